//! A whole magazine, whatever source it came from: what the edition is written from. Texts are asked for one at a time, so
//! that memory does not grow with them.

use super::PublishError;
use super::catalogue::Catalogue;
use super::corrections;
use crate::config::{CommentDesk, Config, primary_category};
use crate::content::{
    Advertisement, AdvertisementPlace, Article, Category, Comment, Correction, Href, KioskDocument, Path, Profile,
    StaticPage, Summary, TermLink,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A magazine.
pub struct Magazine {
    /// Its site.json.
    pub config: Config,
    /// Its category tree, with counts.
    pub categories: Vec<Category>,
    /// Newest first; those of one moment by their paths.
    pub articles: Vec<Entry>,
    /// The paths of the numbers that an old WordPress gave.
    pub ids: BTreeMap<u64, Path>,
    /// What is known of its authors, by the paths of their pages.
    pub profiles: BTreeMap<Path, Profile>,
    /// Where its readers may send comments.
    pub desk: Option<CommentDesk>,
    /// Where readers' browsers may ask for comments that are newer than the edition.
    pub discussions: Option<String>,
    /// Its static pages.
    pub pages: Vec<StaticPage>,
    /// Le Kiosque, where it has one.
    pub kiosk: Option<KioskDocument>,
    /// Advertisements of the house and where each may stand.
    pub advertisements: Vec<(Advertisement, Vec<AdvertisementPlace>)>,
    /// The paths of what was read most of late, the most read first, where the source counts.
    pub read: Vec<Path>,
    /// Its pictures and files.
    pub media: Vec<Media>,
    /// Addresses that content once had, and where it stands now.
    pub moved: BTreeMap<Path, Path>,
    /// The texts of the articles.
    pub texts: Box<dyn Texts>,
}

/// An article as lists and relatives know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What lists show of it.
    pub summary: Summary,
    /// All its categories, the primary one first.
    pub categories: Vec<TermLink>,
    /// Its tags.
    pub tags: Vec<TermLink>,
    /// The article that it answers, where it is a right of reply.
    pub answers: Option<Path>,
    /// What was corrected in it, oldest first.
    pub corrections: Vec<Correction>,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// Equal as long as its text and its comments are equal.
    pub version: String,
}

/// An article with its text and its discussion.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The article. Its summary and categories are those of its [`Entry`]; a lede that would only repeat the beginning of
    /// the text may be empty.
    pub article: Article,
    /// Oldest first.
    pub comments: Vec<Comment>,
    /// The number under which the WordPress takes comments on it.
    pub discussed_as: Option<u64>,
}

/// Where the texts of a magazine are.
pub trait Texts: Send + Sync {
    /// The article at this path, which is that of an [`Entry`].
    fn text(&self, path: &Path) -> Result<Text, PublishError>;
}

/// A file to copy into the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its name below the folder; below `media/` it tells the content.
    pub name: String,
    /// Equal as long as its content is equal.
    pub key: String,
    /// Where it is now.
    pub file: PathBuf,
}

impl Media {
    /// Its address.
    pub fn href(&self) -> Href {
        Href::Inside(format!("/{}", self.name))
    }
}

impl Magazine {
    /// Orders the articles, counts the categories, tells each article its primary category, and lists what was corrected.
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
        self.pages.extend(corrections::page(&self));
        self
    }

    /// The article of an entry, with what its lists know of it.
    pub fn text(&self, entry: &Entry) -> Result<Text, PublishError> {
        let mut text = self.texts.text(&entry.summary.path)?;
        // A lede that is only the beginning of the text stands in lists and not above the text.
        let repeats = text.article.summary.lede.is_empty();
        text.article.summary.clone_from(&entry.summary);
        if repeats {
            text.article.summary.lede.clear();
        }
        text.article.categories.clone_from(&entry.categories);
        text.article.tags.clone_from(&entry.tags);
        Ok(text)
    }
}
