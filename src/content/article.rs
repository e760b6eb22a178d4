//! An article: what lists show of it, and the whole of it.

use super::{Body, Figure, Kind, Moment, Path, Picture, TermLink};
use serde::{Deserialize, Serialize};

/// What lists show of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The permalink.
    pub path: Path,
    /// Plain text, never empty.
    pub title: String,
    /// Plain text; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lede: String,
    /// Its label.
    #[serde(default, skip_serializing_if = "Kind::is_news")]
    pub kind: Kind,
    /// When it was published.
    pub published: Moment,
    /// When its text last changed, if later than published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Moment>,
    /// The byline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<TermLink>,
    /// The primary category: the deepest one in the menu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<TermLink>,
    /// The lead picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Number of comments, where the source tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<u32>,
    /// Whether the editors keep it on top of the home page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sticky: bool,
}

/// A whole article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// What lists show of it.
    pub summary: Summary,
    /// The lead picture with caption and credit; its picture is the summary's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Figure>,
    /// All its categories, the primary one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<TermLink>,
    /// Its tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TermLink>,
    /// The text; empty while a password is missing.
    pub body: Body,
    /// Oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Where it comes from, plain text; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Whether a password is asked before the text is given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}

/// What was corrected, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When the correction was made.
    pub date: Moment,
    /// Plain text.
    pub text: String,
}
