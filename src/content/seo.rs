//! What editors wrote for search engines and link previews, where it differs from what readers see.

use crate::json::record;
use serde::Serialize;

/// Words for the head of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Seo {
    /// The title without the magazine's name, plain text; empty for that of the page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Plain text; empty for the lede.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Whether search engines are asked not to list the page.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
}

record!(Seo { ; title, description, hidden });
