//! The search field: an ordinary form, so that it works before the app does.

use super::Place;
use crate::element::{Element, element};
use crate::route::{Route, Search};
use crate::text;

/// A field and a button that lead to the results. `id` is unique on the page; `name` tells the landmark from that in the head
/// of the page, which has none; `words` fills the field.
pub fn search_form(id: &'static str, name: &'static str, words: &str, place: &Place) -> Element {
    let field = element("input", "search__field")
        .with("type", "search")
        .with("id", id)
        .with("name", "q")
        .with_any("value", words)
        .with("placeholder", text::SEARCH)
        .with("autocomplete", "off")
        .with("enterkeyhint", "search");
    let button = element("button", "search__button").with("type", "submit").with("aria-label", text::SEARCH);
    element("form", "search")
        .with("role", "search")
        .with_any("aria-label", name)
        .with("action", place.link(&Route::Search(Search::default())))
        .with("method", "get")
        .child(element("label", "visually-hidden").with("for", id).child(text::SEARCH))
        .child(field)
        .child(button)
}
