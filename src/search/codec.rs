//! Numbers, words and lists of them, written and read by one and the same code.

use super::range::{Bit, Coder, Decoder, Encoder};

/// Kinds of numbers, each with its own chances.
const KINDS: usize = 24;
/// No word is longer, in bytes.
const LONGEST: usize = 2000;

/// A coder with what it has learnt of a file.
pub struct Codec<C> {
    /// The direction.
    pub coder: C,
    numbers: Vec<Bit>,
    letters: Vec<Bit>,
    /// Chances of the pieces of a codebook, 256 for each class of the piece before; empty before the first text.
    pub pieces: Vec<Bit>,
    spare: Bit,
    /// The word that came last, which the next one is told from.
    word: Vec<u8>,
    shared: usize,
}

impl Codec<Encoder> {
    /// For a new file.
    pub fn writer() -> Self {
        Self::new(Encoder::new())
    }
}

impl<'a> Codec<Decoder<'a>> {
    /// For the bytes of a file.
    pub fn reader(bytes: &'a [u8]) -> Self {
        Self::new(Decoder::new(bytes))
    }
}

impl<C: Coder> Codec<C> {
    fn new(coder: C) -> Self {
        let numbers = vec![Bit::NEW; KINDS * 64];
        Self { coder, numbers, letters: Vec::new(), pieces: Vec::new(), spare: Bit::NEW, word: Vec::new(), shared: 0 }
    }

    /// A number of a kind: small ones are short.
    pub fn number(&mut self, kind: usize, value: u32) -> u32 {
        let more = u64::from(value) + 1;
        let bits = 63 - more.leading_zeros();
        let bits = tree(&mut self.coder, &mut self.numbers, &mut self.spare, kind * 64, 6, bits).min(32);
        let rest = self.raw(bits, (more & ((1 << bits) - 1)) as u32);
        ((1_u64 << bits) + u64::from(rest) - 1).min(u64::from(u32::MAX)) as u32
    }

    /// A number of up to `bits` ≤ 6 bits, each of whose values has its own chance.
    pub fn small(&mut self, kind: usize, bits: u32, value: u32) -> u32 {
        tree(&mut self.coder, &mut self.numbers, &mut self.spare, kind * 64, bits, value)
    }

    /// Whether something is so; each `context` < 64 of a kind has its own chance.
    pub fn flag(&mut self, kind: usize, context: usize, value: bool) -> bool {
        let model = match self.numbers.get_mut(kind * 64 + context) {
            Some(model) => model,
            None => &mut self.spare,
        };
        self.coder.bit(model, value)
    }

    /// The piece of a codebook that comes behind one of this class.
    pub fn piece(&mut self, class: usize, code: u8) -> u8 {
        tree(&mut self.coder, &mut self.pieces, &mut self.spare, class * 256, 8, code.into()) as u8
    }

    /// A number of so many bits ≤ 32 that is as good as random.
    pub fn raw(&mut self, bits: u32, value: u32) -> u32 {
        if bits <= 16 {
            return self.coder.raw(bits, value);
        }
        let high = self.coder.raw(bits - 16, value >> 16);
        (high << 16) | self.coder.raw(16, value & 0xffff)
    }

    /// The length of a list. Reading, `None` when the file cannot hold as many.
    pub fn length(&mut self, kind: usize, length: usize) -> Option<usize> {
        let length = self.number(kind, u32::try_from(length).unwrap_or(u32::MAX)) as usize;
        (length <= 1 << 24 && !self.coder.is_past_end()).then_some(length)
    }

    /// A word, told from the one before it: how many bytes they share, and the rest. No byte of a word is 0. What it is can be
    /// asked for with [`Self::word`].
    pub fn letters(&mut self, next: &[u8]) -> Option<()> {
        if self.letters.is_empty() {
            self.letters = vec![Bit::NEW; 128 * 256 + 16 * 32];
        }
        let same = self.word.iter().zip(next).take_while(|(a, b)| a == b).count().min(31) as u32;
        let base = 128 * 256 + self.shared.min(15) * 32;
        let same = tree(&mut self.coder, &mut self.letters, &mut self.spare, base, 5, same) as usize;
        self.shared = same;
        let before = self.word.get(same).copied().unwrap_or_default();
        let mut context = 64 + class(before);
        self.word.truncate(same);
        loop {
            let letter = next.get(self.word.len()).copied().unwrap_or_default();
            let (coder, letters) = (&mut self.coder, &mut self.letters);
            let letter = tree(coder, letters, &mut self.spare, context * 256, 8, u32::from(letter)) as u8;
            if letter == 0 {
                return Some(());
            }
            self.word.push(letter);
            context = class(letter);
            if self.word.len() > LONGEST || self.coder.is_past_end() {
                return None;
            }
        }
    }

    /// The word that came last; `None` when it is no text.
    pub fn word(&self) -> Option<&str> {
        std::str::from_utf8(&self.word).ok()
    }

    /// A text, told from the one before.
    pub fn text(&mut self, text: &mut String) -> Option<()> {
        self.letters(text.as_bytes())?;
        text.clear();
        text.push_str(self.word()?);
        Some(())
    }
}

/// What letters have in common that are followed by the same: plain ones are by themselves.
fn class(letter: u8) -> usize {
    match letter {
        b'a'..=b'z' => usize::from(letter - b'a') + 1,
        b'0'..=b'9' => 27,
        0 => 0,
        _ => 28 + usize::from(letter) % 36,
    }
}

/// A number of so many bits, the highest first; each bit has its own chance for each way to it.
fn tree<C: Coder>(coder: &mut C, models: &mut [Bit], spare: &mut Bit, base: usize, bits: u32, value: u32) -> u32 {
    let mut node = 1_usize;
    for at in (0..bits).rev() {
        let model = match models.get_mut(base + node) {
            Some(model) => model,
            None => &mut *spare,
        };
        node = node * 2 + usize::from(coder.bit(model, (value >> at) & 1 == 1));
    }
    node as u32 - (1 << bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_and_words_come_back(
            entries in prop::collection::vec((any::<u32>(), 0u32..70, "[^\u{0}]{0,40}"), 0..100)
        ) {
            let mut writer = Codec::writer();
            for (large, small, word) in &entries {
                writer.number(0, *large);
                writer.number(1, *small);
                writer.small(2, 3, small % 8);
                prop_assert!(writer.letters(word.as_bytes()).is_some());
            }
            let bytes = writer.coder.finish();
            let mut reader = Codec::reader(&bytes);
            for (large, small, word) in &entries {
                prop_assert_eq!(reader.number(0, 0), *large);
                prop_assert_eq!(reader.number(1, 0), *small);
                prop_assert_eq!(reader.small(2, 3, 0), small % 8);
                prop_assert!(reader.letters(&[]).is_some());
                prop_assert_eq!(reader.word(), Some(word.as_str()));
            }
        }
    }

    #[test]
    fn sorted_words_cost_less_than_three_bytes_each() {
        let starts = ["ab", "acc", "admin", "afri", "agri", "cam", "can", "con", "elec", "econo", "fran", "gab", "pol"];
        let ends = ["able", "age", "ation", "ement", "eur", "ique", "isme", "iste", "ite", "ons", "oir", "ure"];
        let mut words: Vec<String> =
            starts.iter().flat_map(|start| ends.iter().map(move |end| [*start, *end].concat())).collect();
        words.sort();
        let mut writer = Codec::writer();
        words.iter().for_each(|word| writer.letters(word.as_bytes()).unwrap());
        assert!(writer.coder.finish().len() < words.len() * 3);
    }
}
