//! Where content comes from: our own edition or a live WordPress, both through a `Fetch` that is handed in.

mod cache;
mod edition;
mod error;
mod fetch;
pub mod front_page;
mod load;
mod resilient;
pub mod wordpress;

pub use cache::{Memory, cached};
pub use edition::{Edition, Ids, Versioned, address_of, file_of, ids_file};
pub use error::SourceError;
pub use fetch::{Fetch, Response, Wait};
pub use load::{Content, load};
pub use resilient::resilient;
pub use wordpress::WordPress;

use crate::config::Site;
use crate::content::{Document, HomeDocument, Path, Recent, Summary};
use futures_util::future::LocalBoxFuture;

/// A source of content.
#[derive(Clone)]
pub enum Source {
    /// Static files that `regard publish` wrote.
    Edition(Edition),
    /// A WordPress, read live.
    WordPress(Box<WordPress>),
}

/// What stands at an address, or where it went.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It stands here.
    Found(Document),
    /// It stands at this path and page now.
    Moved(Path, Option<u32>),
}

impl Source {
    /// The magazine: names, category tree, menu.
    pub async fn site(&self) -> Result<Site, SourceError> {
        match self {
            Self::Edition(edition) => edition.site().await,
            Self::WordPress(wordpress) => wordpress.site().await,
        }
    }

    /// The front page.
    pub async fn home(&self) -> Result<HomeDocument, SourceError> {
        match self {
            Self::Edition(edition) => edition.home().await,
            Self::WordPress(wordpress) => wordpress.home().await,
        }
    }

    /// What stands at a content address; `page` is the number in `…/page/N/`, 1 being the oldest.
    pub fn at<'a>(&'a self, path: &'a Path, page: Option<u32>) -> LocalBoxFuture<'a, Result<Answer, SourceError>> {
        match self {
            Self::Edition(edition) => Box::pin(edition.at(path, page)),
            Self::WordPress(wordpress) => Box::pin(wordpress.at(path, page)),
        }
    }

    /// The address of the article or page that an old WordPress numbered so.
    pub async fn by_id(&self, id: u64) -> Result<Path, SourceError> {
        match self {
            Self::Edition(edition) => edition.by_id(id).await,
            Self::WordPress(wordpress) => wordpress.by_id(id).await,
        }
    }

    /// The newest articles that hold all these words, as far as the source can tell.
    pub async fn search(&self, words: &str) -> Result<Vec<Summary>, SourceError> {
        match self {
            Self::Edition(edition) => edition.search(words).await,
            Self::WordPress(wordpress) => wordpress.search(words).await,
        }
    }

    /// What stands beside every page.
    pub async fn recent(&self) -> Result<Recent, SourceError> {
        match self {
            Self::Edition(edition) => edition.recent().await,
            Self::WordPress(wordpress) => wordpress.recent().await,
        }
    }

    /// A locked article with its text. The password is sent, never kept; the answer is not cached.
    pub async fn unlock(&self, path: &Path, password: &str) -> Result<Document, SourceError> {
        match self {
            Self::Edition(_) => Err(SourceError::NotFound),
            Self::WordPress(wordpress) => wordpress.unlock(path, password).await,
        }
    }
}
