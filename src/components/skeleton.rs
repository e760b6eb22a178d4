//! What stands on the page while it is fetched.

use super::element::{Element, element};
use crate::text;

/// Grey lines in the shape of a page, and the word for those who cannot see them.
pub fn skeleton() -> Element {
    element("div", "skeleton")
        .child(element("p", "visually-hidden").with("role", "status").child(text::LOADING))
        .child(element("div", "skeleton__title"))
        .each(0..6, |_| element("div", "skeleton__line"))
}
