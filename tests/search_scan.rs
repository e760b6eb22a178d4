//! Holds the index to a scan of all articles: the same results for thousands of queries, in one segment and in three.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test fails by panicking")]

use regard::search::weights::{BODY, DOUBTFUL, freshness, level, name_level, rarity, value};
use regard::search::{
    Answer, Builder, Built, Codebook, Entry, FileName, Index, Label, Manifest, Order, Page, Query, is_stop, spans, stem,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Random numbers, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit) as usize
    }
}

#[derive(Clone, Debug)]
struct Article {
    path: String,
    title: String,
    lede: String,
    body: String,
    day: u32,
    category: u32,
}

const CATEGORIES: [&str; 3] = ["Politique", "Économie", "Arts et lettres"];

fn word(at: usize) -> String {
    const PARTS: [&str; 12] = ["ba", "co", "dé", "fi", "gu", "lan", "mé", "nor", "pra", "sti", "tou", "vi"];
    [PARTS[at % 12], PARTS[at / 12 % 12], ["re", "t", "ge", "l"][at / 144 % 4]].concat()
}

fn text(chance: &mut Chance, words: usize) -> String {
    let mut out = String::new();
    for _ in 0..words {
        // Low numbers are frequent.
        let at = chance.below(500);
        let at = chance.below(at as u64 + 1);
        out.push_str(&word(at));
        out.push_str([" ", ", ", " de ", "s "][chance.below(4)]);
    }
    out
}

fn corpus(count: usize) -> Vec<Article> {
    let mut chance = Chance(99);
    (0..count)
        .map(|at| {
            let mut body = text(&mut chance, 3 + at % 20);
            if at % 5 != 0 {
                body.push_str(" partout");
            }
            Article {
                path: format!("/article/{at}/"),
                title: text(&mut chance, 2 + at % 4),
                lede: text(&mut chance, at % 6),
                body,
                day: 15_000 + (at as u32 / 2),
                category: chance.below(3) as u32,
            }
        })
        .collect()
}

fn labels() -> Vec<Label> {
    let label = |name: &&str| Label { name: (*name).to_owned(), path: format!("/rubrique/{}/", name.to_lowercase()) };
    CATEGORIES.iter().map(label).collect()
}

fn build<'a>(articles: impl IntoIterator<Item = &'a Article>, codebook: Option<&Codebook>) -> Built {
    let mut builder = Builder::new(&labels());
    for article in articles {
        builder.add(&Entry {
            path: &article.path,
            title: &article.title,
            lede: &article.lede,
            body: &article.body,
            date: i64::from(article.day) * 86_400 + 40_000,
            categories: &[article.category],
            ..Entry::default()
        });
    }
    builder.finish(codebook)
}

/// An article as the scan sees it.
struct Scanned<'a> {
    article: &'a Article,
    /// Title, lede, body.
    counts: HashMap<String, [u32; 3]>,
    lengths: [u32; 3],
    about_day: u32,
}

fn scanned<'a>(article: &'a Article, about_day: u32) -> Scanned<'a> {
    let mut scanned = Scanned { article, counts: HashMap::new(), lengths: [0; 3], about_day };
    for (field, text) in [&article.title, &article.lede, &article.body].into_iter().enumerate() {
        for span in spans(text) {
            let stop = is_stop(&span.word);
            if stop && field > 0 {
                continue;
            }
            scanned.lengths[field] += u32::from(!stop);
            let mut term = span.word;
            stem(&mut term);
            scanned.counts.entry(term).or_default()[field] += 1;
        }
    }
    scanned
}

struct Scan<'a> {
    all: Vec<Scanned<'a>>,
    counts: BTreeMap<String, u32>,
    newest: u32,
}

impl<'a> Scan<'a> {
    /// `segments` tells how often a category's name is counted: once for each.
    fn of(articles: &'a [Article], about: &dyn Fn(usize) -> u32, newest: u32, segments: u32) -> Self {
        let all: Vec<Scanned<'_>> =
            articles.iter().enumerate().map(|(at, article)| scanned(article, about(at))).collect();
        let mut counts = BTreeMap::new();
        for article in &all {
            article.counts.keys().for_each(|term| *counts.entry(term.clone()).or_default() += 1);
        }
        for name in CATEGORIES {
            for span in spans(name) {
                let mut term = span.word;
                stem(&mut term);
                *counts.entry(term).or_default() += segments;
            }
        }
        Self { all, counts, newest }
    }

