//! Files of words, and of what very frequent words have beyond their best articles.

use super::files::{Cutter, Files, SMALL};
use super::layout::Lists;
use super::vocabulary::Vocabulary;
use crate::search::file::Kind;
use crate::search::list::Posting;
use crate::search::manifest::SegmentInfo;
use crate::search::shard::{write_tail, write_term};
use crate::search::weights::HEAD;

/// A file of words is closed when it has so many bytes. Smaller: fewer bytes for a new query, and a larger manifest.
const SHARD: usize = 8 << 10;
/// The same in a small archive.
const SMALL_SHARD: usize = 4 << 10;
/// The same for files of tails.
const TAILS: usize = 5 << 10;

/// Files of words, and of tails.
pub fn write_words(info: &mut SegmentInfo, words: &[u32], vocabulary: &Vocabulary, lists: &Lists, files: &mut Files) {
    let universe = info.universe();
    let mut cutter = Cutter::new(Kind::Terms, if info.articles <= SMALL { SMALL_SHARD } else { SHARD });
    let mut tails = Cutter::new(Kind::Tails, TAILS);
    let (mut tail_file, mut tail_place) = (0, 0);
    let mut written = Vec::new();
    for term in words {
        let word = vocabulary.terms.get(*term);
        let all = lists.of(*term);
        let (head, tail) = if all.len() > HEAD { part(all, info.names) } else { (all.to_vec(), Vec::new()) };
        let tail_at = (!tail.is_empty()).then(|| {
            if write_tail(tails.next(word), universe, &tail).is_none() {
                written.push(word);
            }
            let at = (tail_file, tail_place);
            tail_place += 1;
            tails.close(false, files);
            if tails.is_empty {
                (tail_file, tail_place) = (tail_file + 1, 0);
            }
            at
        });
        let codec = cutter.next(word);
        if write_term(codec, universe, word, all.len() as u32, tail_at, &head).is_none() {
            written.push(word);
        }
        cutter.close(false, files);
    }
    cutter.close(true, files);
    tails.close(true, files);
    debug_assert!(written.is_empty(), "lists are below their universe");
    info.terms = cutter.bounds;
    info.tails = tails.bounds.len() as u32;
}

/// The best articles of a very frequent word, and the others: names, then the highest levels, then the newest.
fn part(all: &[Posting], names: u32) -> (Vec<Posting>, Vec<Posting>) {
    let rank = |posting: &Posting| if posting >> 3 < names { 8 } else { (posting & 7) as usize };
    let mut counts = [0_usize; 9];
    for posting in all {
        if let Some(count) = counts.get_mut(rank(posting)) {
            *count += 1;
        }
    }
    let (mut above, mut limit) = (0, 9_usize);
    for count in counts.iter().rev() {
        if above + count > HEAD {
            break;
        }
        above += count;
        limit -= 1;
    }
    // Of the level below, the newest.
    let mut older = counts.get(limit.saturating_sub(1)).copied().unwrap_or(0).saturating_sub(HEAD - above);
    all.iter().copied().partition(|posting| {
        let rank = rank(posting);
        if rank + 1 == limit && older > 0 {
            older -= 1;
            return false;
        }
        rank + 1 >= limit
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_a_frequent_word_stand_in_front() {
        let all: Vec<Posting> = (0..5000).map(|id| (id << 3) | (u32::from(id % 10 == 0) * 5)).collect();
        let (head, tail) = part(&all, 0);
        assert_eq!((head.len(), head.len() + tail.len()), (HEAD, all.len()));
        assert_eq!(head.iter().filter(|posting| *posting & 7 == 5).count(), 500);
        assert!(head.is_sorted() && tail.is_sorted() && head.contains(&(4999 << 3)) && !head.contains(&(1 << 3)));
        let (head, _) = part(&all, 3);
        assert!(head.contains(&(1 << 3)));
    }
}
