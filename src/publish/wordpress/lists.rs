//! Whole lists of a WordPress, read a hundred at a time while people go on working on it.

use super::client::{Client, Json};
use crate::source::SourceError;
use crate::source::wordpress::query::Query;
use crate::source::wordpress::value::{id, values};
use crate::source::wordpress::wire::MOST;
use futures_util::stream::{StreamExt, TryStreamExt, iter};
use serde_json::Value;
use std::collections::BTreeMap;
use std::pin::pin;

/// How often a list is read when something was deleted in between, which shifts what follows.
const ROUNDS: usize = 3;

/// Answers that a list consists of at the most: a million items.
const ANSWERS: u64 = 10_000;

/// Takes what is needed out of an item; `None` when it cannot be used.
pub type Taker<'a, T> = &'a dyn Fn(&Value) -> Option<T>;

/// A list by the numbers of its items.
pub struct List<T> {
    /// The items.
    pub items: BTreeMap<u64, T>,
    /// How many could not be used.
    pub broken: usize,
}

/// One reading of a list.
struct Round<T> {
    list: List<T>,
    /// Whether nothing was deleted in between and nothing is missing, as far as the totals tell.
    is_whole: bool,
}

impl<T> List<T> {
    fn new() -> Self {
        Self { items: BTreeMap::new(), broken: 0 }
    }

    fn take(&mut self, items: &[&Value], take: Taker<'_, T>) {
        for item in items {
            match id(item).ok().and_then(|id| Some((id, take(item)?))) {
                Some((id, taken)) => _ = self.items.insert(id, taken),
                None => self.broken += 1,
            }
        }
    }
}

/// All items of the list that `query` asks for, in the order of their numbers, so that what is added meanwhile comes last.
/// A list of which the totals change while it is read is read again, three times in all; then the last reading counts.
pub async fn whole<T>(client: &Client, query: Query, take: Taker<'_, T>) -> Result<List<T>, SourceError> {
    let query = query.with("orderby", "id").with("order", "asc");
    let mut round = once(client, &query, take).await?;
    for _ in 1..ROUNDS {
        if round.is_whole {
            break;
        }
        round = once(client, &query, take).await?;
    }
    Ok(round.list)
}

async fn once<T>(client: &Client, query: &Query, take: Taker<'_, T>) -> Result<Round<T>, SourceError> {
    let query = query.clone().number("per_page", MOST.into());
    let mut reading = Reading { list: List::new(), totals: Vec::new(), seen: 0, last: 0 };
    reading.add(&client.ask(&query).await?, query.name, take)?;
    // Some servers give fewer than they are asked for.
    let length = if reading.total().is_some() { reading.last } else { MOST.into() };
    let mut page = 1;
    if let Some(total) = reading.total() {
        page = total.div_ceil(length.max(1)).clamp(1, ANSWERS);
        let mut answers = pin!(iter(2..=page).map(|page| answer(client, &query, page)).buffered(client.jobs));
        while let Some(answer) = answers.try_next().await? {
            answer.iter().try_for_each(|answer| reading.add(answer, query.name, take))?;
        }
    }
    // Totals are wrong where something counts for itself or keeps old answers: a full answer may not have been the last.
    let goes_on = |reading: &Reading<T>| {
        let is_short = reading.total().is_none_or(|total| reading.seen < total);
        reading.last >= u64::from(MOST) || (is_short && reading.last >= length)
    };
    while goes_on(&reading) && page < ANSWERS {
        page += 1;
        let Some(answer) = answer(client, &query, page).await? else { break };
        reading.add(&answer, query.name, take)?;
    }
    let is_whole = reading.is_whole();
    Ok(Round { list: reading.list, is_whole })
}

/// An answer further on; `None` past the end of the list.
async fn answer(client: &Client, query: &Query, page: u64) -> Result<Option<Json>, SourceError> {
    match client.ask(&query.clone().number("page", page)).await {
        Err(SourceError::NotFound) => Ok(None),
        answer => answer.map(Some),
    }
}

/// The items of an answer.
pub fn items<'a>(answer: &'a Json, name: &str) -> Result<Vec<&'a Value>, SourceError> {
    match &answer.value {
        Value::Array(_) => Ok(values(&answer.value)),
        _ => Err(SourceError::Malformed(format!("{name}: not a list"))),
    }
}

