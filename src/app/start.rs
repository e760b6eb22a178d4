//! The start in a browser: reads the page, loads what it shows and takes it over.
//!
//! It stands in the library and not in `main.rs` because every crate that awaits the sources gets its own copy of them: 15 KB.

use super::{App, Reader};
use crate::browser::{
    BrowserWindow, PARSER, Page, fetch, follow_links, hydrate, mount, on_retry, on_unlock, reload, wait,
};
use crate::config::Site;
use crate::head::Head;
use crate::route::Route;
use crate::source::{Content, Edition, Fetch, Memory, Source, SourceError, WordPress, cached, load, resilient};
use crate::state::{Shown, State};
use crate::window::{Arrival, Window};
use leptos::prelude::IntoAny;

/// Starts the app on the page that was served.
pub async fn start() {
    let page = Page::read();
    let patient = resilient(fetch(), wait());
    let memory = Memory::default();
    let (source, site) = match open(&page, &patient, &memory).await {
        Ok(opened) => opened,
        Err(error) => return give_up(&page, error),
    };
    let window = BrowserWindow::new(&page.base);
    let shown = first_page(&page, &source, &site, window.as_ref()).await;
    let rendered = page.rendered.as_deref() == Some(shown.route.href().as_str());
    let takes_over = rendered && matches!(shown.state, State::Ready(_));
    // What was served can be read; an error in its place would be worse.
    if rendered && !takes_over {
        return;
    }
    window.set_head(&Head::of(&shown, &site));
    let app = App::new(site, &page.base, shown);
    let reader = Reader::new(app.clone(), source, wait(), window.clone());
    let view = move || app.view().into_any();
    if takes_over {
        hydrate(view)
    } else {
        mount(view)
    }
    window.arrive(&Arrival::First);

    let clicked = reader.clone();
    follow_links(&page.base, move |route, place| clicked.go(route, Arrival::Link(place)));
    let moved = reader.clone();
    window.on_history(move |route, place| match route {
        Some(route) => moved.go(route, Arrival::History(place)),
        None => moved.go(Route::Home, Arrival::History(0.0)),
    });
    let again = reader.clone();
    on_retry(move || {
        memory.forget();
        again.retry();
    });
    let locked = reader.clone();
    on_unlock(move |path, password| locked.unlock(path, password));
    reader.load_recent();
}

/// The source that the site names, and the site with its category tree.
async fn open(page: &Page, patient: &Fetch, memory: &Memory) -> Result<(Source, Site), SourceError> {
    let fetch = cached(patient.clone(), memory);
    let edition = Edition::new(fetch.clone(), &page.base);
    let site = edition.site().await?;
    let source = match site.live {
        Some(_) => Source::WordPress(Box::new(WordPress::new(fetch, patient.clone(), PARSER, site))),
        None => Source::Edition(edition),
    };
    let site = source.site().await?;
    Ok((source, site))
}

/// The page of the address, after the detours of old addresses.
async fn first_page(page: &Page, source: &Source, site: &Site, window: &dyn Window) -> Shown {
    let Some(mut route) = page.route.clone() else {
        return Shown { route: Route::Home, state: State::Failed(SourceError::NotFound) };
    };
    for _ in 0..3 {
        match load(source, &route).await {
            Ok(Content::Moved(to)) => {
                let place =
                    App::new(site.clone(), &page.base, Shown { route: to.clone(), state: State::Loading }).place;
                window.replace(&place.link(&to));
                route = to;
            }
            Ok(content) => return Shown { route, state: State::Ready(content) },
            Err(error) => return Shown { route, state: State::Failed(error) },
        }
    }
    Shown { route, state: State::Failed(SourceError::NotFound) }
}

/// Says why nothing can be shown; what was rendered stays.
fn give_up(page: &Page, error: SourceError) {
    if page.rendered.is_some() {
        return;
    }
    let site = Site { name: page.name.clone(), ..Site::default() };
    let shown = Shown { route: page.route.clone().unwrap_or(Route::Home), state: State::Failed(error) };
    let app = App::new(site, &page.base, shown);
    mount(move || app.view().into_any());
    on_retry(reload);
}
