//! The pictures of an edition, from the bytes that editors uploaded to the files that readers load.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod cache;
mod hostile;
mod originals;
mod previews;
mod widths;
mod workroom;
