//! Where everything that was read stands in the edition.

use super::history::History;
use super::links::Targets;
use super::permalinks::Permalinks;
use super::reading::{Linked, Page, Reading};
use crate::content::{Category, Href, Path, TermLink, flatten_categories};
use crate::format;
use crate::markup::HtmlParser;
use crate::publish::PublishError;
use crate::route::Address;
use crate::source::wordpress::authors;
use crate::source::wordpress::listing::tag_name;
use crate::source::wordpress::tree::{own_path, tree};
use crate::source::wordpress::wire::{Term, User};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// Pages above each other at the most.
const DEPTH: usize = 20;

/// Addresses of everything.
pub struct Places {
    /// The category tree, those of one parent by their names.
    pub tree: Vec<Category>,
    /// Posts by their numbers.
    pub posts: HashMap<u64, Path>,
    /// Pages by their numbers.
    pub pages: HashMap<u64, Path>,
    /// Categories by their numbers.
    pub categories: HashMap<u64, TermLink>,
    /// Tags by their numbers.
    pub tags: HashMap<u64, TermLink>,
    /// Authors by their numbers.
    pub authors: HashMap<u64, TermLink>,
    /// What links in texts lead to.
    pub targets: Targets,
    /// Old addresses and where they lead.
    pub moved: BTreeMap<Path, Path>,
    /// Addresses that were taken or reserved, and what was given instead.
    pub collisions: Vec<(Path, Path)>,
    /// How many items had no address to keep.
    pub plain: usize,
    /// The number of the page that is the front page of the WordPress.
    pub front_page: Option<u64>,
}

struct Giver<'a> {
    permalinks: Permalinks<'a>,
    targets: Targets,
    /// Old addresses of today.
    old: Vec<(Path, Path)>,
}

impl Giver<'_> {
    fn give(&mut self, link: &str, own: Option<Path>, id: u64) -> Path {
        let given = self.permalinks.give(link, own, id);
        self.remember(link, &given);
        given
    }

    /// Lets the old address of something lead to its new one.
    fn remember(&mut self, link: &str, given: &Path) {
        if let Some(old) = self.permalinks.old(link).filter(|old| *old != Path::root()) {
            self.old.push((old.clone(), given.clone()));
            self.targets.paths.entry(old).or_insert_with(|| given.clone());
        }
    }
}

/// Gives everything its address. `history` knows those of earlier runs, and learns those of this one.
pub fn places(
    reading: &mut Reading,
    parser: HtmlParser,
    home: &str,
    keeps: bool,
    history: &mut History,
) -> Result<Places, PublishError> {
    let permalinks = Permalinks::new(home, keeps);
    let mut giver = Giver { permalinks, targets: Targets::default(), old: Vec::new() };
    let is_front = |page: &Page| giver.permalinks.old(&page.wire.link) == Some(Path::root());
    let front_page = reading.pages.iter().find(|(_, page)| is_front(page)).map(|(id, _)| *id);
    let shown = |id: &u64| Some(*id) != front_page;
    let pages: HashMap<u64, Path> = reading
        .pages
        .iter()
        .filter(|(id, page)| shown(id) && !page.wire.protected)
        .map(|(id, page)| (*id, giver.give(&page.wire.link, chain(*id, &reading.pages), *id)))
        .collect();
    let posts: HashMap<u64, Path> = reading
        .posts
        .iter()
        .map(|(id, post)| (*id, giver.give(&post.wire.link, Address::Article(post.wire.slug.clone()).path(), *id)))
        .collect();
    let tree = categories(std::mem::take(&mut reading.categories), parser, &mut giver);
    let links = |category: &&Category| (category.id, category.link());
    let categories: HashMap<u64, TermLink> = flatten_categories(&tree).iter().map(links).collect();
    let authors = authors(&reading.users, parser, &mut giver);
    let tags: HashMap<u64, TermLink> = reading
        .tags
        .iter()
        .map(|(id, tag)| {
            let path = giver.give(&tag.link, Address::Tag(tag.item.slug.clone()).path(), *id);
            (*id, TermLink { name: tag_name(&tag.item, parser), path })
        })
        .collect();

    let Giver { permalinks, mut targets, old } = giver;
    let numbered = posts.iter().chain(&pages).map(|(id, path)| (*id, path.clone()));
    targets.ids = numbered.chain(front_page.map(|id| (id, Path::root()))).collect();
    targets.categories = categories.iter().map(|(id, link)| (*id, link.path.clone())).collect();
    targets.authors = authors.iter().map(|(id, link)| (*id, link.path.clone())).collect();
    for (id, file) in &reading.media {
        let Some(source @ Href::Outside(_)) = Href::parse(&file.source) else { continue };
        if let Some(page) = permalinks.old(&file.link).filter(|page| !targets.paths.contains_key(page)) {
            targets.file_pages.insert(page, source.clone());
        }
        targets.files.insert(*id, source);
    }
    let mut known: Vec<(String, &Path)> = Vec::new();
    for (kind, paths) in [("post", &posts), ("page", &pages)] {
        known.extend(paths.iter().map(|(id, path)| (format!("{kind}-{id}"), path)));
    }
    for (kind, terms) in [("category", &categories), ("tag", &tags), ("author", &authors)] {
        known.extend(terms.iter().map(|(id, term)| (format!("{kind}-{id}"), &term.path)));
    }
    let earlier = history.learn(known)?;
    let mut moved = BTreeMap::new();
    for (old, new) in old.into_iter().chain(earlier) {
        if old != new && !permalinks.is_taken(&old) {
            targets.paths.entry(old.clone()).or_insert_with(|| new.clone());
            moved.entry(old).or_insert(new);
        }
    }
    let Permalinks { collisions, plain, .. } = permalinks;
    Ok(Places { tree, posts, pages, categories, tags, authors, targets, moved, collisions, plain, front_page })
}

