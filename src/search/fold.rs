//! Letters without case, accents and variants of writing, one character at a time.

/// What a character is in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// One letter or digit.
    Char(char),
    /// Several letters: œ, ﬁ.
    Text(&'static str),
    /// Part of the word, but nothing to compare: combining accents, Arabic vowels, soft hyphens.
    Ignored,
    /// A sign that is a word of its own, in scripts written without spaces.
    Alone(char),
    /// No part of a word.
    Break,
}

/// Folds a character. Letters of every script stay letters.
pub fn fold(c: char) -> Folded {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() { Folded::Char(c.to_ascii_lowercase()) } else { Folded::Break };
    }
    let letter = latin(c);
    if letter != '\0' {
        return Folded::Char(letter);
    }
    match c {
        'Æ' | 'æ' => Folded::Text("ae"),
        'Œ' | 'œ' => Folded::Text("oe"),
        'ß' | 'ẞ' => Folded::Text("ss"),
        'ﬀ' => Folded::Text("ff"),
        'ﬁ' => Folded::Text("fi"),
        'ﬂ' => Folded::Text("fl"),
        'ﬃ' => Folded::Text("ffi"),
        'ﬄ' => Folded::Text("ffl"),
        'ﬅ' | 'ﬆ' => Folded::Text("st"),
        _ if is_apostrophe(c) => Folded::Break,
        _ if is_ignored(c) => Folded::Ignored,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2ffff}' => {
            Folded::Alone(c)
        }
        _ => other(c),
    }
}

/// Whether a sign joins the parts of `l’élection`: both apostrophes, and what keyboards give instead.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | '′' | '‛' | '＇' | '`' | '´')
}

/// Marks that a word keeps without being another word.
fn is_ignored(c: char) -> bool {
    within(&MARKS, u32::from(c))
}

const MARKS: [(u16, u16); 22] = [
    (0xad, 0xad),
    (0x300, 0x36f),
    (0x591, 0x5bd),
    (0x5bf, 0x5c7),
    (0x610, 0x61a),
    (0x640, 0x640),
    (0x64b, 0x65f),
    (0x670, 0x670),
    (0x6d6, 0x6dc),
    (0x6df, 0x6e8),
    (0x6ea, 0x6ed),
    (0x7eb, 0x7f3),
    (0x7fd, 0x7fd),
    (0x8d3, 0x8ff),
    (0x135d, 0x135f),
    (0x1ab0, 0x1aff),
    (0x1dc0, 0x1dff),
    (0x200b, 0x200f),
    (0x2060, 0x2060),
    (0x20d0, 0x20ff),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
];

/// The plain letter of a Latin one or of a digit, those of African languages and of transliterations included; `\0` for others.
/// By hand: Unicode's own table would weigh several kilobytes in the browser.
fn latin(c: char) -> char {
    let at = u32::from(c) as usize;
    let letter = match at {
        0xc0..0x25c => LATIN.as_bytes().get(at - 0xc0),
        0x1e00..0x1f00 => VIETNAMESE.as_bytes().get(at - 0x1e00),
        _ => None,
    };
    match letter {
        Some(b'-') => '\0',
        Some(letter) => char::from(*letter),
        None => rare(c),
    }
}

/// From U+00C0.
const LATIN: &str = "\
     aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggggggg\
     hhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs-b----o-\
     -dd---eeeff---i-kk---n--oo-------------uu-vyy------------------------aaiioouuuuuuuuuue------gggg----\
     ------------nn------------------------------sstt----------------------------------------------------\
     ---bo-dd-e-e";

/// From U+1E00.
const VIETNAMESE: &str = "\
     ------------dd----------------------hh----hh------kk----------mm--mmnnnn------------------rr------ss\
     --------tt------------------wwwwww------------zz------------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
     iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

fn rare(c: char) -> char {
    match c {
        '\u{b9}' => '1',
        '\u{b2}' => '2',
        '\u{b3}' => '3',
        '\u{aa}' | '\u{212b}' => 'a',
        '\u{1d48}' => 'd',
        '\u{1d49}' => 'e',
        '\u{269}' => 'i',
        '\u{212a}' => 'k',
        '\u{1d50}' => 'm',
        '\u{272}' => 'n',
        '\u{ba}' => 'o',
        '\u{2b3}' => 'r',
        '\u{2e2}' => 's',
        '\u{1d57}' => 't',
        '\u{28b}' => 'v',
        _ => digit(c),
    }
}

