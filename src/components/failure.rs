//! What a page says when it cannot be had: each reason apart, and a way on.

use super::{Place, search_form, ways_on};
use crate::config::Site;
use crate::element::{Element, element};
use crate::source::SourceError;
use crate::text;

/// The page in place of the one that cannot be had: what happened, what can be done, where else to go.
pub fn failure(error: &SourceError, site: &Site, place: &Place) -> Element {
    let (heading, meaning) = explanation(error);
    let retry = || {
        element("p", "")
            .child(element("button", "button").with("type", "button").with("data-retry", "").child(text::RETRY))
    };
    let retry = match error {
        SourceError::NotFound => None,
        SourceError::Offline
        | SourceError::TimedOut
        | SourceError::Refused
        | SourceError::WrongPassword
        | SourceError::Busy(_)
        | SourceError::Server(_)
        | SourceError::Malformed(_)
        | SourceError::TooNew(_) => Some(retry()),
    };
    element("div", "failure")
        .child(element("h1", "").with("tabindex", "-1").child(heading))
        .child(element("p", "failure__meaning").child(meaning))
        .maybe(retry)
        .child(search_form("recherche-404", text::SEARCH_ARTICLE, "", place))
        .child(ways_on(site, place))
}

/// The heading of a failure and what it means for the reader.
fn explanation(error: &SourceError) -> (&'static str, String) {
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
