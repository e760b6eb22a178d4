//! What the publisher remembers of the edition that it wrote last, beside the folder and never inside: from what each file was
//! made, so that only what changed is made anew.

use super::PublishError;
use crate::native::disk::replace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

/// The memory of one edition. Lost or of another edition, it costs time and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// The edition that it is of.
    pub edition: String,
    /// Every file that was made from something, by its name below the folder.
    pub made: BTreeMap<String, Made>,
    /// The articles under "À lire aussi" of each article.
    pub related: BTreeMap<String, Related>,
}

/// How a file was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Digest of all that it was made from.
    pub key: String,
    /// Bytes.
    pub length: u64,
    /// When it was written, in nanoseconds since the epoch: a file that somebody changed since is made anew.
    pub written: i128,
}

/// The relatives of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Digest of what they were chosen by.
    pub key: String,
    /// Their paths, closest first.
    pub paths: Vec<String>,
}

impl Made {
    /// A file as it stands.
    pub fn of(key: String, file: &Metadata) -> Self {
        let written = i128::from(file.mtime()) * 1_000_000_000 + i128::from(file.mtime_nsec());
        Self { key, length: file.len(), written }
    }

    /// Whether `file` is still what was made with this key.
    pub fn still(&self, key: &str, file: &Metadata) -> bool {
        file.is_file() && *self == Self::of(key.to_owned(), file)
    }
}

impl Memory {
    /// The memory in the folder `room`; empty where there is none that can be read.
    pub fn read(room: &std::path::Path) -> Self {
        let text = fs::read(file(room)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Puts it into the folder `room`, whole or not at all.
    pub fn write(&self, room: &std::path::Path) -> Result<(), PublishError> {
        let json = serde_json::to_vec(self).map_err(|error| PublishError::Json(error.to_string()))?;
        let file = file(room);
        replace(&file, &json).map_err(|error| PublishError::disk(&file, error))
    }
}

fn file(room: &std::path::Path) -> PathBuf {
    room.join("edition.json")
}
