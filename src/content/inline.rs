//! Running text: what may stand inside a paragraph.

use super::{Href, Picture};
use crate::json::{Fault, FromJson, item, names, variant};
use serde::Serialize;
use serde_json::Value;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text, never empty, never next to another `Text`.
    Text(String),
    /// Text with a meaning of its own.
    Marked(Mark, Vec<Inline>),
    /// An abbreviation and what it stands for.
    Abbreviation(String, Vec<Inline>),
    /// A date or time with its machine-readable form.
    Time(String, Vec<Inline>),
    /// Text in another language or direction: language tag and direction, either may be empty.
    Foreign(String, String, Vec<Inline>),
    /// A link.
    Link(Href, Label),
    /// A reference to the footnote of this id.
    Note(String),
    /// A line break.
    Break,
    /// A picture in the line.
    Picture(Picture),
}

/// The meaning of marked text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// `strong`
    Strong,
    /// `em`
    Emphasis,
    /// `code`
    Code,
    /// `sub`
    Sub,
    /// `sup`
    Sup,
    /// `mark`
    Highlight,
    /// `del`
    Deleted,
    /// `ins`
    Inserted,
    /// `small`
    Small,
    /// `q`
    Quote,
    /// `kbd`
    Keyboard,
}

/// What a link shows: running text in which no further link can stand, because a parser would tear the two apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "Vec<Inline>")]
pub struct Label(Vec<Inline>);

impl Label {
    /// Takes the links inside out of their clothes: their text stays. Footnote references, links too, go.
    pub fn new(inlines: Vec<Inline>) -> Self {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Link(_, label) => label.0.into_iter().for_each(|inner| push(&mut out, inner)),
                Inline::Note(_) => {}
                Inline::Marked(mark, inner) => out.push(Inline::Marked(mark, Self::new(inner).0)),
                Inline::Abbreviation(title, inner) => out.push(Inline::Abbreviation(title, Self::new(inner).0)),
                Inline::Time(datetime, inner) => out.push(Inline::Time(datetime, Self::new(inner).0)),
                Inline::Foreign(lang, dir, inner) => out.push(Inline::Foreign(lang, dir, Self::new(inner).0)),
                other @ (Inline::Text(_) | Inline::Break | Inline::Picture(_)) => push(&mut out, other),
            }
        }
        Self(out)
    }

    /// The running text.
    pub fn inlines(&self) -> &[Inline] {
        &self.0
    }
}

/// Appends, joining text to text.
pub fn push(inlines: &mut Vec<Inline>, next: Inline) {
    match (inlines.last_mut(), next) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, next) => inlines.push(next),
    }
}

/// The text of `inlines` without anything else; a line break becomes a space.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    write_plain(inlines, &mut out);
    out
}

fn write_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Marked(_, inner)
            | Inline::Abbreviation(_, inner)
            | Inline::Time(_, inner)
            | Inline::Foreign(_, _, inner) => write_plain(inner, out),
            Inline::Link(_, label) => write_plain(label.inlines(), out),
            Inline::Break => out.push(' '),
            Inline::Note(_) | Inline::Picture(_) => {}
        }
    }
}

impl From<Label> for Vec<Inline> {
    fn from(label: Label) -> Self {
        label.0
    }
}

impl FromJson for Inline {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let (name, content) = variant(value)?;
        Ok(match name {
            "text" => Self::Text(String::from_json(content)?),
            "marked" => Self::Marked(item(content, 0)?, item(content, 1)?),
            "abbreviation" => Self::Abbreviation(item(content, 0)?, item(content, 1)?),
            "time" => Self::Time(item(content, 0)?, item(content, 1)?),
            "foreign" => Self::Foreign(item(content, 0)?, item(content, 1)?, item(content, 2)?),
            "link" => Self::Link(item(content, 0)?, Label::new(item(content, 1)?)),
            "note" => Self::Note(String::from_json(content)?),
            "break" => Self::Break,
            "picture" => Self::Picture(Picture::from_json(content)?),
            _ => return Err(Fault::not("a known kind of text")),
        })
    }
}

names!(Mark {
    "strong" => Strong,
    "emphasis" => Emphasis,
    "code" => Code,
    "sub" => Sub,
    "sup" => Sup,
    "highlight" => Highlight,
    "deleted" => Deleted,
    "inserted" => Inserted,
    "small" => Small,
    "quote" => Quote,
    "keyboard" => Keyboard,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_in_a_link_keeps_its_text_only() {
        let inner = Inline::Link(Href::parse("/b/").unwrap(), Label::new(vec![Inline::Text("deux".into())]));
        let label = Label::new(vec![
            Inline::Text("un ".into()),
            Inline::Marked(Mark::Strong, vec![inner.clone()]),
            inner,
            Inline::Note("n".into()),
            Inline::Text(" trois".into()),
        ]);
        let strong = Inline::Marked(Mark::Strong, vec![Inline::Text("deux".into())]);
        assert_eq!(label.inlines(), [Inline::Text("un ".into()), strong, Inline::Text("deux trois".into())]);
    }
}
