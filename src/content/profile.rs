//! Who wrote an article, as its page introduces them.

use super::Picture;
use crate::json::record;
use serde::Serialize;

/// What is known of an author besides the name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// A small square picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// A few sentences, plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub biography: String,
}

record!(Profile { ; picture, biography });
