//! All articles of a folder: what lists need of them stays in memory, the texts in a spool.

use super::article::{self, Draft};
use super::files::TextFile;
use super::reading::Reading;
use super::spool::{Spool, Spooled};
use crate::content::{Article, Path};
use crate::publish::digest::digest_of;
use crate::publish::magazine::Entry;
use crate::publish::messages::authoring;
use crate::publish::problem::closest;
use crate::publish::site_file::is_slug;
use std::collections::BTreeMap;

/// The articles of a folder.
pub struct Articles {
    /// By their paths.
    pub entries: BTreeMap<Path, Entry>,
    /// The paths of the numbers that an old WordPress gave.
    pub ids: BTreeMap<u64, Path>,
    /// Their texts.
    pub texts: Spooled,
}

/// Reads them; `None` where their texts cannot be kept.
pub fn read(reading: &Reading, files: Vec<TextFile>) -> Option<Articles> {
    let unkept = |error| reading.findings.borrow_mut().error("articles", None, authoring::texts_unkept(&error));
    let mut spool = Spool::new().map_err(unkept).ok()?;
    let (mut entries, mut ids, mut answers) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for file in files {
        let slug = match file.segments.as_slice() {
            [slug] if is_slug(slug) => slug,
            _ => {
                reading.findings.borrow_mut().error(&file.name, None, authoring::bad_file_name());
                continue;
            }
        };
        let Some(content) = file.content(&reading.findings) else { continue };
        let Some(draft) = article::read(reading, &file.name, slug, &content) else { continue };
        let Draft { article, id, answers: answered } = draft;
        if article.summary.published.utc > reading.now {
            reading.findings.borrow_mut().warn(&file.name, None, authoring::date_ahead());
        }
        if let Some(id) = id
            && let Some(other) = ids.insert(id, article.summary.path.clone())
        {
            reading.findings.borrow_mut().error(&file.name, None, authoring::repeated_id(id, other.as_str()));
        }
        spool.add(&article).map_err(unkept).ok()?;
        let path = article.summary.path.clone();
        answers.extend(answered.map(|(slug, line)| (path.clone(), file.name, slug, line)));
        entries.insert(path, entry(article));
    }
    for (path, file, slug, line) in answers {
        let answered = Path::of(["article", slug.as_str()]).filter(|answered| entries.contains_key(answered));
        if answered.is_none() {
            let known: Vec<&str> = entries.keys().filter_map(|path| path.segments().last()).collect();
            let message = authoring::unknown_article(&slug, closest(&slug, known.iter().copied()));
            reading.findings.borrow_mut().error(&file, Some(line), message);
        }
        entries.entry(path).and_modify(|entry: &mut Entry| entry.answers = answered);
    }
    if entries.is_empty() && reading.findings.borrow().errors.is_empty() {
        reading.findings.borrow_mut().error("articles", None, authoring::no_articles());
    }
    Some(Articles { entries, ids, texts: spool.finish().map_err(unkept).ok()? })
}

fn entry(article: Article) -> Entry {
    let version = digest_of(&article);
    let Article { summary, categories, tags, corrections, .. } = article;
    Entry { summary, categories, tags, answers: None, corrections, indexed: true, version }
}
