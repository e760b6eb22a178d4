//! Holds that a browser shows the text that was printed natively, and keeps it whatever else has changed the page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use leptos::prelude::{AnyView, IntoAny, Mountable, Render, RenderHtml};
use regard::{
    components::{Element, Place, body_view},
    config::MediaOrigins,
    content::{Block, Body, Heading, Inline, Table, Text},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn what_is_built_is_what_is_printed() {
    let element = Element::new("div")
        .child(Element::new("pre").child("\n<un>\n& deux"))
        .child(Element::new("p").with("title", "\"<&").child("trois").child(Element::new("br")).child("quatre"));
    let mut printed = String::new();
    element.print(&mut printed);
    let parsed = container();
    parsed.set_inner_html(&printed);
    let built = container();
    element.build().mount(&built, None);
    assert!(built.is_equal_node(Some(&parsed)), "{} {}", built.inner_html(), parsed.inner_html());
}

#[wasm_bindgen_test]
fn a_text_changed_by_a_translator_is_kept_and_then_replaced_by_the_next() {
    let page = container();
    page.set_inner_html("<div data-body><h2><font>Heading</font></h2><font>A </font></div><p>next</p>");
    let mut shown = view("Titre").hydrate_from::<true>(&page);
    assert_eq!(page.text_content().unwrap(), "HeadingA next");
    view("Titre").rebuild(&mut shown);
    assert_eq!(page.text_content().unwrap(), "HeadingA next", "the same text is left alone");
    view("Autre titre").rebuild(&mut shown);
    assert_eq!(page.inner_html().matches("data-body").count(), 1);
    assert_eq!(page.text_content().unwrap(), "Autre titrenext");
    shown.unmount();
    assert_eq!(page.inner_html(), "<p>next</p>");
}

#[wasm_bindgen_test]
fn what_stands_after_a_text_is_found() {
    let page = container();
    page.set_inner_html("<div data-body></div><p>un</p>");
    let mut shown = (view("Titre"), Element::new("p").child("un")).hydrate_from::<true>(&page);
    (view("Titre"), Element::new("p").child("deux")).rebuild(&mut shown);
    assert_eq!(page.inner_html(), "<div data-body=\"\"></div><p>deux</p>");
}

#[wasm_bindgen_test]
fn a_page_without_the_text_does_not_fail() {
    let page = container();
    page.set_inner_html("only words");
    let mut shown = view("Titre").hydrate_from::<true>(&page);
    view("Autre titre").rebuild(&mut shown);
    shown.unmount();
    assert_eq!(page.text_content().unwrap(), "only words");
}

fn view(title: &str) -> AnyView {
    let text = Text { inlines: vec![Inline::Text(title.to_owned())], ..Text::default() };
    let blocks = vec![Block::Heading(Heading { level: 2, id: "titre".into(), text }), Block::Table(Table::default())];
    body_view(
        &Body::of(blocks),
        &Place { base: "/".to_owned(), contact: None, origins: MediaOrigins::default(), withholds: false },
    )
    .into_any()
}

fn container() -> web_sys::Element {
    web_sys::window().unwrap().document().unwrap().create_element("div").unwrap()
}
