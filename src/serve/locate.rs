//! From the path of a request to a file of the folder, and to nothing outside it.

use crate::native::disk;
use crate::publish::Manifest;
use std::path::{Path, PathBuf};

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// This file, whose address below the base is told.
    File(PathBuf, String),
    /// A folder: its address ends in a slash. The whole new path.
    Slash(String),
    /// The site is below another path. That path.
    Base(String),
    /// Nothing.
    Nothing,
}

/// Looks up `path`, as percent-encoded as it came, in the folder at `root`, which has no symbolic links in its own path.
pub fn locate(root: &Path, manifest: &Manifest, path: &str) -> Place {
    let base = manifest.base.as_str();
    let Some(rest) = path.strip_prefix(base) else {
        let at_door = path == "/" || path == base.trim_end_matches('/');
        return if at_door { Place::Base(base.to_owned()) } else { Place::Nothing };
    };
    let address = format!("/{rest}");
    let folder = rest.strip_suffix('/').filter(|folder| !folder.is_empty()).or(rest.is_empty().then_some(rest));
    let found = match folder {
        Some(folder) => file_below(root, folder, true).map(|file| Place::File(file, address.clone())),
        None => match file_below(root, rest, false) {
            Some(file) if file.is_file() => Some(Place::File(file, address.clone())),
            Some(folder) => folder.join("index.html").is_file().then(|| Place::Slash(format!("{path}/"))),
            None => None,
        },
    };
    match found {
        Some(place) => place,
        None if manifest.live && is_page(rest) => Place::File(root.join("index.html"), "/".to_owned()),
        None => Place::Nothing,
    }
}

/// What is there at these percent-encoded steps, or the index file in it. Hidden files are not; nor is what a symbolic link
/// outside the folder leads to.
fn file_below(root: &Path, steps: &str, index: bool) -> Option<PathBuf> {
    let mut file = match steps {
        "" => root.to_owned(),
        steps => disk::below(root, &format!("/{steps}"))?,
    };
    let hidden = |part: std::path::Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    if file.strip_prefix(root).ok()?.components().any(hidden) {
        return None;
    }
    if index {
        file.push("index.html");
    }
    let real = file.canonicalize().ok()?;
    (real.starts_with(root) && (!index || real.is_file())).then_some(file)
}

/// Whether a live site's app may know a page there: not below the folders of files, and without an extension.
fn is_page(rest: &str) -> bool {
    let files = ["assets/", "data/", "media/"].iter().any(|folder| rest.starts_with(folder));
    let name = rest.rsplit('/').next().unwrap_or_default();
    !files && !name.contains('.') && disk::below(Path::new("/"), &format!("/{}", rest.trim_end_matches('/'))).is_some()
}
