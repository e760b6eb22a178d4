//! The search field: an ordinary form, so that it works before the app does.

use super::Place;
use crate::text;
use leptos::prelude::*;

/// A field and a button that lead to the results. `id` is unique on the page; `words` fills the field.
pub fn search_form(id: &'static str, words: &str, place: &Place) -> impl IntoView + use<> {
    let action = format!("{}/recherche/", place.base.trim_end_matches('/'));
    view! {
        <form class="search" role="search" action=action method="get">
            <label class="visually-hidden" for=id>{text::SEARCH}</label>
            <input class="search__field" type="search" id=id name="q" value=words.to_owned() autocomplete="off" enterkeyhint="search"/>
            <button class="search__button" type="submit" aria-label=text::SEARCH>"🔍\u{fe0e}"</button>
        </form>
    }
}
