//! A look at a long list of which most is known: its newest items, a stretch of the older ones that moves on with every run,
//! and how many there are. Where these do not fit together with what is known, the list is read as a whole.

use super::client::Client;
use super::lists::{List, Taker, items, whole};
use crate::source::SourceError;
use crate::source::wordpress::query::Query;
use crate::source::wordpress::value::id;
use crate::source::wordpress::wire::MOST;
use futures_util::future::{join3, try_join_all};
use std::collections::BTreeMap;

/// Items up to which a list is always read as a whole.
const SHORT: usize = 2_000;

/// Answers, of a hundred items each, with the newest items: what editors and moderators have in hand.
const NEWEST: u64 = 10;

/// Answers with older ones: at 10 000 items everything has been looked at after ten runs.
const STRETCH: u64 = 10;

/// A part of a list.
struct Part<T> {
    list: List<T>,
    total: Option<u32>,
}

/// A list of which `known` was there in an earlier run. `stretch` is the first answer of the older items to look at, from 1;
/// it is moved on. `changed` asks for those that the WordPress knows to have changed.
///
/// One item deleted, or one that appeared where nobody looks, shows in the total. Two that make up for each other are found
/// when the stretch comes by.
pub async fn glance<T>(
    client: &Client,
    query: Query,
    known: BTreeMap<u64, T>,
    stretch: &mut u64,
    changed: Option<Query>,
    take: Taker<'_, T>,
) -> Result<List<T>, SourceError> {
    if known.len() > SHORT
        && let Some(list) = fitting(client, &query, known, stretch, changed, take).await?
    {
        return Ok(list);
    }
    *stretch = 1;
    whole(client, query, take).await
}

async fn fitting<T>(
    client: &Client,
    query: &Query,
    mut known: BTreeMap<u64, T>,
    stretch: &mut u64,
    changed: Option<Query>,
    take: Taker<'_, T>,
) -> Result<Option<List<T>>, SourceError> {
    let answers = (known.len() as u64).div_ceil(MOST.into());
    let first = if *stretch > answers { 1 } else { (*stretch).max(1) };
    let last = (first + STRETCH - 1).min(answers);
    let changed = async {
        match changed {
            Some(query) => whole(client, query, take).await.map(|list| list.items),
            None => Ok(BTreeMap::new()),
        }
    };
    let (newest, older, changed) = join3(
        part(client, query.clone().with("orderby", "id").with("order", "desc"), 1, NEWEST, take),
        part(client, query.clone().with("orderby", "id").with("order", "asc"), first, last, take),
        changed,
    )
    .await;
    let (newest, older, changed) = (newest?, older?, changed?);
    let from = newest.list.items.first_key_value().map_or(u64::MAX, |(id, _)| *id);
    let ends = (older.list.items.first_key_value(), older.list.items.last_key_value());
    known.retain(|id, _| {
        let is_older = matches!(ends, (Some((first, _)), Some((last, _))) if (*first..=*last).contains(id));
        let is_gone = |part: &Part<T>| !part.list.items.contains_key(id);
        !(*id >= from && is_gone(&newest) || is_older && is_gone(&older))
    });
    let broken = newest.list.broken + older.list.broken;
    let total = newest.total.filter(|_| newest.total == older.total);
    known.extend(older.list.items);
    known.extend(changed);
    known.extend(newest.list.items);
    let fits = broken == 0 && total.is_some_and(|total| known.len() == total as usize);
    *stretch = last + 1;
    Ok(fits.then_some(List { items: known, broken }))
}

