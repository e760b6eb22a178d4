//! Files instead of a network: an edition read from the folder that holds it.

use crate::content::percent_decode;
use crate::source::{Fetch, Response, SourceError};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Answers site-relative addresses (`/data/site.json`) with the files below `root`; a file that is not there is a 404.
pub fn files(root: &Path) -> Fetch {
    let root = root.to_owned();
    Rc::new(move |address| {
        let answer = read(&root, address);
        Box::pin(async move { answer })
    })
}

fn read(root: &Path, address: &str) -> Result<Response, SourceError> {
    let missing = Response { status: 404, ..Response::default() };
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let Some(file) = below(root, path) else { return Ok(missing) };
    match std::fs::read(file) {
        Ok(bytes) => {
            let body = String::from_utf8_lossy(&bytes).into();
            Ok(Response { status: 200, body, ..Response::default() })
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(missing),
        Err(error) => Err(SourceError::Malformed(error.to_string())),
    }
}

/// The file below `root` that a percent-encoded address names; `None` when it could name one elsewhere.
pub fn below(root: &Path, address: &str) -> Option<PathBuf> {
    let segments: Option<Vec<String>> = address.strip_prefix('/')?.split('/').map(percent_decode).collect();
    inside(root, segments?.iter().map(String::as_str))
}

/// The file below `root` at these steps; `None` when one of them leads elsewhere.
pub fn inside<'a>(root: &Path, steps: impl IntoIterator<Item = &'a str>) -> Option<PathBuf> {
    let mut file = root.to_owned();
    for step in steps {
        let plain = !matches!(step, "" | "." | "..");
        if !plain || step.chars().any(|c| c == '/' || c == '\\' || c.is_control()) {
            return None;
        }
        file.push(step);
    }
    Some(file)
}

/// Puts bytes in the place of a file, the whole of them or nothing: they are written beside it and moved, so that a kill leaves
/// the old one. Folders that are missing are made.
pub fn replace(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let new = file.with_extension("new");
    std::fs::write(&new, bytes)?;
    std::fs::rename(&new, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file_below_the_root_or_none() {
        for (address, expected) in [
            ("/data/site.json", Some("/r/data/site.json")),
            ("/data/at/%C3%A9.json", Some("/r/data/at/é.json")),
            ("data/site.json", None),
            ("/../x", None),
            ("/%2e%2e/x", None),
            ("/a%2fb", None),
            ("/a%5Cb", None),
            ("/a%00b", None),
            ("//etc/passwd", None),
            ("/a/", None),
        ] {
            assert_eq!(below(Path::new("/r"), address), expected.map(PathBuf::from), "{address}");
        }
    }
}
