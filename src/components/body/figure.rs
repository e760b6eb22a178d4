//! Pictures, alone, with a caption, and in rows.

use super::{
    context::Context,
    inline::{inlines, link},
};
use crate::{
    components::{
        element::{Element, Node},
        picture::{opening, opening_at, phone_wide, picture, withheld},
    },
    content::{Align, Figure, Href, Inline},
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
    let (shown, place) = (&figure.picture, context.place);
    let shown: Vec<Node> = match &figure.link {
        // Many editors link a picture to its file.
        Some(href) if is_picture(href) && place.shows(href) && place.shows(&shown.src) => {
            opening_at(href, shown, picture(shown, sizes, place), place)
        }
        Some(href) => {
            let link = link(href, context);
            let link = if shown.alt.trim().is_empty() { link.with("aria-label", text::PICTURE_LINK) } else { link };
            let link = link.child(picture(shown, sizes, place)).into();
            let before = place.shows(&shown.src).then(|| withheld(&shown.src, shown, place).into());
            before.into_iter().chain([link]).collect()
        }
        None => opening(shown, sizes, place),
    };
    let element = Element::new("figure").with("class", class).children(shown);
    match caption(figure, context) {
        Some(caption) => element.child(caption),
        None => element,
    }
}

/// Whether an address is that of a picture's file, by its ending.
fn is_picture(href: &Href) -> bool {
    let address = href.as_string();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["jpg", "jpeg", "png", "webp", "gif", "avif", "svg"].iter().any(|known| ending.eq_ignore_ascii_case(known))
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
