//! Where a run left off, for the next one.

use super::memory::Memory;
use crate::publish::PublishError;
use crate::source::wordpress::value::{number, numbers};
use serde_json::{Value, json};

/// Its name in the memory.
const NAME: &str = "state";

/// What the next run goes on from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The stretch of posts to be looked at next.
    pub posts: u64,
    /// The stretch of comments to be looked at next.
    pub comments: u64,
    /// The numbers of categories, tags and authors: when one of them goes, posts change that nobody has saved.
    pub filed: Vec<u64>,
}

impl State {
    /// What the last run left; the beginning when there was none.
    pub fn read(memory: &Memory) -> Self {
        let state = memory.list(NAME).into_iter().next().unwrap_or(Value::Null);
        Self {
            posts: number(&state, "/posts"),
            comments: number(&state, "/comments"),
            filed: numbers(&state, "/filed"),
        }
    }

    /// Leaves it for the next run.
    pub fn write(&self, memory: &Memory) -> Result<(), PublishError> {
        memory.write_list(NAME, &[json!({ "posts": self.posts, "comments": self.comments, "filed": self.filed })])
    }
}
