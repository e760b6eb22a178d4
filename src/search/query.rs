//! What a reader wants: words, phrases in quotation marks, words with a minus, filters.

use super::facet::days_of_year;
use super::fold::{Folded, fold, folded};
use super::stem::stem;
use super::stop::is_stop;
use super::token::spans;

/// More words say nothing more, and cost.
pub const MOST_WORDS: usize = 12;

/// What is typed behind is not read, in bytes.
const LONGEST: usize = 1000;
/// Bytes of the longest name of a filter.
const LONGEST_FILTER: usize = 8;

/// The order of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The most relevant first.
    #[default]
    Relevance,
    /// The newest first.
    Date,
}

/// A word that is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// As it was typed.
    pub typed: String,
    /// As it is compared.
    pub folded: String,
    /// As it stands in the index.
    pub stem: String,
    /// Whether the reader may still be typing it.
    pub begun: bool,
}

/// What a reader wants. [`Query::parse`] reads what was typed; the fields may be set too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All of them are wanted.
    pub words: Vec<Word>,
    /// Folded words that stand side by side.
    pub phrases: Vec<Vec<String>>,
    /// Stems that are not wanted.
    pub excluded: Vec<String>,
    /// The name or the last part of the path of a category.
    pub category: Option<String>,
    /// The name of an author, or a part of it.
    pub author: Option<String>,
    /// The first day, since 1970.
    pub from: Option<u32>,
    /// The last day, since 1970.
    pub to: Option<u32>,
    /// The order of results.
    pub order: Order,
    /// Whether all articles are counted; else the best ones of frequent words are enough.
    pub exact: bool,
    /// Whether excerpts are wanted with the results.
    pub excerpts: bool,
    /// Whether results are counted by category, author and year.
    pub facets: bool,
}

impl Query {
    /// Reads what was typed. `typing`: the last word may only have begun.
    ///
    /// ```
    /// let query = regard::search::Query::parse("l'élection \"conseil constitutionnel\" -sport rubrique:politique", false);
    /// assert_eq!(query.words.len(), 3);
    /// assert_eq!(query.excluded, ["sport"]);
    /// assert_eq!(query.category.as_deref(), Some("politique"));
    /// ```
    pub fn parse(text: &str, typing: bool) -> Self {
        let mut query = Self::default();
        let mut plain = String::new();
        let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let text = text.get(..end).unwrap_or_default();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after_space = plain.chars().next_back().is_none_or(char::is_whitespace);
            let tail = rest.get(c.len_utf8()..).unwrap_or_default();
            if matches!(c, '"' | '«' | '“' | '„') {
                let (phrase, after) = quoted(rest);
                query.add_phrase(phrase);
                plain.push(' ');
                rest = after;
            } else if after_space && matches!(c, '-' | '−') && tail.starts_with(is_letter) {
                let (word, after) = until_space(tail);
                query.exclude(word);
                rest = after;
            } else if let Some(after) = after_space.then(|| query.take_filter(rest)).flatten() {
                rest = after;
            } else {
                plain.push(c);
                rest = tail;
            }
        }
        let open = typing && plain.ends_with(is_letter);
        let open = open && text.trim_end() == text && text.ends_with(is_letter);
        query.add_words(&plain, open);
        query
    }

    /// Whether nothing is wanted.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.category.is_none()
            && self.author.is_none()
            && self.from.is_none()
            && self.to.is_none()
    }

    /// Whether something narrows the results beside words.
    pub fn is_filtered(&self) -> bool {
        self.category.is_some()
            || self.author.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || !self.excluded.is_empty()
    }

    fn add_phrase(&mut self, phrase: &str) {
        let words: Vec<String> = spans(phrase).into_iter().map(|span| span.word).collect();
        if words.len() > 1 {
            self.phrases.push(words);
        }
        self.add_words(phrase, false);
    }

    fn add_words(&mut self, text: &str, open: bool) {
        let spans = spans(text);
        let count = spans.len();
        let says = |word: &str| !is_stop(word);
        let only_stops =
            self.words.iter().all(|word| !says(&word.folded)) && !spans.iter().any(|span| says(&span.word));
        for (at, span) in spans.into_iter().enumerate() {
            let begun = open && at + 1 == count;
            // « de » may be the beginning of démocratie, but only alone is it worth a look.
            if !only_stops && !says(&span.word) {
                continue;
            }
            let mut term = span.word.clone();
            stem(&mut term);
            if self.words.len() >= MOST_WORDS || self.words.iter().any(|word| word.stem == term) {
                continue;
            }
            let typed = text.get(span.start..span.end).unwrap_or_default().to_owned();
            self.words.push(Word { typed, folded: span.word, stem: term, begun });
        }
        if self.words.iter().any(|word| says(&word.folded)) {
            self.words.retain(|word| says(&word.folded));
        }
    }

    fn exclude(&mut self, word: &str) {
        for span in spans(word) {
            let mut term = span.word;
            stem(&mut term);
            if self.excluded.len() < MOST_WORDS {
                self.excluded.push(term);
            }
        }
    }

    /// Takes `rubrique:politique`, `auteur:"Awa Diop"`, `annee:2019` from the beginning; what is behind it.
    fn take_filter<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let colon = text.bytes().take(LONGEST_FILTER + 1).position(|byte| byte == b':')?;
        let (name, rest) = (folded(text.get(..colon)?), text.get(colon + 1..)?);
        if !matches!(name.as_str(), "rubrique" | "auteur" | "annee") {
            return None;
        }
        let (value, rest) = if rest.starts_with(['"', '«', '“']) { quoted(rest) } else { until_space(rest) };
        let value = value.trim().to_owned();
        if value.is_empty() {
            return None;
        }
        match name.as_str() {
            "rubrique" => self.category = Some(value),
            "auteur" => self.author = Some(value),
            _ => {
                let digit = |year: Option<u32>, c: char| Some(year? * 10 + c.to_digit(10)?);
                let (from, to) = value.chars().take(5).fold(Some(0), digit).and_then(days_of_year)?;
                (self.from, self.to) = (Some(from), Some(to));
            }
        }
        Some(rest)
    }
}

