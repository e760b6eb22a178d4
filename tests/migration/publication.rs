//! `regard publish --from https://…`: what becomes of the addresses of a WordPress.

use super::fake_wordpress::{FakeWordPress, Fault, Site};
use super::press;
use regard::native::http;
use regard::publish::{Online, PublishError, Publisher};
use regard::source::Wait;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Mutex;

/// Publishes a WordPress into `to`; the lines that are told.
fn publish(wordpress: &FakeWordPress, to: &Path, strict: bool) -> (Result<(), PublishError>, String) {
    let said = Mutex::new(Vec::new());
    let hearing = press::Hearing(|line: &str| said.lock().unwrap().push(line.to_owned()));
    let publisher = Publisher { strict, progress: &hearing, ..press::publisher(to) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let done = runtime.block_on(async {
        let wait: Wait = Rc::new(|milliseconds| match milliseconds {
            // Time limits do not run out here.
            60_000 => Box::pin(std::future::pending()),
            _ => Box::pin(std::future::ready(())),
        });
        let online = Online { fetch: http::fetch().unwrap(), wait, jobs: 2, files: None };
        publisher.wordpress(&wordpress.url(), &online).await
    });
    (done, said.into_inner().unwrap().join("\n"))
}

/// A folder for a site, and where its report stands.
fn room(folder: &Path) -> (PathBuf, PathBuf) {
    (folder.join("site"), folder.join(".site.memoire/migration.txt"))
}

#[test]
fn a_publication_tells_what_becomes_of_every_address_once() {
    let wordpress = FakeWordPress::start(Site::magazine(30));
    let folder = tempfile::tempdir().unwrap();
    let (site, report) = room(folder.path());
    let (done, said) = publish(&wordpress, &site, true);
    done.unwrap_or_else(|error| panic!("{error}\n{said}\n{}", fs::read_to_string(&report).unwrap()));
    let written = fs::read_to_string(&report).unwrap();
    wordpress.change(|site| {
        for post in site.posts.values() {
            let address = site.post_link(post).replacen(&site.home, "", 1);
            assert!(written.lines().any(|line| line == address), "{address}\n{written}");
        }
    });
    assert!(said.contains(&report.display().to_string()) && said.contains("perdues 0"), "{said}");
    // Names of authors stand in their addresses, never their logins.
    assert!(written.lines().any(|line| line.starts_with("/author/") && line.contains(" -> /")), "{written}");
    wordpress.forget();
    publish(&wordpress, &site, false).0.unwrap();
    assert!(!wordpress.asked().iter().any(|asked| asked.contains("sitemap")), "{:?}", wordpress.asked());
}

#[test]
fn where_no_address_may_be_lost_a_lost_one_leaves_the_old_edition() {
    let wordpress = FakeWordPress::start(Site::magazine(5));
    let folder = tempfile::tempdir().unwrap();
    let (site, report) = room(folder.path());
    publish(&wordpress, &site, false).0.unwrap();
    let old = fs::read_to_string(site.join("regard.json")).unwrap();
    let list = format!("<urlset><url><loc>{}perdue/</loc></url></urlset>", wordpress.url());
    wordpress.fault(Fault::bytes("/wp-sitemap-posts-page-1.xml", list));
    wordpress.change(|site| site.post("Un nouvel article").id);
    let (done, said) = publish(&wordpress, &site, true);
    let error = done.unwrap_err();
    assert!(matches!(error, PublishError::Lost(1, _)), "{error}");
    assert!(said.contains("/perdue/") && fs::read_to_string(&report).unwrap().contains("\n/perdue/\n"), "{said}");
    assert_eq!(fs::read_to_string(site.join("regard.json")).unwrap(), old);
    publish(&wordpress, &site, false).0.unwrap();
    assert_ne!(fs::read_to_string(site.join("regard.json")).unwrap(), old);
}
