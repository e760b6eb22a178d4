//! What an article is, which the reader is told when it is not plain news.

use crate::json::{Fault, FromJson, parsed};
use serde::Serialize;
use serde_json::Value;

/// The label of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Reported facts; carries no label.
    #[default]
    News,
    /// An opinion.
    Opinion,
    /// An analysis.
    Analysis,
    /// Questions and answers.
    Interview,
    /// A text published as an organisation sent it.
    Communique,
    /// Paid for.
    Sponsored,
    /// The answer of somebody named in another article.
    RightOfReply,
}

impl Kind {
    /// Whether this is the kind that carries no label; lets JSON leave it out.
    pub fn is_news(&self) -> bool {
        *self == Self::News
    }

    /// Reads the name used in files: `right-of-reply`.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "news" => Self::News,
            "opinion" => Self::Opinion,
            "analysis" => Self::Analysis,
            "interview" => Self::Interview,
            "communique" => Self::Communique,
            "sponsored" => Self::Sponsored,
            "right-of-reply" => Self::RightOfReply,
            _ => return None,
        })
    }
}

impl FromJson for Kind {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        parsed(value, Self::parse, "a kind of article")
    }
}
