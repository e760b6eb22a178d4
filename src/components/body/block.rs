//! The blocks of a text.

use super::{
    context::Context,
    embed::embed,
    figure::{figure, gallery},
    inline::{inlines, link},
    media::{audio, video},
    note::footnotes,
    table::table,
};
use crate::{
    components::element::{Element, Node},
    content::{Block, Button, Definition, Flow, Heading, Href, Inline, List, Quote, Text, plain_text},
    text,
};

/// Blocks one after the other.
pub fn blocks(blocks: &[Block], context: &mut Context) -> Vec<Node> {
    blocks.iter().map(|block| self::block(block, context).into()).collect()
}

/// Running text and the blocks after it.
pub fn flow(flow: &Flow, context: &mut Context) -> Vec<Node> {
    let mut nodes = inlines(&flow.text, context);
    nodes.extend(blocks(&flow.blocks, context));
    nodes
}

fn block(block: &Block, context: &mut Context) -> Element {
    match block {
        Block::Paragraph(text) => running_text(Element::new("p"), text, context),
        Block::Heading(heading) => self::heading(heading, context),
        Block::List(list) => self::list(list, context),
        Block::Definitions(definitions) => self::definitions(definitions, context),
        Block::Quote(quote) => self::quote(quote, context),
        Block::PullQuote(quote) => pull_quote(quote, context),
        // Code scrolls sideways, so the keyboard must reach it.
        Block::Code(code) => Element::new("pre").with("tabindex", "0").child(Element::new("code").child(code.as_str())),
        Block::Preformatted(text) => Element::new("pre").with("tabindex", "0").children(inlines(text, context)),
        Block::Verse(text) => Element::new("pre").with("class", "verse").children(inlines(text, context)),
        Block::Table(table) => self::table(table, context),
        Block::Figure(align, figure) => self::figure(*align, figure, context),
        Block::Gallery(columns, figures, caption) => gallery(*columns, figures, caption, context),
        Block::Audio(href, caption) => audio(href, caption, context),
        Block::Video(href, poster, caption) => video(href, poster.as_ref(), caption, context),
        Block::File(href, name) => file(href, name, context),
        Block::Separator => Element::new("hr"),
        Block::Buttons(buttons) => self::buttons(buttons, context),
        Block::Columns(columns) => self::columns(columns, context),
        Block::Group(group) => Element::new("div")
            .with("class", "group")
            .with_any("lang", &group.lang)
            .with_any("dir", &group.dir)
            .children(blocks(&group.blocks, context)),
        Block::Details(summary, blocks) => details(summary, blocks, context),
        Block::Footnotes(notes) => footnotes(notes, context),
        Block::Embed(embed) => self::embed(embed, context),
        Block::LostForm => lost_form(context),
    }
}

fn running_text(element: Element, text: &Text, context: &mut Context) -> Element {
    element.with_any("lang", &text.lang).with_any("dir", &text.dir).children(inlines(&text.inlines, context))
}

/// The element of a heading in a text: the first level is the page's own.
pub fn heading_tag(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}

fn heading(heading: &Heading, context: &mut Context) -> Element {
    let id = context.heading_id(&heading.id);
    if heading.level <= 2 && !id.is_empty() {
        context.headings.push((id.to_owned(), plain_text(&heading.text.inlines)));
    }
    let element = Element::new(heading_tag(heading.level)).with_any("id", id);
    running_text(element, &heading.text, context)
}

fn list(list: &List, context: &mut Context) -> Element {
    let element = match &list.numbering {
        None => Element::new("ul"),
        Some(numbering) => {
            let mut element = Element::new("ol");
            if let Some(start) = numbering.start {
                element = element.with("start", start.to_string());
            }
            if numbering.reversed {
                element = element.with("reversed", "");
            }
            match numbering.style {
                'a' => element.with("type", "a"),
                'A' => element.with("type", "A"),
                'i' => element.with("type", "i"),
                'I' => element.with("type", "I"),
                _ => element,
            }
        }
    };
    let items = list.items.iter().map(|item| Element::new("li").children(flow(item, context)).into());
    element.children(items.collect())
}

fn definitions(definitions: &[Definition], context: &mut Context) -> Element {
    let mut list = Element::new("dl");
    for definition in definitions {
        list = list.child(Element::new("dt").children(inlines(&definition.term, context)));
        for detail in &definition.details {
            list = list.child(Element::new("dd").children(flow(detail, context)));
        }
    }
    list
}

fn quote(quote: &Quote, context: &mut Context) -> Element {
    let element = quoted(quote, context);
    match citation(&quote.citation, context) {
        Some(citation) => element.child(Element::new("footer").child(citation)),
        None => element,
    }
}

fn pull_quote(quote: &Quote, context: &mut Context) -> Element {
    let element = Element::new("figure").with("class", "pullquote").child(quoted(quote, context));
    match citation(&quote.citation, context) {
        Some(citation) => element.child(Element::new("figcaption").child(citation)),
        None => element,
    }
}

fn quoted(quote: &Quote, context: &mut Context) -> Element {
    Element::new("blockquote")
        .with_any("lang", &quote.lang)
        .with_any("dir", &quote.dir)
        .children(blocks(&quote.blocks, context))
}

fn citation(citation: &[Inline], context: &mut Context) -> Option<Element> {
    (!citation.is_empty()).then(|| Element::new("cite").children(inlines(citation, context)))
}

fn file(href: &Href, name: &str, context: &Context) -> Element {
    let address = href.as_string();
    let name = if name.trim().is_empty() { address.as_str() } else { name };
    Element::new("p").child(link(href, context).with("class", "file").child(name))
}

fn buttons(buttons: &[Button], context: &Context) -> Element {
    let links = buttons.iter().map(|button| {
        let address = button.href.as_string();
        let label = if button.label.trim().is_empty() { address.as_str() } else { button.label.as_str() };
        link(&button.href, context).with("class", "button").child(label).into()
    });
    Element::new("p").with("class", "buttons").children(links.collect())
}

fn columns(columns: &[Vec<Block>], context: &mut Context) -> Element {
    let columns = columns
        .iter()
        .map(|column| Element::new("div").with("class", "column").children(blocks(column, context)).into())
        .collect();
    Element::new("div").with("class", "columns").children(columns)
}

fn details(summary: &[Inline], content: &[Block], context: &mut Context) -> Element {
    let mut line = Element::new("summary").children(inlines(summary, context));
    if line.is_empty() {
        line = line.child(text::DETAILS);
    }
    Element::new("details").child(line).children(blocks(content, context))
}

fn lost_form(context: &Context) -> Element {
    let element = Element::new("p").with("class", "lost-form").child(text::LOST_FORM);
    let contact = context.place.contact.as_deref();
    let contact = contact.and_then(|address| Some((address, Href::parse(&["mailto:", address].concat())?)));
    match contact {
        Some((address, href)) => element.child(text::LOST_FORM_CONTACT).child(link(&href, context).child(address)),
        None => element,
    }
}
