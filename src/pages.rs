//! One file per kind of page: what is loaded goes in, the main part of the page comes out.

mod article;
mod home;
mod kiosk;
mod listing;
mod search;
mod settings;
mod static_page;

use crate::components::{Place, failure, skeleton};
use crate::config::Site;
use crate::content::Document;
use crate::source::Content;
use crate::state::{Actions, Shown, State};
use leptos::prelude::*;

/// The main part of the page on the screen.
pub fn page(shown: &Shown, site: &Site, place: &Place, actions: &Actions) -> AnyView {
    match &shown.state {
        State::Loading => skeleton(),
        State::Failed(error) => failure(error, actions, place),
        State::Ready(content) => match content {
            Content::Document(Document::Home(home)) => home::home(home, site, place),
            Content::Document(Document::Article(document)) => article::article(document, site, place, actions),
            Content::Document(Document::Listing(listing)) => listing::listing(listing, place),
            Content::Document(Document::Page(page)) => static_page::static_page(page, place),
            Content::Document(Document::Kiosk(document)) => kiosk::kiosk(document, place),
            Content::Results(words, articles) => search::search(words, articles, site, place),
            Content::Settings => settings::settings(),
            // The app follows these before they are shown.
            Content::Document(Document::Moved(_)) | Content::Moved(_) => skeleton(),
        },
    }
}
