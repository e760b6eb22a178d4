//! Why nothing was published; what was there before is as it was.

use super::messages::{failure as say, migration, pictures};
use super::pictures::PictureFault;
use super::problem::Findings;
use crate::policy::BadOrigin;
use crate::source::SourceError;
use std::fmt::{Display, Formatter, Result};
use std::path::{Path, PathBuf};

/// Why nothing was published.
#[derive(Debug)]
pub enum PublishError {
    /// What the editors wrote has errors.
    Findings(Findings),
    /// A file could not be read or written.
    Disk(PathBuf, std::io::Error),
    /// The folder to publish into holds something else.
    Occupied(PathBuf),
    /// What should be the folder to publish into is none, or can be none.
    NotAFolder(PathBuf),
    /// The folder's regard.json cannot be understood.
    Marker(PathBuf, String),
    /// Another publisher is at work on the folder.
    Busy(PathBuf),
    /// This program was built without the app.
    NoApp,
    /// The base address is none.
    BaseUrl(String),
    /// An origin for the policy is none.
    Origin(BadOrigin),
    /// A source could not be read.
    Source(String, SourceError),
    /// A file that would be written anew is there.
    Exists(PathBuf),
    /// So many addresses of a WordPress would be lost, where none may be; the list is in this file.
    Lost(usize, PathBuf),
    /// Data could not be written as JSON.
    Json(String),
    /// The magazine's own picture for link previews could not be made.
    Picture(PictureFault),
}

impl PublishError {
    /// The error of reading or writing `path`.
    pub fn disk(path: &Path, error: std::io::Error) -> Self {
        Self::Disk(path.to_owned(), error)
    }
}

impl From<PictureFault> for PublishError {
    /// Of a fault that is not one of a picture but of the cache.
    fn from(fault: PictureFault) -> Self {
        match fault {
            PictureFault::Disk(path, error) => Self::Disk(path, error),
            other => Self::Picture(other),
        }
    }
}

impl Display for PublishError {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&match self {
            Self::Findings(findings) => say::findings(findings.errors.len()),
            Self::Disk(path, error) => say::disk(path, error),
            Self::Occupied(path) => say::occupied(path),
            Self::NotAFolder(path) => say::not_a_folder(path),
            Self::Marker(path, error) => say::marker(path, error),
            Self::Busy(path) => say::busy(path),
            Self::NoApp => say::no_app(),
            Self::BaseUrl(address) => say::base_url(address),
            Self::Origin(bad) => say::origin(bad.field, &bad.value),
            Self::Source(address, error) => say::source(address, error),
            Self::Exists(path) => say::exists(path),
            Self::Lost(count, file) => migration::lost(*count, file),
            Self::Json(error) => say::json(error),
            Self::Picture(fault) => pictures::of_the_magazine(&fault.to_string()),
        })
    }
}

impl std::error::Error for PublishError {}
