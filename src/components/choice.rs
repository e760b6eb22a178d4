//! The controls of the reading settings. They are the boot script's, which applies them before the first paint.

use crate::element::{Element, element};
use crate::text;

/// Theme, text size, data saver.
pub fn choices() -> [Element; 3] {
    let themes = [("auto", text::AUTOMATIC), ("light", text::LIGHT), ("dark", text::DARK)];
    let saver = [("auto", text::AUTOMATIC), ("on", text::ON), ("off", text::OFF)];
    [
        choice("theme", text::THEME, &themes),
        choice("size", text::TEXT_SIZE, &text::SIZES),
        choice("saver", text::DATA_SAVER, &saver),
    ]
}

/// What the searching script may do by itself.
pub fn search_choices() -> [Element; 2] {
    let [on, off] = [("on", text::ON), ("off", text::OFF)];
    [choice("keys", text::SEARCH_KEYS, &[on, off]), choice("recent", text::KEEP_SEARCHES, &[off, on])]
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
