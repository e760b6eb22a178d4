//! The menu: the tree of categories, once in the page; on narrow screens the same element is the drawer.

use super::Place;
use super::place::{main_sections, section_class};
use crate::config::MenuEntry;
use crate::element::{Element, element};
use crate::text;

/// The navigation named Rubriques. Opening and closing is the boot script's, so that it works before and without the app;
/// without any script the links beside the buttons lead to the categories, which list their children. `here` is the address
/// of the page, as links write it: those that lead there are marked.
pub fn menu(entries: &[MenuEntry], here: &str, place: &Place) -> Element {
    let list = entries.iter().enumerate().fold(element("ul", "menu__list"), |list, (index, top)| {
        let number = main_sections(entries).find(|(_, section)| std::ptr::eq(*section, top)).map(|(number, _)| number);
        let class = number.map_or("", section_class);
        let item = Element::new("li").with("class", ["menu__entry ", class].concat().trim_end().to_owned());
        list.child(fill(item, top, &format!("menu-{index}"), Depth::Top, here, place))
    });
    element("nav", "menu").with("id", "menu").with("aria-label", text::SECTIONS).child(list)
}

/// Where an entry stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// In the row of a wide screen; its panel has room for previews beside its entries, which the app fills.
    Top,
    Below,
}

/// An entry; one with children is a button that opens its panel, whatever its depth.
fn fill(item: Element, entry: &MenuEntry, id: &str, depth: Depth, here: &str, place: &Place) -> Element {
    let href = place.path(&entry.path);
    let current = if href == here { "page" } else { "" };
    let link = |class| element("a", class).with("href", href.clone()).with_any("aria-current", current);
    if entry.children.is_empty() {
        return item.child(link("menu__link").child(entry.label.as_str()));
    }
    let all = link("menu__link").with("aria-label", text::all_of(&entry.label)).child(text::ALL);
    let list = match depth {
        Depth::Top => element("ul", "menu__children"),
        Depth::Below => element("ul", "menu__panel").with("id", id.to_owned()).with("hidden", ""),
    };
    let list = list.child(Element::new("li").child(all));
    let list = entry.children.iter().enumerate().fold(list, |list, (index, child)| {
        list.child(fill(Element::new("li"), child, &format!("{id}-{index}"), Depth::Below, here, place))
    });
    let panel = match depth {
        Depth::Top => element("div", "menu__panel")
            .with("id", id.to_owned())
            .with("hidden", "")
            .child(list)
            .child(element("div", "menu__previews").with("data-previews", "")),
        Depth::Below => list,
    };
    let button = element("button", "menu__button with-script")
        .with("type", "button")
        .with("aria-expanded", "false")
        .with("aria-controls", id.to_owned())
        .child(entry.label.as_str());
    item.child(link("menu__link without-script").child(entry.label.as_str())).child(button).child(panel)
}
