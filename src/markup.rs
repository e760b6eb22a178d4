//! From the HTML of a content management system to the typed body: untrusted markup in, known blocks out.

mod addresses;
mod builder;
mod caption;
mod element;
mod embed;
mod figure;
mod footnotes;
mod group;
mod heading;
mod ids;
mod link;
mod list;
mod media;
mod node;
mod picture;
mod piece;
mod quote;
mod role;
mod run;
mod table;
mod writer;

pub use addresses::SiteAddresses;
pub use ids::slug;
pub use node::{Kind, Node};

use crate::content::{Body, Href, Picture};
use builder::{Builder, Survey};
use element::{Element, Item};

/// What the addresses found in a text become. Sources differ: a WordPress makes links into itself in-app links, a folder
/// knows its files. The same address may be asked for more than once.
pub trait Addresses {
    /// Where a link leads; `None` drops the link and keeps its text.
    fn link(&self, address: &str) -> Option<Href>;
    /// A picture by its address, with what is known of its size (0 where nothing is); `None` drops it.
    fn picture(&self, address: &str) -> Option<Picture>;
    /// A sound, a film or a file; `None` drops it.
    fn file(&self, address: &str) -> Option<Href>;
}

/// An HTML parser, handed to the sources as a value: the browser's own there, html5ever natively. Both build the same body
/// from the same text.
#[derive(Clone, Copy)]
pub struct HtmlParser {
    /// Parses a fragment of HTML and builds its body.
    pub body: fn(&str, &dyn Addresses) -> Body,
    /// Parses a title, a name or an excerpt: entities decoded once, tags dropped, white space folded, scripts gone with
    /// their text.
    pub text: fn(&str) -> String,
}

/// The document to parse for a fragment: whatever the fragment begins with, its content is that of the `body`. Null
/// characters, on which parsers do not agree and which mean nothing, are left out.
pub fn document(fragment: &str) -> String {
    let mut out = String::from("<!DOCTYPE html><body>");
    out.extend(fragment.split('\0'));
    out
}

/// Builds the body of what stands in `root`, the `body` element of a parsed document.
///
/// Takes time in proportion to the size of the tree. Elements deeper than 100 keep their text, blocks nested deeper than 10
/// are written side by side.
pub fn build<N: Node>(root: &N, addresses: &dyn Addresses) -> Body {
    build_copy(Element::copy(root), addresses)
}

/// The text of what stands in `root`, white space folded, lines and blocks divided by a space.
pub fn plain<N: Node>(root: &N) -> String {
    let mut out = String::new();
    write_plain(&Element::copy(root), &mut out);
    fold_text(&out)
}

fn build_copy(mut root: Element, addresses: &dyn Addresses) -> Body {
    let notes = footnotes::take_footnotes(&mut root);
    let unknown = Survey::default();
    let (body, found) = Builder::build(&root, &notes, addresses, &unknown);
    // Links lead to headings further down, and the highest heading may be the last: then a second pass, knowing them.
    let shifts = found.top.is_some_and(|top| top != 2);
    if shifts || (found.has_fragments && !found.anchors.is_empty()) {
        Builder::build(&root, &notes, addresses, &found).0
    } else {
        body
    }
}

fn write_plain(element: &Element, out: &mut String) {
    for item in &element.items {
        match item {
            Item::Text(text) => out.push_str(text),
            Item::Element(inner) if inner.name == "img" && inner.has_class(&["emoji", "wp-smiley"]) => {
                out.push_str(inner.attribute("alt").unwrap_or_default());
            }
            Item::Element(inner) if inner.name == "noscript" => {}
            Item::Element(inner) if inner.name == "br" || !role::Role::of(inner).is_inline() => {
                out.push(' ');
                write_plain(inner, out);
                out.push(' ');
            }
            Item::Element(inner) => write_plain(inner, out),
            Item::PageBreak => out.push(' '),
        }
    }
}

/// One line: every run of white space is one space, none at the ends.
fn fold_text(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text shows nothing: white space of any kind, characters of no width.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'))
}
