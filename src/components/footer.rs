//! The foot of every page.

use super::Place;
use super::header::page_links;
use crate::config::Site;
use crate::content::{Href, TermLink};
use crate::route::Route;
use crate::text;
use leptos::prelude::*;

/// A line about the magazine, profiles on networks, static pages, rights.
pub fn footer(site: &Site, place: &Place) -> impl IntoView + use<> {
    let profiles: Vec<_> = site
        .social
        .iter()
        .filter_map(|profile| Some((Href::parse(&profile.url)?, profile.label.clone())))
        .map(|(href, label)| view! { <li><a href=place.href(&href) rel="me noopener noreferrer">{label}</a></li> })
        .collect();
    let follow = (!profiles.is_empty())
        .then(|| view! { <section><h2>{text::FOLLOW}</h2><ul class="profiles">{profiles}</ul></section> });
    let contact = place.contact.clone().map(|address| {
        view! { <p><a href=format!("mailto:{address}")>{text::CONTACT}</a></p> }
    });
    let mut pages: Vec<TermLink> = site.pages.clone();
    pages.extend(site.privacy.clone());
    view! {
        <footer class="footer">
            <p class="footer__about">{site.description.clone()}</p>
            {follow}
            {page_links(&pages, text::PAGES_FOOT, place)}
            <p><a href=place.link(&Route::Settings)>{text::SETTINGS}</a></p>
            {contact}
            <p class="footer__rights">{text::rights(&site.name)}</p>
        </footer>
    }
}
