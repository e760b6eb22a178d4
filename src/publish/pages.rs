//! The files of every address: its document as JSON, and the page that shows it as HTML.

use super::data_files::versioned;
use super::digest::digest;
use super::edition::{Edition, Leaf};
use super::head::Identity;
use super::output::Output;
use super::progress::Progress;
use super::shell::{Extent, Island, PageHtml, Shell};
use super::{PublishError, carried};
use crate::config::Site;
use crate::content::{Document, Path};
use crate::route::{Route, Search};
use crate::source::{Content, SourceError, address_of, file_of};
use rayon::prelude::*;

/// What the views are given to make a page of.
pub struct PageRequest<'a> {
    /// The magazine.
    pub site: &'a Site,
    /// The path under which it stands: `/`, `/journal/`.
    pub base: &'a str,
    /// What the magazine shows of itself.
    pub identity: &'a Identity,
    /// The year of its making.
    pub year: i32,
    /// The page's address.
    pub route: &'a Route,
    /// What it shows; `None` where only the browser will know.
    pub content: Option<Result<Content, SourceError>>,
}

/// Makes a page: [`super::render`], or something plainer in tests.
pub type Render = fn(PageRequest<'_>) -> PageHtml;

/// The pages of an edition.
pub struct Pages<'a> {
    /// What the documents have in common.
    pub shell: &'a Shell,
    /// The magazine.
    pub site: &'a Site,
    /// The path under which it stands.
    pub base: &'a str,
    /// What the magazine shows of itself.
    pub identity: &'a Identity,
    /// The year in which pages are made. It is in no key: what does not change is not made anew for it.
    pub year: i32,
    /// The views.
    pub render: Render,
    /// Told of every address that is done.
    pub progress: &'a dyn Progress,
}

impl Pages<'_> {
    /// Writes the files of every address of an edition, on all cores, and the pages that every edition has. Tells how many
    /// pages there are.
    pub fn write(&self, edition: &Edition<'_>, output: &Output) -> Result<usize, PublishError> {
        let write = |leaf: &Leaf| -> Result<(), PublishError> {
            self.write_leaf(edition, leaf, output)?;
            self.progress.advance(1);
            Ok(())
        };
        edition.leaves.par_iter().try_for_each(write)?;
        let own =
            [(Route::Settings, Content::Settings), (Route::Search(Search::default()), Content::Results(String::new()))];
        let count = edition.leaves.iter().filter(|leaf| !leaf.is_moved()).count() + own.len() + 1;
        for (route, content) in own {
            let html = self.document(&route, Some(Ok(content)), Some(&route.href()), None);
            output.write_page(&page_file(&route), self.shell.key().to_owned(), &html)?;
        }
        self.write_not_found(output)?;
        Ok(count)
    }

    /// Writes the pages of a site that is read live: the shell, and the same for addresses that a host does not know.
    pub fn write_live(&self, output: &Output) -> Result<usize, PublishError> {
        let html = self.document(&Route::Home, None, None, None);
        for name in [&page_file(&Route::Home), NOT_FOUND] {
            output.write_page(name, self.shell.key().to_owned(), &html)?;
        }
        Ok(2)
    }

    /// The page for addresses where nothing stands. The app may still know where an old one leads, so it was made for none.
    fn write_not_found(&self, output: &Output) -> Result<(), PublishError> {
        let route = Route::Content(Path::root(), None);
        let html = self.document(&route, Some(Err(SourceError::NotFound)), None, None);
        output.write_page(NOT_FOUND, self.shell.key().to_owned(), &html)
    }

    /// Writes the two files of an address, or keeps those of the old edition.
    fn write_leaf(&self, edition: &Edition<'_>, leaf: &Leaf, output: &Output) -> Result<(), PublishError> {
        let (data, page) = (data_file(&leaf.route), page_file(&leaf.route));
        let data_key = digest([carried::SOURCES, &leaf.key]);
        let page_key = digest([self.shell.key(), &leaf.key]);
        let data_name = data.trim_start_matches('/');
        let data_kept = output.keep_made(data_name, &data_key)?;
        let page_kept = leaf.is_moved() || output.keep_made(&page, &page_key)?;
        if data_kept && page_kept {
            return Ok(());
        }
        let document = edition.document(leaf)?;
        let json = versioned(&document)?;
        if !data_kept {
            output.write_made(data_name, data_key, &json)?;
        }
        if !page_kept {
            let island = Island { file: &address_of(&data), json: &json };
            let content = Some(Ok(Content::Document(document)));
            let html = self.document(&leaf.route, content, Some(&leaf.route.href()), Some(island));
            output.write_page(&page, page_key, &html)?;
        }
        Ok(())
    }

    fn document(
        &self,
        route: &Route,
        content: Option<Result<Content, SourceError>>,
        rendered: Option<&str>,
        island: Option<Island<'_>>,
    ) -> String {
        let Self { site, base, identity, year, .. } = *self;
        let extent = match &content {
            Some(Ok(Content::Document(Document::Article(_) | Document::Page(_)))) => Extent::Text,
            Some(_) | None => Extent::Whole,
        };
        let page = (self.render)(PageRequest { site, base, identity, year, route, content });
        self.shell.document(&page, extent, rendered, island)
    }
}

const NOT_FOUND: &str = "404.html";

/// The data file of an address, below the base.
fn data_file(route: &Route) -> String {
    match route {
        Route::Content(path, page) => file_of(path, *page),
        Route::Home | Route::Kiosk | Route::Search(_) | Route::Settings | Route::OldId(_) => {
            file_of(&Path::parse(&route.href()).unwrap_or_default(), None)
        }
    }
}

/// The file of a page below the folder.
fn page_file(route: &Route) -> String {
    let folder = match route {
        Route::Home | Route::OldId(_) => String::new(),
        Route::Content(path, None) => path.as_str().trim_start_matches('/').to_owned(),
        Route::Content(path, Some(page)) => format!("{}page/{page}/", path.as_str().trim_start_matches('/')),
        Route::Kiosk | Route::Search(_) | Route::Settings => {
            route.href().split('?').next().unwrap_or_default().trim_start_matches('/').to_owned()
        }
    };
    format!("{folder}index.html")
}
