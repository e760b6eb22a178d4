//! Names for the places that links lead to: simple, and each given once.

use crate::format::letters;
use std::collections::BTreeMap;

/// Ids of the page around the body, which no heading may take.
const TAKEN: [&str; 12] = [
    "contenu",
    "app",
    "data",
    "menu",
    "recherche",
    "recherche-page",
    "recherche-404",
    "une",
    "discussion",
    "a-lire-aussi",
    "articles-recents",
    "mot-de-passe",
];

/// Letters of an id made from a text, after which no further word begins, and after which a word is cut.
const WORDS: usize = 56;
const LENGTH: usize = 64;

/// The ids given so far, with the number that the next of that name gets.
pub struct Ids(BTreeMap<String, u32>);

impl Ids {
    /// Only the page's own are given.
    pub fn new() -> Self {
        // One after the other: to collect them would bring a sort into the app.
        let mut given = BTreeMap::new();
        given.extend(TAKEN.iter().map(|id| ((*id).to_owned(), 2)));
        Self(given)
    }

    /// Gives `wanted` itself if it is simple, else an id made from `text`; `-2` and so on when it is given already.
    pub fn give(&mut self, wanted: &str, text: &str) -> String {
        let id = if is_simple(wanted) { wanted.to_owned() } else { slug(text) };
        let mut unique = id.clone();
        while self.0.contains_key(&unique) {
            let next = self.0.entry(id.clone()).or_insert(2);
            unique = [id.as_str(), "-", &next.to_string()].concat();
            *next += 1;
        }
        self.0.insert(unique.clone(), 2);
        unique
    }
}

/// A text as a part of an address: `L’eau, à Ségou` is `l-eau-a-segou`. `section` where no letter of it is Latin.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    let mut between = false;
    for c in text.chars() {
        let letters = letters(c);
        if letters.is_empty() {
            // A soft hyphen or a combining accent divides nothing.
            between |= !matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}');
            continue;
        }
        if out.len() >= if between { WORDS } else { LENGTH } {
            break;
        }
        if between && !out.is_empty() {
            out.push('-');
        }
        between = false;
        out.push_str(letters);
    }
    if out.is_empty() { "section".to_owned() } else { out }
}

fn is_simple(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_becomes_a_short_plain_name() {
        for (text, id) in [
            ("L’eau, à Ségou", "l-eau-a-segou"),
            ("  Œuvres & Çà ! ", "oeuvres-ca"),
            ("e\u{301}tude co\u{AD}opération", "etude-cooperation"),
            ("Ɛwɛ, Fulɓe, Bàmbara ŋ", "ewe-fulbe-bambara-n"),
            ("السلام", "section"),
            ("", "section"),
            (
                "un mot puis un autre et encore un autre pour dépasser la longueur",
                "un-mot-puis-un-autre-et-encore-un-autre-pour-depasser-la",
            ),
        ] {
            assert_eq!(slug(text), id, "{text}");
        }
        assert_eq!(slug(&"a".repeat(500)).len(), LENGTH);
    }

    #[test]
    fn an_id_is_given_once() {
        let mut ids = Ids::new();
        for (wanted, text, id) in [
            ("un", "", "un"),
            ("un", "", "un-2"),
            ("un-2", "", "un-2-2"),
            ("un", "", "un-3"),
            ("", "Un", "un-4"),
            ("contenu", "", "contenu-2"),
            ("app", "", "app-2"),
            ("__x", "Été", "ete"),
            ("a b", "A b", "a-b"),
            ("8f14e45f-ceea", "", "8f14e45f-ceea"),
        ] {
            assert_eq!(ids.give(wanted, text), id, "{wanted} {text}");
        }
    }
}
