//! What was read from a WordPress, kept beside the folder of the site: a later run asks only for what has changed, and one
//! that was killed goes on where it stopped. What is withdrawn at the source is deleted here at once.

use crate::native::disk::replace;
use crate::publish::PublishError;
use serde_json::{Value, json};
use std::borrow::Borrow;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

/// The version of what is kept. Records of another version are forgotten.
const VERSION: u64 = 1;

/// The list of the addresses that things had.
pub const ADDRESSES: &str = "addresses";

/// Records in a folder.
const SHARD: u64 = 1_000;

/// The folder of what was read from one WordPress.
#[derive(Clone)]
pub struct Memory {
    folder: PathBuf,
}

/// Records of one kind, each in a file of its own.
#[derive(Clone)]
pub struct Shelf {
    folder: PathBuf,
}

impl Memory {
    /// The memory in `folder` of the WordPress at `home`. What is there of another WordPress or version is forgotten. So is
    /// what was read of this one when `forget` says so; which addresses it once had can be read nowhere else and stays.
    pub fn open(folder: &Path, home: &str, forget: bool) -> Result<Self, PublishError> {
        let memory = Self { folder: folder.to_owned() };
        let stamp = json!({ "version": VERSION, "home": home });
        let file = folder.join("format.json");
        let known = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        if known.as_ref() != Some(&stamp) {
            remove(folder)?;
            write(&file, stamp.to_string().as_bytes())?;
        } else if forget {
            for entry in entries(folder)?.iter().filter(|entry| **entry != file && **entry != memory.file(ADDRESSES)) {
                remove(entry)?;
            }
        }
        Ok(memory)
    }

    /// The records of a kind.
    pub fn shelf(&self, kind: &str) -> Shelf {
        Shelf { folder: self.folder.join(kind) }
    }

    /// A list, a record a line; lines that are not JSON are left out.
    pub fn list(&self, name: &str) -> Vec<Value> {
        let Ok(file) = fs::File::open(self.file(name)) else { return Vec::new() };
        let lines = BufReader::new(file).lines().map_while(Result::ok);
        lines.filter_map(|line| serde_json::from_str(&line).ok()).collect()
    }

    /// Writes a list in the place of the old one.
    pub fn write_list<R: Borrow<Value>>(&self, name: &str, records: &[R]) -> Result<(), PublishError> {
        let lines: String = records.iter().map(|record| format!("{}\n", record.borrow())).collect();
        write(&self.file(name), lines.as_bytes())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.jsonl"))
    }
}

impl Shelf {
    /// The numbers of the records there are, in no order. What is no record, as a killed program leaves it, is deleted.
    pub fn ids(&self) -> Result<Vec<u64>, PublishError> {
        let mut ids = Vec::new();
        for shard in entries(&self.folder)? {
            for file in entries(&shard)? {
                let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                match name.strip_suffix(".json").and_then(|id| id.parse().ok()) {
                    Some(id) if self.file(id) == file => ids.push(id),
                    Some(_) | None => remove(&file)?,
                }
            }
        }
        Ok(ids)
    }

    /// A record as it was written; `None` when it cannot be read.
    pub fn read(&self, id: u64) -> Option<Value> {
        serde_json::from_slice(&fs::read(self.file(id)).ok()?).ok()
    }

    /// Writes a record: the whole of it or nothing.
    pub fn write(&self, id: u64, record: &Value) -> Result<(), PublishError> {
        write(&self.file(id), record.to_string().as_bytes())
    }

    /// Deletes a record.
    pub fn remove(&self, id: u64) -> Result<(), PublishError> {
        remove(&self.file(id))
    }

    fn file(&self, id: u64) -> PathBuf {
        self.folder.join((id / SHARD).to_string()).join(format!("{id}.json"))
    }
}

/// Removes a file, or a folder with all that is in it.
fn remove(path: &Path) -> Result<(), PublishError> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(PublishError::disk(path, error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, PublishError> {
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| entry.map(|entry| entry.path()).map_err(|error| PublishError::disk(folder, error)))
            .collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(PublishError::disk(folder, error)),
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    replace(file, bytes).map_err(|error| PublishError::disk(file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_whole_or_not_there() {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("memoire/wordpress");
        let memory = Memory::open(&folder, "https://a.example/", false).unwrap();
        let shelf = memory.shelf("posts");
        for id in [7, 1_007, 3] {
            shelf.write(id, &json!({ "id": id })).unwrap();
        }
        shelf.remove(3).unwrap();
        shelf.remove(99).unwrap();
        fs::write(folder.join("posts/0/8.new"), "{\"id\"").unwrap();
        fs::write(folder.join("posts/0/9.json"), "{\"id\"").unwrap();
        let mut ids = shelf.ids().unwrap();
        ids.sort_unstable();
        assert_eq!(ids, [7, 9, 1_007]);
        assert!(!folder.join("posts/0/8.new").exists());
        assert_eq!((shelf.read(7), shelf.read(9), shelf.read(3)), (Some(json!({ "id": 7 })), None, None));
        memory.write_list("tags", &[json!({ "name": "a\nb" }), json!(2)]).unwrap();
        assert_eq!(memory.list("tags"), [json!({ "name": "a\nb" }), json!(2)]);
        assert_eq!(memory.list("users"), [Value::Null; 0]);
    }

    #[test]
    fn another_wordpress_or_a_wish_makes_it_forget() {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("wordpress");
        let kept = |home, forget| {
            let memory = Memory::open(&folder, home, forget).unwrap();
            let kept =
                (memory.shelf("posts").read(1).is_some(), memory.list("media").len(), memory.list(ADDRESSES).len());
            memory.shelf("posts").write(1, &json!({})).unwrap();
            memory.write_list("media", &[json!(1)]).unwrap();
            memory.write_list(ADDRESSES, &[json!(1)]).unwrap();
            kept
        };
        assert_eq!(kept("https://a.example/", false), (false, 0, 0));
        assert_eq!(kept("https://a.example/", false), (true, 1, 1));
        assert_eq!(kept("https://b.example/", false), (false, 0, 0));
        assert_eq!(kept("https://b.example/", true), (false, 0, 1));
    }
}
