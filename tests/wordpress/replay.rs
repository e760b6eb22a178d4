//! A WordPress made of recorded answers: one JSON file per answer, `{"url", "status", "headers", "body"}`.

use regard::source::{Fetch, Response};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

/// Where the recorded WordPress stands; addresses in recordings begin after it.
pub const HOST: &str = "http://wordpress.test";

/// The answers of a folder of recordings, and the addresses they were asked for.
pub struct Replay {
    pub fetch: Fetch,
    pub asked: Rc<RefCell<Vec<String>>>,
}

/// The recordings of folders below `tests/wordpress/`. What was not recorded answers 404.
///
/// Addresses are compared without the order of their parameters, and without those that only leave things out: of two
/// recordings, the fuller serves.
pub fn replay(folders: &[&str]) -> Replay {
    let mut answers: BTreeMap<String, Response> = BTreeMap::new();
    for recording in folders.iter().flat_map(|folder| recordings(folder)) {
        let answer = answer(&recording);
        let known = answers.entry(key(recording["url"].as_str().unwrap())).or_default();
        if known.status == 0 || known.body.len() < answer.body.len() {
            *known = answer;
        }
    }
    let asked = Rc::new(RefCell::new(Vec::new()));
    let log = asked.clone();
    let fetch: Fetch = Rc::new(move |address| {
        log.borrow_mut().push(address.to_owned());
        let missing = || Response { status: 404, body: r#"{"code":"rest_no_route"}"#.into(), ..Response::default() };
        let answer = answers.get(&key(address)).cloned().unwrap_or_else(missing);
        Box::pin(async move { Ok(answer) })
    });
    Replay { fetch, asked }
}

/// The recorded answers to GET.
fn recordings(folder: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordpress").join(folder);
    let files = std::fs::read_dir(&folder).expect("the folder of recordings is there");
    let read = |file: std::fs::DirEntry| std::fs::read_to_string(file.path()).unwrap();
    let recordings =
        files.map(|file| serde_json::from_str::<Value>(&read(file.unwrap())).expect("a recording is JSON"));
    recordings.filter(|recording| recording.get("method").is_none()).collect()
}

fn answer(recording: &Value) -> Response {
    let body = match &recording["body"] {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    Response {
        status: recording["status"].as_u64().unwrap() as u16,
        body: body.into(),
        total: recording["headers"]["x-wp-total"].as_str().and_then(|total| total.parse().ok()),
        retry_after: None,
    }
}

/// An address as it is compared.
fn key(address: &str) -> String {
    let address = address.strip_prefix(HOST).unwrap_or(address);
    let (path, parameters) = parameters(address);
    let left_out = |(name, value): &(String, String)| {
        matches!((name.as_str(), value.as_str()), ("_fields" | "_embed", _) | ("page", "1") | ("per_page", "100"))
    };
    let mut kept: Vec<_> = parameters.into_iter().filter(|parameter| !left_out(parameter)).collect();
    kept.sort();
    format!("{path} {kept:?}")
}

/// The path of an address, and its parameters decoded.
pub fn parameters(address: &str) -> (String, Vec<(String, String)>) {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    (path.to_owned(), query.split('&').filter(|part| !part.is_empty()).map(pair).collect())
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        let digits = after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match (byte, digits) {
            (b'%', Some(value)) => {
                bytes.push(value);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}
