//! Text without accents and case, for comparing and for addresses.

/// Lower case without accents, œ and æ as two letters, typographic apostrophes straight. Letters of other scripts stay.
///
/// A hand-made table of Latin letters: Unicode's own would weigh 5 KB in the browser.
///
/// ```
/// assert_eq!(regard::format::fold("L’Œuvre À VÉLO"), "l'oeuvre a velo");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' => out.push('a'),
            'ç' | 'Ç' | 'č' | 'Č' | 'ć' | 'Ć' => out.push('c'),
            'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ė' | 'Ė' | 'ẹ' | 'Ẹ' => out.push('e'),
            'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' => out.push('i'),
            'ñ' | 'Ñ' | 'ń' | 'Ń' => out.push('n'),
            'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ọ' | 'Ọ' => out.push('o'),
            'š' | 'Š' | 'ş' | 'Ş' | 'ṣ' | 'Ṣ' => out.push('s'),
            'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => out.push('u'),
            'ý' | 'ÿ' | 'Ý' | 'Ÿ' => out.push('y'),
            'ž' | 'Ž' | 'ź' | 'Ź' | 'ż' | 'Ż' => out.push('z'),
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            '’' | 'ʼ' => out.push('\''),
            // Combining accents, as decomposed text has them.
            '\u{300}'..='\u{36f}' => {}
            c => out.push(c),
        }
    }
    out
}

/// A segment of an address made from a name: letters and digits, hyphens between words; empty when nothing is left.
/// Letters of other scripts stay.
///
/// ```
/// assert_eq!(regard::format::slug("L’Afrique de l’Est : 3 cartes"), "lafrique-de-lest-3-cartes");
/// ```
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in fold(name).chars().filter(|c| *c != '\'') {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= 120 {
            break;
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_segments() {
        for (name, expected) in [
            ("La rédaction", "la-redaction"),
            ("Économie & Finances", "economie-finances"),
            ("  « Œuvres » !  ", "oeuvres"),
            ("العربية", "العربية"),
            ("!!!", ""),
            ("e\u{301}te\u{301}", "ete"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
        assert!(slug(&"mot ".repeat(500)).len() <= 124);
    }
}
