//! Holds what a reader gets of every kind of block and running text, and that no HTML parser reads a rendered text otherwise
//! than it was written.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod any_body;
mod blocks;
mod page;
mod parser;
mod pictures;
mod running_text;
mod tree;

use leptos::prelude::{Owner, RenderHtml};
use regard::{
    components::{Place, body_view},
    config::MediaOrigins,
    content::Body,
};

/// The HTML of a text on a site under `/journal/`.
fn render(body: &Body) -> String {
    let listed = || vec!["https://example.org".to_owned()];
    let origins = MediaOrigins { images: listed(), media: listed() };
    let place = Place {
        base: "/journal/".to_owned(),
        contact: Some("redaction@example.org".to_owned()),
        origins,
        withholds: false,
    };
    Owner::new().with(|| body_view(body, &place).to_html())
}
