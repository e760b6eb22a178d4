//! The search engine as its worker meets it: bytes and words in, JSON out. Natively it is an empty main.
//!
//! It is a second root of these modules and does not name the library: all that Leptos and the browser's crates tell
//! wasm-bindgen would come with that, 22 KB for readers.

#![allow(dead_code, unused_imports, reason = "the library has more use for these modules")]

mod content;
mod element;
mod format;
mod json;
mod results;
mod search;
mod text;

fn main() {}

#[cfg(target_arch = "wasm32")]
mod engine {
    use crate::results::{Asked, page, suggestions};
    use crate::search::{Fault, FileName, Index};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// An index as a reader's device has it.
    #[wasm_bindgen]
    pub struct Engine(Index);

    #[wasm_bindgen]
    impl Engine {
        /// Opens the manifest; the error is `foreign`, `version` or `damaged`.
        pub fn open(manifest: &[u8]) -> Result<Self, String> {
            let name = |fault| match fault {
                Fault::NotOurs => "foreign".to_owned(),
                Fault::Version(_) => "version".to_owned(),
                Fault::Damaged => "damaged".to_owned(),
            };
            Index::open(manifest).map(Self).map_err(name)
        }

        /// What stands below the field. `recent` are earlier searches, one a line.
        pub fn suggest(&mut self, typed: &str, recent: &str) -> String {
            let recent: Vec<&str> = recent.lines().collect();
            suggestions(&mut self.0, typed, &recent).json()
        }

        /// What stands at the address of a search, of which this is the query.
        pub fn page(&mut self, query: &str) -> String {
            page(&mut self.0, &Asked::parse(query)).json()
        }

        /// Takes in a file that was wanted; whether it could be read.
        pub fn feed(&mut self, path: &str, file: &[u8]) -> bool {
            FileName::parse(path).is_some_and(|name| self.0.feed(name, file).is_ok())
        }

        /// Does without a file that cannot be had.
        pub fn lose(&mut self, path: &str) {
            FileName::parse(path).into_iter().for_each(|name| self.0.lose(name));
        }

        /// Forgets what was lost.
        pub fn retry(&mut self) {
            self.0.retry();
        }

        /// Tells the text of an article that the search of this address has to look through.
        pub fn read(&mut self, query: &str, id: u32, text: &str) {
            self.0.feed_text(&Asked::parse(query).query(false), id, text);
        }
    }
}
