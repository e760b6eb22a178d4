//! A look through the HTML of a text without parsing it: its links, and what of it an edition cannot show.

use crate::content::{Embed, Href, Provider};

/// Letters of a shortcode at the most, brackets included.
const LONGEST: usize = 600;

/// Bytes behind a shortcode in which its end is looked for.
const REACH: usize = 10_000;

/// What was seen in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// The addresses of its links, entities decoded.
    pub links: Vec<String>,
    /// The files of the media library that its links name by their numbers.
    pub files: Vec<u64>,
    /// Forms, those of a search not counted.
    pub forms: u32,
    /// Frames that become links.
    pub frames: u32,
    /// The names of shortcodes that no plugin has replaced.
    pub shortcodes: Vec<String>,
}

impl Survey {
    /// Looks through a text.
    pub fn of(html: &str) -> Self {
        let mut survey = Self::default();
        let mut rest = html;
        let mut in_code = false;
        while let Some(at) = rest.find(['<', '[']) {
            let (_, here) = rest.split_at(at);
            let length = match here.as_bytes() {
                [b'<', ..] => survey.tag(here, &mut in_code),
                _ if in_code => 1,
                _ => survey.bracket(here),
            };
            rest = here.get(length..).unwrap_or_default();
        }
        survey
    }

    /// Looks at a tag and tells its length.
    fn tag(&mut self, here: &str, in_code: &mut bool) -> usize {
        let end = here.find('>').map_or(here.len(), |end| end + 1);
        let tag = here.get(..end).unwrap_or_default();
        let name = tag.get(1..).unwrap_or_default();
        let name = name.split(|c: char| c.is_ascii_whitespace() || c == '>').next().unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "code" | "pre" | "script" | "style" => *in_code = true,
            "/code" | "/pre" | "/script" | "/style" => *in_code = false,
            "a" => {
                self.links.extend(attribute(tag, "href"));
                self.files.extend(number_after(tag, "wp-att-"));
            }
            "form" if !tag.contains("search") => self.forms += 1,
            "iframe" => {
                let source = attribute(tag, "src").as_deref().and_then(Href::parse);
                let is_other = |href| Embed::of(&href).is_some_and(|embed| embed.provider == Provider::Other);
                self.frames += u32::from(source.is_some_and(is_other) && !tag.contains("wp-embedded-content"));
            }
            _ => {}
        }
        end
    }

    /// Looks at what begins with a bracket and tells how much was seen. A word in brackets alone is the author's: a shortcode
    /// has attributes, an end, or a name that is no word.
    fn bracket(&mut self, here: &str) -> usize {
        let inner = here.get(1..).unwrap_or_default();
        let name: String = inner.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
        let Some(end) = inner.find([']', '<', '[']).filter(|end| *end < LONGEST) else { return 1 };
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() > 1;
        if !begins || !inner.get(end..).is_some_and(|rest| rest.starts_with(']')) {
            return 1;
        }
        let rest = inner.get(name.len()..end).unwrap_or_default();
        let is_code = match rest.trim_start() {
            "" => name.contains(['-', '_']) || near(here).contains(&format!("[/{name}]")),
            rest => rest.len() < inner.get(name.len()..end).map_or(0, str::len) && rest.contains('='),
        };
        if is_code {
            self.shortcodes.push(name);
        }
        end + 1
    }
}

/// The beginning of a text: looking through all of it for every bracket would take the square of its length.
fn near(text: &str) -> &str {
    let mut end = text.len().min(REACH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The value of an attribute of a tag; entities that addresses hold are decoded.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let before = rest.get(..at).unwrap_or_default();
        rest = rest.get(at + name.len()..).unwrap_or_default();
        let Some(value) = rest.trim_start().strip_prefix('=') else { continue };
        if !before.ends_with(|c: char| c.is_ascii_whitespace() || c == '"' || c == '\'') {
            continue;
        }
        let value = value.trim_start();
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
            _ => value.split(|c: char| c.is_ascii_whitespace() || c == '>').next()?,
        };
        return Some(value.replace("&amp;", "&").replace("&#038;", "&"));
    }
    None
}

/// The number that follows a word.
fn number_after(text: &str, word: &str) -> Option<u64> {
    let (_, rest) = text.split_once(word)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_files_are_seen() {
        let seen = Survey::of(
            "<p><a data-href='/x/' class=\"a\" href=\"/un/?a=1&#038;b=2\">Un</a> <A HREF='/deux/'>2</A> \
             <a href=/trois/ rel=\"attachment wp-att-77\">3</a> <a name=\"x\">4</a></p><a href",
        );
        assert_eq!(seen.links, ["/un/?a=1&b=2", "/trois/"]);
        assert_eq!(seen.files, [77]);
    }

    #[test]
    fn shortcodes_are_told_from_words_in_brackets() {
        for (text, expected) in [
            ("[contact-form-7 id=\"12\" title=\"Écrire\"]", &["contact-form-7"][..]),
            ("<p>[box type=info]Texte[/box]</p>", &["box"]),
            ("[bouton]Lire[/bouton] [rev_slider]", &["bouton", "rev_slider"]),
            ("Il a dit [sic] que [le président] viendrait […] [1] [a=1]", &[]),
            ("<pre>[gallery ids=\"1\"]</pre><code>[x y=1]</code>", &[]),
            ("<a title=\"[x y=1]\">[</a> [x <b>y=1]</b>", &[]),
            ("[voir aussi = ailleurs", &[]),
        ] {
            assert_eq!(Survey::of(text).shortcodes, expected, "{text}");
        }
    }

    #[test]
    fn forms_and_frames_are_counted() {
        let seen = Survey::of(
            "<form action=\"/x\"></form><form role=\"search\"></form>\
             <iframe src=\"https://www.youtube.com/embed/abc\"></iframe><iframe src='https://carte.example/'></iframe>\
             <iframe class=\"wp-embedded-content\" src=\"https://a.example/embed/\"></iframe><iframe></iframe>",
        );
        assert_eq!((seen.forms, seen.frames), (1, 1));
    }
}
