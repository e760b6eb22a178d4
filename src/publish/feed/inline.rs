//! Running text for feed readers.

use crate::components::{Place, mark_tag};
use crate::content::{Href, Inline, Picture};
use crate::element::{Element, Node};
use crate::text;

/// What the text of an article leads to: other pages, its own footnotes.
pub struct Notes<'a> {
    /// Makes whole addresses.
    pub place: &'a Place,
    /// The whole address of the article.
    pub page: &'a str,
    /// The footnotes in their order.
    pub ids: &'a [&'a str],
}

impl Notes<'_> {
    /// A whole address: a place of the article is one of its page.
    pub fn href(&self, href: &Href) -> String {
        match href {
            Href::Fragment(place) => format!("{}#{place}", self.page),
            Href::Inside(_) | Href::Outside(_) | Href::Contact(_) => self.place.href(href),
        }
    }

    /// A link that holds nothing yet.
    pub fn link(&self, href: &Href) -> Element {
        Element::new("a").with("href", self.href(href))
    }
}

/// What may stand in a paragraph.
pub fn inlines(inlines: &[Inline], notes: &Notes<'_>) -> Vec<Node> {
    inlines.iter().filter_map(|inline| self::inline(inline, notes)).collect()
}

/// A picture; where it must not be loaded before the reader asks, a link to it.
pub fn shown(picture: &Picture, place: &Place) -> Element {
    let address = place.href(&picture.src);
    if !place.shows(&picture.src) {
        let host = picture.src.host().unwrap_or_default();
        return Element::new("a").with("href", address).child(text::picture_elsewhere(&picture.alt, host));
    }
    let pixels = |pixels: u32| if pixels > 0 { pixels.to_string() } else { String::new() };
    Element::new("img")
        .with("src", address)
        .with_any("width", &pixels(picture.width))
        .with_any("height", &pixels(picture.height))
        .with("alt", picture.alt.clone())
}

fn inline(inline: &Inline, notes: &Notes<'_>) -> Option<Node> {
    let (element, inner) = match inline {
        Inline::Text(text) => return Some(text.as_str().into()),
        Inline::Break => return Some(Element::new("br").into()),
        Inline::Picture(picture) if notes.place.shows(&picture.src) => return Some(shown(picture, notes.place).into()),
        // It may stand in a link, where no other link can be.
        Inline::Picture(picture) => return (!picture.alt.is_empty()).then(|| picture.alt.as_str().into()),
        Inline::Note(id) => return note(id, notes),
        Inline::Link(href, label) if label.inlines().is_empty() => return Some(notes.href(href).into()),
        Inline::Link(href, label) => (notes.link(href), label.inlines()),
        Inline::Marked(mark, inner) => (Element::new(mark_tag(*mark)), inner.as_slice()),
        Inline::Abbreviation(title, inner) => (Element::new("abbr").with_any("title", title), inner.as_slice()),
        Inline::Time(datetime, inner) => (Element::new("time").with_any("datetime", datetime), inner.as_slice()),
        Inline::Foreign(lang, dir, inner) => {
            (Element::new("span").with_any("lang", lang).with_any("dir", dir), inner.as_slice())
        }
    };
    Some(element.children(inlines(inner, notes)).into())
}

/// The number of a footnote, which leads to it on the page.
fn note(id: &str, notes: &Notes<'_>) -> Option<Node> {
    let number = notes.ids.iter().position(|other| *other == id)? + 1;
    let address = format!("{}#{}", notes.page, text::note_place(id));
    let link = Element::new("a").with("href", address).child(number.to_string());
    Some(Element::new("sup").child(link).into())
}