/// The plain digit of an Arabic, Persian, N'Ko, Devanagari or full-width one, and the plain letter of a full-width one.
fn digit(c: char) -> char {
    let at = u32::from(c);
    let first = match at {
        0x660..=0x669 => 0x660,
        0x6f0..=0x6f9 => 0x6f0,
        0x7c0..=0x7c9 => 0x7c0,
        0x966..=0x96f => 0x966,
        0xff10..=0xff19 => 0xff10,
        0xff21..=0xff3a => return char::from_u32(at - 0xff21 + 0x61).unwrap_or(c),
        0xff41..=0xff5a => return char::from_u32(at - 0xff41 + 0x61).unwrap_or(c),
        _ => return '\0',
    };
    char::from_digit(at - first, 10).unwrap_or('\0')
}

/// Letters of other scripts: without case, and with one spelling where writers use several.
fn other(c: char) -> Folded {
    let plain = match c {
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ہ' => 'ه',
        'ک' => 'ك',
        'ё' | 'Ё' => 'е',
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' | 'ϊ' | 'Ϊ' | 'ΐ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' | 'ϋ' | 'Ϋ' | 'ΰ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        _ if is_sign(c) => return Folded::Break,
        _ => lower(c),
    };
    Folded::Char(plain)
}

/// What is neither a letter nor a digit outside ASCII: spaces, punctuation, symbols, pictures. Everything else is taken for a letter, so
/// that no script is lost. By hand, as [`lower`]: the same natively and in the browser, whatever Unicode each of them knows.
fn is_sign(c: char) -> bool {
    let at = u32::from(c);
    matches!(at, 0x1e95e | 0x1e95f | 0x1f000..=0x1faff | 0xe0000..=0x10ffff) || within(&SIGNS, at)
}

/// Whether a character stands in one of some ranges.
fn within(ranges: &[(u16, u16)], at: u32) -> bool {
    ranges.iter().any(|(first, last)| (u32::from(*first)..=u32::from(*last)).contains(&at))
}

const SIGNS: [(u16, u16); 68] = [
    (0x80, 0xa9),
    (0xab, 0xb4),
    (0xb6, 0xb9),
    (0xbb, 0xbf),
    (0xd7, 0xd7),
    (0xf7, 0xf7),
    (0x2c2, 0x2c5),
    (0x2d2, 0x2df),
    (0x37e, 0x37e),
    (0x387, 0x387),
    (0x55a, 0x55f),
    (0x589, 0x589),
    (0x58a, 0x58a),
    (0x5be, 0x5be),
    (0x5f3, 0x5f3),
    (0x5f4, 0x5f4),
    (0x600, 0x60f),
    (0x61b, 0x61f),
    (0x66a, 0x66d),
    (0x6d4, 0x6d4),
    (0x6dd, 0x6dd),
    (0x6de, 0x6de),
    (0x6e9, 0x6e9),
    (0x7f6, 0x7f9),
    (0x964, 0x964),
    (0x965, 0x965),
    (0xe3f, 0xe3f),
    (0xe4f, 0xe4f),
    (0xe5a, 0xe5a),
    (0xe5b, 0xe5b),
    (0x104a, 0x104f),
    (0x1360, 0x1368),
    (0x166d, 0x166d),
    (0x1680, 0x1680),
    (0x17d4, 0x17d6),
    (0x1800, 0x180e),
    (0x2000, 0x2070),
    (0x207a, 0x207e),
    (0x208a, 0x208e),
    (0x20a0, 0x20cf),
    (0x2100, 0x2101),
    (0x2103, 0x2109),
    (0x2114, 0x2114),
    (0x2116, 0x2118),
    (0x211e, 0x2123),
    (0x2190, 0x245f),
    (0x249c, 0x24e9),
    (0x2500, 0x2bff),
    (0x2cf9, 0x2cff),
    (0x2d70, 0x2d70),
    (0x2e00, 0x2e7f),
    (0x2ff0, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0x303d, 0x303f),
    (0xa4fe, 0xa4fe),
    (0xa4ff, 0xa4ff),
    (0xa60d, 0xa60f),
    (0xa6f2, 0xa6f7),
    (0xe000, 0xf8ff),
    (0xfd3e, 0xfd3e),
    (0xfd3f, 0xfd3f),
    (0xfe10, 0xfe6f),
    (0xff00, 0xff0f),
    (0xff1a, 0xff20),
    (0xff3b, 0xff40),
    (0xff5b, 0xff65),
    (0xffe0, 0xffff),
];

