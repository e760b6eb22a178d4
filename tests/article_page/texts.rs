//! What a long text offers to find one's way.

use crate::support::{Page, body, document, paragraph};
use regard::content::{Block, Heading, Inline, Text};

fn heading(level: u8, id: &str, words: &str) -> Block {
    let text = Text { inlines: vec![Inline::Text(words.to_owned())], ..Text::default() };
    Block::Heading(Heading { level, id: id.to_owned(), text })
}

#[test]
fn a_long_text_has_a_table_of_contents() {
    let mut document = document();
    let chapter = |number: u32| heading(2, &format!("chapitre-{number}"), &format!("Chapitre {number}"));
    document.article.body = body((1..=3).flat_map(|number| [chapter(number), paragraph("Texte.")]).collect());
    assert_eq!(Page::of(&document).all(".contents").len(), 0);
    let mut blocks: Vec<Block> = (1..=4).flat_map(|number| [chapter(number), paragraph("Texte.")]).collect();
    blocks.push(heading(3, "detail", "Un détail"));
    document.article.body = body(blocks);
    let page = Page::of(&document);
    assert_eq!(page.text("nav[aria-labelledby=sommaire] > #sommaire"), "Sommaire");
    assert_eq!(page.texts(".contents a"), ["Chapitre 1", "Chapitre 2", "Chapitre 3", "Chapitre 4"]);
    for place in page.values(".contents a", "href") {
        assert_eq!(page.all(&format!(".body h2{place}")).len(), 1, "{place}");
    }
}

#[test]
fn a_heading_never_takes_the_place_of_what_stands_around_the_text() {
    let mut document = document();
    let ids = ["discussion", "partager", "sommaire", "un", "deux", "trois", "quatre"];
    document.article.body = body(ids.iter().map(|id| heading(2, id, id)).collect());
    let page = Page::of(&document);
    let ids = page.values("[id]", "id");
    assert!(ids.iter().all(|id| ids.iter().filter(|other| *other == id).count() == 1), "{ids:?}");
    assert_eq!(page.texts(".contents a"), ["un", "deux", "trois", "quatre"]);
}

#[test]
fn the_time_for_reading_is_that_of_the_words() {
    for (words, expected) in [(1, "1\u{a0}min"), (220, "1\u{a0}min"), (221, "2\u{a0}min"), (2_200, "10\u{a0}min")] {
        let mut document = document();
        document.article.body = body(vec![paragraph(&"mot ".repeat(words))]);
        let said = Page::of(&document).text(".byline");
        assert!(said.contains(&format!("{expected} de lecture")), "{words}: {said}");
    }
}
