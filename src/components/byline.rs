//! Who wrote an article and when.

use super::Place;
use super::author::face;
use super::links::link;
use crate::content::{Moment, Profile, Summary};
use crate::element::{Element, element};
use crate::{format, text};

/// Author with picture or initials, date of publication, date of the last change; below them what else is to be said in a few
/// words.
pub fn byline(summary: &Summary, profile: Option<&Profile>, facts: Vec<Element>, place: &Place) -> Element {
    let author = summary.author.as_ref().map(|author| {
        element("span", "byline__author").child(text::BY).child(link("", author, place).with("rel", "author"))
    });
    let dates = element("p", "")
        .maybe(author)
        .child(" ")
        .child(time(summary.published, format::date_time(summary.published)))
        .child(" ")
        .maybe(summary.updated.map(updated));
    let facts = facts.into_iter().fold(element("p", ""), |line, fact| {
        let line = if line.is_empty() { line } else { line.child(" · ") };
        line.child(fact)
    });
    element("div", "byline")
        .maybe(
            summary
                .author
                .as_ref()
                .map(|author| face(&author.name, profile.and_then(|profile| profile.picture.as_ref()), place)),
        )
        .child(element("div", "").child(dates).maybe((!facts.is_empty()).then_some(facts)))
}

/// When a text last changed.
pub fn updated(moment: Moment) -> Element {
    element("span", "byline__updated").child(text::UPDATED).child(time(moment, format::date_time(moment)))
}

/// A date that machines can read too.
pub fn time(moment: Moment, written: String) -> Element {
    element("time", "").with("datetime", moment.to_string()).child(written)
}
