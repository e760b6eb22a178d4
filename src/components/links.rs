//! Lists of links to content.

use super::Place;
use crate::content::TermLink;
use crate::element::{Element, element};

/// A link to a page of content.
pub fn link(class: &'static str, term: &TermLink, place: &Place) -> Element {
    element("a", class).with("href", place.path(&term.path)).child(term.name.as_str())
}

/// A list (`ul` or `ol`) of links.
pub fn links<'a>(list: &'static str, terms: impl IntoIterator<Item = &'a TermLink>, place: &Place) -> Element {
    element(list, "").each(terms, |term| element("li", "").child(link("", term, place)))
}

/// A named navigation of links; nothing when there are none.
pub fn navigation(class: &'static str, name: &'static str, terms: &[TermLink], place: &Place) -> Option<Element> {
    (!terms.is_empty()).then(|| element("nav", class).with("aria-label", name).child(links("ul", terms, place)))
}