struct Reading<T> {
    list: List<T>,
    totals: Vec<Option<u32>>,
    /// Items in all answers so far.
    seen: u64,
    /// Items in the last one.
    last: u64,
}

impl<T> Reading<T> {
    fn add(&mut self, answer: &Json, name: &str, take: Taker<'_, T>) -> Result<(), SourceError> {
        let items = items(answer, name)?;
        self.last = items.len() as u64;
        self.seen += self.last;
        self.totals.push(answer.total);
        self.list.take(&items, take);
        Ok(())
    }

    fn total(&self) -> Option<u64> {
        self.totals.iter().flatten().max().map(|total| u64::from(*total))
    }

    fn is_whole(&self) -> bool {
        let shrank = self.totals.windows(2).any(|pair| matches!(pair, [Some(one), Some(other)] if other < one));
        let found = (self.list.items.len() + self.list.broken) as u64;
        !shrank && self.total().is_none_or(|total| found >= total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Fetch, Response, Wait};
    use futures_util::FutureExt;
    use serde_json::json;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// Reads a list of `ids` from a server that gives at most `most` items at once and tells totals or not; after every
    /// answer one of `deleted` goes. Tells what was found and how often was asked.
    fn read(ids: &[u64], most: usize, tells: bool, deleted: &[u64]) -> (Vec<u64>, u64) {
        let (ids, deleted) = (Rc::new(RefCell::new(ids.to_vec())), RefCell::new(deleted.to_vec()));
        let fetch: Fetch = Rc::new(move |address| {
            let number = |name: &str| {
                let pairs = address.split(['?', '&']).filter_map(|pair| pair.split_once('='));
                pairs.into_iter().find(|(key, _)| *key == name)?.1.parse::<usize>().ok()
            };
            assert!(address.contains("orderby=id&order=asc"), "{address}");
            let mut ids = ids.borrow_mut();
            let skipped = (number("page").unwrap_or(1) - 1) * most;
            let shown: Vec<Value> = ids.iter().skip(skipped).take(most).map(|id| json!({ "id": id })).collect();
            let past = shown.is_empty() && skipped > 0;
            let total = (tells && !past).then_some(ids.len() as u32);
            let (status, body) = match past {
                true => (400, r#"{"code":"rest_post_invalid_page_number"}"#.to_owned()),
                false => (200, Value::from(shown).to_string()),
            };
            if let Some(gone) = deleted.borrow_mut().pop() {
                ids.retain(|id| *id != gone);
            }
            let answer = Response { status, body: body.into(), total, retry_after: None };
            Box::pin(async move { Ok(answer) })
        });
        let wait: Wait = Rc::new(|_| Box::pin(async {}));
        let client = Client::new(fetch, wait, "https://a.example/", "https://a.example/?rest_route=/", 3);
        let list = whole(&client, client.query("posts"), &|_| Some(())).now_or_never().unwrap();
        (list.ok().unwrap().items.into_keys().collect(), client.asked())
    }

    #[test]
    fn a_list_is_read_to_its_end_and_no_further() {
        let ids = |length: u64| (1..=length).collect::<Vec<u64>>();
        for (length, most, tells, requests) in [
            (0, 100, true, 1),
            (81, 100, true, 1),
            // A full answer may not have been the last, whatever the total says.
            (100, 100, true, 2),
            (201, 100, true, 3),
            (120, 50, true, 3),
            (81, 100, false, 1),
            (200, 100, false, 3),
            (230, 100, false, 3),
        ] {
            let found = read(&ids(length), most, tells, &[]);
            assert_eq!(found, (ids(length), requests), "{length} {most} {tells}");
        }
    }

    #[test]
    fn what_a_deletion_hides_is_found_by_reading_again() {
        // After the first answer the first item goes, and the 101st moves to where it was not looked for.
        let ids: Vec<u64> = (1..=250).collect();
        assert_eq!(read(&ids, 100, true, &[1]), (ids[1..].to_vec(), 6));
        // What goes on all the time ends all the same.
        let (found, requests) = read(&ids, 100, true, &(1..=60).rev().collect::<Vec<u64>>());
        assert_eq!((found.len() >= 230, requests), (true, 9));
    }
}
