//! An article as an item of a feed.

use super::date::rfc_822;
use super::full_text::full_text;
use crate::components::Place;
use crate::content::{Article, Picture};
use crate::format::{cut, escaped};
use crate::publish::excerpt::excerpt;
use crate::publish::xml::Xml;

/// The longest title and names, in characters.
const TITLE: usize = 500;

/// The longest summary, in characters.
const SUMMARY: usize = 1_000;

/// The item. `number` is what an old WordPress called the article: readers of its feed knew the article by it and are not told
/// of it again.
pub fn item(article: &Article, number: Option<u64>, place: &Place) -> String {
    let summary = &article.summary;
    let address = place.path(&summary.path);
    let lede = if summary.lede.is_empty() { excerpt(&article.body) } else { cut(&summary.lede, SUMMARY) };
    let mut xml = Xml::default();
    xml.open("item", &[]);
    xml.text("title", &inert(&cut(&summary.title, TITLE)));
    xml.text("link", &address);
    match number {
        Some(number) => xml.text_with("guid", &[("isPermaLink", "false")], &format!("{}?p={number}", place.base)),
        None => xml.text_with("guid", &[("isPermaLink", "true")], &address),
    }
    xml.text("pubDate", &rfc_822(summary.published).unwrap_or_default());
    if let Some(author) = &summary.author {
        xml.text("dc:creator", &inert(&cut(&author.name, TITLE)));
    }
    article
        .categories
        .iter()
        .chain(&article.tags)
        .for_each(|term| xml.text("category", &inert(&cut(&term.name, TITLE))));
    // By custom HTML.
    xml.text("description", &escaped(&lede));
    if let Some(picture) = &summary.picture {
        medium(picture, place, &mut xml);
    }
    xml.html("content:encoded", &full_text(article, place, &address));
    xml.close("item");
    xml.into_string()
}

/// Plain text for an element that many programs take for HTML: without the one character that would make elements of it.
pub fn inert(text: &str) -> String {
    text.replace('<', "&lt;")
}

/// The picture of an article whose size is known, where a reader's program may load it.
fn medium(picture: &Picture, place: &Place, xml: &mut Xml) {
    if picture.width == 0 || picture.height == 0 || !place.shows(&picture.src) {
        return;
    }
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    let address = ascii(&place.href(&picture.src));
    xml.empty("media:content", &[("url", &address), ("medium", "image"), ("width", &width), ("height", &height)]);
}

/// An address in which everything that is not ASCII is percent-encoded.
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        let mut bytes = [0; 4];
        let encoded = c.encode_utf8(&mut bytes);
        if c.is_ascii() {
            out.push(c);
        } else {
            encoded.bytes().for_each(|byte| crate::content::percent_encode(byte, b"", &mut out));
        }
    }
    out
}
