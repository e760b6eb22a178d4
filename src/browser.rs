//! The wall: the only module that names the browser. Everything here answers quietly where a browser lacks or forbids
//! something.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the wall")]

mod dom;
mod fetch;
mod hints;
mod links;
mod page;
mod style;
mod transition;
mod window;

/// A third of the size of the standard library's, and as fast.
#[global_allocator]
static MEMORY: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

pub use dom::PARSER;
pub use fetch::{fetch, wait};
pub use hints::{on_hint, on_preview};
pub use links::{follow_links, on_retry, on_unlock};
pub use page::{Page, hydrate, is_as_served, mount, reload};
pub use style::adopt;
pub use window::{BrowserWindow, now, tell};
