//! Who wrote an article and when.

use super::Place;
use super::element::{Element, element};
use super::links::link;
use crate::content::{Moment, Summary};
use crate::{format, text};

/// Author, date of publication, date of the last change.
pub fn byline(summary: &Summary, place: &Place) -> Element {
    let author = summary.author.as_ref().map(|author| {
        element("span", "byline__author").child(text::BY).child(link("", author, place).with("rel", "author"))
    });
    element("p", "byline")
        .maybe(author)
        .child(" ")
        .child(time(summary.published, format::date_time(summary.published)))
        .child(" ")
        .maybe(summary.updated.map(updated))
}

/// When a text last changed.
pub fn updated(moment: Moment) -> Element {
    element("span", "byline__updated").child(text::UPDATED).child(time(moment, format::date_time(moment)))
}

/// A date that machines can read too.
pub fn time(moment: Moment, written: String) -> Element {
    element("time", "").with("datetime", moment.to_string()).child(written)
}
