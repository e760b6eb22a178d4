//! Items of a WordPress by their numbers, a hundred at a time.

use super::client::{Client, Json};
use super::lists::items;
use crate::publish::PublishError;
use crate::source::SourceError;
use crate::source::wordpress::query::Query;
use crate::source::wordpress::value::id;
use crate::source::wordpress::wire::MOST;
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use futures_util::stream::{StreamExt, TryStreamExt, iter};
use serde_json::Value;
use std::pin::pin;

/// Items that a WordPress fails to give, after which it is taken to be broken as a whole.
const TOO_MANY: usize = 20;

/// Is given every item as it comes.
pub type Keep<'a> = &'a mut dyn FnMut(u64, &Value) -> Result<(), PublishError>;

/// What is asked for a list of numbers.
struct Batch {
    answers: Vec<Json>,
    /// Items over which the server fails.
    broken: Vec<u64>,
}

/// Asks with `query` for the items of these numbers. One that is not there any more is passed over; the numbers of those
/// over which the server fails while it answers everything else are told.
pub async fn fetch(client: &Client, query: &Query, ids: &[u64], keep: Keep<'_>) -> Result<Vec<u64>, PublishError> {
    let mut broken = Vec::new();
    let batches = ids.chunks(MOST as usize).map(|ids| batch(client, query, ids));
    let mut answers = pin!(iter(batches).buffer_unordered(client.jobs));
    while let Some(batch) = answers.try_next().await.map_err(|error| client.failed(error))? {
        for answer in &batch.answers {
            for item in items(answer, query.name).map_err(|error| client.failed(error))? {
                if let Ok(id) = id(item) {
                    keep(id, item)?;
                }
            }
        }
        broken.extend(batch.broken);
        if broken.len() > TOO_MANY {
            return Err(client.failed(SourceError::Server(500)));
        }
    }
    broken.sort_unstable();
    Ok(broken)
}

/// The items of at most a hundred numbers. When the server fails over all of them but answers otherwise, each half is asked
/// for alone, so that one post that it cannot show does not hide the others.
fn batch<'a>(client: &'a Client, query: &'a Query, ids: &'a [u64]) -> LocalBoxFuture<'a, Result<Batch, SourceError>> {
    async move {
        let asked = query.clone().numbers("include", ids).number("per_page", MOST.into());
        let is_part = (2..MOST as usize).contains(&ids.len());
        let answer = if is_part { client.once(&asked).await } else { client.ask(&asked).await };
        match answer {
            Ok(answer) => Ok(Batch { answers: vec![answer], broken: Vec::new() }),
            Err(error) if !is_of_content(&error) || !is_alive(client, query.name).await => Err(error),
            Err(_) if ids.len() > 1 => {
                let (one, other) = ids.split_at(ids.len() / 2);
                let mut found = batch(client, query, one).await?;
                let more = batch(client, query, other).await?;
                found.answers.extend(more.answers);
                found.broken.extend(more.broken);
                Ok(found)
            }
            Err(_) => Ok(Batch { answers: Vec::new(), broken: ids.to_vec() }),
        }
    }
    .boxed_local()
}

/// Whether an error may come from what was asked for.
fn is_of_content(error: &SourceError) -> bool {
    match error {
        SourceError::Server(status) => *status >= 500,
        SourceError::TimedOut | SourceError::Malformed(_) => true,
        SourceError::NotFound
        | SourceError::Offline
        | SourceError::Refused
        | SourceError::WrongPassword
        | SourceError::Busy(_)
        | SourceError::TooNew(_) => false,
    }
}

/// Whether the server answers a question that costs it nothing.
async fn is_alive(client: &Client, name: &'static str) -> bool {
    client.once(&client.query(name).number("per_page", 1).with("_fields", "id")).await.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Fetch, Response, Wait};
    use serde_json::json;
    use std::cell::Cell;
    use std::rc::Rc;

    /// Fetches 1 to 250 from a server that fails over these numbers, and over everything after so many requests.
    fn fetched(failing: &'static [u64], lifetime: u32) -> (Result<Vec<u64>, String>, Vec<u64>) {
        let asked = Rc::new(Cell::new(0));
        let fetch: Fetch = Rc::new(move |address| {
            asked.set(asked.get() + 1);
            let ids = address.split("include=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default();
            let ids: Vec<u64> = ids.split(',').filter_map(|id| id.parse().ok()).collect();
            let failed = asked.get() > lifetime || ids.iter().any(|id| failing.contains(id));
            let shown: Vec<Value> = ids.iter().filter(|id| **id != 9).map(|id| json!({ "id": id })).collect();
            let status = if failed { 500 } else { 200 };
            let answer = Response { status, body: Value::from(shown).to_string().into(), ..Response::default() };
            Box::pin(async move { Ok(answer) })
        });
        let wait: Wait = Rc::new(|milliseconds| match milliseconds {
            // The time limit of a request does not run out.
            60_000 => Box::pin(std::future::pending()),
            _ => Box::pin(async {}),
        });
        let client = Client::new(fetch, wait, "https://a.example/", "https://a.example/wp-json/", 1);
        let (ids, mut found) = ((1..=250).collect::<Vec<u64>>(), Vec::new());
        let query = client.query("posts");
        let mut keep = |id: u64, _: &serde_json::Value| {
            found.push(id);
            Ok(())
        };
        let broken =
            super::fetch(&client, &query, &ids, &mut keep).now_or_never().unwrap().map_err(|error| error.to_string());
        found.sort_unstable();
        (broken, found)
    }

    #[test]
    fn one_that_breaks_the_server_does_not_hide_the_others() {
        let all: Vec<u64> = (1..=250).filter(|id| *id != 9).collect();
        assert_eq!(fetched(&[], 1_000), (Ok(vec![]), all.clone()));
        let (broken, found) = fetched(&[42, 201], 1_000);
        assert_eq!(broken, Ok(vec![42, 201]));
        assert_eq!(found, all.into_iter().filter(|id| ![42, 201].contains(id)).collect::<Vec<u64>>());
    }

    #[test]
    fn a_server_that_fails_over_everything_is_an_error() {
        let (error, found) = fetched(&[], 2);
        assert!(error.unwrap_err().contains("erreur 500"));
        assert_eq!(found.len(), 199);
    }
}
