//! What a magazine in a folder says of itself beside its articles: advertisements of the house, the pages that the law asks for.
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
use regard::content::{HomeDocument, Recent};
use regard::native::disk;
use regard::publish::PublishError;
use regard::source::Edition;
use sample::{SITE, Sample};
use std::collections::BTreeMap;

const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="250"><rect fill="#123"/></svg>"##;

/// A magazine with these advertisements, published.
fn published(ads: &str) -> (Sample, Result<(), PublishError>) {
    let sample = Sample::new();
    sample.write("pub.svg", PICTURE);
    again(&sample, ads).map_or_else(|error| (Sample::new(), Err(error)), |()| (sample, Ok(())))
}

fn again(sample: &Sample, ads: &str) -> Result<(), PublishError> {
    sample.write("site.json", &SITE.replacen('{', &format!("{{ \"ads\": [{ads}],"), 1));
    press::publish(&sample.folder(), &sample.site())
}

fn ad(link: &str, more: &str) -> String {
    format!(r#"{{ "picture": "pub.svg", "link": "{link}", "alt": "Abonnez-vous" {more} }}"#)
}

fn read(sample: &Sample) -> (HomeDocument, Recent) {
    let edition = Edition::new(disk::files(&sample.site()), "/");
    (edition.home().now_or_never().unwrap().unwrap(), edition.recent().now_or_never().unwrap().unwrap())
}

fn files(sample: &Sample) -> BTreeMap<String, Vec<u8>> {
    let names = sample::files(&sample.site());
    names.into_iter().map(|name| (name.clone(), std::fs::read(sample.site().join(name)).unwrap())).collect()
}

#[test]
fn an_advertisement_stands_where_and_when_it_is_planned() {
    // It is noon of 22 November 2026.
    let list = [
        ad("/fini/", r#", "to": "2026-11-21""#),
        ad("/bientot/", r#", "from": "2026-11-23""#),
        ad("/une/", r#", "places": ["home"], "to": "2026-11-22""#),
        ad("https://example.org/colonne/", r#", "places": ["side"]"#),
    ];
    let (sample, done) = published(&list.join(","));
    done.unwrap();
    let (home, recent) = read(&sample);
    let shown = home.advertisement.unwrap();
    assert_eq!((shown.link.as_string().as_str(), shown.picture.width, shown.picture.height), ("/une/", 300, 250));
    assert_eq!(shown.to.unwrap().to_string(), "2026-11-23T00:00:00+01:00");
    let links: Vec<String> = recent.advertisements.iter().map(|one| one.link.as_string()).collect();
    assert_eq!(links, ["/bientot/", "https://example.org/colonne/"]);
    let picture = shown.picture.src.as_string();
    assert!(sample.site().join(picture.trim_start_matches('/')).exists(), "{picture}");
}

#[test]
fn an_advertisement_is_in_no_file_of_an_article() {
    let (sample, done) = published(&ad("/une/", ""));
    done.unwrap();
    let before = files(&sample);
    again(&sample, &ad("/autre/", "")).unwrap();
    let after = files(&sample);
    let changed: Vec<&String> =
        after.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)).map(|(name, _)| name).collect();
    assert_eq!(changed, ["data/home.json", "data/recent.json", "data/site.json", "index.html", "regard.json"]);
}

#[test]
fn an_advertisement_that_readers_would_pay_for_is_refused() {
    let heavy = PICTURE.replace("<rect", &format!("<path d=\"{}\"/><rect", "M0 0h1".repeat(6_000)));
    let sample = Sample::new();
    for (picture, expected) in
        [(heavy.as_str(), "30\u{a0}Ko"), (r#"<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>"#, "dimensions")]
    {
        sample.write("pub.svg", picture);
        let error = again(&sample, &ad("/une/", "")).unwrap_err();
        let PublishError::Findings(findings) = &error else { panic!("{error}") };
        let told = findings.errors[0].to_string();
        assert!(told.starts_with("site.json:") && told.contains("pub.svg") && told.contains(expected), "{told}");
    }
}

#[test]
fn a_magazine_that_says_who_it_is_has_every_page_that_its_foot_names() {
    let sample = Sample::new();
    let legal =
        r#"{ "legal": { "publisher": "La Maison du Fleuve", "host": "Hébergeur SA", "contact": "a@example.org" },"#;
    sample.write("site.json", &SITE.replacen('{', legal, 1));
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let site = Edition::new(disk::files(&sample.site()), "/").site().now_or_never().unwrap().unwrap();
    let notices: Vec<&str> = site.notices.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(notices, ["/mentions-legales/", "/accessibilite/"]);
    // Its own privacy page stays.
    assert_eq!(site.privacy.unwrap().path.as_str(), "/confidentialite/");
    let text = String::from_utf8(files(&sample)["data/at/mentions-legales.json"].clone()).unwrap();
    assert!(text.contains("La Maison du Fleuve") && text.contains("Hébergeur SA"), "{text}");
    let sitemap = files(&sample).keys().filter(|name| name.contains("accessibilite")).count();
    assert_eq!(sitemap, 2);
}
