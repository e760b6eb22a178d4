//! The browser app as the publisher carries it.

use super::carried;
use sha2::{Digest, Sha256};

/// Which of the two builds of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// That of editions, which reads files that were published.
    Edition,
    /// That of live sites, which can read a WordPress too.
    Live,
}

/// A build of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppFiles {
    /// The script that starts it, below `assets/`.
    pub script: String,
    /// The WebAssembly that the script loads, below `assets/`.
    pub wasm: String,
    /// The script for what readers do on a page without the app, below `assets/`.
    pub reading: Option<String>,
    /// What the search is made of, below `assets/`: the script, the worker's script, the engine, the script of the page of results.
    pub search: Option<[String; 4]>,
    /// What stands inline in every page: settings, policies, and when to load the two.
    pub boot: String,
    /// Every file by its name below `assets/`.
    pub files: Vec<(String, Vec<u8>)>,
}

impl AppFiles {
    /// The app inside this program; `None` when it was built without.
    pub fn carried(build: Build) -> Option<Self> {
        let entry = match build {
            Build::Edition => "app-",
            Build::Live => "live-",
        };
        let boot = carried::APP.iter().find(|(name, _)| *name == "boot.js")?;
        let names = || carried::APP.iter().map(|(name, _)| *name);
        let search =
            build.search().map(|(start, end)| names().find(|name| name.starts_with(start) && name.ends_with(end)));
        let search = search.map(|name| name.unwrap_or_default().to_owned());
        let wanted = |name: &str| {
            let root = name.starts_with(entry) && (name.ends_with(".js") || name.ends_with("_bg.wasm"));
            root || is_reading(name) || search.iter().any(|other| other == name) || name.starts_with("snippets/")
        };
        let files: Vec<(String, Vec<u8>)> = carried::APP
            .iter()
            .filter(|(name, _)| wanted(name))
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect();
        let find = |ending: &str| {
            let names = files.iter().map(|(name, _)| name).filter(|name| !name.contains('/'));
            names.clone().find(|name| name.starts_with(entry) && name.ends_with(ending)).cloned()
        };
        let (script, wasm) = (find(".js")?, find("_bg.wasm")?);
        let reading = files.iter().map(|(name, _)| name).find(|name| is_reading(name)).cloned();
        let search = Some(search).filter(|search| search.iter().all(|name| !name.is_empty()));
        Some(Self { script, wasm, reading, search, boot: String::from_utf8(boot.1.to_vec()).ok()?, files })
    }

    /// Sixteen digits that differ between builds.
    pub fn build(&self) -> String {
        let mut hasher = Sha256::new();
        for (name, bytes) in &self.files {
            hasher.update(name);
            hasher.update(bytes);
        }
        hasher.update(&self.boot);
        hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Build {
    /// How the names of the files of the search begin and end, in the order of [`AppFiles::search`].
    fn search(self) -> [(&'static str, &'static str); 4] {
        let (worker, engine) = match self {
            Self::Edition => ("worker-", "search-"),
            Self::Live => ("gathering-", "gather-"),
        };
        [("searching-", ".js"), (worker, ".js"), (engine, "_bg.wasm"), ("results-", ".js")]
    }
}

/// Whether this is the reading script, whose name tells its content.
fn is_reading(name: &str) -> bool {
    name.starts_with("reading-") && name.ends_with(".js")
}
