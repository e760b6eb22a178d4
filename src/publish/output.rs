//! The folder that is published into: a new edition is built beside the old one and takes its place at once.

use super::carry::carry_over;
use super::digest::{digest, sha256};
use super::hosts::write_copies;
use super::lock::Lock;
use super::manifest::{Kept, MANIFEST, Manifest};
use super::memory::{Made, Memory, Related};
use super::second_name::{clear, make_folder, share};
use super::switch::Beside;
use super::{PublishError, messages, spare};
use crate::native::disk::inside;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How long hashed files of earlier editions stay: pages that readers or their programs kept may ask for them.
const KEPT_SECONDS: i64 = 30 * 86_400;

/// The folder of the search index, whose files are hashed too and do not stay: they show titles that may have been withdrawn,
/// and who finds them gone asks for the manifest again.
pub const SEGMENTS: &str = "assets/search/";

/// A new edition on its way, which several threads may write. Dropped before it is finished, it leaves everything as it was.
pub struct Output {
    dir: PathBuf,
    beside: Beside,
    /// The new edition; removed when dropped.
    new: Scaffold,
    /// The edition that stands in the folder.
    old: Option<Manifest>,
    /// What is known of how that one was made.
    memory: Memory,
    files: Mutex<BTreeMap<String, Written>>,
    now: i64,
    _lock: Lock,
}

/// A file of the new edition.
struct Written {
    sha256: String,
    made: Option<Made>,
}

impl Output {
    /// Makes ready to publish into `dir`, which is new, empty or ours. `now` is seconds since the epoch.
    pub fn begin(dir: &Path, now: i64) -> Result<Self, PublishError> {
        let dir = resolve(dir)?;
        let beside = Beside::of(&dir).ok_or_else(|| PublishError::NotAFolder(dir.clone()))?;
        let lock = Lock::take(beside.lock(), &dir)?;
        beside.clean().map_err(|error| PublishError::disk(&dir, error))?;
        let old = old_edition(&dir)?;
        let memory = Memory::read(&beside.memory());
        let fits = old.as_ref().is_some_and(|old| old.edition == memory.edition);
        let new = Scaffold(beside.new_edition());
        spare::adopt(&beside.spare(), &new.0, &dir, old.as_ref().filter(|_| fits))
            .map_err(|error| PublishError::disk(&new.0, error))?;
        if let Ok(there) = fs::metadata(&dir) {
            // The web server that may read the old folder may read the new one.
            fs::set_permissions(&new.0, there.permissions()).map_err(|error| PublishError::disk(&new.0, error))?;
        }
        let memory = if fits { memory } else { Memory::default() };
        Ok(Self { dir, beside, new, old, memory, files: Mutex::default(), now, _lock: lock })
    }

    /// Where the publisher keeps what it remembers.
    pub fn room(&self) -> PathBuf {
        self.beside.memory()
    }

    /// The articles that stood under "À lire aussi" of each article in the old edition.
    pub fn related(&self) -> &BTreeMap<String, Related> {
        &self.memory.related
    }

    /// Forgets how the old edition was made: everything is made anew. What turns out the same stays what it was.
    pub fn forget(&mut self) {
        self.memory = Memory::default();
    }

