//! A news magazine front end: what the browser app and the publisher share.
//!
//! Each module names only modules that stand before it in this list; `tests/architecture.rs` and clippy hold it so.

// Pure: no browser, no clock, no Leptos.
pub mod json;
pub mod content;
pub mod format;
pub mod search;
pub mod markup;
pub mod text;
pub mod element;
pub mod results;
pub mod config;
pub mod route;
pub mod policy;
// Async, but with the outside world handed in as values.
pub mod source;
pub mod state;
pub mod head;
pub mod window;
// The only place that knows a browser.
#[cfg(target_arch = "wasm32")]
pub mod browser;
// Views: data in, HTML out, natively and in the browser alike.
pub mod components;
pub mod pages;
pub mod app;
// Native only.
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
#[cfg(not(target_arch = "wasm32"))]
pub mod serve;
