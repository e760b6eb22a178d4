//! The HTML page of every address.

use super::PublishError;
use super::head::Identity;
use super::output::Output;
use super::shell::{PageHtml, Shell};
use crate::config::Site;
use crate::content::Path;
use crate::native::disk::files;
use crate::route::Route;
use crate::source::{Content, Edition, Source, SourceError, load};
use futures_util::FutureExt;

/// What the views are given to make a page of.
pub struct PageRequest<'a> {
    /// The magazine.
    pub site: &'a Site,
    /// The path under which it stands: `/`, `/journal/`.
    pub base: &'a str,
    /// What the magazine shows of itself.
    pub identity: &'a Identity,
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
    /// The magazine, its edition named.
    pub site: &'a Site,
    /// The path under which it stands.
    pub base: &'a str,
    /// What the magazine shows of itself.
    pub identity: &'a Identity,
    /// The views.
    pub render: Render,
}

impl Pages<'_> {
    /// Writes the page of every route, read back from the data files as the app will read them, and those that every
    /// edition has. Tells how many.
    pub fn write(&self, routes: &[Route], output: &mut Output) -> Result<usize, PublishError> {
        let source = Source::Edition(Edition::new(files(output.folder()), "/"));
        let own = [Route::Settings, Route::Search(String::new())];
        for route in routes.iter().chain(&own) {
            let loaded = load(&source, route).now_or_never().unwrap_or(Err(SourceError::TimedOut));
            let content = loaded.map_err(|error| PublishError::Source(route.href(), error))?;
            // Only the app can search: it starts at once on a page that was made for no address.
            let rendered = match route {
                Route::Search(_) => None,
                Route::Home | Route::Content(..) | Route::Kiosk | Route::Settings | Route::OldId(_) => {
                    Some(route.href())
                }
            };
            let html = self.document(route, Some(Ok(content)), rendered.as_deref());
            output.write_page(&file_of(route), &html)?;
        }
        self.write_not_found(output)?;
        Ok(routes.len() + own.len() + 1)
    }

    /// Writes the pages of a site that is read live: the shell, and the same for addresses that a host does not know.
    pub fn write_live(&self, output: &mut Output) -> Result<(), PublishError> {
        let html = self.document(&Route::Home, None, None);
        output.write_page(&file_of(&Route::Home), &html)?;
        output.write_page(NOT_FOUND, &html)
    }

    /// The page for addresses where nothing stands. The app may still know where an old one leads, so it was made for none.
    fn write_not_found(&self, output: &mut Output) -> Result<(), PublishError> {
        let html = self.document(&Route::Content(Path::root(), None), Some(Err(SourceError::NotFound)), None);
        output.write_page(NOT_FOUND, &html)
    }

    fn document(&self, route: &Route, content: Option<Result<Content, SourceError>>, rendered: Option<&str>) -> String {
        let Self { site, base, identity, .. } = *self;
        let page = (self.render)(PageRequest { site, base, identity, route, content });
        self.shell.document(&page, rendered)
    }
}

const NOT_FOUND: &str = "404.html";

/// The file of a page below the folder.
fn file_of(route: &Route) -> String {
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
