//! The first link of a page: past the menu to what it is about.

use crate::element::{Element, element};
use crate::text;

/// Leads to the main part.
pub fn skip_link() -> Element {
    element("a", "skip").with("href", "#contenu").child(text::SKIP)
}
