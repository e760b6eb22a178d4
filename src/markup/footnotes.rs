//! Footnotes, as the block editor and as Markdown programs write them: taken out of the text, named, and put at the foot of
//! the part that refers to them.

use super::builder::Builder;
use super::element::{Element, Item};
use crate::content::{Block, Footnote};

/// Takes the items of lists of footnotes out of a tree, with the rule and the heading above them.
pub fn take_footnotes(root: &mut Element) -> Vec<Element> {
    let mut notes = Vec::new();
    take_lists(root, false, &mut notes);
    notes
}

impl Builder<'_> {
    /// Gives every footnote its id and learns which ids of the source they had.
    pub(super) fn name_notes(&mut self, notes: &[Element]) -> Vec<String> {
        let mut ids = Vec::with_capacity(notes.len());
        for note in notes {
            let own = id_of(note).unwrap_or_default();
            let id = self.ids.give(own, if own.is_empty() { "note" } else { own });
            if !own.is_empty() {
                self.notes.entry(own.to_owned()).or_insert_with(|| id.clone());
            }
            ids.push(id);
        }
        ids
    }

    /// Puts each footnote at the foot of the part that first refers to it, the others at the end.
    pub(super) fn place_notes(&mut self, notes: Vec<Footnote>) {
        let last = self.parts.len().saturating_sub(1);
        let mut feet: Vec<Vec<Footnote>> = self.parts.iter().map(|_| Vec::new()).collect();
        for note in notes {
            let part = self.references.get(&note.id).map_or(last, |part| last.min(*part as usize));
            if let Some(foot) = feet.get_mut(part) {
                foot.push(note);
            }
        }
        for (part, foot) in self.parts.iter_mut().zip(feet) {
            part.extend((!foot.is_empty()).then_some(Block::Footnotes(foot)));
        }
    }
}

fn take_lists(element: &mut Element, among_notes: bool, notes: &mut Vec<Element>) {
    for item in std::mem::take(&mut element.items) {
        match item {
            Item::Element(mut inner) => {
                let among_notes = among_notes || is_container(&inner);
                if among_notes && matches!(inner.name.as_str(), "ol" | "ul") && inner.elements().any(is_note) {
                    let items = inner.items.into_iter().filter_map(|item| match item {
                        Item::Element(note) if note.name == "li" => Some(note),
                        Item::Element(_) | Item::Text(_) | Item::PageBreak => None,
                    });
                    notes.extend(items);
                } else if !(among_notes
                    && matches!(inner.name.as_str(), "hr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
                {
                    take_lists(&mut inner, among_notes, notes);
                    element.items.push(Item::Element(inner));
                }
            }
            Item::Text(_) | Item::PageBreak => element.items.push(item),
        }
    }
}

fn is_container(element: &Element) -> bool {
    let by_role = element.attribute("role").is_some_and(|role| role == "doc-endnotes");
    by_role || element.has_class(&["wp-block-footnotes", "footnotes", "easy-footnotes-wrapper"])
}

fn is_note(item: &Element) -> bool {
    item.name == "li" && id_of(item).is_some()
}

/// The id of a footnote, its own or that of an anchor at its beginning.
fn id_of(note: &Element) -> Option<&str> {
    let first = note.elements().next().and_then(|inner| inner.first_attribute(&["id"]));
    note.first_attribute(&["id"]).or(first)
}
