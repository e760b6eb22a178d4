//! The search index of an edition: what a reader finds with the published files alone, and what of them stays when articles
//! come, change and go.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and these tell their children what to do"
)]

#[path = "support/fake_wordpress.rs"]
#[allow(dead_code)]
mod fake_wordpress;
#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/program.rs"]
#[allow(dead_code)]
mod program;
#[path = "support/published.rs"]
#[allow(dead_code)]
mod published;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use fake_wordpress::Site;
use program::Room;
use published::{Standing, names, standing, whole};
use regard::search::{Answer, CardKind, Index, Manifest, Page, Query};
use std::collections::BTreeMap;
use std::fs;

/// What the children of these tests do.
#[test]
fn child() {
    program::child();
}

/// A magazine that was published.
fn published(posts: u64) -> Room {
    let room = Room::new(Site::magazine(posts));
    room.publish(&[]).done();
    room
}

/// What a reader's device finds out, file by file.
fn answer(room: &Room, query: &Query) -> Answer {
    let mut index = Index::open(&fs::read(room.dir().join("data/search.bin")).unwrap()).unwrap();
    for _ in 0..4 {
        let answer = index.answer(query, Page { from: 0, count: 10 });
        if answer.is_complete() {
            return answer;
        }
        for name in &answer.wanted {
            let file = fs::read(room.dir().join(format!("assets/search/{}.bin", name.path()))).unwrap();
            index.feed(*name, &file).unwrap();
        }
    }
    panic!("a third dependent round trip");
}

fn titles(room: &Room, text: &str) -> Vec<String> {
    let query = Query { excerpts: true, ..Query::parse(text, false) };
    answer(room, &query).hits.into_iter().map(|hit| hit.card.title).collect()
}

/// The segments that stand in the folder and those that the manifest names: the same.
fn segments(room: &Room) -> Vec<String> {
    let manifest = Manifest::read(&fs::read(room.dir().join("data/search.bin")).unwrap()).unwrap();
    let mut named: Vec<String> = manifest.segments.iter().map(|info| format!("{:012x}", info.hash)).collect();
    let mut stand: Vec<String> = names(&room.dir())
        .iter()
        .filter_map(|name| name.strip_prefix("assets/search/")?.split_once('/').map(|(segment, _)| segment.to_owned()))
        .collect();
    named.sort();
    stand.sort();
    stand.dedup();
    assert_eq!(named, stand);
    named
}

fn of_segments(files: BTreeMap<String, Standing>) -> BTreeMap<String, Standing> {
    files.into_iter().filter(|(name, _)| name.starts_with("assets/search/")).collect()
}

#[test]
fn a_reader_finds_articles_and_names_with_what_is_published() {
    let room = published(150);
    room.wordpress.change(|site| {
        let from = site.at("article-3-l-eau-monte").clone();
        let post = site.post("L’élection au Conseil des sages");
        (post.author, post.categories, post.tags) = (from.author, from.categories, from.tags);
        post.content = "<p>Les baleines à bosse passent au large de Saint-Louis.</p>".into();
    });
    room.publish(&[]).done();
    for query in ["elections conseil", "baleine a bosse", "conseil sage"] {
        assert_eq!(titles(&room, query)[0], "L’élection au Conseil des sages", "{query}");
    }
    let all = answer(&room, &Query { facets: true, exact: true, ..Query::parse("eau", false) });
    let first = &all.hits[0];
    assert!(room.dir().join(first.card.path.trim_start_matches('/')).join("index.html").is_file());
    assert_eq!(all.total, 150);
    let tally = all.tally.expect("results are counted");
    assert!(!tally.categories.is_empty() && !tally.authors.is_empty() && !tally.years.is_empty());
    // A category is found by its name, where its page is.
    let manifest = Manifest::read(&fs::read(room.dir().join("data/search.bin")).unwrap()).unwrap();
    let found = answer(&room, &Query::parse(&manifest.categories[0].name, false)).names;
    assert_eq!((found[0].kind, &found[0].path), (CardKind::Category, &manifest.categories[0].path));
}

#[test]
fn nothing_new_leaves_the_index_as_it_was() {
    let room = published(40);
    let before = standing(&room.dir());
    room.publish(&[]).done();
    let after = standing(&room.dir());
    assert_eq!(before["data/search.bin"], after["data/search.bin"]);
    assert_eq!(of_segments(before), of_segments(after));
}

#[test]
fn a_new_article_comes_in_a_small_segment_beside_the_old_one() {
    let room = published(300);
    let (before, old) = (of_segments(standing(&room.dir())), segments(&room));
    room.wordpress.change(|site| {
        site.post("Une dépêche du soir").content = "<p>Les pirogues rentrent.</p>".into();
    });
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert_eq!(titles(&room, "pirogue"), ["Une dépêche du soir"]);
    let (after, new) = (of_segments(standing(&room.dir())), segments(&room));
    assert_eq!(new.len(), 2);
    assert!(new.contains(&old[0]));
    before.iter().for_each(|(name, file)| assert_eq!(after[name], *file, "{name}"));
    // Its text changes: the old state vanishes.
    room.wordpress.change(|site| {
        let id = site.at("article-3-l-eau-monte").id;
        site.edit(id, |post| post.content = "<p>Le quinquina revient.</p>".into());
    });
    room.publish(&[]).done();
    let found = titles(&room, "quinquina");
    assert!(found.len() == 1 && found[0].contains("Article 3"), "{found:?}");
    let again = titles(&room, &found[0]);
    assert_eq!(again.iter().filter(|title| **title == found[0]).count(), 1, "{again:?}");
}

#[test]
fn what_was_withdrawn_is_neither_found_nor_kept() {
    let mut site = Site::magazine(60);
    let post = site.post("Le zanzibarque philatéliste");
    post.content = "<p>Il a mangé le procès-verbal.</p>".into();
    let id = post.id;
    let room = Room::new(site);
    room.publish(&[]).done();
    assert_eq!(titles(&room, "zanzibarque"), ["Le zanzibarque philatéliste"]);
    let old = segments(&room);
    room.wordpress.change(|site| site.posts.remove(&id));
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert_eq!(titles(&room, "zanzibarque"), [""; 0]);
    assert_eq!(titles(&room, "philatéliste"), [""; 0]);
    assert!(segments(&room).iter().all(|segment| !old.contains(segment)));
}

#[test]
fn an_index_that_is_not_whole_is_made_anew() {
    let room = published(60);
    let lost = names(&room.dir()).into_iter().find(|name| name.starts_with("assets/search/")).unwrap();
    fs::remove_file(room.dir().join(lost)).unwrap();
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert!(titles(&room, "eau").len() == 10);
    // A manifest of somebody else, and a ledger that cannot be read.
    fs::write(room.dir().join("data/search.bin"), "<!doctype html>").unwrap();
    fs::write(room.memory().join("search"), "?").unwrap();
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert!(titles(&room, "eau").len() == 10);
}
