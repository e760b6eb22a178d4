//! Keeping the records of one kind as they are at the source: a census tells what is new, changed or gone, and only that is
//! asked for.

use super::batches::fetch;
use super::client::Client;
use super::glance::glance;
use super::lists::List;
use super::memory::Shelf;
use super::record::{kept, mark};
use crate::publish::PublishError;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// A kind of records.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its list in the REST API.
    pub name: &'static str,
    /// What is kept of an item.
    pub fields: &'static [&'static str],
    /// What a census asks.
    pub census: &'static [&'static str],
}

/// Reads what is needed while publishing out of a record; `None` when it cannot be used.
pub type Reader<'a, T> = &'a (dyn Fn(&Value) -> Option<T> + Sync);

/// The records after a run.
pub struct Kept<T> {
    /// What was read out of them.
    pub records: BTreeMap<u64, T>,
    /// How many were asked for.
    pub fetched: usize,
    /// How many are gone since the last run.
    pub gone: usize,
    /// Items that could not be read, by their numbers.
    pub broken: Vec<u64>,
}

/// What a census tells of the items of a kind, of which `known` was told before. `newest` is when one of these was changed
/// last, as the WordPress writes it.
pub async fn census(
    client: &Client,
    kind: Kind,
    known: BTreeMap<u64, String>,
    stretch: &mut u64,
    newest: Option<String>,
) -> Result<List<String>, PublishError> {
    let query = client.query(kind.name).with("_fields", &kind.census.join(","));
    let changed = newest.map(|newest| query.clone().with("modified_after", &newest));
    let take = |item: &Value| Some(mark(item, kind.census));
    glance(client, query, known, stretch, changed, &take).await.map_err(|error| client.failed(error))
}

/// Deletes what is gone and asks for what is new or has changed. `tell` hears how many items will be asked for, and of each
/// that came.
pub async fn keep<T: Send>(
    client: &Client,
    shelf: &Shelf,
    kind: Kind,
    known: Vec<Remembered<T>>,
    census: &List<String>,
    read: Reader<'_, T>,
    tell: &dyn Fn(Told),
) -> Result<Kept<T>, PublishError> {
    let mut kept = Kept { records: BTreeMap::new(), fetched: 0, gone: 0, broken: Vec::new() };
    for (id, known) in known {
        match (census.items.get(&id), known) {
            (None, _) => {
                shelf.remove(id)?;
                kept.gone += 1;
            }
            (Some(mark), Some((own, record))) if *mark == own => _ = kept.records.insert(id, record),
            (Some(_), _) => {}
        }
    }
    let wanted: Vec<u64> = census.items.keys().copied().filter(|id| !kept.records.contains_key(id)).collect();
    kept.fetched = wanted.len();
    tell(Told::Wanted(wanted.len()));
    let query = client.query(kind.name).with("_fields", &kind.fields.join(","));
    let mut broken = Vec::new();
    let unread = fetch(client, &query, &wanted, &mut |id, item| {
        let record = self::kept(item, kind.fields);
        match read(&record) {
            Some(read) => {
                shelf.write(id, &record)?;
                kept.records.insert(id, read);
            }
            None => broken.push(id),
        }
        tell(Told::Came);
        Ok(())
    })
    .await?;
    broken.extend(unread);
    // Withdrawn between the census and the question, or unreadable: what was known of them is not true any more.
    wanted.iter().filter(|id| !kept.records.contains_key(id)).try_for_each(|id| shelf.remove(*id))?;
    kept.broken = broken;
    Ok(kept)
}

/// What is told on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// So many items will be asked for.
    Wanted(usize),
    /// One has come.
    Came,
}

/// A record by its number, with what a census would tell of it; `None` for one that cannot be read.
pub type Remembered<T> = (u64, Option<(String, T)>);

/// All records there are.
pub fn remembered<T: Send>(shelf: &Shelf, kind: Kind, read: Reader<'_, T>) -> Result<Vec<Remembered<T>>, PublishError> {
    let ids = shelf.ids()?;
    let record = |id: u64| {
        let record = shelf.read(id)?;
        Some((mark(&record, kind.census), read(&record)?))
    };
    Ok(ids.into_par_iter().map(|id| (id, record(id))).collect())
}
