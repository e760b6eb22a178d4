//! A site for a WordPress, as far as the publisher has to do with it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use futures_util::FutureExt;
use regard::native::html::PARSER;
use regard::publish::{LiveSite, PublishError};
use regard::source::{Fetch, Response, SourceError};
use std::rc::Rc;

#[test]
fn what_is_no_wordpress_gets_one_sentence() {
    for (status, body, expected) in [
        (200, "<html>", "n’est pas celle d’un WordPress"),
        (503, "", "en panne (erreur 503)"),
        (401, "", "refuse l’accès"),
        (404, "", "n’est pas celle d’un WordPress"),
    ] {
        let fetch: Fetch = Rc::new(move |_| {
            let response = Response { status, body: body.into(), ..Response::default() };
            Box::pin(async move { Ok(response) })
        });
        let error: SourceError = LiveSite::visit(&fetch, PARSER, "a.example").now_or_never().unwrap().unwrap_err();
        let sentence = PublishError::Source("a.example".into(), error).to_string();
        assert!(sentence.starts_with("a.example : ") && sentence.contains(expected), "{sentence}");
    }
}
