//! A site for a WordPress, as far as the publisher has to do with it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use futures_util::FutureExt;
use regard::config::Config;
use regard::native::html::PARSER;
use regard::publish::{LiveSite, PublishError, check, init};
use regard::source::{Fetch, Response, SourceError};
use std::rc::Rc;

/// A WordPress with a category tree, as its REST API answers.
fn wordpress() -> Fetch {
    Rc::new(|address| {
        let body = if address.contains("/wp/v2/categories") {
            r#"[{"id":1,"count":3,"description":"","link":"https://a.example/category/sport/","name":"Sport &amp; jeux","slug":"sport","parent":0},
                {"id":2,"count":2,"description":"","link":"https://a.example/category/sport/boxe/","name":"Boxe","slug":"boxe","parent":1},
                {"id":3,"count":0,"description":"","link":"https://a.example/category/vide/","name":"Vide","slug":"vide","parent":0}]"#
        } else {
            r#"{"name":"L&#8217;Afrique","description":"Vue &amp; lue","home":"https://a.example","gmt_offset":"-3.5"}"#
        };
        let response = Response { status: 200, body: body.into(), total: Some(3), retry_after: None };
        Box::pin(async move { Ok(response) })
    })
}

#[test]
fn init_writes_a_site_file_that_check_finds_good() {
    let room = tempfile::tempdir().unwrap();
    let file = room.path().join("site.json");
    let fetch = wordpress();
    let site = LiveSite::visit(&fetch, PARSER, "a.example").now_or_never().unwrap().unwrap();
    assert_eq!((site.live.home.as_str(), site.live.offset), ("https://a.example/", -210));
    let missing = init(site.clone(), &file).unwrap();
    assert!(missing.iter().any(|line| line.contains("« legal »")), "{missing:?}");
    let found = check(&file, PARSER, 0);
    assert_eq!((found.errors, found.warnings), (vec![], vec![]));
    let config = Config::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!((config.name.as_str(), config.tagline.as_str()), ("L’Afrique", "Vue & lue"));
    assert_eq!((config.utc_offset.as_str(), config.language.as_str()), ("-03:30", "fr"));
    let menu: Vec<_> = config.menu.iter().map(|entry| entry.category.as_str()).collect();
    assert_eq!(menu, ["sport"]);
    // What editors have written since is not lost.
    assert!(matches!(init(site, &file), Err(PublishError::Exists(_))));
}

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
