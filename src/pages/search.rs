//! The results of a search.

use super::title;
use crate::components::{Element, Level, Place, cards, element, search_form};
use crate::config::Site;
use crate::content::Summary;
use crate::text;

/// The field, filled, and the articles found.
pub fn search(words: &str, articles: &[Summary], site: &Site, place: &Place) -> Element {
    let heading = match (words.trim(), articles.is_empty()) {
        ("", _) => text::SEARCH_PAGE.to_owned(),
        (words, true) => text::no_result(words),
        (words, false) => text::results_for(words),
    };
    // An edition has no index yet: the reader should know what was looked through.
    let scope = site.live.is_none().then(|| element("p", "note").child(text::SEARCH_SCOPE));
    element("div", "")
        .child(title(heading))
        .child(search_form("recherche-page", text::SEARCH_ARTICLE, words, place))
        .maybe(scope)
        .child(cards(articles, Level::Two, place))
}
