//! The files of the media library that posts use: asked for by their numbers, and again when they have changed.

use super::batches::fetch;
use super::client::Client;
use super::lists::whole;
use super::memory::Memory;
use super::record::{MEDIA, MEDIA_CENSUS, kept, mark};
use crate::publish::PublishError;
use crate::source::SourceError;
use crate::source::wordpress::value::{id, text};
use crate::source::wordpress::wire::Media;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A file of the media library.
pub struct MediaFile {
    /// The picture; `None` when it is another kind of file.
    pub picture: Option<Media>,
    /// The address of its own page on the WordPress.
    pub link: String,
    /// The address of the file.
    pub source: String,
    /// Equal as long as the record is equal.
    pub digest: String,
}

/// The files of these numbers, and how many could not be read. `None` when the WordPress keeps them to itself.
pub async fn read_media(
    client: &Client,
    memory: &Memory,
    used: &BTreeSet<u64>,
) -> Result<Option<(BTreeMap<u64, MediaFile>, usize)>, PublishError> {
    let mut records: BTreeMap<u64, Value> = BTreeMap::new();
    for record in memory.list("media") {
        if let Ok(id) = id(&record)
            && used.contains(&id)
        {
            records.insert(id, record);
        }
    }
    if !records.is_empty() {
        match changed(client, &records).await {
            Ok(changed) => changed.iter().for_each(|id| _ = records.remove(id)),
            Err(SourceError::Refused | SourceError::NotFound) => return Ok(None),
            Err(error) => return Err(client.failed(error)),
        }
    }
    let wanted: Vec<u64> = used.iter().copied().filter(|id| !records.contains_key(id)).collect();
    let query = client.query("media").with("_fields", &MEDIA.join(","));
    let broken = fetch(client, &query, &wanted, &mut |id, item| {
        records.insert(id, kept(item, &MEDIA));
        Ok(())
    })
    .await;
    let broken = match broken {
        Ok(broken) => broken.len(),
        Err(PublishError::Source(_, SourceError::Refused | SourceError::NotFound)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let list: Vec<Value> = records.values().cloned().collect();
    memory.write_list("media", &list)?;
    Ok(Some((records.iter().map(|(id, record)| (*id, file(record))).collect(), broken)))
}

/// Those of the known records that have changed since the newest of them had.
async fn changed(client: &Client, records: &BTreeMap<u64, Value>) -> Result<Vec<u64>, SourceError> {
    let newest = records.values().map(|record| text(record, "/modified")).max().unwrap_or_default();
    if newest.is_empty() {
        return Ok(records.keys().copied().collect());
    }
    let query = client.query("media").with("_fields", &MEDIA_CENSUS.join(","));
    let census = whole(client, query.with("modified_after", &newest), &|item| Some(mark(item, &MEDIA_CENSUS))).await?;
    let differs = |id: &u64, seen: &String| records.get(id).is_some_and(|known| mark(known, &MEDIA_CENSUS) != *seen);
    Ok(census.items.iter().filter(|(id, seen)| differs(id, seen)).map(|(id, _)| *id).collect())
}

fn file(record: &Value) -> MediaFile {
    MediaFile {
        picture: Media::read(record),
        link: text(record, "/link"),
        source: text(record, "/source_url"),
        digest: crate::publish::digest::digest([record.to_string().as_str()]),
    }
}
