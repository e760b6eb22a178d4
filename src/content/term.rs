//! A name and the page that it leads to: how articles point to their author, categories and tags.

use super::Path;
use crate::json::record;
use serde::Serialize;

/// The name of an author, a category or a tag with the address of its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermLink {
    /// Plain text.
    pub name: String,
    /// The page of the author, category or tag.
    pub path: Path,
}

record!(TermLink { name, path });