/// The answers `first` to `last` of a list.
async fn part<T>(
    client: &Client,
    query: Query,
    first: u64,
    last: u64,
    take: Taker<'_, T>,
) -> Result<Part<T>, SourceError> {
    let query = query.number("per_page", MOST.into());
    let asked = (first..=last).map(|page| query.clone().number("page", page));
    let answers = try_join_all(asked.map(|query| async move {
        match client.ask(&query).await {
            // Shorter than it was.
            Err(SourceError::NotFound) => Ok(None),
            answer => answer.map(Some),
        }
    }))
    .await?;
    let mut part = Part { list: List { items: BTreeMap::new(), broken: 0 }, total: None };
    let mut totals = Vec::new();
    for answer in answers.iter().flatten() {
        totals.push(answer.total);
        for item in items(answer, query.name)? {
            match id(item).ok().and_then(|id| Some((id, take(item)?))) {
                Some((id, taken)) => _ = part.list.items.insert(id, taken),
                None => part.list.broken += 1,
            }
        }
    }
    // Totals that differ are those of a list that changed meanwhile.
    part.total =
        totals.first().copied().flatten().filter(|_| totals.windows(2).all(|pair| pair.first() == pair.last()));
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Fetch, Response, Wait};
    use futures_util::FutureExt;
    use serde_json::{Value, json};
    use std::rc::Rc;

    /// Looks at a list of these ids when those were known, from the first stretch. Tells what was found, how often was asked,
    /// and the next stretch.
    fn looked(there: Vec<u64>, known: Vec<u64>, changed: &'static [u64]) -> (Vec<u64>, u64, u64) {
        let fetch: Fetch = Rc::new(move |address| {
            let number = |name: &str| {
                let mut pairs = address.split(['?', '&']).filter_map(|pair| pair.split_once('='));
                pairs.find(|(key, _)| *key == name)?.1.parse::<usize>().ok()
            };
            let mut ids = if address.contains("modified_after") { changed.to_vec() } else { there.clone() };
            if address.contains("order=desc") {
                ids.reverse();
            }
            let shown = ids.iter().skip((number("page").unwrap_or(1) - 1) * 100).take(100);
            let body = Value::from(shown.map(|id| json!({ "id": id })).collect::<Vec<_>>()).to_string();
            let answer = Response { status: 200, body: body.into(), total: Some(ids.len() as u32), retry_after: None };
            Box::pin(async move { Ok(answer) })
        });
        let wait: Wait = Rc::new(|_| Box::pin(async {}));
        let client = Client::new(fetch, wait, "https://a.example/", "https://a.example/wp-json/", 4);
        let known = known.into_iter().map(|id| (id, ())).collect();
        let (query, mut stretch) = (client.query("posts"), 1);
        let changed = Some(query.clone().with("modified_after", "2025"));
        let list = glance(&client, query, known, &mut stretch, changed, &|_| Some(()));
        let list = list.now_or_never().unwrap().ok().unwrap();
        (list.items.into_keys().collect(), client.asked(), stretch)
    }

    #[test]
    fn a_look_is_enough_where_everything_fits_and_the_whole_is_read_where_not() {
        let all: Vec<u64> = (1..=5_000).collect();
        let without = |gone: &[u64]| -> Vec<u64> { all.iter().copied().filter(|id| !gone.contains(id)).collect() };
        // Newest, a stretch, what has changed; and the whole of fifty or fifty-one answers.
        let (look, whole) = (21, 50);
        for (there, known, changed, requests) in [
            (all.clone(), all.clone(), &[][..], look),
            // New, and one gone among the newest: both are seen.
            (all.clone(), without(&[5_000]), &[], look),
            (without(&[4_700]), all.clone(), &[], look),
            // Gone in the stretch.
            (without(&[500]), all.clone(), &[], look),
            // Public late, with an old number: it was changed just now.
            (all.clone(), without(&[3_000]), &[3_000], look),
            // Gone or appeared where nobody looks.
            (without(&[3_000]), all.clone(), &[], look + whole),
            (all.clone(), without(&[3_000]), &[], look + whole + 1),
        ] {
            let (found, asked, stretch) = looked(there.clone(), known, changed);
            assert!(found == there, "{} {}", there.len(), found.len());
            assert!(asked.abs_diff(requests) <= 1, "{asked} {requests}");
            assert_eq!(stretch, if asked < whole { 11 } else { 1 });
        }
        let short: Vec<u64> = (1..=1_900).collect();
        assert_eq!(looked(short.clone(), short.clone(), &[]), (short, 20, 1));
    }
}