    /// Writes a file of the edition, `data/site.json`. One that has not changed stays what it was, with its date.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let target = self.place(name)?;
        let same = self.old_file(name).filter(|old| {
            fs::symlink_metadata(old).is_ok_and(|there| there.is_file() && there.len() == bytes.len() as u64)
                && fs::read(old).is_ok_and(|there| there == bytes)
        });
        if same.is_none_or(|old| share(&old, &target).is_err()) {
            // Never into a file that the published edition has too.
            clear(&target)
                .and_then(|()| fs::write(&target, bytes))
                .map_err(|error| PublishError::disk(&target, error))?;
        }
        self.list(name, sha256(bytes), None);
        Ok(())
    }

    /// A file of the old edition; `None` where there is none.
    pub fn earlier(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.old_file(name)?).ok()
    }

    /// Keeps all files of the old edition below a folder, `assets/search/3f9a1c02be7d/`; whether there are any and none is gone.
    pub fn keep_below(&self, folder: &str) -> Result<bool, PublishError> {
        let mut kept = false;
        let files = self.old.iter().flat_map(|old| old.files.range(folder.to_owned()..));
        for (name, sha256) in files.take_while(|(name, _)| name.starts_with(folder)) {
            let Some(old) = self.old_file(name).filter(|old| old.is_file()) else { return Ok(false) };
            if share(&old, &self.place(name)?).is_err() {
                return Ok(false);
            }
            self.list(name, sha256.clone(), None);
            kept = true;
        }
        Ok(kept)
    }

    /// Keeps a file of the old edition that was made with the same key; whether there was one.
    pub fn keep_made(&self, name: &str, key: &str) -> Result<bool, PublishError> {
        let (Some(made), Some(old)) = (self.memory.made.get(name), self.old_file(name)) else { return Ok(false) };
        let sha256 = self.old.as_ref().and_then(|old| old.files.get(name));
        let Some(sha256) = sha256.filter(|_| fs::symlink_metadata(&old).is_ok_and(|there| made.still(key, &there)))
        else {
            return Ok(false);
        };
        if share(&old, &self.place(name)?).is_err() {
            return Ok(false);
        }
        self.list(name, sha256.clone(), Some(made.clone()));
        Ok(true)
    }

    /// Writes a file that was made anew with this key.
    pub fn write_made(&self, name: &str, key: String, bytes: &[u8]) -> Result<(), PublishError> {
        self.write(name, bytes)?;
        let file = self.place(name)?;
        let there = fs::symlink_metadata(&file).map_err(|error| PublishError::disk(&file, error))?;
        if let Some(written) = self.files.lock().unwrap_or_else(PoisonError::into_inner).get_mut(name) {
            written.made = Some(Made::of(key, &there));
        }
        Ok(())
    }

    /// Writes a page. One of which nothing has changed but the edition that it names stays what it was, and so names the
    /// edition that it came with: readers need not fetch it anew, nor hosts receive it.
    pub fn write_page(&self, name: &str, key: String, html: &str) -> Result<(), PublishError> {
        let old = self.old_file(name).and_then(|file| fs::read_to_string(file).ok());
        match old.filter(|old| without_edition(old) == without_edition(html)) {
            Some(old) => self.write_made(name, key, old.as_bytes()),
            None => self.write_made(name, key, html.as_bytes()),
        }
    }

    /// Copies a file from elsewhere, of which `key` tells the content.
    pub fn copy(&self, name: &str, key: &str, from: &Path) -> Result<(), PublishError> {
        if self.keep_made(name, key)? {
            return Ok(());
        }
        let bytes = fs::read(from).map_err(|error| PublishError::disk(from, error))?;
        self.write_made(name, key.to_owned(), &bytes)
    }

    /// Whether a file written so far stands at a decoded address; that of a page is its folder's, `/a-propos/`.
    pub fn stands(&self, address: &str) -> bool {
        let name = address.trim_start_matches('/');
        let name = if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
        self.files.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&name)
    }

    /// Sixteen digits that are equal where all files written so far and everything in `more` is equal.
    pub fn fingerprint(&self, more: &[&str]) -> String {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let written = files.iter().flat_map(|(name, written)| [name.as_str(), written.sha256.as_str()]);
        digest(written.chain(more.iter().copied()))
    }

    /// The decoded addresses of all files written so far; that of a page is its folder's.
    pub fn addresses(&self) -> BTreeSet<String> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let address = |name: &String| match name.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
            Some(_) | None => format!("/{name}"),
        };
        files.keys().map(address).collect()
    }

    /// Every file written so far with its bytes.
    pub fn sizes(&self) -> Result<Vec<(String, u64)>, PublishError> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let names = files.keys().filter_map(|name| Some((name, inside(&self.new.0, name.split('/'))?)));
        let size = |(name, file): (&String, PathBuf)| match fs::metadata(&file) {
            Ok(there) => Ok((name.clone(), there.len())),
            Err(error) => Err(PublishError::disk(&file, error)),
        };
        names.map(size).collect()
    }

    /// Writes compressed copies beside all files written so far.
    pub fn write_copies(&self) -> Result<(), PublishError> {
        let listed = |files: &BTreeMap<String, Written>| -> BTreeMap<String, String> {
            files.iter().map(|(name, written)| (name.clone(), written.sha256.clone())).collect()
        };
        let files = listed(&self.files.lock().unwrap_or_else(PoisonError::into_inner));
        let old = self.old.as_ref().map(|old| (self.dir.as_path(), &old.files));
        let copies = write_copies(&self.new.0, &files, old).map_err(|error| PublishError::disk(&self.new.0, error))?;
        copies.into_iter().for_each(|(name, sha256)| self.list(&name, sha256, None));
        Ok(())
    }

    /// Takes over what stays of the old folder, and puts the new edition in its place. `about` says everything of it but its
    /// files; `related` is remembered for the next one. Tells what an editor should know.
    pub fn finish(mut self, about: Manifest, related: BTreeMap<String, Related>) -> Result<Vec<String>, PublishError> {
        let mut notes = Vec::new();
        let old = self.old.take();
        let kept = match &old {
            Some(old) => {
                let kept = self.keep(old)?;
                let stays = |name: &str, _: &str| self.lists(name) || kept.contains_key(name);
                spare::drop_files(&self.new.0, old, &stays).map_err(|error| PublishError::disk(&self.new.0, error))?;
                let left_out = carry_over(&self.dir, &self.new.0, &|name| old.lists(name));
                notes.extend(left_out.map_err(|error| PublishError::disk(&self.dir, error))?);
                kept
            }
            None => BTreeMap::new(),
        };
        let (mut files, mut made) = (BTreeMap::new(), BTreeMap::new());
        for (name, written) in std::mem::take(&mut self.files).into_inner().unwrap_or_else(PoisonError::into_inner) {
            made.extend(written.made.map(|how| (name.clone(), how)));
            files.insert(name, written.sha256);
        }
        let manifest = Manifest { files, kept, ..about };
        let mut json =
            serde_json::to_string_pretty(&manifest).map_err(|error| PublishError::Json(error.to_string()))?;
        json.push('\n');
        let file = self.new.0.join(MANIFEST);
        fs::write(&file, json).map_err(|error| PublishError::disk(&file, error))?;
        self.beside.switch(&self.new.0).map_err(|error| PublishError::disk(&self.dir, error))?;
        self.remember(old.as_ref(), &manifest, made, related, &mut notes);
        Ok(notes)
    }

    /// Keeps what the next edition can be made from. The new one is published: what fails here costs time and nothing else.
    fn remember(
        &self,
        old: Option<&Manifest>,
        manifest: &Manifest,
        made: BTreeMap<String, Made>,
        related: BTreeMap<String, Related>,
        notes: &mut Vec<String>,
    ) {
        let memory = Memory { edition: manifest.edition.clone(), made, related };
        if let Err(error) = memory.write(&self.beside.memory()) {
            notes.push(messages::not_remembered(&error));
        }
        match old {
            // After the switch the old edition stands where the new one was made. Nothing of what is no longer published
            // stays there.
            Some(old) => {
                let stays = |name: &str, sha256: &str| manifest.files.get(name).is_some_and(|new| new == sha256);
                if spare::drop_files(&self.new.0, old, &stays).is_ok() {
                    // Dropped otherwise, and the next edition begins with an empty folder.
                    let _ = fs::rename(&self.new.0, self.beside.spare());
                }
            }
            None => spare::prepare(&self.beside.spare(), &self.dir, &manifest.files),
        }
    }

    fn lists(&self, name: &str) -> bool {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).contains_key(name)
    }

    fn list(&self, name: &str, sha256: String, made: Option<Made>) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(name.to_owned(), Written { sha256, made });
    }

    /// The file of this name in the new edition, in a folder that is there.
    fn place(&self, name: &str) -> Result<PathBuf, PublishError> {
        let outside = || PublishError::NotAFolder(PathBuf::from(name));
        let file = inside(&self.new.0, name.split('/')).ok_or_else(outside)?;
        if let Some(folder) = file.parent() {
            make_folder(folder, &self.new.0).map_err(|error| PublishError::disk(&file, error))?;
        }
        Ok(file)
    }

    /// Where the old edition has or would have the file of this name.
    fn old_file(&self, name: &str) -> Option<PathBuf> {
        self.old.is_some().then(|| inside(&self.dir, name.split('/'))).flatten()
    }

    /// Hashed files of earlier editions, for as long as they may be asked for.
    fn keep(&self, old: &Manifest) -> Result<BTreeMap<String, Kept>, PublishError> {
        let hashed = |name: &str| ["assets/", "media/", "data/site-"].iter().any(|below| name.starts_with(below));
        let hashed = |name: &str| hashed(name) && !name.starts_with(SEGMENTS);
        let retired = old.files.iter().filter(|(name, _)| hashed(name));
        let retired = retired.map(|(name, sha256)| (name, Kept { sha256: sha256.clone(), since: self.now }));
        let earlier = old.kept.iter().map(|(name, kept)| (name, kept.clone()));
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stay = BTreeMap::new();
        for (name, kept) in earlier.chain(retired) {
            let (from, to) = (inside(&self.dir, name.split('/')), inside(&self.new.0, name.split('/')));
            let (Some(from), Some(to)) = (from, to) else { continue };
            if files.contains_key(name) || self.now - kept.since > KEPT_SECONDS || !from.is_file() {
                continue;
            }
            if let Some(folder) = to.parent() {
                make_folder(folder, &self.new.0).map_err(|error| PublishError::disk(&to, error))?;
            }
            share(&from, &to).map_err(|error| PublishError::disk(&to, error))?;
            stay.insert(name.clone(), kept);
        }
        Ok(stay)
    }
}