    /// Pages of paths, and the total.
    fn answer(&self, query: &Query) -> Vec<&'a str> {
        let mut found: Vec<(u32, u32, usize)> = Vec::new();
        for (at, scanned) in self.all.iter().enumerate() {
            let article = scanned.article;
            let passes = query.category.as_ref().is_none_or(|name| *name == CATEGORIES[article.category as usize])
                && query.from.is_none_or(|from| article.day >= from)
                && query.to.is_none_or(|to| article.day <= to)
                && !query.excluded.iter().any(|term| scanned.counts.contains_key(term));
            if !passes {
                continue;
            }
            let (mut held, mut score) = (0, 0);
            for word in &query.words {
                let best = scanned.counts.iter().filter_map(|(term, [title, lede, body])| {
                    let eighths = match () {
                        () if *term == word.stem => 8,
                        () if word.begun && term.starts_with(&word.folded) => regard::search::weights::BEGUN,
                        () => return None,
                    };
                    let level = level(*title, *lede, *body, scanned.lengths[0], scanned.lengths[2]);
                    Some(rarity(self.counts[term], self.all.len() as u32) * eighths * value(level))
                });
                if let Some(best) = best.max() {
                    held += 1;
                    score += best / 8;
                }
            }
            found.push((held, score + freshness(self.newest.saturating_sub(scanned.about_day)), at));
        }
        let most = found.iter().map(|(held, ..)| *held).max().unwrap_or(0);
        if most == 0 && !query.words.is_empty() {
            return Vec::new();
        }
        found.retain(|(held, ..)| *held == most);
        match query.order {
            Order::Relevance => found.sort_by_key(|(_, score, at)| std::cmp::Reverse((*score, *at))),
            Order::Date => found.sort_by_key(|(.., at)| std::cmp::Reverse((self.all[*at].article.day, *at))),
        }
        found.iter().map(|(.., at)| self.all[*at].article.path.as_str()).collect()
    }
}

struct Archive {
    index: Index,
    files: BTreeMap<FileName, Vec<u8>>,
}

impl Archive {
    fn of(builts: Vec<Built>, removed: &[(usize, Vec<u32>)]) -> Self {
        let mut segments: Vec<_> = builts.iter().map(|built| built.info.clone()).collect();
        for (at, gone) in removed {
            let names = segments[*at].names;
            segments[*at].removed = gone.iter().map(|article| article + names).collect();
        }
        let codebook = builts[0].codebook.clone();
        let manifest = Manifest { made: 7, codebook, categories: labels(), segments };
        let index = Index::open(&manifest.write().unwrap()).unwrap();
        Self { index, files: builts.into_iter().flat_map(|built| built.files).collect() }
    }

    fn ask(&mut self, query: &Query, page: Page) -> Answer {
        for _ in 0..10 {
            let answer = self.index.answer(query, page);
            if answer.is_complete() {
                return answer;
            }
            for name in &answer.wanted {
                self.index.feed(*name, &self.files[name]).unwrap();
            }
        }
        unreachable!("an answer comes after a few turns")
    }

    fn same_as(&mut self, scan: &Scan<'_>, query: &Query) {
        let expected = scan.answer(query);
        let mut from = 0;
        for page in expected.chunks(10).take(4).chain(std::iter::once(&[][..]).take(usize::from(expected.is_empty()))) {
            let answer = self.ask(query, Page { from, count: 10 });
            assert!(answer.exact, "{query:?}");
            assert_eq!(
                answer.total as usize,
                expected.len(),
                "{query:?} {page:?} {:?}",
                (
                    &answer.missing,
                    &answer.corrections,
                    self.index.manifest.segments.iter().map(|s| s.terms.clone()).collect::<Vec<_>>()
                )
            );
            let shown: Vec<&str> = answer.hits.iter().map(|hit| hit.card.path.as_str()).collect();
            match query.order {
                Order::Date => assert_eq!(shown, page, "{query:?}"),
                // Within a page titles decide.
                Order::Relevance => {
                    let set = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<BTreeSet<_>>();
                    assert_eq!(set(&shown), set(page), "{query:?} {from}");
                }
            }
            from += 10;
        }
    }
}

