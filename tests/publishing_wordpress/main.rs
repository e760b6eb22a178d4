//! A WordPress made up for tests, published: what is asked of it, what is remembered, what the edition holds.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    dead_code,
    unused_imports,
    reason = "a test fails by panicking, and each uses its part of what they share"
)]

#[path = "../support/fake_wordpress.rs"]
mod fake_wordpress;
#[path = "../support/press.rs"]
mod press;
#[path = "../support/sample.rs"]
mod sample;

mod again;
mod articles;
mod beside;
mod contents;
mod copies;
mod links;
mod live_index;
mod room;
mod summary;
mod watched;
