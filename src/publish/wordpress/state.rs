//! Where a run left off, for the next one.

use super::memory::Memory;
use crate::publish::PublishError;
use crate::source::wordpress::value::{number, numbers};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Its name in the memory.
const NAME: &str = "state";

/// What the next run goes on from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The stretch of posts to be looked at next.
    pub posts: u64,
    /// The stretch of comments to be looked at next.
    pub comments: u64,
    filed: Filed,
}

/// The numbers of what posts are filed under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filed {
    /// Categories.
    pub categories: BTreeSet<u64>,
    /// Tags.
    pub tags: BTreeSet<u64>,
    /// Authors.
    pub users: BTreeSet<u64>,
}

impl State {
    /// What the last run left; the beginning when there was none.
    pub fn read(memory: &Memory) -> Self {
        let state = memory.list(NAME).into_iter().next().unwrap_or(Value::Null);
        let ids = |pointer| numbers(&state, pointer).into_iter().collect();
        let filed = Filed { categories: ids("/categories"), tags: ids("/tags"), users: ids("/users") };
        Self { posts: number(&state, "/posts"), comments: number(&state, "/comments"), filed }
    }

    /// Whether all that posts were filed under is still there. When a category, a tag or an author goes, posts change that
    /// nobody has saved.
    pub fn files_as(&mut self, now: Filed) -> bool {
        let before = std::mem::replace(&mut self.filed, now);
        let stays = |before: &BTreeSet<u64>, now: &BTreeSet<u64>| before.is_subset(now);
        stays(&before.categories, &self.filed.categories)
            && stays(&before.tags, &self.filed.tags)
            && stays(&before.users, &self.filed.users)
    }

    /// Leaves it for the next run.
    pub fn write(&self, memory: &Memory) -> Result<(), PublishError> {
        let Filed { categories, tags, users } = &self.filed;
        let (posts, comments) = (self.posts, self.comments);
        let state =
            json!({ "posts": posts, "comments": comments, "categories": categories, "tags": tags, "users": users });
        memory.write_list(NAME, &[state])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_goes_on_from_the_last_and_sees_what_has_gone() {
        let room = tempfile::tempdir().unwrap();
        let memory = Memory::open(&room.path().join("m"), "https://a.example/", false).unwrap();
        let filed = |categories: &[u64]| Filed { categories: categories.iter().copied().collect(), ..Filed::default() };
        let mut state = State::read(&memory);
        assert!(state.files_as(filed(&[1, 2])));
        state.posts = 11;
        state.write(&memory).unwrap();
        let mut state = State::read(&memory);
        assert_eq!(state.posts, 11);
        assert!(state.files_as(filed(&[1, 2, 3])));
        assert!(!state.files_as(filed(&[1, 3])));
    }
}
