//! The files of an index: their names, and the envelope that tells a whole file from a damaged one.

/// The version of the format. Another one is not read.
pub const VERSION: u8 = 1;

/// Bytes of an envelope.
const HEADER: usize = 7;

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Words with the articles that hold them.
    Terms,
    /// What very frequent words have beyond their best articles.
    Tails,
    /// Short beginnings of words with the best articles.
    Beginnings,
    /// What a result shows.
    Cards,
    /// The first words of articles.
    Excerpts,
    /// Known words in their order.
    Forward,
    /// Known words in the order of their last letters.
    Backward,
    /// The day of every article.
    Dates,
    /// The articles of every category.
    Categories,
    /// The articles of every author.
    Authors,
    /// All files of a small part of the index.
    Pack,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 11] = [
        Self::Terms,
        Self::Tails,
        Self::Beginnings,
        Self::Cards,
        Self::Excerpts,
        Self::Forward,
        Self::Backward,
        Self::Dates,
        Self::Categories,
        Self::Authors,
        Self::Pack,
    ];

    /// Its letter in file names.
    pub fn letter(self) -> u8 {
        match self {
            Self::Terms => b't',
            Self::Tails => b'u',
            Self::Beginnings => b'b',
            Self::Cards => b'c',
            Self::Excerpts => b'x',
            Self::Forward => b'f',
            Self::Backward => b'r',
            Self::Dates => b'd',
            Self::Categories => b'g',
            Self::Authors => b'a',
            Self::Pack => b'k',
        }
    }
}

/// The name of a file. The part that it belongs to is named after its content, so that a name never means another content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileName {
    /// The part of the index, 48 bits.
    pub segment: u64,
    /// What is in it.
    pub kind: Kind,
    /// Counts from 0.
    pub number: u32,
}

impl FileName {
    /// Its path from the folder of the index: `3f9a1c02be7d/t12`.
    pub fn path(&self) -> String {
        let mut path = String::with_capacity(20);
        for at in (0..12).rev() {
            path.push(char::from_digit((self.segment >> (at * 4)) as u32 & 15, 16).unwrap_or('0'));
        }
        path.push('/');
        path.push(char::from(self.kind.letter()));
        let mut digits = [0_u8; 10];
        let mut rest = self.number;
        let mut length = 0;
        for digit in &mut digits {
            *digit = (rest % 10) as u8;
            rest /= 10;
            length += 1;
            if rest == 0 {
                break;
            }
        }
        digits.iter().take(length).rev().for_each(|digit| path.push(char::from(b'0' + digit)));
        path
    }

    /// Reads a path back.
    pub fn parse(path: &str) -> Option<Self> {
        let (segment, rest) = path.as_bytes().split_at_checked(12)?;
        let &[b'/', letter, ref number @ ..] = rest else { return None };
        let kind = Kind::ALL.into_iter().find(|kind| letter == kind.letter())?;
        let segment = digits(segment, 16)?;
        Some(Self { segment, kind, number: u32::try_from(digits(number, 10)?).ok()? })
    }

    /// A file with its envelope: `R`, the kind, the version, a checksum of name and content, the content.
    pub fn seal(&self, content: &[u8]) -> Vec<u8> {
        seal(self.kind.letter(), self.seed(), content)
    }

    /// The content of a file of this name.
    pub fn open<'a>(&self, file: &'a [u8]) -> Result<&'a [u8], Fault> {
        open(self.kind.letter(), self.seed(), file)
    }

    fn seed(&self) -> u64 {
        self.segment ^ (u64::from(self.number) << 48)
    }
}

fn digits(digits: &[u8], base: u32) -> Option<u64> {
    if digits.is_empty() || digits.len() > 12 {
        return None;
    }
    digits
        .iter()
        .try_fold(0, |number, digit| Some(number * u64::from(base) + u64::from(char::from(*digit).to_digit(base)?)))
}

/// Why a file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is something else: a page of the host, a file of another kind.
    NotOurs,
    /// It is of another version of the format, older or newer.
    Version(u8),
    /// Its content is not what was written.
    Damaged,
}

/// Puts content into an envelope.
pub fn seal(letter: u8, seed: u64, content: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(content.len() + HEADER);
    file.extend([b'R', letter, VERSION]);
    file.extend(checksum(seed, content).to_le_bytes());
    file.extend_from_slice(content);
    file
}

/// Takes content out of an envelope.
pub fn open(letter: u8, seed: u64, file: &[u8]) -> Result<&[u8], Fault> {
    let &[b'R', kind, version, a, b, c, d, ref content @ ..] = file else { return Err(Fault::NotOurs) };
    if kind != letter {
        Err(Fault::NotOurs)
    } else if version != VERSION {
        Err(Fault::Version(version))
    } else if checksum(seed, content).to_le_bytes() != [a, b, c, d] {
        Err(Fault::Damaged)
    } else {
        Ok(content)
    }
}

fn checksum(seed: u64, content: &[u8]) -> u32 {
    (digest(seed, content) >> 32) as u32
}

/// A digest that tells contents apart; no secret depends on it.
pub fn digest(seed: u64, content: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |state: u64, word: u64| {
        let mixed = (state ^ word).wrapping_mul(FACTOR);
        mixed ^ (mixed >> 29)
    };
    let mut state = mix(seed, content.len() as u64);
    for chunk in content.chunks(8) {
        let word = chunk.iter().rev().fold(0, |word, byte| (word << 8) | u64::from(*byte));
        state = mix(state, word);
    }
    mix(mix(state, FACTOR), state >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for kind in Kind::ALL {
            let name = FileName { segment: 0x3f9a_1c02_be7d, kind, number: 12 };
            assert_eq!(FileName::parse(&name.path()), Some(name));
        }
        for path in ["", "t1", "3f9a1c02be7d/", "3f9a1c02be7d/q1", "3f9a1c02be7d/t", "3f9a1c02be/t1", "+f9a1c02be7d/t1"]
        {
            assert_eq!(FileName::parse(path), None, "{path}");
        }
    }

    #[test]
    fn what_is_not_whole_is_not_opened() {
        let name = FileName { segment: 7, kind: Kind::Cards, number: 3 };
        let file = name.seal(b"some content");
        assert_eq!(name.open(&file), Ok(&b"some content"[..]));
        assert_eq!(FileName { number: 4, ..name }.open(&file), Err(Fault::Damaged));
        assert_eq!(FileName { kind: Kind::Terms, ..name }.open(&file), Err(Fault::NotOurs));
        assert_eq!(name.open(b"<!doctype html>"), Err(Fault::NotOurs));
        assert_eq!(name.open(b""), Err(Fault::NotOurs));
        let mut newer = file.clone();
        newer[2] = 9;
        assert_eq!(name.open(&newer), Err(Fault::Version(9)));
        for at in 3..file.len() {
            let mut damaged = file.clone();
            damaged[at] ^= 1;
            assert_eq!(name.open(&damaged), Err(Fault::Damaged), "{at}");
            assert!(name.open(&file[..at]).is_err(), "{at}");
        }
    }
}
