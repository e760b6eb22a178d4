//! Dates as editors write them, some counted back from the day of publication.

use crate::content::Moment;

/// Reads `2021-03-14 08:30`, with an offset of its own (`… +02:00`) or the magazine's, or `-5 hours`, `-3 days`,
/// `-2 weeks` counted back from `now`, to the minute.
pub fn parse(text: &str, offset: i16, now: i64) -> Option<Moment> {
    match text.strip_prefix('-') {
        Some(ago) => {
            let (number, unit) = ago.split_once(' ')?;
            let number: u32 = number.parse().ok()?;
            let unit = match unit.trim() {
                "hour" | "hours" => 3_600,
                "day" | "days" => 86_400,
                "week" | "weeks" => 7 * 86_400,
                _ => return None,
            };
            let utc = now.checked_sub(i64::from(number) * unit)?;
            Some(Moment { utc: utc - utc.rem_euclid(60), offset })
        }
        None => Moment::parse(text, offset),
    }
}

/// Reads a date and what follows it: `2022-04-02 La superficie était fausse.`
pub fn leading(text: &str, offset: i16, now: i64) -> Option<(Moment, &str)> {
    let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    // The longest date wins: day, time and offset are three words.
    let mut found = None;
    for (date, rest) in ends.take(3).filter_map(|at| text.split_at_checked(at)) {
        if let Some(moment) = parse(date.trim(), offset, now) {
            found = Some((moment, rest.trim()));
        }
    }
    found.filter(|(_, rest)| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_348_845; // 2026-11-22T12:00:45Z

    #[test]
    fn dates_are_read_in_every_form() {
        for (text, expected) in [
            ("2021-03-14 08:30", "2021-03-14T08:30:00+01:00"),
            ("2021-03-14", "2021-03-14T00:00:00+01:00"),
            ("2021-03-14 08:30 +02:00", "2021-03-14T08:30:00+02:00"),
            ("-5 hours", "2026-11-22T08:00:00+01:00"),
            ("-1 day", "2026-11-21T13:00:00+01:00"),
            ("-3 days", "2026-11-19T13:00:00+01:00"),
            ("-2 weeks", "2026-11-08T13:00:00+01:00"),
        ] {
            assert_eq!(parse(text, 60, NOW).map(|moment| moment.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "hier", "-3 mois", "-x days", "- 3 days", "2021-02-30", "14/03/2021"] {
            assert_eq!(parse(text, 60, NOW), None, "{text}");
        }
    }

    #[test]
    fn a_correction_begins_with_its_date() {
        for (text, expected) in [
            (
                "2022-04-02 La superficie était fausse.",
                Some(("2022-04-02T00:00:00+01:00", "La superficie était fausse.")),
            ),
            ("2022-04-02 08:15 Un mot.", Some(("2022-04-02T08:15:00+01:00", "Un mot."))),
            ("2022-04-02 08:15 +00:00 Un mot.", Some(("2022-04-02T08:15:00+00:00", "Un mot."))),
            ("-2 days 12 mots", Some(("2026-11-20T13:00:00+01:00", "12 mots"))),
            ("2022-04-02", None),
            ("La superficie", None),
            ("", None),
        ] {
            let found = leading(text, 60, NOW).map(|(moment, rest)| (moment.to_string(), rest));
            assert_eq!(found, expected.map(|(moment, rest)| (moment.to_owned(), rest)), "{text}");
        }
    }
}
