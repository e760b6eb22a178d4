//! The menu: the tree of categories, once in the page; on narrow screens the same element is the drawer.

use super::Place;
use super::element::{Element, element};
use crate::config::MenuEntry;
use crate::text;

/// The navigation named Rubriques. Opening and closing is the boot script's, so that it works before and without the app;
/// without any script the links beside the buttons lead to the categories, which list their children. `here` is the address
/// of the page, as links write it: those that lead there are marked.
pub fn menu(entries: &[MenuEntry], here: &str, place: &Place) -> Element {
    let list = entries.iter().enumerate().fold(element("ul", "menu__list"), |list, (index, top)| {
        list.child(entry(top, &format!("menu-{index}"), here, place))
    });
    element("nav", "menu").with("id", "menu").with("aria-label", text::SECTIONS).child(list)
}

/// An entry; one with children is a button that opens its panel, whatever its depth.
fn entry(entry: &MenuEntry, id: &str, here: &str, place: &Place) -> Element {
    let item = element("li", "menu__entry");
    let href = place.path(&entry.path);
    let current = if href == here { "page" } else { "" };
    let link = |class| element("a", class).with("href", href.clone()).with_any("aria-current", current);
    if entry.children.is_empty() {
        return item.child(link("menu__link").child(entry.label.as_str()));
    }
    let all = link("menu__link").with("aria-label", text::all_of(&entry.label)).child(text::ALL);
    let panel = element("ul", "menu__panel")
        .with("id", id.to_owned())
        .with("hidden", "")
        .child(element("li", "menu__entry").child(all));
    let panel =
        entry.children.iter().enumerate().fold(panel, |panel, (index, child)| {
            panel.child(self::entry(child, &format!("{id}-{index}"), here, place))
        });
    let button = element("button", "menu__button with-script")
        .with("type", "button")
        .with("aria-expanded", "false")
        .with("aria-controls", id.to_owned())
        .child(entry.label.as_str());
    item.child(link("menu__link without-script").child(entry.label.as_str())).child(button).child(panel)
}
