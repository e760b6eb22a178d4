//! What is said about a whole rather than in it: captions, citations, credits.

use super::builder::{Builder, Siblings};
use super::element::{Element, Item};
use super::role::{BlockRole, Role};
use super::run::flat;
use super::writer::{Place, Takes, Writer};
use crate::content::{Inline, plain_text};

impl Builder<'_> {
    /// Sets a caption or a citation aside; `false` when the element is neither here.
    pub(super) fn takes_aside(
        &mut self,
        element: &Element,
        role: Role,
        siblings: Siblings<'_>,
        place: &Place,
        writer: &mut Writer,
    ) -> bool {
        let is_last = || siblings.after.iter().all(Item::is_space);
        let is_caption = match writer.takes {
            Takes::Nothing | Takes::Credit => false,
            Takes::Caption => role == Role::Block(BlockRole::Caption),
            Takes::Citation => match element.name.as_str() {
                "footer" | "figcaption" => true,
                "cite" => place.loose && is_last(),
                _ => false,
            },
        };
        let is_credit = matches!(writer.takes, Takes::Caption | Takes::Credit) && names_credit(element);
        if is_credit {
            writer.credit = plain_text(&self.inlines(element, place));
        } else if is_caption {
            self.caption(element, place, writer);
        }
        is_credit || is_caption
    }

    fn caption(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let mut inner = Writer { flat: true, takes: Takes::Credit, ..Writer::default() };
        self.walk(&element.items, &place.in_line().spoken(element), &mut inner);
        let inlines = flat(inner.line);
        if !writer.caption.is_empty() && !inlines.is_empty() {
            writer.caption.push(Inline::Break);
        }
        writer.caption.extend(inlines);
        if !inner.credit.is_empty() {
            writer.credit = inner.credit;
        }
    }
}

/// Whether an element's class says that it names who made the picture: `media-credit`, `wp-caption-credit`.
fn names_credit(element: &Element) -> bool {
    element.classes().any(|class| class.split(['-', '_']).any(|word| word == "credit"))
}
