//! No parser changes what is rendered.

use crate::{
    any_body::any_body,
    render,
    tree::{Attribute, Tree, parsed, written},
};
use proptest::prelude::*;
use regard::content::{Block, Body, Inline};
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_parser_reads_any_text_as_it_was_written(body in any_body()) {
        let page = page(&render(&body));
        prop_assert_eq!(written(&page).map_err(TestCaseError::fail)?, parsed(&page));
    }

    #[test]
    fn no_id_stands_twice_in_a_text(body in any_body()) {
        let mut ids = BTreeSet::new();
        for id in attributes(&parsed(&render(&body)), "id") {
            prop_assert!(!id.is_empty() && ids.insert(id.clone()), "{id:?}");
        }
    }

    #[test]
    fn every_reference_to_a_note_leads_to_it(body in any_body()) {
        let tree = parsed(&render(&body));
        let ids: BTreeSet<String> = attributes(&tree, "id").into_iter().collect();
        for href in references(&tree) {
            prop_assert!(ids.contains(href.trim_start_matches('#')), "{href}");
        }
    }

    #[test]
    fn nothing_in_a_text_is_active_or_styled(body in any_body()) {
        each(&parsed(&render(&body)), &mut |name, attributes| {
            assert!(!["script", "style", "iframe", "object", "embed", "form", "input", "svg", "math"].contains(&name), "{name}");
            for (attribute, _) in attributes {
                assert!(attribute != "style" && attribute != "srcdoc" && !attribute.starts_with("on"), "{attribute}");
            }
        });
    }
}

#[test]
fn a_parser_that_would_change_a_page_is_caught() {
    for fragment in [
        "<p><div>un</div></p>",
        "<p><ul><li>un</li></ul></p>",
        "<a href=\"/\">un <a href=\"/2\">deux</a></a>",
        "<a href=\"/\"><em>un <a href=\"/2\">deux</a></em></a>",
        "<table><tr><td>un</td></tr></table>",
        "<table><tbody><tr><p>un</p></tr></tbody></table>",
        "<table> <tbody>un</tbody></table>",
        "<h2><h3>un</h3></h2>",
        "<button><button>un</button></button>",
        "<p>un\rdeux</p>",
        "<p>un\0deux</p>",
        "<dl><dt>un<dt>deux</dt></dt></dl>",
    ] {
        let page = page(fragment);
        assert_ne!(written(&page).unwrap(), parsed(&page), "{fragment:?}");
    }
    for fragment in ["<p>un", "un</p>", "<p>a & b</p>", "<p title=\"a\"b\">c</p>", "<strong><em>un</strong></em>"] {
        assert!(written(&page(fragment)).is_err(), "{fragment:?}");
    }
    for fragment in [
        "<p>un <strong>deux</strong><br>&lt;3</p>",
        "<table><tbody><tr><td>un</td></tr></tbody></table>",
        "<pre>\n\nun</pre>",
        "un<!>deux<!-- trois -->",
    ] {
        let page = page(fragment);
        assert_eq!(written(&page).unwrap(), parsed(&page), "{fragment:?}");
    }
}

#[test]
fn the_line_ends_of_code_and_verse_arrive() {
    for text in ["\nun", "\n\nun\n", "un\n\n", " \nun", "\tun\r\ndeux", "\r\nun", "<b>&amp;</b>\n"] {
        let inlines = || vec![Inline::Text(text.to_owned())];
        for block in [Block::Code(text.to_owned()), Block::Preformatted(inlines()), Block::Verse(inlines())] {
            let html = render(&Body::of(vec![block]));
            let document = scraper::Html::parse_document(&html);
            assert_eq!(document.root_element().text().collect::<String>(), text, "{html:?}");
        }
    }
}

/// A page with `fragment` where a text stands.
fn page(fragment: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head></head><body><main><article><div>{fragment}</div><p>après</p></article></main></body></html>"
    )
}

fn each(tree: &Tree, visit: &mut dyn FnMut(&str, &[Attribute])) {
    if let Tree::Element(name, attributes, children) = tree {
        visit(name, attributes);
        children.iter().for_each(|child| each(child, visit));
    }
}

fn attributes(tree: &Tree, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    each(tree, &mut |_, attributes| {
        found.extend(attributes.iter().filter(|(other, _)| other == name).map(|(_, value)| value.clone()));
    });
    found
}

/// The addresses of the references to notes, and of the links back from these.
fn references(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    each(tree, &mut |name, attributes| {
        let value = |name: &str| attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        let label = value("aria-label").unwrap_or_default();
        if name == "a" && (label.starts_with("Note ") || label.starts_with("Retour au texte")) {
            found.extend(value("href").map(str::to_owned));
        }
    });
    found
}
