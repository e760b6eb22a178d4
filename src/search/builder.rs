//! From articles to the files of a segment. Articles come one at a time, in any order; of their texts only the words are kept.

mod beginnings;
mod blocks;
mod entry;
mod files;
mod known;
mod layout;
mod terms;
mod vocabulary;

use super::card::{Card, CardKind, Thumbnail};
use super::codebook::Codebook;
use super::facet::day_of;
use super::list::Posting;
use super::manifest::Label;
use super::token::Words;
use super::weights::{level, name_level};
pub use beginnings::files_of;
use entry::excerpt;
pub use entry::{Built, Entry};
use vocabulary::{Interner, Vocabulary};

/// Entries of a piece of the log: in one piece it would be moved again and again.
const LOG_PIECE: usize = 1 << 16;

/// Where words of an article stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Lede,
    Body,
}

/// How often a word stands in the article at hand.
#[derive(Clone, Copy, Default)]
struct Occurrences {
    term: u32,
    title: u32,
    lede: u32,
    body: u32,
}

/// An article that has been added.
struct Added {
    card: Card,
    excerpt: String,
    author: Option<u32>,
    categories: Vec<u32>,
    /// Its words in the log.
    words: (usize, usize),
}

/// A category, an author or a tag.
struct Named {
    kind: CardKind,
    label: Label,
    articles: u32,
    words: Vec<u32>,
}

/// A segment on its way.
pub struct Builder {
    categories: Vec<Label>,
    vocabulary: Vocabulary,
    /// Of every article, the words with their levels: term times 8, plus level.
    log: Vec<Vec<u32>>,
    articles: Vec<Added>,
    names: Vec<Named>,
    name_paths: Interner,
    occurrences: Vec<Occurrences>,
}

impl Builder {
    /// With the categories of the manifest, by number.
    pub fn new(categories: &[Label]) -> Self {
        Self {
            categories: categories.to_vec(),
            vocabulary: Vocabulary::default(),
            log: Vec::new(),
            articles: Vec::new(),
            names: Vec::new(),
            name_paths: Interner::default(),
            occurrences: Vec::new(),
        }
    }

    /// How many articles have been added.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is no article yet.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// Adds an article.
    pub fn add(&mut self, entry: &Entry<'_>) {
        let start = self.logged();
        let title_length = self.take_words(entry.title, Field::Title);
        self.take_words(entry.lede, Field::Lede);
        let body_length = self.take_words(entry.body, Field::Body);
        for (name, _) in entry.tags {
            self.take_words(name, Field::Lede);
        }
        if let Some((name, _)) = entry.author {
            self.take_words(name, Field::Body);
        }
        for Occurrences { term, title, lede, body } in std::mem::take(&mut self.occurrences) {
            let level = level(title, lede, body, title_length, body_length);
            self.log(term << 3 | level);
        }
        let words = (start, self.logged());
        for number in entry.categories {
            if let Some(label) = self.categories.get(*number as usize).cloned() {
                self.name(CardKind::Category, &label.name, &label.path);
            }
        }
        let author = entry.author.map(|(name, path)| self.name(CardKind::Author, name, path));
        for (name, path) in entry.tags {
            self.name(CardKind::Tag, name, path);
        }
        let picture = entry
            .picture
            .map(|(address, tone)| Thumbnail { address: address.to_owned(), tone: tone.filter(|t| *t < 255) });
        let card = Card {
            kind: CardKind::Article,
            title: entry.title.to_owned(),
            path: entry.path.to_owned(),
            date: entry.date,
            offset: entry.offset,
            category: entry.categories.first().copied(),
            picture,
        };
        let excerpt = excerpt(if entry.lede.is_empty() { entry.body } else { entry.lede });
        self.articles.push(Added { card, excerpt, author, categories: entry.categories.to_vec(), words });
    }

    /// The files of all that was added. With a codebook, texts are packed with it, else with one of their own.
    pub fn finish(self, codebook: Option<&Codebook>) -> Built {
        layout::finish(self, codebook)
    }

    /// Takes up the words of a field; how many there are that say something.
    fn take_words(&mut self, text: &str, field: Field) -> u32 {
        let mut words = Words::of(text);
        let mut count = 0;
        let document = self.articles.len() as u32;
        while let Some((start, end)) = words.advance() {
            let written = text.get(start..end).unwrap_or_default();
            let (term, stop) = self.vocabulary.term(words.word(), written, field == Field::Title);
            if stop && field != Field::Title {
                continue;
            }
            count += u32::from(!stop);
            let at = self.vocabulary.place(term, document, self.occurrences.len());
            if at == self.occurrences.len() {
                self.occurrences.push(Occurrences { term, ..Occurrences::default() });
            }
            if let Some(found) = self.occurrences.get_mut(at) {
                match field {
                    Field::Title => found.title += 1,
                    Field::Lede => found.lede += 1,
                    Field::Body => found.body += 1,
                }
            }
        }
        count
    }

    /// The number of a category, an author or a tag, which has one article more.
    fn name(&mut self, kind: CardKind, name: &str, path: &str) -> u32 {
        let number = self.name_paths.intern(path);
        if number as usize == self.names.len() {
            let mut words = Vec::new();
            let mut found = Words::of(name);
            while let Some((start, end)) = found.advance() {
                let written = name.get(start..end).unwrap_or_default();
                let (term, _) = self.vocabulary.term(found.word(), written, true);
                if !words.contains(&term) {
                    words.push(term);
                }
            }
            for term in &words {
                self.vocabulary.count(*term);
            }
            let label = Label { name: name.to_owned(), path: path.to_owned() };
            self.names.push(Named { kind, label, articles: 0, words });
        }
        if let Some(named) = self.names.get_mut(number as usize) {
            named.articles += 1;
        }
        number
    }

    fn log(&mut self, entry: u32) {
        match self.log.last_mut().filter(|piece| piece.len() < LOG_PIECE) {
            Some(piece) => piece.push(entry),
            None => {
                let mut piece = Vec::with_capacity(LOG_PIECE);
                piece.push(entry);
                self.log.push(piece);
            }
        }
    }

    fn logged(&self) -> usize {
        self.log.last().map_or(0, |last| (self.log.len() - 1) * LOG_PIECE + last.len())
    }

    fn log_at(&self, at: usize) -> u32 {
        self.log.get(at / LOG_PIECE).and_then(|piece| piece.get(at % LOG_PIECE)).copied().unwrap_or_default()
    }
}

impl Named {
    /// What its words have in the lists of the index.
    fn postings(&self, number: u32) -> impl Iterator<Item = (u32, Posting)> {
        let level = name_level(self.words.len() as u32);
        self.words.iter().map(move |term| (*term, number << 3 | level))
    }
}

impl Added {
    fn day(&self) -> u32 {
        day_of(self.card.date, self.card.offset)
    }
}
