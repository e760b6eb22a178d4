//! The order of a segment: articles by date, words by their letters, and each word with its articles.

use super::beginnings::beginnings;
use super::blocks::{cut_into_blocks, write_facets};
use super::files::Files;
use super::known::write_known_words;
use super::terms::write_words;
use super::vocabulary::Vocabulary;
use super::{Added, Builder, Built, Named};
use crate::search::codebook::Codebook;
use crate::search::list::Posting;
use crate::search::manifest::{DAY_STEP, SegmentInfo};
use std::cmp::Ordering;

/// Names and titles that a codebook is learnt from, and as much of excerpts: bytes.
const SAMPLE: usize = 32 << 10;

/// All words with their articles.
pub struct Lists {
    starts: Vec<usize>,
    postings: Vec<Posting>,
}

impl Lists {
    /// The articles of a term.
    pub fn of(&self, term: u32) -> &[Posting] {
        let at = term as usize;
        let range = self.starts.get(at).zip(self.starts.get(at + 1));
        range.and_then(|(start, end)| self.postings.get(*start..*end)).unwrap_or_default()
    }
}

pub fn finish(mut builder: Builder, codebook: Option<&Codebook>) -> Built {
    let count = |at: usize| builder.names.get(at).map(|named| named.articles);
    let name_order = order(builder.names.len(), &|a, b| count(b).cmp(&count(a)));
    let date = |at: usize| builder.articles.get(at).map(|added| added.card.date);
    let order = order(builder.articles.len(), &|a, b| date(a).cmp(&date(b)));
    let lists = lists(&builder, &name_order, &order);
    builder.log = Vec::new();
    let names: Vec<&Named> = name_order.iter().filter_map(|at| builder.names.get(*at as usize)).collect();
    let articles: Vec<&Added> = order.iter().filter_map(|at| builder.articles.get(*at as usize)).collect();
    let codebook = codebook.cloned().unwrap_or_else(|| learn(&names, &articles));
    let mut info = SegmentInfo {
        articles: articles.len() as u32,
        names: names.len() as u32,
        days: days(&articles),
        ..SegmentInfo::default()
    };
    let mut files = Files::default();
    let words = sorted_terms(&builder.vocabulary);
    write_words(&mut info, &words, &builder.vocabulary, &lists, &mut files);
    beginnings(&mut info, &words, &builder.vocabulary, &lists, &mut files);
    drop(lists);
    write_known_words(&mut info, &words, &builder.vocabulary, &mut files);
    cut_into_blocks(&mut info, &names, &articles, &codebook, &mut files);
    write_facets(&info, &builder.names, &articles, &mut files);
    let files = files.seal(&mut info);
    Built { info, files, codebook, order }
}

/// Places below `count` in an order, equal ones as they come. One way of sorting for all: each more would weigh kilobytes where the
/// browser builds.
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    order
}

/// The articles of every term: names first, then articles by date, so that every list rises.
fn lists(builder: &Builder, names: &[u32], order: &[u32]) -> Lists {
    let mut starts = Vec::with_capacity(builder.vocabulary.states.len() + 1);
    let mut total = 0;
    for state in &builder.vocabulary.states {
        starts.push(total);
        total += state.count as usize;
    }
    starts.push(total);
    let mut next = starts.clone();
    let mut postings: Vec<Posting> = vec![0; total];
    let mut put = |term: u32, posting: Posting| {
        if let Some(place) = next.get_mut(term as usize) {
            if let Some(slot) = postings.get_mut(*place) {
                *slot = posting;
            }
            *place += 1;
        }
    };
    let mut number = 0;
    for named in names.iter().filter_map(|at| builder.names.get(*at as usize)) {
        named.postings(number).for_each(|(term, posting)| put(term, posting));
        number += 1;
    }
    for added in order.iter().filter_map(|at| builder.articles.get(*at as usize)) {
        for at in added.words.0..added.words.1 {
            let entry = builder.log_at(at);
            put(entry >> 3, number << 3 | (entry & 7));
        }
        number += 1;
    }
    Lists { starts, postings }
}

fn sorted_terms(vocabulary: &Vocabulary) -> Vec<u32> {
    let held = |term: &u32| vocabulary.states.get(*term as usize).is_some_and(|state| state.count > 0);
    let word = |at: usize| vocabulary.terms.get(at as u32);
    let mut words = order(vocabulary.terms.len(), &|a, b| word(a).cmp(word(b)));
    words.retain(held);
    words
}

/// Learns from samples of the whole, so that no year and no section is left out.
fn learn(names: &[&Named], articles: &[&Added]) -> Codebook {
    let mut sample = String::new();
    let titles = articles.iter().map(|added| added.card.title.as_str());
    let excerpts = articles.iter().map(|added| added.excerpt.as_str());
    for texts in
        [names.iter().map(|named| named.label.name.as_str()).chain(titles).collect::<Vec<_>>(), excerpts.collect()]
    {
        let total: usize = texts.iter().map(|text| text.len()).sum();
        let step = (total / SAMPLE).max(1);
        for text in texts.iter().step_by(step) {
            sample.push_str(text);
            sample.push('\u{0}');
        }
    }
    Codebook::learn(&sample)
}

fn days(articles: &[&Added]) -> Vec<u32> {
    let mut days: Vec<u32> = articles.iter().step_by(DAY_STEP).map(|added| added.day()).collect();
    days.extend(articles.last().map(|added| added.day()));
    // Places of different offsets may differ by a day from the order of moments.
    let mut latest = 0;
    for day in &mut days {
        latest = latest.max(*day);
        *day = latest;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let values = [3, 1, 3, 2, 1];
        assert_eq!(order(5, &|a, b| values[a].cmp(&values[b])), [1, 4, 3, 0, 2]);
    }
}