fn query(chance: &mut Chance, begun: bool) -> Query {
    let words: Vec<String> = (0..1 + chance.below(3))
        .map(|_| {
            if chance.below(6) == 0 {
                "partout".to_owned()
            } else {
                let at = chance.below(500);
                word(chance.below(at as u64 + 1))
            }
        })
        .collect();
    let mut text = words.join(" ");
    if begun && chance.below(2) == 0 {
        text.truncate(text.char_indices().nth_back(1).map_or(text.len(), |(at, _)| at));
    }
    if chance.below(6) == 0 {
        text = format!("-{} {text}", word(chance.below(200)));
    }
    let mut query = Query::parse(&text, begun);
    query.exact = true;
    if chance.below(5) == 0 {
        query.category = Some(CATEGORIES[chance.below(3)].to_owned());
    }
    if chance.below(5) == 0 {
        query.from = Some(15_000 + chance.below(700) as u32);
        query.to = query.from.map(|from| from + 200);
    }
    if chance.below(3) == 0 {
        query.order = Order::Date;
    }
    query
}

/// Words that nothing matches, or nearly nothing, are looked for otherwise by the index, which is not the scan's affair.
fn is_plain(scan: &Scan<'_>, query: &Query) -> bool {
    let last = query.words.len().saturating_sub(1);
    query.words.iter().enumerate().all(|(at, word)| {
        scan.counts.get(&word.stem).is_some_and(|count| *count > DOUBTFUL)
            || (at == last && word.begun && scan.counts.keys().any(|term| term.starts_with(&word.folded)))
    })
}

#[test]
fn an_index_finds_what_a_scan_finds() {
    let articles = corpus(1500);
    let built = build(&articles, None);
    let (info, newest) = (built.info.clone(), *built.info.days.last().unwrap());
    assert!(info.tails > 0, "the corpus has a very frequent word");
    assert_eq!(name_level(1), 7);
    assert_eq!(BODY, 16);
    let scan = Scan::of(&articles, &|at| info.about_day(at as u32), newest, 1);
    let mut archive = Archive::of(vec![built], &[]);
    let mut chance = Chance(5);
    let mut asked = 0;
    while asked < 2000 {
        let query = query(&mut chance, asked % 2 == 1);
        if is_plain(&scan, &query) {
            archive.same_as(&scan, &query);
            asked += 1;
        }
    }
}

#[test]
fn three_segments_are_read_as_one() {
    let articles = corpus(900);
    // Segments by date, and a few articles that have been changed since.
    let mut changed = articles.clone();
    for at in [3, 40, 399, 650] {
        changed[at].title = format!("Nouveau titre {}", changed[at].title);
    }
    changed.remove(12);
    let old = build(&articles[..500], None);
    let middle = build(&articles[500..800], Some(&old.codebook));
    let now: Vec<&Article> = [3, 39, 398, 649].iter().map(|at| &changed[*at]).chain(&changed[799..]).collect();
    let newest = build(now.iter().copied(), Some(&old.codebook));
    let removed = [(0, vec![3, 12, 40, 399]), (1, vec![150])];
    let mut order: Vec<Article> = articles[..500].iter().chain(&articles[500..800]).cloned().collect();
    order.retain(|article| !["3", "12", "40", "399", "650"].iter().any(|at| article.path == format!("/article/{at}/")));
    let mut by_date = now.clone();
    by_date.sort_by_key(|article| article.day);
    order.extend(by_date.iter().map(|article| (*article).clone()));
    assert_eq!(order.len(), 899);
    let mut archive = Archive::of(vec![old, middle, newest], &removed);
    let mut chance = Chance(6);
    let day = |at: usize| order[at].day;
    let last = articles.last().unwrap().day;
    let scan = Scan::of(&order, &day, last, 3);
    let mut asked = 0;
    while asked < 600 {
        let mut query = query(&mut chance, false);
        // Rarity counts what is gone until its segment is written anew: only the order by date is the same.
        query.order = Order::Date;
        if is_plain(&scan, &query) {
            archive.same_as(&scan, &query);
            asked += 1;
        }
    }
}
