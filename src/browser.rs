//! The wall: the only module that knows a browser.

mod dom;

pub use dom::PARSER;
