//! Asking a WordPress without being a burden to it: a few requests at a time, patience when it has enough.

use crate::publish::PublishError;
use crate::source::wordpress::query::Query;
use crate::source::wordpress::wire::check;
use crate::source::{Fetch, Response, SourceError, Wait};
use futures_util::future::{Either, select};
use futures_util::lock::Mutex;
use serde_json::Value;
use std::cell::Cell;
use std::rc::Rc;
use tokio::sync::Semaphore;

/// Pauses before the second and all further tries, in milliseconds.
const PAUSES: [u32; 5] = [500, 1_000, 2_000, 4_000, 8_000];

/// A pause that a server asks for is kept up to so many seconds; a longer one ends the run, which goes on where it stopped
/// when it is started again.
const LONGEST_PAUSE: u32 = 120;

/// A request that has not been answered after so many milliseconds is given up: a hundred posts full of plugins take a
/// small server half of it.
const TIME_LIMIT: u32 = 60_000;

/// What passes by itself seldom does after so many tries without an answer or without JSON.
const HOPELESS: usize = 2;

/// A connection to the REST API of a WordPress. Clones share their pauses and their count.
#[derive(Clone)]
pub struct Client {
    fetch: Fetch,
    wait: Wait,
    /// How the WordPress is named in messages.
    address: Rc<str>,
    /// The address of the API, as [`Query`] takes it.
    api: Rc<str>,
    /// Requests under way at the most.
    pub jobs: usize,
    /// Held by each request while it is under way.
    places: Rc<Semaphore>,
    /// Shut while the server has enough: who waits tries alone.
    gate: Rc<Mutex<()>>,
    asked: Rc<Cell<u64>>,
}

/// An answer in JSON.
pub struct Json {
    /// The whole of it.
    pub value: Value,
    /// How many items the whole list has, if the answer says.
    pub total: Option<u32>,
}

impl Client {
    /// A connection to the API at `api`, with at least one job; messages name the WordPress by its `address`.
    pub fn new(fetch: Fetch, wait: Wait, address: &str, api: &str, jobs: usize) -> Self {
        let (jobs, gate, asked) = (jobs.max(1), Rc::default(), Rc::default());
        let places = Rc::new(Semaphore::new(jobs));
        Self { fetch, wait, address: address.into(), api: api.into(), jobs, places, gate, asked }
    }

    /// A request for a list.
    pub fn query(&self, name: &'static str) -> Query {
        Query::new(&self.api, name)
    }

    /// Requests sent so far, further tries included.
    pub fn asked(&self) -> u64 {
        self.asked.get()
    }

    /// The answer to a request. What may pass is tried again, alone and after growing pauses.
    pub async fn ask(&self, query: &Query) -> Result<Json, SourceError> {
        drop(self.gate.lock().await);
        let mut answer = self.once(query).await;
        if !answer.as_ref().is_err_and(passes) {
            return answer;
        }
        let _shut = self.gate.lock().await;
        for (tries, pause) in PAUSES.into_iter().enumerate() {
            let pause = match &answer {
                Err(SourceError::Busy(Some(seconds))) if *seconds > LONGEST_PAUSE => return answer,
                Err(SourceError::Busy(Some(seconds))) => pause.max(seconds * 1_000),
                Err(SourceError::TimedOut | SourceError::Malformed(_)) if tries >= HOPELESS => return answer,
                Err(error) if passes(error) => pause,
                Ok(_) | Err(_) => return answer,
            };
            (self.wait)(pause).await;
            answer = self.once(query).await;
        }
        answer
    }

    /// What is said when a request failed.
    pub fn failed(&self, error: SourceError) -> PublishError {
        PublishError::Source(self.address.to_string(), error)
    }

    /// The answer to a request that is sent once.
    pub async fn once(&self, query: &Query) -> Result<Json, SourceError> {
        let answer = self.send(&query.address).await?;
        Ok(Json { value: answer.json()?, total: answer.total })
    }

    /// What stands at an address of the WordPress, asked for once.
    pub async fn text(&self, address: &str) -> Result<Rc<str>, SourceError> {
        Ok(self.send(address).await?.body)
    }

