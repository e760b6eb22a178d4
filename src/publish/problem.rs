//! What is wrong with what the editors wrote: all of it at once, each with its place and its remedy.

use std::fmt::{Display, Formatter, Result};

/// Something that an editor has to look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
        add(&mut self.errors, Problem { file: file.to_owned(), line, message });
    }

    /// Notes a warning.
    pub fn warn(&mut self, file: &str, line: Option<u32>, message: String) {
        add(&mut self.warnings, Problem { file: file.to_owned(), line, message });
    }

    /// Orders everything by file and line.
    pub fn sort(&mut self) {
        self.errors.sort();
        self.warnings.sort();
    }
}

/// Says a thing once.
fn add(problems: &mut Vec<Problem>, problem: Problem) {
    if !problems.contains(&problem) {
        problems.push(problem);
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

/// The one of `candidates` that was probably meant by `word`: at most a third of its letters are mistaken.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate));
    let (distance, candidate) = measured.min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= word.chars().count()).then_some(candidate)
}

/// Letters to add, drop or change, neighbours to swap (optimal string alignment).
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    let at = |rows: &[Vec<usize>], row: usize, column: usize| {
        rows.get(row).and_then(|row| row.get(column)).copied().unwrap_or(usize::MAX / 2)
    };
    for (row, letter) in from.iter().enumerate() {
        rows.push(vec![row + 1]);
        for (column, other) in to.iter().enumerate() {
            let changed = at(&rows, row, column) + usize::from(letter != other);
            let dropped = at(&rows, row, column + 1) + 1;
            let added = at(&rows, row + 1, column) + 1;
            let mut best = changed.min(dropped).min(added);
            let before = (row.checked_sub(1), column.checked_sub(1));
            if let (Some(row), Some(column)) = before
                && (from.get(row), to.get(column)) == (Some(other), Some(letter))
            {
                best = best.min(at(&rows, row, column) + 1);
            }
            if let Some(last) = rows.last_mut() {
                last.push(best);
            }
        }
    }
    at(&rows, from.len(), to.len())
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
            [("titel", Some("title")), ("catgories", Some("categories")), ("dtae", Some("date")), ("couleur", None)]
        {
            assert_eq!(closest(word, ["title", "date", "categories"]), expected, "{word}");
        }
    }
}
