//! What one address answers: an article, a category, a page. Sources make documents, views show them, the edition stores them.

use super::{Article, Body, Category, Comment, HomeDocument, Moment, Path, Picture, Profile, Seo, Summary, TermLink};
use crate::json::{Fault, FromJson, names, record, variant};
use serde::Serialize;
use serde_json::Value;

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Document {
    /// The front page.
    Home(Box<HomeDocument>),
    /// An article.
    Article(Box<ArticleDocument>),
    /// A category, an author or a tag, with its articles.
    Listing(Listing),
    /// A static page.
    Page(StaticPage),
    /// Le Kiosque.
    Kiosk(KioskDocument),
    /// The content now stands at another address, given with its page number.
    Moved(Path),
}

/// An article with what its page needs besides.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArticleDocument {
    /// The article.
    pub article: Article,
    /// What is known of its author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
    /// Whether it was more than a year old when its page was made.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub dated: bool,
    /// The article that this one, a right of reply, answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<TermLink>,
    /// The rights of reply to it, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<TermLink>,
    /// The next older article of the magazine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<TermLink>,
    /// The next newer one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<TermLink>,
    /// À lire aussi.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Summary>,
    /// Oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// The number under which the WordPress takes comments on it; none where it takes none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discussed_as: Option<u64>,
}

/// What a list of articles is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListingKind {
    /// A category and all below it.
    Category,
    /// An author.
    Author,
    /// A tag.
    Tag,
}

/// A list of articles, newest first, in pages counted from the oldest: page 1 holds the oldest twelve and never changes.
/// The list's own address shows what is newer than the last numbered page: between 12 and 23 articles, or all of them when
/// there are fewer than 24.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Listing {
    /// What it is about.
    pub kind: ListingKind,
    /// Its name, plain text.
    pub name: String,
    /// Its own address.
    pub path: Path,
    /// Plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Of an author a small square picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The categories from the top down to, not including, this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<TermLink>,
    /// The categories right below this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<TermLink>,
    /// Number of articles on all pages; 0 on a numbered page of an edition, which must not change with every article.
    pub total: u32,
    /// Number of numbered pages, 1 being the oldest. On a numbered page of an edition only that of the next one, so that
    /// all but the newest two stay as they are.
    pub pages: u32,
    /// The numbered page shown; `None` at the list's own address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Newest first.
    pub articles: Vec<Summary>,
    /// Words for search engines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seo: Option<Seo>,
}

/// From this age on an article says from which year it is, in seconds: a year.
const OLD: i64 = 365 * 86_400;

/// Whether an article is so old at `now`, in seconds since the epoch, that it says from which year it is.
pub fn is_old(published: Moment, now: i64) -> bool {
    now - published.utc > OLD
}

/// Articles on a full page of a list.
pub const PAGE_LENGTH: u32 = 12;

impl Listing {
    /// How many numbered pages a list of `total` articles has.
    pub fn numbered_pages(total: u32) -> u32 {
        (total / PAGE_LENGTH).saturating_sub(1)
    }

    /// How many articles its own address shows.
    pub fn front_length(total: u32) -> u32 {
        total - Self::numbered_pages(total) * PAGE_LENGTH
    }

    /// The numbered page that holds what page `page` of an old list of `total` articles began with: ten articles a page and
    /// page 1 the newest, as a WordPress has them. `None` when the list's own address shows it.
    pub fn page_from_newest(total: u32, page: u32) -> Option<u32> {
        let newer = page.saturating_sub(1).saturating_mul(10);
        let behind = newer.checked_sub(Self::front_length(total))?;
        let pages = Self::numbered_pages(total);
        (pages > 0).then(|| pages.saturating_sub(behind / PAGE_LENGTH).max(1))
    }

    /// A category's header, without articles.
    pub fn of_category(category: &Category, parents: Vec<TermLink>) -> Self {
        Self {
            kind: ListingKind::Category,
            name: category.name.clone(),
            path: category.path.clone(),
            description: category.description.clone(),
            picture: None,
            parents,
            children: category.children.iter().filter(|child| child.count > 0).map(Category::link).collect(),
            total: category.count,
            pages: Self::numbered_pages(category.count),
            page: None,
            articles: Vec::new(),
            seo: None,
        }
    }
}

/// A page such as À propos.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StaticPage {
    /// The permalink.
    pub path: Path,
    /// Plain text.
    pub title: String,
    /// Plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lede: String,
    /// The pages above it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<TermLink>,
    /// The pages right below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<TermLink>,
    /// When its text last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Moment>,
    /// The text.
    pub body: Body,
    /// Words for search engines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seo: Option<Seo>,
}

/// Le Kiosque: covers to look at and open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KioskDocument {
    /// Its heading.
    pub title: String,
    /// Plain text; may be empty.
    pub introduction: String,
    /// Newest first.
    pub covers: Vec<Cover>,
}

/// A cover.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cover {
    /// Plain text.
    pub title: String,
    /// The day it came out.
    pub date: Moment,
    /// The cover.
    pub picture: super::Picture,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<super::Href>,
}

impl FromJson for Document {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let (name, content) = variant(value)?;
        Ok(match name {
            "home" => Self::Home(FromJson::from_json(content)?),
            "article" => Self::Article(FromJson::from_json(content)?),
            "listing" => Self::Listing(Listing::from_json(content)?),
            "page" => Self::Page(StaticPage::from_json(content)?),
            "kiosk" => Self::Kiosk(KioskDocument::from_json(content)?),
            "moved" => Self::Moved(Path::from_json(content)?),
            _ => return Err(Fault::not("a known document")),
        })
    }
}

record!(ArticleDocument {
    article;
    profile, dated, answers, replies, previous, next, related, comments, discussed_as
});
record!(Listing { kind, name, path, total, pages, articles; description, picture, parents, children, page, seo });
record!(StaticPage { path, title, body; lede, parents, children, updated, seo });
record!(KioskDocument { title, covers; introduction });
record!(Cover { title, date, picture; link });
names!(ListingKind { "category" => Category, "author" => Author, "tag" => Tag });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_pages_never_change_when_articles_are_added() {
        for (total, pages, front) in
            [(0, 0, 0), (1, 0, 1), (12, 0, 12), (23, 0, 23), (24, 1, 12), (35, 1, 23), (36, 2, 12)]
        {
            assert_eq!((Listing::numbered_pages(total), Listing::front_length(total)), (pages, front), "{total}");
        }
    }

    #[test]
    fn an_old_page_leads_to_the_page_that_holds_its_first_article() {
        // 50 articles: 26 to 1 in the numbered pages (3 old ones of ten are newer), the newest 14 at the list's own address.
        for (total, page, expected) in [
            (50, 1, None),
            (50, 2, None),
            (50, 3, Some(3)),
            (50, 4, Some(2)),
            (50, 5, Some(1)),
            (50, 99, Some(1)),
            (20, 2, None),
        ] {
            assert_eq!(Listing::page_from_newest(total, page), expected, "{total} {page}");
        }
    }
}
