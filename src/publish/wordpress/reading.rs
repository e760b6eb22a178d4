//! Everything that a WordPress tells anybody, read into memory without the texts of its posts.

use super::bylines::bylines;
use super::client::Client;
use super::lists::whole;
use super::media::{MediaFile, read_media};
use super::memory::Memory;
use super::post::{Post, Setting};
use super::record::{PAGE, PAGE_CENSUS, POST, POST_CENSUS};
use super::upkeep::{Kind, Told, census, keep};
use super::words::Words;
use crate::publish::PublishError;
use crate::source::SourceError;
use crate::source::wordpress::query::Query;
use crate::source::wordpress::value::{number, text};
use crate::source::wordpress::wire::{Comment, Page as WirePage, Read, Term, User};
use futures_util::future::{join, join4};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Posts.
const POSTS: Kind = Kind { name: "posts", fields: &POST, census: &POST_CENSUS };

/// Static pages.
const PAGES: Kind = Kind { name: "pages", fields: &PAGE, census: &PAGE_CENSUS };

/// An item with its address on the WordPress.
pub struct Linked<T> {
    /// The item.
    pub item: T,
    /// Its address.
    pub link: String,
}

/// A static page.
pub struct Page {
    /// What the REST API says of it.
    pub wire: WirePage,
    /// Where it stands among those of one parent.
    pub order: u64,
    /// What its editors wrote for search engines.
    pub words: Words,
}

/// What was read.
pub struct Reading {
    /// Its posts by their numbers.
    pub posts: BTreeMap<u64, Post>,
    /// Its pages by their numbers.
    pub pages: BTreeMap<u64, Page>,
    /// Its categories by their numbers.
    pub categories: BTreeMap<u64, Linked<Term>>,
    /// Its tags by their numbers.
    pub tags: BTreeMap<u64, Linked<Term>>,
    /// Its authors by their numbers.
    pub users: BTreeMap<u64, Linked<User>>,
    /// The comments on each post, oldest first.
    pub comments: BTreeMap<u64, Vec<Comment>>,
    /// The files of its media library that are used.
    pub media: BTreeMap<u64, MediaFile>,
    /// What was asked for and what was not to be had.
    pub account: Account,
}

/// What a run asked for, and what it was not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Requests.
    pub requests: u64,
    /// Posts and pages that were new or had changed.
    pub fetched: usize,
    /// Posts and pages that are gone since the last run.
    pub gone: usize,
    /// Lists that the WordPress keeps to itself, by their names in the API.
    pub refused: Vec<&'static str>,
    /// Posts and pages that could not be read.
    pub broken: Vec<u64>,
    /// Items of other lists that could not be read.
    pub unusable: usize,
}

/// Reads everything, as far as it is not known from an earlier run.
pub async fn read(
    client: &Client,
    memory: &Memory,
    setting: Setting<'_>,
    tell: &dyn Fn(&'static str, Told),
) -> Result<Reading, PublishError> {
    let mut account = Account::default();
    let (posts, pages) = join(census(client, POSTS), census(client, PAGES)).await;
    let (posts, pages) = (posts?, pages?);
    account.unusable = posts.broken + pages.broken;
    let terms = |name, fields| {
        let query = client.query(name).with("_fields", fields);
        list(client, query, move |item| linked(item, setting, Term::read))
    };
    let users = client.query("users").with("_fields", "id,slug,name,description,link");
    let users = list(client, users, |item| linked(item, setting, User::read));
    // Not `content.rendered`: for comments WordPress 6.1 knows `content` only as a whole.
    let comments = client.query("comments").with("_fields", "id,post,parent,author_name,date,date_gmt,content,type");
    let comments = list(client, comments, |item| discussed(item, setting));
    let (categories, tags, users, comments) = join4(
        terms("categories", "id,parent,slug,name,description,link,count"),
        terms("tags", "id,slug,name,link"),
        users,
        comments,
    )
    .await;
    let categories = account.take("categories", categories?);
    let tags = account.take("tags", tags?);
    let users = account.take("users", users?);
    let comments = account.take("comments", comments?);

    let post = |record: &Value| Post::read(record, setting);
    let posts = keep(client, &memory.shelf("posts"), POSTS, &posts, &post, &|told| tell(POSTS.name, told)).await?;
    let page = |record: &Value| {
        let wire = WirePage::read(record, setting.offset).ok()?;
        Some(Page { wire, order: number(record, "/menu_order"), words: Words::read(record, setting.parser) })
    };
    let pages = keep(client, &memory.shelf("pages"), PAGES, &pages, &page, &|told| tell(PAGES.name, told)).await?;
    account.fetched = posts.fetched + pages.fetched;
    account.gone = posts.gone + pages.gone;
    account.broken = [posts.broken, pages.broken].concat();

    let pictures = posts.records.values().map(|post| post.picture);
    let files = posts.records.values().flat_map(|post| post.survey.files.iter().copied());
    let used: BTreeSet<u64> = pictures.chain(files).filter(|id| *id > 0).collect();
    let media = account.take("media", read_media(client, memory, &used).await?);
    let users = if users.is_empty() { bylines(client, &posts.records, setting).await } else { users };
    account.requests = client.asked();
    Ok(Reading {
        posts: posts.records,
        pages: pages.records,
        categories,
        tags,
        users,
        comments: threads(comments),
        media,
        account,
    })
}

/// A list that a WordPress may keep to itself, and how many items of it could not be used.
type Allowed<T> = Option<(BTreeMap<u64, T>, usize)>;

async fn list<T>(
    client: &Client,
    query: Query,
    take: impl Fn(&Value) -> Option<T>,
) -> Result<Allowed<T>, PublishError> {
    match whole(client, query, &take).await {
        Ok(list) => Ok(Some((list.items, list.broken))),
        Err(SourceError::Refused | SourceError::NotFound) => Ok(None),
        Err(error) => Err(client.failed(error)),
    }
}

impl Account {
    fn take<T>(&mut self, name: &'static str, list: Allowed<T>) -> BTreeMap<u64, T> {
        match list {
            Some((items, broken)) => {
                self.unusable += broken;
                items
            }
            None => {
                self.refused.push(name);
                BTreeMap::new()
            }
        }
    }
}

fn linked<T>(item: &Value, setting: Setting<'_>, read: fn(&Value, i16) -> Read<T>) -> Option<Linked<T>> {
    Some(Linked { item: read(item, setting.offset).ok()?, link: text(item, "/link") })
}

/// A comment with the number of its post; `None` inside for what is no comment of a reader.
fn discussed(item: &Value, setting: Setting<'_>) -> Option<(u64, Option<Comment>)> {
    let kind = text(item, "/type");
    let comment = Comment::read(item, setting.offset).ok()?;
    Some((number(item, "/post"), matches!(kind.as_str(), "" | "comment").then_some(comment)))
}

fn threads(comments: BTreeMap<u64, (u64, Option<Comment>)>) -> BTreeMap<u64, Vec<Comment>> {
    let mut threads: BTreeMap<u64, Vec<Comment>> = BTreeMap::new();
    for (post, comment) in comments.into_values() {
        threads.entry(post).or_default().extend(comment);
    }
    for thread in threads.values_mut() {
        thread.sort_by_key(|comment| (comment.published.utc, comment.id));
    }
    threads
}
