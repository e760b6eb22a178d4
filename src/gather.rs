//! The search engine of live sites: that of editions, and an index of posts that it makes itself. Natively it is an empty main.

// Nothing runs by itself in a worker: without a main there is no code that would call one.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![allow(dead_code, unused_imports, reason = "the library has more use for these modules")]

#[cfg(target_arch = "wasm32")]
#[path = "engine/asking.rs"]
mod asking;
#[cfg(target_arch = "wasm32")]
#[path = "engine/gathering.rs"]
mod gathering;
mod results;
mod search;

/// As in src/browser.rs.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
