//! The lists of a made-up WordPress: which items, in which order, on which page.

use super::answer::Query;
use super::represented::{Taxonomy, ids_of};
use super::site::{OFFSET, Post, Site};
use regard::content::Moment;
use serde_json::{Value, json};
use std::cmp::Ordering;

/// A page of a list. `total` and `pages` are what the headers say of the whole.
pub struct List {
    pub items: Vec<Value>,
    pub total: usize,
    pub pages: usize,
}

/// A refusal.
#[derive(Clone, Copy, Debug)]
pub struct Failure {
    pub status: u16,
    code: &'static str,
}

impl Failure {
    pub const NO_ROUTE: Self = Self::of(404, "rest_no_route");
    const INVALID: Self = Self::of(400, "rest_invalid_param");

    pub const fn of(status: u16, code: &'static str) -> Self {
        Self { status, code }
    }

    pub fn json(self) -> Value {
        json!({ "code": self.code, "message": "Refus&eacute;.", "data": { "status": self.status } })
    }
}

/// What every list understands.
struct Page {
    per_page: usize,
    offset: usize,
    include: Option<Vec<u64>>,
    exclude: Vec<u64>,
    orderby: String,
    descending: bool,
}

impl Page {
    /// `orders` are those that the list knows, the usual one first.
    fn of(query: &Query, orders: &[&str], descending: bool) -> Result<Self, Failure> {
        let per_page = number(query, "per_page")?.unwrap_or(10);
        let page = number(query, "page")?.unwrap_or(1);
        if !(1..=100).contains(&per_page) || page < 1 {
            return Err(Failure::INVALID);
        }
        let orderby = query.get("orderby").unwrap_or(orders[0]);
        if !orders.contains(&orderby) {
            return Err(Failure::INVALID);
        }
        let descending = match query.get("order") {
            None => descending,
            Some("asc") => false,
            Some("desc") => true,
            Some(_) => return Err(Failure::INVALID),
        };
        let offset = number(query, "offset")?.unwrap_or((page - 1) * per_page);
        Ok(Self {
            per_page,
            offset,
            include: numbers(query, "include")?,
            exclude: numbers(query, "exclude")?.unwrap_or_default(),
            orderby: orderby.to_owned(),
            descending,
        })
    }

    fn wants(&self, id: u64) -> bool {
        self.include.as_ref().is_none_or(|include| include.contains(&id)) && !self.exclude.contains(&id)
    }

    /// Puts `found` in order and cuts the page out. `hidden` items count, but are not shown. `id` and `key` of an item.
    fn cut<T: Copy, K: Ord>(
        &self,
        mut found: Vec<T>,
        id: impl Fn(T) -> u64,
        key: impl Fn(T) -> K,
        hidden: impl Fn(T) -> bool,
        json: impl Fn(T) -> Value,
    ) -> List {
        let place = |item: T| self.include.as_ref().and_then(|ids| ids.iter().position(|other| *other == id(item)));
        found.sort_by(|a, b| {
            let order = match self.orderby.as_str() {
                "include" => return place(*a).cmp(&place(*b)),
                "id" => Ordering::Equal,
                _ => key(*a).cmp(&key(*b)),
            };
            let order = order.then(id(*a).cmp(&id(*b)));
            if self.descending { order.reverse() } else { order }
        });
        let shown = found.iter().skip(self.offset).take(self.per_page).copied();
        let items = shown.filter(|item| !hidden(*item)).map(json).collect();
        List { items, total: found.len(), pages: found.len().div_ceil(self.per_page) }
    }

    /// Posts, pages and media refuse what is past the end; an empty list has a first page.
    fn refuse_past_the_end(&self, list: List) -> Result<List, Failure> {
        let past = self.offset > 0 && self.offset >= list.total;
        if past { Err(Failure::of(400, "rest_post_invalid_page_number")) } else { Ok(list) }
    }
}

fn number(query: &Query, name: &str) -> Result<Option<usize>, Failure> {
    query.get(name).map(|value| value.parse().map_err(|_| Failure::INVALID)).transpose()
}

fn numbers(query: &Query, name: &str) -> Result<Option<Vec<u64>>, Failure> {
    let parse = |values: Vec<&str>| values.iter().map(|value| value.parse().map_err(|_| Failure::INVALID)).collect();
    query.list(name).map(parse).transpose()
}

