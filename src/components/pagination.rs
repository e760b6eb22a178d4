//! The way through the pages of a list. Page 1 is the oldest, so that a full page never changes.

use super::Place;
use crate::content::Listing;
use crate::element::{Element, element};
use crate::route::Route;
use crate::text;

/// Links to the newer and the older page; nothing when there is one page only.
pub fn pagination(listing: &Listing, place: &Place) -> Option<Element> {
    let to = |label: &'static str, page: Option<u32>| {
        element("a", "").with("href", place.link(&Route::Content(listing.path.clone(), page))).child(label)
    };
    let (newest, newer, older) = match listing.page {
        None => (None, None, (listing.pages > 0).then_some(listing.pages)),
        Some(page) if page < listing.pages => (Some(None), Some(Some(page + 1)), (page > 1).then(|| page - 1)),
        // The newest numbered page: the list's own address is both newer and newest.
        Some(page) => (None, Some(None), (page > 1).then(|| page - 1)),
    };
    let current =
        listing.page.map(|page| element("span", "").with("aria-current", "page").child(text::page_number(page)));
    (listing.pages > 0).then(|| {
        element("nav", "pagination")
            .with("aria-label", text::PAGINATION)
            .maybe(newest.map(|page| to(text::NEWEST, page)))
            .maybe(newer.map(|page| to(text::NEWER, page).with("rel", "prev")))
            .maybe(current)
            .maybe(older.map(|page| to(text::OLDER, Some(page)).with("rel", "next")))
    })
}
