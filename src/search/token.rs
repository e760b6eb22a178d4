//! From a text to its words: where they stand, and how they are compared.

use super::fold::{Folded, fold, is_apostrophe, lower};

/// Longer words are cut, in texts and in queries alike; nothing that people write is as long.
const LONGEST: usize = 60;

/// What is left out before an apostrophe.
const ELISIONS: &[&str] =
    &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "presqu", "puisqu", "qu", "quelqu", "quoiqu", "s", "t"];

/// What an apostrophe does not end.
const JOINED: &[&str] = &["aujourd", "entr", "prud"];

/// A word in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// The word as it is compared, folded but not shortened.
    pub word: String,
}

/// All words of a text. A word may stand within another one: `N'Djamena` is `djamena` and `ndjamena`.
pub fn spans(text: &str) -> Vec<Span> {
    let mut words = Words::of(text);
    let mut spans = Vec::new();
    while let Some((start, end)) = words.advance() {
        spans.push(Span { start, end, word: words.word().to_owned() });
    }
    spans
}

/// The words of a text, one at a time, without a new string for each.
pub struct Words<'a> {
    text: &'a str,
    at: usize,
    word: String,
    /// The second reading of the word before.
    second: Option<(usize, usize, String)>,
}

impl<'a> Words<'a> {
    /// Before the first word.
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, word: String::new(), second: None }
    }

    /// The word that [`Self::advance`] came to, folded.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// Goes to the next word, and tells where it stands in bytes.
    pub fn advance(&mut self) -> Option<(usize, usize)> {
        if let Some((start, end, word)) = self.second.take() {
            self.word = word;
            return Some((start, end));
        }
        self.word.clear();
        self.skip()?;
        let mut start = self.at;
        let mut name = None;
        loop {
            self.take_letters();
            let Some(next) = self.after_apostrophe() else { break };
            if JOINED.contains(&self.word.as_str()) {
                self.at = next;
            } else if ELISIONS.contains(&self.word.as_str()) {
                // N’Djamena, M’Bappé: also one word, as readers type it.
                if matches!(self.word.as_str(), "n" | "m") && self.is_upper(start) && self.is_upper(next) {
                    name = Some((start, self.word.clone()));
                }
                self.word.clear();
                self.at = next;
                start = next;
            } else {
                break;
            }
        }
        self.take_acronym();
        self.take_thousands();
        if self.word.len() > LONGEST {
            let cut = (0..=LONGEST).rev().find(|at| self.word.is_char_boundary(*at)).unwrap_or(0);
            self.word.truncate(cut);
        }
        let end = self.at;
        self.second = name.map(|(start, letter)| (start, end, letter + &self.word));
        Some((start, end))
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// To the next letter or digit.
    fn skip(&mut self) -> Option<()> {
        loop {
            let c = self.char_at(self.at)?;
            match fold(c) {
                Folded::Char(_) | Folded::Text(_) | Folded::Alone(_) => return Some(()),
                Folded::Ignored | Folded::Break => self.at += c.len_utf8(),
            }
        }
    }

    fn take_letters(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            let rest = bytes.get(self.at..).unwrap_or_default();
            let plain = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let from = self.word.len();
            self.word.push_str(self.text.get(self.at..self.at + plain).unwrap_or_default());
            if let Some(run) = self.word.get_mut(from..) {
                run.make_ascii_lowercase();
            }
            self.at += plain;
            // Most words end at a space, a comma or a stop.
            if bytes.get(self.at).is_none_or(u8::is_ascii) {
                return;
            }
            let Some(c) = self.char_at(self.at) else { return };
            match fold(c) {
                Folded::Char(letter) => self.word.push(letter),
                Folded::Text(letters) => self.word.push_str(letters),
                Folded::Ignored => {}
                Folded::Alone(sign) => {
                    if self.word.is_empty() {
                        self.word.push(sign);
                        self.at += c.len_utf8();
                    }
                    return;
                }
                Folded::Break => return,
            }
            self.at += c.len_utf8();
        }
    }

    /// Where the word behind an apostrophe begins, if there is one.
    fn after_apostrophe(&self) -> Option<usize> {
        let c = self.char_at(self.at).filter(|c| is_apostrophe(*c))?;
        let next = self.at + c.len_utf8();
        self.is_letter(next).then_some(next)
    }

    fn is_letter(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(|c| matches!(fold(c), Folded::Char(_) | Folded::Text(_)))
    }

    fn is_upper(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(|c| lower(c) != c)
    }

    /// C.A.N. is one word: letters, one by one, with stops.
    fn take_acronym(&mut self) {
        let mut letters = self.word.chars();
        if letters.next().is_none_or(|c| c.is_ascii_digit()) || letters.next().is_some() {
            return;
        }
        while let Some(c) = self.char_at(self.at).filter(|c| *c == '.').and_then(|_| self.char_at(self.at + 1)) {
            let Folded::Char(letter) = fold(c) else { return };
            let next = self.at + 1 + c.len_utf8();
            if letter.is_ascii_digit() || self.is_letter(next) {
                return;
            }
            self.word.push(letter);
            self.at = next;
        }
    }

    /// 50 000 is one word: up to three digits, then groups of three behind any kind of space.
    fn take_thousands(&mut self) {
        if self.word.len() > 3 || !self.word.bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        while let Some(space) = self.char_at(self.at) {
            if !matches!(space, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}') {
                return;
            }
            let from = self.at + space.len_utf8();
            let group = self.text.get(from..from + 3).filter(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
            let Some(group) = group.filter(|_| !self.is_letter(from + 3)) else { return };
            self.word.push_str(group);
            self.at = from + 3;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        spans(text).iter().map(|span| span.word.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn texts_come_apart_into_words() {
        for (text, expected) in [
            ("L’élection d'aujourd’hui", "election aujourdhui"),
            ("Jusqu'ici, lorsqu’il qu’on n'y s’est", "ici il on y est"),
            ("la C.A.N. et l'O.N.U", "la can et onu"),
            ("M. J.Dupont, p. 12", "m j dupont p 12"),
            ("porte-avions, week‑end", "porte avions week end"),
            ("50\u{202f}000 € en 2019, 1 234 567 voix", "50000 en 2019 1234567 voix"),
            ("en 2019 300 élus, 12 3456", "en 2019 300 elus 12 3456"),
            ("3,5 % ; 20h30 ; G20", "3 5 20h30 g20"),
            ("N’Djamena, M'Bappé et n'djamena", "djamena ndjamena bappe mbappe et djamena"),
            ("prud’homme O'Brien don't", "prudhomme o brien don t"),
            ("مُحَمَّد، ٢٠١٩", "محمد 2019"),
            ("ߒߞߏ ߞߊ߲", "ߒߞߏ ߞߊ"),
            ("東京 Tokyo", "東 京 tokyo"),
            ("« Œuvre »… l’", "oeuvre l"),
            ("rock'n'roll", "rock roll"),
            ("", ""),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn a_span_is_where_the_word_stands() {
        let text = "Hier, l’Élection à la C.A.N. : 50\u{a0}000 voix à N’Djamena";
        let found: Vec<&str> = spans(text).iter().map(|span| &text[span.start..span.end]).collect();
        assert_eq!(found, ["Hier", "Élection", "à", "la", "C.A.N", "50\u{a0}000", "voix", "à", "Djamena", "N’Djamena"]);
    }

    #[test]
    fn a_very_long_word_is_cut_between_letters() {
        for letter in ["a", "é", "ክ", "ߒ"] {
            let word = &spans(&letter.repeat(500))[0].word;
            assert!(word.len() <= LONGEST && !word.is_empty());
        }
    }
}