/// A date of a parameter; without an offset it is by the site's clock.
fn date(query: &Query, name: &str) -> Result<Option<i64>, Failure> {
    let parse = |text| Moment::parse(text, OFFSET).map(|moment| moment.utc).ok_or(Failure::INVALID);
    query.get(name).filter(|text| !text.is_empty()).map(parse).transpose()
}

fn same_slug(one: &str, asked: &[&str]) -> bool {
    let decoded = |slug: &str| {
        let form = reqwest::Url::parse(&format!("http://a/?{}", slug.replace('+', "%2B"))).unwrap();
        form.query_pairs().map(|(name, _)| name.into_owned()).collect::<String>()
    };
    asked.iter().any(|asked| decoded(one) == decoded(asked))
}

/// Whether a post is among those asked for by date, slug, words, author and status.
fn chosen(query: &Query, page: &Page, post: &Post) -> Result<bool, Failure> {
    let between = |time: i64, after: &str, before: &str| -> Result<bool, Failure> {
        Ok(date(query, after)?.is_none_or(|after| time > after)
            && date(query, before)?.is_none_or(|before| time < before))
    };
    if query.list("status").is_some_and(|status| status != ["publish"]) {
        return Err(Failure::INVALID);
    }
    let words = query.get("search").unwrap_or_default().to_lowercase();
    let text = || format!("{} {}", post.title, post.content).to_lowercase();
    Ok(post.public
        && page.wants(post.id)
        && between(post.published, "after", "before")?
        && between(post.modified, "modified_after", "modified_before")?
        && query.list("slug").is_none_or(|asked| same_slug(&post.slug, &asked))
        && numbers(query, "author")?.is_none_or(|authors| authors.contains(&post.author))
        && (words.is_empty() || !post.password && words.split(' ').all(|word| text().contains(word))))
}

const OF_POSTS: &[&str] =
    &["date", "id", "include", "modified", "slug", "title", "author", "parent", "relevance", "menu_order"];

/// By what posts are ordered: a number, or words.
fn key_of_post(page: &Page, post: &Post) -> (i64, String) {
    match page.orderby.as_str() {
        "modified" => (post.modified, String::new()),
        "slug" => (0, post.slug.clone()),
        "title" => (0, post.title.clone()),
        "author" => (post.author as i64, String::new()),
        "parent" => (post.parent as i64, String::new()),
        "menu_order" => (post.order, String::new()),
        _ => (post.published, String::new()),
    }
}

pub fn posts(site: &Site, query: &Query) -> Result<List, Failure> {
    let page = Page::of(query, OF_POSTS, true)?;
    let below = |ids: Vec<u64>| -> Vec<u64> {
        let mut all = ids;
        while let Some(child) =
            site.categories.values().find(|term| all.contains(&term.parent) && !all.contains(&term.id))
        {
            all.push(child.id);
        }
        all
    };
    let categories = match numbers(query, "categories[terms]")? {
        Some(ids) if query.get("categories[include_children]") == Some("true") => Some(below(ids)),
        Some(ids) => Some(ids),
        None => numbers(query, "categories")?,
    };
    let tags = numbers(query, "tags")?;
    let sticky = query.get("sticky").map(|sticky| ["true", "1"].contains(&sticky));
    let filed = |asked: &Option<Vec<u64>>, kind, post: &Post| {
        asked.as_ref().is_none_or(|asked| ids_of(kind, post).iter().any(|id| asked.contains(id)))
    };
    let mut found = Vec::new();
    for post in site.posts.values() {
        if chosen(query, &page, post)?
            && filed(&categories, Taxonomy::Category, post)
            && filed(&tags, Taxonomy::Tag, post)
            && sticky.is_none_or(|sticky| post.sticky == sticky)
        {
            found.push(post);
        }
    }
    let key = |post| key_of_post(&page, post);
    page.refuse_past_the_end(page.cut(found, |post| post.id, key, |_| false, |post| site.post_json(post)))
}

pub fn pages(site: &Site, query: &Query) -> Result<List, Failure> {
    let page = Page::of(query, OF_POSTS, true)?;
    let parents = numbers(query, "parent")?;
    let mut found = Vec::new();
    for post in site.pages.values() {
        if chosen(query, &page, post)? && parents.as_ref().is_none_or(|parents| parents.contains(&post.parent)) {
            found.push(post);
        }
    }
    let key = |post| key_of_post(&page, post);
    page.refuse_past_the_end(page.cut(found, |post| post.id, key, |_| false, |post| site.page_json(post)))
}

