//! How many letters are wrong in a word: missing, too many, others, or two in the wrong order.

/// The number of wrong letters (optimal string alignment), `None` above `limit`. `begun`: `typed` may be the beginning of the word.
///
/// ```text
/// distance("elecsion", "election", 2, false) == Some(1)
/// ```
pub fn distance(typed: &str, word: &str, limit: u32, begun: bool) -> Option<u32> {
    let mut typed_letters = ['\0'; 32];
    let mut word_letters = ['\0'; 32];
    let typed = letters(typed, &mut typed_letters)?;
    let word = letters(word, &mut word_letters)?;
    let apart = typed.len().abs_diff(word.len()) as u32;
    if apart > limit && !(begun && typed.len() < word.len()) {
        return None;
    }
    let mut before = [0_u32; 33];
    let mut above = [0_u32; 33];
    let mut row = [0_u32; 33];
    (0..).zip(&mut above).for_each(|(at, cell)| *cell = at);
    let mut left_typed = '\0';
    for (at, letter) in typed.iter().enumerate() {
        let mut least = at as u32 + 1;
        if let Some(first) = row.first_mut() {
            *first = least;
        }
        let mut left = least;
        let mut left_word = '\0';
        for (column, other) in word.iter().enumerate() {
            let get = |row: &[u32; 33], at: usize| row.get(at).copied().unwrap_or(99);
            let mut cell =
                (get(&above, column) + u32::from(letter != other)).min(left + 1).min(get(&above, column + 1) + 1);
            if at > 0 && column > 0 && *letter == left_word && left_typed == *other {
                cell = cell.min(get(&before, column - 1) + 1);
            }
            if let Some(place) = row.get_mut(column + 1) {
                *place = cell;
            }
            least = least.min(cell);
            left = cell;
            left_word = *other;
        }
        if least > limit {
            return None;
        }
        before = above;
        above = row;
        left_typed = *letter;
    }
    let whole = above.get(..=word.len()).unwrap_or_default();
    let wrong = if begun { whole.iter().min() } else { whole.last() };
    wrong.copied().filter(|wrong| *wrong <= limit)
}

fn letters<'a>(word: &str, into: &'a mut [char; 32]) -> Option<&'a [char]> {
    let mut count = 0;
    for letter in word.chars() {
        *into.get_mut(count)? = letter;
        count += 1;
    }
    into.get(..count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_letters_are_counted() {
        for (typed, word, expected) in [
            ("election", "election", Some(0)),
            ("elecsion", "election", Some(1)),
            ("lection", "election", Some(1)),
            ("eelection", "election", Some(1)),
            ("eletcion", "election", Some(1)),
            ("leection", "election", Some(1)),
            ("elctoin", "election", Some(2)),
            ("selektion", "election", Some(2)),
            ("direction", "election", None),
            ("", "ab", Some(2)),
            ("", "abc", None),
            ("ca", "abc", None),
            ("تونس", "توسن", Some(1)),
        ] {
            assert_eq!(distance(typed, word, 2, false), expected, "{typed} {word}");
        }
    }

    #[test]
    fn a_word_half_typed_is_near_the_whole_one() {
        assert_eq!(distance("elecs", "election", 1, true), Some(1));
        assert_eq!(distance("elec", "election", 1, true), Some(0));
        assert_eq!(distance("elecs", "election", 1, false), None);
        assert_eq!(distance("xyzab", "election", 1, true), None);
    }

    #[test]
    fn words_beyond_all_bounds_are_near_to_nothing() {
        assert_eq!(distance(&"a".repeat(40), &"a".repeat(40), 2, false), None);
    }
}
