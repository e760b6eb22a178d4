//! An advertisement of the house: a picture of a fixed size under its label. Where data is saved the stylesheet shows none.

use super::{Place, picture};
use crate::content::Advertisement;
use crate::element::{Element, element};
use crate::text;

/// The label, and the picture as a link.
pub fn advertisement(shown: &Advertisement, place: &Place) -> Element {
    let link = element("a", "").with("href", place.href(&shown.link)).with("rel", "sponsored noopener");
    element("section", "ad")
        .with("aria-label", text::ADVERTISEMENT)
        .child(element("p", "ad__label").with("aria-hidden", "true").child(text::ADVERTISEMENT))
        .child(link.child(picture(&shown.picture, "20rem", place)))
}
