//! Frequent pieces of a magazine's own words, and which of them follow which, so that titles and excerpts take two fifths of the space
//! in any language.

use super::codec::Codec;
use super::range::{Bit, Coder};

/// No piece is longer, in bytes: longer ones are rarely met twice.
const LONGEST: usize = 12;
/// What a codebook is learnt from, in bytes: more takes time and changes little.
const SAMPLE: usize = 64 << 10;

/// What each byte of a packed text stands for. 0 stands before a byte that is itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codebook {
    pieces: Vec<Vec<u8>>,
    /// Bytes that are pieces of their own.
    singles: Vec<u8>,
    /// Pieces made of two earlier ones, which are counted from 1.
    pairs: Vec<(u8, u8)>,
    /// How likely each bit of the next piece is 0, by the last byte of the piece before: places of [`CHANCES`].
    chances: Vec<u8>,
}

/// Classes of last bytes.
const CLASSES: usize = 16;
/// Chances of a 0, in 4096ths.
const CHANCES: [u32; 16] = [41, 77, 144, 262, 463, 784, 1244, 1790, 2306, 2852, 3312, 3633, 3834, 3952, 4019, 4055];

impl Codebook {
    /// Learns the pieces that shorten a text most.
    pub fn learn(text: &str) -> Self {
        let sample = text.as_bytes().get(..SAMPLE).unwrap_or(text.as_bytes());
        let mut counts = [0_usize; 256];
        for byte in sample {
            if let Some(count) = counts.get_mut(usize::from(*byte)) {
                *count += 1;
            }
        }
        let often = |byte: &u8| counts.get(usize::from(*byte)).is_some_and(|count| *count > sample.len() / 4000);
        let mut book = Self { singles: (1..=255).filter(often).collect(), ..Self::default() };
        book.singles.truncate(160);
        let code = |byte: &u8| book.singles.iter().position(|single| single == byte).map_or(0, |at| at as u8 + 1);
        let mut codes: Vec<u8> = sample.iter().map(code).collect();
        let mut counts = vec![0_u32; 1 << 16];
        book.pieces = book.singles.iter().map(|byte| vec![*byte]).collect();
        while book.pieces.len() < 255 {
            let Some((first, second)) = book.best_pair(&codes, &mut counts) else { break };
            book.pairs.push((first, second));
            let piece = [book.piece(first), book.piece(second)].concat();
            book.pieces.push(piece);
            replace(&mut codes, first, second, book.pieces.len() as u8);
        }
        book.learn_chances(&codes);
        book
    }

    fn learn_chances(&mut self, codes: &[u8]) {
        let mut counts = vec![(0_u32, 0_u32); CLASSES * 256];
        let mut class = 0;
        for code in codes {
            let mut node = 1;
            for at in (0..8).rev() {
                let bit = (code >> at) & 1;
                if let Some(count) = counts.get_mut(class * 256 + node) {
                    *if bit == 0 { &mut count.0 } else { &mut count.1 } += 1;
                }
                node = node * 2 + usize::from(bit);
            }
            class = self.class(*code);
        }
        let place = |(zeros, ones): &(u32, u32)| {
            let chance = (zeros * 2 + 1) * 4096 / (zeros * 2 + ones * 2 + 2);
            (0_u8..).zip(CHANCES).min_by_key(|(_, other)| other.abs_diff(chance)).map_or(7, |(place, _)| place)
        };
        self.chances = counts.iter().map(|count| if *count == (0, 0) { 7 } else { place(count) }).collect();
    }

    /// What pieces have in common that are followed by the same; of code 0 nothing is known.
    fn class(&self, code: u8) -> usize {
        match self.piece(code).last() {
            None | Some(0) => 0,
            Some(b' ') => 1,
            Some(last) => b"aeiounrstl".iter().position(|letter| letter == last).map_or_else(
                || match last {
                    b'b'..=b'z' => 12,
                    b'A'..=b'Z' => 13,
                    128.. => 14,
                    _ => 15,
                },
                |at| at + 2,
            ),
        }
    }

    /// The chances of pieces before anything of a file is known.
    fn models(&self) -> Vec<Bit> {
        let chance = |place: &u8| CHANCES.get(usize::from(*place)).copied().unwrap_or(2048);
        self.chances.iter().map(|place| Bit::likely(chance(place))).collect()
    }

    fn best_pair(&self, codes: &[u8], counts: &mut [u32]) -> Option<(u8, u8)> {
        counts.fill(0);
        for (first, second) in codes.iter().zip(codes.iter().skip(1)) {
            if let Some(count) = counts.get_mut(usize::from(*first) << 8 | usize::from(*second)) {
                *count += 1;
            }
        }
        let fits = |pair: &usize| {
            let (first, second) = ((pair >> 8) as u8, *pair as u8);
            first > 0 && second > 0 && self.piece(first).len() + self.piece(second).len() <= LONGEST
        };
        let best = (0..1 << 16).filter(fits).max_by_key(|pair| counts.get(*pair))?;
        let enough = counts.get(best).is_some_and(|count| *count >= 4);
        enough.then_some(((best >> 8) as u8, best as u8))
    }

    fn piece(&self, code: u8) -> &[u8] {
        self.pieces.get(usize::from(code).wrapping_sub(1)).map(Vec::as_slice).unwrap_or_default()
    }

