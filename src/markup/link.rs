//! Links and the other elements that stand in a line of text.

use super::builder::{Builder, Siblings};
use super::element::{Element, Item};
use super::piece::{Leaf, Piece, Wrap};
use super::role::{InlineRole, Role};
use super::writer::{Place, Writer};
use super::{fold_text, is_blank};
use crate::content::{Href, percent_decode};

impl Builder<'_> {
    pub(super) fn inline(
        &mut self,
        element: &Element,
        role: InlineRole,
        siblings: Siblings<'_>,
        place: &Place,
        writer: &mut Writer,
    ) {
        let place = &place.spoken(element);
        let place = match role {
            InlineRole::Break => return writer.push(place, Leaf::Break),
            InlineRole::Picture => return self.line_picture(element, place, writer),
            InlineRole::Noscript => return self.noscript(element, siblings, place, writer),
            InlineRole::Link => return self.link(element, place, writer),
            InlineRole::Mark(mark) => place.wrapped(Wrap::Marked(mark)),
            InlineRole::Abbreviation => match fold_text(element.attribute("title").unwrap_or_default()) {
                title if title.is_empty() => place.clone(),
                title => place.wrapped(Wrap::Abbreviation(title)),
            },
            InlineRole::Time => match element.attribute("datetime").map(str::trim) {
                Some(datetime) if is_datetime(datetime) => place.wrapped(Wrap::Time(datetime.to_owned())),
                _ => place.clone(),
            },
            InlineRole::Span if element.name == "bdi" && element.dir().is_empty() => {
                place.wrapped(Wrap::Foreign(String::new(), "auto".to_owned()))
            }
            InlineRole::Span => place.clone(),
        };
        self.walk(&element.items, &place, writer);
    }

    fn link(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        self.passed.extend(element.attribute("name").filter(|name| !name.is_empty()).map(str::to_owned));
        let target = element.attribute("href").and_then(|address| self.addresses.link(address));
        let Some(Href::Fragment(fragment)) = target else {
            let place = target.map_or_else(|| place.clone(), |href| place.wrapped(Wrap::Link(href)));
            return self.walk(&element.items, &place, writer);
        };
        let decoded = percent_decode(&fragment).unwrap_or_default();
        if let Some(id) = self.notes.get(&fragment).or_else(|| self.notes.get(&decoded)).cloned() {
            return self.note(id, place, writer);
        }
        if place.in_note && is_back_link(element) {
            return;
        }
        let anchors = &self.known.anchors;
        match anchors.get(&fragment).or_else(|| anchors.get(&decoded)) {
            Some(id) => {
                let place = place.wrapped(Wrap::Link(Href::Fragment(id.clone())));
                self.walk(&element.items, &place, writer);
            }
            None => {
                self.found.has_fragments = true;
                self.walk(&element.items, place, writer);
            }
        }
    }

    fn note(&mut self, id: String, place: &Place, writer: &mut Writer) {
        // A link in a link is none; what it says, a number, says nothing without it.
        if place.wraps.link().is_none() {
            self.references.entry(id.clone()).or_insert(self.parts.len() as u32);
            writer.line.push(Piece { wraps: place.wraps.without_sup(), leaf: Leaf::Note(id) });
        }
    }

    /// What a page shows without script stands in for the picture beside it that only script would load.
    fn noscript(&mut self, element: &Element, siblings: Siblings<'_>, place: &Place, writer: &mut Writer) {
        let Some(image) = element.find(&|inner| inner.name == "img") else { return };
        let Some(picture) = self.picture(image) else { return };
        let before = siblings.before.iter().rev().find(|item| !item.is_space());
        let after = siblings.after.iter().find(|item| !item.is_space());
        let is_shown = [before, after].into_iter().flatten().filter_map(Item::element).any(|neighbour| {
            let is_image = Role::of(neighbour) == Role::Inline(InlineRole::Picture);
            let shown = if is_image { Some(neighbour) } else { neighbour.find(&|inner| inner.name == "img") };
            let shown = shown.and_then(|shown| self.picture(shown));
            shown.is_some_and(|shown| is_image || shown.src == picture.src)
        });
        if !is_shown {
            self.line_picture(image, place, writer);
        }
    }
}

/// Whether a link in a footnote leads back to the text: by its class, or because it says nothing but an arrow.
fn is_back_link(element: &Element) -> bool {
    element.classes().any(|class| class.split('-').any(|word| matches!(word, "back" | "backref" | "backlink")))
        || !element.raw_text().chars().any(char::is_alphanumeric)
}

fn is_datetime(value: &str) -> bool {
    !is_blank(value) && value.len() <= 40 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-:.+ ".contains(&b))
}
