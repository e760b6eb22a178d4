//! What was read from a WordPress and what of it an edition cannot have: for the summary at the end of a run.

use super::places::Places;
use super::reading::{Account, Reading};
use super::survey::Survey;
use crate::content::{Path, StaticPage};
use std::collections::BTreeMap;

/// The account of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The home address of the WordPress.
    pub home: String,
    /// Posts that are published.
    pub articles: usize,
    /// Static pages that are published.
    pub pages: usize,
    /// Categories.
    pub categories: usize,
    /// Tags.
    pub tags: usize,
    /// Authors.
    pub authors: usize,
    /// Comments on posts.
    pub comments: usize,
    /// Files of the media library that posts name.
    pub files: usize,
    /// What was asked for and what was not to be had.
    pub account: Account,
    /// Posts that a password protects, of which only the title is published.
    pub locked: Vec<Path>,
    /// Pages that a password protects, which are left out.
    pub locked_pages: usize,
    /// Whether a page that is the front page of the WordPress is left out.
    pub front_page: bool,
    /// How many items of a WordPress whose addresses are kept have plain ones.
    pub plain: usize,
    /// Addresses that were taken or reserved, and what was given instead.
    pub collisions: Vec<(Path, Path)>,
    /// Forms in texts.
    pub forms: u32,
    /// Frames that have become links.
    pub frames: u32,
    /// Shortcodes that stand in texts as they were written, and how often.
    pub shortcodes: BTreeMap<String, u32>,
}

impl Report {
    /// The account of what was read, which stands where `places` says.
    pub fn of(reading: &Reading, places: &Places, pages: &[StaticPage]) -> Self {
        let locked = reading.posts.iter().filter(|(_, post)| post.wire.protected);
        let locked_pages = reading.pages.values().filter(|page| page.wire.protected).count();
        let mut report = Self {
            articles: reading.posts.len(),
            pages: pages.len(),
            categories: places.categories.len(),
            tags: places.tags.len(),
            authors: places.authors.len(),
            comments: reading.posts.keys().filter_map(|id| reading.comments.get(id)).map(Vec::len).sum(),
            files: reading.media.len(),
            account: reading.account.clone(),
            locked: locked.filter_map(|(id, _)| places.posts.get(id).cloned()).collect(),
            locked_pages,
            front_page: places.front_page.is_some(),
            plain: places.plain,
            collisions: places.collisions.clone(),
            ..Self::default()
        };
        reading.posts.values().for_each(|post| report.count(&post.survey));
        reading.pages.values().for_each(|page| report.count(&Survey::of(&page.wire.content)));
        report
    }

    fn count(&mut self, survey: &Survey) {
        self.forms += survey.forms;
        self.frames += survey.frames;
        for name in &survey.shortcodes {
            *self.shortcodes.entry(name.clone()).or_default() += 1;
        }
    }
}
