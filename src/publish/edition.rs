//! The edition as it will be: every address with what its page is made from, planned before anything is written.

use super::PublishError;
use super::catalogue::{Catalogue, Shelf};
use super::digest::{digest, digest_of};
use super::front::home;
use super::magazine::{Entry, Magazine};
use super::memory::Related;
use super::related::relatives;
use crate::config::Site;
use crate::content::{
    ArticleDocument, Category, Document, HomeDocument, Listing, ListingKind, PAGE_LENGTH, Path, Profile, Summary,
    TermLink, is_old,
};
use crate::route::{Route, successors};
use serde::Serialize;
use std::collections::BTreeMap;

/// An edition on paper.
pub struct Edition<'a> {
    magazine: &'a Magazine,
    /// Digest of each article as lists and its own page depend on it, in the order of the magazine.
    digests: Vec<String>,
    relatives: Vec<Vec<usize>>,
    /// The places of the rights of reply to each article that has any, oldest first.
    replies: BTreeMap<&'a Path, Vec<usize>>,
    /// Seconds since the epoch.
    now: i64,
    home: HomeDocument,
    lists: Vec<List>,
    /// Old addresses that the app cannot read itself, and where their content stands.
    moved: Vec<(&'a Path, &'a Path)>,
    /// Every address, with the key of its document.
    pub leaves: Vec<Leaf>,
    /// What the next edition should know of the relatives.
    pub related: BTreeMap<String, Related>,
}

/// What stands around an article on its page.
#[derive(Serialize)]
struct Around {
    profile: Option<Profile>,
    dated: bool,
    answers: Option<TermLink>,
    replies: Vec<TermLink>,
    previous: Option<TermLink>,
    next: Option<TermLink>,
    /// Whether readers may write comments anywhere.
    discussed: bool,
}

/// An address of the edition.
pub struct Leaf {
    /// The address.
    pub route: Route,
    /// Digest of all that its document is made from.
    pub key: String,
    what: What,
}

/// What stands at an address, by its place in the edition.
#[derive(Clone, Copy)]
enum What {
    Home,
    Article(usize),
    Front(usize),
    /// A numbered page, from and to these places of the list.
    Numbered(usize, u32, usize, usize),
    Page(usize),
    Kiosk,
    Moved(usize),
}

/// A category, an author or a tag with its articles, newest first.
struct List {
    header: Listing,
    articles: Vec<usize>,
}

impl<'a> Edition<'a> {
    /// Plans the edition of a magazine at `now`, in seconds since the epoch. `known` are the relatives of the one before.
    pub fn plan(
        magazine: &'a Magazine,
        catalogue: &Catalogue,
        site: &Site,
        known: &BTreeMap<String, Related>,
        now: i64,
    ) -> Self {
        let digests = magazine.articles.iter().map(|entry| digest_of(&entry.summary)).collect();
        let (relatives, related) = relatives(magazine, catalogue, known);
        let home = home(magazine, catalogue, site, now);
        let lists = lists(magazine, catalogue);
        let moved = magazine.moved.iter().filter(|(from, to)| !is_understood(from, to)).collect();
        let replies = replies(magazine);
        let leaves = Vec::new();
        let mut edition = Self { magazine, digests, relatives, replies, now, home, lists, moved, leaves, related };
        edition.plan_leaves();
        edition
    }

    /// The document of a leaf.
    pub fn document(&self, leaf: &Leaf) -> Result<Document, PublishError> {
        let gone = || PublishError::Source(leaf.route.href(), crate::source::SourceError::NotFound);
        Ok(match leaf.what {
            What::Home => Document::Home(Box::new(self.home.clone())),
            What::Article(index) => {
                let entry = self.magazine.articles.get(index).ok_or_else(gone)?;
                Document::Article(Box::new(self.article(index, entry)?))
            }
            What::Front(list) => {
                let List { header, articles } = self.lists.get(list).ok_or_else(gone)?;
                let newest = articles.get(..front_length(header)).unwrap_or(articles);
                Document::Listing(Listing { articles: self.summaries(newest), ..header.clone() })
            }
            What::Numbered(list, page, from, to) => {
                let List { header, articles } = self.lists.get(list).ok_or_else(gone)?;
                let header = numbered(header, page);
                Document::Listing(Listing {
                    articles: self.summaries(articles.get(from..to).unwrap_or_default()),
                    ..header
                })
            }
            What::Page(index) => Document::Page(self.magazine.pages.get(index).ok_or_else(gone)?.clone()),
            What::Kiosk => Document::Kiosk(self.magazine.kiosk.clone().ok_or_else(gone)?),
            What::Moved(index) => Document::Moved(self.moved.get(index).ok_or_else(gone)?.1.clone()),
        })
    }

