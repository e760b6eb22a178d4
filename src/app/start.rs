//! The start in a browser: reads the page, loads what it shows and takes it over.
//!
//! It stands in the library and not in `main.rs` because every crate that awaits the sources gets its own copy of them: 15 KB.

use super::first_page::first_page;
use super::{App, Reader};
use crate::browser::{
    BrowserWindow, Page, adopt, fetch, follow_links, hydrate, is_as_served, mount, on_hint, on_preview, on_retry,
    on_unlock, reload, tell, wait,
};
use crate::components::Place;
use crate::config::Site;
use crate::head::Head;
use crate::route::Route;
use crate::source::{Edition, Fetch, LiveSource, Memory, Source, SourceError, cached, resilient};
use crate::state::{Shown, State};
use crate::window::{Arrival, Window};
use futures_util::future::join;
use leptos::prelude::IntoAny;
use std::rc::Rc;

/// Makes the source that a live site names, from a fetch with a memory and one without.
pub type OpenLive = fn(Fetch, Fetch, Site) -> Rc<dyn LiveSource>;

/// Starts the app on the page that was served. `live` is the one thing that tells the app of a live site from that of editions.
pub async fn start(live: Option<OpenLive>) {
    let page = Page::read();
    let patient = resilient(fetch(), wait());
    let memory = Memory::default();
    if let Some((address, content)) = &page.island {
        memory.seed(address.clone(), content);
    }
    let (source, site) = match join(open(&page, &patient, &memory, live), dress(&page, &patient)).await {
        (Ok(opened), Ok(())) => opened,
        (Err(error), _) | (_, Err(error)) => return give_up(&page, error),
    };
    let window = BrowserWindow::new(&page.base);
    let seeded = page.island.is_some().then_some(&memory);
    let place = Place::of(&site, &page.base);
    let shown = first_page(page.route.clone(), &source, seeded, &place, window.as_ref()).await;
    // What is searched for stands in no page that was served; the searching script tells it.
    let href = shown.route.href();
    let rendered = page.rendered.as_deref() == href.split('?').next();
    // What was served can be read; an error in its place would be worse.
    if let (true, State::Failed(error)) = (rendered, &shown.state) {
        return give_up(&page, error.clone());
    }
    let head = Head::of(&shown, &site);
    let app = App::new(site, &page.base, shown);
    let reader = Reader::new(app.clone(), source, wait(), window.clone());
    let view = move || app.view().into_any();
    if rendered && !page.altered && is_as_served() {
        hydrate(view)
    } else {
        window.set_head(&head);
        mount(view)
    }

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
    let hinted = reader.clone();
    on_hint(&page.base, move |route| hinted.prefetch(route));
    let rested = reader.clone();
    on_preview(&page.base, move |route, slot| {
        let place = slot.clone();
        rested.preview(route, move || place.is_wanted(), move |articles| slot.fill(articles));
    });
    let locked = reader.clone();
    on_unlock(move |path, password| locked.unlock(path, password));
    // Only now: what the reader asked for before is asked again.
    window.arrive(&Arrival::First);
    reader.load_recent();
}

/// The source that the site names, and the site with its category tree.
async fn open(
    page: &Page,
    patient: &Fetch,
    memory: &Memory,
    live: Option<OpenLive>,
) -> Result<(Source, Site), SourceError> {
    let fetch = cached(patient.clone(), memory);
    let edition = Edition::new(fetch.clone(), &page.base).with_site(page.site.clone());
    let site = edition.site().await?;
    let source = match live {
        Some(live) if site.live.is_some() => Source::Live(live(fetch, patient.clone(), site)),
        Some(_) | None => Source::Edition(edition),
    };
    let site = source.site().await?;
    Ok((source, site))
}

/// Gets the rules that the page came without: the next one may need them.
async fn dress(page: &Page, patient: &Fetch) -> Result<(), SourceError> {
    let Some(address) = &page.style else { return Ok(()) };
    let answer = patient(address).await?;
    answer.ok()?;
    adopt(&answer.body).ok_or_else(|| SourceError::Malformed("stylesheet".to_owned()))
}

/// Says why nothing can be shown; what was rendered stays.
fn give_up(page: &Page, error: SourceError) {
    if page.rendered.is_some() {
        return tell("regard:stop");
    }
    let site = Site { name: page.name.clone(), ..Site::default() };
    let shown = Shown { route: page.route.clone().unwrap_or(Route::Home), state: State::Failed(error) };
    let app = App::new(site, &page.base, shown);
    mount(move || app.view().into_any());
    on_retry(reload);
}
