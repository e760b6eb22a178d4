//! What helps to read an article: the device's voice, and the settings at hand.

use super::choice::choices;
use super::element::{Element, element};
use crate::text;

/// The voice stays hidden until there is one; the settings stand behind a line that opens them.
pub fn reading_tools() -> Element {
    let display = element("details", "tools__display with-script")
        .child(element("summary", "").child(text::DISPLAY))
        .child(choices().into_iter().fold(element("div", "settings"), Element::child));
    element("div", "tools").child(listen()).child(display)
}

/// The controls of the voice, and all that can be said of it.
fn listen() -> Element {
    let button = |value: &'static str, label: &'static str| {
        element("button", "").with("type", "button").with("data-act", "listen").with("value", value).child(label)
    };
    let states = [("network", text::NETWORK_VOICE), ("silent", text::NO_VOICE), ("failed", text::VOICE_FAILED)];
    element("div", "tools__listen")
        .with("data-listen", "")
        .with("hidden", "")
        .child(button("play", text::LISTEN))
        .child(button("pause", text::PAUSE))
        .child(button("speed", text::SPEED).child(element("span", "").with("data-rate", "")))
        .child(button("stop", text::STOP))
        .each(states, |(state, sentence)| {
            element("p", "note").with("data-state", state).with("hidden", "").child(sentence)
        })
}