    fn article(&self, index: usize, entry: &Entry) -> Result<ArticleDocument, PublishError> {
        let text = self.magazine.text(entry)?;
        let Around { profile, dated, answers, replies, previous, next, discussed } = self.around(index, entry);
        Ok(ArticleDocument {
            article: text.article,
            profile,
            dated,
            answers,
            replies,
            previous,
            next,
            related: self.summaries(self.relatives.get(index).map(Vec::as_slice).unwrap_or_default()),
            comments: text.comments,
            discussed_as: text.discussed_as.filter(|_| discussed),
        })
    }

    fn around(&self, index: usize, entry: &Entry) -> Around {
        let author = entry.summary.author.as_ref();
        let answered = entry.answers.as_ref().and_then(|path| {
            let found = self.magazine.articles.iter().find(|other| other.summary.path == *path)?;
            Some(TermLink { name: found.summary.title.clone(), path: path.clone() })
        });
        let replies = self.replies.get(&entry.summary.path).into_iter().flatten();
        Around {
            profile: author.and_then(|author| self.magazine.profiles.get(&author.path)).cloned(),
            dated: is_old(entry.summary.published, self.now),
            answers: answered,
            replies: replies.filter_map(|index| self.neighbour(Some(*index))).collect(),
            previous: self.neighbour(index.checked_add(1)),
            next: self.neighbour(index.checked_sub(1)),
            discussed: self.magazine.desk.is_some() || self.magazine.discussions.is_some(),
        }
    }

    fn neighbour(&self, index: Option<usize>) -> Option<TermLink> {
        let summary = &self.magazine.articles.get(index?)?.summary;
        Some(TermLink { name: summary.title.clone(), path: summary.path.clone() })
    }

    fn summaries(&self, indexes: &[usize]) -> Vec<Summary> {
        let articles = indexes.iter().filter_map(|index| self.magazine.articles.get(*index));
        articles.map(|entry| entry.summary.clone()).collect()
    }

    fn plan_leaves(&mut self) {
        let mut leaves = vec![Leaf { route: Route::Home, key: digest_of(&self.home), what: What::Home }];
        for (index, entry) in self.magazine.articles.iter().enumerate() {
            let relatives = self.relatives.get(index).map(Vec::as_slice).unwrap_or_default();
            let own =
                digest_of(&(&entry.version, &entry.summary, &entry.categories, &entry.tags, self.around(index, entry)));
            let key = digest(std::iter::once(own.as_str()).chain(self.digests_of(relatives)));
            leaves.push(Leaf {
                route: Route::Content(entry.summary.path.clone(), None),
                key,
                what: What::Article(index),
            });
        }
        for (place, list) in self.lists.iter().enumerate() {
            self.plan_list(place, list, &mut leaves);
        }
        for (index, page) in self.magazine.pages.iter().enumerate() {
            let route = Route::Content(page.path.clone(), None);
            leaves.push(Leaf { route, key: digest_of(page), what: What::Page(index) });
        }
        if let Some(kiosk) = &self.magazine.kiosk {
            leaves.push(Leaf { route: Route::Kiosk, key: digest_of(kiosk), what: What::Kiosk });
        }
        for (index, (from, to)) in self.moved.iter().enumerate() {
            let route = Route::Content((*from).clone(), None);
            leaves.push(Leaf { route, key: digest_of(to), what: What::Moved(index) });
        }
        self.leaves = leaves;
    }

