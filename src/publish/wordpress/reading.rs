//! Everything that a WordPress tells anybody, read into memory without the texts of its posts.

use super::bylines::bylines;
use super::client::Client;
use super::glance::glance;
use super::lists::{List, whole};
use super::media::{MediaFile, read_media};
use super::memory::Memory;
use super::post::{Post, Setting};
use super::record::{COMMENT, PAGE, PAGE_CENSUS, POST, POST_CENSUS, kept};
use super::state::{Filed, State};
use super::upkeep::{Kind, Remembered, Told, census, keep, remembered};
use super::words::Words;
use crate::publish::PublishError;
use crate::source::SourceError;
use crate::source::wordpress::query::Query;
use crate::source::wordpress::value::{id, number, text};
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

/// What is asked for as a whole, small as it is, and the comments.
struct Lists {
    categories: BTreeMap<u64, Linked<Term>>,
    tags: BTreeMap<u64, Linked<Term>>,
    users: BTreeMap<u64, Linked<User>>,
    comments: BTreeMap<u64, Vec<Comment>>,
}

/// Reads everything, as far as it is not known from an earlier run. `now` is seconds since the epoch.
pub async fn read(
    client: &Client,
    memory: &Memory,
    setting: Setting<'_>,
    now: i64,
    tell: &dyn Fn(&'static str, Told),
) -> Result<Reading, PublishError> {
    let (mut account, mut state) = (Account::default(), State::read(memory));
    let lists = lists(client, memory, setting, &mut state, &mut account).await?;
    let (post_shelf, page_shelf) = (memory.shelf("posts"), memory.shelf("pages"));
    let read_post = |record: &Value| Post::read(record, setting);
    let read_page = |record: &Value| page(record, setting);
    let known = remembered(&post_shelf, POSTS, &read_post)?;
    let known_pages = remembered(&page_shelf, PAGES, &read_page)?;
    let marks = match state.files_as(lists.filed()) {
        true => known.iter().filter_map(|(id, record)| Some((*id, record.as_ref()?.0.clone()))).collect(),
        // What was filed there is filed elsewhere now, unsaved and unseen: everything is looked at.
        false => BTreeMap::new(),
    };
    let (newest, mut all) = (newest_change(&known, now), 1);
    let (post_census, page_census) = join(
        census(client, POSTS, marks, &mut state.posts, newest),
        census(client, PAGES, BTreeMap::new(), &mut all, None),
    )
    .await;
    let (post_census, page_census) = (post_census?, page_census?);
    let told = |told| tell(POSTS.name, told);
    let posts = keep(client, &post_shelf, POSTS, known, &post_census, &read_post, &told).await?;
    let told = |told| tell(PAGES.name, told);
    let pages = keep(client, &page_shelf, PAGES, known_pages, &page_census, &read_page, &told).await?;

    let pictures = posts.records.values().map(|post| post.picture);
    let files = posts.records.values().flat_map(|post| post.survey.files.iter().copied());
    let used: BTreeSet<u64> = pictures.chain(files).filter(|id| *id > 0).collect();
    let media = account.take("media", read_media(client, memory, &used).await?);
    let Lists { categories, tags, users, comments } = lists;
    let users = if users.is_empty() { bylines(client, &posts.records, setting).await } else { users };
    state.write(memory)?;
    account.requests = client.asked();
    account.unusable += post_census.broken + page_census.broken;
    account.fetched = posts.fetched + pages.fetched;
    account.gone = posts.gone + pages.gone;
    account.broken = [posts.broken, pages.broken].concat();
    let (posts, pages) = (posts.records, pages.records);
    Ok(Reading { posts, pages, categories, tags, users, comments, media, account })
}

async fn lists(
    client: &Client,
    memory: &Memory,
    setting: Setting<'_>,
    state: &mut State,
    account: &mut Account,
) -> Result<Lists, PublishError> {
    let terms = |name, fields| {
        let query = client.query(name).with("_fields", fields);
        list(client, query, move |item| linked(item, setting, Term::read))
    };
    let users = client.query("users").with("_fields", "id,slug,name,description,link,avatar_urls");
    let (categories, tags, users, comments) = join4(
        terms("categories", "id,parent,slug,name,description,link,count"),
        terms("tags", "id,slug,name,link"),
        list(client, users, |item| linked(item, setting, User::read)),
        comments(client, memory, &mut state.comments),
    )
    .await;
    let comments = account.take("comments", comments?);
    Ok(Lists {
        categories: account.take("categories", categories?),
        tags: account.take("tags", tags?),
        users: account.take("users", users?),
        comments: threads(comments.values().filter_map(|record| discussed(record, setting))),
    })
}

impl Lists {
    /// Everything under which posts are filed.
    fn filed(&self) -> Filed {
        let ids = |ids: Vec<&u64>| ids.into_iter().copied().collect();
        Filed {
            categories: ids(self.categories.keys().collect()),
            tags: ids(self.tags.keys().collect()),
            users: ids(self.users.keys().collect()),
        }
    }
}

fn page(record: &Value, setting: Setting<'_>) -> Option<Page> {
    let wire = WirePage::read(record, setting.offset).ok()?;
    Some(Page { wire, order: number(record, "/menu_order"), words: Words::read(record, setting.parser) })
}

/// When a post was changed last, by the clock of the WordPress and as it writes it. What is said to have been changed after
/// `now` says nothing.
fn newest_change(known: &[Remembered<Post>], now: i64) -> Option<String> {
    let changes = known.iter().filter_map(|(_, record)| record.as_ref()?.1.wire.modified);
    let newest = changes.filter(|change| change.utc <= now).max_by_key(|change| change.utc)?;
    newest.to_string().get(..19).map(str::to_owned)
}

/// The records of all comments.
async fn comments(client: &Client, memory: &Memory, stretch: &mut u64) -> Result<Allowed<Value>, PublishError> {
    let query = client.query("comments").with("_fields", &COMMENT.join(","));
    let known = memory.list("comments").into_iter().filter_map(|record| Some((id(&record).ok()?, record)));
    let take = |item: &Value| Some(kept(item, &COMMENT));
    let found = allowed(client, glance(client, query, known.collect(), stretch, None, &take).await)?;
    let records: Vec<&Value> = found.iter().flat_map(|(records, _)| records.values()).collect();
    memory.write_list("comments", &records)?;
    Ok(found)
}

/// A list that a WordPress may keep to itself, and how many items of it could not be used.
type Allowed<T> = Option<(BTreeMap<u64, T>, usize)>;

async fn list<T>(
    client: &Client,
    query: Query,
    take: impl Fn(&Value) -> Option<T>,
) -> Result<Allowed<T>, PublishError> {
    allowed(client, whole(client, query, &take).await)
}

fn allowed<T>(client: &Client, list: Result<List<T>, SourceError>) -> Result<Allowed<T>, PublishError> {
    match list {
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

/// A comment with the number of its post; `None` for what is no comment of a reader.
fn discussed(record: &Value, setting: Setting<'_>) -> Option<(u64, Comment)> {
    let is_comment = matches!(text(record, "/type").as_str(), "" | "comment");
    let comment = Comment::read(record, setting.offset).ok().filter(|_| is_comment)?;
    Some((number(record, "/post"), comment))
}

fn threads(comments: impl Iterator<Item = (u64, Comment)>) -> BTreeMap<u64, Vec<Comment>> {
    let mut threads: BTreeMap<u64, Vec<Comment>> = BTreeMap::new();
    for (post, comment) in comments {
        threads.entry(post).or_default().push(comment);
    }
    for thread in threads.values_mut() {
        thread.sort_by_key(|comment| (comment.published.utc, comment.id));
    }
    threads
}
