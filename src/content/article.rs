//! An article: what lists show of it, and the whole of it.

use super::{Body, Figure, Href, Kind, Moment, Path, Picture, Seo, TermLink};
use crate::json::record;
use serde::Serialize;

/// What lists show of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The permalink.
    pub path: Path,
    /// Plain text, never empty.
    pub title: String,
    /// Plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lede: String,
    /// Its label.
    #[serde(skip_serializing_if = "Kind::is_news")]
    pub kind: Kind,
    /// When it was published.
    pub published: Moment,
    /// When its text last changed, if later than published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Moment>,
    /// The byline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<TermLink>,
    /// The primary category: the deepest one in the menu.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<TermLink>,
    /// The lead picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Number of comments, where the source tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<u32>,
    /// Whether the editors keep it on top of the home page.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sticky: bool,
}

/// A whole article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// What lists show of it.
    pub summary: Summary,
    /// The lead picture with caption and credit; its picture is the summary's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Figure>,
    /// All its categories, the primary one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<TermLink>,
    /// Its tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TermLink>,
    /// The text; empty while a password is missing.
    pub body: Body,
    /// Oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Where it comes from, plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Whether a password is asked before the text is given.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// The picture of 1200 by 630 pixels for link previews, inside the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview: Option<Href>,
    /// Words for search engines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seo: Option<Seo>,
}

/// What was corrected, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// When the correction was made.
    pub date: Moment,
    /// Plain text.
    pub text: String,
}

record!(Summary { path, title, published; lede, kind, updated, author, category, picture, comments, sticky });
record!(Article { summary, body; lead, categories, tags, corrections, source, locked, preview, seo });
record!(Correction { date, text });
