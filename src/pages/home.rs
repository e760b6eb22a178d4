//! The front page.

use super::nothing_yet;
use crate::components::{Element, Level, Place, cards, element, front_card, link};
use crate::config::Site;
use crate::content::{HomeDocument, HomeSection, TermLink};
use crate::text;

/// The newest articles, then a block per category.
pub fn home(home: &HomeDocument, site: &Site, place: &Place) -> Element {
    let front = element("section", "front")
        .with("aria-labelledby", "une")
        .child(element("h2", "").with("id", "une").child(text::FRONT));
    let front =
        match home.latest.split_first() {
            None => front.child(nothing_yet()),
            Some((lead, rest)) => front
                .child(element("div", "front__lead").child(front_card(lead, place)))
                .child(cards(rest, Level::Three, place)),
        };
    element("div", "")
        .child(element("h1", "visually-hidden").with("tabindex", "-1").child(site.name.as_str()))
        .child(front)
        .each(&home.sections, |section| block(section, place))
}

fn block(section: &HomeSection, place: &Place) -> Element {
    let category = &section.category;
    let all = TermLink { name: text::all_articles(&category.name), path: category.path.clone() };
    element("section", "front__section")
        .child(element("h2", "").child(link("", category, place)))
        .child(cards(&section.articles, Level::Three, place))
        .child(element("p", "front__all").child(link("", &all, place)))
}
