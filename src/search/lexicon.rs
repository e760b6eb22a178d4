//! Known words, for the one that a reader meant: a word with one wrong letter shares its beginning or its end with the right
//! one, so that a few small files hold all that may be meant, whichever letter is wrong, the first included.

use super::codec::Codec;
use super::distance::distance;
use super::fold::folded;
use super::range::Coder;
use super::tally::rise;

// Kinds of numbers in a file.
const MORE: usize = 0;
const FREQUENCY: usize = 1;

/// Shorter words are not corrected: too many others are as near.
pub const SHORTEST: usize = 4;
/// From this length on two letters may be wrong.
const LONG: usize = 8;

/// A word as it is most often written, and the logarithm of the number of articles that hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// In lower case, with its accents.
    pub word: String,
    /// As it is compared.
    pub folded: String,
    /// 0 to 15: 1, 2, 4, … articles.
    pub frequency: u8,
}

/// Adds a word to a file, its letters turned round in the one that is sorted by ends.
pub fn write_known<C: Coder>(codec: &mut Codec<C>, word: &str, frequency: u8) -> Option<()> {
    codec.flag(MORE, 0, true);
    codec.letters(word.as_bytes())?;
    codec.small(FREQUENCY, 4, frequency.min(15).into());
    Some(())
}

/// Reads a file of known words.
pub fn read(content: &[u8], backward: bool) -> Option<Vec<Known>> {
    let mut codec = Codec::reader(content);
    let mut known = Vec::new();
    while codec.flag(MORE, 0, false) {
        codec.letters(&[])?;
        let word = codec.word()?;
        let word = if backward { turned(word) } else { word.to_owned() };
        let frequency = codec.small(FREQUENCY, 4, 0) as u8;
        known.push(Known { folded: folded(&word), word, frequency });
        if codec.coder.is_past_end() {
            return None;
        }
    }
    Some(known)
}

/// A word from its last letter to its first.
pub fn turned(word: &str) -> String {
    word.chars().rev().collect()
}

/// How many letters at the beginning or at the end of a word are surely right when so many may be wrong as [`allowed`] tells;
/// for long words nearly surely, as both faults may stand between them.
pub fn sure(word: &str) -> usize {
    let length = word.chars().count();
    if length >= LONG { (length / 3).max(3) } else { (length.saturating_sub(1) / 2).max(2) }
}

/// How many letters of a word may be wrong.
pub fn allowed(word: &str) -> u32 {
    let length = word.chars().count();
    match length {
        _ if word.bytes().any(|byte| byte.is_ascii_digit()) => 0,
        0..SHORTEST => 0,
        SHORTEST..LONG => 1,
        _ => 2,
    }
}

/// How many letters of a word may be wrong in one that a reader is asked about.
pub fn far(word: &str) -> u32 {
    ((word.chars().count() as u32 + 1) / 3).min(3).max(allowed(word))
}

/// A word that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// As it is most often written.
    pub word: String,
    /// Folded.
    pub folded: String,
    /// Less is nearer: letters that are wrong, then the first one, then how rare it is.
    pub rank: (u32, bool, u8),
}

/// Adds a known word to those that may be meant by `typed`, where it is near enough: nearest first, at most `most`. `begun`: what
/// was typed may be the beginning of the word.
pub fn gather(typed: &str, begun: bool, limit: u32, known: (&str, &str, u8), meant: &mut Vec<Meant>, most: usize) {
    let (word, folded, frequency) = known;
    let Some(wrong) = distance(typed, folded, limit, begun).filter(|wrong| *wrong > 0) else { return };
    let first = typed.chars().next() != folded.chars().next();
    let rank = (wrong, first, 15 - frequency.min(15));
    if meant.iter().any(|other| other.folded == folded) {
        return;
    }
    let at = meant.partition_point(|other| other.rank <= rank);
    if at < most {
        meant.truncate(most.saturating_sub(1));
        meant.push(Meant { word: word.to_owned(), folded: folded.to_owned(), rank });
        rise(meant, |one, other| one.rank < other.rank);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(typed: &str, words: &[(&str, u8)]) -> Vec<String> {
        let mut found = Vec::new();
        for (word, frequency) in words {
            gather(typed, false, allowed(typed), (word, &folded(word), *frequency), &mut found, 3);
        }
        found.into_iter().map(|meant| meant.word).collect()
    }

    #[test]
    fn the_nearest_word_comes_first_then_the_most_frequent() {
        let words = [("élection", 6), ("sélection", 9), ("éjection", 1), ("direction", 9), ("election", 2)];
        assert_eq!(meant("elecsion", &words), ["élection", "éjection", "sélection"]);
        assert_eq!(meant("alection", &words), ["élection", "sélection", "éjection"]);
        assert_eq!(meant("onu", &[("one", 3)]), [""; 0]);
        assert_eq!(meant("g20s", &[("g20", 3)]), [""; 0]);
    }

    #[test]
    fn files_are_read_back_in_both_directions() {
        let mut writer = Codec::writer();
        write_known(&mut writer, "été", 3).unwrap();
        write_known(&mut writer, "étés", 1).unwrap();
        crate::search::shard::write_end(&mut writer);
        let bytes = writer.coder.finish();
        let words =
            |backward| -> Vec<String> { read(&bytes, backward).unwrap().into_iter().map(|known| known.word).collect() };
        assert_eq!(words(false), ["été", "étés"]);
        assert_eq!(words(true), ["été", "sété"]);
    }

    #[test]
    fn one_wrong_letter_leaves_the_beginning_or_the_end() {
        let word = "paquets";
        for at in 0..word.len() {
            let wrong = [&word[..at], "z", &word[at + 1..]].concat();
            let sure = sure(&wrong);
            let same_start = wrong[..sure] == word[..sure];
            let same_end = wrong[wrong.len() - sure..] == word[word.len() - sure..];
            assert!(same_start || same_end, "{wrong}");
        }
    }
}
