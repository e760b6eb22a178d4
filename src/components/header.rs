//! The head of every page: static pages, name, menu, search.

use super::menu::menu;
use super::{Place, search_form};
use crate::config::Site;
use crate::content::TermLink;
use crate::route::Route;
use crate::text;
use leptos::prelude::*;

/// Skip link, top bar, name, menu and search field.
pub fn header(site: &Site, place: &Place) -> impl IntoView + use<> {
    view! {
        <a class="skip" href="#contenu">{text::SKIP}</a>
        <header class="header">
            <div class="header__top">{page_links(&site.pages, text::PAGES, place)}</div>
            <div class="header__brand">
                <a class="brand" href=place.link(&Route::Home)>{site.name.clone()}</a>
                <button class="header__toggle with-script" type="button" aria-expanded="false" aria-controls="menu">
                    {text::MENU}
                </button>
                {search_form("recherche", "", place)}
            </div>
            {menu(&site.menu_entries(), place)}
        </header>
    }
}

/// A navigation of links to static pages.
pub fn page_links(pages: &[TermLink], name: &'static str, place: &Place) -> impl IntoView + use<> {
    let links: Vec<_> =
        pages.iter().map(|page| view! { <li><a href=place.path(&page.path)>{page.name.clone()}</a></li> }).collect();
    view! { <nav class="pages" aria-label=name><ul>{links}</ul></nav> }
}
