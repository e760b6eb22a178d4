//! What the server has to know of the edition in the folder, read from `regard.json`, which the publisher wrote.

use crate::config::Site;
use crate::policy::{Policy, Rule, headers, rules};
use crate::publish::hosts::{Finder, Redirects};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use std::fs::Metadata;
use std::io::{Error, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The file that marks a published folder.
const MARKER: &str = "regard.json";

/// An edition as it was when its marker was read.
#[derive(Debug)]
pub struct Edition {
    /// The path below which it stands, with a slash at both ends: `/` or `/journal/`.
    pub base: String,
    /// Which answer an address without a file gets.
    pub unknown: Unknown,
    rules: Vec<Rule>,
    old: Finder,
    marker: Stamp,
}

/// The answer at an address that could be a page and has no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing is there: 404.
    NotFound,
    /// The app may find it at its live source: the app, with 200.
    Shell,
}

/// Why a folder cannot be served.
#[derive(Debug)]
pub enum Fault {
    /// It has no marker.
    NotPublished,
    /// A later version wrote it.
    TooNew,
    /// The marker says nothing that makes sense, or may not be read.
    Unreadable(String),
}

/// Tells one state of a file from another. The node differs between an edition and the next even if both were written within
/// one tick of the clock.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    node: (u64, u64),
    length: u64,
    written: (i64, i64),
    changed: (i64, i64),
}

#[derive(Deserialize)]
struct Marker {
    format: u32,
    base: String,
    #[serde(default)]
    live: bool,
    policy: Policy,
    #[serde(default)]
    redirects: Redirects,
}

impl Edition {
    /// Reads the marker in `dir`.
    pub fn read(dir: &Path) -> Result<Self, Fault> {
        let file = dir.join(MARKER);
        // Before the text: if the file changes in between, the edition counts as outdated and is read again.
        let stamp = Stamp::of(&file)?;
        let text = std::fs::read(&file).map_err(|error| Fault::of(&error))?;
        let unreadable = |error: serde_json::Error| Fault::Unreadable(error.to_string());
        let marker: Marker = match serde_json::from_slice(&text) {
            Ok(marker) => marker,
            Err(error) => return Err(if is_newer(&text) { Fault::TooNew } else { unreadable(error) }),
        };
        if marker.format > Site::FORMAT {
            return Err(Fault::TooNew);
        }
        // An address that begins with two slashes is one of another host.
        let is_path = marker.base.starts_with('/') && marker.base.ends_with('/') && !marker.base.contains("//");
        if !is_path {
            return Err(Fault::Unreadable(format!("base : {}", marker.base)));
        }
        // Never a page without its policy.
        HeaderValue::try_from(marker.policy.meta()).map_err(|error| Fault::Unreadable(format!("policy : {error}")))?;
        let unknown = if marker.live { Unknown::Shell } else { Unknown::NotFound };
        Ok(Self {
            base: marker.base,
            unknown,
            rules: rules(&marker.policy),
            old: Finder::new(&marker.redirects),
            marker: stamp,
        })
    }

    /// Whether `dir` still holds this edition.
    pub fn is_current(&self, dir: &Path) -> bool {
        Stamp::of(&dir.join(MARKER)).is_ok_and(|stamp| stamp == self.marker)
    }

    /// Where an old address below the base leads, both decoded. `exists` tells whether a file answers at an address.
    pub fn old(&self, address: &str, exists: &dyn Fn(&str) -> bool) -> Option<String> {
        match self.unknown {
            Unknown::NotFound => self.old.find(address, exists),
            Unknown::Shell => None,
        }
    }

    /// The headers of the file at an address below the base, which begins with a slash.
    pub fn headers(&self, address: &str) -> HeaderMap {
        let headers = headers(&self.rules, address).into_iter();
        headers
            .filter_map(|(name, value)| Some((HeaderName::from_static(name), HeaderValue::try_from(value).ok()?)))
            .collect()
    }
}

/// Whether a marker that is not understood was written by a later version.
fn is_newer(text: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    serde_json::from_slice(text).is_ok_and(|Format { format }| format > Site::FORMAT)
}

impl Stamp {
    fn of(file: &Path) -> Result<Self, Fault> {
        let metadata: Metadata = std::fs::metadata(file).map_err(|error| Fault::of(&error))?;
        Ok(Self {
            node: (metadata.dev(), metadata.ino()),
            length: metadata.len(),
            written: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        })
    }
}

impl Fault {
    fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NotPublished,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}
