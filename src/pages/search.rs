//! The results of a search.

use crate::components::{Level, Place, cards, search_form};
use crate::config::Site;
use crate::content::Summary;
use crate::text;
use leptos::prelude::*;

/// The field, filled, and the articles found.
pub fn search(words: &str, articles: &[Summary], site: &Site, place: &Place) -> AnyView {
    let asked = !words.trim().is_empty();
    let heading = match (asked, articles.is_empty()) {
        (false, _) => text::SEARCH_PAGE.to_owned(),
        (true, true) => text::no_result(words.trim()),
        (true, false) => text::results_for(words.trim()),
    };
    let scope = site.live.is_none().then(|| view! { <p class="note">{text::SEARCH_SCOPE}</p> });
    view! {
        <h1 tabindex="-1">{heading}</h1>
        {search_form("recherche-page", words, place)}
        {scope}
        {cards(articles, Level::Two, place)}
    }
    .into_any()
}
