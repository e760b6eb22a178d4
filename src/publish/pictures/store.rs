//! The cache of pictures, beside the published folder: originals by their content, what was made of them, and which address had
//! which content.
//!
//! `addresses/ab/HASH.json`, `originals/ab/SHA256`, `made/ab/KEY/{facts.json, 288.webp, preview.jpg}`, `signs/ab/KEY.jpg`. Every
//! file is written beside its place and moved there, so that a kill leaves whole files only.

use super::fault::PictureFault;
use crate::publish::digest::sha256;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The cache.
pub struct Store {
    folder: PathBuf,
}

/// The number of the next file that is on its way: one count for all, so that two of a program may use one cache.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// What stood at an address.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Known {
    /// The address.
    pub address: String,
    /// What the source told of its age; another one means that it may have changed.
    pub stamp: String,
    /// The SHA-256 of its content.
    pub original: String,
}

/// How much [`Store::retain`] removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pruned {
    /// Files and folders of a picture.
    pub entries: usize,
    /// Bytes.
    pub bytes: u64,
}

impl Store {
    /// The cache in `folder`, which is made where it is missing. Only one program may use it at a time.
    pub fn open(folder: &Path) -> Result<Self, PictureFault> {
        let store = Self { folder: folder.to_owned() };
        let under_way = store.under_way();
        fs::create_dir_all(&under_way).map_err(|error| PictureFault::disk(&under_way, error))?;
        Ok(store)
    }

    /// What is known of an address.
    pub fn known(&self, address: &str) -> Option<Known> {
        read_json(&self.place("addresses", &sha256(address.as_bytes()), ".json"))
    }

    /// Notes what stands at an address.
    pub fn note(&self, known: &Known) -> Result<(), PictureFault> {
        self.write_json(&self.place("addresses", &sha256(known.address.as_bytes()), ".json"), known)
    }

    /// Where the original of this content is, or would be.
    pub fn original(&self, sha256: &str) -> PathBuf {
        self.place("originals", sha256, "")
    }

    /// The folder of what was made under a key.
    pub fn made(&self, key: &str) -> PathBuf {
        self.place("made", key, "")
    }

    /// The picture made of a sign.
    pub fn sign(&self, key: &str) -> PathBuf {
        self.place("signs", key, ".jpg")
    }

    /// Writes a file of the cache; one that is there is replaced.
    pub fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), PictureFault> {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let under_way = self.under_way().join(number.to_string());
        fs::write(&under_way, bytes).map_err(|error| PictureFault::disk(&under_way, error))?;
        let disk = |error| PictureFault::disk(file, error);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(disk)?;
        }
        fs::rename(&under_way, file).map_err(disk)
    }

    /// Writes a file of the cache as JSON.
    pub fn write_json<T: Serialize>(&self, file: &Path, content: &T) -> Result<(), PictureFault> {
        let bytes = serde_json::to_vec(content).map_err(|error| PictureFault::disk(file, error.into()))?;
        self.write(file, &bytes)
    }

    /// Removes the addresses that are not to be kept, and the originals and what was made of them that no kept address has.
    /// `keys` are the keys under which things may have been made of an original.
    pub fn retain(
        &self,
        keep: &dyn Fn(&str) -> bool,
        keys: &dyn Fn(&str) -> Vec<String>,
    ) -> Result<Pruned, PictureFault> {
        let (mut stay, mut pruned) = (HashSet::new(), Pruned::default());
        for file in self.entries("addresses")? {
            match read_json::<Known>(&file).filter(|known| keep(&known.address)) {
                Some(known) => {
                    stay.extend(keys(&known.original).iter().map(|key| self.made(key)));
                    stay.insert(self.original(&known.original));
                }
                None => remove(&file, &mut pruned)?,
            }
        }
        for kind in ["originals", "made"] {
            for entry in self.entries(kind)?.into_iter().filter(|entry| !stay.contains(entry)) {
                remove(&entry, &mut pruned)?;
            }
        }
        Ok(pruned)
    }

    /// Where files are written before they are moved to their places. What a killed program left there is overwritten.
    fn under_way(&self) -> PathBuf {
        self.folder.join("under-way")
    }

    fn place(&self, kind: &str, hash: &str, ending: &str) -> PathBuf {
        self.folder.join(kind).join(hash.get(..2).unwrap_or("00")).join(format!("{hash}{ending}"))
    }

    /// What stands in the folders of two digits.
    fn entries(&self, kind: &str) -> Result<Vec<PathBuf>, PictureFault> {
        let mut found = Vec::new();
        for folder in list(&self.folder.join(kind))? {
            found.extend(list(&folder)?);
        }
        Ok(found)
    }
}

/// A JSON file of the cache; one that is missing or broken is as if it had never been.
pub fn read_json<T: DeserializeOwned>(file: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, PictureFault> {
    let disk = |error| PictureFault::disk(folder, error);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(disk(error)),
    };
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(disk)).collect()
}

fn remove(entry: &Path, pruned: &mut Pruned) -> Result<(), PictureFault> {
    let disk = |error| PictureFault::disk(entry, error);
    let size = |file: &Path| fs::metadata(file).map_or(0, |about| about.len());
    pruned.entries += 1;
    if entry.is_dir() {
        pruned.bytes += list(entry)?.iter().map(|file| size(file)).sum::<u64>();
        return fs::remove_dir_all(entry).map_err(disk);
    }
    pruned.bytes += size(entry);
    fs::remove_file(entry).map_err(disk)
}
