//! What a reader gets of the other blocks, and of a text as a whole.

use crate::page::{Page, flow, href, paragraph, words};
use regard::content::{
    Block, Body, Button, Cell, Definition, Flow, Group, Heading, Inline, List, Numbering, Quote, Table, Text,
};

#[test]
fn the_text_stands_in_one_element_even_when_there_is_none() {
    assert_eq!(Page::of(vec![paragraph("Un"), paragraph("Deux")]).texts("div[data-body].body > p"), ["Un", "Deux"]);
    assert_eq!(Page::of(Vec::new()).text("div[data-body].body"), "");
}

#[test]
fn headings_keep_their_level_their_place_and_their_language() {
    for (level, tag) in [(0, "h2"), (1, "h2"), (2, "h2"), (3, "h3"), (4, "h4"), (5, "h5"), (6, "h6"), (9, "h6")] {
        let heading_text = Text { inlines: words("Titre"), lang: "ar".into(), dir: "rtl".into() };
        let page = Page::of(vec![Block::Heading(Heading { level, id: "titre".into(), text: heading_text })]);
        assert_eq!(page.text(tag), "Titre");
        assert_eq!(page.attributes(tag, ["id", "lang", "dir"]), ["titre", "ar", "rtl"]);
    }
}

#[test]
fn lists_count_as_their_author_did() {
    let items = || {
        let inner = List { numbering: None, items: vec![flow("dedans")] };
        vec![flow("un"), Flow { text: words("deux"), blocks: vec![Block::List(inner)] }]
    };
    let page = Page::of(vec![Block::List(List { numbering: None, items: items() })]);
    assert_eq!(page.texts(".body > ul > li"), ["un", "deuxdedans"]);
    assert_eq!(page.text("ul ul > li"), "dedans");
    for (start, reversed, style, expected) in [
        (None, false, '1', ["-", "-", "-"]),
        (Some(4), false, 'a', ["4", "-", "a"]),
        (Some(-1), true, 'I', ["-1", "", "I"]),
        (None, true, 'z', ["-", "", "-"]),
    ] {
        let numbering = Some(Numbering { start, reversed, style });
        let page = Page::of(vec![Block::List(List { numbering, items: items() })]);
        assert_eq!(page.attributes("ol", ["start", "reversed", "type"]), expected);
    }
}

#[test]
fn definitions_follow_their_terms() {
    let page = Page::of(vec![Block::Definitions(vec![
        Definition { term: words("UA"), details: Vec::new() },
        Definition { term: words("Union africaine"), details: vec![flow("Organisation"), flow("Siège")] },
    ])]);
    assert_eq!(page.texts("dl > *"), ["UA", "Union africaine", "Organisation", "Siège"]);
    assert_eq!(page.texts("dl > dt + dd"), ["Organisation"]);
}

#[test]
fn a_quotation_names_whose_it_is() {
    let quote = |citation| Quote { blocks: vec![paragraph("Parole")], citation, lang: "en".into(), dir: String::new() };
    let page = Page::of(vec![Block::Quote(quote(words("Quelqu’un")))]);
    assert_eq!(
        (page.text("blockquote > p"), page.text("blockquote > footer > cite")),
        ("Parole".into(), "Quelqu’un".into())
    );
    assert_eq!(page.attribute("blockquote", "lang"), "en");
    assert!(Page::of(vec![Block::Quote(quote(Vec::new()))]).texts("footer").is_empty());
    let page = Page::of(vec![Block::PullQuote(quote(words("Quelqu’un")))]);
    assert_eq!(page.text("figure.pullquote > blockquote"), "Parole");
    assert_eq!(page.text("figure.pullquote > figcaption"), "Quelqu’un");
}

