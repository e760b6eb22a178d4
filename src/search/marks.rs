//! Where the words of a query stand in a text, for titles, excerpts and whole articles.

use super::fold::lowered;
use super::query::{Query, Word};
use super::stem::stem;
use super::token::{Words, spans};
use super::weights::{EXACT, TITLE_PHRASE, WHOLE_TITLE};

/// A part of a text, in bytes.
pub type Range = (usize, usize);

/// What is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    /// What each word of the query may stand for, as stems.
    words: Vec<Vec<String>>,
    /// Folded beginnings of words.
    begun: Vec<String>,
    /// The words as they were typed, in lower case.
    typed: Vec<String>,
}

impl Marker {
    /// What a query asks for; `instead` is what stands for a word that nothing matches, folded.
    pub fn of(query: &Query, instead: &[Vec<String>]) -> Self {
        let mut marker = Self::default();
        for (at, word) in query.words.iter().enumerate() {
            let mut stems = vec![word.stem.clone()];
            for other in instead.get(at).map(Vec::as_slice).unwrap_or_default() {
                let mut other = other.clone();
                stem(&mut other);
                stems.push(other);
            }
            marker.words.push(stems);
            marker.typed.push(lowered(&word.typed));
            marker.begun.push(if word.begun || is_cut(word, at + 1 == query.words.len()) {
                word.folded.clone()
            } else {
                String::new()
            });
        }
        marker
    }

    /// The place in the query of a folded word.
    fn place(&self, folded: &str) -> Option<usize> {
        let mut term = folded.to_owned();
        stem(&mut term);
        let exact = self.words.iter().position(|stems| stems.contains(&term));
        exact.or_else(|| self.begun.iter().position(|begun| !begun.is_empty() && folded.starts_with(begun.as_str())))
    }

    /// The words of a text that are marked.
    pub fn marks(&self, text: &str) -> Vec<Range> {
        let mut marks: Vec<Range> = Vec::new();
        let mut words = Words::of(text);
        while let Some((start, end)) = words.advance() {
            if self.place(words.word()).is_none() {
                continue;
            }
            match marks.last_mut() {
                // Two readings of one word are one mark.
                Some(last) if start < last.1 => *last = (last.0.min(start), last.1.max(end)),
                _ => marks.push((start, end)),
            }
        }
        marks
    }

    /// What title and excerpt show of a result beyond what the index knows: words side by side, nothing else in the title, accents
    /// as they were typed.
    pub fn bonus(&self, title: &str, excerpt: &str) -> u32 {
        let places: Vec<Option<usize>> =
            spans(title).iter().filter(|span| !super::is_stop(&span.word)).map(|span| self.place(&span.word)).collect();
        let pairs = places.windows(2).filter(|pair| matches!(pair, [Some(a), Some(b)] if a + 1 == *b)).count();
        let mut bonus = 0;
        if let Some(most) = self.words.len().checked_sub(1).filter(|most| *most > 0) {
            bonus += TITLE_PHRASE * pairs.min(most) as u32 / most as u32;
        }
        if places.len() == self.words.len() && (0..).zip(&places).all(|(at, place)| *place == Some(at)) {
            bonus += WHOLE_TITLE;
        }
        let mut exact = 0_u32;
        for text in [title, excerpt] {
            let lower = lowered(text);
            for span in spans(&lower) {
                let written = lower.get(span.start..span.end).unwrap_or_default();
                exact |= self.typed.iter().position(|typed| typed == written).map_or(0, |at| 1 << at.min(31));
            }
        }
        bonus + EXACT * exact.count_ones()
    }

    /// The words of a text that may be meant by a word that was corrected, as they are written there.
    pub fn written<'a>(text: &'a str, folded: &str) -> Option<&'a str> {
        let mut term = folded.to_owned();
        stem(&mut term);
        let is_meant = |word: &str| {
            let mut word = word.to_owned();
            stem(&mut word);
            word == term
        };
        let span = spans(text).into_iter().find(|span| is_meant(&span.word))?;
        text.get(span.start..span.end)
    }
}

/// Whether a last word may have been cut, so that longer ones are marked too.
fn is_cut(word: &Word, last: bool) -> bool {
    last && word.folded.len() > 3
}

/// Whether words stand side by side in a text; they are folded.
pub fn holds_phrase(text: &str, phrase: &[String]) -> bool {
    let words: Vec<String> = spans(text).into_iter().map(|span| span.word).collect();
    words.windows(phrase.len().max(1)).any(|window| window == phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(query: &str, typing: bool, text: &str) -> Vec<String> {
        let marker = Marker::of(&Query::parse(query, typing), &[]);
        marker.marks(text).iter().map(|(start, end)| text[*start..*end].to_owned()).collect()
    }

    #[test]
    fn forms_of_a_word_are_marked_where_they_stand() {
        for (query, typing, text, expected) in [
            ("élection", false, "L’élection, des Élections", &["élection", "Élections"][..]),
            ("elec", true, "l’électricité et l’élection", &["électricité", "élection"]),
            ("ndjamena", false, "À N’Djamena", &["N’Djamena"]),
            ("can", false, "La C.A.N. ; CAN", &["C.A.N", "CAN"]),
            ("mali", false, "rien", &[]),
        ] {
            assert_eq!(marked(query, typing, text), expected, "{query}");
        }
    }

    #[test]
    fn words_side_by_side_and_accents_count() {
        let bonus = |query: &str, title: &str| Marker::of(&Query::parse(query, false), &[]).bonus(title, "");
        assert!(
            bonus("conseil constitutionnel", "Le Conseil constitutionnel tranche")
                > bonus("conseil constitutionnel", "Constitutionnel, le conseil")
        );
        assert!(bonus("pêche", "La pêche") > bonus("pêche", "Le péché"));
        assert!(bonus("mali", "Mali") > bonus("mali", "Mali et Niger"));
    }

    #[test]
    fn a_phrase_is_held_word_by_word() {
        let phrase = |text: &str| spans(text).into_iter().map(|span| span.word).collect::<Vec<_>>();
        assert!(holds_phrase("C’est la Fin de partie !", &phrase("fin de partie")));
        assert!(!holds_phrase("la fin d’une partie", &phrase("fin de partie")));
        assert!(!holds_phrase("", &phrase("fin de partie")));
    }
}
