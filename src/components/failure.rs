//! What a page says when it cannot be had: each reason apart, and a way on.

use super::{Place, search_form};
use crate::route::Route;
use crate::source::SourceError;
use crate::state::Actions;
use crate::text;
use leptos::prelude::*;

/// The heading of a failure and what it means for the reader.
pub fn explanation(error: &SourceError) -> (&'static str, String) {
    let (heading, meaning) = match error {
        SourceError::NotFound => (text::NOT_FOUND, text::NOT_FOUND_HELP),
        SourceError::Offline => text::OFFLINE,
        SourceError::TimedOut => text::TIMED_OUT,
        SourceError::Refused => text::REFUSED,
        SourceError::WrongPassword => text::WRONG_PASSWORD,
        SourceError::Busy(seconds) => return (text::BUSY, text::try_again_in(*seconds)),
        SourceError::Server(status) => return (text::SERVER_ERROR, text::server_error(*status)),
        SourceError::Malformed(_) => text::MALFORMED,
        SourceError::TooNew(_) => text::TOO_NEW,
    };
    (heading, meaning.to_owned())
}

/// The page in place of the one that cannot be had.
pub fn failure(error: &SourceError, actions: &Actions, place: &Place) -> AnyView {
    let (heading, meaning) = explanation(error);
    let way_on = match error {
        SourceError::NotFound => search_form("recherche-404", "", place).into_any(),
        _ => {
            let retry = actions.retry.clone();
            view! { <button type="button" class="button" on:click=move |_| retry()>{text::RETRY}</button> }.into_any()
        }
    };
    view! {
        <div class="failure">
            <h1 tabindex="-1">{heading}</h1>
            <p>{meaning}</p>
            {way_on}
            <p><a href=place.link(&Route::Home)>{text::HOME}</a></p>
        </div>
    }
    .into_any()
}
