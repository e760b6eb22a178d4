//! The text of an article, a page or a comment as a tree of known blocks.

use super::{Block, Inline, inline};
use crate::json::{Fault, FromJson};
use serde::Serialize;
use serde_json::Value;

/// A text, divided into parts where its author broke the page; most have one part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Body {
    /// The parts, each a list of blocks.
    pub parts: Vec<Vec<Block>>,
}

impl Body {
    /// A body of one part; none when there are no blocks.
    pub fn of(blocks: Vec<Block>) -> Self {
        Self { parts: if blocks.is_empty() { Vec::new() } else { vec![blocks] } }
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(Vec::is_empty)
    }

    /// The ids of the footnotes in their order: a note's number is its place here, from 1.
    pub fn footnotes(&self) -> Vec<&str> {
        let blocks = self.parts.iter().flatten();
        blocks
            .filter_map(|block| match block {
                Block::Footnotes(notes) => Some(notes),
                _ => None,
            })
            .flatten()
            .map(|note| note.id.as_str())
            .collect()
    }

    /// The words of the paragraphs and headings, for excerpts and reading time.
    pub fn plain_text(&self) -> String {
        let mut out = String::new();
        self.parts.iter().for_each(|blocks| write_blocks(blocks, &mut out));
        out.trim_end().to_owned()
    }
}

fn write_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => write_line(&text.inlines, out),
            Block::Heading(heading) => write_line(&heading.text.inlines, out),
            Block::List(list) => list.items.iter().for_each(|item| {
                write_line(&item.text, out);
                write_blocks(&item.blocks, out);
            }),
            Block::Quote(quote) | Block::PullQuote(quote) => write_blocks(&quote.blocks, out),
            Block::Verse(inlines) | Block::Preformatted(inlines) => write_line(inlines, out),
            Block::Columns(columns) => columns.iter().for_each(|column| write_blocks(column, out)),
            Block::Group(group) => write_blocks(&group.blocks, out),
            Block::Details(summary, blocks) => {
                write_line(summary, out);
                write_blocks(blocks, out);
            }
            Block::Definitions(definitions) => definitions.iter().for_each(|definition| {
                write_line(&definition.term, out);
                definition.details.iter().for_each(|detail| {
                    write_line(&detail.text, out);
                    write_blocks(&detail.blocks, out);
                });
            }),
            Block::Code(_)
            | Block::Table(_)
            | Block::Figure(..)
            | Block::Gallery(..)
            | Block::Audio(..)
            | Block::Video(..)
            | Block::File(..)
            | Block::Separator
            | Block::Buttons(_)
            | Block::Footnotes(_)
            | Block::Embed(_)
            | Block::LostForm => {}
        }
    }
}

fn write_line(inlines: &[Inline], out: &mut String) {
    let text = inline::plain_text(inlines);
    let text = text.trim();
    if !text.is_empty() {
        out.push_str(text);
        out.push(' ');
    }
}

impl FromJson for Body {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        Ok(Self { parts: FromJson::from_json(value)? })
    }
}
