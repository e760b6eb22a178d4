//! The page of a category, an author or a tag.

use super::{nothing_yet, title};
use crate::components::{
    Element, Level, Place, Weight, breadcrumb, card, cards, element, face, navigation, pagination,
};
use crate::config::Site;
use crate::content::{Listing, ListingKind};
use crate::text;

/// Heading, description, categories below, articles, paging, feed. The newest article leads the list's own page; a numbered
/// page, which never changes, has none that is newer than the others.
pub fn listing(listing: &Listing, site: &Site, place: &Place) -> Element {
    let description = (!listing.description.is_empty())
        .then(|| element("p", "listing__description").with("dir", "auto").child(listing.description.as_str()));
    // How many there are changes with every article: a numbered page, which must not, does not tell.
    let count = (listing.page.is_none() || listing.total > 0)
        .then(|| element("p", "listing__count").child(text::articles(listing.total)));
    let head = match listing.kind {
        ListingKind::Category => ["listing__head ", place.section(&listing.path)].concat(),
        ListingKind::Author => "listing__head listing__head--author".to_owned(),
        ListingKind::Tag => "listing__head".to_owned(),
    };
    let head = Element::new("div")
        .with("class", head.trim_end().to_owned())
        .maybe((listing.kind == ListingKind::Author).then(|| face(&listing.name, listing.picture.as_ref(), place)))
        .child(title(text::list(listing)))
        .maybe(description)
        .maybe(count);
    let page = element("div", "listing").child(breadcrumb(&listing.parents, place)).child(head).maybe(navigation(
        "chips",
        text::SUBSECTIONS,
        &listing.children,
        place,
    ));
    let page = match listing.articles.split_first() {
        None => page.child(nothing_yet()),
        Some((lead, rest)) if listing.page.is_none() => page
            .child(card(lead, Weight::Lead, Level::Two, place))
            .maybe((!rest.is_empty()).then(|| cards(rest, Level::Two, place))),
        Some(_) => page.child(cards(&listing.articles, Level::Two, place)),
    };
    page.maybe(pagination(listing, place)).maybe(feed(listing, site, place))
}

/// The feed of a category, where there is one.
fn feed(listing: &Listing, site: &Site, place: &Place) -> Option<Element> {
    let is_told = !site.base_url.is_empty() && site.live.is_none() && !listing.articles.is_empty();
    let address = [&place.path(&listing.path), "feed.xml"].concat();
    let link = element("a", "").with("href", address).with("type", "application/rss+xml").child(text::FEED);
    (listing.kind == ListingKind::Category && is_told).then(|| element("p", "listing__feed").child(link))
}
