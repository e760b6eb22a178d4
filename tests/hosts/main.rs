//! What hosts make of the files that the publisher writes for them: real web servers, and the documented rules of those that
//! nobody can run at home.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and may read the environment"
)]

mod edition;
#[path = "../support/http.rs"]
mod http;
mod pages_hosts;
#[path = "../support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "../support/sample.rs"]
#[allow(dead_code)]
mod sample;
mod server;
mod web_servers;
