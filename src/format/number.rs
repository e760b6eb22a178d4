//! Numbers as French readers write them.

/// `12345`. As `to_string` writes it, without all that comes with that: readers of the search pay for every kilobyte.
pub fn digits(mut number: u64) -> String {
    let mut reversed = Vec::new();
    loop {
        reversed.push(char::from(b'0' + (number % 10) as u8));
        number /= 10;
        if number == 0 {
            return reversed.iter().rev().collect();
        }
    }
}

/// `12 345`, with narrow no-break spaces.
pub fn integer(number: u64) -> String {
    let digits = digits(number);
    let mut out = String::with_capacity(digits.len() + 6);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// `950`, `2,2 k`, `1,5 M`: one decimal, cut and not rounded up, so that nothing looks larger than it is.
pub fn compact(number: u64) -> String {
    let (unit, sign) = match number {
        0..1_000 => return number.to_string(),
        1_000..1_000_000 => (1_000, "k"),
        _ => (1_000_000, "M"),
    };
    let tenths = number % unit * 10 / unit;
    let whole = integer(number / unit);
    if tenths == 0 { format!("{whole}\u{a0}{sign}") } else { format!("{whole},{tenths}\u{a0}{sign}") }
}

/// A size in bytes as `340 o`, `12 Ko`, `1,4 Mo`.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes}\u{a0}o"),
        1_000..1_000_000 => format!("{}\u{a0}Ko", (bytes + 500) / 1_000),
        _ => format!("{},{}\u{a0}Mo", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_french() {
        for (number, plain, short) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1\u{202f}000", "1\u{a0}k"),
            (2_299, "2\u{202f}299", "2,2\u{a0}k"),
            (1_550_000, "1\u{202f}550\u{202f}000", "1,5\u{a0}M"),
        ] {
            assert_eq!((integer(number).as_str(), compact(number).as_str()), (plain, short));
        }
        assert_eq!((size(340).as_str(), size(12_400).as_str()), ("340\u{a0}o", "12\u{a0}Ko"));
        assert_eq!(size(1_450_000), "1,4\u{a0}Mo");
    }
}
