//! The front page.

use crate::components::{Level, Place, card, cards};
use crate::config::Site;
use crate::content::{HomeDocument, HomeSection};
use crate::text;
use leptos::prelude::*;

/// The newest articles, then a block per category.
pub fn home(home: &HomeDocument, site: &Site, place: &Place) -> AnyView {
    let (lead, rest) = home.latest.split_first().map_or((None, &[][..]), |(lead, rest)| (Some(lead), rest));
    let lead = lead.map(|lead| view! { <div class="front__lead">{card(lead, Level::Three, place)}</div> });
    let empty = home.latest.is_empty().then(|| view! { <p class="empty">{text::EMPTY_LIST}</p> });
    let sections: Vec<_> = home.sections.iter().map(|section| block(section, place)).collect();
    view! {
        <h1 tabindex="-1" class="visually-hidden">{site.name.clone()}</h1>
        <section class="front" aria-labelledby="une">
            <h2 id="une">{text::FRONT}</h2>
            {empty}
            {lead}
            {cards(rest, Level::Three, place)}
        </section>
        {sections}
    }
    .into_any()
}

fn block(section: &HomeSection, place: &Place) -> impl IntoView + use<> {
    let category = &section.category;
    view! {
        <section class="front__section">
            <h2><a href=place.path(&category.path)>{category.name.clone()}</a></h2>
            {cards(&section.articles, Level::Three, place)}
            <p class="front__all"><a href=place.path(&category.path)>{text::all_articles(&category.name)}</a></p>
        </section>
    }
}
