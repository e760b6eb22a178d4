//! What a reader gets of running text, notes and code.

use crate::page::{Page, flow, href, picture, running, text, words};
use regard::content::{Block, Footnote, Inline, Label, Mark};

#[test]
fn marked_text_has_its_meaning() {
    for (mark, selector) in [
        (Mark::Strong, "p > strong"),
        (Mark::Emphasis, "p > em"),
        (Mark::Code, "p > code"),
        (Mark::Sub, "p > sub"),
        (Mark::Sup, "p > sup"),
        (Mark::Highlight, "p > mark"),
        (Mark::Deleted, "p > del"),
        (Mark::Inserted, "p > ins"),
        (Mark::Small, "p > small"),
        (Mark::Quote, "p > q"),
        (Mark::Keyboard, "p > kbd"),
    ] {
        let page = running(vec![Inline::Marked(mark, words("l’eau & <le> feu"))]);
        assert_eq!(page.text(selector), "l’eau & <le> feu");
    }
    let page = running(vec![
        Inline::Abbreviation("Union africaine".into(), words("UA")),
        Inline::Break,
        Inline::Time("2019-08-01".into(), words("1er août 2019")),
        Inline::Foreign("ar".into(), "rtl".into(), words("سلام")),
    ]);
    assert_eq!((page.text("abbr"), page.attribute("abbr", "title")), ("UA".into(), "Union africaine".into()));
    assert_eq!(page.attribute("abbr + br + time", "datetime"), "2019-08-01");
    assert_eq!(page.attributes("span", ["lang", "dir"]), ["ar", "rtl"]);
}

#[test]
fn a_link_leads_where_it_should() {
    for (address, written, rel) in [
        ("/article/x/", "/journal/article/x/", "-"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2", "noopener noreferrer"),
        ("mailto:a@example.org", "mailto:a@example.org", "-"),
        ("#sources", "#sources", "-"),
    ] {
        let page = running(vec![Inline::Link(href(address), Label::new(words("voir")))]);
        assert_eq!(page.text("p > a"), "voir");
        assert_eq!(page.attributes("p > a", ["href", "rel", "target", "aria-label"]), [written, rel, "-", "-"]);
    }
}

#[test]
fn a_link_without_words_has_a_name_and_one_without_anything_is_none() {
    let of = |alt: &str| {
        let label = Label::new(vec![Inline::Picture(picture("/a.svg", alt))]);
        running(vec![Inline::Link(href("/x/"), label)]).attribute("a", "aria-label")
    };
    assert_eq!((of(""), of("Un pont")), ("/x/".to_owned(), "-".to_owned()));
    assert!(running(vec![Inline::Link(href("/x/"), Label::new(Vec::new()))]).texts("a").is_empty());
}

#[test]
fn code_and_verse_keep_their_lines() {
    let page = Page::of(vec![
        Block::Code("\nif a < b {\n}".into()),
        Block::Preformatted(words("a  b")),
        Block::Verse(vec![Inline::Text("un\ndeux".into()), Inline::Break, Inline::Text("trois".into())]),
    ]);
    assert_eq!(page.text("pre[tabindex='0'] > code"), "\nif a < b {\n}");
    assert_eq!(page.texts("pre"), ["\nif a < b {\n}", "a  b", "un\ndeuxtrois"]);
    assert_eq!(page.texts("pre.verse > br").len(), 1);
}

#[test]
fn notes_and_their_references_lead_to_each_other() {
    let reference = |id: &str| Inline::Note(id.to_owned());
    let note = |id: &str, text: &str| Footnote { id: id.to_owned(), content: flow(text) };
    let page = Page::of(vec![
        Block::Paragraph(text(vec![reference("b"), reference("a"), reference("b"), reference("inconnue")])),
        Block::Footnotes(vec![note("a", "Un"), note("b", "Deux"), note("c", "Trois")]),
    ]);
    assert_eq!(page.texts("sup > a"), ["2", "1", "2"]);
    assert_eq!(page.attributes("sup > a#appel-a", ["href", "aria-label"]), ["#note-a", "Note 1"]);
    assert_eq!(page.texts("sup > a#appel-b").len(), 1);
    assert_eq!(page.text("section.footnotes > h2"), "Notes");
    assert_eq!(page.texts("section.footnotes > ol > li"), ["Un ↩", "Deux ↩", "Trois"]);
    assert_eq!(page.attributes("li#note-b > a", ["href", "aria-label"]), ["#appel-b", "Retour au texte (note 2)"]);
}
