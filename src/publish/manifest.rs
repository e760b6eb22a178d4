//! regard.json: what stands at the root of every published folder and makes it ours.

use super::hosts::Redirects;
use crate::config::Site;
use crate::policy::Policy;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file's name below the folder.
pub const MANIFEST: &str = "regard.json";

/// The marker of a published folder: which edition it holds, how it is served and every file of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The major version of the data format: [`Site::FORMAT`].
    pub format: u32,
    /// The edition's id: equal where everything that is published is equal.
    pub edition: String,
    /// The id of the app's build.
    pub app: String,
    /// The path under which the site stands, ending in a slash: `/`, `/journal/`.
    pub base: String,
    /// Whether the app reads a WordPress, so that unknown addresses are for it to answer.
    #[serde(default)]
    pub live: bool,
    /// The Content-Security-Policy of every page; as a header, `frame-ancestors` is added.
    pub policy: Policy,
    /// The old addresses that lead on; in a live site the app asks its WordPress.
    #[serde(default, skip_serializing_if = "Redirects::is_empty")]
    pub redirects: Redirects,
    /// Every file of the edition by its name below the folder, with its SHA-256 in hexadecimal digits. This file is not
    /// among them.
    pub files: BTreeMap<String, String>,
    /// Files of earlier editions that readers may still ask for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<String, Kept>,
}

/// A file of an earlier edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// When the first edition without it was published, in seconds since the epoch.
    pub since: i64,
}

impl Manifest {
    /// Reads a regard.json; the error says what is wrong with it.
    pub fn parse(json: &str) -> Result<Self, String> {
        let manifest: Self = serde_json::from_str(json).map_err(|error| error.to_string())?;
        if manifest.format > Site::FORMAT { Err(format!("format {}", manifest.format)) } else { Ok(manifest) }
    }

    /// Whether the publisher wrote the file of this name.
    pub fn lists(&self, name: &str) -> bool {
        name == MANIFEST || self.files.contains_key(name) || self.kept.contains_key(name)
    }
}
