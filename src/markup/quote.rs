//! Quotations, and text whose spaces and line ends matter.

use super::builder::Builder;
use super::element::{Element, Item};
use super::is_blank;
use super::run::{line_ends, preserved};
use super::writer::{Place, Takes, Writer};
use crate::content::{Block, Quote};

impl Builder<'_> {
    pub(super) fn quote(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let mut inner = Writer::taking(Takes::Citation);
        self.walk(&element.items, &place.deeper(), &mut inner);
        self.finish(&mut inner);
        let (lang, dir) = (element.lang(), element.dir());
        let quote = Quote { blocks: inner.blocks, citation: inner.caption, lang, dir };
        if quote.blocks.is_empty() && quote.citation.is_empty() {
            return;
        }
        let is_pull = element.has_class(&["wp-block-pullquote"]);
        self.emit(writer, if is_pull { Block::PullQuote(quote) } else { Block::Quote(quote) });
    }

    pub(super) fn preformatted(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        if is_code(element) {
            let text = line_ends(&element.raw_text());
            let text = text.trim_start_matches('\n').trim_end_matches([' ', '\t', '\n']);
            if !is_blank(text) {
                self.emit(writer, Block::Code(text.to_owned()));
            }
            return;
        }
        let (pieces, lifted) = self.pieces(element, place);
        let inlines = preserved(pieces);
        if !inlines.is_empty() {
            let is_verse = element.has_class(&["wp-block-verse"]);
            self.emit(writer, if is_verse { Block::Verse(inlines) } else { Block::Preformatted(inlines) });
        }
        lifted.into_iter().for_each(|block| self.emit(writer, block));
    }
}

/// Whether preformatted text is program code: by its class, or because it holds a `code` and nothing else.
fn is_code(element: &Element) -> bool {
    let mut items = element.items.iter().filter(|item| !item.is_space());
    let first_is_code = items.next().and_then(Item::element).is_some_and(|inner| inner.name == "code");
    let by_class = || element.classes().any(|class| class == "wp-block-code" || class.starts_with("brush:"));
    element.name != "pre" || by_class() || (first_is_code && items.next().is_none())
}
