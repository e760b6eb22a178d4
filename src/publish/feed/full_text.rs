//! The whole of an article as plain HTML for feed readers: no classes, no scripts, nothing that asks another site for anything.

use super::block::{block, figure};
use super::inline::Notes;
use crate::components::{Element, Place};
use crate::content::Article;
use crate::{format, text};

/// The longest text, in bytes of HTML; what is longer ends with a link to the rest.
const LENGTH: usize = 100_000;

/// The HTML. `address` is the whole one of the article's page.
pub fn full_text(article: &Article, place: &Place, address: &str) -> String {
    let footnotes = article.body.footnotes();
    let notes = Notes { place, page: address, ids: &footnotes };
    let mut html = String::new();
    before(article, &notes).iter().for_each(|element| element.print(&mut html));
    if article.locked {
        Element::new("p").child(text::LOCKED).print(&mut html);
        rest(address).print(&mut html);
        return html;
    }
    let end = html.len() + LENGTH;
    for (number, part) in article.body.parts.iter().enumerate() {
        if number > 0 {
            Element::new("hr").print(&mut html);
        }
        for element in part.iter().flat_map(|next| block(next, &notes)) {
            let start = html.len();
            element.print(&mut html);
            if html.len() > end {
                html.truncate(start);
                rest(address).print(&mut html);
                return html;
            }
        }
    }
    if !article.source.is_empty() {
        Element::new("p").child(text::SOURCE).child(article.source.as_str()).print(&mut html);
    }
    html
}

/// What a reader must know before the text: what kind of text it is, what was corrected; and the lead picture.
fn before(article: &Article, notes: &Notes<'_>) -> Vec<Element> {
    let kind = text::kind(article.summary.kind);
    let kind = (!kind.is_empty()).then(|| Element::new("p").child(Element::new("strong").child(kind)));
    let corrections = article.corrections.iter().map(|correction| {
        let when = text::corrected_on(&format::date(correction.date));
        Element::new("p").child(Element::new("strong").child(when)).child(correction.text.as_str())
    });
    let lead = article.lead.as_ref().map(|lead| figure(lead, notes));
    kind.into_iter().chain(corrections).chain(lead).collect()
}

fn rest(address: &str) -> Element {
    Element::new("p").child(Element::new("a").with("href", address.to_owned()).child(text::READ_ON))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Block, Body, Embed, Figure, Footnote, Href, Inline, Kind, Label, Mark, Picture};
    use crate::publish::feed::place;
    use crate::publish::sample_magazine::{article, paragraph, site};

    fn of(article: &Article) -> String {
        full_text(article, &place(&site()), "https://example.org/journal/article/un/")
    }

    #[test]
    fn every_address_in_a_text_is_whole() {
        let href = |address: &str| Href::parse(address).unwrap();
        let link = |address: &str| Inline::Link(href(address), Label::new(vec![Inline::Text("a".into())]));
        let picture = |src: &str| Picture {
            src: href(src),
            width: 3,
            height: 2,
            alt: "Un \"fleuve\"".into(),
            variants: vec![],
            tone: None,
            weight: None,
        };
        let figure = |src: &str| Figure { picture: picture(src), link: None, caption: vec![], credit: "Awa".into() };
        let mut article = article("un", 0);
        article.lead = Some(figure("/media/é.jpg"));
        article.body = Body::of(vec![
            paragraph(vec![
                link("/article/x/"),
                link("#ici"),
                link("https://a.example/?b&c"),
                Inline::Note("n".into()),
            ]),
            Block::Figure(Default::default(), figure("https://elsewhere.example/x.jpg")),
            Block::Embed(Embed::of(&href("https://youtu.be/abc")).unwrap()),
            Block::Audio(href("/media/a.ogg"), vec![Inline::Marked(Mark::Strong, vec![Inline::Text("b".into())])]),
            Block::Footnotes(vec![Footnote { id: "n".into(), content: Default::default() }]),
        ]);
        let html = of(&article);
        for part in [
            "<img src=\"https://example.org/journal/media/é.jpg\" width=\"3\" height=\"2\" alt=\"Un &quot;fleuve&quot;\">",
            "<figcaption>Awa</figcaption>",
            "<a href=\"https://example.org/journal/article/x/\">a</a>",
            "<a href=\"https://example.org/journal/article/un/#ici\">a</a>",
            "<a href=\"https://a.example/?b&amp;c\">a</a>",
            "<sup><a href=\"https://example.org/journal/article/un/#note-n\">1</a></sup>",
            "<a href=\"https://elsewhere.example/x.jpg\">Un &quot;fleuve&quot; (image sur elsewhere.example)</a>",
            "<a href=\"https://www.youtube.com/watch?v=abc\">Voir sur YouTube</a>",
            "<a href=\"https://example.org/journal/media/a.ogg\">",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
        assert!(!html.contains("<script") && !html.contains("<iframe") && !html.contains("=\"/"), "{html}");
    }

    #[test]
    fn a_reader_is_told_what_kind_of_text_it_is_and_what_was_corrected() {
        let mut article = article("un", 0);
        article.summary.kind = Kind::Sponsored;
        article.corrections = vec![crate::content::Correction {
            date: article.summary.published,
            text: "Un chiffre était faux.".to_owned(),
        }];
        article.source = "l’agence".to_owned();
        assert_eq!(
            of(&article),
            "<p><strong>Contenu sponsorisé</strong></p>\
             <p><strong>Correction du 1er janvier 2026\u{a0}: </strong>Un chiffre était faux.</p>\
             <p>Texte de un.</p><p>Source\u{a0}: l’agence</p>"
        );
    }

    #[test]
    fn a_text_behind_a_password_stays_there() {
        let mut article = article("un", 0);
        article.locked = true;
        assert_eq!(
            of(&article),
            "<p>Cet article est protégé par un mot de passe.</p>\
             <p><a href=\"https://example.org/journal/article/un/\">Lire la suite de l’article</a></p>"
        );
    }
}