pub fn media(site: &Site, query: &Query) -> Result<List, Failure> {
    let page = Page::of(query, &["date", "id", "include", "modified", "slug", "title"], true)?;
    let found = site.media.values().filter(|media| page.wants(media.id)).collect();
    // A picture of a draft is counted, and withheld.
    let hidden = |media: &super::site::Media| site.posts.get(&media.post).is_some_and(|post| !post.public);
    page.refuse_past_the_end(page.cut(
        found,
        |media| media.id,
        |media| media.id,
        hidden,
        |media| site.media_json(media),
    ))
}

pub fn terms(site: &Site, kind: Taxonomy, query: &Query) -> Result<List, Failure> {
    let page = Page::of(query, &["name", "id", "include", "slug", "count", "term_group", "description"], false)?;
    let all = if kind == Taxonomy::Category { &site.categories } else { &site.tags };
    let parents = numbers(query, "parent")?;
    let filed: Option<Vec<u64>> = numbers(query, "post")?.map(|posts| {
        posts.iter().filter_map(|id| site.posts.get(id)).flat_map(|post| ids_of(kind, post)).copied().collect()
    });
    let used = |id: u64| site.posts.values().filter(|post| post.public && ids_of(kind, post).contains(&id)).count();
    let hide_empty = ["true", "1"].contains(&query.get("hide_empty").unwrap_or_default());
    let found = all.values().filter(|term| {
        page.wants(term.id)
            && parents.as_ref().is_none_or(|parents| parents.contains(&term.parent))
            && filed.as_ref().is_none_or(|filed| filed.contains(&term.id))
            && query.list("slug").is_none_or(|asked| same_slug(&term.slug, &asked))
            && !(hide_empty && used(term.id) == 0)
    });
    let key = |term: &super::site::Term| match page.orderby.as_str() {
        "slug" => (0, term.slug.clone()),
        "count" => (used(term.id), String::new()),
        _ => (0, term.name.to_lowercase()),
    };
    Ok(page.cut(found.collect(), |term| term.id, key, |_| false, |term| site.term_json(kind, term)))
}

pub fn users(site: &Site, query: &Query) -> Result<List, Failure> {
    if site.users_refused {
        return Err(Failure::of(401, "rest_user_cannot_view"));
    }
    let page = Page::of(query, &["name", "id", "include", "slug", "registered_date"], false)?;
    // Only who has published something is public.
    let writes = |id| site.posts.values().chain(site.pages.values()).any(|post| post.public && post.author == id);
    let found = site.users.values().filter(|user| {
        page.wants(user.id) && writes(user.id) && query.list("slug").is_none_or(|asked| same_slug(&user.slug, &asked))
    });
    let key = |user: &super::site::User| user.name.clone();
    Ok(page.cut(found.collect(), |user| user.id, key, |_| false, |user| site.user_json(user)))
}

pub fn comments(site: &Site, query: &Query) -> Result<List, Failure> {
    if site.comments_refused {
        return Err(Failure::of(401, "rest_cannot_read"));
    }
    let page = Page::of(query, &["date_gmt", "date", "id", "include", "post", "parent", "type"], true)?;
    if query.list("status").is_some_and(|status| status != ["approve"]) {
        return Err(Failure::of(401, "rest_forbidden_param"));
    }
    let posts = numbers(query, "post")?;
    let locked = |id: u64| site.posts.get(&id).or(site.pages.get(&id)).is_none_or(|post| !post.public || post.password);
    if posts.as_ref().is_some_and(|posts| posts.iter().any(|id| locked(*id))) {
        return Err(Failure::of(401, "rest_cannot_read_post"));
    }
    let (after, before) = (date(query, "after")?, date(query, "before")?);
    let found = site.comments.values().filter(|comment| {
        comment.approved
            && page.wants(comment.id)
            && posts.as_ref().is_none_or(|posts| posts.contains(&comment.post))
            && after.is_none_or(|after| comment.published > after)
            && before.is_none_or(|before| comment.published < before)
    });
    let key = |comment: &super::site::Comment| match page.orderby.as_str() {
        "post" => comment.post as i64,
        "parent" => comment.parent as i64,
        _ => comment.published,
    };
    // Those of posts that are not for everybody are counted, and withheld.
    let hidden = |comment: &super::site::Comment| locked(comment.post);
    Ok(page.cut(found.collect(), |comment| comment.id, key, hidden, |comment| site.comment_json(comment)))
}
