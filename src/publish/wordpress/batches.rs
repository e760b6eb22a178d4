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
use futures_util::stream::{StreamExt, iter};
use serde_json::Value;
use std::cell::RefCell;
use std::pin::pin;

/// Items over which a WordPress may fail; one more, and it is taken to be broken as a whole.
const BEARABLE: usize = 10;

/// Is given every item as it comes.
pub type Keep<'a> = &'a mut dyn FnMut(u64, &Value) -> Result<(), PublishError>;

/// Asks with `query` for the items of these numbers. One that is not there any more is passed over; the numbers of those
/// over which the server fails while it answers everything else are told.
pub async fn fetch(client: &Client, query: &Query, ids: &[u64], keep: Keep<'_>) -> Result<Vec<u64>, PublishError> {
    let asking = Asking { client, query, broken: RefCell::default(), failed: RefCell::default() };
    let batches = ids.chunks(MOST as usize).map(|ids| asking.batch(ids));
    let mut answers = pin!(iter(batches).buffer_unordered(client.jobs));
    while let Some(batch) = answers.next().await {
        for answer in &batch {
            for item in items(answer, query.name).map_err(|error| client.failed(error))? {
                if let Ok(id) = id(item) {
                    keep(id, item)?;
                }
            }
        }
    }
    if let Some(error) = asking.failed.take() {
        return Err(client.failed(error));
    }
    let mut broken = asking.broken.take();
    broken.sort_unstable();
    Ok(broken)
}

struct Asking<'a> {
    client: &'a Client,
    query: &'a Query,
    /// Items over which the server fails.
    broken: RefCell<Vec<u64>>,
    /// Why nothing more is asked. What was asked before is still taken: the next run need not ask for it again.
    failed: RefCell<Option<SourceError>>,
}

impl Asking<'_> {
    /// The items of at most a hundred numbers. When the server fails over all of them but answers otherwise, each half is
    /// asked for alone, so that one post that it cannot show does not hide the others.
    async fn batch(&self, ids: &[u64]) -> Vec<Json> {
        if self.failed.borrow().is_some() {
            return Vec::new();
        }
        let found = match self.client.ask(&self.about(ids)).await {
            Ok(answer) => Ok(vec![answer]),
            Err(error) => self.halves(ids, error).await,
        };
        found.unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            Vec::new()
        })
    }

    fn halves<'a>(&'a self, ids: &'a [u64], error: SourceError) -> LocalBoxFuture<'a, Result<Vec<Json>, SourceError>> {
        async move {
            if !is_of_content(&error) || !self.is_alive().await {
                return Err(error);
            }
            if ids.len() < 2 {
                self.broken.borrow_mut().extend(ids);
                let is_bearable = self.broken.borrow().len() <= BEARABLE;
                return if is_bearable { Ok(Vec::new()) } else { Err(error) };
            }
            let (one, other) = ids.split_at(ids.len() / 2);
            let mut found = Vec::new();
            for half in [one, other] {
                match self.client.once(&self.about(half)).await {
                    Ok(answer) => found.push(answer),
                    Err(error) => found.extend(self.halves(half, error).await?),
                }
            }
            Ok(found)
        }
        .boxed_local()
    }

    fn about(&self, ids: &[u64]) -> Query {
        self.query.clone().numbers("include", ids).number("per_page", MOST.into())
    }

    /// Whether the server answers a question that costs it nothing.
    async fn is_alive(&self) -> bool {
        let query = self.client.query(self.query.name).number("per_page", 1).with("_fields", "id");
        self.client.once(&query).await.is_ok()
    }
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
        let mut keep = |id, _: &Value| {
            found.push(id);
            Ok(())
        };
        let broken = super::fetch(&client, &query, &ids, &mut keep).now_or_never().unwrap();
        let broken = broken.map_err(|error| error.to_string());
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
