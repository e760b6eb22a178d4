//! The head of every page: static pages, name, search, menu.

use super::element::{Element, element};
use super::links::navigation;
use super::menu::menu;
use super::{Place, search_form};
use crate::config::Site;
use crate::route::Route;
use crate::text;

/// Top bar, name, search field, menu. `here` is the address of the page, as links write it.
pub fn header(site: &Site, here: &str, place: &Place) -> Element {
    let name = element("a", "brand").with("href", place.link(&Route::Home)).child(site.name.as_str());
    let toggle = element("button", "header__toggle with-script")
        .with("type", "button")
        .with("aria-expanded", "false")
        .with("aria-controls", "menu")
        .child(text::MENU);
    // The boot script shows it where the app cannot be had.
    let failed = element("p", "app-failed note").with("role", "status").with("hidden", "").child(text::APP_FAILED);
    element("header", "header")
        .child(element("div", "header__top").maybe(navigation("pages", text::PAGES, &site.pages, place)))
        .child(element("div", "header__brand").child(name).child(toggle).child(search_form("recherche", "", "", place)))
        .child(menu(&site.menu_entries(), here, place))
        .child(failed)
}
