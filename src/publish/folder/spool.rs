//! The articles of a folder between reading and writing: in a nameless file, so that memory does not grow with their texts.

use crate::content::{Article, Path};
use crate::json::FromJson;
use crate::publish::PublishError;
use crate::publish::magazine::{Text, Texts};
use crate::source::SourceError;
use serde_json::Value;
use std::collections::BTreeMap;
use std::env::temp_dir;
use std::fs::File;
use std::io::{BufWriter, Error, Result, Write};
use std::os::unix::fs::FileExt;

/// Takes articles in.
pub struct Spool {
    file: BufWriter<File>,
    length: u64,
    places: BTreeMap<Path, Place>,
}

/// Where an article stands in the file, and how long it is: bytes.
#[derive(Clone, Copy)]
struct Place {
    start: u64,
    length: usize,
}

/// Gives them out again.
pub struct Spooled {
    file: File,
    places: BTreeMap<Path, Place>,
}

impl Spool {
    /// An empty one; its file is gone when nobody has it any more.
    pub fn new() -> Result<Self> {
        Ok(Self { file: BufWriter::new(tempfile::tempfile()?), length: 0, places: BTreeMap::new() })
    }

    /// Takes an article in.
    pub fn add(&mut self, article: &Article) -> Result<()> {
        let json = serde_json::to_vec(article)?;
        self.file.write_all(&json)?;
        self.places.insert(article.summary.path.clone(), Place { start: self.length, length: json.len() });
        self.length += json.len() as u64;
        Ok(())
    }

    /// All articles, to be asked for.
    pub fn finish(self) -> Result<Spooled> {
        Ok(Spooled { file: self.file.into_inner().map_err(|error| error.into_error())?, places: self.places })
    }
}

impl Spooled {
    fn read(&self, place: Place) -> Result<Article> {
        let mut json = vec![0; place.length];
        self.file.read_exact_at(&mut json, place.start)?;
        let value: Value = serde_json::from_slice(&json)?;
        Article::from_json(&value).map_err(|fault| Error::other(fault.0))
    }
}

impl Texts for Spooled {
    fn text(&self, path: &Path) -> std::result::Result<Text, PublishError> {
        let place = self.places.get(path).ok_or_else(|| PublishError::Source(path.encoded(), SourceError::NotFound))?;
        let article = self.read(*place).map_err(|error| PublishError::disk(&temp_dir(), error))?;
        Ok(Text { article, comments: Vec::new(), discussed_as: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::sample_magazine::article;

    #[test]
    fn articles_come_back_whole_and_in_any_order() {
        let all = [article("un", 1), article("deux", 2), article("trois", 3)];
        let mut spool = Spool::new().unwrap();
        all.iter().for_each(|article| spool.add(article).unwrap());
        let spooled = spool.finish().unwrap();
        for article in all.iter().rev() {
            assert_eq!(&spooled.text(&article.summary.path).unwrap().article, article);
        }
        let missing = spooled.text(&Path::of(["article", "quatre"]).unwrap());
        assert!(matches!(missing, Err(PublishError::Source(_, SourceError::NotFound))));
    }
}
