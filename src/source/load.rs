//! From a route to what its page shows: the one place where pages are loaded.

use super::{Answer, Source, SourceError};
use crate::content::{Document, KioskDocument, Path};
use crate::route::{Route, Search, archive_id};
use futures_util::future::LocalBoxFuture;

/// What a page shows.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Content {
    /// What stands at a content address, the front page and Le Kiosque included.
    Document(Document),
    /// The place for what the searching script finds for these words.
    Results(String),
    /// The reading settings.
    Settings,
    /// The page is at another address now.
    Moved(Route),
}

/// Loads what `route` shows. Boxed: the code of all sources is in this one future, which is wanted once.
pub fn load<'a>(source: &'a Source, route: &'a Route) -> LocalBoxFuture<'a, Result<Content, SourceError>> {
    Box::pin(load_route(source, route))
}

async fn load_route(source: &Source, route: &Route) -> Result<Content, SourceError> {
    Ok(match route {
        Route::Home => Content::Document(Document::Home(Box::new(source.home().await?))),
        Route::Content(path, page) => match (source.at(path, *page).await, archive_id(path)) {
            (Ok(Answer::Found(document)), _) => Content::Document(document),
            (Ok(Answer::Moved(path, page)), _) => Content::Moved(Route::Content(path, page)),
            (Err(SourceError::NotFound), Some(id)) => Content::Moved(Route::Content(source.by_id(id).await?, None)),
            (Err(error), _) => return Err(error),
        },
        Route::Kiosk => Content::Document(Document::Kiosk(kiosk(source).await?)),
        Route::Search(Search { words, .. }) => Content::Results(words.clone()),
        Route::Settings => Content::Settings,
        Route::OldId(id) => Content::Moved(Route::Content(source.by_id(*id).await?, None)),
    })
}

async fn kiosk(source: &Source) -> Result<KioskDocument, SourceError> {
    let path = Path::of(["kiosque"]).unwrap_or_default();
    match source.at(&path, None).await? {
        Answer::Found(Document::Kiosk(kiosk)) => Ok(kiosk),
        Answer::Found(_) | Answer::Moved(..) => Err(SourceError::NotFound),
    }
}
