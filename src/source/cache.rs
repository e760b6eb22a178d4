//! The memory cache: what was read once is not read again, and two that ask at once share one request.

use super::{Fetch, Response, SourceError};
use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, Shared, WeakShared};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

type Answer = LocalBoxFuture<'static, Result<Response, SourceError>>;
type Pending = Shared<Answer>;

/// What is kept in memory at the most: the JSON of some three hundred articles.
const CAPACITY: usize = 4 * 1024 * 1024;

/// What was read.
#[derive(Clone, Default)]
pub struct Memory(Rc<RefCell<Answers>>);

#[derive(Default)]
struct Answers {
    /// Oldest use first.
    kept: VecDeque<(String, Response)>,
    /// Not owned: when nobody waits for a request any more, it is dropped and so aborted.
    pending: Vec<(String, WeakShared<Answer>)>,
}

/// `fetch` with a memory: good answers are kept, failures are not.
pub fn cached(fetch: Fetch, memory: &Memory) -> Fetch {
    let memory = memory.0.clone();
    Rc::new(move |address| {
        if let Some(response) = memory.borrow_mut().recall(address) {
            return Box::pin(async move { Ok(response) });
        }
        if let Some(pending) = memory.borrow().pending(address) {
            return pending.boxed_local();
        }
        let (answer, keeper, name) = (fetch(address), memory.clone(), address.to_owned());
        let request = async move {
            let answer = answer.await;
            if let Ok(response) = &answer
                && response.status == 200
            {
                keeper.borrow_mut().keep(name, response.clone());
            }
            answer
        };
        let pending = request.boxed_local().shared();
        memory.borrow_mut().share(address, &pending);
        pending.boxed_local()
    })
}

impl Memory {
    /// Remembers what an address answers without asking it.
    pub fn seed(&self, address: String, body: &str) {
        self.0.borrow_mut().keep(address, Response { status: 200, body: body.into(), ..Response::default() });
    }

    /// Forgets all. An answer that came whole may still be none that can be read, from a network that asks for a sign-in; who
    /// tries again must not get it again.
    pub fn forget(&self) {
        self.0.borrow_mut().kept.clear();
    }
}

impl Answers {
    fn recall(&mut self, address: &str) -> Option<Response> {
        let at = self.kept.iter().position(|(name, _)| name == address)?;
        let entry = self.kept.remove(at)?;
        let response = entry.1.clone();
        self.kept.push_back(entry);
        Some(response)
    }

    fn keep(&mut self, address: String, response: Response) {
        self.kept.push_back((address, response));
        while self.kept.iter().map(|(_, response)| response.body.len()).sum::<usize>() > CAPACITY {
            self.kept.pop_front();
        }
    }

    fn pending(&self, address: &str) -> Option<Pending> {
        self.pending.iter().find(|(name, _)| name == address)?.1.upgrade()
    }

    fn share(&mut self, address: &str, pending: &Pending) {
        self.pending.retain(|(name, pending)| name != address && pending.upgrade().is_some());
        self.pending.extend(pending.downgrade().map(|weak| (address.to_owned(), weak)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::future::join;
    use std::cell::Cell;

    fn counting(status: u16) -> (Fetch, Rc<Cell<u32>>) {
        let asked = Rc::new(Cell::new(0));
        let counter = asked.clone();
        let fetch: Fetch = Rc::new(move |_| {
            counter.set(counter.get() + 1);
            Box::pin(async move { Ok(Response { status, ..Response::default() }) })
        });
        (cached(fetch, &Memory::default()), asked)
    }

    #[test]
    fn what_was_read_once_is_not_read_again() {
        let (fetch, asked) = counting(200);
        for address in ["/a", "/b", "/a"] {
            fetch(address).now_or_never().unwrap().unwrap();
        }
        assert_eq!(asked.get(), 2);
    }

    #[test]
    fn what_was_forgotten_is_read_again() {
        let (memory, asked) = (Memory::default(), Rc::new(Cell::new(0)));
        let counter = asked.clone();
        let answer = || Box::pin(async { Ok(Response { status: 200, ..Response::default() }) });
        let fetch: Fetch = Rc::new(move |_| {
            counter.set(counter.get() + 1);
            answer()
        });
        let fetch = cached(fetch, &memory);
        fetch("/a").now_or_never().unwrap().unwrap();
        memory.forget();
        fetch("/a").now_or_never().unwrap().unwrap();
        assert_eq!(asked.get(), 2);
    }

    #[test]
    fn a_failure_is_not_kept() {
        let (fetch, asked) = counting(500);
        fetch("/a").now_or_never().unwrap().unwrap();
        fetch("/a").now_or_never().unwrap().unwrap();
        assert_eq!(asked.get(), 2);
    }

    #[test]
    fn two_that_ask_at_once_share_one_request() {
        let (fetch, asked) = counting(200);
        join(fetch("/a"), fetch("/a")).now_or_never().unwrap().0.unwrap();
        assert_eq!(asked.get(), 1);
    }

    #[test]
    fn a_request_that_nobody_waits_for_is_aborted() {
        struct Guard(Rc<Cell<bool>>);
        impl Drop for Guard {
            fn drop(&mut self) {
                self.0.set(true);
            }
        }
        let dropped = Rc::new(Cell::new(false));
        let flag = dropped.clone();
        let endless: Fetch = Rc::new(move |_| {
            let guard = Guard(flag.clone());
            Box::pin(async move {
                let _guard = guard;
                std::future::pending().await
            })
        });
        let fetch = cached(endless, &Memory::default());
        let (first, second) = (fetch("/a"), fetch("/a"));
        drop(first);
        assert!(!dropped.get());
        drop(second);
        assert!(dropped.get());
    }
}
