//! Which addresses things had in earlier runs: a slug that was changed still leads to its article.

use super::memory::{ADDRESSES, Memory};
use crate::content::Path;
use crate::publish::PublishError;
use crate::source::wordpress::value::{text, values};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Earlier addresses of one thing that are remembered.
const MOST: usize = 20;

/// The addresses of earlier runs.
pub struct History {
    memory: Memory,
    known: HashMap<String, (Path, Vec<Path>)>,
}

impl History {
    /// What is remembered.
    pub fn of(memory: &Memory) -> Self {
        let mut known = HashMap::new();
        for record in memory.list(ADDRESSES) {
            let paths = |pointer| {
                let paths = record.pointer(pointer).map(values).unwrap_or_default();
                paths.into_iter().filter_map(|path| decoded(&text(path, ""))).collect::<Vec<Path>>()
            };
            if let Some(path) = decoded(&text(&record, "/path")) {
                known.insert(text(&record, "/of"), (path, paths("/earlier")));
            }
        }
        Self { memory: memory.clone(), known }
    }

    /// Takes in the addresses of this run and forgets what is gone. Tells earlier addresses and where they lead now.
    pub fn learn(&mut self, now: Vec<(String, &Path)>) -> Result<Vec<(Path, Path)>, PublishError> {
        let mut known = HashMap::new();
        let mut moved = Vec::new();
        for (of, path) in now {
            let mut earlier = Vec::new();
            if let Some((last, before)) = self.known.remove(&of) {
                earlier = before;
                earlier.push(last);
                earlier.retain(|old| old != path);
                earlier.dedup();
                earlier.drain(..earlier.len().saturating_sub(MOST));
            }
            moved.extend(earlier.iter().map(|old| (old.clone(), path.clone())));
            known.insert(of, (path.clone(), earlier));
        }
        self.known = known;
        let mut records: Vec<(&String, Value)> = self
            .known
            .iter()
            .map(|(of, (path, earlier))| (of, json!({ "of": of, "path": path, "earlier": earlier })))
            .collect();
        records.sort_by_key(|(of, _)| *of);
        moved.sort();
        let records: Vec<Value> = records.into_iter().map(|(_, record)| record).collect();
        self.memory.write_list(ADDRESSES, &records)?;
        Ok(moved)
    }
}

/// A path as JSON holds it.
fn decoded(path: &str) -> Option<Path> {
    Path::of(path.split('/').filter(|segment| !segment.is_empty())).filter(|_| path.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_changed_leads_to_the_new_one_until_its_thing_is_gone() {
        let room = tempfile::tempdir().unwrap();
        let memory = Memory::open(&room.path().join("m"), "https://a.example/", false).unwrap();
        let path = |path: &str| Path::parse(path).unwrap();
        let learn = |now: &[(&str, &str)]| {
            let now: Vec<(String, Path)> = now.iter().map(|(of, at)| ((*of).to_owned(), path(at))).collect();
            let now = now.iter().map(|(of, at)| (of.clone(), at)).collect();
            History::of(&memory).learn(now).unwrap()
        };
        assert_eq!(learn(&[("post-1", "/un/"), ("post-2", "/100%25/")]), []);
        assert_eq!(learn(&[("post-1", "/deux/"), ("post-2", "/100%25/")]), [(path("/un/"), path("/deux/"))]);
        let expected = [(path("/deux/"), path("/trois/")), (path("/un/"), path("/trois/"))];
        assert_eq!(learn(&[("post-1", "/trois/")]), expected);
        assert_eq!(learn(&[("post-1", "/un/")]).len(), 2);
        assert_eq!(learn(&[]), []);
        assert!(!std::fs::read_to_string(room.path().join("m/addresses.jsonl")).unwrap().contains("trois"));
    }
}
