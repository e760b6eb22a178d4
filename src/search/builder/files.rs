//! The files of a segment, cut where they are full, and named after their content.

use crate::search::codec::Codec;
use crate::search::file::{FileName, Kind, digest};
use crate::search::manifest::SegmentInfo;
use crate::search::range::Encoder;
use crate::search::shard::write_end;

/// Articles of a small segment, whose cards are one file.
pub const SMALL: u32 = 256;
/// All files are one when they have fewer bytes together. Larger: later queries of small archives fetch nothing; smaller: the
/// first query fetches less.
const PACK: usize = 24 << 10;

/// Files before they have names.
#[derive(Default)]
pub struct Files {
    files: Vec<(Kind, u32, Vec<u8>)>,
}

impl Files {
    /// Adds the next file of a kind.
    pub fn add(&mut self, kind: Kind, content: Vec<u8>) -> u32 {
        let number = self.files.iter().rev().find(|file| file.0 == kind).map_or(0, |file| file.1 + 1);
        self.files.push((kind, number, content));
        number
    }

    /// Names them after their content.
    pub fn seal(self, info: &mut SegmentInfo) -> Vec<(FileName, Vec<u8>)> {
        let hash = self.files.iter().fold(u64::from(info.articles), |state, (kind, number, content)| {
            digest(state ^ u64::from(kind.letter()) ^ (u64::from(*number) << 8), content)
        });
        info.hash = hash >> 16;
        let total: usize = self.files.iter().map(|(_, _, content)| content.len()).sum();
        info.packed = total < PACK;
        if !info.packed {
            let named = |(kind, number, content): (Kind, u32, Vec<u8>)| {
                let name = FileName { segment: info.hash, kind, number };
                (name, name.seal(&content))
            };
            return self.files.into_iter().map(named).collect();
        }
        let mut pack = Vec::with_capacity(total + self.files.len() * 9);
        for (kind, number, content) in &self.files {
            pack.push(kind.letter());
            pack.extend(number.to_le_bytes());
            pack.extend((content.len() as u32).to_le_bytes());
            pack.extend_from_slice(content);
        }
        let name = info.file(Kind::Pack, 0);
        vec![(name, name.seal(&pack))]
    }
}

/// A file that is being filled with entries in an order, and the first entry of each file so far.
pub struct Cutter {
    kind: Kind,
    limit: usize,
    codec: Codec<Encoder>,
    /// What the next file is found by.
    pub bounds: Vec<String>,
    last: String,
    /// Whether the file at hand has no entry yet.
    pub is_empty: bool,
}

impl Cutter {
    /// Files of a kind, closed at so many bytes.
    pub fn new(kind: Kind, limit: usize) -> Self {
        Self { kind, limit, codec: Codec::writer(), bounds: Vec::new(), last: String::new(), is_empty: true }
    }

    /// Where the next entry goes; `key` is what it is found by.
    pub fn next(&mut self, key: &str) -> &mut Codec<Encoder> {
        if self.is_empty {
            self.is_empty = false;
            self.bounds.push(bound(&self.last, key));
        }
        key.clone_into(&mut self.last);
        &mut self.codec
    }

    /// Closes the file when it is full, or when it is the last.
    pub fn close(&mut self, last: bool, files: &mut Files) {
        if !self.is_empty && (last || self.codec.coder.len() >= self.limit) {
            write_end(&mut self.codec);
            let codec = std::mem::replace(&mut self.codec, Codec::writer());
            files.add(self.kind, codec.coder.finish());
            self.is_empty = true;
        }
    }
}

/// The shortest beginning of `key` that comes after `before`.
fn bound(before: &str, key: &str) -> String {
    let mut out = String::new();
    for c in key.chars() {
        out.push(c);
        if out.as_str() > before && !before.starts_with(&out) {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_as_short_as_can_be() {
        for (before, key, expected) in
            [("", "abc", "a"), ("abc", "abd", "abd"), ("abc", "b", "b"), ("ab", "abc", "abc"), ("zoo", "été", "é")]
        {
            assert_eq!(bound(before, key), expected);
        }
    }
}
