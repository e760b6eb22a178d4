//! Stand-ins for the HTML parser and the views, so that the publisher can be tried without them.

use crate::content::{Align, Block, Body, Figure, Inline, Label, Mark, Text, push_inline};
use crate::markup::{Addresses, HtmlParser};
use scraper::{ElementRef, Html, Node};

/// Knows paragraphs, preformatted text, links, emphasis and pictures; the text of anything else becomes paragraphs.
pub const PARSER: HtmlParser = HtmlParser { body, text };

fn text(html: &str) -> String {
    let words: String = Html::parse_fragment(html).root_element().text().collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn body(html: &str, addresses: &dyn Addresses) -> Body {
    let mut parts = Vec::new();
    for part in html.split("<!--nextpage-->") {
        let mut blocks = Vec::new();
        read_blocks(Html::parse_fragment(part).root_element(), addresses, &mut blocks);
        parts.push(blocks);
    }
    Body { parts }
}

fn read_blocks(element: ElementRef<'_>, addresses: &dyn Addresses, blocks: &mut Vec<Block>) {
    for child in element.child_elements() {
        match child.value().name() {
            "pre" => blocks.push(Block::Code(child.text().collect())),
            "img" => read_picture(child, addresses, blocks),
            "figure" | "ul" | "ol" | "div" | "blockquote" | "section" => read_blocks(child, addresses, blocks),
            _ => {
                let mut inlines = Vec::new();
                read_inlines(child, addresses, &mut inlines, blocks);
                if !inlines.is_empty() {
                    blocks.push(Block::Paragraph(Text { inlines, ..Text::default() }));
                }
            }
        }
    }
}

fn read_picture(element: ElementRef<'_>, addresses: &dyn Addresses, blocks: &mut Vec<Block>) {
    let picture = element.attr("src").and_then(|address| addresses.picture(address));
    if let Some(mut picture) = picture {
        picture.alt = element.attr("alt").unwrap_or_default().to_owned();
        let figure = Figure { picture, link: None, caption: Vec::new(), credit: String::new() };
        blocks.push(Block::Figure(Align::None, figure));
    }
}

fn read_inlines(
    element: ElementRef<'_>,
    addresses: &dyn Addresses,
    inlines: &mut Vec<Inline>,
    blocks: &mut Vec<Block>,
) {
    for node in element.children() {
        if let Node::Text(words) = node.value() {
            push_inline(inlines, Inline::Text(words.to_string()));
        }
        let Some(child) = ElementRef::wrap(node) else { continue };
        let mut inner = Vec::new();
        read_inlines(child, addresses, &mut inner, blocks);
        match child.value().name() {
            "img" => read_picture(child, addresses, blocks),
            "a" => match child.attr("href").and_then(|address| addresses.link(address)) {
                Some(href) => inlines.push(Inline::Link(href, Label::new(inner))),
                None => inner.into_iter().for_each(|inline| push_inline(inlines, inline)),
            },
            "code" => inlines.push(Inline::Marked(Mark::Code, inner)),
            "strong" => inlines.push(Inline::Marked(Mark::Strong, inner)),
            "em" => inlines.push(Inline::Marked(Mark::Emphasis, inner)),
            _ => inner.into_iter().for_each(|inline| push_inline(inlines, inline)),
        }
    }
}
