//! From the HTML of a content management system to the typed body: untrusted markup in, known blocks out.

mod node;

pub use node::{Kind, Node};

use crate::content::{Body, Href, Picture};

/// What the addresses found in a text become. Sources differ: a WordPress makes links into itself in-app links, a folder
/// knows its files.
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
