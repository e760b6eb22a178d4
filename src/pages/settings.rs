//! The reading settings.

use super::title;
use crate::components::{Element, choices, element, search_choices};
use crate::text;

/// Theme, text size, data saver, searching.
pub fn settings() -> Element {
    let note = |note: &'static str| element("p", "note").child(note);
    let form = choices().into_iter().fold(element("form", "settings"), Element::child);
    let search = search_choices().into_iter().fold(element("form", "settings"), Element::child);
    element("div", "")
        .child(title(text::SETTINGS))
        .child(element("p", "note without-script").child(text::SETTINGS_NEED_SCRIPT))
        .child(form.child(note(text::DATA_SAVER_NOTE)))
        .child(search.child(note(text::SETTINGS_NOTE)))
        .child(stored())
}

/// What is kept on the device: the reading script shows what there is of it when it is asked, and erases it.
fn stored() -> Element {
    let told = |state: &'static str, sentence: &'static str| {
        element("p", "").with("hidden", "").with("data-state", state).child(sentence)
    };
    let entry = |name: &'static str, value: &'static str, words: &'static str| {
        element("li", "").with("hidden", "").with(name, value).child(words)
    };
    let list = text::KEPT.iter().fold(element("ul", "").with("data-stored", ""), |list, (names, words)| {
        list.child(entry("data-key", names, words))
    });
    let list = list.child(entry("data-usage", text::UNITS, text::KEPT_PAGES).child(element("span", "")));
    let erase = element("button", "button").with("type", "button").with("data-act", "erase").child(text::ERASE);
    element("section", "stored with-script")
        .with("aria-labelledby", "conserve")
        .child(element("h2", "block-title").with("id", "conserve").child(text::STORED))
        .child(element("p", "note").child(text::STORED_NOTE))
        .child(
            element("details", "")
                .child(element("summary", "").with("data-act", "stored").child(text::SHOW_STORED))
                .child(list)
                .child(told("nothing", text::NOTHING_STORED)),
        )
        .child(element("div", "").with("role", "status").child(told("erased", text::ERASED)))
        .child(element("p", "").child(erase))
}
