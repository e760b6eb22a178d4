//! A whole magazine in memory, whatever source it came from: what the edition is written from.

use std::path::PathBuf;

/// A file to copy into the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its name below `/media/`, which tells its content.
    pub name: String,
    /// Where it is now.
    pub file: PathBuf,
}
