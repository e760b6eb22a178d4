//! Words with the articles that hold them, in files of 8 to 12 KB.

use super::codec::Codec;
use super::list::{Posting, list};
use super::range::Coder;
use super::weights::HEAD;

// Kinds of numbers in a file.
const MORE: usize = 0;
const COUNT: usize = 1;
const LENGTH: usize = 2;

/// More postings than any file of ours holds: a damaged one is given up here.
const MOST: usize = 1 << 20;

/// A word of the index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Where its letters stand.
    word: (u32, u32),
    /// How many articles hold it.
    pub count: u32,
    /// Where its best articles stand.
    head: (u32, u32),
    /// Where the others are, for a word that more than [`HEAD`] articles hold: the number of a file, and the place there.
    pub tail: Option<(u32, u32)>,
}

/// A file of words, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shard {
    letters: String,
    terms: Vec<Term>,
    postings: Vec<Posting>,
}

impl Shard {
    /// Reads a file of words; articles are numbered below `universe`.
    pub fn read(content: &[u8], universe: u32) -> Option<Self> {
        let mut codec = Codec::reader(content);
        let mut shard = Self::default();
        while codec.flag(MORE, 0, false) {
            codec.letters(&[])?;
            let start = shard.letters.len() as u32;
            shard.letters.push_str(codec.word()?);
            let word = (start, shard.letters.len() as u32);
            let from = shard.postings.len() as u32;
            let (count, tail) = entry(&mut codec, universe, 0, (0, 0), &[], &mut shard.postings)?;
            let head = (from, shard.postings.len() as u32);
            shard.terms.push(Term { word, count, head, tail });
            if codec.coder.is_past_end() || shard.postings.len() > MOST {
                return None;
            }
        }
        shard.terms.windows(2).all(|pair| matches!(pair, [a, b] if shard.word(a) < shard.word(b))).then_some(shard)
    }

    /// The letters of a word.
    pub fn word(&self, term: &Term) -> &str {
        self.letters.get(term.word.0 as usize..term.word.1 as usize).unwrap_or_default()
    }

    /// The best articles of a word.
    pub fn head(&self, term: &Term) -> &[Posting] {
        self.postings.get(term.head.0 as usize..term.head.1 as usize).unwrap_or_default()
    }

    /// All words in their order.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// A word.
    pub fn find(&self, word: &str) -> Option<&Term> {
        self.starting_with(word).first().filter(|term| self.word(term) == word)
    }

    /// The words that begin so.
    pub fn starting_with(&self, beginning: &str) -> &[Term] {
        let from = self.terms.partition_point(|term| self.word(term) < beginning);
        let rest = self.terms.get(from..).unwrap_or_default();
        let count = rest.partition_point(|term| self.word(term).starts_with(beginning));
        rest.get(..count).unwrap_or_default()
    }
}

/// Adds a word to a file: `head` are its best articles, all of them where there is no tail.
pub fn write_term<C: Coder>(
    codec: &mut Codec<C>,
    universe: u32,
    word: &str,
    count: u32,
    tail: Option<(u32, u32)>,
    head: &[Posting],
) -> Option<()> {
    codec.flag(MORE, 0, true);
    codec.letters(word.as_bytes())?;
    entry(codec, universe, count, tail.unwrap_or_default(), head, &mut Vec::new()).map(|_| ())
}

/// Ends a file of words or of tails.
pub fn write_end<C: Coder>(codec: &mut Codec<C>) {
    codec.flag(MORE, 0, false);
}

fn entry<C: Coder>(
    codec: &mut Codec<C>,
    universe: u32,
    count: u32,
    tail: (u32, u32),
    head: &[Posting],
    out: &mut Vec<Posting>,
) -> Option<(u32, Option<(u32, u32)>)> {
    let count = codec.number(COUNT, count);
    if count > universe {
        return None;
    }
    let tail = (count as usize > HEAD).then(|| (codec.raw(16, tail.0), codec.raw(16, tail.1)));
    list(codec, universe, (count as usize).min(HEAD), head, true, out)?;
    Some((count, tail))
}

/// Adds what a very frequent word has beyond its best articles.
pub fn write_tail<C: Coder>(codec: &mut Codec<C>, universe: u32, tail: &[Posting]) -> Option<()> {
    codec.flag(MORE, 0, true);
    codec.number(LENGTH, tail.len() as u32);
    list(codec, universe, tail.len(), tail, true, &mut Vec::new())
}

/// A file of tails, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tails {
    ends: Vec<usize>,
    postings: Vec<Posting>,
}

impl Tails {
    /// Reads a file of tails.
    pub fn read(content: &[u8], universe: u32) -> Option<Self> {
        let mut codec = Codec::reader(content);
        let mut tails = Self::default();
        while codec.flag(MORE, 0, false) {
            let length = codec.number(LENGTH, 0);
            if length > universe || tails.postings.len() + length as usize > MOST {
                return None;
            }
            list(&mut codec, universe, length as usize, &[], true, &mut tails.postings)?;
            tails.ends.push(tails.postings.len());
            if codec.coder.is_past_end() {
                return None;
            }
        }
        Some(tails)
    }

    /// A tail.
    pub fn get(&self, at: u32) -> &[Posting] {
        let at = at as usize;
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let range = start.zip(self.ends.get(at)).and_then(|(start, end)| self.postings.get(start..*end));
        range.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_come_back(words in prop::collection::btree_map("[a-zé0-9]{1,9}", prop::collection::btree_set(0u32..5000, 1..40), 0..60)) {
            let mut writer = Codec::writer();
            for (word, ids) in &words {
                let head: Vec<Posting> = ids.iter().map(|id| (id << 3) | (id % 8)).collect();
                write_term(&mut writer, 5000, word, head.len() as u32, None, &head).unwrap();
            }
            write_end(&mut writer);
            let shard = Shard::read(&writer.coder.finish(), 5000).unwrap();
            prop_assert_eq!(shard.terms().len(), words.len());
            for (word, ids) in &words {
                let term = shard.find(word).unwrap();
                let found: Vec<u32> = shard.head(term).iter().map(|posting| posting >> 3).collect();
                prop_assert_eq!(&found, &ids.iter().copied().collect::<Vec<_>>());
                let beginning: String = word.chars().take(2).collect();
                let expected = words.keys().filter(|word| word.starts_with(&beginning)).count();
                prop_assert_eq!(shard.starting_with(&beginning).len(), expected);
            }
            prop_assert!(shard.find("absent").is_none());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = Shard::read(&bytes, 5000);
            let _ = Tails::read(&bytes, 5000);
        }
    }

    #[test]
    fn tails_come_back() {
        let lists: Vec<Vec<Posting>> = vec![(0..3000).map(|id| id << 3).collect(), vec![], vec![7 << 3 | 5]];
        let mut writer = Codec::writer();
        lists.iter().for_each(|tail| write_tail(&mut writer, 4000, tail).unwrap());
        write_end(&mut writer);
        let tails = Tails::read(&writer.coder.finish(), 4000).unwrap();
        for (at, tail) in lists.iter().enumerate() {
            assert_eq!(tails.get(at as u32), tail);
        }
        assert!(tails.get(3).is_empty());
    }
}
