//! The head of every page: static pages, name, search, menu.

use super::links::navigation;
use super::menu::menu;
use super::{Place, search_form};
use crate::config::Site;
use crate::content::Picture;
use crate::element::{Element, element};
use crate::route::Route;
use crate::text;

/// Top bar, name, search field, menu. `here` is the address of the page, as links write it.
pub fn header(site: &Site, here: &str, place: &Place) -> Element {
    let toggle = element("button", "header__toggle with-script")
        .with("type", "button")
        .with("aria-expanded", "false")
        .with("aria-controls", "menu")
        .child(text::MENU);
    let tagline = (!site.tagline.is_empty()).then(|| element("p", "header__tagline").child(site.tagline.as_str()));
    // The boot script shows it where the app cannot be had.
    let failed = element("p", "app-failed note").with("role", "status").with("hidden", "").child(text::APP_FAILED);
    // While the drawer is open it is the dialog that all else waits for; the boot script tells.
    let inside = element("div", "header__inside").with("role", "group").with("aria-label", text::MENU);
    let inside = inside
        .child(element("div", "header__top").maybe(tagline).maybe(navigation("pages", text::PAGES, &site.pages, place)))
        .child(
            element("div", "header__bar")
                .child(brand(site, place))
                .child(search_form("recherche", "", "", place))
                .child(toggle),
        )
        .child(menu(&site.menu_entries(), here, place))
        .child(failed);
    element("header", "header").child(inside)
}

/// The link home: the logo of the magazine, or its mark and its name in letters.
fn brand(site: &Site, place: &Place) -> Element {
    let link = element("a", "brand").with("href", place.link(&Route::Home));
    let shown = |picture: &&Picture| place.shows(&picture.src);
    if let Some(logo) = site.logo.as_ref().filter(shown) {
        return link.child(image("brand__logo", logo, &site.name, place));
    }
    let mark = site.icon.as_ref().filter(shown).map(|icon| image("brand__mark", icon, "", place));
    link.maybe(mark).child(element("span", "brand__name").child(site.name.as_str()))
}

/// A picture that is small and needed at once.
fn image(class: &'static str, picture: &Picture, alt: &str, place: &Place) -> Element {
    let pixels = |pixels: u32| if pixels > 0 { pixels.to_string() } else { String::new() };
    element("img", class)
        .with("src", place.href(&picture.src))
        .with_any("width", &pixels(picture.width))
        .with_any("height", &pixels(picture.height))
        .with("alt", alt.to_owned())
}
