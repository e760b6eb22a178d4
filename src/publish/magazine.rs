//! A whole magazine in memory, whatever source it came from: what the edition is written from.

use super::catalogue::Catalogue;
use crate::config::{Config, primary_category};
use crate::content::{Article, Category, KioskDocument, Path, StaticPage};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A magazine.
pub struct Magazine {
    /// Its site.json.
    pub config: Config,
    /// Its category tree, with counts.
    pub categories: Vec<Category>,
    /// Newest first; those of one moment by their paths.
    pub articles: Vec<Article>,
    /// The paths of the numbers that an old WordPress gave.
    pub ids: BTreeMap<u64, Path>,
    /// Its static pages.
    pub pages: Vec<StaticPage>,
    /// Le Kiosque, where it has one.
    pub kiosk: Option<KioskDocument>,
    /// Its pictures and files.
    pub media: Vec<Media>,
}

/// A file to copy into the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its name below `/media/`, which tells its content.
    pub name: String,
    /// Where it is now.
    pub file: PathBuf,
}

impl Magazine {
    /// Orders the articles, counts the categories and tells each article its primary category.
    pub fn complete(mut self) -> Self {
        self.articles.sort_by(|one, other| {
            let (one, other) = (&one.summary, &other.summary);
            other.published.utc.cmp(&one.published.utc).then_with(|| one.path.cmp(&other.path))
        });
        Catalogue::of(&self).count(&mut self.categories);
        for article in &mut self.articles {
            let paths: Vec<Path> = article.categories.iter().map(|category| category.path.clone()).collect();
            let primary = primary_category(&paths, &self.config.menu, &self.categories);
            if let Some(primary) = &primary {
                // The sort is stable: the others keep their order.
                article.categories.sort_by_key(|category| category.path != primary.path);
            }
            article.summary.category = primary;
        }
        self
    }
}
