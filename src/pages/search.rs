//! The page of a search.

use super::title;
use crate::components::{Element, Place, element, search_form, ways_on};
use crate::config::Site;
use crate::text;

/// The field, filled, and the place that the searching script fills; without it, ways to the archive.
pub fn search(words: &str, site: &Site, place: &Place) -> Element {
    let heading = match words.trim() {
        "" => text::SEARCH_PAGE.to_owned(),
        words => text::results_for(words),
    };
    let ways = element("div", "without-script")
        .with("id", "sans-index")
        .child(
            element("p", "note")
                .child(element("span", "without-script").child(text::SEARCH_NEEDS_SCRIPT))
                .child(text::SEARCH_BY_SECTION),
        )
        .child(ways_on(site, place));
    element("div", "")
        .child(title(heading))
        .child(search_form("recherche-page", text::SEARCH_ARTICLE, words, place))
        .child(element("div", "results").with("id", "resultats"))
        .child(ways)
}
