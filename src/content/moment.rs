//! A point in time as a magazine writes it: UTC and the offset of the place that wrote it.

use crate::json::{Fault, FromJson, parsed};
use serde::Serialize;
use serde_json::Value;

/// Seconds since 1970-01-01 00:00 UTC and the local offset in minutes, so that every renderer shows the same local date
/// without a time-zone table. In JSON it is one RFC 3339 string, `2019-08-16T08:30:00+01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Moment {
    /// Seconds since the epoch, UTC.
    pub utc: i64,
    /// Minutes east of UTC.
    pub offset: i16,
}

/// A moment's local calendar date and time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Year of the proleptic Gregorian calendar.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

impl Moment {
    /// The moment at which a clock with this offset shows this date and time; `None` when there is no such date.
    pub fn from_civil(civil: Civil, offset: i16) -> Option<Self> {
        let Civil { year, month, day, hour, minute, second } = civil;
        let valid = (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60;
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
        valid.then(|| Self {
            utc: days_from_civil(year, month, day) * 86_400 + seconds - i64::from(offset) * 60,
            offset,
        })
    }

    /// The local date and time.
    pub fn civil(self) -> Civil {
        let local = self.utc + i64::from(self.offset) * 60;
        let (year, month, day) = civil_from_days(local.div_euclid(86_400));
        let seconds = local.rem_euclid(86_400);
        Civil {
            year,
            month,
            day,
            hour: (seconds / 3600) as u8,
            minute: (seconds / 60 % 60) as u8,
            second: (seconds % 60) as u8,
        }
    }

    /// Reads `2019-08-16T08:30:00+01:00`; a space may stand for the `T`, seconds, fractions and the offset may be missing
    /// (then `offset` minutes), and `Z` is UTC.
    pub fn parse(text: &str, offset: i16) -> Option<Self> {
        let text = text.trim();
        let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, "00:00"));
        let mut date = date.splitn(3, '-');
        let (year, month, day) = (date.next()?, date.next()?, date.next()?);
        let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
        let (clock, zone) = time.split_at(zone);
        let mut clock = clock.trim().split(':');
        let (hour, minute) = (clock.next()?, clock.next()?);
        let second = clock.next().unwrap_or("0").split('.').next()?;
        let civil = Civil {
            year: number(year)?.into(),
            month: number(month)?.try_into().ok()?,
            day: number(day)?.try_into().ok()?,
            hour: number(hour)?.try_into().ok()?,
            minute: number(minute)?.try_into().ok()?,
            second: number(second)?.try_into().ok()?,
        };
        Self::from_civil(civil, if zone.is_empty() { offset } else { parse_offset(zone)? })
    }
}

/// Reads `+01:00`, `-0330` or `Z` as minutes east of UTC.
pub fn parse_offset(text: &str) -> Option<i16> {
    if text == "Z" {
        return Some(0);
    }
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits = text.get(1..)?.replace(':', "");
    let (hours, minutes) = (number(digits.get(..2)?)?, number(digits.get(2..).filter(|m| m.len() == 2)?)?);
    (hours <= 15 && minutes < 60).then(|| sign * (hours * 60 + minutes) as i16)
}

fn number(digits: &str) -> Option<u16> {
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01. Years are counted from March, so that the leap day ends them.
fn days_from_civil(year: i32, month: u8, day: u8) -> i64 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

fn civil_from_days(days: i64) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u8, day as u8)
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Civil { year, month, day, hour, minute, second } = self.civil();
        let (sign, offset) = if self.offset < 0 { ('-', -self.offset) } else { ('+', self.offset) };
        let (zone_hours, zone_minutes) = (offset / 60, offset % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{zone_hours:02}:{zone_minutes:02}"
        )
    }
}

impl FromJson for Moment {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        parsed(value, |text| Self::parse(text, 0), "a date")
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written() {
        for (text, written, utc) in [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00", 0),
            ("2019-08-16T15:05:00+01:00", "2019-08-16T15:05:00+01:00", 1_565_964_300),
            ("2019-08-16 15:05", "2019-08-16T15:05:00+00:00", 1_565_967_900),
            ("2000-02-29T23:59:59.5-03:30", "2000-02-29T23:59:59-03:30", 951_881_399),
            ("1969-12-31", "1969-12-31T00:00:00+00:00", -86_400),
        ] {
            let moment = Moment::parse(text, 0).unwrap();
            assert_eq!((moment.to_string().as_str(), moment.utc), (written, utc), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "hier", "2019-02-29", "2019-13-01", "2019-08-16T24:00", "2019-08-16T10:00+99:00", "-1-1-1"] {
            assert_eq!(Moment::parse(text, 0), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_eight_centuries_reads_back() {
        for day in -150_000..150_000_i64 {
            let (year, month, date) = civil_from_days(day);
            assert_eq!(days_from_civil(year, month, date), day);
        }
    }
}
