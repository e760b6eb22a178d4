//! The folder that is served, as it is now: a new edition may take its place at any moment.

use crate::native::messages::reason;
use crate::policy::{Rule, rules};
use crate::publish::{MANIFEST, Manifest};
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A published folder.
pub struct Folder {
    path: PathBuf,
    /// The last regard.json that was read, with what tells it from another.
    known: Mutex<Option<(Stamp, Arc<Edition>)>>,
    /// Files that were compressed.
    pub(super) packed: super::packing::Packed,
}

/// What the folder holds now.
pub struct Edition {
    /// What it says of itself.
    pub manifest: Manifest,
    /// The headers of its files.
    pub rules: Vec<Rule>,
}

/// What tells a file from another at the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    inode: u64,
    /// Nanoseconds since the epoch.
    modified: i128,
    /// Bytes.
    length: u64,
}

impl Folder {
    /// The folder at `path`; an error says why it cannot be served.
    pub fn open(path: &Path) -> Result<Self, String> {
        let folder = Self { path: path.to_owned(), known: Mutex::default(), packed: Default::default() };
        folder.edition().map(|_| folder)
    }

    /// The folder's place, without symbolic links.
    pub fn root(&self) -> io::Result<PathBuf> {
        self.path.canonicalize()
    }

    /// The edition that stands there now.
    pub fn edition(&self) -> Result<Arc<Edition>, String> {
        let file = self.path.join(MANIFEST);
        let stamp = Stamp::of(&fs::metadata(&file).map_err(|error| reason(&error))?);
        let mut known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((_, edition)) = known.as_ref().filter(|(other, _)| *other == stamp) {
            return Ok(edition.clone());
        }
        let json = fs::read_to_string(&file).map_err(|error| reason(&error))?;
        let manifest = Manifest::parse(&json)?;
        let edition = Arc::new(Edition { rules: rules(&manifest.policy), manifest });
        *known = Some((stamp, edition.clone()));
        Ok(edition)
    }
}

impl Stamp {
    pub(super) fn of(metadata: &fs::Metadata) -> Self {
        let modified = i128::from(metadata.mtime()) * 1_000_000_000 + i128::from(metadata.mtime_nsec());
        Self { inode: metadata.ino(), modified, length: metadata.len() }
    }

    /// An ETag, which stays when a new edition takes the file over. Files are never changed in place, so it is a strong one.
    pub(super) fn tag(self, coding: &str) -> String {
        format!("\"{:x}-{:x}{coding}\"", self.modified, self.length)
    }
}
