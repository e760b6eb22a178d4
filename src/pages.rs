//! One file per kind of page: what is loaded goes in, the main part of the page comes out.

mod article;
mod home;
mod kiosk;
mod listing;
mod search;
mod settings;
mod static_page;

use crate::components::{Element, Place, element, failure, skeleton};
use crate::config::Site;
use crate::content::Document;
use crate::source::Content;
use crate::state::{Shown, State};
use crate::text;

/// The main part of the page on the screen.
pub fn page(shown: &Shown, site: &Site, place: &Place) -> Element {
    let busy = if shown.state == State::Loading { "true" } else { "" };
    element("main", "main")
        .with("id", "contenu")
        .with("tabindex", "-1")
        .with_any("aria-busy", busy)
        .child(content(shown, site, place))
}

fn content(shown: &Shown, site: &Site, place: &Place) -> Element {
    match &shown.state {
        State::Loading => skeleton(site),
        State::Failed(error) => failure(error, site, place),
        State::Ready(content) => match content {
            Content::Document(Document::Home(home)) => home::home(home, site, place),
            Content::Document(Document::Article(document)) => article::article(document, site, place),
            Content::Document(Document::Listing(listing)) => listing::listing(listing, site, place),
            Content::Document(Document::Page(page)) => static_page::static_page(page, place),
            Content::Document(Document::Kiosk(document)) => kiosk::kiosk(document, place),
            Content::Results(words) => search::search(words, site, place),
            Content::Settings => settings::settings(),
            // The app follows these before they are shown.
            Content::Document(Document::Moved(_)) | Content::Moved(_) => skeleton(site),
        },
    }
}

/// A page's one `h1`, to which the focus goes when the page was reached inside the app.
fn title(title: impl Into<String>) -> Element {
    element("h1", "").with("tabindex", "-1").with("dir", "auto").child(title.into())
}

/// A list without articles.
fn nothing_yet() -> Element {
    element("p", "empty").child(text::EMPTY_LIST)
}
