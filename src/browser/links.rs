//! What readers do: links and searches that lead to a page of the app are followed without leaving it, and what its buttons ask
//! is handed on.

use super::page::below;
use crate::content::Path;
use crate::route::{Route, Search};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlFormElement, HtmlInputElement, MouseEvent};

/// First segments below which stand files and pages that are not the app's.
const FILES: [&str; 4] = ["/data/", "/assets/", "/media/", "/embed/"];

/// Calls `go` with the page and the place in it for every click that the app can follow.
pub fn follow_links(base: &str, go: impl Fn(Route, String) + Clone + 'static) {
    let (on_submit, root) = (go.clone(), base.to_owned());
    let base = base.to_owned();
    listen("click", move |event| {
        if let Some((route, place)) = event.dyn_ref::<MouseEvent>().and_then(|click| target_of(click, &base)) {
            event.prevent_default();
            go(route, place);
        }
    });
    listen("submit", move |event| {
        if let Some(words) = searched_words(&event, &root) {
            event.prevent_default();
            on_submit(Route::Search(Search::of(words)), String::new());
        }
    });
}

/// Calls `retry` for every click on a button Réessayer.
pub fn on_retry(retry: impl Fn() + 'static) {
    listen("click", move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if element.is_some_and(|element| element.closest("[data-retry]").is_ok_and(|button| button.is_some())) {
            retry();
        }
    });
}

/// Calls `unlock` with the path and the password of every form that opens a locked article.
pub fn on_unlock(unlock: impl Fn(Path, String) + 'static) {
    listen("submit", move |event| {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some((form, path)) = form.and_then(|form| Some((form.clone(), form.get_attribute("data-unlock")?))) else {
            return;
        };
        event.prevent_default();
        let field =
            form.query_selector("input").ok().flatten().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let (Some(path), Some(field)) = (Path::parse(&path), field) {
            unlock(path, field.value());
        }
    });
}

pub(super) fn listen(kind: &str, handle: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(handle);
    let _ = document().add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Where a click leads, when the app is to follow it: a plain click on a plain link to a page of this site.
fn target_of(click: &MouseEvent, base: &str) -> Option<(Route, String)> {
    let plain = click.button() == 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key() && !click.alt_key();
    if !plain || click.default_prevented() {
        return None;
    }
    place_of(&link_at(click)?, base)
}

/// The link that an event has met.
pub(super) fn link_at(event: &Event) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// The page of the app that a link leads to, and the place in it.
pub(super) fn place_of(link: &HtmlAnchorElement, base: &str) -> Option<(Route, String)> {
    let location = window().location();
    let elsewhere = !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download");
    if elsewhere || link.origin() != location.origin().ok()? {
        return None;
    }
    let (path, query) = (link.pathname(), link.search());
    let here = location.pathname().ok()? == path && location.search().ok()? == query;
    if here && !link.hash().is_empty() {
        return None;
    }
    let path = below(base, &path)?;
    let file = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    if file || FILES.iter().any(|folder| path.starts_with(folder)) {
        return None;
    }
    Some((Route::parse(path, &query)?, link.hash().trim_start_matches('#').to_owned()))
}

/// The words of a search form of ours.
fn searched_words(event: &Event, base: &str) -> Option<String> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    if event.default_prevented() || form.get_attribute("action")? != format!("{base}recherche/") {
        return None;
    }
    let field: HtmlInputElement = form.query_selector("[name=q]").ok()??.dyn_into().ok()?;
    Some(field.value())
}
