//! A live WordPress, read through its REST API.

pub(crate) mod addresses;
pub(crate) mod article;
pub(crate) mod authors;
pub(crate) mod comments;
pub(crate) mod corrections;
mod discover;
mod front_page;
pub(crate) mod kinds;
mod live;
pub(crate) mod lede;
pub(crate) mod listing;
mod old;
pub(crate) mod pages;
mod beside;
pub(crate) mod picture;
pub(crate) mod popular;
pub(crate) mod posts;
pub(crate) mod query;
mod replies;
pub(crate) mod tree;
pub(crate) mod value;
pub(crate) mod wire;

pub use addresses::below;
pub use discover::{Discovery, discover};

use super::{Answer, Fetch, Response, SourceError};
use crate::config::{Live, Site};
use crate::content::{Document, HomeDocument, Path, Recent};
use crate::markup::HtmlParser;
use crate::route::Address;
use futures_util::future::join;
use query::Query;
use std::cell::RefCell;
use std::rc::Rc;
use wire::{Items, Reader, Term};

/// Hundreds of categories that are read at the most.
const TREE_PAGES: u32 = 20;

/// A WordPress that the app reads in the browser. Its articles, categories, authors and tags stand at the addresses of our own
/// scheme; what it had them at itself leads there.
#[derive(Clone)]
pub struct WordPress {
    fetch: Fetch,
    /// Without a memory, for what only a password opens.
    uncached: Fetch,
    parser: HtmlParser,
    live: Rc<Live>,
    /// Seconds since the epoch.
    now: i64,
    published: Rc<Site>,
    /// The published site with the category tree, once it was read.
    filled: Rc<RefCell<Option<Rc<Site>>>>,
    seen: Rc<RefCell<authors::Seen>>,
}

impl WordPress {
    /// The WordPress that `site.live` names; without it, the one at the root of the page's own origin. `uncached` must keep
    /// nothing in memory: its addresses and answers are what a password protects. `now` is seconds since the epoch.
    pub fn new(fetch: Fetch, uncached: Fetch, parser: HtmlParser, site: Site, now: i64) -> Self {
        let here = || Live { home: "/".to_owned(), api: "/wp-json/".to_owned(), offset: 0, counts: false };
        let live = Rc::new(site.live.clone().unwrap_or_else(here));
        let (filled, seen) = (Rc::default(), Rc::default());
        Self { fetch, uncached, parser, live, now, published: Rc::new(site), filled, seen }
    }

    /// The magazine as published, its category tree read from the WordPress.
    pub async fn site(&self) -> Result<Site, SourceError> {
        self.filled().await.map(|site| Site::clone(&site))
    }

    /// The front page.
    pub async fn home(&self) -> Result<HomeDocument, SourceError> {
        self.front_page().await
    }

    /// What stands at a path of our own scheme, or where an old address leads.
    pub async fn at(&self, path: &Path, page: Option<u32>) -> Result<Answer, SourceError> {
        let address = Address::of(path);
        let kiosk = self.published.kiosk.as_ref().filter(|_| path.as_str() == "/kiosque/" && page.is_none());
        if let Some(kiosk) = kiosk {
            return Ok(Answer::Found(Document::Kiosk(kiosk.clone())));
        }
        match (&address, page) {
            (Address::Category(_) | Address::Author(_) | Address::Tag(_), page) => self.listing(&address, page).await,
            (Address::Article(slug), None) => self.article(slug).await.map(Answer::Found),
            (Address::Article(_), Some(_)) => Err(SourceError::NotFound),
            // WordPress has pages and articles at addresses of the same form. Both are asked for at once.
            (Address::Page(path), None) => match join(self.page(path), self.successor(path, None)).await {
                (Err(SourceError::NotFound), successor) => successor,
                (document, _) => document.map(Answer::Found),
            },
            (Address::Page(path), page) => self.successor(path, page).await,
        }
    }

    /// The path of the post or page with this number.
    pub async fn by_id(&self, id: u64) -> Result<Path, SourceError> {
        let slugs = self.slugs(self.query("posts").number("include", id)).await?;
        match slugs.into_iter().next() {
            Some(slug) => Address::Article(slug).path().ok_or(SourceError::NotFound),
            None => self.page_path(id).await,
        }
    }

    /// What stands beside every page.
    pub async fn recent(&self) -> Result<Recent, SourceError> {
        self.beside().await
    }

    /// A locked post with its text. [`SourceError::WrongPassword`] when the password does not open it.
    pub async fn unlock(&self, path: &Path, password: &str) -> Result<Document, SourceError> {
        match Address::of(path) {
            Address::Article(slug) => self.unlocked(&slug, password).await,
            Address::Category(_) | Address::Author(_) | Address::Tag(_) | Address::Page(_) => {
                Err(SourceError::NotFound)
            }
        }
    }

    /// The site with its category tree, read once. A WordPress that keeps its categories to itself has an empty one.
    async fn filled(&self) -> Result<Rc<Site>, SourceError> {
        if let Some(site) = self.filled.borrow().as_ref() {
            return Ok(site.clone());
        }
        let query = self.query("categories").with("_fields", "id,parent,slug,name,description,count");
        let terms = match self.all(&self.fetch, query, TREE_PAGES, Term::read).await {
            Ok(terms) => terms.items,
            Err(SourceError::Refused | SourceError::NotFound) => Vec::new(),
            Err(error) => return Err(error),
        };
        let site = Rc::new(Site {
            categories: tree::tree(terms, self.parser, &tree::own_path),
            ..Site::clone(&self.published)
        });
        *self.filled.borrow_mut() = Some(site.clone());
        Ok(site)
    }

    fn query(&self, name: &'static str) -> Query {
        Query::new(&self.live.api, name)
    }

    /// The slugs of the items of a request.
    async fn slugs(&self, query: Query) -> Result<Vec<String>, SourceError> {
        let query = query.with("_fields", "slug");
        Ok(self.list(&query, value::slug).await?.items)
    }

    /// The items of one answer.
    async fn list<T>(&self, query: &Query, reader: Reader<T>) -> Result<Items<T>, SourceError> {
        wire::items(&ask(&self.fetch, query).await?, query.name, reader, self.live.offset)
    }

    /// All items of a list, a hundred at a time, from at most so many answers.
    async fn all<T>(
        &self,
        fetch: &Fetch,
        query: Query,
        pages: u32,
        reader: Reader<T>,
    ) -> Result<Items<T>, SourceError> {
        let query = query.number("per_page", wire::MOST.into());
        let mut all = Items { items: Vec::new(), length: 0, total: None };
        for page in 1..=pages {
            let answer = match ask(fetch, &query.clone().number("page", page.into())).await {
                // Something was deleted in the meantime, or the total was wrong.
                Err(SourceError::NotFound) if page > 1 => break,
                answer => answer?,
            };
            let some = wire::items(&answer, query.name, reader, self.live.offset)?;
            all.items.extend(some.items);
            all.length += some.length;
            all.total = some.total;
            if some.length < wire::MOST || some.total.is_some_and(|total| total <= all.length) {
                break;
            }
        }
        Ok(all)
    }
}

/// The answer to a request, if it is a good one.
async fn ask(fetch: &Fetch, query: &Query) -> Result<Response, SourceError> {
    wire::check(fetch(&query.address).await?)
}
