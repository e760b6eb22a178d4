//! French typography for texts that were typed on a plain keyboard.

/// Typographic apostrophes, a narrow no-break space before `;` `!` `?` and inside guillemets, a no-break space before `:`.
/// Only spaces that were typed are changed, so that `12:30`, `https://` and other languages stay as they are.
///
/// ```
/// assert_eq!(regard::format::french("Qu'est-ce ? « Un » : oui !"), "Qu’est-ce\u{202f}? «\u{202f}Un\u{202f}»\u{a0}: oui\u{202f}!");
/// ```
pub fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek().copied()) {
            (' ', Some(';' | '!' | '?' | '»')) => out.push('\u{202f}'),
            (' ', Some(':')) => out.push('\u{a0}'),
            ('«', Some(' ' | '\u{a0}')) => {
                rest.next();
                out.push_str("«\u{202f}");
            }
            ('\'', Some(next)) if next.is_alphanumeric() && out.ends_with(char::is_alphabetic) => out.push('’'),
            (c, _) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_french_prose_stays() {
        for text in ["12:30", "https://example.org/?a=1", "it’s", "'quoted'", "a; b", "5 - 3"] {
            assert_eq!(french(text), text);
        }
        assert_eq!(french("l'eau"), "l’eau");
    }
}
