//! The text of an article, a page or a comment, on the page.

mod block;
mod context;
mod embed;
mod figure;
mod inline;
mod media;
mod note;
mod table;

use super::{
    element::{Element, Node},
    place::Place,
};
use crate::{content::Body, format, text};
use block::blocks;
pub use block::heading_tag;
use context::Context;
pub use inline::mark_tag;

/// Headings from which on a text has a table of contents.
const LONG: usize = 4;

/// The whole text, all its parts, in an element of its own that has `data-body`.
pub fn body_view(body: &Body, place: &Place) -> Element {
    body_with_contents(body, place).1
}

/// The table of contents of a text that is long enough for one, and the text.
pub fn body_with_contents(body: &Body, place: &Place) -> (Option<Element>, Element) {
    let mut context = Context::new(body, place);
    let direction = if format::is_right_to_left(&body.plain_text()) { "rtl" } else { "" };
    let element = Element::new("div").with("class", "body").with("data-body", "").with_any("dir", direction);
    let count = body.parts.len();
    let children = match body.parts.as_slice() {
        [only] => blocks(only, &mut context),
        [] => Vec::new(),
        parts => {
            let parts = (1..).zip(parts).map(|(number, part)| {
                Element::new("section")
                    .with("class", "part")
                    .with("id", text::part_place(number))
                    .with("aria-label", text::part_of(number, count))
                    .children(blocks(part, &mut context))
                    .into()
            });
            let mut children = vec![navigation(text::PARTS, count)];
            children.extend(parts);
            children.push(navigation(text::PARTS_AFTER, count));
            children
        }
    };
    let element = element.children(children);
    let headings = context.headings;
    ((headings.len() >= LONG).then(|| contents(&headings)), element)
}

fn contents(headings: &[(String, String)]) -> Element {
    let list = Element::new("ol").each(headings, |(id, words)| {
        let link = Element::new("a").with("href", ["#", id].concat());
        Element::new("li").child(link.child(words.as_str()))
    });
    Element::new("nav")
        .with("class", "contents")
        .with("aria-labelledby", "sommaire")
        .child(Element::new("p").with("id", "sommaire").child(text::CONTENTS))
        .child(list)
}

/// Links to the parts. The two of a text have different names, as landmarks should.
fn navigation(name: &'static str, count: usize) -> Node {
    let links = (1..=count).map(|number| {
        let address = ["#", &text::part_place(number)].concat();
        Element::new("li").child(Element::new("a").with("href", address).child(text::part(number))).into()
    });
    Element::new("nav")
        .with("class", "parts")
        .with("aria-label", name)
        .child(Element::new("ol").children(links.collect()))
        .into()
}
