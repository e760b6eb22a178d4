//! Text without accents and case, for comparing and for addresses.

/// Lower case without accents, œ and æ as two letters, typographic apostrophes straight. Letters of other scripts stay.
///
/// ```
/// assert_eq!(regard::format::fold("L’Œuvre À VÉLO"), "l'oeuvre a velo");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (letters(c), c) {
            ("", '’' | 'ʼ') => out.push('\''),
            // Combining accents, as decomposed text has them.
            ("", '\u{300}'..='\u{36f}') => {}
            ("", other) => out.push(other),
            (letters, _) => out.push_str(letters),
        }
    }
    out
}

/// The plain letters and digits of a Latin letter, those of African languages included; empty for every other character.
///
/// A table made by hand: Unicode's own would weigh 5 KB in the browser.
pub fn letters(c: char) -> &'static str {
    const PLAIN: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    if let Some(at) = PLAIN.find(c.to_ascii_lowercase()) {
        return PLAIN.get(at..=at).unwrap_or_default();
    }
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ɓ' | 'ɓ' => "b",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ɗ' | 'ɗ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ɛ' | 'ɛ' | 'Ẹ' | 'ẹ' | 'ǝ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ƙ' | 'ƙ' | 'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' | 'Ɲ' | 'ɲ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ɔ' | 'ɔ' | 'Ọ' | 'ọ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṣ' | 'ṣ' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ƴ' | 'ƴ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
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
