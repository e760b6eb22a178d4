//! Running text.

use super::context::Context;
use crate::{
    components::{
        element::{Element, Node},
        picture::{picture, withheld},
    },
    content::{Href, Inline, Mark, Picture, plain_text},
    text,
};

/// Pixels: what is not wider is a sign among the words.
const SIGN: u32 = 64;

/// What may stand in a paragraph.
pub fn inlines(inlines: &[Inline], context: &mut Context) -> Vec<Node> {
    inlines.iter().filter_map(|inline| self::inline(inline, context)).collect()
}

/// A link, without its content. A site that it leads to learns nothing of this one.
pub fn link(href: &Href, context: &Context) -> Element {
    let link = Element::new("a").with("href", context.href(href));
    match href {
        Href::Outside(_) => link.with("rel", "noopener noreferrer"),
        Href::Inside(_) | Href::Contact(_) | Href::Fragment(_) => link,
    }
}

fn inline(inline: &Inline, context: &mut Context) -> Option<Node> {
    let (element, inner) = match inline {
        Inline::Text(text) => return Some(text.as_str().into()),
        Inline::Break => return Some(Element::new("br").into()),
        Inline::Picture(shown) => return Some(in_line(shown, context)),
        Inline::Note(id) => return note(id, context),
        Inline::Link(href, label) => {
            let label = label.inlines();
            if label.is_empty() {
                return None;
            }
            let link = link(href, context);
            // A link must have a name even if it shows only a picture that says nothing.
            let link = if is_silent(label) { link.with("aria-label", href.as_string()) } else { link };
            let before = std::mem::replace(&mut context.linked, true);
            let inside = inlines(label, context);
            context.linked = before;
            return Some(link.children(inside).into());
        }
        Inline::Marked(mark, inner) => (Element::new(mark_tag(*mark)), inner.as_slice()),
        Inline::Abbreviation(title, inner) => (Element::new("abbr").with_any("title", title), inner.as_slice()),
        Inline::Time(datetime, inner) => (Element::new("time").with_any("datetime", datetime), inner.as_slice()),
        Inline::Foreign(lang, dir, inner) => {
            (Element::new("span").with_any("lang", lang).with_any("dir", dir), inner.as_slice())
        }
    };
    Some(element.children(inlines(inner, context)).into())
}

/// A picture in the line, and before it the link that stands alone where data is saved. Signs weigh less than that link says.
fn in_line(shown: &Picture, context: &Context) -> Node {
    let image = picture(shown, "", context.place);
    let is_sign = (1..=SIGN).contains(&shown.width);
    if is_sign || context.linked || !context.place.shows(&shown.src) {
        return image.into();
    }
    Element::new("span").child(withheld(&shown.src, shown, context.place)).child(image).into()
}

/// The number of a footnote, leading to it; only the first reference can be led back to.
fn note(id: &str, context: &mut Context) -> Option<Node> {
    let (number, first) = context.refer(id)?;
    let link = Element::new("a")
        .with("href", ["#", &text::note_place(id)].concat())
        .with("aria-label", text::note(number))
        .child(number.to_string());
    let link = if first { link.with("id", text::note_reference_place(id)) } else { link };
    Some(Element::new("sup").with("class", "note-reference").child(link).into())
}

/// Whether someone who cannot see gets nothing of these.
fn is_silent(inlines: &[Inline]) -> bool {
    plain_text(inlines).trim().is_empty() && !inlines.iter().any(has_description)
}

fn has_description(inline: &Inline) -> bool {
    match inline {
        Inline::Picture(picture) => !picture.alt.trim().is_empty(),
        Inline::Marked(_, inner)
        | Inline::Abbreviation(_, inner)
        | Inline::Time(_, inner)
        | Inline::Foreign(_, _, inner) => inner.iter().any(has_description),
        Inline::Text(_) | Inline::Link(..) | Inline::Note(_) | Inline::Break => false,
    }
}

/// The element that a mark is.
pub fn mark_tag(mark: Mark) -> &'static str {
    match mark {
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Code => "code",
        Mark::Sub => "sub",
        Mark::Sup => "sup",
        Mark::Highlight => "mark",
        Mark::Deleted => "del",
        Mark::Inserted => "ins",
        Mark::Small => "small",
        Mark::Quote => "q",
        Mark::Keyboard => "kbd",
    }
}