/// The small letter of a large one: Latin, Greek, Cyrillic, Armenian, Adlam.
pub fn lower(c: char) -> char {
    let at = u32::from(c);
    let even = at + u32::from(at % 2 == 0);
    let small = match at {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => at + 32,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => even,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc => at + u32::from(at % 2 == 1),
        0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => even,
        0x130 => 0x69,
        0x178 => 0xff,
        0x181 => 0x253,
        0x186 => 0x254,
        0x189 | 0x18a => at + 205,
        0x18e => 0x1dd,
        0x18f => 0x259,
        0x190 => 0x25b,
        0x191 | 0x198 | 0x1b3 => at + 1,
        0x193 => 0x260,
        0x194 => 0x263,
        0x196 => 0x269,
        0x197 => 0x268,
        0x19d => 0x272,
        0x1b2 => 0x28b,
        0x1b7 => 0x292,
        0x400..=0x40f => at + 80,
        0x4c0 => 0x4cf,
        0x4c1..=0x4cd => at + u32::from(at % 2 == 1),
        0x531..=0x556 => at + 48,
        0x1e900..=0x1e921 => at + 34,
        _ => at,
    };
    char::from_u32(small).unwrap_or(c)
}

/// A text in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// A text folded, other characters left as they are.
///
/// ```
/// assert_eq!(regard::search::folded("L’Œuvre À VÉLO"), "l'oeuvre a velo");
/// ```
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match fold(c) {
            Folded::Char(c) | Folded::Alone(c) => out.push(c),
            Folded::Text(letters) => out.push_str(letters),
            Folded::Ignored => {}
            Folded::Break => out.push(if is_apostrophe(c) { '\'' } else { c }),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_one() {
        for (text, expected) in [
            ("ÉLÈVE", "eleve"),
            ("e\u{301}le\u{300}ve", "eleve"),
            ("Cœur, cœur", "coeur, coeur"),
            ("ﬁnance eﬀort", "finance effort"),
            ("Ŋaŋa Ɓamako ɛkɔ", "nana bamako eko"),
            ("Nguyễn Thị", "nguyen thi"),
            ("Straße", "strasse"),
            ("l’État l'état lʼétat", "l'etat l'etat l'etat"),
            ("مُحَمَّد أحمد إلى ـــ", "محمد احمد الي "),
            ("٢٠١٩ ۲۰۱۹", "2019 2019"),
            ("ߒߞߏ", "ߒߞߏ"),
            ("አማርኛ", "አማርኛ"),
            ("Москва Ёлка", "москва елка"),
            ("Αθήνα", "αθηνα"),
            ("co\u{ad}opération", "cooperation"),
            ("1ᵉʳ m²", "1er m2"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn letters_and_signs_are_those_of_unicode_but_for_rare_ones() {
        // Neither alphanumeric nor a mark for Unicode, and taken for letters here: signs of scripts that have no list above.
        let all = || (0x80..0x2_0000).filter_map(char::from_u32).filter(|c| !is_ignored(*c) && !is_apostrophe(*c));
        let lost = |c: &char| c.is_alphabetic() && !matches!(*c, 'ℇ' | 'Ⓐ'..='ⓩ' | 'ⸯ' | '🄰'..='🆉');
        assert_eq!(all().filter(|c| lost(c) && fold(*c) == Folded::Break).collect::<String>(), "");
        for c in all().filter(|c| u32::from(*c) < 0x530 && !matches!(c, '¼' | '½' | '¾' | '\u{2e5}'..='\u{2ff}' | '\u{2c6}'..='\u{2df}' | '\u{370}'..='\u{3ff}' | '\u{482}'..='\u{489}')) {
            assert_eq!(fold(c) != Folded::Break, c.is_alphanumeric(), "{c} {:x}", u32::from(c));
        }
        for c in "«»“”…–—•·¡¿°€№→★♥😀\u{202f}\u{a0}،؛؟。、「」።፣߹".chars() {
            assert_eq!(fold(c), Folded::Break, "{c}");
        }
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        let ranges =
            [0x41..0x180, 0x1e00..0x1e96, 0x1ea0..0x1f00, 0x391..0x3ac, 0x400..0x530, 0x531..0x557, 0x1e900..0x1e922];
        for c in ranges.into_iter().flatten().filter_map(char::from_u32) {
            let first = c.to_lowercase().next().unwrap();
            assert_eq!(lower(c), first, "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for at in 0..0x3_0000 {
            let Some(c) = char::from_u32(at) else { continue };
            let once = folded(&c.to_string());
            assert_eq!(folded(&once), once, "{c} {at:x}");
        }
    }
}
