//! Beginnings of words that stand at the head of too many files to fetch: their best articles, ready made.

use super::files::{Cutter, Files};
use super::layout::{Lists, order};
use super::vocabulary::Vocabulary;
use crate::search::file::Kind;
use crate::search::list::Posting;
use crate::search::manifest::SegmentInfo;
use crate::search::rank::keep;
use crate::search::shard::write_term;
use crate::search::tally::sort;
use crate::search::weights::{WIDE, rarity, value};

/// Articles of a beginning. More: more bytes at the first letters typed; fewer: fewer pages of results there.
const BEST: usize = 192;
/// A file is closed when it has so many bytes.
const LIMIT: usize = 4 << 10;
/// Letters of the longest beginning.
const LONGEST: usize = 5;

/// Writes the files of beginnings.
pub fn beginnings(info: &mut SegmentInfo, words: &[u32], vocabulary: &Vocabulary, lists: &Lists, files: &mut Files) {
    let universe = info.universe();
    let mut best: Vec<(u32, u32)> = vec![(0, 0); universe as usize];
    let mut found: Vec<(String, Vec<Posting>)> = Vec::new();
    for length in 1..=LONGEST {
        let mut rest = words;
        while let Some(first) = rest.first() {
            let beginning: String = vocabulary.terms.get(*first).chars().take(length).collect();
            if beginning.chars().count() < length {
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            let count = rest.partition_point(|term| vocabulary.terms.get(*term).starts_with(&beginning));
            let (group, others) = rest.split_at(count.max(1));
            rest = others;
            let (from, to) = files_of(&info.terms, &beginning);
            if to - from >= WIDE {
                found.push((beginning, best_of(group, universe, lists, &mut best)));
            }
        }
    }
    let key = |at: usize| found.get(at).map(|(beginning, _)| beginning.as_str());
    let sorted = order(found.len(), &|a, b| key(a).cmp(&key(b)));
    let mut cutter = Cutter::new(Kind::Beginnings, LIMIT);
    for (beginning, postings) in sorted.iter().filter_map(|at| found.get(*at as usize)) {
        write_term(cutter.next(beginning), universe, beginning, postings.len() as u32, None, postings);
        cutter.close(false, files);
    }
    cutter.close(true, files);
    info.beginnings = cutter.bounds;
}

/// The first and the last file that may hold words with a beginning.
pub fn files_of(bounds: &[String], beginning: &str) -> (usize, usize) {
    let from = bounds.partition_point(|bound| bound.as_str() <= beginning).saturating_sub(1);
    let to = bounds.partition_point(|bound| bound.as_str() <= beginning || bound.starts_with(beginning));
    (from, to.saturating_sub(1))
}

fn best_of(group: &[u32], universe: u32, lists: &Lists, best: &mut [(u32, u32)]) -> Vec<Posting> {
    let mut met: Vec<u32> = Vec::new();
    for term in group {
        let list = lists.of(*term);
        let rarity = rarity(list.len() as u32, universe);
        for posting in list {
            let level = posting & 7;
            let worth = rarity * value(level);
            if let Some(place) = best.get_mut((posting >> 3) as usize) {
                if place.0 == 0 {
                    met.push(posting >> 3);
                }
                if worth > place.0 {
                    *place = (worth, level);
                }
            }
        }
    }
    let mut first = Vec::new();
    for id in &met {
        let worth = best.get(*id as usize).map_or(0, |place| place.0);
        keep(&mut first, u64::from(worth) << 32 | u64::from(*id), BEST);
    }
    let level = |id: u32| best.get(id as usize).map_or(0, |place| place.1);
    let mut postings: Vec<Posting> = first.iter().map(|key| *key as u32).map(|id| (id << 3) | level(id)).collect();
    sort(&mut postings, |a, b| a < b);
    for id in met {
        if let Some(place) = best.get_mut(id as usize) {
            *place = (0, 0);
        }
    }
    postings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_beginning_are_side_by_side() {
        let bounds = ["", "ca", "cam", "caz", "d"].map(str::to_owned);
        for (beginning, expected) in
            [("a", (0, 0)), ("c", (0, 3)), ("ca", (1, 3)), ("cam", (2, 2)), ("cb", (3, 3)), ("z", (4, 4))]
        {
            assert_eq!(files_of(&bounds, beginning), expected, "{beginning}");
        }
    }
}
