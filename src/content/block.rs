//! The blocks that a text is built of.

use super::{Embed, Figure, Href, Inline, Picture};
use crate::json::{Fault, FromJson, Object, item, names, record, variant};
use serde::Serialize;
use serde_json::Value;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The text.
    pub inlines: Vec<Inline>,
    /// A BCP 47 tag.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// `ltr`, `rtl` or `auto`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dir: String,
}

/// Running text followed by blocks: what a list item or a footnote holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flow {
    /// The text it begins with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Inline>,
    /// What follows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// 2 to 6; the page's title is level 1.
    pub level: u8,
    /// Unique in the body; what `#id` leads to.
    pub id: String,
    /// The heading.
    pub text: Text,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct List {
    /// How it is numbered; `None` for bullets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbering: Option<Numbering>,
    /// Its items.
    pub items: Vec<Flow>,
}

/// How a list is numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Numbering {
    /// The first number; `None` for 1, or for the length of a reversed list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<i32>,
    /// Counts down.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
    /// `1`, `a`, `A`, `i` or `I`.
    pub style: char,
}

/// A term and what it means. Several terms of one meaning follow each other, all but the last without details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means.
    pub details: Vec<Flow>,
}

/// A quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The words.
    pub blocks: Vec<Block>,
    /// Whose they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citation: Vec<Inline>,
    /// A BCP 47 tag; empty for the page's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// `ltr`, `rtl` or `auto`; empty for the page's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dir: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Heading rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Row>,
    /// The rows.
    pub body: Vec<Row>,
    /// Summary rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foot: Vec<Row>,
}

/// The cells of a row.
pub type Row = Vec<Cell>;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Whether it names a row or a column.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// Columns that it covers, 1 to 100.
    #[serde(skip_serializing_if = "is_one")]
    pub columns: u16,
    /// Rows that it covers, 1 to 100.
    #[serde(skip_serializing_if = "is_one")]
    pub rows: u16,
    /// The text it begins with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Inline>,
    /// What follows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// A link that looks like a button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    /// Where it leads.
    pub href: Href,
    /// Plain text.
    pub label: String,
}

/// Blocks that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// A BCP 47 tag; empty for the page's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// `ltr`, `rtl` or `auto`; empty for the page's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dir: String,
}

/// A footnote. Its number is its place in [`Block::Footnotes`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Footnote {
    /// What [`Inline::Note`] names.
    pub id: String,
    /// What it says.
    pub content: Flow,
}

/// How a figure stands in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
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

fn is_one(n: &u16) -> bool {
    *n == 1
}

impl FromJson for Block {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let (name, content) = variant(value)?;
        Ok(match name {
            "paragraph" => Self::Paragraph(Text::from_json(content)?),
            "heading" => Self::Heading(Heading::from_json(content)?),
            "list" => Self::List(List::from_json(content)?),
            "definitions" => Self::Definitions(FromJson::from_json(content)?),
            "quote" => Self::Quote(Quote::from_json(content)?),
            "pull-quote" => Self::PullQuote(Quote::from_json(content)?),
            "code" => Self::Code(String::from_json(content)?),
            "preformatted" => Self::Preformatted(FromJson::from_json(content)?),
            "verse" => Self::Verse(FromJson::from_json(content)?),
            "table" => Self::Table(Table::from_json(content)?),
            "figure" => Self::Figure(item(content, 0)?, item(content, 1)?),
            "gallery" => Self::Gallery(item(content, 0)?, item(content, 1)?, item(content, 2)?),
            "audio" => Self::Audio(item(content, 0)?, item(content, 1)?),
            "video" => Self::Video(item(content, 0)?, item(content, 1)?, item(content, 2)?),
            "file" => Self::File(item(content, 0)?, item(content, 1)?),
            "separator" => Self::Separator,
            "buttons" => Self::Buttons(FromJson::from_json(content)?),
            "columns" => Self::Columns(FromJson::from_json(content)?),
            "group" => Self::Group(Group::from_json(content)?),
            "details" => Self::Details(item(content, 0)?, item(content, 1)?),
            "footnotes" => Self::Footnotes(FromJson::from_json(content)?),
            "embed" => Self::Embed(Embed::from_json(content)?),
            "lost-form" => Self::LostForm,
            _ => return Err(Fault::not("a known block")),
        })
    }
}

record!(Text { inlines; lang, dir });
record!(Flow { ; text, blocks });
record!(Heading { level, id, text });
record!(List { items; numbering });
record!(Definition { term, details });
record!(Quote { blocks; citation, lang, dir });
record!(Table { body; caption, head, foot });
record!(Button { href, label });
record!(Group { blocks; lang, dir });
record!(Footnote { id, content });
names!(Align {
    "none" => None,
    "left" => Left,
    "right" => Right,
    "center" => Center,
    "wide" => Wide,
    "full" => Full,
});

impl FromJson for Numbering {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let object = Object::of(value)?;
        let style = object.field::<String>("style")?.chars().next().filter(|style| "1aAiI".contains(*style));
        let style = style.ok_or_else(|| Fault::not("a numbering"))?;
        Ok(Self { start: object.optional("start")?, reversed: object.optional("reversed")?, style })
    }
}

impl FromJson for Cell {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let object = Object::of(value)?;
        let span = |name| object.optional::<u16>(name).map(|span| span.max(1));
        Ok(Self {
            header: object.optional("header")?,
            columns: span("columns")?,
            rows: span("rows")?,
            text: object.optional("text")?,
            blocks: object.optional("blocks")?,
        })
    }
}
