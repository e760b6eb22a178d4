//! The page of a category, an author or a tag.

use super::{nothing_yet, title};
use crate::components::{Element, Level, Place, breadcrumb, cards, element, navigation, pagination};
use crate::content::Listing;
use crate::text;

/// Heading, description, categories below, articles, paging.
pub fn listing(listing: &Listing, place: &Place) -> Element {
    let description = (!listing.description.is_empty())
        .then(|| element("p", "listing__description").child(listing.description.as_str()));
    // How many there are changes with every article: a numbered page, which must not, does not tell.
    let count = (listing.page.is_none() || listing.total > 0)
        .then(|| element("p", "listing__count").child(text::articles(listing.total)));
    let page = element("div", "")
        .child(breadcrumb(&listing.parents, place))
        .child(title(text::list(listing)))
        .maybe(description)
        .maybe(count)
        .maybe(navigation("chips", text::SUBSECTIONS, &listing.children, place));
    let page = if listing.articles.is_empty() {
        page.child(nothing_yet())
    } else {
        page.child(cards(&listing.articles, Level::Two, place))
    };
    page.maybe(pagination(listing, place))
}
