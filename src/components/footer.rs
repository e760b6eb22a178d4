//! The foot of every page.

use super::links::navigation;
use super::{Place, newsletter, profiles};
use crate::config::Site;
use crate::content::{Path, TermLink};
use crate::element::{Element, element};
use crate::route::Route;
use crate::text;

/// A line about the magazine, profiles on networks, newsletter, static pages, settings, rights.
pub fn footer(site: &Site, place: &Place) -> Element {
    let mut pages: Vec<TermLink> = Vec::new();
    let settings = Path::parse(&Route::Settings.href()).map(|path| TermLink { name: text::SETTINGS.to_owned(), path });
    for page in site.pages.iter().chain(&site.notices).chain(&site.privacy).chain(&settings) {
        if pages.iter().all(|other| other.path != page.path) {
            pages.push(page.clone());
        }
    }
    let contact = place.contact.as_ref().map(|address| {
        element("p", "").child(element("a", "").with("href", format!("mailto:{address}")).child(text::CONTACT))
    });
    let about = element("div", "footer__about")
        .child(element("p", "footer__name").child(site.name.as_str()))
        .maybe((!site.description.is_empty()).then(|| element("p", "").child(site.description.as_str())))
        .maybe(contact);
    // The year is that of the making: a page of which nothing changes is not made anew for it. The boot script writes that of
    // the clock.
    let year = place.year.map(|year| element("span", "").with("data-year", "").child(year.to_string()));
    let rights = element("p", "footer__rights").child(text::RIGHTS);
    let rights = match year {
        Some(year) => rights.child(year).child(" "),
        None => rights,
    };
    element("footer", "footer")
        .child(
            element("div", "footer__blocks")
                .child(about)
                .maybe(profiles(&site.social, None, place))
                .maybe(newsletter(site, place)),
        )
        .maybe(navigation("pages", text::PAGES_FOOT, &pages, place))
        .child(rights.child(site.name.as_str()))
}