    async fn send(&self, address: &str) -> Result<Response, SourceError> {
        // Several lists are read at the same time, each with as many requests as there may be.
        let _place = self.places.acquire().await.map_err(|_| SourceError::Offline)?;
        self.asked.set(self.asked.get() + 1);
        match select((self.fetch)(address), (self.wait)(TIME_LIMIT)).await {
            Either::Left((answer, _)) => check(answer?),
            Either::Right(_) => Err(SourceError::TimedOut),
        }
    }
}

/// Whether the same request may succeed in a moment. HTML in place of JSON is often a page about maintenance.
fn passes(error: &SourceError) -> bool {
    error.may_pass() || matches!(error, SourceError::Malformed(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use futures_util::future::join_all;
    use std::cell::RefCell;

    /// Answers with these statuses in turn (0 is no connection, 1 no answer ever, 2 is HTML), 200 at last.
    fn client(statuses: &[u16], retry_after: Option<u32>) -> (Client, Rc<RefCell<Vec<u32>>>) {
        let left = RefCell::new(statuses.to_vec());
        let fetch: Fetch = Rc::new(move |_| {
            let status = if left.borrow().is_empty() { 200 } else { left.borrow_mut().remove(0) };
            let body = if status == 2 { "<html>" } else { "[]" };
            match status {
                0 => Box::pin(async { Err(SourceError::Offline) }),
                1 => Box::pin(std::future::pending()),
                status => {
                    let status = if status == 2 { 200 } else { status };
                    let answer = Response { status, body: body.into(), total: Some(3), retry_after };
                    Box::pin(async move { Ok(answer) })
                }
            }
        });
        let pauses: Rc<RefCell<Vec<u32>>> = Rc::default();
        let log = pauses.clone();
        let wait: Wait = Rc::new(move |milliseconds| {
            if milliseconds != TIME_LIMIT {
                log.borrow_mut().push(milliseconds);
            }
            // `select` looks at the answer first, and then the time is up.
            Box::pin(async {})
        });
        (Client::new(fetch, wait, "https://a.example/", "https://a.example/wp-json/", 4), pauses)
    }

    #[test]
    fn what_may_pass_is_tried_again_after_growing_pauses_and_what_will_not_is_not() {
        let ok = Ok(Some(3));
        for (statuses, retry_after, expected, pauses) in [
            (&[200][..], None, ok.clone(), &[][..]),
            (&[0, 503, 500, 200], None, ok.clone(), &[500, 1_000, 2_000]),
            (&[429, 200], Some(7), ok.clone(), &[7_000]),
            (&[429, 200], Some(0), ok.clone(), &[500]),
            (&[429, 200], Some(900), Err(SourceError::Busy(Some(900))), &[]),
            (&[500; 9], None, Err(SourceError::Server(500)), &PAUSES),
            (&[1, 200], None, ok.clone(), &[500]),
            (&[1; 9], None, Err(SourceError::TimedOut), &[500, 1_000]),
            (&[2, 200], None, ok, &[500]),
            (&[2; 9], None, Err(SourceError::Malformed("HTML instead of JSON".into())), &[500, 1_000]),
            (&[401], None, Err(SourceError::Refused), &[]),
            (&[400], None, Err(SourceError::Server(400)), &[]),
        ] {
            let (client, log) = client(statuses, retry_after);
            let answer = client.ask(&client.query("posts")).now_or_never().unwrap();
            assert_eq!(answer.map(|json| json.total), expected, "{statuses:?}");
            assert_eq!(*log.borrow(), pauses, "{statuses:?}");
            assert_eq!(client.asked(), pauses.len() as u64 + 1, "{statuses:?}");
        }
    }

    #[test]
    fn while_the_server_has_enough_nobody_else_asks() {
        let (client, log) = client(&[429, 503, 503, 200], None);
        let query = client.query("posts");
        let answers = join_all([client.ask(&query), client.ask(&query)]).now_or_never().unwrap();
        assert!(answers.iter().all(Result::is_ok));
        // The first request is tried until it is answered, before the second is sent.
        assert_eq!(*log.borrow(), [500, 1_000, 2_000]);
    }
}
