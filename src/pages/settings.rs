//! The reading settings. They are the boot script's, which applies them before the first paint: here are only the controls.

use crate::text;
use leptos::prelude::*;

/// Theme, text size, data saver.
pub fn settings() -> AnyView {
    let themes = [("auto", text::AUTOMATIC), ("light", text::LIGHT), ("dark", text::DARK)];
    let saver = [("auto", text::AUTOMATIC), ("on", text::ON), ("off", text::OFF)];
    view! {
        <h1 tabindex="-1">{text::SETTINGS}</h1>
        <noscript><p class="note">{text::SETTINGS_NEED_SCRIPT}</p></noscript>
        <form class="settings">
            {choice("theme", text::THEME, &themes)}
            {choice("size", text::TEXT_SIZE, &text::SIZES)}
            {choice("saver", text::DATA_SAVER, &saver)}
            <p class="note">{text::DATA_SAVER_NOTE}</p>
            <p class="note">{text::SETTINGS_NOTE}</p>
        </form>
    }
    .into_any()
}

/// A group of radio buttons; the first is what a reader has who never chose.
fn choice(
    setting: &'static str,
    legend: &'static str,
    options: &[(&'static str, &'static str)],
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .iter()
        .enumerate()
        .map(|(index, (value, label))| {
            view! {
                <label class="settings__option">
                    <input type="radio" name=setting value=*value data-setting=setting checked=index == 0/>
                    {*label}
                </label>
            }
        })
        .collect();
    view! { <fieldset><legend>{legend}</legend>{options}</fieldset> }
}
