//! A publisher moves from WordPress: the first site.json, what keeps a WordPress from being published, what becomes of addresses.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod beginning;
mod examination;
#[path = "../support/fake_wordpress.rs"]
#[allow(dead_code, unused_imports, reason = "other tests need the rest of it")]
mod fake_wordpress;
#[path = "../support/press.rs"]
#[allow(dead_code)]
mod press;
mod publication;
#[path = "../wordpress/replay.rs"]
#[allow(dead_code)]
mod replay;
#[path = "../support/sample.rs"]
#[allow(dead_code)]
mod sample;
mod sitemaps;

use futures_util::FutureExt;
use regard::source::{Fetch, Response};
use std::rc::Rc;

/// A server that answers these statuses and bodies at these addresses, without their queries of `_fields`, and 404 elsewhere.
fn server(answers: &[(&str, u16, &str)]) -> Fetch {
    let answers: Vec<(String, u16, Rc<str>)> =
        answers.iter().map(|(address, status, body)| ((*address).to_owned(), *status, Rc::from(*body))).collect();
    Rc::new(move |address| {
        let address = address.split(['?', '&']).filter(|part| !is_of_form(part)).collect::<Vec<_>>().join("?");
        let found = answers.iter().find(|(known, ..)| *known == address);
        let total =
            found.filter(|(.., body)| body.starts_with('[')).map(|(.., body)| body.matches("\"id\"").count() as u32);
        let response = match found {
            Some((_, status, body)) => Response { status: *status, body: body.clone(), total, retry_after: None },
            None => Response { status: 404, body: r#"{"code":"rest_no_route"}"#.into(), ..Response::default() },
        };
        Box::pin(async move { Ok(response) })
    })
}

/// Whether a parameter asks for a form of the answer and not for another answer.
fn is_of_form(parameter: &str) -> bool {
    ["_fields=", "per_page=", "page="].iter().any(|name| parameter.starts_with(name))
}

/// What a future gives that never has to wait.
fn now<T>(future: impl Future<Output = T>) -> T {
    future.now_or_never().expect("the answers of the tests are there at once")
}
