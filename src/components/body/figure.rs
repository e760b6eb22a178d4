//! Pictures, alone, with a caption, and in rows.

use super::{
    context::Context,
    inline::{inlines, link},
};
use crate::{
    components::{
        element::{Element, Node},
        picture::{phone_wide, picture, picture_or_link},
    },
    content::{Align, Figure, Inline},
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

/// How wide a picture stands, after style/prose.css.
const COLUMN: &str = concat!("(min-width: 44rem) 42rem, ", phone_wide!());
const HALF: &str = concat!("(min-width: 40rem) 20rem, ", phone_wide!());
const THIRD: &str = "(min-width: 40rem) 14rem, 50vw";
const WIDE: &str = concat!("(min-width: 60rem) 58rem, ", phone_wide!());
const FULL: &str = phone_wide!();

fn captioned(class: &'static str, sizes: &'static str, figure: &Figure, context: &mut Context) -> Element {
    let shown = match &figure.link {
        Some(href) => {
            let link = link(href, context);
            let link =
                if figure.picture.alt.trim().is_empty() { link.with("aria-label", text::PICTURE_LINK) } else { link };
            link.child(picture(&figure.picture, sizes, context.place))
        }
        None => picture_or_link(&figure.picture, sizes, context.place),
    };
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
