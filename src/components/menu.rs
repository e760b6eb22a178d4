//! The menu: the tree of categories, once in the page; on narrow screens the same element is the drawer.

use super::Place;
use crate::config::MenuEntry;
use crate::text;
use leptos::prelude::*;

/// The navigation named Rubriques. Opening and closing is the boot script's, so that it works before and without the app;
/// without any script the links beside the buttons lead to the categories, which list their children.
pub fn menu(entries: &[MenuEntry], place: &Place) -> impl IntoView + use<> {
    let entries: Vec<_> =
        entries.iter().enumerate().map(|(index, top)| entry(top, &format!("menu-{index}"), place)).collect();
    view! {
        <nav class="menu" id="menu" aria-label=text::SECTIONS>
            <ul class="menu__list">{entries}</ul>
        </nav>
    }
}

/// An entry; one with children is a button that opens its panel, whatever its depth.
fn entry(entry: &MenuEntry, id: &str, place: &Place) -> AnyView {
    let href = place.path(&entry.path);
    if entry.children.is_empty() {
        return view! { <li class="menu__entry"><a class="menu__link" href=href>{entry.label.clone()}</a></li> }
            .into_any();
    }
    let children: Vec<_> = entry
        .children
        .iter()
        .enumerate()
        .map(|(index, child)| self::entry(child, &format!("{id}-{index}"), place))
        .collect();
    view! {
        <li class="menu__entry">
            <a class="menu__link without-script" href=href.clone()>{entry.label.clone()}</a>
            <button class="menu__button with-script" type="button" aria-expanded="false" aria-controls=id.to_owned()>
                {entry.label.clone()}
            </button>
            <ul class="menu__panel" id=id.to_owned() hidden>
                <li class="menu__entry">
                    <a class="menu__link" href=href aria-label=text::all_of(&entry.label)>{text::ALL}</a>
                </li>
                {children}
            </ul>
        </li>
    }
    .into_any()
}
