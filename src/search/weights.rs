//! Every number that decides which result stands first, in one place, with what happens at its two ends.
//!
//! How much an article is about a word is told by a level from 0 to 7, made when the index is built. A query adds the values
//! of the levels, each times the rarity of the word; what cards show of the best results puts those of one page in order.

/// How many articles of a word are in the file that every query reads, the best ones. Lower: fewer bytes for frequent words,
/// and more queries that need a second file; higher: the other way round.
pub const HEAD: usize = 1024;

/// A beginning is too wide when its words stand in more files than this. Lower: fewer bytes while typing; higher: more of the words
/// that begin so are found.
pub const WIDE: usize = 2;

/// What one occurrence in the title is worth, in sixteenths of one in a text of [`USUAL_LENGTH`]. Lower, to 16: titles count
/// like any line; higher: nothing but titles counts.
pub const TITLE: u32 = 16 * 14;

/// The same for the lede. Lower: like the text; higher: like the title.
pub const LEDE: u32 = 16 * 3;

/// The same for the text. The unit of the others.
pub const BODY: u32 = 16;

/// Words of a title from which on each counts less. Lower: short titles win, « Mali » before « Mali : le pont »; higher: length
/// does not matter.
pub const USUAL_TITLE: u32 = 8;

/// Words of a text at which an occurrence counts as one; at none it counts [`LENGTH_CEILING`], the longer the less. Lower: long
/// texts sink; higher: they win by saying more.
pub const USUAL_LENGTH: u32 = 500;

/// How many times more than usual an occurrence in a very short text counts, at most. 1: length does not matter; higher: notes
/// of two lines win.
pub const LENGTH_CEILING: u32 = 2;

/// Where levels begin, in sixteenths of an occurrence. Nearer to each other: a few occurrences more change the order; farther:
/// only titles do.
pub const LEVELS: [u32; 7] = [14, 30, 56, 90, 130, 190, 250];

/// What levels are worth. Flatter: whether an article holds a rare word matters more than how often; steeper: how often matters
/// more.
pub const VALUES: [u32; 8] = [8, 11, 14, 18, 23, 31, 38, 44];

/// What a word is worth that the typed one only begins, in eighths of its value. 8: « port » puts portrait beside port while
/// typing; 0: words half typed find nothing.
pub const BEGUN: u32 = 6;

/// What a corrected word is worth, in eighths. 8: as if it had been typed; 0: corrections find nothing.
pub const CORRECTED: u32 = 6;

/// How many words may be meant by one that nothing matches. Lower: fewer files; higher: the right one is more often among them.
pub const MEANT: usize = 3;

/// When no article holds all words, one that so few hold is looked for among known words too. 0: never; higher: rare words are
/// taken for wrong ones.
pub const DOUBTFUL: u32 = 2;

/// What newer articles gain, by age in days against the newest of all: the gain is [`FRESH`] at age 0, half of it at
/// [`FRESH_HALF`], a third at twice that. 0: age does not matter; as large as a word is worth (about 2 000): the newest always
/// stand first.
pub const FRESH: u32 = 160;

/// The age at which freshness is half. Lower: only this week is fresh; higher: decades differ.
pub const FRESH_HALF: u32 = 180;

/// Within a page of results: the words of the query side by side in the title. 0: order does not matter; 4 000: it decides.
pub const TITLE_PHRASE: u32 = 900;

/// Within a page of results: the title is the query and nothing else.
pub const WHOLE_TITLE: u32 = 900;

/// Within a page of results: a word in title or excerpt as it was typed, with its accents and its ending. 0: accents do not matter;
/// 2 000: they decide.
pub const EXACT: u32 = 600;

/// Rarity of a word that `count` of `total` articles hold, in sixteenths of bits, at least one bit: no word is worth nothing.
pub fn rarity(count: u32, total: u32) -> u32 {
    let count = u64::from(count.max(1));
    let total = u64::from(total).max(count);
    16 + log2((total << 12) / count).saturating_sub(12 * 16)
}

/// The logarithm to the base 2 in sixteenths, for numbers from 1.
fn log2(value: u64) -> u32 {
    let whole = 63 - value.max(1).leading_zeros();
    let fraction = ((value << 4) >> whole) as u32 & 15;
    whole * 16 + fraction
}

/// The gain of an article `age` days older than the newest.
pub fn freshness(age: u32) -> u32 {
    FRESH * FRESH_HALF / (FRESH_HALF + age.min(1 << 20))
}

/// The level of an article for a word, by how often it stands in the title, the lede and the text and by how many words these have.
pub fn level(title: u32, lede: u32, body: u32, title_length: u32, body_length: u32) -> u32 {
    let title = title.min(2) * TITLE * USUAL_TITLE / title_length.max(USUAL_TITLE);
    let body = body.min(1 << 12) * BODY * LENGTH_CEILING * USUAL_LENGTH / (USUAL_LENGTH + body_length.min(1 << 20));
    let sum = title + lede.min(2) * LEDE + body;
    LEVELS.iter().filter(|from| sum >= **from).count() as u32
}

/// The level of a word in the name of a category, an author or a tag that has so many words.
pub fn name_level(words: u32) -> u32 {
    8_u32.saturating_sub(words.max(1)).clamp(2, 7)
}

/// The value of a level.
pub fn value(level: u32) -> u32 {
    VALUES.get(level as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_are_worth_more_and_frequent_ones_something() {
        assert_eq!(rarity(1000, 1000), 16);
        assert_eq!(rarity(1, 1024), 16 + 160);
        assert!((1..2000).all(|count| rarity(count, 5000) >= rarity(count + 1, 5000)));
        assert!(rarity(0, 0) > 0 && rarity(u32::MAX, 1) > 0);
    }

    #[test]
    fn a_title_is_worth_more_than_a_lede_and_a_lede_more_than_a_text() {
        let (title, lede, body) = (level(1, 0, 0, 6, 500), level(0, 1, 0, 6, 500), level(0, 0, 1, 6, 500));
        assert!(title > lede && lede > body && body > level(0, 0, 1, 6, 2000));
        assert!(level(1, 0, 0, 6, 500) > level(1, 0, 0, 40, 500));
        assert_eq!(level(2, 2, 90, 1, 10), 7);
        assert!(level(u32::MAX, u32::MAX, u32::MAX, u32::MAX, u32::MAX) <= 7);
    }

    #[test]
    fn freshness_is_mild() {
        assert_eq!(freshness(0), FRESH);
        assert_eq!(freshness(FRESH_HALF), FRESH / 2);
        assert!(freshness(u32::MAX) < 2);
        assert!(FRESH < 16 * 12 * value(0));
    }
}
