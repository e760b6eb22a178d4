//! Looking for mistakes without publishing.

use super::folder;
use super::problem::Findings;
use super::site_file::SiteFile;
use crate::markup::HtmlParser;
use crate::publish::messages::authoring;
use std::path::Path;

/// What is wrong with the folder of texts, or with the site.json, at `path`.
pub fn check(path: &Path, parser: HtmlParser, now: i64) -> Findings {
    if path.is_dir() {
        return folder::read(path, None, parser, now).1;
    }
    let (name, mut findings) = (path.display().to_string(), Findings::default());
    match std::fs::read_to_string(path) {
        Ok(text) => {
            SiteFile::parse(&name, text, &mut findings);
        }
        Err(error) => findings.error(&name, None, authoring::no_site_file(&error)),
    }
    findings
}
