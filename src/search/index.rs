//! An index as a reader's device has it: whatever files have been fed so far, and answers that tell which ones they need.

use super::answer::{Answer, Page};
use super::builder::Built;
use super::codebook::Codebook;
use super::file::{Fault, FileName, digest};
use super::manifest::{Label, Manifest};
use super::query::Query;
use super::rank::Scratch;
use super::segment::Segment;
use super::tally::rise;

/// Verdicts on phrases that are kept.
const VERDICTS: usize = 2000;

/// An index. It does nothing by itself: it is fed what [`Answer::wanted`] asks for, and asked again.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// What the manifest says.
    pub manifest: Manifest,
    pub(super) segments: Vec<Segment>,
    /// Articles that are no results, whatever the manifest says.
    pub(super) removed: Vec<u32>,
    /// Digests of paths whose articles are gone or changed, and the first number that this does not hold for.
    pub(super) hidden: Vec<(u64, u32)>,
    /// Whether an article holds a phrase.
    pub(super) verdicts: Vec<(u64, u32, bool)>,
    pub(super) scratch: Scratch,
}

impl Index {
    /// Begins with the manifest.
    pub fn open(manifest: &[u8]) -> Result<Self, Fault> {
        let manifest = Manifest::read(manifest)?;
        let mut index = Self::alone(&manifest.categories);
        for info in &manifest.segments {
            let segment = Segment::new(info.clone(), index.universe());
            index.removed.extend(info.removed.iter().map(|id| segment.base + id));
            index.segments.push(segment);
        }
        index.manifest = manifest;
        Ok(index)
    }

    /// An index of nothing published, for [`Self::add`].
    pub fn alone(categories: &[Label]) -> Self {
        let manifest = Manifest { categories: categories.to_vec(), ..Manifest::default() };
        Self { manifest, ..Self::default() }
    }

    /// Adds articles that were indexed here, newer ones of the same paths among them; those of older segments vanish.
    pub fn add(&mut self, built: &Built, paths: &[&str]) -> Result<(), Fault> {
        self.hide(paths);
        let mut segment = Segment::new(built.info.clone(), self.universe());
        for (name, file) in &built.files {
            segment.feed(name.kind, name.number, name.open(file)?, &built.codebook)?;
        }
        self.segments.push(segment);
        Ok(())
    }

    /// Makes articles of these paths vanish that are in the index so far: they are gone.
    pub fn hide(&mut self, paths: &[&str]) {
        let below = self.universe();
        for path in paths {
            let digest = digest(0, path.as_bytes());
            self.hidden.push((digest, below));
            rise(&mut self.hidden, |one, other| one.0 < other.0);
        }
    }

    /// Takes in a file that was wanted. One that cannot be read counts as lost.
    pub fn feed(&mut self, name: FileName, file: &[u8]) -> Result<(), Fault> {
        let book: &Codebook = &self.manifest.codebook;
        let segment =
            self.segments.iter_mut().find(|segment| segment.info.hash == name.segment).ok_or(Fault::NotOurs)?;
        let read = name.open(file).and_then(|content| segment.feed(name.kind, name.number, content, book));
        if read.is_err() {
            segment.lose(name.kind, name.number);
        }
        read
    }

    /// Does without a file that cannot be had. It may still be fed later.
    pub fn lose(&mut self, name: FileName) {
        for segment in self.segments.iter_mut().filter(|segment| segment.info.hash == name.segment) {
            segment.lose(name.kind, name.number);
        }
    }

    /// Forgets what was lost: the reader is online again.
    pub fn retry(&mut self) {
        self.segments.iter_mut().for_each(Segment::retry);
    }

    /// Tells the whole text of an article that [`Answer::texts`] asked for.
    pub fn feed_text(&mut self, query: &Query, id: u32, text: &str) {
        for phrase in &query.phrases {
            let key = phrase_key(phrase);
            self.verdicts.retain(|(other, article, _)| (*other, *article) != (key, id));
            if self.verdicts.len() >= VERDICTS {
                self.verdicts.clear();
            }
            self.verdicts.push((key, id, super::marks::holds_phrase(text, phrase)));
        }
    }

    /// What is known so far.
    pub fn answer(&mut self, query: &Query, page: Page) -> Answer {
        super::answer::answer(self, query, page)
    }

    /// What all numbers are below.
    pub(super) fn universe(&self) -> u32 {
        self.segments.last().map_or(0, |last| last.base + last.info.universe())
    }

    /// The segment of a number.
    pub(super) fn segment_of(&self, id: u32) -> Option<&Segment> {
        let at = self.segments.partition_point(|segment| segment.base <= id);
        self.segments.get(at.checked_sub(1)?)
    }

    /// Whether an article is gone or changed.
    pub(super) fn hides(&self, id: u32, path: &str) -> bool {
        let digest = digest(0, path.as_bytes());
        let from = self.hidden.partition_point(|(other, _)| *other < digest);
        let same = self.hidden.iter().skip(from).take_while(|(other, _)| *other == digest);
        same.into_iter().any(|(_, below)| id < *below)
    }

    /// Whether a text is known to hold a phrase.
    pub(super) fn verdict(&self, phrase: &[String], id: u32) -> Option<bool> {
        let key = phrase_key(phrase);
        self.verdicts.iter().find(|(other, article, _)| (*other, *article) == (key, id)).map(|(_, _, holds)| *holds)
    }
}

fn phrase_key(phrase: &[String]) -> u64 {
    phrase.iter().fold(0, |key, word| digest(key, word.as_bytes()))
}
