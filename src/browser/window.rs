//! The window: history, head, focus and the place in the page.

use super::page::below;
use crate::content::percent_decode;
use crate::head::Head;
use crate::route::Route;
use crate::window::{Arrival, Window};
use futures_util::future::LocalBoxFuture;
use leptos::prelude::{document, window};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollRestoration, ScrollToOptions};

/// The real window.
pub struct BrowserWindow {
    base: String,
    /// Path and query on the screen.
    address: RefCell<String>,
    /// Number of the history entry on the screen; each entry holds its own in its state.
    entry: Cell<u32>,
    /// Where the view was in the entries that were left.
    places: RefCell<HashMap<u32, f64>>,
}

impl BrowserWindow {
    /// The window of a site that stands under `base`. From now on the app puts the view where it belongs.
    pub fn new(base: &str) -> Rc<Self> {
        let history = window().history().ok();
        let entry = history.as_ref().and_then(|history| entry_of(&history.state().ok()?)).unwrap_or_default();
        let (base, address) = (base.to_owned(), RefCell::new(address()));
        let this = Rc::new(Self { base, address, entry: Cell::new(entry), places: RefCell::default() });
        restore_scroll(ScrollRestoration::Manual);
        this.number_entry();
        // A page that is loaded again has lost what the app knew of its places, but the browser has not.
        listen("pagehide", || restore_scroll(ScrollRestoration::Auto));
        listen("pageshow", || restore_scroll(ScrollRestoration::Manual));
        this
    }

    /// Calls back when the reader goes back or forward to another page, with the page and where its view was.
    pub fn on_history(self: &Rc<Self>, go: impl Fn(Option<Route>, f64) + 'static) {
        let this = self.clone();
        let listener = Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
            this.keep_place();
            let Some(entry) = entry_of(&event.state()) else {
                // A link to a place in the page made this entry, now or before the app was there; only the former is shown by
                // the browser itself.
                this.entry.set(this.entry.get() + 1);
                this.number_entry();
                return show_place(window().location().hash().unwrap_or_default().trim_start_matches('#'));
            };
            this.entry.set(entry);
            let place = this.places.borrow().get(&entry).copied().unwrap_or_default();
            let address = address();
            if *this.address.borrow() == address {
                return scroll_to(place);
            }
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            let route = below(&this.base, path).and_then(|path| Route::parse(path, query));
            this.address.replace(address.clone());
            go(route, place);
        });
        let _ = window().add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
        listener.forget();
    }

    /// Writes its number into the history entry on the screen.
    fn number_entry(&self) {
        if let Ok(history) = window().history() {
            let _ = history.replace_state(&JsValue::from(self.entry.get()), "");
        }
    }

    fn keep_place(&self) {
        self.places.borrow_mut().insert(self.entry.get(), window().scroll_y().unwrap_or_default());
    }
}

impl Window for BrowserWindow {
    fn push(&self, href: &str) {
        self.keep_place();
        self.entry.set(self.entry.get() + 1);
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::from(self.entry.get()), "", Some(href));
        }
        self.address.replace(address());
    }

    fn replace(&self, href: &str) {
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::from(self.entry.get()), "", Some(href));
        }
        self.address.replace(address());
    }

    fn set_head(&self, head: &Head) {
        document().set_title(&head.title);
        set_tag("meta[name=description]", "meta", ("name", "description"), ("content", Some(&head.description)));
        set_tag("meta[name=robots]", "meta", ("name", "robots"), ("content", Some(head.robots())));
        set_tag("link[rel=canonical]", "link", ("rel", "canonical"), ("href", head.canonical.as_deref()));
    }

    fn now(&self) -> i64 {
        now()
    }

    fn change(&self, change: Box<dyn FnOnce()>) -> LocalBoxFuture<'static, ()> {
        Box::pin(super::transition::change(change))
    }

    fn arrive(&self, arrival: &Arrival) {
        // The boot script fills in the settings and, on another page, closes the menus.
        tell(if *arrival == Arrival::First { "regard:start" } else { "regard:arrive" });
        mark_current();
        match arrival {
            Arrival::First => {}
            Arrival::Again => focus_heading(),
            Arrival::History(place) => {
                focus_heading();
                scroll_to(*place);
            }
            Arrival::Link(place) => {
                focus_heading();
                match document().get_element_by_id(place).filter(|_| !place.is_empty()) {
                    Some(target) => target.scroll_into_view(),
                    None => scroll_to(0.0),
                }
            }
        }
    }
}

/// Tells the boot script what has happened.
pub fn tell(event: &str) {
    if let Ok(event) = web_sys::Event::new(event) {
        let _ = document().dispatch_event(&event);
    }
}

/// Marks the links of the menu that lead to the page on the screen.
pub(super) fn mark_current() {
    let here = window().location().pathname().unwrap_or_default();
    let Ok(links) = document().query_selector_all("#menu a") else { return };
    for index in 0..links.length() {
        let Some(link) = links.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let _ = if link.get_attribute("href").as_deref() == Some(&here) {
            link.set_attribute("aria-current", "page")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}

/// Seconds since the epoch.
pub fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}

/// Path and query of the window.
fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// Who puts the view where it was in an entry of the history. Refused only in odd frames: then the browser goes on doing it.
fn restore_scroll(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(by);
    }
}

fn listen(kind: &str, handle: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(handle);
    let _ = window().add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Brings a place of the page into view, if it is there.
fn show_place(id: &str) {
    let id = percent_decode(id).unwrap_or_default();
    if let Some(target) = document().get_element_by_id(&id).filter(|_| !id.is_empty()) {
        target.scroll_into_view();
    }
}

/// Where to is decided by the caller, at once and not smoothly: the page is a new one.
fn scroll_to(top: f64) {
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// Sets one attribute of the one element that `selector` finds in the head, making it when needed; `None` removes it.
fn set_tag(selector: &str, tag: &str, identity: (&str, &str), (name, value): (&str, Option<&str>)) {
    let document = document();
    let found = document.query_selector(selector).ok().flatten();
    match (found, value) {
        (Some(element), Some(value)) => {
            let _ = element.set_attribute(name, value);
        }
        (Some(element), None) => element.remove(),
        (None, Some(value)) => {
            let (Some(head), Ok(element)) = (document.head(), document.create_element(tag)) else { return };
            let _ = element.set_attribute(identity.0, identity.1);
            let _ = element.set_attribute(name, value);
            let _ = head.append_child(&element);
        }
        (None, None) => {}
    }
}

/// The number in the state of a history entry.
fn entry_of(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|number| number as u32)
}
