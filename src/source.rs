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
use crate::content::{Document, HomeDocument, Path, Recent};
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;

/// A source of content.
#[derive(Clone)]
pub enum Source {
    /// Static files that `regard publish` wrote.
    Edition(Edition),
    /// A content management system, read as it is now.
    Live(Rc<dyn LiveSource>),
}

/// A content management system that is read in the browser.
///
/// Behind a pointer: only the app that is handed one carries the code of it, and readers of editions need none (the WordPress
/// and its HTML weigh a third of the app).
pub trait LiveSource {
    /// See [`Source::site`].
    fn site(&self) -> Answering<'_, Site>;
    /// See [`Source::home`].
    fn home(&self) -> Answering<'_, HomeDocument>;
    /// See [`Source::at`].
    fn at<'a>(&'a self, path: &'a Path, page: Option<u32>) -> Answering<'a, Answer>;
    /// See [`Source::by_id`].
    fn by_id(&self, id: u64) -> Answering<'_, Path>;
    /// See [`Source::recent`].
    fn recent(&self) -> Answering<'_, Recent>;
    /// See [`Source::unlock`].
    fn unlock<'a>(&'a self, path: &'a Path, password: &'a str) -> Answering<'a, Document>;
}

/// What a source will answer.
pub type Answering<'a, T> = LocalBoxFuture<'a, Result<T, SourceError>>;

/// What stands at an address, or where it went.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
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
            Self::Live(live) => live.site().await,
        }
    }

    /// The front page.
    pub async fn home(&self) -> Result<HomeDocument, SourceError> {
        match self {
            Self::Edition(edition) => edition.home().await,
            Self::Live(live) => live.home().await,
        }
    }

    /// What stands at a content address; `page` is the number in `…/page/N/`, 1 being the oldest.
    pub fn at<'a>(&'a self, path: &'a Path, page: Option<u32>) -> Answering<'a, Answer> {
        match self {
            Self::Edition(edition) => Box::pin(edition.at(path, page)),
            Self::Live(live) => live.at(path, page),
        }
    }

    /// The address of the article or page that an old WordPress numbered so.
    pub async fn by_id(&self, id: u64) -> Result<Path, SourceError> {
        match self {
            Self::Edition(edition) => edition.by_id(id).await,
            Self::Live(live) => live.by_id(id).await,
        }
    }

    /// What stands beside every page.
    pub async fn recent(&self) -> Result<Recent, SourceError> {
        match self {
            Self::Edition(edition) => edition.recent().await,
            Self::Live(live) => live.recent().await,
        }
    }

    /// A locked article with its text. The password is sent, never kept; the answer is not cached.
    pub async fn unlock(&self, path: &Path, password: &str) -> Result<Document, SourceError> {
        match self {
            Self::Edition(_) => Err(SourceError::NotFound),
            Self::Live(live) => live.unlock(path, password).await,
        }
    }
}
