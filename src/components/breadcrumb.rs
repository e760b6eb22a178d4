//! The way from the front page to this one.

use super::Place;
use super::links::links;
use crate::content::{Path, TermLink};
use crate::element::{Element, element};
use crate::text;

/// The categories or pages above this page, after the front page.
pub fn breadcrumb(parents: &[TermLink], place: &Place) -> Element {
    let home = TermLink { name: text::HOME.to_owned(), path: Path::root() };
    let trail = std::iter::once(&home).chain(parents);
    element("nav", "breadcrumb").with("aria-label", text::BREADCRUMB).child(links("ol", trail, place))
}
