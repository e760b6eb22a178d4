//! An article in a list, in five weights.

use super::byline::time;
use super::links::link;
use super::picture::phone_wide;
use super::{Place, picture};
use crate::content::{Kind, Summary};
use crate::element::{Element, element};
use crate::{format, text};

/// How wide the picture of a card is shown, for the browser's choice among its widths.
const BESIDE: &str = "(min-width: 48rem) 12rem, 7rem";
/// The same where it stands over its title on a wide screen.
const OVER: &str = "(min-width: 48rem) 22rem, 7rem";
/// The same for the first card of a page.
const LEADING: &str = concat!("(min-width: 48rem) 36rem, ", phone_wide!());

/// The level of the heading in a card: one below the heading of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Right below the page's title.
    Two,
    /// Below the heading of a block.
    Three,
}

/// How much of an article a card shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The story of the page: its picture is the first that the reader sees, and is loaded before all others.
    Lead,
    /// Its picture over it on a wide screen, beside it on a phone.
    Large,
    /// Its picture beside it.
    Standard,
    /// Words alone.
    Text,
    /// The title and when.
    Compact,
}

/// An article: section, label, heading link, lede, date, comments, picture.
pub fn card(summary: &Summary, weight: Weight, level: Level, place: &Place) -> Element {
    let shown = summary.picture.as_ref().filter(|shown| place.shows(&shown.src));
    let shown = shown.and_then(|shown| match weight {
        Weight::Lead => Some(picture(shown, LEADING, place).eager()),
        // The title tells what the picture is about.
        Weight::Large => Some(picture(shown, OVER, place).decorative()),
        Weight::Standard => Some(picture(shown, BESIDE, place).decorative()),
        Weight::Text | Weight::Compact => None,
    });
    let weight_class = match weight {
        Weight::Lead => "card card--lead",
        Weight::Large => "card card--large",
        Weight::Standard => "card card--standard",
        Weight::Text => "card card--text",
        Weight::Compact => "card card--compact",
    };
    let section = summary.category.as_ref().map(|category| place.section(&category.path)).unwrap_or_default();
    let class = if section.is_empty() { weight_class.to_owned() } else { [weight_class, " ", section].concat() };
    let words = element("div", "card__text")
        .maybe(label(summary, weight, place))
        .child(heading(summary, level, place))
        .maybe(lede(summary, weight))
        .child(meta(summary, weight));
    let shown = shown.map(|shown| element("div", "card__picture").child(shown));
    Element::new("article").with("class", class).child(words).maybe(shown)
}

/// Articles below each other.
pub fn cards(articles: &[Summary], level: Level, place: &Place) -> Element {
    element("div", "cards").each(articles, |summary| card(summary, Weight::Standard, level, place))
}

/// The label of an article that is not plain news.
pub fn kind(tag: &'static str, kind: Kind) -> Option<Element> {
    (kind != Kind::News).then(|| element(tag, "kind").child(text::kind(kind)))
}

/// The title as the one link of a card, in its own direction: it may be in another script than the page.
pub fn heading(summary: &Summary, level: Level, place: &Place) -> Element {
    let tag = match level {
        Level::Two => "h2",
        Level::Three => "h3",
    };
    let title = element("a", "").with("href", place.path(&summary.path)).child(summary.title.as_str());
    element(tag, "card__title").with("dir", "auto").child(title)
}

/// The section and what kind of article it is.
fn label(summary: &Summary, weight: Weight, place: &Place) -> Option<Element> {
    let category = summary.category.as_ref().filter(|_| weight != Weight::Compact);
    let category = category.map(|category| link("card__category", category, place));
    let kind = kind("span", summary.kind);
    let both = category.is_some() && kind.is_some();
    let line = element("p", "card__label").maybe(category).child(if both { " " } else { "" }).maybe(kind);
    (!line.is_empty()).then_some(line)
}

fn lede(summary: &Summary, weight: Weight) -> Option<Element> {
    let shown = match weight {
        Weight::Lead | Weight::Large | Weight::Standard => !summary.lede.is_empty(),
        Weight::Text | Weight::Compact => false,
    };
    shown.then(|| element("p", "card__lede").with("dir", "auto").child(summary.lede.as_str()))
}

/// When, and how many comments there are.
fn meta(summary: &Summary, weight: Weight) -> Element {
    let published = summary.published;
    let when = match weight {
        Weight::Compact => format::brief(published),
        Weight::Lead | Weight::Large | Weight::Standard | Weight::Text => format::date(published),
    };
    let count = summary.comments.filter(|count| *count > 0);
    let count = count.map(|count| element("span", "card__comments").child(text::comments(count)));
    let separator = if count.is_some() { " · " } else { "" };
    element("p", "card__meta").child(time(published, when)).child(separator).maybe(count)
}
