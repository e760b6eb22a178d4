//! From a query to its results, as far as the files of the index are there.

use super::card::Card;
use super::file::FileName;
use super::filter::Filter;
use super::index::Index;
use super::marks::{Marker, Range};
use super::phrase::with_phrases;
use super::present::{correct, show};
use super::query::{Order, Query};
use super::rank::{Ranked, Scratch, Wish};
use super::resolve::{Group, correct as resolve_meant, resolve};
use super::segment::Needs;
use super::tally::{Tally, tally};

/// Articles that are looked through for a phrase: further ones are not found by it.
const PHRASE_WINDOW: usize = 60;
/// Results that can be paged through.
const LAST: usize = 2000;

/// Which results are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The first one, from 0.
    pub from: usize,
    /// How many.
    pub count: usize,
}

/// What is known of the results of a query.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Files to fetch now, side by side, and to feed before the query is asked again.
    pub wanted: Vec<FileName>,
    /// Articles whose whole text is to be told with [`Index::feed_text`], to look for a phrase: numbers and paths.
    pub texts: Vec<(u32, String)>,
    /// Whether a file is lost that the answer should have come from.
    pub lost: bool,
    /// How many articles match, as far as is known.
    pub total: u32,
    /// Whether that is all of them.
    pub exact: bool,
    /// The results of the page; none before their cards are there.
    pub hits: Vec<Hit>,
    /// Categories, authors and tags of that name.
    pub names: Vec<Card>,
    /// What was looked for instead of words that nothing matches.
    pub corrections: Vec<Correction>,
    /// Where there is no result: the nearest words to those that nothing matches.
    pub near: Vec<String>,
    /// Words that results do not all hold, because none holds all words: places in the query.
    pub missing: Vec<usize>,
    /// Counts of all results.
    pub tally: Option<Tally>,
    /// Marks words in further texts.
    pub marker: Marker,
}

/// A result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hit {
    /// Its number, for as long as this index is open.
    pub id: u32,
    /// What to show.
    pub card: Card,
    /// Words of the title that match.
    pub title_marks: Vec<Range>,
    /// The beginning of the article, where it was asked for and is there.
    pub excerpt: Option<String>,
    /// Words of the excerpt that match.
    pub excerpt_marks: Vec<Range>,
}

/// Results for one word instead of another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As it was looked for.
    pub used: String,
}

impl Answer {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.wanted.is_empty() && self.texts.is_empty()
    }
}

pub(super) fn answer(index: &mut Index, query: &Query, page: Page) -> Answer {
    let mut scratch = std::mem::take(&mut index.scratch);
    let mut answer = Answer::default();
    // Each turn finds at least one article more that is gone.
    for _ in 0..64 {
        answer = attempt(index, &mut scratch, query, page);
        let gone: Vec<u32> =
            answer.hits.iter().filter(|hit| index.hides(hit.id, &hit.card.path)).map(|hit| hit.id).collect();
        if gone.is_empty() {
            break;
        }
        answer.hits.retain(|hit| !gone.contains(&hit.id));
        index.removed.extend(gone);
    }
    index.scratch = scratch;
    answer
}

fn attempt(index: &Index, scratch: &mut Scratch, query: &Query, page: Page) -> Answer {
    let mut needs = Needs::default();
    let mut answer = Answer { marker: Marker::of(query, &[]), ..Answer::default() };
    if query.is_empty() {
        answer.exact = true;
        return answer;
    }
    let segments = index.segments.as_slice();
    let last = query.words.len().saturating_sub(1);
    let alone = query.words.len() == 1;
    let words = query.words.iter().enumerate();
    let mut groups: Vec<Group<'_>> =
        words.filter_map(|(at, word)| resolve(segments, word, alone, at == last, &mut needs)).collect();
    let filter = Filter::of(query, &index.manifest.categories, segments, &index.removed, &mut needs);
    if query.facets || (query.order == Order::Date && segments.len() > 1) {
        segments.iter().for_each(|segment| {
            segment.days(&mut needs);
        });
    }
    if !needs.wanted.is_empty() {
        (answer.wanted, answer.lost) = (needs.wanted, needs.lost);
        return answer;
    }
    let end = page.from.saturating_add(page.count).min(LAST);
    let most = if query.phrases.is_empty() { end } else { PHRASE_WINDOW.max(end) };
    let deep = query.exact || query.order == Order::Date || !query.phrases.is_empty();
    let mut wish = Wish { filter: &filter, order: query.order, most, deep };
    let mut ranked = scratch.rank(segments, &groups, wish, &mut needs);
    let partial = |ranked: &Ranked| ranked.held < ranked.required.count_ones() && !query.words.is_empty();
    if !deep && ranked.shallow && ((ranked.total as usize) < end || partial(&ranked)) {
        wish.deep = true;
        ranked = scratch.rank(segments, &groups, wish, &mut needs);
    }
    if needs.wanted.is_empty() && partial(&ranked) && groups.iter().any(Group::is_doubtful) {
        for (word, group) in query.words.iter().zip(&mut groups).filter(|(_, group)| group.is_doubtful()) {
            resolve_meant(segments, word, group, &mut needs);
        }
        let held = ranked.held;
        ranked = scratch.rank(segments, &groups, wish, &mut needs);
        if ranked.held <= held {
            groups.iter_mut().for_each(Group::take_back);
            ranked = scratch.rank(segments, &groups, wish, &mut needs);
        }
    }
    if !needs.wanted.is_empty() {
        (answer.wanted, answer.lost) = (needs.wanted, needs.lost);
        return answer;
    }
    answer.marker = Marker::of(query, &instead(&groups));
    answer.total = ranked.total;
    answer.exact = !ranked.shallow;
    if let ([Group { found, .. }], false) = (groups.as_slice(), query.is_filtered())
        && let [found] = found.as_slice()
    {
        // One word: the index knows how many hold it.
        let names = segments.get(found.segment).map_or(0, |segment| segment.info.names);
        let names = found.head.iter().take_while(|posting| **posting >> 3 < names).count() as u32;
        answer.total = answer.total.max(found.count.saturating_sub(names));
    }
    answer.missing = missing(&groups, &ranked, scratch);
    if query.facets {
        answer.tally = tally(index, scratch, &ranked, &filter, &mut needs);
    }
    let ids = if query.phrases.is_empty() {
        ranked.first.iter().map(|key| *key as u32).collect()
    } else {
        with_phrases(index, query, &ranked, end, &mut answer, &mut needs)
    };
    let ids: Vec<u32> = ids.into_iter().skip(page.from).take(page.count).collect();
    show(index, query, &ids, &ranked, &mut answer, &mut needs);
    correct(&groups, query, index, &mut answer);
    if ids.is_empty() {
        for meant in groups.iter().flat_map(|group| &group.meant) {
            answer.near.push(meant.word.clone());
        }
    }
    answer.lost = needs.lost;
    answer.wanted = needs.wanted;
    answer
}

/// What stands for each word that nothing matches, folded.
fn instead(groups: &[Group<'_>]) -> Vec<Vec<String>> {
    groups.iter().map(|group| group.meant.iter().map(|meant| meant.folded.clone()).collect()).collect()
}

/// The words that not every result holds.
fn missing(groups: &[Group<'_>], ranked: &Ranked, scratch: &Scratch) -> Vec<usize> {
    if ranked.held >= ranked.required.count_ones() || ranked.first.is_empty() {
        return Vec::new();
    }
    let held = ranked.first.iter().fold(u16::MAX, |held, key| held & scratch.mask(*key as u32));
    (0..groups.len()).filter(|at| ranked.required & !held & (1 << at) != 0).collect()
}
