//! A rendered text, asked for what a reader finds in it, and short ways to write one.

use crate::render;
use regard::content::{Block, Body, Figure, Flow, Href, Inline, Picture, Text};
use scraper::{Html, Selector};

/// A rendered text, to be asked what is in it.
pub struct Page(Html);

impl Page {
    pub fn of(blocks: Vec<Block>) -> Self {
        Self::of_body(&Body::of(blocks))
    }

    pub fn of_body(body: &Body) -> Self {
        Self(Html::parse_document(&render(body)))
    }

    /// The texts of the elements that match.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.0.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
    }

    /// The text of the one element that matches.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector} in {}", self.0.html());
        texts.concat()
    }

    /// An attribute of the one element that matches, `-` when it has none.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        self.text(selector);
        let element = self.0.select(&Selector::parse(selector).unwrap()).next().unwrap();
        element.value().attr(name).unwrap_or("-").to_owned()
    }

    pub fn attributes<const N: usize>(&self, selector: &str, names: [&str; N]) -> [String; N] {
        names.map(|name| self.attribute(selector, name))
    }
}

pub fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

pub fn text(inlines: Vec<Inline>) -> Text {
    Text { inlines, ..Text::default() }
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph(self::text(words(text)))
}

pub fn running(inlines: Vec<Inline>) -> Page {
    Page::of(vec![Block::Paragraph(text(inlines))])
}

pub fn href(address: &str) -> Href {
    Href::parse(address).unwrap()
}

pub fn flow(text: &str) -> Flow {
    Flow { text: words(text), ..Flow::default() }
}

pub fn picture(address: &str, alt: &str) -> Picture {
    Picture {
        src: href(address),
        width: 800,
        height: 600,
        alt: alt.to_owned(),
        variants: Vec::new(),
        tone: None,
        weight: None,
    }
}

pub fn figure(picture: Picture) -> Figure {
    Figure { picture, link: None, caption: Vec::new(), credit: String::new() }
}