fn categories(terms: BTreeMap<u64, Linked<Term>>, parser: HtmlParser, giver: &mut Giver<'_>) -> Vec<Category> {
    let mut links: HashMap<u64, String> = HashMap::new();
    let mut named: Vec<(String, Term)> = Vec::new();
    for (id, term) in terms {
        links.insert(id, term.link);
        named.push((format::fold(&(parser.text)(&term.item.name)), term.item));
    }
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    let giver = RefCell::new(giver);
    let path_of = |id: u64, slugs: &[String]| {
        let link = links.get(&id).map(String::as_str).unwrap_or_default();
        Some(giver.borrow_mut().give(link, own_path(id, slugs), id))
    };
    tree(named.into_iter().map(|(_, term)| term).collect(), parser, &path_of)
}

/// The pages of authors: below the address at which the WordPress has them, but under the name that they show, never under
/// their login. Those of one name share a page, as accounts of one desk do.
fn authors(users: &BTreeMap<u64, Linked<User>>, parser: HtmlParser, giver: &mut Giver<'_>) -> HashMap<u64, TermLink> {
    let mut pages: HashMap<String, Path> = HashMap::new();
    let mut authors = HashMap::new();
    for (id, user) in users {
        let name = (parser.text)(&user.item.name);
        let slug = authors::address(&name, *id);
        let path = match pages.get(&slug) {
            Some(path) => path.clone(),
            None => {
                let has_base = giver.permalinks.old(&user.link).is_some_and(|path| path.segments().count() > 1);
                let base = user.link.trim_end_matches('/').rsplit_once('/').map(|(base, _)| base);
                let link = base.filter(|_| has_base).map(|base| format!("{base}/{slug}/"));
                let path = giver.permalinks.give(&link.unwrap_or_default(), Address::Author(slug.clone()).path(), *id);
                pages.insert(slug, path.clone());
                path
            }
        };
        giver.remember(&user.link, &path);
        authors.insert(*id, TermLink { name, path });
    }
    authors
}

/// The path of a page by the slugs from the top page down to it, for a WordPress with plain addresses.
fn chain(id: u64, pages: &BTreeMap<u64, Page>) -> Option<Path> {
    let mut slugs = Vec::new();
    let mut next = id;
    while let Some(page) = pages.get(&next).filter(|_| slugs.len() < DEPTH) {
        slugs.insert(0, page.wire.slug.as_str());
        next = page.wire.parent;
    }
    Path::of(slugs)
}
