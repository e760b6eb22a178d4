//! Dates as feed readers understand them.

use crate::content::{Civil, Moment};

/// `Fri, 16 Aug 2019 08:30:00 +0100`; `None` for years that this format cannot write.
pub fn rfc_822(moment: Moment) -> Option<String> {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let Civil { year, month, day, hour, minute, second } = moment.civil();
    // 1 January 1970 was a Thursday.
    let days = (moment.utc + i64::from(moment.offset) * 60).div_euclid(86_400);
    let weekday = DAYS.get(usize::try_from(days.rem_euclid(7)).ok()?)?;
    let month = MONTHS.get(usize::from(month).checked_sub(1)?)?;
    let (sign, offset) = if moment.offset < 0 { ('-', -moment.offset) } else { ('+', moment.offset) };
    let zone = format!("{sign}{:02}{:02}", offset / 60, offset % 60);
    (1..=9_999)
        .contains(&year)
        .then(|| format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} {zone}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_for_feed_readers() {
        for (moment, expected) in [
            ("2019-08-16T08:30:00+01:00", Some("Fri, 16 Aug 2019 08:30:00 +0100")),
            ("1970-01-01T00:00:00Z", Some("Thu, 01 Jan 1970 00:00:00 +0000")),
            ("1969-12-31T23:59:59-03:30", Some("Wed, 31 Dec 1969 23:59:59 -0330")),
            ("2000-02-29T12:00:00Z", Some("Tue, 29 Feb 2000 12:00:00 +0000")),
            ("0000-01-01T00:00:00Z", None),
        ] {
            assert_eq!(rfc_822(Moment::parse(moment, 0).unwrap()).as_deref(), expected, "{moment}");
        }
    }
}
