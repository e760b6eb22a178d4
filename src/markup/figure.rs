//! Figures and galleries, with the captions that all kinds of blocks can have.

use super::builder::Builder;
use super::element::Element;
use super::role::align_of;
use super::writer::{Place, Takes, Writer};
use crate::content::{Block, Figure, Inline, Text, plain_text};

/// Columns of a gallery that does not say how many.
const COLUMNS: usize = 3;

impl Builder<'_> {
    pub(super) fn figure(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let mut inner = self.captioned(element, place);
        if element.has_class(&["wp-block-embed"]) {
            self.embed_address(&mut inner.blocks);
        }
        if element.has_class(&["wp-block-pullquote"]) {
            inner.blocks = inner.blocks.into_iter().map(pulled).collect();
        }
        if inner.blocks.len() > 1 && inner.blocks.iter().all(|block| matches!(block, Block::Figure(..))) {
            return self.emit_gallery(COLUMNS, inner, writer);
        }
        let left = attach(&mut inner.blocks, inner.caption, inner.credit);
        inner.blocks.into_iter().for_each(|block| self.emit(writer, block));
        self.emit_caption(left, writer);
    }

    pub(super) fn gallery(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let inner = self.captioned(element, place);
        self.emit_gallery(columns(element).unwrap_or(COLUMNS), inner, writer);
    }

    fn captioned(&mut self, element: &Element, place: &Place) -> Writer {
        let mut inner = Writer::taking(Takes::Caption);
        let align = align_of(element, place.align);
        self.walk(&element.items, &Place { align, ..place.in_line() }, &mut inner);
        self.finish(&mut inner);
        inner
    }

    /// The figures as one gallery, then everything else that stood among them.
    fn emit_gallery(&mut self, columns: usize, inner: Writer, writer: &mut Writer) {
        let mut figures: Vec<Figure> = Vec::new();
        let mut others = Vec::new();
        let mut caption = inner.caption;
        for block in inner.blocks {
            match block {
                Block::Figure(_, figure) => figures.push(figure),
                Block::Gallery(_, inner, inner_caption) => {
                    figures.extend(inner);
                    if caption.is_empty() {
                        caption = inner_caption;
                    }
                }
                other => others.push(other),
            }
        }
        if figures.is_empty() {
            others.into_iter().for_each(|block| self.emit(writer, block));
            return self.emit_caption(caption, writer);
        }
        let columns = columns.clamp(1, 8).min(figures.len()) as u8;
        self.emit(writer, Block::Gallery(columns, figures, caption));
        others.into_iter().for_each(|block| self.emit(writer, block));
    }

    fn emit_caption(&mut self, inlines: Vec<Inline>, writer: &mut Writer) {
        if !inlines.is_empty() {
            self.emit(writer, Block::Paragraph(Text { inlines, ..Text::default() }));
        }
    }
}

/// Gives the caption to the only block, if it can have one; gives back what finds no place.
fn attach(blocks: &mut [Block], caption: Vec<Inline>, credit: String) -> Vec<Inline> {
    let place = match blocks {
        [Block::Figure(_, figure)] => {
            figure.credit = credit;
            &mut figure.caption
        }
        [Block::Gallery(_, _, caption) | Block::Audio(_, caption) | Block::Video(_, _, caption)] => caption,
        [Block::Table(table)] => &mut table.caption,
        [Block::Quote(quote) | Block::PullQuote(quote)] => &mut quote.citation,
        [Block::Embed(embed)] if embed.title.is_empty() => {
            embed.title = plain_text(&caption);
            return Vec::new();
        }
        _ => return caption,
    };
    if !place.is_empty() {
        return caption;
    }
    *place = caption;
    Vec::new()
}

fn pulled(block: Block) -> Block {
    match block {
        Block::Quote(quote) => Block::PullQuote(quote),
        other => other,
    }
}

/// The number in `columns-3`, `gallery-columns-3` or `has-3-columns`.
fn columns(element: &Element) -> Option<usize> {
    let number = |class: &str| class.split('-').find_map(|word| word.parse().ok());
    element.classes().filter(|class| class.contains("columns")).find_map(number)
}
