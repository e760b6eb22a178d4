//! The app: one view of one page on the screen, and the reader's way from page to page.

#[cfg(any(target_arch = "wasm32", test))]
mod first_page;
#[cfg(target_arch = "wasm32")]
mod live;
mod reader;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
pub use live::wordpress;
pub use reader::Reader;
#[cfg(target_arch = "wasm32")]
pub use start::start;

use crate::components::{Beside, Place, footer, header, side_column, skip_link};
use crate::config::Site;
use crate::pages::page;
use crate::route::Route;
use crate::state::{Shown, State};
use leptos::prelude::*;
use std::sync::Arc;

/// What the view of the app is made from.
#[derive(Clone)]
pub struct App {
    /// The magazine.
    pub site: Arc<Site>,
    /// Where it stands.
    pub place: Place,
    /// The page on the screen.
    pub shown: ArcRwSignal<Shown>,
    /// What the side column shows.
    pub beside: ArcRwSignal<Beside>,
}

impl App {
    /// An app that shows this page first.
    pub fn new(site: Site, base: &str, shown: Shown) -> Self {
        let place = Place { withholds: cfg!(target_arch = "wasm32"), ..Place::of(&site, base) };
        let beside = Beside { front: shown.route == Route::Home, ..Beside::default() };
        Self { site: Arc::new(site), place, shown: ArcRwSignal::new(shown), beside: ArcRwSignal::new(beside) }
    }

    /// The whole page below `#app`.
    ///
    /// Nothing inside the main part or the side column reacts by itself: each is one element that is put in the place of the
    /// one before. What readers do reaches the app by events that bubble (see `browser`).
    pub fn view(&self) -> impl IntoView + use<> {
        let Self { site, place, shown, beside } = self.clone();
        // Later the window marks where the reader is.
        let here = shown.with_untracked(|shown| match shown.state {
            State::Ready(_) => place.link(&shown.route),
            State::Loading | State::Failed(_) => String::new(),
        });
        let (head, foot) = (header(&site, &here, &place), footer(&site, &place));
        let (column, magazine) = (place.clone(), site.clone());
        let main = move || shown.with(|shown| page(shown, &site, &place));
        let side = move || beside.with(|beside| side_column(beside, &magazine, &column));
        view! {
            {skip_link()}
            {head}
            <div class="columns-page">{main} {side}</div>
            {foot}
        }
    }
}

/// Renders a page as HTML that the browser's app can take over. `year` is that of its making.
#[cfg(not(target_arch = "wasm32"))]
pub fn render(site: &Site, base: &str, shown: Shown, year: i32) -> String {
    let owner = Owner::new();
    let mut app = App::new(site.clone(), base, shown);
    app.place.year = Some(year);
    let html = owner.with(|| app.view().to_html());
    owner.unset_with_forced_cleanup();
    html
}
