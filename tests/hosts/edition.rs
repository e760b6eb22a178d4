//! The demo edition, made ready for a host, and an edition that has moved.

use crate::press;
use regard::publish::hosts::{HostFiles, Profile, Published, Redirects};
use regard::publish::{Base, Manifest, Publisher, render};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder that a web server serves, with an edition in it.
pub struct Room {
    folder: TempDir,
    /// `/` or `/journal/`
    pub base: &'static str,
}

impl Room {
    /// A room for an edition below `base`.
    pub fn new(base: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // The server may run as another user.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.path().join("www")).unwrap();
        fs::create_dir(folder.path().join("run")).unwrap();
        Self { folder, base }
    }

    /// The demo edition with its real pages, for a host.
    pub fn demo(base: &'static str, profile: Profile) -> Self {
        let room = Self::new(base);
        let base_url = format!("https://example.org{base}");
        let site = room.site();
        let publisher =
            Publisher { base_url: Some(&base_url), profile: Some(profile), render, ..press::publisher(&site) };
        publisher.folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")).unwrap();
        room
    }

    /// What the server has for its root.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("www")
    }

    /// Where the server keeps what it needs.
    pub fn run(&self) -> PathBuf {
        self.folder.path().join("run")
    }

    /// The published folder.
    pub fn site(&self) -> PathBuf {
        let below = self.base.trim_matches('/');
        if below.is_empty() { self.root() } else { self.root().join(below) }
    }

    /// The marker of the edition.
    pub fn manifest(&self) -> Manifest {
        Manifest::parse(&fs::read_to_string(self.site().join("regard.json")).unwrap()).unwrap()
    }

    /// An address of the site on its host.
    pub fn address(&self, below: &str) -> String {
        format!("{}{}", self.base.trim_end_matches('/'), below)
    }
}

/// An edition without contents that has these pages and old addresses.
pub struct Moved {
    pub base: Base,
    pub live: bool,
    pub pages: BTreeSet<String>,
    pub redirects: Redirects,
    pub spare: usize,
}

impl Moved {
    /// One at our own addresses.
    pub fn own(base: &str, pages: &[&str], moved: &[(&str, &str)]) -> Self {
        let base = Base::parse(Some(&format!("https://example.org{base}"))).unwrap();
        let pages: BTreeSet<String> = pages.iter().map(|page| (*page).to_owned()).collect();
        let path = |address: &str| regard::content::Path::parse(address).unwrap();
        let moved = moved.iter().map(|(from, to)| (path(from), path(to))).collect();
        let redirects = Redirects::of(true, &moved, &pages, &|_| 0);
        Self { base, live: false, pages, redirects, spare: usize::MAX }
    }

    /// The files of a host.
    pub fn files(&self, profile: Profile) -> HostFiles {
        profile.files(&Published {
            base: &self.base,
            live: self.live,
            policy: &serde_json::from_str(&format!("{:?}", crate::edition::POLICY)).unwrap(),
            redirects: &self.redirects,
            pages: &self.pages,
            years: 2015..=2026,
            spare: self.spare,
        })
    }
}

/// A policy for editions without contents.
pub const POLICY: &str = "default-src 'none'; script-src 'self'";

/// The text of a host's file.
pub fn text<'a>(files: &'a HostFiles, name: &str) -> &'a str {
    files.files.iter().find(|file| file.name == name).map_or("", |file| file.text.as_str())
}
