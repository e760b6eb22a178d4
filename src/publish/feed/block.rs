//! The blocks of a text for feed readers.

use super::inline::{Notes, inlines, shown};
use crate::components::heading_tag;
use crate::content::{Block, Cell, Embed, Figure, Flow, Heading, Href, Inline, List, Quote, Row, Table};
use crate::element::{Element, Node};
use crate::text;

/// A block as one or several elements.
pub fn block(block: &Block, notes: &Notes<'_>) -> Vec<Element> {
    let one = |element: Element| vec![element];
    match block {
        Block::Paragraph(text) => one(Element::new("p")
            .with_any("lang", &text.lang)
            .with_any("dir", &text.dir)
            .children(inlines(&text.inlines, notes))),
        Block::Heading(heading) => one(self::heading(heading, notes)),
        Block::List(list) => one(self::list(list, notes)),
        Block::Definitions(definitions) => {
            let list = definitions.iter().fold(Element::new("dl"), |list, definition| {
                let list = list.child(Element::new("dt").children(inlines(&definition.term, notes)));
                list.each(&definition.details, |detail| Element::new("dd").children(flow(detail, notes)))
            });
            one(list)
        }
        Block::Quote(quote) | Block::PullQuote(quote) => one(self::quote(quote, notes)),
        Block::Code(code) => one(Element::new("pre").child(Element::new("code").child(code.as_str()))),
        Block::Preformatted(text) | Block::Verse(text) => one(Element::new("pre").children(inlines(text, notes))),
        Block::Table(table) => one(self::table(table, notes)),
        Block::Figure(_, figure) => one(self::figure(figure, notes)),
        Block::Gallery(_, figures, caption) => {
            let figures = figures.iter().map(|figure| self::figure(figure, notes));
            figures.chain(line(caption, notes)).collect()
        }
        Block::Audio(href, caption) => file(href, text::AUDIO_FILE, caption, notes),
        Block::Video(href, _, caption) => file(href, text::VIDEO_FILE, caption, notes),
        Block::File(href, name) => file(href, name, &[], notes),
        Block::Separator => one(Element::new("hr")),
        Block::Buttons(buttons) => {
            buttons.iter().flat_map(|button| file(&button.href, &button.label, &[], notes)).collect()
        }
        Block::Columns(columns) => columns.iter().flat_map(|column| blocks(column, notes)).collect(),
        Block::Group(group) if group.lang.is_empty() && group.dir.is_empty() => blocks(&group.blocks, notes),
        Block::Group(group) => one(Element::new("div")
            .with_any("lang", &group.lang)
            .with_any("dir", &group.dir)
            .children(nodes(blocks(&group.blocks, notes)))),
        Block::Details(summary, content) => {
            let summary = Element::new("strong").children(inlines(summary, notes));
            let summary = (!summary.is_empty()).then(|| Element::new("p").child(summary));
            summary.into_iter().chain(blocks(content, notes)).collect()
        }
        Block::Footnotes(footnotes) => {
            one(Element::new("ol").each(footnotes, |note| Element::new("li").children(flow(&note.content, notes))))
        }
        Block::Embed(embed) => one(self::embed(embed, notes)),
        Block::LostForm => one(lost_form(notes)),
    }
}

fn blocks(blocks: &[Block], notes: &Notes<'_>) -> Vec<Element> {
    blocks.iter().flat_map(|block| self::block(block, notes)).collect()
}

fn nodes(elements: Vec<Element>) -> Vec<Node> {
    elements.into_iter().map(Node::from).collect()
}

fn flow(flow: &Flow, notes: &Notes<'_>) -> Vec<Node> {
    let mut content = inlines(&flow.text, notes);
    content.extend(nodes(blocks(&flow.blocks, notes)));
    content
}

/// Running text as a paragraph, if there is any.
fn line(text: &[Inline], notes: &Notes<'_>) -> Option<Element> {
    (!text.is_empty()).then(|| Element::new("p").children(inlines(text, notes)))
}

