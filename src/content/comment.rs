//! A reader's comment.

use super::{Body, Moment};
use crate::json::record;
use serde::Serialize;

/// A comment; the thread is told by `parent`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comment {
    /// Unique among the comments of its article.
    pub id: u64,
    /// The comment it answers; 0 for none. May name a comment that is not there (one not approved).
    pub parent: u64,
    /// Plain text.
    pub author: String,
    /// When it was written.
    pub published: Moment,
    /// Its text.
    pub body: Body,
}

record!(Comment { id, author, published, body; parent });
