//! A publisher with a made-up app and plain views, for tests of what it writes.

use super::sample::NOW;
use regard::content::Document;
use regard::publish::{AppFiles, PageHtml, PageRequest, Progress, PublishError, Publisher};
use regard::source::{Content, SourceError};
use std::path::Path;

/// An app whose files tell their names.
pub fn app(build: &str) -> AppFiles {
    let (script, wasm) = (format!("app-{build}.js"), format!("app-{build}_bg.wasm"));
    let reading = format!("reading-{build}.js");
    let files = [&script, &wasm, &reading].map(|name| (name.clone(), name.clone().into_bytes())).to_vec();
    let boot = "document.documentElement.classList.add('script')".into();
    AppFiles { script, wasm, reading: Some(reading), search: None, boot, files }
}

/// Shows a page's address and the titles on it.
pub fn render(page: PageRequest<'_>) -> PageHtml {
    let titles = match page.content {
        None => vec!["…".to_owned()],
        Some(Err(SourceError::NotFound)) => vec!["Page introuvable".to_owned()],
        Some(Err(error)) => panic!("{}: {error}", page.route.href()),
        Some(Ok(Content::Document(Document::Article(document)))) => vec![document.article.summary.title.clone()],
        Some(Ok(Content::Document(Document::Listing(listing)))) => {
            listing.articles.iter().map(|article| article.title.clone()).collect()
        }
        Some(Ok(Content::Document(Document::Page(page)))) => vec![page.title],
        Some(Ok(_)) => vec![page.site.name.clone()],
    };
    let titles: String = titles.iter().map(|title| format!("<h2>{title}</h2>")).collect();
    let head = format!("<title>{} – {}</title>", page.route.href(), page.site.name);
    PageHtml { head, body: format!("<main>{titles}<a href=\"{}\">Accueil</a></main>", page.base), foot: String::new() }
}

/// Nobody watches.
pub struct Silent;

impl Progress for Silent {
    fn line(&self, _: &str) {}
    fn begin(&self, _: &str, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}

/// Hears the lines.
pub struct Hearing<F: Fn(&str) + Sync>(pub F);

impl<F: Fn(&str) + Sync> Progress for Hearing<F> {
    fn line(&self, line: &str) {
        self.0(line);
    }
    fn begin(&self, step: &str, _: Option<u64>) {
        self.0(step);
    }
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}

/// A publisher of samples.
pub fn publisher(to: &Path) -> Publisher<'_> {
    Publisher {
        to,
        base_url: None,
        site: None,
        app: app("1"),
        parser: regard::native::html::PARSER,
        render,
        now: NOW,
        profile: None,
        full: false,
        strict: false,
        progress: &Silent,
    }
}

/// Publishes a folder.
pub fn publish(from: &Path, to: &Path) -> Result<(), PublishError> {
    publisher(to).folder(from)
}
