//! A picture in the widths there are of it.

use super::Place;
use crate::content::{Figure, Href, Picture, plain_text};
use crate::element::{Element, Node, element};
use crate::text;

/// As wide as the screen of a phone. Eyes tell no more than two dots per pixel apart there, so denser screens are told that the
/// picture is narrower: they take the file that screens of two dots take.
macro_rules! phone_wide {
    () => {
        "(min-resolution: 2.5dppx) 67vw, 100vw"
    };
}
pub(crate) use phone_wide;

/// An `img`; where the picture must not be loaded before the reader asks, what it shows and whose it is, in words. `sizes` is
/// how wide it is shown, empty where that is not known.
pub fn picture(picture: &Picture, sizes: &'static str, place: &Place) -> Element {
    if !place.shows(&picture.src) {
        let host = picture.src.host().unwrap_or_default();
        return element("span", "picture-elsewhere").child(text::picture_elsewhere(&picture.alt, host));
    }
    let choices = choices(picture, place);
    let pixels = |pixels: u32| if pixels > 0 { pixels.to_string() } else { String::new() };
    let tone = picture.tone.map(|tone| ["tone-", &tone.to_string()].concat()).unwrap_or_default();
    element("img", "")
        .with_any("class", &tone)
        .with("src", place.href(&picture.src))
        .with_any("srcset", &choices)
        .with_any("sizes", if choices.is_empty() { "" } else { sizes })
        .with_any("width", &pixels(picture.width))
        .with_any("height", &pixels(picture.height))
        .with("alt", picture.alt.clone())
        .with("loading", "lazy")
        .with("decoding", "async")
}

/// A picture that opens at full size, and before it the link that stands alone where data is saved, until the reader follows
/// it. One that must not be loaded yet is a link to itself. Not for use inside a link.
pub fn opening(shown: &Picture, sizes: &'static str, place: &Place) -> Vec<Node> {
    let element = picture(shown, sizes, place);
    if !place.shows(&shown.src) {
        let link = Element::new("a").with("href", place.href(&shown.src)).with("rel", "noopener noreferrer");
        return vec![link.child(element).into()];
    }
    opening_at(largest(shown), shown, element, place)
}

/// The same, opening the file at `href`.
pub fn opening_at(href: &Href, shown: &Picture, element: Element, place: &Place) -> Vec<Node> {
    let link = Element::new("a").with("href", place.href(href)).with("data-act", "photo");
    let link = if shown.alt.trim().is_empty() { link.with("aria-label", text::OPEN_PICTURE) } else { link };
    vec![withheld(href, shown, place).into(), link.child(element).into()]
}

/// Stands for a picture where data is saved; a stylesheet shows one of the two.
pub fn withheld(href: &Href, shown: &Picture, place: &Place) -> Element {
    element("a", "show").with("href", place.href(href)).with("data-act", "show").child(text::show_picture(shown.weight))
}

/// The widest file of a picture.
fn largest(shown: &Picture) -> &Href {
    let widest = shown.variants.iter().max_by_key(|variant| variant.width);
    widest.filter(|variant| variant.width > shown.width).map_or(&shown.src, |variant| &variant.src)
}

/// The lead picture of an article with its caption and credit: the one that the reader sees first.
pub fn figure(figure: &Figure, place: &Place) -> Element {
    let caption = plain_text(&figure.caption);
    let credit = (!figure.credit.is_empty()).then(|| element("span", "credit").child(figure.credit.as_str()));
    let caption = (!caption.is_empty() || credit.is_some())
        .then(|| element("figcaption", "").child(caption).child(" ").maybe(credit));
    let shape = match (figure.picture.width, figure.picture.height) {
        (width, height) if height > width => "lead lead--upright",
        _ => "lead",
    };
    let sizes = concat!("(min-width: 60rem) 52rem, ", phone_wide!());
    let lead = element("figure", shape);
    let lead = if place.withholds || !place.shows(&figure.picture.src) {
        lead.children(opening(&figure.picture, sizes, place))
    } else {
        // The browser asks for it before it knows that data is to be saved: it is shown.
        let shown = picture(&figure.picture, sizes, place).eager();
        let shown = opening_at(largest(&figure.picture), &figure.picture, shown, place);
        lead.children(shown.into_iter().skip(1).collect())
    };
    lead.maybe(caption)
}

/// The value of `srcset`; empty when there is nothing to choose from. A browser that reads it forgets `src`, so the picture
/// itself is among the choices when its width is known.
fn choices(picture: &Picture, place: &Place) -> String {
    let mut out = String::new();
    let itself = (&picture.src, picture.width);
    let others = picture.variants.iter().map(|variant| (&variant.src, variant.width));
    let has_own_width = picture.variants.iter().any(|variant| variant.width == picture.width);
    let choices = others.chain((!picture.variants.is_empty() && !has_own_width).then_some(itself));
    for (src, width) in choices.filter(|(src, width)| *width > 0 && place.shows(src)) {
        let separator = if out.is_empty() { "" } else { ", " };
        out.push_str(&[separator, &place.href(src), " ", &width.to_string(), "w"].concat());
    }
    out
}