#[test]
fn a_table_says_what_its_headers_head() {
    let cell = |header, text: &str| Cell {
        header,
        columns: 1,
        rows: 1,
        text: vec![Inline::Text(text.into())],
        blocks: vec![],
    };
    let corner = Cell { header: true, columns: 1, rows: 1, text: vec![], blocks: vec![] };
    let wide = Cell { header: false, columns: 2, rows: 3, text: vec![Inline::Text("large".into())], blocks: vec![] };
    let table = || Table {
        caption: words("Fleuves"),
        head: vec![vec![corner.clone(), cell(true, "Longueur")]],
        body: vec![vec![cell(true, "Niger"), cell(false, "4 180 km")], vec![wide.clone()]],
        foot: vec![vec![cell(false, "Source")]],
    };
    let page = Page::of(vec![Block::Table(table()), Block::Table(table())]);
    assert_eq!(page.texts("[role=region][tabindex='0'][aria-label=Fleuves] > table > caption"), ["Fleuves"]);
    assert_eq!(page.texts("[role=region][aria-label='Fleuves 2'] > table > caption"), ["Fleuves"]);
    let page = Page::of(vec![Block::Table(table())]);
    assert_eq!(page.text("thead th[scope=col]"), "Longueur");
    assert_eq!(page.text("thead td"), "", "an empty corner heads nothing");
    assert_eq!(page.text("tbody th[scope=row]"), "Niger");
    assert_eq!(page.attributes("tbody tr + tr > td", ["colspan", "rowspan"]), ["2", "3"]);
    assert_eq!(page.text("tfoot td"), "Source");
    let bare = Table { body: vec![vec![cell(true, "Pays"), cell(true, "Ville")]], ..Table::default() };
    let page = Page::of(vec![Block::Table(bare)]);
    assert_eq!(page.attribute("[role=region]", "aria-label"), "Tableau");
    assert_eq!(page.texts("table > tbody > tr > th[scope=col]"), ["Pays", "Ville"]);
    assert!(page.texts("caption, thead, tfoot").is_empty());
}

#[test]
fn files_and_buttons_are_links() {
    let buttons = [("/abonnement/", "S’abonner"), ("https://example.org/", "")];
    let buttons = buttons.map(|(to, label)| Button { href: href(to), label: label.to_owned() });
    let page = Page::of(vec![
        Block::File(href("/rapport.pdf"), "Rapport (PDF)".into()),
        Block::File(href("/sans-nom.pdf"), " ".into()),
        Block::Buttons(buttons.to_vec()),
        Block::Separator,
    ]);
    assert_eq!(page.texts("a.file"), ["Rapport (PDF)", "/sans-nom.pdf"]);
    assert_eq!(page.texts(".buttons > a.button"), ["S’abonner", "https://example.org/"]);
    assert_eq!(page.texts("hr").len(), 1);
}

#[test]
fn columns_groups_and_details_hold_blocks() {
    let group = Group { blocks: vec![paragraph("نص")], lang: "ar".into(), dir: "rtl".into() };
    let page = Page::of(vec![
        Block::Columns(vec![vec![paragraph("gauche")], vec![paragraph("droite")]]),
        Block::Group(group),
        Block::Details(words("Plus"), vec![paragraph("caché")]),
        Block::Details(Vec::new(), Vec::new()),
    ]);
    assert_eq!(page.texts(".columns > .column > p"), ["gauche", "droite"]);
    assert_eq!(page.attributes(".group", ["lang", "dir"]), ["ar", "rtl"]);
    assert_eq!(page.texts("details > summary"), ["Plus", "Afficher la suite"]);
    assert_eq!(page.texts("details > p"), ["caché"]);
}

#[test]
fn a_lost_form_leaves_the_address_of_the_newsroom() {
    let page = Page::of(vec![Block::LostForm]);
    assert_eq!(
        page.text("p.lost-form"),
        "Le formulaire qui se trouvait ici n’est pas repris. Écrivez à la rédaction\u{A0}: redaction@example.org"
    );
    assert_eq!(page.attribute("p.lost-form > a", "href"), "mailto:redaction@example.org");
}

#[test]
fn a_text_in_parts_is_one_page_with_links_to_its_parts() {
    let part = |text: &str| {
        vec![paragraph(text), Block::Heading(Heading { level: 2, id: "partie-2".into(), text: Text::default() })]
    };
    let page = Page::of_body(&Body { parts: vec![part("Un"), part("Deux"), part("Trois")] });
    assert_eq!(page.texts("section > p"), ["Un", "Deux", "Trois"]);
    assert_eq!(page.attribute("section#partie-2", "aria-label"), "Partie 2 sur 3");
    for name in ["Parties de l’article", "Parties de l’article, après le texte"] {
        assert_eq!(page.texts(&format!("nav[aria-label='{name}'] a")), ["Partie 1", "Partie 2", "Partie 3"]);
    }
    assert_eq!(page.texts("nav:first-child a[href='#partie-3']"), ["Partie 3"]);
    assert!(page.texts("h2[id]").is_empty(), "a heading does not take the place of a part");
    assert!(Page::of(part("Seule")).texts("section, nav").is_empty());
}
