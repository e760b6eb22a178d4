//! A place to publish a WordPress into, and to look at what came of it.

use crate::fake_wordpress::FakeWordPress;
use crate::press;
use regard::content::{ArticleDocument, Document, Listing, StaticPage};
use regard::json::FromJson;
use regard::native::download::Downloads;
use regard::native::html::PARSER;
use regard::native::http;
use regard::publish::{FetchFile, LiveSite, Online, PublishError, Publisher, Render};
use regard::source::{Wait, file_of};
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Mutex;
use tempfile::TempDir;

/// What differs between publications.
struct How {
    site: Option<PathBuf>,
    full: bool,
    copies: bool,
    render: Render,
}

impl Default for How {
    fn default() -> Self {
        Self { site: None, full: false, copies: false, render: press::render }
    }
}

/// A folder of its own.
pub struct Room(TempDir);

impl Room {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Where the site is published.
    pub fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    /// What was read, beside the site.
    pub fn memory(&self) -> PathBuf {
        self.0.path().join(".site.memoire/wordpress")
    }

    /// Writes a file beside site.json.
    pub fn write(&self, name: &str, content: &str) {
        fs::write(self.0.path().join(name), content).unwrap();
    }

    /// Publishes, without real pauses, and tells what was said.
    pub fn publish(&self, wordpress: &FakeWordPress) -> Result<Vec<String>, PublishError> {
        self.run(wordpress, &How::default())
    }

    /// The same with a site.json.
    pub fn publish_as(&self, wordpress: &FakeWordPress, config: &str) -> Result<Vec<String>, PublishError> {
        let site = self.0.path().join("site.json");
        fs::write(&site, config).unwrap();
        self.run(wordpress, &How { site: Some(site), ..How::default() })
    }

    /// The same, everything made anew.
    pub fn publish_anew(&self, wordpress: &FakeWordPress) -> Result<Vec<String>, PublishError> {
        self.run(wordpress, &How { full: true, ..How::default() })
    }

    /// The same with copies of pictures and files.
    pub fn publish_with_copies(&self, wordpress: &FakeWordPress) -> Result<Vec<String>, PublishError> {
        self.run(wordpress, &How { copies: true, ..How::default() })
    }

    /// The same with copies and a site.json, with pages as readers get them.
    pub fn publish_with_copies_as(&self, wordpress: &FakeWordPress, config: &str) -> Result<Vec<String>, PublishError> {
        let site = self.0.path().join("site.json");
        fs::write(&site, config).unwrap();
        self.run(wordpress, &How { site: Some(site), copies: true, render: regard::publish::render, ..How::default() })
    }

    /// The same with pages as readers get them.
    pub fn publish_for_readers(&self, wordpress: &FakeWordPress) -> Result<Vec<String>, PublishError> {
        self.run(wordpress, &How { render: regard::publish::render, ..How::default() })
    }

    /// Publishes the app for it, which reads it in the browser, with the search index.
    pub fn publish_live_with_index(&self, wordpress: &FakeWordPress) {
        let to = self.site();
        let publisher = Publisher { render: regard::publish::render, ..press::publisher(&to) };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let online = Online { fetch: http::fetch().unwrap(), wait: without_pauses(), jobs: 4, files: None };
            let found = LiveSite::visit(&online.fetch, PARSER, &wordpress.url()).await.unwrap();
            publisher.live(found.live, found.config, Some(&online)).await.unwrap();
        });
    }

    fn run(&self, wordpress: &FakeWordPress, how: &How) -> Result<Vec<String>, PublishError> {
        let said = Mutex::new(Vec::new());
        let hearing = press::Hearing(|line: &str| said.lock().unwrap().push(line.to_owned()));
        let to = self.site();
        let (site, full, render) = (how.site.as_deref(), how.full, how.render);
        let publisher = Publisher { progress: &hearing, site, full, render, ..press::publisher(&to) };
        let downloads = Downloads::of_at_most(1_000_000).unwrap();
        let get = |address: &str| downloads.get(address);
        let files = how.copies.then_some(&get as &FetchFile<'_>);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let done = runtime.block_on(async {
            let online = Online { fetch: http::fetch().unwrap(), wait: without_pauses(), jobs: 4, files };
            publisher.wordpress(&wordpress.url(), &online).await
        });
        done.map(|()| said.into_inner().unwrap())
    }

    /// The document at an address.
    pub fn document(&self, address: &str) -> Document {
        let path = regard::content::Path::parse(address).unwrap();
        let text = self.read(file_of(&path, None).trim_start_matches('/'));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        Document::from_json(&value["content"]).unwrap()
    }

    pub fn article(&self, address: &str) -> ArticleDocument {
        match self.document(address) {
            Document::Article(article) => *article,
            other => panic!("{address}: {other:?}"),
        }
    }

    pub fn listing(&self, address: &str) -> Listing {
        match self.document(address) {
            Document::Listing(listing) => listing,
            other => panic!("{address}: {other:?}"),
        }
    }

    pub fn page(&self, address: &str) -> StaticPage {
        match self.document(address) {
            Document::Page(page) => page,
            other => panic!("{address}: {other:?}"),
        }
    }

    /// A file of the site.
    pub fn read(&self, name: &str) -> String {
        let file = self.site().join(name);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// The files, of the site and of what is remembered, that hold these words.
    pub fn holding(&self, words: &str) -> Vec<String> {
        let holds = |name: &String| {
            let bytes = fs::read(self.0.path().join(name)).unwrap();
            bytes.windows(words.len()).any(|window| window == words.as_bytes())
        };
        crate::sample::files(self.0.path()).into_iter().filter(holds).collect()
    }

    /// Whether an address has a page.
    pub fn has(&self, address: &str) -> bool {
        let path = regard::content::Path::parse(address).unwrap();
        self.site().join(path.as_str().trim_start_matches('/')).join("index.html").exists()
    }
}

/// Pauses that take no time; a request may take all the time there is.
fn without_pauses() -> Wait {
    Rc::new(|milliseconds| match milliseconds {
        60_000.. => Box::pin(std::future::pending()),
        _ => Box::pin(std::future::ready(())),
    })
}

/// Requests for posts that ask for their texts.
pub fn texts_asked(wordpress: &FakeWordPress) -> Vec<String> {
    let asked = wordpress.asked().into_iter();
    asked.filter(|address| address.contains("/wp/v2/posts") && address.contains(",content,")).collect()
}
