//! Blocks that hold blocks: columns, groups, and what opens.

use super::builder::Builder;
use super::element::{Element, Item};
use super::role::Role;
use super::writer::{Place, Writer};
use crate::content::{Block, Group, Text};

impl Builder<'_> {
    pub(super) fn columns(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let is_column = |item: &Item| item.element().is_some_and(|inner| !Role::of(inner).is_inline());
        let columns = element.items.iter().filter(|item| !item.is_space());
        if (place.on_page && element.has_page_break) || !columns.clone().all(is_column) {
            return self.division(element, place, writer);
        }
        let columns = columns.map(|column| self.blocks(std::slice::from_ref(column), &place.deeper()));
        let mut columns: Vec<_> = columns.filter(|blocks| !blocks.is_empty()).collect();
        if columns.len() > 1 {
            self.emit(writer, Block::Columns(columns));
        } else if let Some(only) = columns.pop() {
            only.into_iter().for_each(|block| self.emit(writer, block));
        }
    }

    pub(super) fn group(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        if place.on_page && element.has_page_break {
            return self.division(element, place, writer);
        }
        let blocks = self.blocks(&element.items, &place.deeper());
        self.emit_group(Group { blocks, lang: element.lang(), dir: element.dir() }, writer);
    }

    /// A group, unless it is empty; a paragraph alone is given the language and direction itself.
    pub(super) fn emit_group(&mut self, mut group: Group, writer: &mut Writer) {
        match group.blocks.as_mut_slice() {
            [] => return,
            [Block::Paragraph(text)] if text.lang.is_empty() && text.dir.is_empty() => {
                (text.lang, text.dir) = (group.lang, group.dir);
                return group.blocks.into_iter().for_each(|block| self.emit(writer, block));
            }
            _ => {}
        }
        self.emit(writer, Block::Group(group));
    }

    pub(super) fn details(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let mut summary = Vec::new();
        let mut inner = Writer::default();
        for item in &element.items {
            match item.element().filter(|inner| inner.name == "summary" && summary.is_empty()) {
                Some(line) => summary = self.inlines(line, place),
                None => self.walk(std::slice::from_ref(item), &place.deeper(), &mut inner),
            }
        }
        self.finish(&mut inner);
        if summary.is_empty() || inner.blocks.is_empty() {
            // Nothing to open, or nothing to open it by: what there is is shown.
            let text = Text { inlines: summary, ..Text::default() };
            let line = (!text.inlines.is_empty()).then_some(Block::Paragraph(text));
            line.into_iter().chain(inner.blocks).for_each(|block| self.emit(writer, block));
        } else {
            self.emit(writer, Block::Details(summary, inner.blocks));
        }
    }
}
