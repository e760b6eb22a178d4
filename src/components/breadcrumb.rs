//! The way from the front page to this one.

use super::Place;
use crate::content::TermLink;
use crate::route::Route;
use crate::text;
use leptos::prelude::*;

/// The categories or pages above this page, after the front page.
pub fn breadcrumb(parents: &[TermLink], place: &Place) -> impl IntoView + use<> {
    let parents: Vec<_> = parents
        .iter()
        .map(|parent| view! { <li><a href=place.path(&parent.path)>{parent.name.clone()}</a></li> })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=text::BREADCRUMB>
            <ol>
                <li><a href=place.link(&Route::Home)>{text::HOME}</a></li>
                {parents}
            </ol>
        </nav>
    }
}
