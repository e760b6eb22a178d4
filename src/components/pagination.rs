//! The way through the pages of a list. Page 1 is the oldest, so that a full page never changes.

use super::Place;
use crate::content::Listing;
use crate::route::Route;
use crate::text;
use leptos::prelude::*;

/// Links to the newer and the older page; nothing when there is one page only.
pub fn pagination(listing: &Listing, place: &Place) -> Option<impl IntoView + use<>> {
    let to = |page: Option<u32>| place.link(&Route::Content(listing.path.clone(), page));
    let older = match listing.page {
        None => (listing.pages > 0).then_some(listing.pages),
        Some(page) => (page > 1).then(|| page - 1),
    };
    let newer = listing.page.map(|page| (page < listing.pages).then_some(page + 1));
    let current = listing.page.map(|page| view! { <span class="pagination__current">{text::page_number(page)}</span> });
    let newest =
        listing.page.filter(|page| *page < listing.pages).map(|_| view! { <a href=to(None)>{text::NEWEST}</a> });
    let newer = newer.map(|page| view! { <a rel="prev" href=to(page)>{text::NEWER}</a> });
    let older = older.map(|page| view! { <a rel="next" href=to(Some(page))>{text::OLDER}</a> });
    (listing.pages > 0).then(|| {
        view! {
            <nav class="pagination" aria-label=text::PAGINATION>
                {newest} {newer} {current} {older}
            </nav>
        }
    })
}
