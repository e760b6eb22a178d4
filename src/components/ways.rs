//! Ways on from where a reader found nothing: home and the main sections.

use super::Place;
use super::links::links;
use crate::config::Site;
use crate::content::{Path, TermLink};
use crate::element::{Element, element};
use crate::text;

/// Main sections that lead on.
const SECTIONS: usize = 8;

/// Links to the front page and to the main sections.
pub fn ways_on(site: &Site, place: &Place) -> Element {
    let home = TermLink { name: text::HOME.to_owned(), path: Path::root() };
    let entries = site.menu_entries().into_iter().filter(|entry| entry.path != home.path).take(SECTIONS);
    let ways: Vec<TermLink> = entries.map(|entry| TermLink { name: entry.label, path: entry.path }).collect();
    element("nav", "chips").with("aria-label", text::WAYS_ON).child(links(
        "ul",
        std::iter::once(&home).chain(&ways),
        place,
    ))
}
