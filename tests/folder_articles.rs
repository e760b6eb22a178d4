//! What a folder tells of its articles beyond their texts: answers, authors, corrections, their age.
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

use regard::content::{ArticleDocument, Document, Path};
use regard::json::FromJson;
use regard::publish::folder;
use sample::{NOW, Sample};
use std::fs;

fn document(sample: &Sample, address: &str) -> Document {
    let file = sample.site().join(format!("data/at{}.json", address.trim_end_matches('/')));
    let value: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    Document::from_json(&value["content"]).unwrap()
}

fn article(sample: &Sample, slug: &str) -> ArticleDocument {
    match document(sample, &format!("/article/{slug}/")) {
        Document::Article(document) => *document,
        other => panic!("{other:?}"),
    }
}

fn publish(sample: &Sample) {
    press::publish(&sample.folder(), &sample.site()).unwrap();
}

fn write(sample: &Sample, slug: &str, date: &str, more: &str) {
    let text =
        format!("title: {slug}\ndate: {date}\ncategories: sport\nauthor: Awa Diop\nlede: x\n{more}\nUn texte.\n");
    sample.write(&format!("articles/{slug}.md"), &text);
}

fn errors(sample: &Sample) -> Vec<String> {
    let (_, findings) = folder::read(&sample.folder(), None, regard::native::html::PARSER, NOW);
    findings.errors.iter().map(ToString::to_string).collect()
}

#[test]
fn a_right_of_reply_names_what_it_answers() {
    let sample = Sample::new();
    write(&sample, "reponse", "2026-11-01", "kind: right-of-reply\nanswers: match-7\n");
    publish(&sample);
    assert_eq!(article(&sample, "reponse").answers.unwrap().path.as_str(), "/article/match-7/");
    let answered = article(&sample, "match-7");
    assert_eq!((answered.replies.len(), answered.replies[0].name.as_str()), (1, "reponse"));
    write(&sample, "reponse", "2026-11-01", "kind: right-of-reply\nanswers: match-77\n");
    write(&sample, "autre", "2026-11-01", "answers: match-7\n");
    let errors = errors(&sample);
    assert!(errors[0].starts_with("articles/autre.md:6: « answers » ne va qu’avec"), "{errors:?}");
    assert!(errors[1].starts_with("articles/reponse.md:7: article inconnu « match-77 »"), "{errors:?}");
}

#[test]
fn an_author_has_a_file() {
    let sample = Sample::new();
    write(&sample, "portrait", "2026-11-01", "");
    sample.write("authors/awa.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
    sample.write("authors/awa.md", "name: Awa Diop\npicture: awa.svg\n\nElle écrit sur l'eau.\n");
    publish(&sample);
    let profile = article(&sample, "portrait").profile.unwrap();
    assert_eq!(profile.biography, "Elle écrit sur l’eau.");
    let picture = profile.picture.unwrap();
    assert!(sample.site().join(picture.src.as_string().trim_start_matches('/')).is_file(), "{picture:?}");
    match document(&sample, "/auteur/awa-diop/") {
        Document::Listing(list) => assert_eq!(list.description, "Elle écrit sur l’eau."),
        other => panic!("{other:?}"),
    }
    // The page changes with what is told of its author.
    sample.write("authors/awa.md", "name: Awa Diop\n\nElle dessine.\n");
    publish(&sample);
    assert_eq!(article(&sample, "portrait").profile.unwrap().biography, "Elle dessine.");
    sample.write("authors/double.md", "name: Awa Diop\n\nEncore.\n");
    sample.write("authors/sans-nom.md", "picture: absent.svg\n\nQui ?\n");
    let errors = errors(&sample);
    assert!(errors[0].starts_with("authors/double.md: un autre fichier"), "{errors:?}");
    assert!(errors[1].starts_with("authors/sans-nom.md:1: il manque « name »"), "{errors:?}");
}

#[test]
fn corrections_have_a_page_and_keep_its_address_free() {
    let sample = Sample::new();
    publish(&sample);
    assert!(!sample.site().join("corrections/index.html").exists());
    write(&sample, "faux", "2026-11-01", "correction: 2026-11-02 Le score était faux.\n");
    sample.write("pages/corrections.md", "title: Nos corrections\n\nUne page.\n");
    publish(&sample);
    let Document::Page(page) = document(&sample, "/corrections/") else { panic!("no page") };
    assert!(page.body.plain_text().contains("Le score était faux."));
    assert!(sample.site().join("corrections-2/index.html").is_file());
    let site = fs::read_to_string(sample.site().join("data/site.json")).unwrap();
    assert!(site.contains(r#"{"name":"Corrections","path":"/corrections/"}"#), "every page leads there: {site}");
    let sitemap = sample.site().join("sitemap.xml");
    assert!(!sitemap.exists() || fs::read_to_string(sitemap).unwrap().contains("/corrections/"));
}

#[test]
fn an_article_of_more_than_a_year_says_so() {
    let sample = Sample::new();
    for (slug, date, dated) in [
        ("recent", "2026-11-01", false),
        ("presque", "2025-11-23 13:00", false),
        ("ancien", "2025-11-22 11:00", true),
        ("vieux", "2019-01-01", true),
    ] {
        write(&sample, slug, date, "");
        publish(&sample);
        assert_eq!(article(&sample, slug).dated, dated, "{slug}");
    }
}

#[test]
fn pictures_tell_what_they_weigh() {
    let sample = Sample::new();
    publish(&sample);
    let lead = article(&sample, "match-1").article.lead.unwrap().picture;
    let file = sample.site().join(lead.src.as_string().trim_start_matches('/'));
    assert_eq!(u64::from(lead.weight.unwrap()), fs::metadata(file).unwrap().len());
    assert_eq!(Path::parse("/corrections/").unwrap(), regard::route::corrections());
}
