//! When the texts of a WordPress changed. It tells when a post was saved, and a post is saved for many reasons; so a hash of the
//! words of each text is kept beside the edition, and a date only changes with them.

use super::PublishError;
use super::digest::digest;
use super::magazine::{Entry, Magazine};
use crate::content::{Body, Moment};
use crate::native::disk::replace;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// What is known of the text of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// The version that was looked at.
    version: String,
    /// Digest of its words.
    words: String,
    /// When they changed.
    updated: Option<String>,
}

/// The memory, which outlives what is made anew.
const FILE: &str = "texts.json";

/// Tells every article when its words changed: what the WordPress says when the text is new here or its words are others, and
/// what was said before as long as they are the same. `room` is the folder of the publisher's memory.
pub fn with_updates(mut magazine: Magazine, room: &Path) -> Result<Magazine, PublishError> {
    let file = room.join(FILE);
    let known: BTreeMap<String, Known> =
        fs::read(&file).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
    // A text that only moved is known by its words.
    let here: BTreeSet<&str> = magazine.articles.iter().map(|entry| entry.summary.path.as_str()).collect();
    let gone = known.iter().filter(|(path, _)| !here.contains(path.as_str()));
    let moved: HashMap<&str, &Known> = gone.map(|(_, known)| (known.words.as_str(), known)).collect();
    let look = |entry: &Entry| look(&magazine, entry, known.get(entry.summary.path.as_str()), &moved);
    let seen: Vec<Known> = magazine.articles.par_iter().map(look).collect::<Result<_, _>>()?;
    for (entry, seen) in magazine.articles.iter_mut().zip(&seen) {
        entry.summary.updated = seen.updated.as_deref().and_then(|moment| Moment::parse(moment, 0));
    }
    let named = magazine.articles.iter().map(|entry| entry.summary.path.as_str());
    let remembered: BTreeMap<&str, Known> = named.zip(seen).collect();
    let json = serde_json::to_vec(&remembered).map_err(|error| PublishError::Json(error.to_string()))?;
    replace(&file, &json).map_err(|error| PublishError::disk(&file, error))?;
    Ok(magazine)
}

fn look(
    magazine: &Magazine,
    entry: &Entry,
    known: Option<&Known>,
    moved: &HashMap<&str, &Known>,
) -> Result<Known, PublishError> {
    if let Some(known) = known.filter(|known| known.version == entry.version) {
        return Ok(known.clone());
    }
    let words = digest([words(&magazine.text(entry)?.article.body)?.as_str()]);
    let told = entry.summary.updated.map(|moment| moment.to_string());
    let known = known.or_else(|| moved.get(words.as_str()).copied());
    let updated = match known.filter(|known| known.words == words) {
        Some(known) => known.updated.clone(),
        None => told,
    };
    Ok(Known { version: entry.version.clone(), words, updated })
}

/// All that can be read in a text: not where its links lead, nor where its pictures are.
fn words(body: &Body) -> Result<String, PublishError> {
    let json = serde_json::to_value(body).map_err(|error| PublishError::Json(error.to_string()))?;
    let mut out = String::new();
    collect(&json, &mut out);
    Ok(out)
}

fn collect(value: &Value, out: &mut String) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, out)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| match (name.as_str(), value) {
            ("text" | "code", Value::String(words)) => out.push_str(words),
            _ => collect(value, out),
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Article, Inline};
    use crate::publish::sample_magazine::{article, magazine, paragraph};

    /// An article as it was saved at this hour of the day, with these words.
    fn saved(hour: i64, words: &str) -> Article {
        let mut article = article("a", 0);
        let published = article.summary.published;
        article.summary.updated =
            (hour > 0).then(|| Moment { utc: published.utc + hour * 3_600, offset: published.offset });
        article.body = Body::of(vec![paragraph(vec![Inline::Text(words.to_owned())])]);
        article
    }

    #[test]
    fn a_date_changes_with_the_words_and_not_with_what_else_is_saved() {
        let room = tempfile::tempdir().unwrap();
        let updated = |hour, words: &str, version: &str| {
            let mut magazine = magazine(vec![saved(hour, words)]);
            magazine.articles[0].version = version.to_owned();
            let entry = with_updates(magazine, room.path()).unwrap().articles.remove(0);
            entry.summary.updated.map(|moment| (moment.utc - entry.summary.published.utc) / 3_600)
        };
        for (hour, words, version, expected) in [
            (0, "Un.", "1", None),
            // Filed elsewhere: saved, and still the same text.
            (5, "Un.", "2", None),
            (7, "Deux.", "3", Some(7)),
            (9, "Deux.", "4", Some(7)),
            // Not looked at again.
            (11, "Trois.", "4", Some(7)),
            (12, "Trois.", "5", Some(12)),
        ] {
            assert_eq!(updated(hour, words, version), expected, "{version}");
        }
        // Renamed: saved, at another address, and still the same text.
        let mut renamed = saved(15, "Trois.");
        renamed.summary.path = crate::content::Path::parse("/article/b/").unwrap();
        let entry = with_updates(magazine(vec![renamed]), room.path()).unwrap().articles.remove(0);
        assert_eq!(entry.summary.updated.map(|moment| moment.utc - entry.summary.published.utc), Some(12 * 3_600));
    }
}
