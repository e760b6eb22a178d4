//! Headings: their level on the page, and the names that links find them by.

use super::builder::Builder;
use super::element::Element;
use super::is_blank;
use super::run::{Run, runs};
use super::writer::{Place, Writer};
use crate::content::{Block, Heading, Inline, Text, plain_text};

impl Builder<'_> {
    pub(super) fn heading(&mut self, element: &Element, level: u8, place: &Place, writer: &mut Writer) {
        let (pieces, lifted) = self.pieces(element, place);
        let mut inlines = Vec::new();
        let mut figures = Vec::new();
        for run in runs(pieces) {
            match run {
                Run::Text(text) => {
                    if !inlines.is_empty() {
                        inlines.push(Inline::Break);
                    }
                    inlines.extend(text);
                }
                Run::Figure(align, figure) => figures.push(Block::Figure(align, figure)),
            }
        }
        let words = plain_text(&inlines);
        if is_blank(&words) {
            // A heading of icons alone names nothing.
            let text = Text { inlines, ..Text::default() };
            figures.extend((!text.inlines.is_empty()).then_some(Block::Paragraph(text)));
        } else {
            let id = self.ids.give(element.attribute("id").unwrap_or_default(), &words);
            for anchor in std::mem::take(&mut self.passed) {
                self.found.anchors.entry(anchor).or_insert_with(|| id.clone());
            }
            self.found.top = Some(self.found.top.map_or(level, |top| top.min(level)));
            // The title of the page is level 1: the highest level of the text becomes 2, whatever it was.
            let level = (level + 2).saturating_sub(self.known.top.unwrap_or(2)).clamp(2, 6);
            let text = Text { inlines, lang: element.lang(), dir: element.dir() };
            self.emit(writer, Block::Heading(Heading { level, id, text }));
        }
        figures.into_iter().chain(lifted).for_each(|block| self.emit(writer, block));
    }
}
