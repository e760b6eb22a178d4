//! Publishing again: what changes on disk, and that a reader finds what stands now.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test fails by panicking")]

use regard::search::{Builder, Current, Entry, FileName, Index, Ledger, Manifest, Order, Page, Query};
use std::collections::BTreeMap;

#[derive(Clone)]
struct Article {
    path: String,
    title: String,
    body: String,
    version: String,
    date: i64,
}

fn article(at: usize) -> Article {
    let mut body = String::new();
    for word in 0..250 {
        let rank = (at * 7919 + word * word * 31) % (20 + word * 40);
        body.push_str(&format!("{}{} ", ["ra", "co", "ti", "me", "lo"][rank % 5].repeat(1 + rank / 5 % 2), rank / 3));
        body.extend((0..3).map(|place| char::from(b'a' + (rank >> (place * 3)) as u8 % 20)));
        body.push(' ');
    }
    Article {
        path: format!("/article/{at}/"),
        title: format!("Nouvelle {at} du fleuve"),
        body,
        version: "1".into(),
        date: 1_500_000_000 + at as i64 * 40_000,
    }
}

#[derive(Default)]
struct Site {
    manifest: Manifest,
    ledger: Ledger,
    files: BTreeMap<FileName, Vec<u8>>,
}

impl Site {
    /// Publishes; how many files are new, and how many articles were indexed.
    fn publish(&mut self, articles: &[Article]) -> (usize, usize) {
        let state = |article| {
            let Article { path, title, version, .. }: &Article = article;
            Current { path, shown: title, version }
        };
        let now: Vec<Current<'_>> = articles.iter().map(state).collect();
        let plan = Ledger::read(&self.ledger.write()).plan(Some(&self.manifest), &now, false);
        let fresh = plan.fresh.len();
        let mut builder = Builder::new(&[]);
        for article in plan.fresh.iter().map(|at| &articles[*at]) {
            let Article { path, title, body, date, .. } = article;
            builder.add(&Entry { path, title, body, date: *date, ..Entry::default() });
        }
        let codebook = (!plan.kept.is_empty()).then_some(&self.manifest.codebook);
        let mut manifest = Manifest { made: 1, segments: plan.kept.clone(), ..self.manifest.clone() };
        let mut files = std::mem::take(&mut self.files);
        files.retain(|name, _| plan.kept.iter().any(|info| info.hash == name.segment));
        let mut changed = 1;
        if fresh > 0 {
            let built = builder.finish(codebook);
            changed += built.files.len();
            manifest.codebook = built.codebook.clone();
            manifest.segments.push(built.info.clone());
            files.extend(built.files.clone());
            self.ledger = plan.ledger(&now, Some((&built.info, &built.order)));
        } else {
            self.ledger = plan.ledger(&now, None);
        }
        (self.manifest, self.files) = (manifest, files);
        (changed, fresh)
    }

    fn ask(&self, text: &str) -> Vec<String> {
        let mut index = Index::open(&self.manifest.write().unwrap()).unwrap();
        let query = Query { order: Order::Date, ..Query::parse(text, false) };
        loop {
            let answer = index.answer(&query, Page { from: 0, count: 10 });
            if answer.is_complete() {
                return answer.hits.into_iter().map(|hit| hit.card.title).collect();
            }
            answer.wanted.iter().for_each(|name| index.feed(*name, &self.files[name]).unwrap());
        }
    }
}

#[test]
fn a_new_article_changes_few_files_and_is_found() {
    let mut site = Site::default();
    let mut all: Vec<Article> = (0..1500).map(article).collect();
    let (files, _) = site.publish(&all);
    assert!(files > 100, "{files}");
    let mut most = 0;
    for at in 1500..1564 {
        all.push(article(at));
        let (files, fresh) = site.publish(&all);
        assert_eq!(fresh, at - 1499);
        most = most.max(files);
    }
    assert!(most <= 20, "{most} files");
    assert_eq!(site.ask("nouvelle fleuve")[0], "Nouvelle 1563 du fleuve");
    assert_eq!(site.ask("nouvelle 1563"), ["Nouvelle 1563 du fleuve"]);
    assert_eq!(site.ask("nouvelle 3"), ["Nouvelle 3 du fleuve"]);
    // The text of one is changed.
    all[3].body = "Les pirogues rentrent.".into();
    all[3].version = "2".into();
    let (files, _) = site.publish(&all);
    assert!(files <= 20, "{files} files");
    assert_eq!(site.ask("pirogues"), ["Nouvelle 3 du fleuve"]);
    assert_eq!(site.ask("nouvelle 3"), ["Nouvelle 3 du fleuve"]);
    // One has another title, one goes: nothing of either stays anywhere.
    all[3].title = "Autre titre".into();
    all[3].version = "3".into();
    all.remove(700);
    let (_, fresh) = site.publish(&all);
    assert_eq!(fresh, all.len());
    assert_eq!(site.ask("nouvelle 3").iter().filter(|title| *title == "Nouvelle 3 du fleuve").count(), 0);
    assert_eq!(site.ask("autre titre"), ["Autre titre"]);
    assert!(!site.ask("nouvelle 700").contains(&"Nouvelle 700 du fleuve".to_owned()));
    // Nothing new: nothing but the manifest.
    assert_eq!(site.publish(&all), (1, 0));
}

#[test]
fn the_same_articles_make_the_same_files() {
    let all: Vec<Article> = (0..40).map(article).collect();
    let (mut one, mut other) = (Site::default(), Site::default());
    one.publish(&all);
    other.publish(&all);
    assert_eq!(one.files, other.files);
}
