//! The text files of a folder.

use crate::publish::messages::authoring;
use crate::publish::problem::Findings;
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// A text file below a folder.
pub struct TextFile {
    /// As problems name it: `pages/a-propos/equipe.md`.
    pub name: String,
    /// Its place below the folder, without the extension: `a-propos`, `equipe`.
    pub segments: Vec<String>,
    path: PathBuf,
}

impl TextFile {
    /// What it holds. A file that cannot be read is an error.
    pub fn content(&self, findings: &RefCell<Findings>) -> Option<String> {
        let content = std::fs::read_to_string(&self.path);
        content.map_err(|error| findings.borrow_mut().error(&self.name, None, authoring::text_unreadable(&error))).ok()
    }
}

/// The Markdown files below `folder/kind`, in the order of their names. A folder that cannot be read is an error.
pub fn texts(folder: &Path, kind: &str, findings: &RefCell<Findings>) -> Vec<TextFile> {
    let mut texts = Vec::new();
    visit(folder, kind, &[], &mut texts, findings);
    texts
}

fn visit(folder: &Path, name: &str, above: &[String], texts: &mut Vec<TextFile>, findings: &RefCell<Findings>) {
    let entries = match std::fs::read_dir(folder.join(name)) {
        Ok(entries) => entries,
        // A magazine need not have both articles and pages.
        Err(error) if above.is_empty() && error.kind() == std::io::ErrorKind::NotFound => return,
        Err(error) => return findings.borrow_mut().error(name, None, authoring::text_unreadable(&error)),
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let own = entry.file_name().to_string_lossy().into_owned();
        let inside = format!("{name}/{own}");
        if own.starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            let mut segments = above.to_vec();
            segments.push(own);
            visit(folder, &inside, &segments, texts, findings);
        } else if let Some(stem) = own.strip_suffix(".md") {
            let mut segments = above.to_vec();
            segments.push(stem.to_owned());
            texts.push(TextFile { name: inside, segments, path: entry.path() });
        }
    }
}