/// A folder that goes with its owner. After the switch the old edition stands there.
struct Scaffold(PathBuf);

impl Drop for Scaffold {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next publisher.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The folder without symbolic links; its parents are made where they are missing.
fn resolve(dir: &Path) -> Result<PathBuf, PublishError> {
    if let Ok(dir) = dir.canonicalize() {
        return if dir.is_dir() { Ok(dir) } else { Err(PublishError::NotAFolder(dir)) };
    }
    let name = dir.file_name().ok_or_else(|| PublishError::NotAFolder(dir.to_owned()))?;
    let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let disk = |error| PublishError::disk(parent, error);
    fs::create_dir_all(parent).map_err(disk)?;
    Ok(parent.canonicalize().map_err(disk)?.join(name))
}

/// The edition in the folder; `None` when it is new or empty.
fn old_edition(dir: &Path) -> Result<Option<Manifest>, PublishError> {
    let marker = dir.join(MANIFEST);
    match fs::read_to_string(&marker) {
        Ok(json) => Manifest::parse(&json).map(Some).map_err(|error| PublishError::Marker(marker, error)),
        Err(_) => match fs::read_dir(dir) {
            Ok(mut entries) => match entries.next() {
                Some(_) => Err(PublishError::Occupied(dir.to_owned())),
                None => Ok(None),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PublishError::disk(dir, error)),
        },
    }
}

/// A page around the id of its edition.
fn without_edition(html: &str) -> (&str, &str) {
    let (before, rest) = html.split_once(" data-edition=\"").unwrap_or((html, ""));
    (before, rest.split_once('"').map_or(rest, |(_, after)| after))
}
