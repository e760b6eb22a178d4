//! What the publisher writes, read back as the app reads it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use futures_util::FutureExt;
use regard::config::Site;
use regard::content::{Article, ArticleDocument, Document, Listing, ListingKind, Path};
use regard::native::disk;
use regard::route::Route;
use regard::source::{Answer, Content, Edition, Source, SourceError, load};
use sample::{NOW, Sample};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

struct Published {
    sample: Sample,
    edition: Edition,
}

fn published(sample: Sample) -> Published {
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let edition = Edition::new(disk::files(&sample.site()), "/");
    Published { sample, edition }
}

fn path(address: &str) -> Path {
    Path::parse(address).unwrap()
}

impl Published {
    fn at(&self, address: &str) -> Result<Answer, SourceError> {
        let Some(Route::Content(path, page)) = Route::parse(address, "") else { panic!("{address}") };
        self.edition.at(&path, page).now_or_never().unwrap()
    }

    fn list(&self, address: &str) -> Listing {
        match self.at(address) {
            Ok(Answer::Found(Document::Listing(listing))) => listing,
            other => panic!("{address}: {other:?}"),
        }
    }

    fn article(&self, address: &str) -> ArticleDocument {
        match self.at(address) {
            Ok(Answer::Found(Document::Article(document))) => *document,
            other => panic!("{address}: {other:?}"),
        }
    }

    fn file(&self, name: &str) -> Vec<u8> {
        fs::read(self.sample.site().join(name)).unwrap()
    }
}

#[test]
fn every_document_reads_back_as_it_was() {
    let published = published(Sample::new());
    let (magazine, _) =
        regard::publish::folder::read(&published.sample.folder(), None, regard::native::html::PARSER, NOW);
    let magazine = magazine.unwrap();
    for entry in &magazine.articles {
        let text = magazine.text(entry).unwrap();
        // The preview is made of the picture only when it is published.
        let read = Article { preview: None, ..published.article(entry.summary.path.as_str()).article };
        assert_eq!(read, text.article);
    }
    for page in &magazine.pages {
        assert_eq!(published.at(page.path.as_str()), Ok(Answer::Found(Document::Page(page.clone()))));
    }
    let source = Source::Edition(published.edition.clone());
    let kiosk = load(&source, &Route::Kiosk).now_or_never().unwrap().unwrap();
    assert_eq!(kiosk, Content::Document(Document::Kiosk(magazine.kiosk.unwrap())));
    let site = published.edition.site().now_or_never().unwrap().unwrap();
    assert_eq!((site.format, site.name.as_str(), site.categories), (Site::FORMAT, "Le Fleuve", magazine.categories));
    assert_eq!(site.privacy.unwrap().name, "Confidentialité");
    assert_eq!(site.edition.len(), 16);
}

#[test]
fn a_list_is_paged_from_the_oldest_and_holds_every_article_once() {
    let published = published(Sample::new());
    let front = published.list("/rubrique/sport/");
    assert_eq!((front.total, front.pages, front.page, front.articles.len()), (60, 4, None, 12));
    let mut titles: Vec<String> = front.articles.iter().map(|article| article.title.clone()).collect();
    for page in (1..=4).rev() {
        let list = published.list(&format!("/rubrique/sport/page/{page}/"));
        assert_eq!((list.page, list.articles.len()), (Some(page), 12));
        titles.extend(list.articles.into_iter().map(|article| article.title));
    }
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), 60);
    assert!(published.list("/rubrique/sport/page/1/").articles.iter().any(|a| a.path == path("/article/match-1/")));
    assert_eq!(published.at("/rubrique/sport/page/5/"), Err(SourceError::NotFound));
    for (address, kind, name, total) in [
        ("/rubrique/sport/football/", ListingKind::Category, "Football", 30),
        ("/rubrique/faits-divers/", ListingKind::Category, "Faits divers", 0),
        ("/auteur/service-des-sports/", ListingKind::Author, "Service des sports", 20),
        ("/etiquette/eau/", ListingKind::Tag, "Eau", 60),
    ] {
        let list = published.list(address);
        assert_eq!((list.kind, list.name.as_str(), list.total), (kind, name, total), "{address}");
    }
    assert_eq!(published.list("/rubrique/sport/football/").parents.first().unwrap().name, "Sport");
    // Boxe has no articles: nothing leads there, but its page stands.
    assert_eq!(front.children.iter().map(|child| child.name.as_str()).collect::<Vec<_>>(), ["Football"]);
    assert_eq!(published.list("/rubrique/sport/boxe/").articles, []);
}

