//! Who wrote an article and when.

use super::Place;
use crate::content::{Moment, Summary};
use crate::{format, text};
use leptos::prelude::*;

/// Author, date of publication, date of the last change.
pub fn byline(summary: &Summary, place: &Place) -> impl IntoView + use<> {
    let author = summary.author.as_ref().map(|author| {
        view! {
            <span class="byline__author">
                {text::BY}<a rel="author" href=place.path(&author.path)>{author.name.clone()}</a>
            </span>
        }
    });
    let updated = summary
        .updated
        .map(|updated| view! { <span class="byline__updated">{text::UPDATED}{time(updated, format::date_time(updated))}</span> });
    view! {
        <p class="byline">
            {author} {time(summary.published, format::date_time(summary.published))} {updated}
        </p>
    }
}

/// A date that machines can read too.
pub fn time(moment: Moment, written: String) -> impl IntoView + use<> {
    view! { <time datetime=moment.to_string()>{written}</time> }
}
