//! From a word that was typed to the words of the index that it stands for.

use super::builder::files_of;
use super::lexicon::{Meant, SHORTEST, allowed, far, gather, sure, turned};
use super::list::Posting;
use super::query::Word;
use super::segment::{Needs, Segment};
use super::shard::{Shard, Term};
use super::stem::{completions, stem};
use super::weights::{BEGUN, CORRECTED, DOUBTFUL, MEANT, WIDE};

/// Files of known words that are looked through for one word, from each side of each segment.
const LEXICONS: usize = 3;
/// Letters from which on the last word may be the beginning of one though the reader has done typing.
const CUT: usize = 3;

/// A word of the index with its articles in one segment.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The place of the segment.
    pub segment: usize,
    /// The best articles.
    pub head: &'a [Posting],
    /// Where the others are.
    pub tail: Option<(u32, u32)>,
    /// Articles of all segments that hold it.
    pub count: u32,
    /// What it is worth, in eighths.
    pub eighths: u32,
    /// Which of the words that may be meant it is, if it is not the one that was typed.
    pub meant: Option<usize>,
}

/// All that one typed word stands for.
#[derive(Clone, Debug, Default)]
pub struct Group<'a> {
    /// Words of the index.
    pub found: Vec<Found<'a>>,
    /// Whether a result has to hold one of them.
    pub required: bool,
    /// What may be meant, where nothing matches what was typed; behind that words that are too far to be looked for unasked.
    pub meant: Vec<Meant>,
}

/// Looks a word up in all segments. `alone`: nothing else is wanted; `last`: it is the last word. `None` while files are missing.
pub fn resolve<'a>(
    segments: &'a [Segment],
    word: &Word,
    alone: bool,
    last: bool,
    needs: &mut Needs,
) -> Option<Group<'a>> {
    let before = needs.wanted.len();
    let mut group = Group { required: true, ..Group::default() };
    exact(segments, &word.stem, 8, None, &mut group.found, needs);
    let found = needs.wanted.len() > before || !group.found.is_empty();
    if word.begun || (last && !found && word.folded.chars().count() >= CUT) {
        group.required = begun(segments, word, alone, &mut group.found, needs);
    }
    if needs.wanted.len() > before {
        return None;
    }
    if group.found.is_empty() && group.required {
        correct(segments, word, &mut group, needs);
    }
    (needs.wanted.len() == before).then_some(group)
}

/// Adds the words that may be meant by one that nothing matches, or nearly nothing.
pub fn correct<'a>(segments: &'a [Segment], word: &Word, group: &mut Group<'a>, needs: &mut Needs) {
    let limit = allowed(&word.folded);
    if limit == 0 || !group.meant.is_empty() {
        return;
    }
    group.meant = meant(segments, word, needs);
    for (at, meant) in group.meant.iter().enumerate() {
        if meant.rank.0 > limit {
            break;
        }
        let mut term = meant.folded.clone();
        stem(&mut term);
        exact(segments, &term, CORRECTED, Some(at), &mut group.found, needs);
    }
}

impl Group<'_> {
    /// Does without the words that may be meant, where there are others.
    pub fn take_back(&mut self) {
        if self.found.iter().any(|found| found.meant.is_none()) {
            self.found.retain(|found| found.meant.is_none());
            self.meant.clear();
        }
    }

    /// Whether so few articles hold what was typed that it may be a wrong word of theirs too.
    pub fn is_doubtful(&self) -> bool {
        self.required
            && self.meant.is_empty()
            && self.found.iter().map(|found| found.count).max().unwrap_or(0) <= DOUBTFUL
    }
}

/// A word as it is, in all segments.
pub fn exact<'a>(
    segments: &'a [Segment],
    term: &str,
    eighths: u32,
    meant: Option<usize>,
    found: &mut Vec<Found<'a>>,
    needs: &mut Needs,
) {
    let start = found.len();
    let mut count = 0;
    for (segment, shard) in segments.iter().enumerate().map(|(at, segment)| (at, segment.shard(term, needs))) {
        let Some((shard, term)) = shard.and_then(|shard| Some((shard, shard.find(term)?))) else { continue };
        count += term.count;
        found.push(of(segment, shard, term, eighths, meant));
    }
    found.iter_mut().skip(start).for_each(|found| found.count = count);
}

fn of<'a>(segment: usize, shard: &'a Shard, term: &Term, eighths: u32, meant: Option<usize>) -> Found<'a> {
    Found { segment, head: shard.head(term), tail: term.tail, count: term.count, eighths, meant }
}

/// The words that begin so. Whether a result has to hold one of them: not where they are too many to look at.
fn begun<'a>(segments: &'a [Segment], word: &Word, alone: bool, found: &mut Vec<Found<'a>>, needs: &mut Needs) -> bool {
    let beginning = word.folded.as_str();
    let mut required = true;
    for (at, segment) in segments.iter().enumerate() {
        let (from, to) = files_of(&segment.info.terms, beginning);
        if to - from >= WIDE {
            if !alone {
                required = false;
            } else if let Some(shard) = segment.beginning(beginning, needs) {
                found.extend(shard.find(beginning).map(|term| of(at, shard, term, BEGUN, None)));
            }
            continue;
        }
        for file in from..=to {
            let Some(shard) = segment.shard_at(file, needs) else { continue };
            let others = shard.starting_with(beginning).iter().filter(|term| shard.word(term) != word.stem);
            found.extend(others.map(|term| of(at, shard, term, BEGUN, None)));
        }
        for term in completions(beginning) {
            // Only in what is there anyway: it stands beside the others.
            let Some(shard) = segment.shard(&term, &mut Needs::default()) else { continue };
            if term != word.stem && !term.starts_with(beginning) {
                found.extend(shard.find(&term).map(|term| of(at, shard, term, BEGUN, None)));
            }
        }
    }
    required
}

/// What may be meant by a word that nothing matches: first among the words beside it, which are there, then among all known ones.
fn meant(segments: &[Segment], word: &Word, needs: &mut Needs) -> Vec<Meant> {
    let mut near = Vec::new();
    for shard in segments.iter().filter_map(|segment| segment.shard(&word.stem, needs)) {
        if word.stem.chars().count() < SHORTEST {
            break;
        }
        for term in shard.terms().iter().filter(|term| term.count > 1) {
            let letters = shard.word(term);
            gather(&word.stem, word.begun, 1, (letters, letters, term.count.ilog2() as u8), &mut near, MEANT);
        }
    }
    if !near.is_empty() {
        near.iter_mut().for_each(|meant| meant.word = with_ending(&meant.word, word));
        return near;
    }
    let letters = sure(&word.folded);
    let start: String = word.folded.chars().take(letters).collect();
    let end: String = turned(&word.folded).chars().take(letters).collect();
    let limit = far(&word.folded);
    let mut meant = Vec::new();
    for known in segments.iter().flat_map(|segment| segment.known(&start, &end, LEXICONS, needs)).flatten() {
        gather(&word.folded, word.begun, limit, (&known.word, &known.folded, known.frequency), &mut meant, MEANT);
    }
    meant
}

/// A word of the index with the ending that was typed, where it is a form of it.
fn with_ending(term: &str, word: &Word) -> String {
    let ending = word.folded.strip_prefix(word.stem.as_str()).unwrap_or_default();
    let whole: String = [term, ending].into_iter().collect();
    let mut again = whole.clone();
    stem(&mut again);
    if again == term { whole } else { term.to_owned() }
}
