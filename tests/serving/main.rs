//! What readers and their browsers get from a served folder, over real connections.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and may look at the clock"
)]

mod addresses;
mod files;
#[path = "../support/http.rs"]
mod http;
mod running;
mod served;
