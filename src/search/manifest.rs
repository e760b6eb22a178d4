//! The file that tells all others: small, and the only one whose name never changes.

use super::codebook::Codebook;
use super::codec::Codec;
use super::file::{Fault, FileName, Kind, open, seal};
use super::list::list;
use super::range::Coder;

// Kinds of numbers.
const COUNT: usize = 0;
const CODES: usize = 10;
const SIZE: usize = 2;
const DAY: usize = 3;
const FLAG: usize = 4;
// 1 + CODES is the codebook's too.

/// Between two days of the manifest stand so many articles. More: a smaller manifest; fewer: freshness is more exact.
pub const DAY_STEP: usize = 64;

/// The letter of the manifest's envelope.
const LETTER: u8 = b'm';

/// What is known of an index before any other file of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// When it was made, seconds since 1970: articles changed since are not in it.
    pub made: i64,
    /// What packed texts are unpacked with.
    pub codebook: Codebook,
    /// Categories by number. Numbers are never given twice, so that older segments keep theirs.
    pub categories: Vec<Label>,
    /// Oldest first.
    pub segments: Vec<SegmentInfo>,
}

/// A name and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// Plain text.
    pub name: String,
    /// The path, decoded.
    pub path: String,
}

/// A part of an index that is written once and never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentInfo {
    /// 48 bits that tell its content.
    pub hash: u64,
    /// Its articles.
    pub articles: u32,
    /// Categories, authors and tags, numbered before the articles.
    pub names: u32,
    /// Cards of a file.
    pub card_block: u32,
    /// Excerpts of a file.
    pub excerpt_block: u32,
    /// Whether all files are one.
    pub packed: bool,
    /// Days since 1970 of every [`DAY_STEP`]th article and of the last one.
    pub days: Vec<u32>,
    /// The first word of every file of words.
    pub terms: Vec<String>,
    /// Files of tails.
    pub tails: u32,
    /// The first of every file of beginnings.
    pub beginnings: Vec<String>,
    /// The first word of every file of known words, folded.
    pub forward: Vec<String>,
    /// The same for the files by ends, turned round.
    pub backward: Vec<String>,
    /// Articles that count no more: changed since, or gone.
    pub removed: Vec<u32>,
}

impl Manifest {
    /// The file.
    pub fn write(&self) -> Option<Vec<u8>> {
        let mut codec = Codec::writer();
        self.clone().write_or_read(&mut codec)?;
        Some(seal(LETTER, 0, &codec.coder.finish()))
    }

    /// Reads the file.
    pub fn read(file: &[u8]) -> Result<Self, Fault> {
        let content = open(LETTER, 0, file)?;
        let mut manifest = Self::default();
        let mut codec = Codec::reader(content);
        manifest.write_or_read(&mut codec).filter(|()| !codec.coder.is_past_end()).ok_or(Fault::Damaged)?;
        Ok(manifest)
    }

    fn write_or_read<C: Coder>(&mut self, codec: &mut Codec<C>) -> Option<()> {
        let high = codec.raw(32, (self.made >> 32) as u32);
        let low = codec.raw(32, self.made as u32);
        self.made = i64::from(high as i32) << 32 | i64::from(low);
        self.codebook.write_or_read(codec, CODES)?;
        many(codec, &mut self.categories, |codec, label| {
            codec.text(&mut label.name)?;
            codec.text(&mut label.path)
        })?;
        many(codec, &mut self.segments, |codec, segment| segment.write_or_read(codec))
    }
}

impl SegmentInfo {
    /// The name of one of its files; where all are one, of that.
    pub fn file(&self, kind: Kind, number: u32) -> FileName {
        let (kind, number) = if self.packed { (Kind::Pack, 0) } else { (kind, number) };
        FileName { segment: self.hash, kind, number }
    }

    /// What articles and names are numbered below.
    pub fn universe(&self) -> u32 {
        self.names.saturating_add(self.articles)
    }

    /// About the day of an article, counted without the names.
    pub fn about_day(&self, article: u32) -> u32 {
        let at = article as usize / DAY_STEP;
        let from = self.days.get(at).or(self.days.last()).copied().unwrap_or_default();
        let to = self.days.get(at + 1).copied().unwrap_or(from);
        from + to.saturating_sub(from) * (article % DAY_STEP as u32) / DAY_STEP as u32
    }

