//! The examples of docs/contracts/data-format.md are what the program reads and writes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use regard::config::Site;
use regard::content::{Body, Document, Path, Recent};
use regard::json::FromJson;
use regard::publish::Manifest;
use regard::source::{Ids, Versioned};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The examples, by what their fences call them.
fn examples() -> Vec<(String, Value)> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/contracts/data-format.md")).unwrap();
    let fenced = text.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix("json "));
    fenced
        .map(|block| {
            let (name, json) = block.split_once('\n').unwrap();
            (name.to_owned(), serde_json::from_str(json).unwrap_or_else(|error| panic!("{name}: {error}\n{json}")))
        })
        .collect()
}

/// The example as this type reads and writes it.
fn again<T: FromJson + Serialize>(value: &Value) -> Value {
    let read = T::from_json(value).unwrap_or_else(|fault| panic!("{}\n{value:#}", fault.0));
    serde_json::to_value(read).unwrap()
}

fn versioned<T: FromJson + Serialize>(value: &Value) -> Value {
    let content = T::from_json(value.get("content").unwrap()).unwrap_or_else(|fault| panic!("{}\n{value:#}", fault.0));
    serde_json::to_value(Versioned { format: Site::FORMAT, content }).unwrap()
}

/// The app looks up one number and reads no more of the file.
fn ids(value: &Value) -> Value {
    let listed = value.pointer("/content/ids").and_then(Value::as_object).unwrap();
    let ids = listed.iter().map(|(id, path)| (id.parse().unwrap(), Path::from_json(path).unwrap_or_default()));
    serde_json::to_value(Versioned { format: Site::FORMAT, content: Ids { ids: ids.collect() } }).unwrap()
}

/// Empty lists say nothing: whether they are written is no matter.
fn without_empty(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let said = fields.into_iter().filter(|(_, value)| *value != Value::Array(Vec::new()));
            Value::Object(said.map(|(name, value)| (name, without_empty(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(without_empty).collect()),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

#[test]
fn every_example_is_read_and_written_as_it_stands() {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for (name, example) in examples() {
        let written = match name.as_str() {
            "site" => again::<Site>(&example),
            "document" => versioned::<Document>(&example),
            "recent" => versioned::<Recent>(&example),
            "ids" => ids(&example),
            "body" => again::<Body>(&example),
            "manifest" => serde_json::to_value(Manifest::parse(&example.to_string()).unwrap()).unwrap(),
            other => panic!("no type is called {other}"),
        };
        assert_eq!(without_empty(written), without_empty(example), "{name}");
        *seen.entry(name).or_default() += 1;
    }
    let kinds: Vec<(&str, u32)> = seen.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    let expected = [("body", 1), ("document", 7), ("ids", 1), ("manifest", 1), ("recent", 1), ("site", 1)];
    assert_eq!(kinds, expected);
}
