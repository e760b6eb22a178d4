//! From the path of a request to the file that answers it, which is never one outside the folder.

use super::edition::{Edition, Unknown};
use crate::content::percent_decode;
use crate::native::disk::{below, inside};
use crate::publish::hosts::{FILE_FOLDERS, encoded, search};
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// What stands at the path of a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// A file, or the app that finds the page.
    File(PathBuf),
    /// A folder with a page, asked for without the slash at the end.
    Folder,
    /// The root of the host, above the base.
    AboveBase,
    /// An old address, or a second one of a page: where it leads, encoded.
    Old(String),
    /// No page; the file that says so, when the edition has it.
    NoPage(Option<PathBuf>),
    /// No file.
    NoFile,
}

/// The place in `dir` that a percent-encoded path names. The query matters to an old search only.
pub fn locate(dir: &Path, edition: &Edition, path: &str, query: &str) -> Place {
    let Some(address) = path.strip_prefix(edition.base.as_str()) else {
        return match path {
            "/" => Place::AboveBase,
            _ if path == edition.base.trim_end_matches('/') => Place::Folder,
            _ => no_page(dir),
        };
    };
    let folder = address.strip_suffix('/').unwrap_or(address);
    let named = match address {
        "" => Some(dir.to_owned()),
        _ => below(dir, &format!("/{folder}")),
    };
    let Some(named) = named.filter(|named| !hidden(dir, named)) else { return Place::NoFile };
    let asks_folder = address.is_empty() || address.ends_with('/');
    let missing = || old(dir, edition, address).unwrap_or_else(|| missing(dir, edition, address));
    match (file(dir, &named.join("index.html")), asks_folder) {
        (Some(page), true) => {
            match search(query).filter(|_| address.is_empty() && edition.unknown == Unknown::NotFound) {
                Some(found) => Place::Old(format!("{}{}", edition.base, found.trim_start_matches('/'))),
                None => Place::File(page),
            }
        }
        (Some(_), false) => Place::Folder,
        (None, true) => missing(),
        (None, false) => match (file(dir, &named), path.strip_suffix("index.html")) {
            // A page has one address.
            (Some(_), Some(folder)) if folder.ends_with('/') => Place::Old(folder.to_owned()),
            (Some(found), _) => Place::File(found),
            (None, _) => missing(),
        },
    }
}

/// Where an old address leads, when something is there.
fn old(dir: &Path, edition: &Edition, address: &str) -> Option<Place> {
    let exists = |address: &str| {
        let named = inside(dir, address.split('/').filter(|step| !step.is_empty()));
        named.is_some_and(|named| {
            file(dir, &if address.ends_with('/') { named.join("index.html") } else { named }).is_some()
        })
    };
    let to = edition.old(&format!("/{}", percent_decode(address)?), &exists)?;
    Some(Place::Old(format!("{}{}", edition.base, encoded(&to).trim_start_matches('/'))))
}

/// The path below the base that rules of headers speak of: decoded, with a slash at the start.
pub fn address(edition: &Edition, path: &str) -> String {
    let below = path.strip_prefix(edition.base.as_str()).and_then(percent_decode);
    format!("/{}", below.unwrap_or_default())
}

/// What is said where no file is.
fn missing(dir: &Path, edition: &Edition, address: &str) -> Place {
    let mut segments = address.split('/');
    let first = segments.next().unwrap_or_default();
    let last = segments.next_back().unwrap_or(first);
    let extension = Path::new(last).extension().and_then(OsStr::to_str);
    let names_page = matches!(extension, None | Some("html" | "htm"));
    if FILE_FOLDERS.contains(&first) || !names_page {
        return Place::NoFile;
    }
    match (edition.unknown, extension) {
        (Unknown::Shell, None) => file(dir, &dir.join("index.html")).map_or(Place::NoPage(None), Place::File),
        (Unknown::Shell | Unknown::NotFound, _) => no_page(dir),
    }
}

fn no_page(dir: &Path) -> Place {
    Place::NoPage(file(dir, &dir.join("404.html")))
}

/// `named` where its links lead: a plain file below `dir`, else nothing.
fn file(dir: &Path, named: &Path) -> Option<PathBuf> {
    let (dir, file) = (dir.canonicalize().ok()?, named.canonicalize().ok()?);
    (!hidden(&dir, &file) && file.is_file()).then_some(file)
}

/// Whether `file` is outside `dir`, or has a dot in front of a name on the way from there.
fn hidden(dir: &Path, file: &Path) -> bool {
    let Ok(inside) = file.strip_prefix(dir) else { return true };
    inside.components().any(|component| match component {
        Component::Normal(name) => name.as_encoded_bytes().starts_with(b"."),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => true,
    })
}
