//! What is being written, and where.

use super::element::Element;
use super::piece::{Leaf, Piece, Wrap, Wraps};
use crate::content::{Align, Block, Inline};

/// Blocks in blocks that are kept; what lies deeper is written as if it stood there by itself. A block takes up to six
/// levels of JSON, of which readers accept 128.
const DEPTH: u8 = 10;

/// Where something stands: what the elements around it say about it.
#[derive(Clone)]
pub struct Place {
    /// The marks and links around it.
    pub wraps: Wraps,
    /// How the pictures in it stand.
    pub align: Align,
    /// Whether blank lines divide paragraphs, as in text that its author left without markup.
    pub loose: bool,
    /// Whether it is directly on the page, where the page can be broken.
    pub on_page: bool,
    /// Whether it is in a table.
    pub in_table: bool,
    /// Whether it is in a footnote.
    pub in_note: bool,
    /// Blocks around it.
    pub depth: u8,
}

impl Place {
    /// The body itself.
    pub fn page() -> Self {
        Self {
            wraps: Wraps::default(),
            align: Align::None,
            loose: true,
            on_page: true,
            in_table: false,
            in_note: false,
            depth: 0,
        }
    }

    /// In a block in this place.
    pub fn deeper(&self) -> Self {
        Self { align: Align::None, loose: true, on_page: false, depth: self.depth + 1, ..self.clone() }
    }

    /// In a line in this place.
    pub fn in_line(&self) -> Self {
        Self { loose: false, on_page: false, ..self.clone() }
    }

    /// In a mark or a link in this place.
    pub fn wrapped(&self, wrap: Wrap) -> Self {
        Self { wraps: self.wraps.with(wrap), ..self.clone() }
    }

    /// In an element whose language and direction can only be given to its text.
    pub fn spoken(&self, element: &Element) -> Self {
        let (lang, dir) = (element.lang(), element.dir());
        if lang.is_empty() && dir.is_empty() { self.clone() } else { self.wrapped(Wrap::Foreign(lang, dir)) }
    }

    /// Whether no further block can be opened here.
    pub fn is_deepest(&self) -> bool {
        self.depth >= DEPTH
    }
}

/// What a writer does with an element that may be said about the whole rather than be a part of it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Takes {
    /// It is a part.
    #[default]
    Nothing,
    /// `figcaption` and its like are the caption.
    Caption,
    /// `cite` and `footer` are the citation.
    Citation,
    /// Who made the picture, named in a caption.
    Credit,
}

/// Blocks being written, and the running text after the last of them.
#[derive(Default)]
pub struct Writer {
    /// The finished blocks.
    pub blocks: Vec<Block>,
    /// The text that is not yet a paragraph.
    pub line: Vec<Piece>,
    /// The language of the paragraph.
    pub lang: String,
    /// The direction of the paragraph.
    pub dir: String,
    /// Whether everything is to be running text; only what has no text becomes a block.
    pub flat: bool,
    /// What happens with captions and citations.
    pub takes: Takes,
    /// The caption or citation.
    pub caption: Vec<Inline>,
    /// Who made the picture.
    pub credit: String,
}

impl Writer {
    /// A writer that sets captions or citations aside.
    pub fn taking(takes: Takes) -> Self {
        Self { takes, ..Self::default() }
    }

    /// Adds running text.
    pub fn push(&mut self, place: &Place, leaf: Leaf) {
        self.line.push(Piece { wraps: place.wraps.clone(), leaf });
    }

    /// Adds text; where it stands loose, blank lines become two line breaks.
    pub fn text(&mut self, place: &Place, text: &str) {
        if !place.loose {
            return self.push(place, Leaf::Text(text.to_owned()));
        }
        let mut rest = text;
        while let Some((before, after)) = split_at_blank_line(rest) {
            self.push(place, Leaf::Text(before.to_owned()));
            self.push(place, Leaf::Break);
            self.push(place, Leaf::Break);
            rest = after;
        }
        self.push(place, Leaf::Text(rest.to_owned()));
    }

    /// Ends the line in running text, unless it is at its beginning.
    pub fn end_line(&mut self, place: &Place) {
        if self.line.last().is_some_and(|piece| !matches!(piece.leaf, Leaf::Break)) {
            self.push(place, Leaf::Break);
        }
    }
}

/// What stands before and after the first blank line.
fn split_at_blank_line(text: &str) -> Option<(&str, &str)> {
    text.match_indices('\n').find_map(|(end, _)| {
        let (before, after) = text.split_at(end);
        let next = after.trim_start_matches([' ', '\t', '\r', '\n']);
        let between = after.get(..after.len() - next.len()).unwrap_or_default();
        (between.bytes().filter(|b| *b == b'\n').count() > 1).then_some((before, next))
    })
}
