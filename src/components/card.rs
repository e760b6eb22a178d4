//! An article in a list.

use super::byline::time;
use super::element::{Element, element};
use super::links::link;
use super::picture::phone_wide;
use super::{Place, picture};
use crate::content::{Kind, Picture, Summary};
use crate::{format, text};

/// How wide the picture of a card is shown, for the browser's choice among its widths.
const PICTURE_SIZES: &str = "(min-width: 48rem) 18rem, 7rem";
/// The same for the first card of the front page.
const FRONT_SIZES: &str = concat!("(min-width: 48rem) 32rem, ", phone_wide!());

/// The level of the heading in a card: one below the heading of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Right below the page's title.
    Two,
    /// Below the heading of a block.
    Three,
}

/// The card that opens the front page, whose picture is the first that the reader sees.
pub fn front_card(summary: &Summary, place: &Place) -> Element {
    one(summary, Level::Three, &|shown| picture(shown, FRONT_SIZES, place).eager(), place)
}

/// One article: picture, heading link, lede, category, date.
fn card(summary: &Summary, level: Level, place: &Place) -> Element {
    one(summary, level, &|shown| picture(shown, PICTURE_SIZES, place), place)
}

fn one(summary: &Summary, level: Level, show: &dyn Fn(&Picture) -> Element, place: &Place) -> Element {
    let heading = match level {
        Level::Two => "h2",
        Level::Three => "h3",
    };
    let title = element("a", "").with("href", place.path(&summary.path)).child(summary.title.as_str());
    let category = summary.category.as_ref().map(|category| link("card__category", category, place));
    let meta = element("p", "card__meta")
        .maybe(category)
        .child(" ")
        .maybe(kind("span", summary.kind))
        .child(" ")
        .child(time(summary.published, format::date(summary.published)));
    let lede = (!summary.lede.is_empty()).then(|| element("p", "card__lede").child(summary.lede.as_str()));
    let shown = summary.picture.as_ref().filter(|shown| place.shows(&shown.src));
    let shown = shown.map(|shown| element("div", "card__picture").child(show(shown)));
    element("article", if shown.is_some() { "card card--picture" } else { "card" })
        .maybe(shown)
        .child(element("div", "card__text").child(element(heading, "card__title").child(title)).maybe(lede).child(meta))
}

/// Articles below each other.
pub fn cards(articles: &[Summary], level: Level, place: &Place) -> Element {
    element("div", "cards").each(articles, |summary| card(summary, level, place))
}

/// The label of an article that is not plain news.
pub fn kind(tag: &'static str, kind: Kind) -> Option<Element> {
    (kind != Kind::News).then(|| element(tag, "kind").child(text::kind(kind)))
}
