//! Running text as it is collected: a flat row of pieces, each knowing what it stands in. Flat, so that white space can be
//! folded across marks and a row cut anywhere; the marks are put back when it is done.

use super::is_blank;
use crate::content::{Align, Href, Inline, Label, Mark, Picture, push_inline};
use std::rc::Rc;

/// Marks in marks that are kept. More than anyone writes, few enough for every reader of the JSON.
const DEPTH: usize = 8;

/// A piece of running text.
pub struct Piece {
    /// What it stands in, outermost first.
    pub wraps: Wraps,
    /// What it is.
    pub leaf: Leaf,
}

/// What a piece is.
pub enum Leaf {
    /// Text.
    Text(String),
    /// A line break.
    Break,
    /// A picture and how it stands.
    Picture(Picture, Align),
    /// A reference to a footnote.
    Note(String),
}

/// What text stands in.
#[derive(PartialEq, Eq)]
pub enum Wrap {
    /// A mark.
    Marked(Mark),
    /// An abbreviation of this.
    Abbreviation(String),
    /// A date or time, in this machine-readable form.
    Time(String),
    /// A language and a direction, either may be empty.
    Foreign(String, String),
    /// A link.
    Link(Href),
}

/// The open marks and links at a place, outermost first. The same one on neighbouring pieces is one in the result.
#[derive(Clone, Default)]
pub struct Wraps(Vec<Rc<Wrap>>);

impl Wraps {
    /// These, and `wrap` inside them, unless it would say nothing new.
    pub fn with(&self, wrap: Wrap) -> Self {
        let repeated = match &wrap {
            // Only these three mean something within themselves.
            Wrap::Marked(Mark::Sub | Mark::Sup | Mark::Quote) | Wrap::Abbreviation(_) | Wrap::Time(_) => false,
            Wrap::Marked(_) | Wrap::Foreign(..) => self.0.iter().any(|open| **open == wrap),
            Wrap::Link(_) => self.link().is_some(),
        };
        let mut wraps = self.clone();
        if !repeated && self.0.len() < DEPTH {
            wraps.0.push(Rc::new(wrap));
        }
        wraps
    }

    /// What a reference to a footnote stands in: it is raised by itself.
    pub fn without_sup(&self) -> Self {
        Self(self.0.iter().filter(|wrap| ***wrap != Wrap::Marked(Mark::Sup)).cloned().collect())
    }

    /// The link it is in.
    pub fn link(&self) -> Option<&Href> {
        self.0.iter().find_map(|wrap| match &**wrap {
            Wrap::Link(href) => Some(href),
            Wrap::Marked(_) | Wrap::Abbreviation(_) | Wrap::Time(_) | Wrap::Foreign(..) => None,
        })
    }
}

impl Piece {
    /// Whether it shows nothing: white space, a break.
    pub fn is_blank(&self) -> bool {
        match &self.leaf {
            Leaf::Text(text) => is_blank(text),
            Leaf::Break => true,
            Leaf::Picture(..) | Leaf::Note(_) => false,
        }
    }
}

/// Folds the white space of one line as a browser does when it renders it: every run is one space, none is at the ends.
/// No-break spaces stay.
pub fn fold_line(line: Vec<Piece>) -> Vec<Piece> {
    let mut after_space = true;
    let mut out: Vec<Piece> = Vec::with_capacity(line.len());
    for mut piece in line {
        match &mut piece.leaf {
            Leaf::Text(text) => {
                *text = fold(text, &mut after_space);
                if text.is_empty() {
                    continue;
                }
            }
            Leaf::Break | Leaf::Picture(..) | Leaf::Note(_) => after_space = false,
        }
        out.push(piece);
    }
    trim_end(&mut out, &[' ']);
    out
}

/// Drops these characters from the end of the text.
pub fn trim_end(pieces: &mut Vec<Piece>, spaces: &[char]) {
    while let Some(Piece { leaf: Leaf::Text(text), .. }) = pieces.last_mut() {
        text.truncate(text.trim_end_matches(spaces).len());
        if !text.is_empty() {
            break;
        }
        pieces.pop();
    }
}

/// Puts the marks back round the pieces.
pub fn nest(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut pieces: Vec<Option<Piece>> = pieces.into_iter().map(Some).collect();
    nest_below(&mut pieces, 0)
}

fn nest_below(pieces: &mut [Option<Piece>], depth: usize) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut rest = pieces;
    while let Some(wrap) = rest.first().map(|piece| wrap_at(piece, depth)) {
        let same = |piece: &Option<Piece>| match (&wrap, wrap_at(piece, depth)) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, &other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let length = rest.iter().position(|piece| !same(piece)).unwrap_or(rest.len());
        let (now, later) = rest.split_at_mut(length);
        rest = later;
        match wrap {
            Some(wrap) => {
                let inner = nest_below(now, depth + 1);
                // A mark on nothing but a space marks nothing.
                if inner
                    .iter()
                    .all(|inline| matches!(inline, Inline::Text(text) if is_blank(text)) || *inline == Inline::Break)
                {
                    inner.into_iter().for_each(|inline| push_inline(&mut out, inline));
                } else {
                    out.push(wrapped(&wrap, inner));
                }
            }
            None => {
                now.iter_mut().filter_map(Option::take).for_each(|piece| push_inline(&mut out, inline_of(piece.leaf)))
            }
        }
    }
    out
}

fn wrap_at(piece: &Option<Piece>, depth: usize) -> Option<Rc<Wrap>> {
    piece.as_ref().and_then(|piece| piece.wraps.0.get(depth)).cloned()
}

fn wrapped(wrap: &Wrap, inner: Vec<Inline>) -> Inline {
    match wrap {
        Wrap::Marked(mark) => Inline::Marked(*mark, inner),
        Wrap::Abbreviation(title) => Inline::Abbreviation(title.clone(), inner),
        Wrap::Time(datetime) => Inline::Time(datetime.clone(), inner),
        Wrap::Foreign(lang, dir) => Inline::Foreign(lang.clone(), dir.clone(), inner),
        Wrap::Link(href) => Inline::Link(href.clone(), Label::new(inner)),
    }
}

fn inline_of(leaf: Leaf) -> Inline {
    match leaf {
        Leaf::Text(text) => Inline::Text(text),
        Leaf::Break => Inline::Break,
        Leaf::Picture(picture, _) => Inline::Picture(picture),
        Leaf::Note(id) => Inline::Note(id),
    }
}

fn fold(text: &str, after_space: &mut bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_whitespace() {
            if !*after_space {
                out.push(' ');
            }
            *after_space = true;
        } else {
            out.push(c);
            *after_space = false;
        }
    }
    out
}
