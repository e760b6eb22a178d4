//! The beginning of a text.

/// The first words of a text, at most `length` characters together, with an ellipsis where something follows. Spaces and line
/// ends between words become one space; no-break spaces are part of a word. A word that is longer than `length` is cut too.
///
/// ```
/// assert_eq!(regard::format::cut("Un fleuve,  long et\nlent.", 12), "Un fleuve…");
/// ```
pub fn cut(text: &str, length: usize) -> String {
    let mut out = String::new();
    let mut count = 0;
    for word in text.split(|c: char| c.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        // Texts can be books: what lies behind the cut is not looked at.
        if count > length {
            break;
        }
        if count > 0 {
            out.push(' ');
            count += 1;
        }
        let room = length + 1 - count.min(length);
        let end = word.char_indices().nth(room).map_or(word.len(), |(at, _)| at);
        let taken = word.get(..end).unwrap_or(word);
        out.push_str(taken);
        count += taken.chars().count();
    }
    if count <= length {
        return out;
    }
    let at = |number: usize| out.char_indices().nth(number).map_or(out.len(), |(at, _)| at);
    let end = at(length.saturating_sub(1));
    let whole = out.get(..at(length)).and_then(|start| start.rfind(' ')).filter(|space| *space <= end);
    out.truncate(whole.unwrap_or(end));
    out.truncate(out.trim_end_matches([',', ';', ':', '.', ' ', '\u{a0}', '\u{202f}', '…']).len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_word_and_never_longer_than_asked() {
        for (text, length, expected) in [
            ("", 10, ""),
            ("Un  fleuve.\n", 10, "Un fleuve."),
            ("Un fleuve.", 9, "Un…"),
            ("Un fleuve long", 10, "Un fleuve…"),
            ("Un fleuve, long", 11, "Un fleuve…"),
            ("abcdefghij", 10, "abcdefghij"),
            ("abcdefghijk", 10, "abcdefghi…"),
            ("été\u{a0}: ici", 6, "été…"),
            ("🎉🎉🎉🎉", 3, "🎉🎉…"),
        ] {
            let cut = cut(text, length);
            assert_eq!(cut, expected, "{text:?} {length}");
            assert!(cut.chars().count() <= length, "{cut}");
        }
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let cut = cut(&"é".repeat(10_000), 110);
        assert_eq!((cut.chars().count(), cut.ends_with("é…")), (110, true));
    }
}
