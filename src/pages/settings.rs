//! The reading settings.

use super::title;
use crate::components::{Element, choices, element};
use crate::text;

/// Theme, text size, data saver.
pub fn settings() -> Element {
    let note = |note: &'static str| element("p", "note").child(note);
    let form = choices().into_iter().fold(element("form", "settings"), Element::child);
    element("div", "")
        .child(title(text::SETTINGS))
        .child(element("p", "note without-script").child(text::SETTINGS_NEED_SCRIPT))
        .child(form.child(note(text::DATA_SAVER_NOTE)).child(note(text::SETTINGS_NOTE)))
}
