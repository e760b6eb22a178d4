//! An article in a list.

use super::byline::time;
use super::{Place, picture};
use crate::content::{Kind, Summary};
use crate::{format, text};
use leptos::prelude::*;

/// How wide the picture of a card is shown, for the browser's choice among its widths.
const PICTURE_SIZES: &str = "(min-width: 48rem) 18rem, 7rem";

/// The level of the heading in a card: one below the heading of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Right below the page's title.
    Two,
    /// Below the heading of a block.
    Three,
}

/// One article: heading link, picture, category, lede, date.
pub fn card(summary: &Summary, level: Level, place: &Place) -> AnyView {
    let link = view! { <a href=place.path(&summary.path)>{summary.title.clone()}</a> };
    let heading = match level {
        Level::Two => view! { <h2 class="card__title">{link}</h2> }.into_any(),
        Level::Three => view! { <h3 class="card__title">{link}</h3> }.into_any(),
    };
    let category = summary.category.as_ref().map(
        |category| view! { <a class="card__category" href=place.path(&category.path)>{category.name.clone()}</a> },
    );
    let kind = (summary.kind != Kind::News).then(|| view! { <span class="kind">{text::kind(summary.kind)}</span> });
    let shown = summary
        .picture
        .as_ref()
        .map(|shown| view! { <div class="card__picture">{picture(shown, PICTURE_SIZES, false, place)}</div> });
    let lede = (!summary.lede.is_empty()).then(|| view! { <p class="card__lede">{summary.lede.clone()}</p> });
    let class = if shown.is_some() { "card card--picture" } else { "card" };
    view! {
        <article class=class>
            {shown}
            <div class="card__text">
                {heading}
                {lede}
                <p class="card__meta">{category} {kind} {time(summary.published, format::date(summary.published))}</p>
            </div>
        </article>
    }
    .into_any()
}

/// Articles below each other.
pub fn cards(articles: &[Summary], level: Level, place: &Place) -> impl IntoView + use<> {
    let cards: Vec<_> = articles.iter().map(|summary| card(summary, level, place)).collect();
    view! { <div class="cards">{cards}</div> }
}
