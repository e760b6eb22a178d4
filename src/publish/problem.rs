//! What is wrong with what the editors wrote: all of it at once, each with its place and its remedy.

use std::fmt::{Display, Formatter, Result};

/// Something that an editor has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as named below the folder: `articles/un-fleuve.md`.
    pub file: String,
    /// The line, from 1, where it can be told.
    pub line: Option<u32>,
    /// What is wrong and what to do, one French sentence or two.
    pub message: String,
}

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What keeps the magazine from being published.
    pub errors: Vec<Problem>,
    /// What is published nevertheless.
    pub warnings: Vec<Problem>,
}

impl Findings {
    /// Notes an error.
    pub fn error(&mut self, file: &str, line: Option<u32>, message: String) {
        self.errors.push(Problem { file: file.to_owned(), line, message });
    }

    /// Notes a warning.
    pub fn warn(&mut self, file: &str, line: Option<u32>, message: String) {
        self.warnings.push(Problem { file: file.to_owned(), line, message });
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

/// The line, from 1, of the first place where `text` holds `words`.
pub fn line_of(text: &str, words: &str) -> Option<u32> {
    let before = text.split_once(words).filter(|_| !words.is_empty())?.0;
    u32::try_from(before.matches('\n').count() + 1).ok()
}

/// The one of `candidates` that was probably meant by `word`: at most two letters in five differ.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate));
    let (distance, candidate) = measured.min_by_key(|(distance, _)| *distance)?;
    (distance * 5 <= word.chars().count() * 2).then_some(candidate)
}

/// Letters to add, drop or change (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (done, letter) in from.chars().enumerate() {
        let mut next = vec![done + 1];
        for (index, other) in to.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&row, index) + usize::from(letter != *other);
            next.push(changed.min(at(&row, index + 1) + 1).min(at(&next, index) + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_its_place() {
        let problem = |line| Problem { file: "articles/x.md".into(), line, message: "titre absent".into() };
        assert_eq!(problem(Some(3)).to_string(), "articles/x.md:3: titre absent");
        assert_eq!(problem(None).to_string(), "articles/x.md: titre absent");
        assert_eq!(line_of("a\nb\nc d", "c"), Some(3));
        assert_eq!(line_of("a", "b"), None);
    }

    #[test]
    fn a_misspelt_word_is_recognised() {
        for (word, expected) in
            [("titel", Some("title")), ("catgories", Some("categories")), ("date", Some("date")), ("couleur", None)]
        {
            assert_eq!(closest(word, ["title", "date", "categories"]), expected, "{word}");
        }
    }
}
