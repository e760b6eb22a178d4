//! Whatever is wrong with the files of an index, a reader gets a clear state and never a panic.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test fails by panicking")]

use proptest::prelude::*;
use regard::search::{Builder, Built, Entry, Fault, FileName, Index, Kind, Label, Manifest, Order, Page, Query};
use std::sync::LazyLock;

static BUILT: LazyLock<(Built, Vec<u8>)> = LazyLock::new(|| {
    let labels = [Label { name: "Politique".into(), path: "/rubrique/politique/".into() }];
    let mut builder = Builder::new(&labels);
    for at in 0..320_u32 {
        let title = format!("Élection numéro {at} dans la ville de Sikasso{}", at % 7);
        let mut body = format!("Le président du conseil {} parle de mot{}. ", at % 11, at % 50);
        for word in 0..40 {
            let letters = (at * 40 + word).wrapping_mul(2_654_435_761) >> 12;
            (0..5).for_each(|place| body.push(char::from(b'a' + ((letters >> (place * 4)) % 16) as u8)));
            body.push(' ');
        }
        builder.add(&Entry {
            path: &format!("/article/{at}/"),
            title: &title,
            lede: "Un chapeau.",
            body: &body,
            date: 1_500_000_000 + i64::from(at) * 90_000,
            categories: &[0],
            author: Some(("Awa Diop", "/auteur/awa-diop/")),
            tags: &[("Mali", "/etiquette/mali/")],
            ..Entry::default()
        });
    }
    let built = builder.finish(None);
    let (codebook, segments) = (built.codebook.clone(), vec![built.info.clone()]);
    let manifest = Manifest { made: 1, codebook, categories: labels.to_vec(), segments };
    let manifest = manifest.write().unwrap();
    (built, manifest)
});

fn queries() -> Vec<Query> {
    let mut queries: Vec<Query> =
        ["élection", "elecsion sikaso", "\"président du conseil\" mot1", "pre", "mali -mot3", "le", "zzzz qqqq"]
            .iter()
            .map(|text| Query::parse(text, true))
            .collect();
    queries.push(Query {
        order: Order::Date,
        facets: true,
        excerpts: true,
        ..Query::parse("conseil rubrique:politique auteur:diop", false)
    });
    queries
}

/// Asks everything, with files that `file` gives; `None` is one that cannot be had. How often something was lost.
fn ask(mut file: impl FnMut(FileName, &[u8]) -> Option<Vec<u8>>) -> usize {
    let mut index = Index::open(&BUILT.1).unwrap();
    let mut lost = 0;
    for query in queries() {
        let mut turns = 0;
        loop {
            let answer = index.answer(&query, Page { from: 0, count: 10 });
            lost += usize::from(answer.lost);
            if answer.wanted.is_empty() {
                for (id, _) in &answer.texts {
                    index.feed_text(&query, *id, "le président du conseil");
                }
                if answer.texts.is_empty() {
                    break;
                }
            }
            for name in answer.wanted {
                let bytes = BUILT.0.files.iter().find(|(other, _)| *other == name).map(|(_, bytes)| bytes);
                match bytes.and_then(|bytes| file(name, bytes)) {
                    Some(bytes) => {
                        let _ = index.feed(name, &bytes);
                    }
                    None => index.lose(name),
                }
            }
            turns += 1;
            assert!(turns < 40, "an answer comes after a few turns");
        }
    }
    lost
}

#[test]
fn nothing_is_lost_when_nothing_is_wrong() {
    assert!(BUILT.0.files.len() > 10);
    assert_eq!(ask(|_, bytes| Some(bytes.to_vec())), 0);
}

#[test]
fn without_any_file_every_answer_says_so() {
    assert!(ask(|_, _| None) >= queries().len());
    assert!(ask(|_, _| Some(b"<!doctype html><title>404</title>".to_vec())) >= queries().len());
}

#[test]
fn a_file_lost_once_is_asked_for_again_when_told() {
    let mut index = Index::open(&BUILT.1).unwrap();
    let query = Query::parse("élection", false);
    let page = Page { from: 0, count: 5 };
    let wanted = index.answer(&query, page).wanted;
    wanted.iter().for_each(|name| index.lose(*name));
    let answer = index.answer(&query, page);
    assert!(answer.lost && answer.hits.is_empty());
    index.retry();
    assert_eq!(index.answer(&query, page).wanted, wanted);
}

#[test]
fn a_file_of_another_name_kind_or_version_is_refused() {
    let mut index = Index::open(&BUILT.1).unwrap();
    let (name, bytes) = &BUILT.0.files[0];
    let other = FileName { number: name.number + 1, ..*name };
    assert_eq!(index.feed(other, bytes), Err(Fault::Damaged));
    assert_eq!(index.feed(FileName { kind: Kind::Cards, ..*name }, bytes), Err(Fault::NotOurs));
    assert_eq!(index.feed(FileName { segment: 1, ..*name }, bytes), Err(Fault::NotOurs));
    let mut older = bytes.clone();
    older[2] = 0;
    assert_eq!(index.feed(*name, &older), Err(Fault::Version(0)));
    assert_eq!(Index::open(bytes).err(), Some(Fault::NotOurs));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_byte_changed_anywhere_is_noticed(place: u16, flip in 1u8..) {
        ask(|name, bytes| {
            let mut bytes = bytes.to_vec();
            let at = usize::from(place) % bytes.len();
            bytes[at] ^= flip;
            assert!(name.open(&bytes).is_err());
            Some(bytes)
        });
    }

    /// With a checksum that fits, as a forger would make it, so that the readers themselves are met.
    #[test]
    fn forged_content_is_read_or_refused(seed: u64, changes in 1usize..30, cut in 0usize..4) {
        let mut state = seed | 1;
        ask(|name, bytes| {
            let mut content = name.open(bytes).unwrap().to_vec();
            for _ in 0..changes {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = (state >> 33) as usize % content.len();
                content[at] = (state >> 24) as u8;
            }
            content.truncate(content.len() - content.len() * cut / 4);
            Some(name.seal(&content))
        });
    }

    #[test]
    fn any_manifest_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), place: u16, value: u8) {
        let _ = Index::open(&bytes);
        let mut changed = BUILT.1.clone();
        let at = usize::from(place) % changed.len();
        changed[at] = value;
        prop_assert_eq!(Index::open(&changed).is_ok(), changed == BUILT.1);
    }

    #[test]
    fn any_query_is_answered(text in "[\\PC \"'«»:-]{0,60}", typing: bool) {
        let mut index = Index::open(&BUILT.1).unwrap();
        for (name, bytes) in &BUILT.0.files {
            index.feed(*name, bytes).unwrap();
        }
        let answer = index.answer(&Query::parse(&text, typing), Page { from: 0, count: 10 });
        prop_assert!(answer.wanted.is_empty() && !answer.lost);
        for hit in &answer.hits {
            for (start, end) in &hit.title_marks {
                prop_assert!(hit.card.title.get(*start..*end).is_some());
            }
        }
    }
}
