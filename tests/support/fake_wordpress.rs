//! A WordPress made up by a test: it answers the REST API from memory, fails on demand, and writes down what it was asked.

#[path = "fake_wordpress/answer.rs"]
mod answer;
#[path = "fake_wordpress/fault.rs"]
mod fault;
#[path = "fake_wordpress/fields.rs"]
mod fields;
#[path = "fake_wordpress/lists.rs"]
mod lists;
#[path = "fake_wordpress/represented.rs"]
mod represented;
#[path = "fake_wordpress/site.rs"]
mod site;
#[path = "fake_wordpress/sitemaps.rs"]
mod sitemaps;

#[allow(unused_imports, reason = "not every test names all of them")]
pub use fault::{Fault, Gate};
#[allow(unused_imports, reason = "not every test names all of them")]
pub use site::{Post, Site};

use answer::{Asked, answer};
use axum::extract::{Request, State};
use axum::response::Response;
use fault::Faults;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Runtime;

/// A running WordPress on a port of its own. It ends when it is dropped.
pub struct FakeWordPress {
    address: SocketAddr,
    inside: Arc<Inside>,
    runtime: Option<Runtime>,
}

/// What the server and the test share.
struct Inside {
    site: Mutex<Site>,
    faults: Mutex<Faults>,
    asked: Mutex<Vec<String>>,
    /// How many requests are being answered, and the most there ever were.
    busy: Mutex<(usize, usize)>,
}

impl FakeWordPress {
    /// Serves a site.
    pub fn start(mut site: Site) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        site.home = format!("http://{address}");
        let inside = Inside {
            site: Mutex::new(site),
            faults: Mutex::default(),
            asked: Mutex::default(),
            busy: Mutex::default(),
        };
        let mut server = Self { address, inside: Arc::new(inside), runtime: None };
        server.listen(listener);
        server
    }

    /// Its home address, ending in a slash.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The same without a name resolver in between, for tests that speak HTTP by themselves.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Looks at the site or changes it, between two requests.
    pub fn change<T>(&self, change: impl FnOnce(&mut Site) -> T) -> T {
        change(&mut self.inside.site.lock().unwrap())
    }

    /// From now on something goes wrong.
    pub fn fault(&self, fault: Fault) {
        self.inside.faults.lock().unwrap().add(fault);
    }

    /// Holds back every request whose path and query contain `on`.
    pub fn gate(&self, on: &str) -> Gate {
        let (gate, fault) = Gate::after(on, 0);
        self.fault(fault);
        gate
    }

    /// Everything is well again.
    pub fn mend(&self) {
        self.inside.faults.lock().unwrap().clear();
    }

    /// Path and query of every request so far, decoded.
    pub fn asked(&self) -> Vec<String> {
        self.inside.asked.lock().unwrap().clone()
    }

    /// Forgets what it was asked.
    pub fn forget(&self) {
        self.inside.asked.lock().unwrap().clear();
        self.inside.busy.lock().unwrap().1 = 0;
    }

    /// The most requests that there ever were at the same time.
    pub fn most_at_once(&self) -> usize {
        self.inside.busy.lock().unwrap().1
    }

    /// Nobody listens any more: connections break, new ones are refused.
    pub fn go_down(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(10));
        }
    }

    /// Listens again, at the same address.
    pub fn come_back(&mut self) {
        self.listen(TcpListener::bind(self.address).unwrap());
    }

    fn listen(&mut self, listener: TcpListener) {
        listener.set_nonblocking(true).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let router = axum::Router::new().fallback(respond).with_state(self.inside.clone());
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router).await.unwrap();
        });
        self.runtime = Some(runtime);
    }
}

impl Drop for FakeWordPress {
    fn drop(&mut self) {
        self.go_down();
    }
}

async fn respond(State(inside): State<Arc<Inside>>, request: Request) -> Response {
    let asked = Asked::of(request.method(), request.uri());
    inside.asked.lock().unwrap().push(asked.written());
    let fault = inside.faults.lock().unwrap().meets(&asked.written());
    {
        let mut busy = inside.busy.lock().unwrap();
        busy.0 += 1;
        busy.1 = busy.1.max(busy.0);
    }
    // Whoever asks for more at once than it should is seen, because answers take a moment.
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
    let answered = match fault {
        Some(fault) => fault.instead_of(&inside.site, &asked).await,
        None => answer(&inside.site.lock().unwrap(), &asked),
    };
    inside.busy.lock().unwrap().0 -= 1;
    answered
}
