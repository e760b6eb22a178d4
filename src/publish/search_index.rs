//! The search index of an edition: segments of articles that stay as they are, a manifest that names them, a ledger for the next.

use super::catalogue::Catalogue;
use super::digest::digest_of;
use super::magazine::{Entry, Magazine};
use super::output::{Output, SEGMENTS};
use super::progress::Progress;
use super::{PublishError, messages};
use crate::content::{Category, Path, TermLink};
use crate::native::disk::replace;
use crate::search::{Builder, Built, Current, Entry as Indexed, Label, Ledger, Manifest, Plan, SegmentInfo, numbered};
use std::fs;

/// The manifest, the one file of the index whose name never changes.
pub const MANIFEST: &str = "data/search.bin";
/// What the index was made from, in the publisher's room.
const LEDGER: &str = "search";

/// What an index is made from.
pub struct Indexing<'a> {
    /// The articles.
    pub magazine: &'a Magazine,
    /// Their lists.
    pub catalogue: &'a Catalogue,
    /// Whether everything is made anew.
    pub full: bool,
    /// Seconds since the epoch.
    pub now: i64,
    /// Told how far it is.
    pub progress: &'a dyn Progress,
}

impl Indexing<'_> {
    /// Writes the manifest and the segments that are new; the others are kept from the edition before. A segment that shows
    /// anything that was withdrawn is made anew.
    pub fn write(&self, output: &Output) -> Result<(), PublishError> {
        let room = output.room().join(LEDGER);
        let ledger = Ledger::read(&fs::read(&room).unwrap_or_default());
        let old = output.earlier(MANIFEST).and_then(|file| Manifest::read(&file).ok());
        let states: Vec<(String, String)> = self.magazine.articles.iter().map(|entry| self.state(entry)).collect();
        let articles: Vec<Current<'_>> = self.magazine.articles.iter().zip(&states).map(current).collect();
        let mut plan = ledger.plan(old.as_ref(), &articles, self.full);
        for info in &plan.kept {
            if !output.keep_below(&folder(info))? {
                plan = ledger.plan(None, &articles, true);
                break;
            }
        }
        let old = old.filter(|_| !plan.kept.is_empty());
        let manifest = Manifest {
            made: self.now,
            codebook: old.as_ref().map(|old| old.codebook.clone()).unwrap_or_default(),
            categories: numbered(old.as_ref().map_or(&[], |old| &old.categories), &labels(&self.magazine.categories)),
            segments: plan.kept.clone(),
        };
        let built = self.build(&plan, old.as_ref(), &manifest.categories)?;
        for (name, file) in built.iter().flat_map(|built| &built.files) {
            output.write(&format!("{SEGMENTS}{}.bin", name.path()), file)?;
        }
        let ledger = plan.ledger(&articles, built.as_ref().map(|built| (&built.info, built.order.as_slice())));
        replace(&room, &ledger.write()).map_err(|error| PublishError::disk(&room, error))?;
        output.write(MANIFEST, &whole(manifest, built, old.as_ref())?)
    }

    /// The new segment.
    fn build(&self, plan: &Plan, old: Option<&Manifest>, labels: &[Label]) -> Result<Option<Built>, PublishError> {
        if plan.fresh.is_empty() {
            return Ok(None);
        }
        self.progress.begin(messages::INDEXING, u64::try_from(plan.fresh.len()).ok());
        let mut builder = Builder::new(labels);
        for entry in plan.fresh.iter().filter_map(|at| self.magazine.articles.get(*at)) {
            self.add(entry, labels, &mut builder)?;
            self.progress.advance(1);
        }
        let built = builder.finish(old.map(|old| &old.codebook));
        self.progress.end();
        Ok(Some(built))
    }

    fn add(&self, entry: &Entry, labels: &[Label], builder: &mut Builder) -> Result<(), PublishError> {
        let body = self.magazine.texts.text(&entry.summary.path)?.article.body.plain_text();
        let summary = &entry.summary;
        let primary = summary.category.iter().map(|category| category.path.clone());
        let mut categories: Vec<u32> = Vec::new();
        for path in primary.chain(self.catalogue.all_categories(entry)) {
            let number = labels.iter().position(|label| label.path == path.as_str());
            let number = number.and_then(|at| u32::try_from(at).ok());
            categories.extend(number.filter(|number| !categories.contains(number)));
        }
        let picture = summary.picture.as_ref().map(|picture| {
            let smallest = picture.variants.first().map_or(&picture.src, |variant| &variant.src);
            (smallest.as_string(), picture.tone)
        });
        let named = |term: &'_ TermLink| (term.name.clone(), term.path.as_str().to_owned());
        let (author, tags) = (summary.author.as_ref().map(named), entry.tags.iter().map(named).collect::<Vec<_>>());
        let tags: Vec<(&str, &str)> = tags.iter().map(|(name, path)| (name.as_str(), path.as_str())).collect();
        builder.add(&Indexed {
            path: summary.path.as_str(),
            title: &summary.title,
            lede: &summary.lede,
            body: &body,
            date: summary.published.utc,
            offset: summary.published.offset,
            categories: &categories,
            author: author.as_ref().map(|(name, path)| (name.as_str(), path.as_str())),
            tags: &tags,
            picture: picture.as_ref().map(|(address, tone)| (address.as_str(), *tone)),
        });
        Ok(())
    }

    /// Digests of what the index shows of an article, and of all that it takes up.
    fn state(&self, entry: &Entry) -> (String, String) {
        let summary = &entry.summary;
        let above: Vec<Path> = self.catalogue.all_categories(entry);
        let names = (&summary.author, &summary.category, &entry.categories, &entry.tags, above);
        let shown = digest_of(&(&summary.title, &summary.lede, names));
        let version = digest_of(&(&shown, &entry.version, summary.published, &summary.picture));
        (shown, version)
    }
}

/// The manifest's bytes: those of the old one where nothing has changed but the time.
fn whole(mut manifest: Manifest, built: Option<Built>, old: Option<&Manifest>) -> Result<Vec<u8>, PublishError> {
    if let Some(Built { info, codebook, .. }) = built {
        manifest.codebook = codebook;
        manifest.segments.push(info);
    }
    if let Some(old) = old.filter(|old| Manifest { made: manifest.made, ..(*old).clone() } == manifest) {
        manifest.made = old.made;
    }
    manifest.write().ok_or_else(|| PublishError::Json(MANIFEST.to_owned()))
}

fn current<'a>((entry, (shown, version)): (&'a Entry, &'a (String, String))) -> Current<'a> {
    Current { path: entry.summary.path.as_str(), shown, version }
}

/// The folder of a segment's files.
fn folder(info: &SegmentInfo) -> String {
    format!("{SEGMENTS}{:012x}/", info.hash)
}

/// The categories of a tree, those above before those below.
fn labels(tree: &[Category]) -> Vec<Label> {
    let label = |category: &Category| Label { name: category.name.clone(), path: category.path.as_str().to_owned() };
    tree.iter().flat_map(|category| std::iter::once(label(category)).chain(labels(&category.children))).collect()
}
