//! A segment as far as its files are there.

use super::builder::files_of;
use super::card::{Card, cards, excerpts};
use super::codebook::{Codebook, Packer};
use super::codec::Codec;
use super::facet::{Group, days, groups};
use super::file::{Fault, FileName, Kind};
use super::lexicon::{self, Known};
use super::manifest::SegmentInfo;
use super::shard::{Shard, Tails};
use super::tally::rise;

/// What is known of a file.
#[derive(Clone, Debug)]
enum File {
    Shard(Shard),
    Tails(Tails),
    Cards(Vec<Card>),
    Excerpts(Vec<String>),
    Known(Vec<Known>),
    Days(Vec<u32>),
    Groups(Vec<Group>),
    /// It could not be fetched, or it is damaged.
    Lost,
}

/// What an answer still needs, and what it has to do without.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// Files to fetch.
    pub wanted: Vec<FileName>,
    /// Whether a file is lost.
    pub lost: bool,
}

/// A segment with the files that have been fed.
#[derive(Clone, Debug, Default)]
pub struct Segment {
    /// What the manifest says.
    pub info: SegmentInfo,
    /// What its numbers begin at among those of all segments.
    pub base: u32,
    /// By kind and number.
    files: Vec<(Kind, u32, File)>,
}

impl Segment {
    /// Before any file.
    pub fn new(info: SegmentInfo, base: u32) -> Self {
        Self { info, base, files: Vec::new() }
    }

    /// The file that may hold a word.
    pub fn shard(&self, word: &str, needs: &mut Needs) -> Option<&Shard> {
        self.shard_at(files_of(&self.info.terms, word).0, needs)
    }

    /// A file of words.
    pub fn shard_at(&self, at: usize, needs: &mut Needs) -> Option<&Shard> {
        self.shard_of(Kind::Terms, at, self.info.terms.len(), needs)
    }

    /// The file that may hold a beginning.
    pub fn beginning(&self, beginning: &str, needs: &mut Needs) -> Option<&Shard> {
        let bounds = &self.info.beginnings;
        self.shard_of(Kind::Beginnings, files_of(bounds, beginning).0, bounds.len(), needs)
    }

    fn shard_of(&self, kind: Kind, at: usize, count: usize, needs: &mut Needs) -> Option<&Shard> {
        if at >= count {
            return None;
        }
        if let File::Shard(shard) = self.get(kind, at as u32, needs)? { Some(shard) } else { None }
    }

    /// A file of tails.
    pub fn tails(&self, at: u32, needs: &mut Needs) -> Option<&Tails> {
        if let File::Tails(tails) = self.get(Kind::Tails, at, needs)? { Some(tails) } else { None }
    }

    /// The card of an article or a name, by its number in this segment.
    pub fn card(&self, id: u32, needs: &mut Needs) -> Option<&Card> {
        let block = self.info.card_block.max(1);
        let File::Cards(cards) = self.get(Kind::Cards, id / block, needs)? else { return None };
        cards.get((id % block) as usize)
    }

    /// The excerpt of an article.
    pub fn excerpt(&self, id: u32, needs: &mut Needs) -> Option<&str> {
        let block = self.info.excerpt_block.max(1);
        let at = id.checked_sub(self.info.names)?;
        let File::Excerpts(texts) = self.get(Kind::Excerpts, at / block, needs)? else { return None };
        texts.get((at % block) as usize).map(String::as_str)
    }

    /// Files of known words that begin or end so, at most `most` of each kind; `turned` is the end turned round.
    pub fn known(&self, start: &str, turned: &str, most: usize, needs: &mut Needs) -> Vec<&[Known]> {
        let mut found = Vec::new();
        let sides = [(&self.info.forward, Kind::Forward, start), (&self.info.backward, Kind::Backward, turned)];
        for (bounds, kind, beginning) in sides {
            let (from, to) = files_of(bounds, beginning);
            for at in from..bounds.len().min(to + 1).min(from + most) {
                if let Some(File::Known(known)) = self.get(kind, at as u32, needs) {
                    found.push(known.as_slice());
                }
            }
        }
        found
    }

    /// The days of all articles.
    pub fn days(&self, needs: &mut Needs) -> Option<&[u32]> {
        if let File::Days(days) = self.get(Kind::Dates, 0, needs)? { Some(days) } else { None }
    }

    /// The articles of all categories.
    pub fn categories(&self, needs: &mut Needs) -> Option<&[Group]> {
        self.groups(Kind::Categories, needs)
    }

