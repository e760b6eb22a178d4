//! The reading settings. They are the boot script's, which applies them before the first paint: here are only the controls.

use super::title;
use crate::components::{Element, element};
use crate::text;

/// Theme, text size, data saver.
pub fn settings() -> Element {
    let themes = [("auto", text::AUTOMATIC), ("light", text::LIGHT), ("dark", text::DARK)];
    let saver = [("auto", text::AUTOMATIC), ("on", text::ON), ("off", text::OFF)];
    let note = |note: &'static str| element("p", "note").child(note);
    let form = element("form", "settings")
        .child(choice("theme", text::THEME, &themes))
        .child(choice("size", text::TEXT_SIZE, &text::SIZES))
        .child(choice("saver", text::DATA_SAVER, &saver))
        .child(note(text::DATA_SAVER_NOTE))
        .child(note(text::SETTINGS_NOTE));
    element("div", "")
        .child(title(text::SETTINGS))
        .child(element("p", "note without-script").child(text::SETTINGS_NEED_SCRIPT))
        .child(form)
        .child(stored())
}

/// What is kept on the device: the reading script lists it and erases it.
fn stored() -> Element {
    let told = |state: &'static str, sentence: &'static str| {
        element("p", "").with("hidden", "").with("data-state", state).child(sentence)
    };
    let erase = element("button", "button").with("type", "button").with("data-act", "erase").child(text::ERASE);
    element("section", "stored with-script")
        .with("aria-labelledby", "conserve")
        .child(element("h2", "block-title").with("id", "conserve").child(text::STORED))
        .child(element("p", "note").child(text::STORED_NOTE))
        .child(element("ul", "").with("data-stored", ""))
        .child(
            element("div", "")
                .with("role", "status")
                .child(told("nothing", text::NOTHING_STORED))
                .child(told("erased", text::ERASED)),
        )
        .child(element("p", "").child(erase))
}

/// A group of radio buttons; the first is what a reader has who never chose.
fn choice(setting: &'static str, legend: &'static str, options: &[(&'static str, &'static str)]) -> Element {
    let first = options.first().map(|(value, _)| *value);
    let group = element("fieldset", "").child(element("legend", "").child(legend));
    group.each(options, |(value, label)| {
        let radio = element("input", "")
            .with("type", "radio")
            .with("name", setting)
            .with("value", *value)
            .with("data-setting", setting);
        let radio = if first == Some(*value) { radio.with("checked", "") } else { radio };
        element("label", "settings__option").child(radio).child(*label)
    })
}
