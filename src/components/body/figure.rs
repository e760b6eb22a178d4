//! Pictures, alone, with a caption, and in rows.

use super::{
    context::Context,
    inline::{inlines, link},
};
use crate::{
    components::element::{Element, Node},
    content::{Align, Figure, Inline, Picture},
    text,
};

/// A picture with its caption.
pub fn figure(align: Align, figure: &Figure, context: &mut Context) -> Element {
    let (class, sizes) = match align {
        Align::None => ("figure", COLUMN),
        Align::Left => ("figure figure--left", HALF),
        Align::Right => ("figure figure--right", HALF),
        Align::Center => ("figure figure--center", COLUMN),
        Align::Wide => ("figure figure--wide", WIDE),
        Align::Full => ("figure figure--full", FULL),
    };
    captioned(class, sizes, figure, context)
}

/// Pictures in columns, with a caption for all of them.
pub fn gallery(columns: u8, figures: &[Figure], caption: &[Inline], context: &mut Context) -> Element {
    let (class, sizes) = match columns {
        0 | 1 => ("gallery gallery--1", COLUMN),
        2 => ("gallery gallery--2", HALF),
        3 => ("gallery gallery--3", THIRD),
        4 => ("gallery gallery--4", THIRD),
        5 => ("gallery gallery--5", THIRD),
        6 => ("gallery gallery--6", THIRD),
        7 => ("gallery gallery--7", THIRD),
        8.. => ("gallery gallery--8", THIRD),
    };
    let items = figures
        .iter()
        .map(|figure| Element::new("li").child(captioned("figure", sizes, figure, context)).into())
        .collect();
    let list = Element::new("ul").with("class", class).children(items);
    if caption.is_empty() {
        return list;
    }
    let caption = Element::new("figcaption").children(inlines(caption, context));
    Element::new("figure").with("class", "figure figure--gallery").child(list).child(caption)
}

/// The picture alone. `sizes` says how wide it stands; empty where that is not known.
pub fn picture(picture: &Picture, sizes: &'static str, context: &Context) -> Element {
    let mut element = Element::new("img").with("src", context.href(&picture.src));
    let choices = choices(picture, context);
    if !choices.is_empty() {
        element = element.with("srcset", choices).with_any("sizes", sizes);
    }
    for (name, pixels) in [("width", picture.width), ("height", picture.height)] {
        if pixels > 0 {
            element = element.with(name, pixels.to_string());
        }
    }
    element.with("alt", picture.alt.clone()).with("loading", "lazy").with("decoding", "async")
}

/// How wide a picture stands, after style/prose.css.
const COLUMN: &str = "(min-width: 44rem) 42rem, 100vw";
const HALF: &str = "(min-width: 40rem) 20rem, 100vw";
const THIRD: &str = "(min-width: 40rem) 14rem, 50vw";
const WIDE: &str = "(min-width: 60rem) 58rem, 100vw";
const FULL: &str = "100vw";

fn captioned(class: &'static str, sizes: &'static str, figure: &Figure, context: &mut Context) -> Element {
    let mut shown = picture(&figure.picture, sizes, context);
    if let Some(href) = &figure.link {
        let link = link(href, context);
        let link =
            if figure.picture.alt.trim().is_empty() { link.with("aria-label", text::PICTURE_LINK) } else { link };
        shown = link.child(shown);
    }
    let element = Element::new("figure").with("class", class).child(shown);
    match caption(figure, context) {
        Some(caption) => element.child(caption),
        None => element,
    }
}

fn caption(figure: &Figure, context: &mut Context) -> Option<Node> {
    let mut caption = Element::new("figcaption").children(inlines(&figure.caption, context));
    if !figure.credit.is_empty() {
        if !caption.is_empty() {
            caption = caption.child(" ");
        }
        caption = caption.child(Element::new("span").with("class", "credit").child(figure.credit.as_str()));
    }
    (!caption.is_empty()).then(|| caption.into())
}

/// The value of `srcset`; empty when there is nothing to choose from. A browser that reads it forgets `src`, so the picture
/// itself is among the choices when its width is known.
fn choices(picture: &Picture, context: &Context) -> String {
    let mut out = String::new();
    let itself = (&picture.src, picture.width);
    let others = picture.variants.iter().map(|variant| (&variant.src, variant.width));
    let has_own_width = picture.variants.iter().any(|variant| variant.width == picture.width);
    let choices = others.chain((!picture.variants.is_empty() && !has_own_width).then_some(itself));
    for (src, width) in choices.filter(|(_, width)| *width > 0) {
        let separator = if out.is_empty() { "" } else { ", " };
        out.push_str(&[separator, &context.href(src), " ", &width.to_string(), "w"].concat());
    }
    out
}
