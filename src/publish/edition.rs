//! The edition: the data files of a magazine (docs/contracts/data-format.md), none of which grows with the archive.

use super::catalogue::{Catalogue, Shelf};
use super::front::{home, recent};
use super::magazine::Magazine;
use super::output::Output;
use super::related::related;
use super::{PublishError, site};
use crate::config::Site;
use crate::content::{ArticleDocument, Category, Document, Listing, ListingKind, PAGE_LENGTH, Path, Summary, TermLink};
use crate::route::Route;
use crate::source::{Ids, Versioned, file_of, ids_file};
use serde::Serialize;
use std::collections::BTreeMap;

/// Writes every data file but site.json, which names the edition, and the pictures and files. Tells the address of every
/// page that there is.
pub fn write(magazine: &Magazine, base_url: &str, output: &mut Output) -> Result<Vec<Route>, PublishError> {
    let catalogue = Catalogue::of(magazine);
    let mut edition = Edition { magazine, output, routes: Vec::new() };
    let site = site::of(&magazine.config, magazine, base_url);
    edition.document(&Path::root(), Document::Home(home(magazine, &catalogue, &site)))?;
    edition.routes.push(Route::Home);
    edition.articles(&catalogue)?;
    edition.categories(&magazine.categories, &[], &catalogue)?;
    for (kind, shelves) in [(ListingKind::Author, &catalogue.authors), (ListingKind::Tag, &catalogue.tags)] {
        for (path, shelf) in shelves {
            edition.list(shelf_header(kind, path, shelf), &shelf.articles)?;
        }
    }
    for page in &magazine.pages {
        edition.document(&page.path, Document::Page(page.clone()))?;
        edition.routes.push(Route::Content(page.path.clone(), None));
    }
    if let Some(kiosk) = &magazine.kiosk {
        let path = Path::of(["kiosque"]).unwrap_or_default();
        edition.document(&path, Document::Kiosk(kiosk.clone()))?;
        edition.routes.push(Route::Kiosk);
    }
    edition.ids()?;
    edition.put("/data/recent.json", recent(magazine))?;
    for media in &magazine.media {
        let bytes = std::fs::read(&media.file).map_err(|error| PublishError::disk(&media.file, error))?;
        edition.output.write(&media.name, &bytes)?;
    }
    Ok(edition.routes)
}

/// Writes data/site.json.
pub fn write_site(site: &Site, output: &mut Output) -> Result<(), PublishError> {
    output.write("data/site.json", &json(site)?)
}

struct Edition<'a> {
    magazine: &'a Magazine,
    output: &'a mut Output,
    routes: Vec<Route>,
}

impl Edition<'_> {
    fn put<T: Serialize>(&mut self, file: &str, content: T) -> Result<(), PublishError> {
        let bytes = json(&Versioned { format: Site::FORMAT, content })?;
        self.output.write(file.trim_start_matches('/'), &bytes)
    }

    fn document(&mut self, path: &Path, document: Document) -> Result<(), PublishError> {
        self.put(&file_of(path, None), document)
    }

    fn summaries(&self, indexes: &[usize]) -> Vec<Summary> {
        let articles = indexes.iter().filter_map(|index| self.magazine.articles.get(*index));
        articles.map(|article| article.summary.clone()).collect()
    }

    fn articles(&mut self, catalogue: &Catalogue) -> Result<(), PublishError> {
        for (index, article) in self.magazine.articles.iter().enumerate() {
            let text = self.magazine.text(article)?;
            let neighbour = |index: Option<usize>| {
                let summary = &self.magazine.articles.get(index?)?.summary;
                Some(TermLink { name: summary.title.clone(), path: summary.path.clone() })
            };
            let document = ArticleDocument {
                article: text.article,
                previous: neighbour(index.checked_add(1)),
                next: neighbour(index.checked_sub(1)),
                related: self.summaries(&related(self.magazine, catalogue, index)),
                comments: text.comments,
            };
            let path = &article.summary.path;
            self.document(path, Document::Article(Box::new(document)))?;
            self.routes.push(Route::Content(path.clone(), None));
        }
        Ok(())
    }

    /// The whole tree: categories that no menu shows have pages too.
    fn categories(&mut self, tree: &[Category], above: &[TermLink], catalogue: &Catalogue) -> Result<(), PublishError> {
        for category in tree {
            let articles = catalogue.categories.get(&category.path).map(Vec::as_slice).unwrap_or_default();
            self.list(Listing::of_category(category, above.to_vec()), articles)?;
            let mut below = above.to_vec();
            below.push(category.link());
            self.categories(&category.children, &below, catalogue)?;
        }
        Ok(())
    }

    /// The list's own page and its numbered ones, which are counted from the oldest article.
    fn list(&mut self, mut header: Listing, articles: &[usize]) -> Result<(), PublishError> {
        let front = articles.len().min(Listing::front_length(header.total) as usize);
        let (newest, older) = articles.split_at(front);
        let path = header.path.clone();
        for (chunk, page) in older.chunks(PAGE_LENGTH as usize).zip((1..=header.pages).rev()) {
            let listing = Listing {
                total: 0,
                pages: header.pages.min(page + 1),
                page: Some(page),
                children: Vec::new(),
                articles: self.summaries(chunk),
                ..header.clone()
            };
            self.put(&file_of(&path, Some(page)), Document::Listing(listing))?;
            self.routes.push(Route::Content(path.clone(), Some(page)));
        }
        header.articles = self.summaries(newest);
        self.document(&path, Document::Listing(header))?;
        self.routes.push(Route::Content(path, None));
        Ok(())
    }

    fn ids(&mut self) -> Result<(), PublishError> {
        let mut files: BTreeMap<String, BTreeMap<u64, Path>> = BTreeMap::new();
        for (id, path) in &self.magazine.ids {
            files.entry(ids_file(*id)).or_default().insert(*id, path.clone());
        }
        files.into_iter().try_for_each(|(file, ids)| self.put(&file, Ids { ids }))
    }
}

fn shelf_header(kind: ListingKind, path: &Path, shelf: &Shelf) -> Listing {
    let total = u32::try_from(shelf.articles.len()).unwrap_or(u32::MAX);
    Listing {
        kind,
        name: shelf.name.clone(),
        path: path.clone(),
        description: String::new(),
        parents: Vec::new(),
        children: Vec::new(),
        total,
        pages: Listing::numbered_pages(total),
        page: None,
        articles: Vec::new(),
        seo: None,
    }
}

fn json<T: Serialize>(content: &T) -> Result<Vec<u8>, PublishError> {
    serde_json::to_vec(content).map_err(|error| PublishError::Json(error.to_string()))
}
