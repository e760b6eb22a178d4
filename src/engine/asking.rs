//! What a worker asks of an index.

use crate::results::{Asked, outcome};
use crate::search::{Fault, FileName, Index};
use wasm_bindgen::prelude::wasm_bindgen;

/// An index as a reader's device has it.
#[wasm_bindgen]
pub struct Engine {
    pub(crate) index: Index,
    pub(crate) fault: &'static str,
    pub(crate) asked: Asked,
}

#[wasm_bindgen]
impl Engine {
    /// Opens the manifest.
    pub fn open(manifest: &[u8]) -> Self {
        let (index, fault) = match Index::open(manifest) {
            Ok(index) => (index, ""),
            Err(Fault::NotOurs) => (Index::default(), "foreign"),
            Err(Fault::Version(_)) => (Index::default(), "version"),
            Err(Fault::Damaged) => (Index::default(), "damaged"),
        };
        Self { index, fault, asked: Asked::default() }
    }

    /// What is wrong with the manifest: `foreign`, `version`, `damaged`; empty where nothing is.
    pub fn fault(&self) -> String {
        self.fault.to_owned()
    }

    /// The next questions are about these words, narrowed to a category (the last part of its path), an author (a name), and
    /// days since 1970, from the first to the last; -1 for any.
    pub fn want(&mut self, words: &str, category: &str, author: &str, from: i32, to: i32) {
        let [words, category, author] = [words, category, author].map(str::to_owned);
        let [from, to] = [from, to].map(|day| u32::try_from(day).ok());
        self.asked = Asked { words, category, author, from, to, ..Asked::default() };
    }

    /// What is known of them: `count` results from the one numbered `first`.
    pub fn ask(&mut self, typing: bool, by_date: bool, exact: bool, first: usize, count: usize) -> String {
        let asked = Asked { typing, by_date, exact, first, count, ..self.asked.clone() };
        outcome(&mut self.index, &asked).json(&self.index.manifest.categories)
    }

    /// Takes in a file that was wanted; whether it could be read.
    pub fn feed(&mut self, path: &str, file: &[u8]) -> bool {
        FileName::parse(path).is_some_and(|name| self.index.feed(name, file).is_ok())
    }

    /// Does without a file that cannot be had.
    pub fn lose(&mut self, path: &str) {
        FileName::parse(path).into_iter().for_each(|name| self.index.lose(name));
    }

    /// Forgets what was lost.
    pub fn retry(&mut self) {
        self.index.retry();
    }

    /// Tells the text of an article that the search has to look through.
    pub fn read(&mut self, id: u32, text: &str) {
        self.index.feed_text(&self.asked.query(false), id, text);
    }
}