    /// The list's own page and its numbered ones, which are counted from the oldest article.
    fn plan_list(&self, place: usize, list: &List, leaves: &mut Vec<Leaf>) {
        let List { header, articles } = list;
        let key = |header: &Listing, articles: &[usize]| {
            let own = digest_of(header);
            digest(std::iter::once(own.as_str()).chain(self.digests_of(articles)))
        };
        let front = front_length(header).min(articles.len());
        let (newest, older) = articles.split_at(front);
        let leaf = |page, key, what| Leaf { route: Route::Content(header.path.clone(), page), key, what };
        leaves.push(leaf(None, key(header, newest), What::Front(place)));
        let mut from = front;
        for (chunk, page) in older.chunks(PAGE_LENGTH as usize).zip((1..=header.pages).rev()) {
            let to = from + chunk.len();
            let key = key(&numbered(header, page), chunk);
            leaves.push(leaf(Some(page), key, What::Numbered(place, page, from, to)));
            from = to;
        }
    }

    fn digests_of<'b>(&'b self, indexes: &'b [usize]) -> impl Iterator<Item = &'b str> {
        indexes.iter().filter_map(|index| self.digests.get(*index)).map(String::as_str)
    }
}

impl Leaf {
    /// Whether it only tells where something stands now, so that it has no page.
    pub fn is_moved(&self) -> bool {
        matches!(self.what, What::Moved(_))
    }
}

/// The places of the articles that answer each one; the magazine is newest first.
fn replies(magazine: &Magazine) -> BTreeMap<&Path, Vec<usize>> {
    let mut replies: BTreeMap<&Path, Vec<usize>> = BTreeMap::new();
    for (index, entry) in magazine.articles.iter().enumerate().rev() {
        entry.answers.iter().for_each(|answered| replies.entry(answered).or_default().push(index));
    }
    replies
}

/// Whether the app sees from the form of an old address where it leads.
fn is_understood(from: &Path, to: &Path) -> bool {
    successors(from, None).first().is_some_and(|successor| successor.path == *to)
}

/// The whole tree, then authors and tags: categories that no menu shows have pages too.
fn lists(magazine: &Magazine, catalogue: &Catalogue) -> Vec<List> {
    let mut lists = Vec::new();
    categories(&magazine.categories, &[], catalogue, &mut lists);
    for (kind, shelves) in [(ListingKind::Author, &catalogue.authors), (ListingKind::Tag, &catalogue.tags)] {
        for (path, shelf) in shelves {
            let Profile { biography, picture } = magazine.profiles.get(path).cloned().unwrap_or_default();
            let header = Listing { description: biography, picture, ..shelf_header(kind, path, shelf) };
            lists.push(List { header, articles: shelf.articles.clone() });
        }
    }
    lists
}

fn categories(tree: &[Category], above: &[TermLink], catalogue: &Catalogue, lists: &mut Vec<List>) {
    for category in tree {
        let articles = catalogue.categories.get(&category.path).cloned().unwrap_or_default();
        lists.push(List { header: Listing::of_category(category, above.to_vec()), articles });
        let mut below = above.to_vec();
        below.push(category.link());
        categories(&category.children, &below, catalogue, lists);
    }
}

fn shelf_header(kind: ListingKind, path: &Path, shelf: &Shelf) -> Listing {
    let total = u32::try_from(shelf.articles.len()).unwrap_or(u32::MAX);
    Listing {
        kind,
        name: shelf.name.clone(),
        path: path.clone(),
        description: String::new(),
        picture: None,
        parents: Vec::new(),
        children: Vec::new(),
        total,
        pages: Listing::numbered_pages(total),
        page: None,
        articles: Vec::new(),
        seo: None,
    }
}

/// What a numbered page says of its list: nothing that changes with every article.
fn numbered(header: &Listing, page: u32) -> Listing {
    let pages = header.pages.min(page.saturating_add(1));
    Listing { total: 0, pages, page: Some(page), children: Vec::new(), ..header.clone() }
}

fn front_length(header: &Listing) -> usize {
    Listing::front_length(header.total) as usize
}
