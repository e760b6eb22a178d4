//! The search engine as its worker meets it: bytes and words in, JSON out. Natively it is an empty main.
//!
//! It is a root of these modules of its own and does not name the library: all that Leptos and the browser's crates tell
//! wasm-bindgen would come with that, 22 KB for readers.

// Nothing runs by itself in a worker: without a main there is no code that would call one.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![allow(dead_code, unused_imports, reason = "the library has more use for these modules")]

#[cfg(target_arch = "wasm32")]
#[path = "engine/asking.rs"]
mod asking;
mod results;
mod search;

/// As in src/browser.rs.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
