//! Files of known words, in their order and in the order of their ends.

use super::files::{Cutter, Files};
use super::layout::order;
use super::vocabulary::Vocabulary;
use crate::search::file::Kind;
use crate::search::fold::folded;
use crate::search::lexicon::{turned, write_known};
use crate::search::manifest::SegmentInfo;

/// A file of known words is closed when it has so many bytes.
const LEXICON: usize = 4 << 10;
/// Words that one article holds are known when they stand in its title: others are rather wrong than meant.
const FREQUENT: u32 = 2;
/// Letters of a word that may be meant.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=30;

/// Writes both kinds of files.
pub fn write_known_words(info: &mut SegmentInfo, words: &[u32], vocabulary: &Vocabulary, files: &mut Files) {
    let written = vocabulary.most_written();
    let mut known: Vec<(String, &str, u8)> = Vec::new();
    for term in words {
        let Some(state) = vocabulary.states.get(*term as usize) else { continue };
        let word = written.get(*term as usize).copied().unwrap_or_default();
        let is_known = (state.count >= FREQUENT || state.in_title)
            && word.chars().all(char::is_alphabetic)
            && LETTERS.contains(&word.chars().count());
        if is_known {
            known.push((folded(word), word, state.count.max(1).ilog2().min(15) as u8));
        }
    }
    let folded = |at: usize| known.get(at).map(|known| known.0.as_str());
    let forward = order(known.len(), &|a, b| folded(a).cmp(&folded(b)));
    let mut cutter = Cutter::new(Kind::Forward, LEXICON);
    for (folded, word, frequency) in forward.iter().filter_map(|at| known.get(*at as usize)) {
        write_known(cutter.next(folded), word, *frequency);
        cutter.close(false, files);
    }
    cutter.close(true, files);
    info.forward = cutter.bounds;
    let turns: Vec<String> = known.iter().map(|(folded, ..)| turned(folded)).collect();
    let backward = order(known.len(), &|a, b| turns.get(a).cmp(&turns.get(b)));
    let mut cutter = Cutter::new(Kind::Backward, LEXICON);
    for at in backward.iter().map(|at| *at as usize) {
        let (Some(key), Some((_, word, frequency))) = (turns.get(at), known.get(at)) else { continue };
        write_known(cutter.next(key), &turned(word), *frequency);
        cutter.close(false, files);
    }
    cutter.close(true, files);
    info.backward = cutter.bounds;
}