/// What stands in quotation marks at the beginning of a text, and what stands behind; one that is not closed goes to the end.
fn quoted(text: &str) -> (&str, &str) {
    let mut chars = text.chars();
    let open = chars.next().unwrap_or_default();
    let rest = chars.as_str();
    let is_end = |c: char| matches!((open, c), ('«', '»') | ('“' | '„', '”' | '“') | ('"', '"'));
    let (inside, after) = parted(rest, is_end);
    let mut after = after.chars();
    after.next();
    (inside, after.as_str())
}

fn until_space(text: &str) -> (&str, &str) {
    parted(text, char::is_whitespace)
}

/// A text before and from the first character of a kind.
fn parted(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.char_indices().find(|(_, c)| is_end(*c)).map_or(text.len(), |(at, _)| at);
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn is_letter(c: char) -> bool {
    fold(c) != Folded::Break
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        Query::parse(text, false).words.into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn words_are_read_as_in_texts() {
        for (text, expected) in [
            ("L’élection des présidentes", &["election", "president"][..]),
            ("la C.A.N. 2019", &["can", "2019"]),
            ("le la", &["le", "la"]),
            ("le le Mali mali", &["mali"]),
            ("week-end - repos", &["week", "end", "repo"]),
            ("", &[]),
            ("?!", &[]),
        ] {
            assert_eq!(stems(text), expected, "{text}");
        }
        assert_eq!(stems(&"a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12 m13 n14".repeat(2)).len(), MOST_WORDS);
    }

    #[test]
    fn only_a_last_word_without_a_space_behind_has_only_begun() {
        for (text, typing, expected) in [
            ("elec came", true, &[false, true][..]),
            ("elec came ", true, &[false, false]),
            ("elec came", false, &[false, false]),
            ("\"elec came\"", true, &[false, false]),
            ("came -ele", true, &[false]),
            ("d", true, &[true]),
            ("elec de", true, &[false]),
        ] {
            let begun: Vec<bool> = Query::parse(text, typing).words.iter().map(|word| word.begun).collect();
            assert_eq!(begun, expected, "{text}");
        }
    }

    #[test]
    fn phrases_exclusions_and_filters_are_read() {
        let query = Query::parse(
            "« fin de partie » théâtre -cinéma rubrique:\"Arts et lettres\" auteur:diop année:2019",
            false,
        );
        assert_eq!(query.phrases, [["fin", "de", "partie"]]);
        assert_eq!(query.words.iter().map(|word| word.stem.as_str()).collect::<Vec<_>>(), ["fin", "parti", "theatr"]);
        assert_eq!(query.excluded, ["cinema"]);
        assert_eq!((query.category.as_deref(), query.author.as_deref()), (Some("Arts et lettres"), Some("diop")));
        assert_eq!((query.from, query.to), (Some(17_897), Some(18_261)));
        assert_eq!(Query::parse("l'heure: midi rubrique:", false).category, None);
        assert_eq!(Query::parse("\"sans fin", false).words.len(), 1);
    }
}
