//! What readers are about to do: links under the pointer, the finger or the focus, and entries of the menu on which they rest.

use super::links::{link_at, listen, place_of};
use crate::route::Route;
use leptos::prelude::document;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

/// What tells of interest: the pointer over a link, the focus on it, a finger put on it.
const SIGNS: [&str; 3] = ["pointerover", "focusin", "touchstart"];

/// Calls `hint` with the page of every link that the reader may be about to follow, and with nothing when the reader has gone on;
/// not while the reader saves data.
pub fn on_hint(base: &str, hint: impl Fn(Option<Route>) + Clone + 'static) {
    for sign in SIGNS {
        let (base, hint) = (base.to_owned(), hint.clone());
        listen(sign, move |event| {
            let met = link_at(&event).and_then(|link| place_of(&link, &base)).filter(|_| !saves_data());
            hint(met.map(|(route, _)| route));
        });
    }
}

/// The place beside the entries of a menu's panel where the articles of one of them are shown.
#[derive(Clone)]
pub struct Slot {
    place: Element,
    address: String,
}

impl Slot {
    /// Whether the reader has not gone on to another entry.
    pub fn is_wanted(&self) -> bool {
        self.place.get_attribute(SHOWN).as_ref() == Some(&self.address)
    }

    /// Puts this in the place of what was shown; nothing where it could not be had, and the next time is asked for again.
    pub fn fill(self, view: Option<impl Render>) {
        self.place.set_text_content(None);
        let Some(view) = view else {
            let _ = self.place.set_attribute(SHOWN, "");
            return;
        };
        let mut shown = view.build();
        shown.mount(&self.place, None);
        // It stays as long as the menu does.
        std::mem::forget(shown);
    }
}

/// The attribute that names what a slot shows.
const SHOWN: &str = "data-previews";

/// Calls `preview` with the page and the place for it whenever the reader comes to an entry of an open panel that has such a
/// place on this screen.
pub fn on_preview(base: &str, preview: impl Fn(Route, Slot) + Clone + 'static) {
    for sign in ["pointerover", "focusin", "click"] {
        let (base, preview) = (base.to_owned(), preview.clone());
        listen(sign, move |event| {
            if let Some(met) = event.target().and_then(|target| target.dyn_into().ok()) {
                show(&met, &base, &preview);
            }
        });
    }
    // A panel that was opened before the app was there.
    if let Ok(Some(open)) = document().query_selector(".menu__entry>.menu__panel:not([hidden])") {
        show(&open, base, &preview);
    }
}

/// `met` is an entry of a panel, or what has opened the panel, whose first entry is shown then.
fn show(met: &Element, base: &str, preview: &impl Fn(Route, Slot)) {
    let found = || {
        let panel = met.closest(".menu__entry").ok()??.query_selector(".menu__panel:not([hidden])").ok()??;
        let place = panel.query_selector("[data-previews]").ok()??;
        let before = place.get_attribute(SHOWN)?;
        let entry = match met.closest(".menu__children li").ok()? {
            Some(entry) => entry,
            None if before.is_empty() => panel,
            None => return None,
        };
        let link: HtmlAnchorElement = entry.query_selector("a[href]").ok()??.dyn_into().ok()?;
        let address = link.pathname();
        // Without a box it is not shown on this screen.
        let wanted = place.client_width() > 0 && before != address;
        let (route, _) = place_of(&link, base).filter(|_| wanted)?;
        place.set_attribute(SHOWN, &address).ok()?;
        Some((route, Slot { place, address }))
    };
    if let Some((route, slot)) = found() {
        preview(route, slot);
    }
}

/// Whether the reader, or the device, asked for as little data as possible.
fn saves_data() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_attribute("data-saver").as_deref() == Some("on"))
}
