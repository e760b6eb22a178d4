//! The native parser and the builder: every case of the table, and what must hold for any markup at all.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "the time it takes is what is tested")]

mod cases {
    pub mod bodies;
    pub mod faults;
}

use cases::{bodies::CASES, faults::faults};
use proptest::prelude::*;
use regard::content::Body;
use regard::markup::SiteAddresses;
use regard::native::html::PARSER;
use std::time::{Duration, Instant};

fn built(html: &str) -> Body {
    let (home, page) = ("https://source.example/".to_owned(), "https://source.example/un/".to_owned());
    (PARSER.body)(html, &SiteAddresses { home, page })
}

#[test]
fn markup_becomes_the_body_that_the_table_says() {
    let mut wrong = Vec::new();
    for (name, html, expected) in CASES {
        let found = serde_json::to_value(built(html)).unwrap();
        if found != serde_json::from_str::<serde_json::Value>(expected).unwrap() {
            wrong.push(format!("{name}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_case_is_a_good_body_and_has_a_name_of_its_own() {
    for (index, (name, html, _)) in CASES.iter().enumerate() {
        assert_eq!(faults(&built(html)), Vec::<String>::new(), "{name}");
        assert!(CASES[..index].iter().all(|(other, ..)| other != name), "{name} stands there twice");
    }
}

/// Names and attributes that the builder treats differently from others, and some that it does not know.
const TAGS: [&str; 86] = [
    "a",
    "abbr",
    "address",
    "applet",
    "article",
    "audio",
    "b",
    "bdi",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "kbd",
    "li",
    "link",
    "main",
    "math",
    "menu",
    "meta",
    "mtext",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "q",
    "script",
    "section",
    "select",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "ul",
    "video",
    "x-y",
];
const ATTRIBUTES: [&str; 44] = [
    "class=wp-block-gallery",
    "class='wp-block-columns'",
    "class=wp-block-column",
    "class=wp-block-group",
    "class='wp-caption alignleft'",
    "class=wp-caption-text",
    "class='gallery gallery-columns-0'",
    "class=gallery-item",
    "class=wp-block-embed",
    "class=twitter-tweet",
    "class=wp-block-buttons",
    "class=wp-block-file",
    "class=footnotes",
    "class=wp-block-footnotes",
    "class=wp-block-verse",
    "class=wp-block-pullquote",
    "class=aligncenter",
    "class=emoji",
    "class=media-credit",
    "id=a",
    "id=b",
    "id='app'",
    "id='é\"'",
    "href='#a'",
    "href='#b'",
    "href='/un/'",
    "href='javascript:alert(1)'",
    "href='java&#10;script:x'",
    "href='//evil.example'",
    "href='https://youtu.be/abc'",
    "src='/a.jpg'",
    "src='data:image/gif;base64,R'",
    "src='javascript:x'",
    "srcset='/a 1w, /b 2w,/c'",
    "alt='x\r\ny'",
    "lang=fr",
    "lang='\"x'",
    "dir=rtl",
    "colspan=99999",
    "rowspan=0",
    "start=-3",
    "reversed",
    "width=1",
    "onerror=alert(1)",
];
const TEXTS: [&str; 22] = [
    "mot",
    "mot ",
    " mot",
    " ",
    "\n",
    "\n\n",
    "&nbsp;",
    "\u{200b}",
    "&#13;",
    "\0",
    "&lt;b&gt;",
    "<!--nextpage-->",
    "<!--",
    "-->",
    "https://youtu.be/abc",
    "سلام",
    "<",
    "]]>",
    "<![CDATA[x]]>",
    "&#0;",
    "\r",
    "🎉",
];

/// Tags opened and closed in any order, with text between.
fn soup() -> impl Strategy<Value = String> {
    let attributes = prop::collection::vec(prop::sample::select(ATTRIBUTES.as_slice()), 0..3);
    let opened = (prop::sample::select(TAGS.as_slice()), attributes)
        .prop_map(|(tag, attributes)| format!("<{tag} {}>", attributes.join(" ")));
    let closed = prop::sample::select(TAGS.as_slice()).prop_map(|tag| format!("</{tag}>"));
    let text = prop::sample::select(TEXTS.as_slice()).prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![4 => opened, 3 => closed, 3 => text], 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markup_becomes_a_good_body_in_no_time(html in soup()) {
        let start = Instant::now();
        let body = built(&html);
        prop_assert_eq!(faults(&body), Vec::<String>::new());
        prop_assert!(start.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn any_text_is_read(html in "\\PC{0,200}") {
        prop_assert_eq!(faults(&built(&html)), Vec::<String>::new());
        let text = (PARSER.text)(&html);
        prop_assert_eq!(text.trim_matches(' '), text.as_str());
    }
}
