//! What is in a published folder, and whether it is whole.

use regard::publish::{MANIFEST, Manifest};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::SystemTime;

/// A file as it stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub sha256: String,
    pub modified: SystemTime,
    pub inode: u64,
}

/// Every file below a folder by its name there; nothing when there is no folder.
pub fn standing(folder: &Path) -> BTreeMap<String, Standing> {
    let about = |name: String| {
        let path = folder.join(&name);
        let about = fs::symlink_metadata(&path).unwrap();
        let sha256 = hash(&fs::read(&path).unwrap());
        (name, Standing { sha256, modified: about.modified().unwrap(), inode: about.ino() })
    };
    names(folder).into_iter().map(about).collect()
}

/// The names of every file below a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let entry = entry.unwrap();
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                left.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().expect("names are UTF-8").to_owned());
            }
        }
    }
    found
}

/// The names that are not the same before and after: new ones, changed ones, those that went. `regard.json`, which lists the
/// others, is among them.
pub fn changed(before: &BTreeMap<String, Standing>, after: &BTreeMap<String, Standing>) -> Vec<String> {
    let differs =
        |name: &&String| before.get(*name).map(|file| &file.sha256) != after.get(*name).map(|file| &file.sha256);
    let mut names: Vec<String> = before.keys().chain(after.keys()).filter(differs).cloned().collect();
    names.sort();
    names.dedup();
    names
}

/// The folder holds a whole edition: each file that regard.json lists, with its hash, and no other but `foreign` ones.
#[track_caller]
pub fn whole(dir: &Path, foreign: &[&str]) -> Manifest {
    let manifest = Manifest::parse(&fs::read_to_string(dir.join(MANIFEST)).unwrap()).unwrap();
    let standing = standing(dir);
    for (name, sha256) in &manifest.files {
        assert_eq!(standing.get(name).map(|file| &file.sha256), Some(sha256), "{name}");
    }
    let ours = |name: &&String| manifest.lists(name) || foreign.contains(&name.as_str());
    assert_eq!(standing.keys().filter(|name| !ours(name)).collect::<Vec<_>>(), [""; 0]);
    manifest
}

/// The files below a folder in whose bytes these words stand, compressed ones unpacked, and those with them in their names.
pub fn that_contain(folder: &Path, words: &str) -> Vec<String> {
    let contains = |name: &&String| {
        let bytes = fs::read(folder.join(name)).unwrap();
        let mut plain = Vec::new();
        match name.rsplit('.').next() {
            Some("br") => _ = brotli::Decompressor::new(bytes.as_slice(), 4096).read_to_end(&mut plain).unwrap(),
            Some("gz") => _ = flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).unwrap(),
            _ => plain = bytes,
        }
        String::from_utf8_lossy(&plain).contains(words) || name.contains(words)
    };
    let mut found: Vec<String> = names(folder).into_iter().filter(|name| contains(&name)).collect();
    found.sort();
    found
}

/// A file of the edition as text.
#[track_caller]
pub fn read(dir: &Path, name: &str) -> String {
    fs::read_to_string(dir.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
