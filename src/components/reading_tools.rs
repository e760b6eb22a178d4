//! What helps to read an article: the device's voice, and the settings at hand. The controls stand before the text; what they
//! open and say stands behind it, because the text has to come first.

use super::choice::choices;
use super::place::Place;
use crate::element::{Element, element};
use crate::route::Route;
use crate::text;

/// The controls. The voice stays hidden until there is one; the link opens the dialog of [`display`], and without that
/// the page of the settings.
pub fn reading_tools(place: &Place) -> Element {
    let button = |value: &'static str, label: &'static str| {
        element("button", "").with("type", "button").with("data-act", "listen").with("value", value).child(label)
    };
    let listen = element("div", "tools__listen")
        .with("data-listen", "")
        .with("hidden", "")
        .child(button("play", text::LISTEN))
        .child(button("pause", text::PAUSE))
        .child(button("speed", text::SPEED).child(element("span", "").with("data-rate", "")))
        .child(button("stop", text::STOP));
    let display = element("a", "with-script")
        .with("href", place.link(&Route::Settings))
        .with("data-act", "display")
        .with("aria-haspopup", "dialog")
        .child(text::DISPLAY);
    element("div", "tools").child(listen).child(display)
}

/// The dialog with the settings.
pub fn display() -> Element {
    let close = element("button", "button").with("data-act", "display").with("value", "close").child(text::CLOSE);
    element("dialog", "display")
        .with("aria-label", text::DISPLAY)
        .child(choices().into_iter().fold(element("div", "settings"), Element::child))
        .child(close)
}

/// What can be said of the voice, shown at the foot of the screen: it may fail wherever the reader is by then.
pub fn said_of_voice() -> Element {
    let states = [("network", text::NETWORK_VOICE), ("silent", text::NO_VOICE), ("interrupted", text::VOICE_FAILED)];
    element("div", "said")
        .each(states, |(state, sentence)| element("p", "").with("data-state", state).with("hidden", "").child(sentence))
}
