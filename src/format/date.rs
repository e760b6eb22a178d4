//! Dates as French readers write them.

use super::digits;
use crate::content::{Civil, Moment};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// `1er août 2019`, in the moment's own place.
pub fn date(moment: Moment) -> String {
    let Civil { year, month, day, .. } = moment.civil();
    let first = if day == 1 { "er" } else { "" };
    let month = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
    [&digits(day.into()), first, " ", month, " ", &digits(u64::from(year.unsigned_abs()))].concat()
}

/// `2019-08-01`, for machines, in the moment's own place.
pub fn day(moment: Moment) -> String {
    let Civil { year, month, day, .. } = moment.civil();
    let two = |number: u8| if number < 10 { ["0", &digits(number.into())].concat() } else { digits(number.into()) };
    [&digits(u64::from(year.unsigned_abs())), "-", &two(month), "-", &two(day)].concat()
}

/// `1er août 2019 à 15 h 05`, in the moment's own place.
pub fn date_time(moment: Moment) -> String {
    let Civil { hour, minute, .. } = moment.civil();
    format!("{} à {hour}\u{a0}h\u{a0}{minute:02}", date(moment))
}

/// `1er août 2019, 15 h 05`, in the moment's own place: for lists in which every line has one.
pub fn brief(moment: Moment) -> String {
    let Civil { hour, minute, .. } = moment.civil();
    format!("{}, {hour}\u{a0}h\u{a0}{minute:02}", date(moment))
}

/// How long ago, as `il y a 2 heures`, `hier`, `il y a 3 jours`; the date itself after a week or when it lies ahead.
/// `now` is seconds since the epoch, UTC.
pub fn relative(moment: Moment, now: i64) -> String {
    let seconds = now - moment.utc;
    let days = (now + offset(moment)).div_euclid(86_400) - (moment.utc + offset(moment)).div_euclid(86_400);
    match (seconds, days) {
        (..0, _) => date(moment),
        (0..60, _) => "à l’instant".to_owned(),
        (60..3_600, _) => ago(seconds / 60, "minute"),
        (3_600.., 0) => ago(seconds / 3_600, "heure"),
        (_, 1) if seconds < 12 * 3_600 => ago(seconds / 3_600, "heure"),
        (_, 1) => "hier".to_owned(),
        (_, 2..=7) => ago(days, "jour"),
        _ => date(moment),
    }
}

fn ago(count: i64, unit: &str) -> String {
    let plural = if count > 1 { "s" } else { "" };
    format!("il y a {count}\u{a0}{unit}{plural}")
}

fn offset(moment: Moment) -> i64 {
    i64::from(moment.offset) * 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_french() {
        for (moment, day, time) in [
            ("2019-08-01T15:05:00+01:00", "1er août 2019", "1er août 2019 à 15\u{a0}h\u{a0}05"),
            ("2019-08-16T23:30:00Z", "16 août 2019", "16 août 2019 à 23\u{a0}h\u{a0}30"),
            ("2020-02-29T00:00:00Z", "29 février 2020", "29 février 2020 à 0\u{a0}h\u{a0}00"),
        ] {
            let moment = Moment::parse(moment, 0).unwrap();
            assert_eq!((date(moment).as_str(), date_time(moment).as_str()), (day, time));
        }
    }

    #[test]
    fn a_recent_date_is_told_from_now() {
        let now = Moment::parse("2026-11-22T12:00:00Z", 0).unwrap().utc;
        for (moment, expected) in [
            ("2026-11-22T11:59:30Z", "à l’instant"),
            ("2026-11-22T11:59:00Z", "il y a 1\u{a0}minute"),
            ("2026-11-22T10:00:00Z", "il y a 2\u{a0}heures"),
            ("2026-11-22T00:00:00Z", "il y a 12\u{a0}heures"),
            ("2026-11-21T23:59:00Z", "hier"),
            ("2026-11-21T00:00:00Z", "hier"),
            ("2026-11-20T23:00:00Z", "il y a 2\u{a0}jours"),
            ("2026-11-15T12:00:00Z", "il y a 7\u{a0}jours"),
            ("2026-11-14T12:00:00Z", "14 novembre 2026"),
            ("2026-11-23T12:00:00Z", "23 novembre 2026"),
        ] {
            assert_eq!(relative(Moment::parse(moment, 0).unwrap(), now), expected, "{moment}");
        }
    }
}
