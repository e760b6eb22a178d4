//! Rules that come with the app, for what the page that it starts on does not show.

use js_sys::Array;
use leptos::prelude::document;
use web_sys::CssStyleSheet;

/// Adds rules to those of the page; `None` where the browser cannot do that. Such sheets need no leave from the policy, which
/// lets in inline what it knows alone.
pub fn adopt(rules: &str) -> Option<()> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(rules).ok()?;
    let sheets = document().adopted_style_sheets();
    document().set_adopted_style_sheets(&sheets.concat(&Array::of1(&sheet)));
    Some(())
}
