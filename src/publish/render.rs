//! The pages as the app's views make them.

use super::head::{Said, Voice};
use super::pages::PageRequest;
use super::shell::PageHtml;
use crate::app;
use crate::state::{Shown, State};

/// A page with its head, ready for the app to take over.
pub fn render(page: PageRequest<'_>) -> PageHtml {
    let state = match page.content {
        None => State::Loading,
        Some(Ok(content)) => State::Ready(content),
        Some(Err(error)) => State::Failed(error),
    };
    let shown = Shown { route: page.route.clone(), state };
    let Said { head, foot } = Voice { site: page.site, base: page.base, identity: page.identity }.say(&shown);
    PageHtml { head, body: app::render(page.site, page.base, shown, page.year), foot }
}
