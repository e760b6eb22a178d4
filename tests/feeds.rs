//! Feeds, sitemaps and robots.txt of a published folder, read as their readers do.
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

use regard::publish::Publisher;
use roxmltree::Document;
use sample::{NOW, Sample, files};
use std::collections::BTreeMap;
use std::fs;

const HOME: &str = "https://example.org/journal/";

fn publish(sample: &Sample, now: i64) {
    let site = sample.site();
    Publisher { base_url: Some(HOME), now, ..press::publisher(&site) }.folder(&sample.folder()).unwrap();
}

fn read(sample: &Sample, name: &str) -> String {
    fs::read_to_string(sample.site().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The texts of all elements of this name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let document = Document::parse(xml).unwrap();
    let named = document.descendants().filter(|node| node.tag_name().name() == name);
    named.map(|node| node.children().filter_map(|text| text.text()).collect()).collect()
}

#[test]
fn the_site_and_every_category_with_articles_have_a_feed() {
    let sample = Sample::new();
    publish(&sample, NOW);
    let mut feeds: Vec<String> = files(&sample.site()).into_iter().filter(|name| name.ends_with("feed.xml")).collect();
    feeds.sort();
    assert_eq!(
        feeds,
        ["feed.xml", "rubrique/culture/feed.xml", "rubrique/sport/feed.xml", "rubrique/sport/football/feed.xml"]
    );
    let xml = read(&sample, "rubrique/sport/football/feed.xml");
    let titles = texts(&xml, "title");
    assert_eq!((titles.len(), titles[0].as_str()), (21, "Football – Le Fleuve"));
    assert_eq!(titles[1], "Match n° 60\u{a0}: l’eau monte");
    assert_eq!(texts(&xml, "guid")[0], "https://example.org/journal/article/match-60/");
    assert_eq!(texts(&xml, "description")[1], "Le résumé du match 60\u{202f}?");
    let full = &texts(&xml, "encoded")[0];
    assert!(full.contains("<figcaption>L’aube\u{202f}; le fleuve</figcaption>"), "{full}");
    assert!(full.ends_with("<p>Un texte n° 60\u{a0}: l’eau.</p>"), "{full}");
    assert!(full.contains("<img src=\"https://example.org/journal/media/fleuve-"), "{full}");
}

#[test]
fn search_engines_find_the_list_of_all_pages() {
    let sample = Sample::new();
    publish(&sample, NOW);
    let robots = read(&sample, "robots.txt");
    let named: Vec<&str> = robots.lines().filter_map(|line| line.strip_prefix("Sitemap: ")).collect();
    assert_eq!(named, [format!("{HOME}sitemap.xml"), format!("{HOME}sitemap-news.xml")]);
    let addresses = texts(&read(&sample, "sitemap.xml"), "loc");
    assert_eq!(addresses[0], HOME);
    let has = |address: &str| addresses.contains(&format!("{HOME}{address}"));
    for (address, listed) in [
        ("article/match-1/", true),
        ("article/match-60/", true),
        ("rubrique/sport/football/", true),
        ("rubrique/sport/boxe/", false),
        ("rubrique/sport/page/1/", false),
        ("auteur/la-redaction/", true),
        ("etiquette/eau/", true),
        ("a-propos/equipe/", true),
        ("kiosque/", true),
        ("reglages/", false),
        ("404.html", false),
    ] {
        assert_eq!(has(address), listed, "{address}");
    }
    for address in &addresses {
        let name = address.strip_prefix(HOME).unwrap();
        assert!(sample.site().join(name).join("index.html").is_file(), "{address}");
    }
    assert_eq!(texts(&read(&sample, "sitemap-news.xml"), "loc"), Vec::<String>::new());
}

#[test]
fn a_new_article_changes_its_own_feeds_and_nothing_else_of_them() {
    let sample = Sample::new();
    publish(&sample, NOW);
    let read_all = || -> BTreeMap<String, String> {
        let names = files(&sample.site()).into_iter().filter(|name| name.ends_with(".xml"));
        names.map(|name| (name.clone(), read(&sample, &name))).collect()
    };
    let before = read_all();
    publish(&sample, NOW + 3_600);
    assert_eq!(read_all(), before);
    let text = "title: Neuf\ndate: 2026-11-22 12:30\ncategories: culture\nauthor: Awa\nlede: Neuf.\n\nNeuf.\n";
    sample.write("articles/neuf.md", text);
    publish(&sample, NOW + 3_600);
    let after = read_all();
    let changed: Vec<&str> =
        after.iter().filter(|(name, text)| before.get(*name) != Some(text)).map(|(name, _)| name.as_str()).collect();
    assert_eq!(changed, ["feed.xml", "rubrique/culture/feed.xml", "sitemap-news.xml", "sitemap.xml"]);
    assert_eq!(texts(&after["sitemap-news.xml"], "loc"), [format!("{HOME}article/neuf/")]);
    assert_eq!(texts(&after["feed.xml"], "lastBuildDate"), ["Sun, 22 Nov 2026 12:30:00 +0100"]);
    sample.remove("articles/neuf.md");
    publish(&sample, NOW + 3_600);
    assert_eq!(read_all(), before);
}

#[test]
fn an_edited_text_changes_its_feeds() {
    let sample = Sample::new();
    publish(&sample, NOW);
    let name = "articles/match-60.md";
    let text = fs::read_to_string(sample.folder().join(name)).unwrap();
    sample.write(name, &text.replace("Un texte", "Un meilleur texte"));
    publish(&sample, NOW);
    for name in ["feed.xml", "rubrique/culture/feed.xml", "rubrique/sport/football/feed.xml"] {
        let full = texts(&read(&sample, name), "encoded");
        assert!(full.iter().any(|text| text.contains("Un meilleur texte n° 60")), "{name}");
    }
}

#[test]
fn without_an_address_of_its_own_a_site_has_no_feeds() {
    let sample = Sample::new();
    press::publish(&sample.folder(), &sample.site()).unwrap();
    assert!(files(&sample.site()).iter().all(|name| !name.ends_with(".xml")));
    assert!(!read(&sample, "robots.txt").contains("Sitemap"));
}
