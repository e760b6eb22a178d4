//! A parser that knows just enough HTML for these tests: paragraphs, pictures, links, some entities.

use regard::content::{Align, Block, Body, Figure, Inline, Label, Text};
use regard::markup::{Addresses, HtmlParser};

pub const PARSER: HtmlParser = HtmlParser { body, text };

fn body(html: &str, addresses: &dyn Addresses) -> Body {
    let mut blocks = Vec::new();
    for piece in html.split("</p>").flat_map(|piece| piece.split("</figure>")) {
        if let Some(picture) = attribute(piece, "<img", "src").and_then(|src| addresses.picture(&src)) {
            let caption = piece.split_once("<figcaption").map(|(_, caption)| text(&format!("<i{caption}")));
            let caption = caption.map(|caption| vec![Inline::Text(caption)]).unwrap_or_default();
            blocks.push(Block::Figure(Align::None, Figure { picture, link: None, caption, credit: String::new() }));
        } else if let Some(href) = attribute(piece, "<a ", "href") {
            let label = vec![Inline::Text(text(piece))];
            let inlines = addresses.link(&href).map(|href| Inline::Link(href, Label::new(label.clone())));
            blocks.push(paragraph(inlines.map_or(label, |link| vec![link])));
        } else if !text(piece).is_empty() {
            blocks.push(paragraph(vec![Inline::Text(text(piece))]));
        }
    }
    Body::of(blocks)
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph(Text { inlines, ..Text::default() })
}

fn attribute(html: &str, tag: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(tag)?;
    let (_, value) = rest.split_once(&format!("{name}=\""))?;
    Some(text(value.split_once('"')?.0))
}

fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = rest[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let end = rest[at..].find('>').filter(|_| tag);
        out.push_str(if end.is_some() { "" } else { "<" });
        rest = &rest[at + end.map_or(1, |end| end + 1)..];
    }
    out.push_str(rest);
    for (entity, character) in ENTITIES {
        out = out.replace(entity, character);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `&amp;` last: what it gives is decoded no further.
const ENTITIES: [(&str, &str); 16] = [
    ("&nbsp;", "\u{a0}"),
    ("&rsquo;", "’"),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
    ("&hellip;", "…"),
    ("&#8230;", "…"),
    ("&#8212;", "—"),
    ("&#8217;", "’"),
    ("&#038;", "&"),
    ("&#039;", "'"),
    ("&eacute;", "é"),
    ("&quot;", "\""),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&#8211;", "–"),
    ("&amp;", "&"),
];