    /// A text in a file.
    pub fn text<C: Coder>(&self, codec: &mut Codec<C>, kind: usize, packer: &Packer, text: &mut String) -> Option<()> {
        let packed = if C::WRITES { packer.pack(text) } else { Vec::new() };
        let length = codec.length(kind, packed.len())?;
        if codec.pieces.is_empty() {
            codec.pieces = self.models();
        }
        let mut unpacked = Vec::new();
        let mut class = 0;
        let mut is_plain = false;
        for at in 0..length {
            let code = packed.get(at).copied().unwrap_or_default();
            let code = if is_plain { codec.raw(8, code.into()) as u8 } else { codec.piece(class, code) };
            if !C::WRITES {
                if is_plain {
                    unpacked.push(code);
                }
                unpacked.extend_from_slice(if is_plain { &[] } else { self.piece(code) });
                if codec.coder.is_past_end() {
                    return None;
                }
            }
            class = if is_plain { 0 } else { self.class(code) };
            is_plain = !is_plain && code == 0;
        }
        if !C::WRITES {
            *text = String::from_utf8(unpacked).ok()?;
        }
        Some(())
    }

    /// The codebook itself in a file.
    pub fn write_or_read<C: Coder>(&mut self, codec: &mut Codec<C>, kind: usize) -> Option<()> {
        let source = std::mem::take(self);
        for at in 0..codec.length(kind, source.singles.len())?.min(255) {
            let single = codec.raw(8, source.singles.get(at).copied().unwrap_or_default().into()) as u8;
            self.singles.push(single);
            self.pieces.push(vec![single]);
        }
        for at in 0..codec.length(kind, source.pairs.len())?.min(255) {
            let pair = source.pairs.get(at).copied().unwrap_or_default();
            let pair = (codec.raw(8, pair.0.into()) as u8, codec.raw(8, pair.1.into()) as u8);
            self.pairs.push(pair);
            let piece: Vec<u8> = [self.piece(pair.0), self.piece(pair.1)].into_iter().flatten().copied().collect();
            if piece.is_empty() || piece.len() > LONGEST {
                return None;
            }
            self.pieces.push(piece);
        }
        for at in 0..codec.length(kind, source.chances.len())?.min(CLASSES * 256) {
            self.chances
                .push(codec.small(kind + 1, 4, source.chances.get(at).copied().unwrap_or_default().into()) as u8);
        }
        Some(())
    }

    /// What packs texts with it.
    pub fn packer(&self) -> Packer {
        let mut starts = vec![Vec::new(); 256];
        for (at, piece) in self.pieces.iter().enumerate() {
            if let Some(pieces) = piece.first().and_then(|first| starts.get_mut(usize::from(*first))) {
                pieces.push((piece.clone(), at as u8 + 1));
            }
        }
        starts.iter_mut().for_each(|pieces| pieces.sort_by_key(|(piece, _)| std::cmp::Reverse(piece.len())));
        Packer { starts }
    }
}

/// The pieces of a codebook by their first byte, longest first. The default one is for reading.
#[derive(Clone, Debug, Default)]
pub struct Packer {
    starts: Vec<Vec<(Vec<u8>, u8)>>,
}

impl Packer {
    fn pack(&self, text: &str) -> Vec<u8> {
        let mut rest = text.as_bytes();
        let mut packed = Vec::with_capacity(rest.len() / 2);
        while let Some(first) = rest.first() {
            let pieces = self.starts.get(usize::from(*first)).map(Vec::as_slice).unwrap_or_default();
            let length = match pieces.iter().find(|(piece, _)| rest.starts_with(piece)) {
                Some((piece, code)) => {
                    packed.push(*code);
                    piece.len()
                }
                None => {
                    packed.extend([0, *first]);
                    1
                }
            };
            rest = rest.get(length..).unwrap_or_default();
        }
        packed
    }
}

/// Puts `code` where `first` and `second` stand side by side.
fn replace(codes: &mut Vec<u8>, first: u8, second: u8, code: u8) {
    let mut joined = Vec::with_capacity(codes.len());
    let mut rest = codes.iter().copied().peekable();
    while let Some(one) = rest.next() {
        if one == first && rest.next_if_eq(&second).is_some() {
            joined.push(code);
        } else {
            joined.push(one);
        }
    }
    *codes = joined;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static BOOK: LazyLock<Codebook> = LazyLock::new(|| {
        let text = [
            "La présidente de la République",
            "Élections à Dakar",
            "Les marchés de l’Afrique de l’Ouest",
            "الاقتصاد في مالي",
        ]
        .join(" ");
        Codebook::learn(&text.repeat(30))
    });

    proptest! {
        #[test]
        fn every_text_comes_back(texts in prop::collection::vec(".{0,80}", 1..6)) {
            let mut book = BOOK.clone();
            let packer = book.packer();
            let mut writer = Codec::writer();
            book.write_or_read(&mut writer, 0).unwrap();
            for text in &texts {
                book.text(&mut writer, 1, &packer, &mut text.clone()).unwrap();
            }
            let bytes = writer.coder.finish();
            let mut reader = Codec::reader(&bytes);
            let mut read = Codebook::default();
            prop_assert!(read.write_or_read(&mut reader, 0).is_some());
            prop_assert_eq!(&read, &book);
            for text in &texts {
                let mut out = String::new();
                prop_assert!(read.text(&mut reader, 1, &Packer::default(), &mut out).is_some());
                prop_assert_eq!(&out, text);
            }
        }
    }

    #[test]
    fn texts_of_the_same_words_take_less_than_half() {
        let text = "Les élections de la République à Dakar";
        assert!(BOOK.packer().pack(text).len() * 2 < text.len());
    }
}