fn heading(heading: &Heading, notes: &Notes<'_>) -> Element {
    let text = &heading.text;
    let element = Element::new(heading_tag(heading.level)).with_any("lang", &text.lang).with_any("dir", &text.dir);
    element.children(inlines(&text.inlines, notes))
}

fn list(list: &List, notes: &Notes<'_>) -> Element {
    let element = match &list.numbering {
        None => Element::new("ul"),
        Some(numbering) => {
            let start = numbering.start.map(|start| start.to_string()).unwrap_or_default();
            let element = Element::new("ol").with_any("start", &start).with("type", numbering.style.to_string());
            if numbering.reversed { element.with("reversed", "") } else { element }
        }
    };
    element.each(&list.items, |item| Element::new("li").children(flow(item, notes)))
}

fn quote(quote: &Quote, notes: &Notes<'_>) -> Element {
    let citation = (!quote.citation.is_empty()).then(|| {
        let citation = Element::new("cite").children(inlines(&quote.citation, notes));
        Element::new("p").child(citation)
    });
    Element::new("blockquote")
        .with_any("lang", &quote.lang)
        .with_any("dir", &quote.dir)
        .children(nodes(blocks(&quote.blocks, notes)))
        .maybe(citation)
}

fn table(table: &Table, notes: &Notes<'_>) -> Element {
    let caption = (!table.caption.is_empty()).then(|| Element::new("caption").children(inlines(&table.caption, notes)));
    let section = |tag: &'static str, rows: &[Row]| {
        let section = Element::new(tag).each(rows, |row| Element::new("tr").each(row, |cell| self::cell(cell, notes)));
        (!rows.is_empty()).then_some(section)
    };
    Element::new("table")
        .maybe(caption)
        .maybe(section("thead", &table.head))
        .maybe(section("tbody", &table.body))
        .maybe(section("tfoot", &table.foot))
}

fn cell(cell: &Cell, notes: &Notes<'_>) -> Element {
    let span = |span: u16| if span > 1 { span.to_string() } else { String::new() };
    let mut content = inlines(&cell.text, notes);
    content.extend(nodes(blocks(&cell.blocks, notes)));
    Element::new(if cell.header { "th" } else { "td" })
        .with_any("colspan", &span(cell.columns))
        .with_any("rowspan", &span(cell.rows))
        .children(content)
}

/// A picture with what is said under it.
pub fn figure(figure: &Figure, notes: &Notes<'_>) -> Element {
    let shown = shown(&figure.picture, notes.place);
    let shown = match &figure.link {
        Some(href) if notes.place.shows(&figure.picture.src) => notes.link(href).child(shown),
        Some(_) | None => shown,
    };
    let mut caption = Element::new("figcaption").children(inlines(&figure.caption, notes));
    if !figure.credit.is_empty() {
        let space = if caption.is_empty() { "" } else { " " };
        caption = caption.child(space).child(figure.credit.as_str());
    }
    Element::new("figure").child(shown).maybe((!caption.is_empty()).then_some(caption))
}

/// A link to what readers of feeds open elsewhere, and what is said of it.
fn file(href: &Href, name: &str, caption: &[Inline], notes: &Notes<'_>) -> Vec<Element> {
    let address = notes.href(href);
    let name = if name.trim().is_empty() { address.as_str() } else { name };
    let link = Element::new("p").child(notes.link(href).child(name));
    [link].into_iter().chain(line(caption, notes)).collect()
}

fn embed(embed: &Embed, notes: &Notes<'_>) -> Element {
    let provider = embed.provider_name().unwrap_or_default();
    let title = embed.title.trim();
    let title = if title.is_empty() { String::new() } else { format!("{title}\u{a0}: ") };
    Element::new("p").child(title).child(notes.link(&embed.url).child(text::see_on(provider)))
}

fn lost_form(notes: &Notes<'_>) -> Element {
    let line = Element::new("p").child(text::LOST_FORM);
    let contact = notes.place.contact.as_deref();
    match contact.and_then(|contact| Some((contact, Href::parse(&format!("mailto:{contact}"))?))) {
        Some((contact, href)) => line.child(text::LOST_FORM_CONTACT).child(notes.link(&href).child(contact)),
        None => line,
    }
}
