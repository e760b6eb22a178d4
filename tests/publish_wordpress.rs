//! A WordPress made up for tests, published: what is asked of it, what is remembered, what the edition says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/fake_wordpress.rs"]
mod fake_wordpress;
#[path = "support/press.rs"]
mod press;
#[path = "support/sample.rs"]
mod sample;

use fake_wordpress::{FakeWordPress, Fault, Site};
use regard::content::{ArticleDocument, Document};
use regard::json::FromJson;
use regard::native::http;
use regard::publish::{Online, PublishError, Publisher};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Mutex;
use tempfile::TempDir;

/// A place to publish into.
struct Room(TempDir);

impl Room {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    fn memory(&self) -> PathBuf {
        self.0.path().join(".site.memoire/wordpress")
    }

    /// Publishes, without real pauses, and tells what was said.
    fn publish(&self, wordpress: &FakeWordPress) -> Result<Vec<String>, PublishError> {
        self.publish_with(wordpress, |publisher| publisher)
    }

    fn publish_with(
        &self,
        wordpress: &FakeWordPress,
        change: impl FnOnce(Publisher<'_>) -> Publisher<'_>,
    ) -> Result<Vec<String>, PublishError> {
        let said = Mutex::new(Vec::new());
        let hearing = press::Hearing(|line: &str| said.lock().unwrap().push(line.to_owned()));
        let to = self.site();
        let publisher = change(Publisher { progress: &hearing, ..press::publisher(&to) });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let done = runtime.block_on(async {
            let wait: regard::source::Wait = Rc::new(|milliseconds| match milliseconds {
                // Time limits do not run out here.
                60_000 => Box::pin(std::future::pending()),
                _ => Box::pin(std::future::ready(())),
            });
            let online = Online { fetch: http::fetch().unwrap(), wait, jobs: 4 };
            publisher.wordpress(&wordpress.url(), &online).await
        });
        done.map(|()| said.into_inner().unwrap())
    }

    /// The document at an address.
    fn document(&self, address: &str) -> Document {
        let file = self.site().join(
            regard::source::file_of(&regard::content::Path::parse(address).unwrap(), None).trim_start_matches('/'),
        );
        let value: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        Document::from_json(&value["content"]).unwrap()
    }

    fn article(&self, address: &str) -> ArticleDocument {
        match self.document(address) {
            Document::Article(article) => *article,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn every_post_is_published_at_its_own_address() {
    let wordpress = FakeWordPress::start(Site::magazine(230));
    let room = Room::new();
    let said = room.publish(&wordpress).unwrap();
    eprintln!("{said:#?}");
    eprintln!("{:#?}", wordpress.asked());
    wordpress.change(|site| {
        for post in site.posts.values() {
            let _ = post;
        }
    });
    let _ = Fault::html("x");
    let _: &Path = &room.memory();
    let _ = room.article("/x/");
}
