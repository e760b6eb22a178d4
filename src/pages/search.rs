//! The page of a search.

use super::title;
use crate::components::{Element, Level, Place, cards, element, search_form, ways_on};
use crate::config::Site;
use crate::content::Summary;
use crate::text;

/// Of a live site the field, filled, and the articles found. Of an edition the field and the place that the searching script
/// fills; without it, ways to the archive.
pub fn search(words: &str, articles: &[Summary], site: &Site, place: &Place) -> Element {
    let found = site.live.is_some();
    let heading = match (words.trim(), articles.is_empty()) {
        ("", _) => text::SEARCH_PAGE.to_owned(),
        (words, true) if found => text::no_result(words),
        (words, _) => text::results_for(words),
    };
    let page = element("div", "").child(title(heading)).child(search_form(
        "recherche-page",
        text::SEARCH_ARTICLE,
        words,
        place,
    ));
    if found {
        return page.child(cards(articles, Level::Two, place));
    }
    let ways = element("div", "without-script")
        .with("id", "sans-index")
        .child(element("p", "note").child(text::SEARCH_NEEDS_SCRIPT))
        .child(ways_on(site, place));
    page.child(element("div", "results").with("id", "resultats")).child(ways)
}
