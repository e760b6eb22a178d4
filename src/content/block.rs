//! The blocks that a text is built of.

use super::{Embed, Figure, Href, Inline, Picture};
use serde::{Deserialize, Serialize};

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A heading.
    Heading(Heading),
    /// A list.
    List(List),
    /// A list of terms and what they mean.
    Definitions(Vec<Definition>),
    /// A quotation.
    Quote(Quote),
    /// A sentence of the text itself, set apart.
    PullQuote(Quote),
    /// Program code: its text, line ends kept.
    Code(String),
    /// Text whose spaces and line ends matter.
    Preformatted(Vec<Inline>),
    /// Verse: line ends matter.
    Verse(Vec<Inline>),
    /// A table.
    Table(Table),
    /// A picture with its caption.
    Figure(Align, Figure),
    /// Pictures in columns (1 to 8), with a caption for all of them.
    Gallery(u8, Vec<Figure>, Vec<Inline>),
    /// Sound, with its caption.
    Audio(Href, Vec<Inline>),
    /// A film, with the picture before it starts and its caption.
    Video(Href, Option<Picture>, Vec<Inline>),
    /// A file to fetch and its name.
    File(Href, String),
    /// A break of thought.
    Separator,
    /// Links that look like buttons.
    Buttons(Vec<Button>),
    /// Columns side by side.
    Columns(Vec<Vec<Block>>),
    /// Blocks that belong together, often because they share a language or a direction.
    Group(Group),
    /// Blocks behind a line that opens them.
    Details(Vec<Inline>, Vec<Block>),
    /// The notes at the foot of the text.
    Footnotes(Vec<Footnote>),
    /// A film, post or map from elsewhere.
    Embed(Embed),
    /// Where the source had a form: the reader is given the contact address instead.
    LostForm,
}

/// Running text in a language and direction of its own, both empty for those of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text.
    pub inlines: Vec<Inline>,
    /// A BCP 47 tag.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// `ltr`, `rtl` or `auto`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dir: String,
}

/// Running text followed by blocks: what a list item or a footnote holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// The text it begins with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Inline>,
    /// What follows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6; the page's title is level 1.
    pub level: u8,
    /// Unique in the body; what `#id` leads to.
    pub id: String,
    /// The heading.
    pub text: Text,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// How it is numbered; `None` for bullets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbering: Option<Numbering>,
    /// Its items.
    pub items: Vec<Flow>,
}

/// How a list is numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbering {
    /// The first number; `None` for 1, or for the length of a reversed list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<i32>,
    /// Counts down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
    /// `1`, `a`, `A`, `i` or `I`.
    pub style: char,
}

/// A term and what it means. Several terms of one meaning follow each other, all but the last without details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means.
    pub details: Vec<Flow>,
}

/// A quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words.
    pub blocks: Vec<Block>,
    /// Whose they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citation: Vec<Inline>,
    /// A BCP 47 tag; empty for the page's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// `ltr`, `rtl` or `auto`; empty for the page's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dir: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Heading rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Row>,
    /// The rows.
    pub body: Vec<Row>,
    /// Summary rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foot: Vec<Row>,
}

/// The cells of a row.
pub type Row = Vec<Cell>;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Whether it names a row or a column.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// Columns that it covers, 1 to 100.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: u16,
    /// Rows that it covers, 1 to 100.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u16,
    /// The text it begins with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Inline>,
    /// What follows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// A link that looks like a button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// Where it leads.
    pub href: Href,
    /// Plain text.
    pub label: String,
}

/// Blocks that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// A BCP 47 tag; empty for the page's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// `ltr`, `rtl` or `auto`; empty for the page's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dir: String,
}

/// A footnote. Its number is its place in [`Block::Footnotes`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// What [`Inline::Note`] names.
    pub id: String,
    /// What it says.
    pub content: Flow,
}

/// How a figure stands in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// In the column of the text.
    #[default]
    None,
    /// Beside the text, at its start.
    Left,
    /// Beside the text, at its end.
    Right,
    /// Centred in the column.
    Center,
    /// Wider than the column.
    Wide,
    /// As wide as the page.
    Full,
}

fn one() -> u16 {
    1
}

fn is_one(n: &u16) -> bool {
    *n == 1
}
