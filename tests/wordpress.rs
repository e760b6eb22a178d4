//! What readers of a live WordPress get: from recorded answers of a real one, from strange ones, from made-up lists.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "wordpress/beside.rs"]
mod beside;
#[path = "wordpress/lists.rs"]
mod lists;
#[path = "wordpress/magazine.rs"]
mod magazine;
#[path = "wordpress/recorded.rs"]
mod recorded;
#[path = "wordpress/replay.rs"]
mod replay;
#[path = "wordpress/strange.rs"]
mod strange;

use futures_util::FutureExt;
use regard::config::{Live, Site};
use regard::content::{ArticleDocument, Document, Listing, Path, StaticPage};
use regard::markup::HtmlParser;
use regard::source::{Answer, Fetch, Memory, SourceError, WordPress, cached};

const PARSER: HtmlParser = regard::native::html::PARSER;

/// The WordPress at `home` with its API at `api`, read with a memory.
fn wordpress(fetch: &Fetch, home: &str, api: &str) -> WordPress {
    opened(fetch, Live { home: home.into(), api: api.into(), offset: 60, counts: false })
}

/// The same with the plugin that counts what is read.
fn counting(fetch: &Fetch, home: &str, api: &str) -> WordPress {
    opened(fetch, Live { home: home.into(), api: api.into(), offset: 60, counts: true })
}

fn opened(fetch: &Fetch, live: Live) -> WordPress {
    let site = Site { format: 1, name: "Regard".into(), language: "fr".into(), ..Site::default() };
    open(fetch, Site { live: Some(live), ..site }, 0)
}

fn open(fetch: &Fetch, site: Site, now: i64) -> WordPress {
    WordPress::new(cached(fetch.clone(), &Memory::default()), fetch.clone(), PARSER, site, now)
}

/// What a future gives that never has to wait.
fn now<T>(future: impl Future<Output = T>) -> T {
    future.now_or_never().expect("the answers of the tests are there at once")
}

fn at(wordpress: &WordPress, path: &str, page: Option<u32>) -> Result<Answer, SourceError> {
    now(wordpress.at(&Path::parse(path).unwrap(), page))
}

fn article(wordpress: &WordPress, slug: &str) -> ArticleDocument {
    match at(wordpress, &format!("/article/{slug}/"), None) {
        Ok(Answer::Found(Document::Article(document))) => *document,
        other => panic!("{slug}: {other:?}"),
    }
}

fn page(wordpress: &WordPress, path: &str) -> StaticPage {
    match at(wordpress, path, None) {
        Ok(Answer::Found(Document::Page(page))) => page,
        other => panic!("{path}: {other:?}"),
    }
}

fn listing(wordpress: &WordPress, path: &str, page: Option<u32>) -> Listing {
    match at(wordpress, path, page) {
        Ok(Answer::Found(Document::Listing(listing))) => listing,
        other => panic!("{path}: {other:?}"),
    }
}
