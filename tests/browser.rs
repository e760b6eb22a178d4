//! The browser's parser builds what the native one builds.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cases {
    pub mod bodies;
}

use cases::bodies::CASES;
use js_sys::{Function, Reflect, global};
use regard::browser::PARSER;
use regard::content::Body;
use regard::markup::SiteAddresses;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// As the boot script of a page defines it.
fn define_parser() {
    let parse = Function::new_with_args("html", "return new DOMParser().parseFromString(html, 'text/html')");
    Reflect::set(&global(), &"regardParse".into(), &parse).unwrap();
}

fn built(html: &str) -> Body {
    let (home, page) = ("https://source.example/".to_owned(), "https://source.example/un/".to_owned());
    (PARSER.body)(html, &SiteAddresses { home, page })
}

#[wasm_bindgen_test]
fn markup_becomes_the_body_that_the_table_says() {
    define_parser();
    let mut wrong = Vec::new();
    for (name, html, expected) in CASES {
        let found = serde_json::to_value(built(html)).unwrap();
        if found != serde_json::from_str::<serde_json::Value>(expected).unwrap() {
            wrong.push(format!("{name}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[wasm_bindgen_test]
fn a_title_is_text() {
    define_parser();
    assert_eq!((PARSER.text)("L&rsquo;eau <em>&amp;</em>\n le&nbsp;sel<script>x</script>"), "L’eau & le\u{a0}sel");
}

#[wasm_bindgen_test]
fn a_page_without_the_boot_script_shows_nothing_and_lives() {
    Reflect::delete_property(&global(), &"regardParse".into()).unwrap();
    assert_eq!(built("<p>Un</p>"), Body::default());
    assert_eq!((PARSER.text)("Un"), "");
}
