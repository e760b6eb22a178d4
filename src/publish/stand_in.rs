//! Stand-ins for the HTML parser, the views and the discovery of a WordPress, so that the publisher can be tried without.

use crate::content::{Align, Block, Body, Figure, Inline, Label, Mark, Text, push_inline};
use crate::markup::{Addresses, HtmlParser};
use crate::publish::{PageHtml, PageRequest};
use crate::source::{Fetch, SourceError};
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

/// What a WordPress says about itself.
pub struct Discovery {
    /// Its home address.
    pub home: String,
    /// The address of its REST API.
    pub api: String,
    /// Its name; HTML.
    pub name: String,
    /// Its motto; HTML.
    pub description: String,
    /// Minutes east of UTC of its clock.
    pub offset: i16,
}

/// Looks for the REST API where pretty permalinks put it.
pub async fn discover(fetch: &Fetch, address: &str) -> Result<Discovery, SourceError> {
    let home = format!("{}/", address.trim_end_matches('/'));
    let api = format!("{home}wp-json/");
    let index: serde_json::Value = fetch(&api).await?.json()?;
    let text = |field: &str| index.get(field).and_then(|value| value.as_str()).map(str::to_owned);
    let name = text("name").ok_or_else(|| SourceError::Malformed("no name".to_owned()))?;
    Ok(Discovery { home, api, name, description: text("description").unwrap_or_default(), offset: 0 })
}

/// Shows nothing but the page's address.
pub fn render(page: PageRequest<'_>) -> PageHtml {
    let address = page.route.href();
    PageHtml { head: format!("<title>{address}</title>"), body: format!("<main><h1>{address}</h1></main>") }
}
