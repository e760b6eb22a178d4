//! From JSON to our own types, in a tenth of the code that a general decoder would make readers download.
//!
//! Writing is serde's; reading parses to [`serde_json::Value`] and picks the fields here (docs/decisions/0009). What a type
//! looks like in JSON is the same either way: the edition's round-trip test holds it so.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What is wrong with a JSON, with the way to it: `articles[3].published: not a date`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(pub String);

/// A type that is read from JSON.
pub trait FromJson: Sized {
    /// Reads a value; unknown fields are ignored.
    fn from_json(value: &Value) -> Result<Self, Fault>;
}

impl Fault {
    /// A value that is not what it should be.
    pub fn not(expected: &str) -> Self {
        Self(["not ", expected].concat())
    }

    /// The same fault seen from the object that has it in the field `name`.
    fn within(self, name: &str) -> Self {
        let separator = if self.0.starts_with("not ") || self.0 == MISSING { ": " } else { "." };
        Self([name, separator, &self.0].concat())
    }
}

const MISSING: &str = "missing";

/// The fields of an object.
#[derive(Clone, Copy)]
pub struct Object<'a>(&'a Map<String, Value>);

impl<'a> Object<'a> {
    /// The object that `value` is.
    pub fn of(value: &'a Value) -> Result<Self, Fault> {
        value.as_object().map(Self).ok_or_else(|| Fault::not("an object"))
    }

    /// A field that must be there.
    pub fn field<T: FromJson>(self, name: &str) -> Result<T, Fault> {
        self.get(name)
            .ok_or_else(|| Fault(MISSING.to_owned()))
            .and_then(T::from_json)
            .map_err(|fault| fault.within(name))
    }

    /// A field that may be missing or `null`.
    pub fn optional<T: FromJson + Default>(self, name: &str) -> Result<T, Fault> {
        match self.get(name) {
            None | Some(Value::Null) => Ok(T::default()),
            Some(value) => T::from_json(value).map_err(|fault| fault.within(name)),
        }
    }

    fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name)
    }
}

/// The name of a variant and what it holds: `"break"` holds `null`, `{"text": …}` what stands there.
pub fn variant(value: &Value) -> Result<(&str, &Value), Fault> {
    match value {
        Value::String(name) => Ok((name, &Value::Null)),
        Value::Object(map) => {
            let mut entries = map.iter();
            match (entries.next(), entries.next()) {
                (Some((name, content)), None) => Ok((name, content)),
                (Some(_), Some(_)) | (None, _) => Err(Fault::not("one variant")),
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => Err(Fault::not("a variant")),
    }
}

/// The item at a place of an array that holds several things.
pub fn item<T: FromJson>(value: &Value, index: usize) -> Result<T, Fault> {
    match value.get(index) {
        Some(value) => T::from_json(value),
        None => Err(Fault::not("long enough")),
    }
}

/// A string that must satisfy its type.
pub fn parsed<T>(value: &Value, parse: impl FnOnce(&str) -> Option<T>, expected: &str) -> Result<T, Fault> {
    value.as_str().and_then(parse).ok_or_else(|| Fault::not(expected))
}

/// Reads a struct whose JSON has its fields' names: those that must be there, then those with a default.
macro_rules! record {
    ($name:ident { $($field:ident),* $(; $($optional:ident),*)? }) => {
        impl $crate::json::FromJson for $name {
            fn from_json(value: &serde_json::Value) -> Result<Self, $crate::json::Fault> {
                let object = $crate::json::Object::of(value)?;
                Ok(Self {
                    $($field: object.field(stringify!($field))?,)*
                    $($($optional: object.optional(stringify!($optional))?,)*)?
                })
            }
        }
    };
}

/// Reads an enum without content by the names that its variants have in JSON.
macro_rules! names {
    ($name:ident { $($text:literal => $variant:ident),* $(,)? }) => {
        impl $crate::json::FromJson for $name {
            fn from_json(value: &serde_json::Value) -> Result<Self, $crate::json::Fault> {
                let known = |text: &str| match text {
                    $($text => Some(Self::$variant),)*
                    _ => None,
                };
                $crate::json::parsed(value, known, "a known word")
            }
        }
    };
}

pub(crate) use {names, record};

impl FromJson for String {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        parsed(value, |text| Some(text.to_owned()), "a text")
    }
}

impl FromJson for bool {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        value.as_bool().ok_or_else(|| Fault::not("true or false"))
    }
}

impl FromJson for u64 {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        value.as_u64().ok_or_else(|| Fault::not("a number"))
    }
}

/// Smaller numbers are read as the largest and must fit.
macro_rules! number {
    ($($small:ty),*) => {
        $(impl FromJson for $small {
            fn from_json(value: &Value) -> Result<Self, Fault> {
                value.as_i64().and_then(|number| number.try_into().ok()).ok_or_else(|| Fault::not("a number that fits"))
            }
        })*
    };
}

number!(u8, u16, u32, i16, i32);

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        match value {
            Value::Null => Ok(None),
            value => T::from_json(value).map(Some),
        }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        T::from_json(value).map(Self::new)
    }
}

impl FromJson for BTreeMap<String, String> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let fields = value.as_object().ok_or_else(|| Fault::not("an object"))?;
        let read =
            |(name, value)| Ok((String::clone(name), String::from_json(value).map_err(|fault| fault.within(name))?));
        fields.iter().map(read).collect()
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let items = value.as_array().ok_or_else(|| Fault::not("a list"))?;
        let mut read = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            read.push(T::from_json(item).map_err(|fault| fault.within(&index.to_string()))?);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(Debug, PartialEq)]
    struct Point {
        x: u32,
        names: Vec<String>,
    }
    record!(Point { x; names });

    #[test]
    fn a_fault_tells_the_way_to_itself() {
        for (value, expected) in [
            (json!({"x": 1}), Ok(Point { x: 1, names: vec![] })),
            (json!({"x": 1, "names": null, "unknown": 0}), Ok(Point { x: 1, names: vec![] })),
            (json!({"names": []}), Err("x: missing")),
            (json!({"x": -1}), Err("x: not a number that fits")),
            (json!({"x": 1, "names": ["a", 2]}), Err("names.1: not a text")),
            (json!([]), Err("not an object")),
        ] {
            assert_eq!(Point::from_json(&value), expected.map_err(|fault: &str| Fault(fault.to_owned())));
        }
    }
}