#[test]
fn an_article_knows_its_neighbours_and_its_relatives() {
    let published = published(Sample::new());
    let newest = published.article("/article/match-60/");
    assert_eq!((newest.next, newest.previous.unwrap().path), (None, path("/article/match-59/")));
    let middle = published.article("/article/match-20/");
    assert_eq!(middle.next.unwrap().path, path("/article/match-21/"));
    assert_eq!(published.article("/article/match-1/").previous, None);
    // Culture is the rarest list that match 20 is in, so the two others there come first.
    let related: Vec<_> = middle.related.iter().map(|article| article.path.as_str()).collect();
    assert_eq!(related.len(), 4);
    assert_eq!(related[..2], ["/article/match-40/", "/article/match-60/"]);
}

#[test]
fn the_front_page_shows_no_article_twice() {
    let sample = Sample::new();
    sample.write(
        "articles/match-3.md",
        "title: Toujours là\ndate: 2025-01-01\ncategories: sport\nauthor: A\nlede: x\nsticky: yes\n",
    );
    let published = published(sample);
    let home = published.edition.home().now_or_never().unwrap().unwrap();
    assert_eq!(home.lead.as_ref().unwrap().title, "Toujours là");
    assert_eq!((home.secondary.len(), home.latest.len(), home.covers.len()), (3, 5, 1));
    let sections: Vec<_> =
        home.sections.iter().map(|section| (section.category.name.as_str(), section.articles.len())).collect();
    // The newest of the three articles about culture stands above already.
    assert_eq!(sections, [("Sport", 5), ("Culture", 2)]);
    let all: Vec<_> = home.articles().map(|article| &article.path).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    let recent = published.edition.recent().now_or_never().unwrap().unwrap();
    assert_eq!((recent.latest.len(), recent.latest[0].path.as_str()), (17, "/article/match-60/"));
    assert!(recent.latest.iter().all(|article| article.lede.is_empty() && article.picture.is_none()));
}

#[test]
fn old_addresses_lead_on() {
    let sample = Sample::new();
    for (name, id) in [("ancien", 42), ("recent", 18_412)] {
        let text = format!("title: {name}\ndate: 2020-01-01\ncategories: sport\nauthor: A\nlede: x\nid: {id}\n");
        sample.write(&format!("articles/{name}.md"), &text);
    }
    let published = published(sample);
    for (id, expected) in
        [(42, Ok("/article/ancien/")), (18_412, Ok("/article/recent/")), (7, Err(())), (9_999_999, Err(()))]
    {
        let found = published.edition.by_id(id).now_or_never().unwrap();
        match (&found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found.as_str(), expected),
            (Err(SourceError::NotFound), Err(())) => {}
            _ => panic!("{id}: {found:?}"),
        }
    }
    for (old, new) in [
        ("/2020/01/01/ancien/", "/article/ancien/"),
        ("/ancien/", "/article/ancien/"),
        ("/category/sport/football/", "/rubrique/sport/football/"),
        ("/tag/eau/", "/etiquette/eau/"),
        ("/author/la-redaction/", "/auteur/la-redaction/"),
    ] {
        assert_eq!(published.at(old), Ok(Answer::Moved(path(new), None)), "{old}");
    }
}

#[test]
fn no_data_file_is_heavy() {
    let published = published(Sample::new());
    for name in ["data/at/rubrique/sport.json", "data/at/rubrique/sport/page/2.json", "data/at/etiquette/eau.json"] {
        let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
        packed.write_all(&published.file(name)).unwrap();
        let size = packed.into_inner().len();
        assert!(size < 4_096, "{name}: {size}");
    }
    let recent = published.file("data/recent.json");
    assert!(recent.len() < 12_000, "{}", recent.len());
}

#[test]
fn a_full_page_does_not_change_when_articles_are_added() {
    let published = published(Sample::new());
    let names =
        ["data/at/rubrique/sport/page/1.json", "data/at/rubrique/sport/page/4.json", "data/at/article/match-30.json"];
    let before = names.map(|name| published.file(name));
    published.sample.write(
        "articles/nouveau.md",
        "title: Nouveau\ndate: -1 hours\ncategories: sport/football\nauthor: La rédaction\nlede: x\n",
    );
    press::publish(&published.sample.folder(), &published.sample.site()).unwrap();
    assert_eq!(names.map(|name| published.file(name)), before);
    assert_eq!(published.list("/rubrique/sport/").articles.len(), 13);
}
