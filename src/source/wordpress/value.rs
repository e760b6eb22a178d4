//! Single values out of answers, whatever PHP and its plugins made of them.

use super::wire::Read;
use crate::content::{Moment, percent_decode};
use serde_json::Value;

/// The slug of an item, decoded: WordPress writes those of other scripts percent-encoded.
pub fn slug(value: &Value, _offset: i16) -> Read<String> {
    let slug = text(value, "/slug");
    if slug.is_empty() { Err("slug") } else { Ok(percent_decode(&slug).unwrap_or(slug)) }
}

/// The text at a JSON pointer; empty when there is none. Numbers count as text: plugins write either.
pub fn text(value: &Value, pointer: &str) -> String {
    match value.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => String::new(),
    }
}

/// `{"rendered": "…"}`, or the text itself.
pub fn rendered(value: &Value, pointer: &str) -> String {
    match value.pointer(pointer) {
        Some(field @ Value::Object(_)) => text(field, "/rendered"),
        Some(_) | None => text(value, pointer),
    }
}

/// The id of an item.
pub fn id(value: &Value) -> Read<u64> {
    Some(number(value, "/id")).filter(|id| *id > 0).ok_or("id")
}

/// The number at a JSON pointer, also when it is written as text; 0 when there is none.
pub fn number(value: &Value, pointer: &str) -> u64 {
    text(value, pointer).trim().parse().unwrap_or(0)
}

/// The numbers of a list at a JSON pointer; what is no number in it is left out.
pub fn numbers(value: &Value, pointer: &str) -> Vec<u64> {
    let list = value.pointer(pointer).map(values).unwrap_or_default();
    list.iter().map(|value| number(value, "")).filter(|number| *number > 0).collect()
}

/// Whether there is a yes at a JSON pointer, in any of the ways that PHP says it.
pub fn flag(value: &Value, pointer: &str) -> bool {
    matches!(value.pointer(pointer), Some(Value::Bool(true))) || matches!(text(value, pointer).as_str(), "1" | "true")
}

/// The members of an array or of an object: PHP writes an array with gaps as an object, and an empty object as an array.
pub fn values(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(members) => members.values().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

/// A date from what the site's clock showed and what it was in UTC; the difference is the offset. WordPress leaves UTC empty
/// (`null`, `0000-00-00…`) for what was imported carelessly: then `offset` tells.
pub fn moment(value: &Value, local: &str, utc: &str, offset: i16) -> Option<Moment> {
    let (local, utc) = (Moment::parse(&text(value, local), 0), Moment::parse(&text(value, utc), 0));
    match (local, utc) {
        (Some(local), Some(utc)) => {
            let minutes = i16::try_from((local.utc - utc.utc) / 60).ok();
            // No place on Earth is further than 15 hours from UTC: such a date was set by hand.
            let offset = minutes.filter(|minutes| minutes.abs() <= 15 * 60).unwrap_or(offset);
            Some(Moment { utc: utc.utc, offset })
        }
        (Some(local), None) => Some(Moment { utc: local.utc - i64::from(offset) * 60, offset }),
        (None, Some(utc)) => Some(Moment { utc: utc.utc, offset }),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_date_is_utc_and_the_difference_to_the_sites_clock() {
        for (date, date_gmt, expected) in [
            ("2019-08-16T10:30:00", "2019-08-16T08:30:00", "2019-08-16T10:30:00+02:00"),
            ("2019-08-16T10:30:00", "2019-08-16T14:00:00", "2019-08-16T10:30:00-03:30"),
            ("2019-08-16T10:30:00", "0000-00-00T00:00:00", "2019-08-16T10:30:00+01:00"),
            ("2019-08-16T10:30:00", "-0001-11-30T00:00:00", "2019-08-16T10:30:00+01:00"),
            ("", "2019-08-16T08:30:00", "2019-08-16T09:30:00+01:00"),
            ("2019-08-16T10:30:00", "2012-01-01T00:00:00", "2012-01-01T01:00:00+01:00"),
        ] {
            let found = moment(&json!({"date": date, "date_gmt": date_gmt}), "/date", "/date_gmt", 60).unwrap();
            assert_eq!(found.to_string(), expected, "{date} {date_gmt}");
        }
    }

    #[test]
    fn values_are_read_in_every_form_they_come_in() {
        let value = json!({"a": "12", "b": 12, "c": {"0": 1, "5": "2"}, "d": [1, "x", 2], "e": "1", "f": null, "slug": "%c3%a9t%c3%a9"});
        assert_eq!((number(&value, "/a"), number(&value, "/b"), number(&value, "/f")), (12, 12, 0));
        assert_eq!(
            (numbers(&value, "/c"), numbers(&value, "/d"), numbers(&value, "/f")),
            (vec![1, 2], vec![1, 2], vec![])
        );
        assert_eq!((flag(&value, "/e"), flag(&value, "/a"), text(&value, "/f").as_str()), (true, false, ""));
        assert_eq!(slug(&value, 0), Ok("été".to_owned()));
        assert_eq!(slug(&json!({"slug": "%ff"}), 0), Ok("%ff".to_owned()));
    }
}
