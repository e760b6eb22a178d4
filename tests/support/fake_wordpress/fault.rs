//! What can go wrong with a WordPress, switched on by a test.

use super::answer::{Asked, answer, page};
use super::site::Site;
use axum::body::{Body, Bytes};
use axum::response::Response;
use futures_util::StreamExt;
use futures_util::stream::once;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;

/// How long a test waits for a request that never comes, before it fails.
const PATIENCE: Duration = Duration::from_secs(120);

/// Something that goes wrong with some requests.
#[derive(Clone)]
pub struct Fault {
    /// In the path and query of the requests that it befalls.
    on: String,
    /// So many of them are answered well before.
    after: usize,
    /// So many of them it befalls.
    times: usize,
    what: What,
}

type Change = Arc<Mutex<dyn FnMut(&mut Site) + Send>>;

#[derive(Clone)]
enum What {
    Status { status: u16, retry_after: Option<u32> },
    Html,
    Cut,
    Loop,
    Total(u64),
    Bytes(Vec<u8>),
    Replaced(String, Vec<u8>),
    Held(watch::Receiver<bool>, Sender<()>),
    Meanwhile(Change),
}

impl Fault {
    fn new(on: &str, what: What) -> Self {
        Self { on: on.to_owned(), after: 0, times: usize::MAX, what }
    }

    /// The server fails with this status.
    pub fn status(on: &str, status: u16) -> Self {
        Self::new(on, What::Status { status, retry_after: None })
    }

    /// The server has too much to do, and says in how many seconds to come back.
    pub fn busy(on: &str, seconds: u32) -> Self {
        Self::new(on, What::Status { status: 429, retry_after: Some(seconds) })
    }

    /// A page for people, with status 200, as from a login wall or an overeager cache.
    pub fn html(on: &str) -> Self {
        Self::new(on, What::Html)
    }

    /// The connection breaks in the middle of the answer.
    pub fn cut(on: &str) -> Self {
        Self::new(on, What::Cut)
    }

    /// A redirect to itself.
    pub fn redirect_loop(on: &str) -> Self {
        Self::new(on, What::Loop)
    }

    /// The header that counts the whole list counts something else.
    pub fn total(on: &str, total: u64) -> Self {
        Self::new(on, What::Total(total))
    }

    /// These bytes as JSON, whatever was asked.
    pub fn bytes(on: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(on, What::Bytes(bytes.into()))
    }

    /// The answer is right but for these words, in whose place these bytes come.
    pub fn replace(on: &str, words: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(on, What::Replaced(words.to_owned(), bytes.into()))
    }

    /// The answer is right; at once after it the site changes.
    pub fn meanwhile(on: &str, change: impl FnMut(&mut Site) + Send + 'static) -> Self {
        Self::new(on, What::Meanwhile(Arc::new(Mutex::new(change))))
    }

    /// The first `answers` requests are answered well.
    pub fn after(self, answers: usize) -> Self {
        Self { after: answers, ..self }
    }

    /// After so many failures all is well again.
    pub fn times(self, times: usize) -> Self {
        Self { times, ..self }
    }

    /// What the request gets.
    pub async fn instead_of(self, site: &Mutex<Site>, asked: &Asked) -> Response {
        let right = || answer(&site.lock().unwrap(), asked);
        match self.what {
            What::Status { status, retry_after } => {
                let response = Response::builder().status(status).header("content-type", "text/html; charset=UTF-8");
                let response = match retry_after {
                    Some(seconds) => response.header("retry-after", seconds),
                    None => response,
                };
                response.body(Body::from(page("Erreur"))).unwrap()
            }
            What::Html => {
                let response = Response::builder().header("content-type", "text/html; charset=UTF-8");
                response.body(Body::from(page("Connectez-vous"))).unwrap()
            }
            What::Cut => cut(right()).await,
            What::Loop => {
                Response::builder().status(302).header("location", asked.uri.clone()).body(Body::empty()).unwrap()
            }
            What::Total(total) => {
                let mut response = right();
                response.headers_mut().insert("x-wp-total", total.into());
                response.headers_mut().insert("x-wp-totalpages", total.div_ceil(100).into());
                response
            }
            What::Bytes(bytes) => {
                Response::builder().header("content-type", "application/json").body(Body::from(bytes)).unwrap()
            }
            What::Replaced(words, bytes) => replaced(right(), words.as_bytes(), &bytes).await,
            What::Held(mut opened, arrived) => {
                let _ = arrived.send(());
                // A test that is over opens no gate any more.
                let _ = opened.wait_for(|opened| *opened).await;
                right()
            }
            What::Meanwhile(change) => {
                let mut site = site.lock().unwrap();
                let response = answer(&site, asked);
                (change.lock().unwrap())(&mut site);
                response
            }
        }
    }
}

/// The first half of an answer that promised all of it.
async fn cut(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let whole = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    head.headers.insert("content-length", whole.len().into());
    let half = once(async move { Ok::<Bytes, std::io::Error>(whole.slice(..whole.len() / 2)) });
    let broken = once(async {
        // The half is on its way before the connection breaks.
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
        Err(std::io::Error::other("cut off by the test"))
    });
    Response::from_parts(head, Body::from_stream(half.chain(broken)))
}

async fn replaced(response: Response, words: &[u8], bytes: &[u8]) -> Response {
    let (head, body) = response.into_parts();
    let mut rest = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let mut altered = Vec::new();
    while let Some(at) = rest.windows(words.len()).position(|window| window == words) {
        altered.extend_from_slice(&rest[..at]);
        altered.extend_from_slice(bytes);
        rest = rest.slice(at + words.len()..);
    }
    altered.extend_from_slice(&rest);
    Response::from_parts(head, Body::from(altered))
}

/// The faults of a server, the oldest first.
#[derive(Default)]
pub struct Faults {
    faults: Vec<Fault>,
}

impl Faults {
    pub fn add(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub fn clear(&mut self) {
        self.faults.clear();
    }

    /// What befalls this request. Every fault counts the requests that are meant by it.
    pub fn meets(&mut self, asked: &str) -> Option<Fault> {
        let mut met = None;
        for fault in self.faults.iter_mut().filter(|fault| asked.contains(&fault.on)) {
            if fault.after > 0 {
                fault.after -= 1;
            } else if fault.times > 0 && met.is_none() {
                fault.times -= usize::from(fault.times != usize::MAX);
                met = Some(fault.clone());
            }
        }
        met
    }
}

/// Holds requests back until the test lets them pass; dropped, it lets them pass.
pub struct Gate {
    open: watch::Sender<bool>,
    arrived: Mutex<Receiver<()>>,
}

impl Gate {
    /// A gate, and the fault that puts it before the requests meant by `on`, except the first `answers`.
    pub fn after(on: &str, answers: usize) -> (Self, Fault) {
        let (open, opened) = watch::channel(false);
        let (arrives, arrived) = channel();
        (Self { open, arrived: Mutex::new(arrived) }, Fault::new(on, What::Held(opened, arrives)).after(answers))
    }

    /// Waits until a request stands before the gate.
    pub fn reached(&self) {
        self.arrived.lock().unwrap().recv_timeout(PATIENCE).expect("a request comes to the gate");
    }

    /// Lets everything pass, now and later.
    pub fn open(&self) {
        self.open.send_replace(true);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.open();
    }
}
