//! The foot of every page.

use super::Place;
use super::element::{Element, element};
use super::links::navigation;
use crate::config::Site;
use crate::content::{Href, TermLink};
use crate::route::Route;
use crate::text;

/// A line about the magazine, profiles on networks, static pages, rights.
pub fn footer(site: &Site, place: &Place) -> Element {
    let profiles = site.social.iter().filter_map(|profile| Some((Href::parse(&profile.url)?, &profile.label)));
    let profiles = element("ul", "profiles").each(profiles, |(href, label)| {
        let link = element("a", "").with("href", place.href(&href)).with("rel", "me noopener noreferrer");
        element("li", "").child(link.child(label.as_str()))
    });
    let follow = (!profiles.is_empty())
        .then(|| element("section", "").child(element("h2", "").child(text::FOLLOW)).child(profiles));
    let contact = place.contact.as_ref().map(|address| {
        element("p", "").child(element("a", "").with("href", format!("mailto:{address}")).child(text::CONTACT))
    });
    let settings = element("a", "").with("href", place.link(&Route::Settings)).child(text::SETTINGS);
    let mut pages: Vec<TermLink> = site.pages.clone();
    pages.extend(site.privacy.clone());
    element("footer", "footer")
        .child(element("p", "footer__about").child(site.description.as_str()))
        .maybe(follow)
        .maybe(navigation("pages", text::PAGES_FOOT, &pages, place))
        .child(element("p", "").child(settings))
        .maybe(contact)
        .child(element("p", "footer__rights").child(text::rights(&site.name)))
}
