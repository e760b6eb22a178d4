//! The page of a category, an author or a tag.

use crate::components::{Level, Place, breadcrumb, cards, pagination};
use crate::content::{Listing, ListingKind};
use crate::text;
use leptos::prelude::*;

/// Heading, description, categories below, articles, paging.
pub fn listing(listing: &Listing, place: &Place) -> AnyView {
    let name = match listing.kind {
        ListingKind::Category => listing.name.clone(),
        ListingKind::Author => text::articles_by(&listing.name),
        ListingKind::Tag => text::tagged(&listing.name),
    };
    let page = listing.page.map(|page| view! { <span class="listing__page">" – "{text::page_number(page)}</span> });
    let description = (!listing.description.is_empty())
        .then(|| view! { <p class="listing__description">{listing.description.clone()}</p> });
    let children: Vec<_> = listing
        .children
        .iter()
        .map(|child| view! { <li><a href=place.path(&child.path)>{child.name.clone()}</a></li> })
        .collect();
    let children = (!children.is_empty())
        .then(|| view! { <nav class="chips" aria-label=text::SUBSECTIONS><ul>{children}</ul></nav> });
    let empty = listing.articles.is_empty().then(|| view! { <p class="empty">{text::EMPTY_LIST}</p> });
    view! {
        {breadcrumb(&listing.parents, place)}
        <h1 tabindex="-1">{name}{page}</h1>
        {description}
        <p class="listing__count">{text::articles(listing.total)}</p>
        {children}
        {empty}
        {cards(&listing.articles, Level::Two, place)}
        {pagination(listing, place)}
    }
    .into_any()
}
