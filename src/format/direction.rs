//! In which direction a text is read.

/// Letters that are looked at.
const ENOUGH: usize = 500;

/// Whether most letters of the beginning of a text are of a script that is read from right to left: Arabic, Hebrew, N’Ko …
pub fn is_right_to_left(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(ENOUGH);
    let (mut right, mut all) = (0, 0);
    for letter in letters {
        all += 1;
        right +=
            usize::from(matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'));
    }
    right * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_tell_the_direction() {
        for (text, expected) in [
            ("", false),
            ("Un fleuve", false),
            ("السلام : un mot arabe dans une phrase française", false),
            ("نهر النيجر (Niger) يمر بمدينة", true),
            ("123", false),
        ] {
            assert_eq!(is_right_to_left(text), expected, "{text}");
        }
    }
}