    fn write_or_read<C: Coder>(&mut self, codec: &mut Codec<C>) -> Option<()> {
        let high = codec.raw(16, (self.hash >> 32) as u32 & 0xffff);
        self.hash = u64::from(high) << 32 | u64::from(codec.raw(32, self.hash as u32));
        for size in
            [&mut self.articles, &mut self.names, &mut self.card_block, &mut self.excerpt_block, &mut self.tails]
        {
            *size = codec.number(SIZE, *size);
        }
        if self.articles > 1 << 26 || self.names > 1 << 26 || self.card_block == 0 || self.excerpt_block == 0 {
            return None;
        }
        self.packed = codec.flag(FLAG, 0, self.packed);
        let mut before = 0_u32;
        many(codec, &mut self.days, |codec, day| {
            *day = before.saturating_add(codec.number(DAY, day.saturating_sub(before)));
            before = *day;
            Some(())
        })?;
        for bounds in [&mut self.terms, &mut self.beginnings, &mut self.forward, &mut self.backward] {
            many(codec, bounds, |codec, bound| codec.text(bound))?;
        }
        let count = codec.length(COUNT, self.removed.len())?;
        let source: Vec<u32> = self.removed.iter().map(|id| id << 3).collect();
        let mut removed = Vec::new();
        list(codec, self.universe(), count, &source, false, &mut removed)?;
        if !C::WRITES {
            self.removed = removed.iter().map(|posting| posting >> 3).collect();
        }
        Some(())
    }
}

fn many<C: Coder, T: Default>(
    codec: &mut Codec<C>,
    items: &mut Vec<T>,
    mut each: impl FnMut(&mut Codec<C>, &mut T) -> Option<()>,
) -> Option<()> {
    let count = codec.length(COUNT, items.len())?;
    if C::WRITES {
        return items.iter_mut().try_for_each(|item| each(codec, item));
    }
    for _ in 0..count {
        let mut item = T::default();
        each(codec, &mut item)?;
        items.push(item);
        if codec.coder.is_past_end() {
            return None;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Manifest {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        Manifest {
            made: 1_700_000_000,
            codebook: Codebook::learn("le président de la république le président"),
            categories: vec![Label { name: "Économie".into(), path: "/rubrique/economie/".into() }],
            segments: vec![
                SegmentInfo {
                    hash: 0x1234_5678_9abc,
                    articles: 300,
                    names: 12,
                    card_block: 16,
                    excerpt_block: 16,
                    days: vec![17_000, 17_020, 17_020, 17_500],
                    terms: words(&["", "afri", "élé", "z"]),
                    tails: 2,
                    beginnings: words(&["a"]),
                    forward: words(&["", "m"]),
                    backward: words(&[""]),
                    removed: vec![12, 13, 311],
                    packed: false,
                },
                SegmentInfo { card_block: 1, excerpt_block: 1, packed: true, ..SegmentInfo::default() },
            ],
        }
    }

    #[test]
    fn a_manifest_comes_back() {
        let file = sample().write().unwrap();
        assert_eq!(Manifest::read(&file), Ok(sample()));
        assert_eq!(Manifest::read(&Manifest::default().write().unwrap()), Ok(Manifest::default()));
    }

    #[test]
    fn a_damaged_one_is_refused_and_a_forged_one_ends() {
        let file = sample().write().unwrap();
        for at in 0..file.len() {
            let mut damaged = file.clone();
            damaged[at] ^= 0x10;
            assert!(Manifest::read(&damaged).is_err());
            // With a checksum that fits: anything but a panic.
            let _ = Manifest::read(&seal(LETTER, 0, &damaged[7.min(at)..]));
        }
        assert_eq!(Manifest::read(b"{}"), Err(Fault::NotOurs));
    }

    #[test]
    fn days_between_two_are_between() {
        let segment = SegmentInfo { days: vec![100, 164, 170], articles: 130, ..SegmentInfo::default() };
        for (article, day) in [(0, 100), (32, 132), (64, 164), (96, 167), (129, 170), (5000, 170)] {
            assert_eq!(segment.about_day(article), day, "{article}");
        }
    }
}
