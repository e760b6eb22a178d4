//! Posts that become an index, or a part of one, in the worker.

use crate::asking::Engine;
use crate::results::Asked;
use crate::search::{Builder, Entry, Index, Label};
use wasm_bindgen::prelude::wasm_bindgen;

/// Posts on their way into an index.
#[wasm_bindgen]
pub struct Gathering {
    builder: Builder,
    categories: Vec<Label>,
    paths: Vec<String>,
}

#[wasm_bindgen]
impl Gathering {
    /// For an index of these categories: names and paths, a line each, one after the other.
    pub fn of(categories: &str) -> Self {
        let categories: Vec<Label> = pairs(categories)
            .into_iter()
            .map(|(name, path)| Label { name: name.to_owned(), path: path.to_owned() })
            .collect();
        Self { builder: Builder::new(&categories), categories, paths: Vec::new() }
    }

    /// Adds a post: decoded path, plain texts, seconds since 1970, minutes east of UTC; categories by their paths, a line each,
    /// the primary one first; the name and the path of the author, names and paths of tags, a line each; the address of a small
    /// picture.
    #[allow(clippy::too_many_arguments, reason = "a list of words is what crosses from a script cheapest")]
    pub fn add(
        &mut self,
        path: &str,
        title: &str,
        lede: &str,
        body: &str,
        date: f64,
        offset: i16,
        categories: &str,
        author: &str,
        tags: &str,
        picture: &str,
    ) {
        let number = |path: &str| self.categories.iter().position(|label| label.path == path);
        let categories: Vec<u32> = categories.lines().filter_map(number).map(|number| number as u32).collect();
        self.builder.add(&Entry {
            path,
            title,
            lede,
            body,
            date: date as i64,
            offset,
            categories: &categories,
            author: pairs(author).first().copied(),
            tags: &pairs(tags),
            picture: Some((picture, None)).filter(|_| !picture.is_empty()),
        });
        self.paths.push(path.to_owned());
    }
}

#[wasm_bindgen]
impl Engine {
    /// An index of nothing but these posts.
    pub fn alone(posts: Gathering) -> Self {
        let mut engine = Self { index: Index::alone(&posts.categories), fault: "", asked: Asked::default() };
        engine.take(posts);
        engine
    }

    /// Adds posts that are newer than the index; older ones at the same addresses vanish.
    pub fn take(&mut self, posts: Gathering) {
        if posts.builder.is_empty() {
            return;
        }
        let built = posts.builder.finish(Some(&self.index.manifest.codebook));
        let paths: Vec<&str> = posts.paths.iter().map(String::as_str).collect();
        // A segment that was made a moment ago reads back.
        let _ = self.index.add(&built, &paths);
    }

    /// Makes the article of a path vanish, which is gone.
    pub fn hide(&mut self, path: &str) {
        self.index.hide(&[path]);
    }

    /// When the index was made, seconds since 1970.
    pub fn made(&self) -> f64 {
        self.index.manifest.made as f64
    }

    /// Its categories, as [`Gathering::of`] takes them.
    pub fn categories(&self) -> String {
        let lines =
            self.index.manifest.categories.iter().flat_map(|label| [label.name.as_str(), "\n", &label.path, "\n"]);
        lines.collect()
    }
}

/// Lines, two and two.
fn pairs(lines: &str) -> Vec<(&str, &str)> {
    let mut lines = lines.lines();
    std::iter::from_fn(|| Some((lines.next()?, lines.next()?))).collect()
}
