//! Patience: a time limit for every request, and two more tries for what may pass.

use super::{Fetch, SourceError, Wait};
use futures_util::future::{Either, select};
use std::rc::Rc;

/// A request that has not been answered after so many milliseconds is given up: long enough for a page of posts on a 2G line.
const TIME_LIMIT: u32 = 20_000;

/// Pauses before the second and third try, in milliseconds.
const PAUSES: [u32; 2] = [800, 2_500];

/// A pause that a server asks for is kept only up to so many seconds; beyond, the reader decides.
const LONGEST_PAUSE: u32 = 5;

/// `fetch` with a time limit and at most two more tries. A server error is an `Ok` answer here as in `fetch`: the last one
/// is passed on.
pub fn resilient(fetch: Fetch, wait: Wait) -> Fetch {
    Rc::new(move |address| {
        let (fetch, wait, address) = (fetch.clone(), wait.clone(), address.to_owned());
        Box::pin(async move {
            for pause in PAUSES {
                let answer = within_limit(&fetch, &wait, &address).await;
                let pause = match answer.as_ref().map_err(Clone::clone).and_then(|response| response.ok()) {
                    Err(SourceError::Busy(Some(seconds))) if seconds > LONGEST_PAUSE => return answer,
                    Err(SourceError::Busy(Some(seconds))) => seconds * 1_000,
                    // Waiting twenty seconds three times helps nobody.
                    Err(SourceError::TimedOut) => return answer,
                    Err(error) if error.may_pass() => pause,
                    Ok(()) | Err(_) => return answer,
                };
                wait(pause).await;
            }
            within_limit(&fetch, &wait, &address).await
        })
    })
}

async fn within_limit(fetch: &Fetch, wait: &Wait, address: &str) -> Result<super::Response, SourceError> {
    match select(fetch(address), wait(TIME_LIMIT)).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(SourceError::TimedOut),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Response;
    use super::*;
    use futures_util::FutureExt;
    use std::cell::RefCell;

    /// Answers with `statuses` in turn (0 is no connection, 1 no answer ever) and writes down the pauses.
    fn run(statuses: &[u16], retry_after: Option<u32>) -> (Result<u16, SourceError>, Vec<u32>, usize) {
        let left = Rc::new(RefCell::new(statuses.to_vec()));
        let asked = Rc::new(RefCell::new(0));
        let pauses = Rc::new(RefCell::new(Vec::new()));
        let counter = asked.clone();
        let fetch: Fetch = Rc::new(move |_| {
            *counter.borrow_mut() += 1;
            match left.borrow_mut().remove(0) {
                0 => Box::pin(async { Err(SourceError::Offline) }),
                1 => Box::pin(std::future::pending()),
                status => Box::pin(async move { Ok(Response { status, retry_after, ..Response::default() }) }),
            }
        });
        let log = pauses.clone();
        let wait: Wait = Rc::new(move |milliseconds| {
            let log = log.clone();
            Box::pin(async move { log.borrow_mut().push(milliseconds) })
        });
        let answer = resilient(fetch, wait)("/x").now_or_never().expect("no real waiting");
        let pauses = pauses.borrow().iter().copied().filter(|pause| *pause != TIME_LIMIT).collect();
        (answer.map(|response| response.status), pauses, *asked.borrow())
    }

    #[test]
    fn what_may_pass_is_tried_twice_more() {
        assert_eq!(run(&[200], None), (Ok(200), vec![], 1));
        assert_eq!(run(&[0, 503, 200], None), (Ok(200), vec![800, 2_500], 3));
        assert_eq!(run(&[500, 500, 500], None), (Ok(500), vec![800, 2_500], 3));
        assert_eq!(run(&[429, 200], Some(2)), (Ok(200), vec![2_000], 2));
    }

    #[test]
    fn what_will_not_pass_is_not_tried_again() {
        for status in [400, 401, 404] {
            assert_eq!(run(&[status], None), (Ok(status), vec![], 1));
        }
        assert_eq!(run(&[429], Some(60)), (Ok(429), vec![], 1));
        assert_eq!(run(&[1], None), (Err(SourceError::TimedOut), vec![], 1));
    }
}
