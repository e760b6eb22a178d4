//! A picture in the widths there are of it.

use super::Place;
use super::element::{Element, element};
use crate::content::{Figure, Picture, plain_text};

/// An `img`. `sizes` is how wide it is shown; `first` for the one picture that the reader sees first.
pub fn picture(picture: &Picture, sizes: &'static str, first: bool, place: &Place) -> Element {
    let widths = picture.variants.iter().map(|variant| format!("{} {}w", place.href(&variant.src), variant.width));
    let widths = widths.collect::<Vec<_>>().join(", ");
    let pixels = |pixels: u32| if pixels > 0 { pixels.to_string() } else { String::new() };
    let sizes = if widths.is_empty() { "" } else { sizes };
    element("img", "")
        .with("src", place.href(&picture.src))
        .with_any("srcset", &widths)
        .with_any("sizes", sizes)
        .with_any("width", &pixels(picture.width))
        .with_any("height", &pixels(picture.height))
        .with("alt", picture.alt.clone())
        .with("loading", if first { "eager" } else { "lazy" })
        .with_any("fetchpriority", if first { "high" } else { "" })
        .with("decoding", "async")
}

/// The lead picture of an article with its caption and credit.
pub fn figure(figure: &Figure, place: &Place) -> Element {
    let caption = plain_text(&figure.caption);
    let credit = (!figure.credit.is_empty()).then(|| element("span", "credit").child(figure.credit.as_str()));
    let caption = (!caption.is_empty() || credit.is_some())
        .then(|| element("figcaption", "").child(caption).child(" ").maybe(credit));
    element("figure", "lead")
        .child(picture(&figure.picture, "(min-width: 60rem) 52rem, 100vw", true, place))
        .maybe(caption)
}
