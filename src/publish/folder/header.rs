//! The header of a text: `key: value` a line, closed by the first empty line.

use crate::publish::messages::authoring;
use crate::publish::problem::{Findings, closest};

/// A text with its header.
pub struct Header<'a> {
    /// The file, as problems name it.
    pub file: &'a str,
    /// What follows the header.
    pub text: &'a str,
    fields: Vec<Field>,
    lines: u32,
}

/// A line of the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What stands before the colon.
    pub key: String,
    /// What stands after it and on the lines that continue it.
    pub value: String,
    /// Its line, from 1.
    pub line: u32,
}

impl<'a> Header<'a> {
    /// Reads a file whose header may hold the `known` keys; those of `repeatable` more than once.
    pub fn parse(
        file: &'a str,
        content: &'a str,
        known: &[&str],
        repeatable: &[&str],
        findings: &mut Findings,
    ) -> Self {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let mut fields: Vec<Field> = Vec::new();
        let mut rest = content;
        let mut lines = 0;
        for line_number in 1.. {
            lines = line_number;
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            rest = after;
            if line.trim().is_empty() {
                break;
            }
            if line.starts_with([' ', '\t']) && !fields.is_empty() {
                if let Some(field) = fields.last_mut() {
                    field.value = format!("{} {}", field.value, line.trim()).trim().to_owned();
                }
            } else if let Some((key, value)) = line.split_once(':') {
                let (key, value) = (key.trim().to_owned(), value.trim().to_owned());
                if !known.contains(&key.as_str()) {
                    let meant = closest(&key, known.iter().copied());
                    findings.error(file, Some(line_number), authoring::unknown_key(&key, meant, known));
                } else if fields.iter().any(|field| field.key == key) && !repeatable.contains(&key.as_str()) {
                    findings.error(file, Some(line_number), authoring::repeated_key(&key));
                } else {
                    fields.push(Field { key, value, line: line_number });
                }
            } else {
                findings.error(file, Some(line_number), authoring::no_colon(line.trim()));
            }
        }
        Self { file, text: rest, fields, lines }
    }

    /// The field of this key, if it says anything.
    pub fn get(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key && !field.value.is_empty())
    }

    /// The field of this key; an error where it is missing or empty.
    pub fn require(&self, key: &str, findings: &mut Findings) -> Option<&Field> {
        let found = self.get(key);
        if found.is_none() {
            let line = self.fields.iter().find(|field| field.key == key).map_or(1, |field| field.line);
            findings.error(self.file, Some(line), authoring::missing_key(key));
        }
        found
    }

    /// Every field of this key.
    pub fn every(&self, key: &str) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.key == key)
    }

    /// How many lines of the file stand before the text.
    pub fn lines(&self) -> u32 {
        self.lines
    }

    /// Whether the key stands there, even without a value.
    pub fn names(&self, key: &str) -> bool {
        self.fields.iter().any(|field| field.key == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["title", "date", "correction"];

    fn parse<'a>(content: &'a str, findings: &mut Findings) -> Header<'a> {
        Header::parse("articles/x.md", content, &KNOWN, &["correction"], findings)
    }

    fn errors(findings: &Findings) -> Vec<String> {
        findings.errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_header_is_read_up_to_the_first_empty_line() {
        let mut findings = Findings::default();
        let content = "\u{feff}title: Un titre : « deux »\r\ncorrection: un\r\n  suite\r\ncorrection: deux\r\n\r\nLe texte.\n\ndate: non\n";
        let header = parse(content, &mut findings);
        assert_eq!(header.get("title").map(|field| field.value.as_str()), Some("Un titre : « deux »"));
        let corrections: Vec<_> = header.every("correction").map(|field| (field.value.as_str(), field.line)).collect();
        assert_eq!(corrections, [("un suite", 2), ("deux", 4)]);
        assert_eq!(header.text, "Le texte.\n\ndate: non\n");
        assert_eq!(findings, Findings::default());
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let mut findings = Findings::default();
        let header = parse("titel: x\ntitle: a\ntitle: b\nsans deux-points\n---\n\ntexte", &mut findings);
        header.require("date", &mut findings);
        let errors = errors(&findings);
        for (error, expected) in errors.iter().zip([
            "articles/x.md:1: clé inconnue « titel »",
            "articles/x.md:3: la clé « title » est déjà donnée",
            "articles/x.md:4: « sans deux-points »",
            "articles/x.md:5: « --- »",
            "articles/x.md:1: il manque « date »",
        ]) {
            assert!(error.starts_with(expected), "{error}");
        }
        assert_eq!(errors.len(), 5);
        assert!(errors.first().is_some_and(|error| error.contains("« title »")), "{errors:?}");
    }

    #[test]
    fn a_file_without_a_text_has_an_empty_one() {
        let mut findings = Findings::default();
        assert_eq!(parse("title: a", &mut findings).text, "");
        assert_eq!(parse("", &mut findings).text, "");
    }
}
