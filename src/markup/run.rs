//! What a row of pieces becomes: paragraphs and the figures that stood among them, one line, or text as it stands.

use super::is_blank;
use super::piece::{Leaf, Piece, fold_line, nest, trim_end};
use crate::content::{Align, Figure, Inline, Picture};

/// Pixels: a picture known to be narrower is an icon and stays in its line; one known to be wider leaves no room beside it.
const ICON: u32 = 64;
const WIDE: u32 = 400;

/// What stands between the blocks.
pub enum Run {
    /// A paragraph; never blank.
    Text(Vec<Inline>),
    /// A picture that stands by itself.
    Figure(Align, Figure),
}

/// Divides running text into paragraphs, at two line breaks, and figures: pictures that stand beside the text or that have
/// a line for themselves. Blank paragraphs vanish.
pub fn runs(pieces: Vec<Piece>) -> Vec<Run> {
    let mut maker = Maker { runs: Vec::new(), paragraph: Vec::new(), line: Vec::new(), line_break: None };
    for piece in pieces {
        match &piece.leaf {
            Leaf::Break => {
                maker.end_line();
                maker.line_break = Some(piece);
            }
            Leaf::Picture(picture, align) => match standing(picture, *align) {
                Standing::InLine => maker.line.push(piece),
                Standing::Beside => maker.figure(piece),
                Standing::Between => {
                    maker.end_line();
                    maker.end_paragraph();
                    maker.figure(piece);
                }
            },
            Leaf::Text(_) | Leaf::Note(_) => maker.line.push(piece),
        }
    }
    maker.end_line();
    maker.end_paragraph();
    maker.runs
}

/// Running text for a place that takes nothing else: a caption, a heading. Blank lines vanish, pictures stay in it.
pub fn flat(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut line = Vec::new();
    let mut line_break = None;
    for piece in pieces {
        match piece.leaf {
            Leaf::Break => {
                append_line(&mut out, &mut line_break, std::mem::take(&mut line));
                line_break = Some(piece);
            }
            Leaf::Text(_) | Leaf::Picture(..) | Leaf::Note(_) => line.push(piece),
        }
    }
    append_line(&mut out, &mut line_break, line);
    nest(out)
}

/// Running text whose spaces and line ends matter. It does not begin with a line end: parsers drop one after `<pre>`.
pub fn preserved(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut begun = false;
    let mut kept = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        match &mut piece.leaf {
            Leaf::Text(text) => *text = line_ends(text),
            Leaf::Break => piece.leaf = Leaf::Text("\n".to_owned()),
            Leaf::Picture(..) | Leaf::Note(_) => {}
        }
        if let (Leaf::Text(text), false) = (&mut piece.leaf, begun) {
            *text = text.trim_start_matches('\n').to_owned();
            if text.is_empty() {
                continue;
            }
        }
        begun = true;
        kept.push(piece);
    }
    trim_end(&mut kept, &[' ', '\t', '\n']);
    if kept.iter().all(Piece::is_blank) { Vec::new() } else { nest(kept) }
}

/// Text with `\n` for every line end, as a parser would read it back.
pub fn line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

struct Maker {
    runs: Vec<Run>,
    paragraph: Vec<Piece>,
    line: Vec<Piece>,
    line_break: Option<Piece>,
}

impl Maker {
    fn end_line(&mut self) {
        let line = fold_line(std::mem::take(&mut self.line));
        let has_text = line.iter().any(|piece| match &piece.leaf {
            Leaf::Text(text) => !is_blank(text),
            Leaf::Picture(picture, _) => is_icon(picture),
            Leaf::Note(_) => true,
            Leaf::Break => false,
        });
        if has_text {
            append(&mut self.paragraph, &mut self.line_break, line);
        } else {
            self.end_paragraph();
            line.into_iter().for_each(|piece| self.figure(piece));
        }
    }

    fn end_paragraph(&mut self) {
        self.line_break = None;
        let inlines = nest(std::mem::take(&mut self.paragraph));
        if !inlines.is_empty() {
            self.runs.push(Run::Text(inlines));
        }
    }

    fn figure(&mut self, piece: Piece) {
        let link = piece.wraps.link().cloned();
        match piece.leaf {
            Leaf::Picture(picture, align) => {
                let figure = Figure { picture, link, caption: Vec::new(), credit: String::new() };
                self.runs.push(Run::Figure(align, figure));
            }
            Leaf::Text(_) | Leaf::Break | Leaf::Note(_) => {}
        }
    }
}

fn append_line(out: &mut Vec<Piece>, line_break: &mut Option<Piece>, line: Vec<Piece>) {
    let line = fold_line(line);
    if !line.iter().all(Piece::is_blank) {
        append(out, line_break, line);
    }
}

/// Appends a line to the lines before it.
fn append(out: &mut Vec<Piece>, line_break: &mut Option<Piece>, line: Vec<Piece>) {
    let between = line_break.take().filter(|_| !out.is_empty());
    out.extend(between);
    out.extend(line);
}

fn is_icon(picture: &Picture) -> bool {
    (1..ICON).contains(&picture.width)
}

/// How a picture stands to the text of its paragraph.
enum Standing {
    InLine,
    Beside,
    Between,
}

fn standing(picture: &Picture, align: Align) -> Standing {
    match align {
        _ if is_icon(picture) => Standing::InLine,
        Align::Left | Align::Right => Standing::Beside,
        Align::Center | Align::Wide | Align::Full => Standing::Between,
        Align::None if picture.width >= WIDE => Standing::Between,
        Align::None => Standing::InLine,
    }
}