    /// The articles of all authors.
    pub fn authors(&self, needs: &mut Needs) -> Option<&[Group]> {
        self.groups(Kind::Authors, needs)
    }

    fn groups(&self, kind: Kind, needs: &mut Needs) -> Option<&[Group]> {
        if let File::Groups(groups) = self.get(kind, 0, needs)? { Some(groups) } else { None }
    }

    fn place(&self, kind: Kind, number: u32) -> Result<usize, usize> {
        self.files.binary_search_by(|file| (file.0, file.1).cmp(&(kind, number)))
    }

    fn file(&self, kind: Kind, number: u32) -> Option<&File> {
        self.files.get(self.place(kind, number).ok()?).map(|file| &file.2)
    }

    fn get(&self, kind: Kind, number: u32, needs: &mut Needs) -> Option<&File> {
        let name = self.info.file(kind, number);
        match self.file(kind, number).or_else(|| self.file(name.kind, name.number)) {
            Some(File::Lost) => {
                needs.lost = true;
                None
            }
            Some(file) => Some(file),
            None => {
                if !needs.wanted.contains(&name) {
                    needs.wanted.push(name);
                }
                None
            }
        }
    }

    /// Takes in the content of a file; what it was if it cannot be read.
    pub fn feed(&mut self, kind: Kind, number: u32, content: &[u8], book: &Codebook) -> Result<(), Fault> {
        if kind == Kind::Pack {
            return self.unpack(content, book);
        }
        let read = self.read(kind, content, book);
        let result = if read.is_some() { Ok(()) } else { Err(Fault::Damaged) };
        self.put(kind, number, read.unwrap_or(File::Lost));
        result
    }

    fn read(&self, kind: Kind, content: &[u8], book: &Codebook) -> Option<File> {
        let universe = self.info.universe();
        let packer = Packer::default();
        let mut codec = Codec::reader(content);
        Some(match kind {
            Kind::Terms | Kind::Beginnings => File::Shard(Shard::read(content, universe)?),
            Kind::Tails => File::Tails(Tails::read(content, universe)?),
            Kind::Forward | Kind::Backward => File::Known(lexicon::read(content, kind == Kind::Backward)?),
            Kind::Cards => {
                let mut out = Vec::new();
                cards(&mut codec, book, &packer, &mut out)?;
                File::Cards(out)
            }
            Kind::Excerpts => {
                let mut out = Vec::new();
                excerpts(&mut codec, book, &packer, &mut out)?;
                File::Excerpts(out)
            }
            Kind::Dates => {
                let mut out = Vec::new();
                days(&mut codec, &mut out)?;
                if out.len() != self.info.articles as usize {
                    return None;
                }
                File::Days(out)
            }
            Kind::Categories | Kind::Authors => {
                let mut out = Vec::new();
                groups(&mut codec, universe, kind == Kind::Authors, &mut out)?;
                File::Groups(out)
            }
            Kind::Pack => return None,
        })
    }

    fn put(&mut self, kind: Kind, number: u32, file: File) {
        match self.place(kind, number) {
            Ok(at) => {
                if let Some(place) = self.files.get_mut(at) {
                    place.2 = file;
                }
            }
            Err(_) => {
                self.files.push((kind, number, file));
                rise(&mut self.files, |one, other| (one.0, one.1) < (other.0, other.1));
            }
        }
    }

    fn unpack(&mut self, content: &[u8], book: &Codebook) -> Result<(), Fault> {
        let mut rest = content;
        while let &[letter, a, b, c, d, e, f, g, h, ref tail @ ..] = rest {
            let number = u32::from_le_bytes([a, b, c, d]);
            let length = u32::from_le_bytes([e, f, g, h]) as usize;
            let (content, after) = tail.split_at_checked(length).ok_or(Fault::Damaged)?;
            let kind = Kind::ALL.into_iter().find(|kind| kind.letter() == letter && *kind != Kind::Pack);
            self.feed(kind.ok_or(Fault::Damaged)?, number, content, book)?;
            rest = after;
        }
        // What is not in it is nowhere.
        self.put(Kind::Pack, 0, File::Lost);
        Ok(())
    }

    /// Marks a file as one that is not to be had. One that is there stays.
    pub fn lose(&mut self, kind: Kind, number: u32) {
        if self.place(kind, number).is_err() {
            self.put(kind, number, File::Lost);
        }
    }

    /// Forgets what was lost.
    pub fn retry(&mut self) {
        self.files.retain(|file| !matches!(file.2, File::Lost));
    }
}
