//! What is wrong with a body: every rule that its types state in words.

use regard::content::{Block, Body, Embed, Flow, Href, Inline, Picture, Table, Text, plain_text};
use regard::json::FromJson;
use std::collections::BTreeSet;

/// The rules that `body` breaks, each in a few words; none for a good one.
pub fn faults(body: &Body) -> Vec<String> {
    let mut checker = Checker::default();
    checker.read_ids(body);
    for part in &body.parts {
        checker.require(!part.is_empty(), "an empty part");
        checker.blocks(part, false);
    }
    let json = serde_json::to_string(body).unwrap();
    checker.require(
        serde_json::from_str(&json).is_ok_and(|read| Body::from_json(&read).is_ok_and(|read| read == *body)),
        "not what it is as JSON",
    );
    checker.faults
}

#[derive(Default)]
struct Checker {
    notes: BTreeSet<String>,
    headings: BTreeSet<String>,
    faults: Vec<String>,
}

impl Checker {
    fn require(&mut self, good: bool, fault: &str) {
        if !good {
            self.faults.push(fault.to_owned());
        }
    }

    fn read_ids(&mut self, body: &Body) {
        for id in body.footnotes() {
            self.id(id);
            let new = self.notes.insert(id.to_owned());
            self.require(new, "a footnote's id given twice");
        }
        let mut headings = Vec::new();
        body.parts.iter().for_each(|part| collect_headings(part, &mut headings));
        for id in headings {
            self.id(&id);
            let new = !self.notes.contains(&id) && self.headings.insert(id);
            self.require(new, "a heading's id given twice");
        }
    }

    fn id(&mut self, id: &str) {
        let simple = id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:".contains(&b));
        self.require(simple && !id.is_empty() && id != "app" && id != "contenu", "an id that cannot stand");
    }

    fn blocks(&mut self, blocks: &[Block], in_table: bool) {
        for block in blocks {
            self.block(block, in_table);
        }
    }

    fn block(&mut self, block: &Block, in_table: bool) {
        match block {
            Block::Paragraph(text) => self.text(text),
            Block::Heading(heading) => {
                self.require((2..=6).contains(&heading.level), "a heading's level");
                self.require(!plain_text(&heading.text.inlines).trim().is_empty(), "a heading without words");
                self.text(&heading.text);
            }
            Block::List(list) => {
                self.require(!list.items.is_empty(), "an empty list");
                self.require(list.items.iter().all(|item| *item != Flow::default()), "an empty item");
                list.items.iter().for_each(|item| self.flow(item, in_table));
            }
            Block::Definitions(definitions) => {
                let last = definitions.last();
                self.require(last.is_some_and(|last| !last.details.is_empty()), "a term without a meaning");
                for definition in definitions {
                    self.line(&definition.term);
                    definition.details.iter().for_each(|detail| self.flow(detail, in_table));
                }
            }
            Block::Quote(quote) | Block::PullQuote(quote) => {
                self.require(!(quote.blocks.is_empty() && quote.citation.is_empty()), "an empty quotation");
                self.speech(&quote.lang, &quote.dir);
                self.inlines(&quote.citation);
                self.blocks(&quote.blocks, in_table);
            }
            Block::Code(code) => {
                self.require(!code.trim().is_empty() && !code.starts_with('\n'), "blank code, or a line end before it");
                self.require(!code.contains(['\0', '\r']), "a character that no parser reads back in code");
            }
            Block::Verse(inlines) | Block::Preformatted(inlines) => {
                self.line(inlines);
                self.require(!begins_with_line_end(inlines), "a line end before preformatted text");
            }
            Block::Table(table) => self.table(table, in_table),
            Block::Figure(_, figure) => {
                self.picture(&figure.picture);
                self.inlines(&figure.caption);
                figure.link.iter().for_each(|link| self.href(link));
            }
            Block::Gallery(columns, figures, caption) => {
                self.require((1..=8).contains(columns) && !figures.is_empty(), "a gallery's columns");
                self.inlines(caption);
                for figure in figures {
                    self.block(&Block::Figure(Default::default(), figure.clone()), in_table);
                }
            }
            Block::Audio(href, caption) => {
                self.href(href);
                self.inlines(caption);
            }
            Block::Video(href, poster, caption) => {
                self.href(href);
                poster.iter().for_each(|poster| self.picture(poster));
                self.inlines(caption);
            }
            Block::File(href, name) => {
                self.href(href);
                self.require(!name.is_empty(), "a file without a name");
            }
            Block::Separator | Block::LostForm => {}
            Block::Buttons(buttons) => {
                for button in buttons {
                    self.href(&button.href);
                    self.require(!button.label.is_empty(), "a button without a label");
                }
            }
            Block::Columns(columns) => {
                self.require(columns.len() > 1, "a single column");
                columns.iter().for_each(|column| self.blocks(column, in_table));
            }
            Block::Group(group) => {
                self.require(!group.blocks.is_empty(), "an empty group");
                self.speech(&group.lang, &group.dir);
                self.blocks(&group.blocks, in_table);
            }
            Block::Details(summary, blocks) => {
                self.line(summary);
                self.require(!blocks.is_empty(), "nothing to open");
                self.blocks(blocks, in_table);
            }
            Block::Footnotes(notes) => {
                self.require(!notes.is_empty(), "footnotes without any");
                notes.iter().for_each(|note| self.flow(&note.content, in_table));
            }
            Block::Embed(embed) => {
                self.require(Embed::of(&embed.url).is_some(), "an embed of nothing on the web");
                self.href(&embed.url);
            }
        }
    }

    fn table(&mut self, table: &Table, in_table: bool) {
        self.require(!in_table, "a table in a table");
        self.inlines(&table.caption);
        let rows: Vec<_> = [&table.head, &table.body, &table.foot].into_iter().flatten().collect();
        self.require(!rows.is_empty() && rows.iter().all(|row| !row.is_empty()), "an empty table or row");
        for cell in rows.into_iter().flatten() {
            self.require((1..=100).contains(&cell.columns) && (1..=100).contains(&cell.rows), "a cell's span");
            self.inlines(&cell.text);
            self.blocks(&cell.blocks, true);
        }
    }

    fn flow(&mut self, flow: &Flow, in_table: bool) {
        self.inlines(&flow.text);
        self.blocks(&flow.blocks, in_table);
    }

    fn text(&mut self, text: &Text) {
        self.speech(&text.lang, &text.dir);
        self.line(&text.inlines);
    }

    fn speech(&mut self, lang: &str, dir: &str) {
        let tag = lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && lang.len() != 1 && lang.len() <= 35;
        self.require(tag && matches!(dir, "" | "ltr" | "rtl" | "auto"), "a language or a direction");
    }

    /// Running text that must not be blank.
    fn line(&mut self, inlines: &[Inline]) {
        self.require(shows(inlines), "running text that shows nothing");
        self.inlines(inlines);
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for pair in inlines.windows(2) {
            self.require(!matches!(pair, [Inline::Text(_), Inline::Text(_)]), "text next to text");
        }
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    self.require(!text.is_empty(), "empty text");
                    self.require(!text.contains(['\0', '\r']), "a character that no parser reads back");
                }
                Inline::Marked(_, inner) => self.line(inner),
                Inline::Abbreviation(title, inner) | Inline::Time(title, inner) => {
                    self.require(!title.is_empty(), "an abbreviation of nothing");
                    self.line(inner);
                }
                Inline::Foreign(lang, dir, inner) => {
                    self.require(!(lang.is_empty() && dir.is_empty()), "a language of no name");
                    self.speech(lang, dir);
                    self.line(inner);
                }
                Inline::Link(href, label) => {
                    self.href(href);
                    self.line(label.inlines());
                    self.require(!has_link(label.inlines()), "a link in a link");
                    if let Href::Fragment(id) = href {
                        let known = self.headings.contains(id);
                        self.require(known, "a link to no place");
                    }
                }
                Inline::Note(id) => {
                    let known = self.notes.contains(id);
                    self.require(known, "a reference to no footnote");
                }
                Inline::Break => {}
                Inline::Picture(picture) => self.picture(picture),
            }
        }
    }

    fn picture(&mut self, picture: &Picture) {
        self.source(&picture.src);
        picture.variants.iter().for_each(|variant| self.source(&variant.src));
        let widths: Vec<u32> = picture.variants.iter().map(|variant| variant.width).collect();
        self.require(
            widths.windows(2).all(|pair| pair[0] < pair[1]) && !widths.contains(&0),
            "the widths of a picture",
        );
    }

    fn source(&mut self, href: &Href) {
        self.href(href);
        self.require(matches!(href, Href::Inside(_) | Href::Outside(_)), "a picture that cannot be loaded");
    }

    fn href(&mut self, href: &Href) {
        let address = href.as_string();
        let known = ["https://", "http://", "mailto:", "tel:", "#", "/"].iter().any(|start| address.starts_with(start));
        let leaves = address.starts_with("//") || address.starts_with("/\\");
        self.require(known && !leaves && !address.contains(['"', '<', '>', '\n', ' ']), "an active address");
    }
}

/// Whether a line end is the first thing, which parsers drop right after `<pre>`. One after a picture is not.
fn begins_with_line_end(inlines: &[Inline]) -> bool {
    match inlines.first() {
        Some(Inline::Text(text)) => text.starts_with('\n'),
        Some(
            Inline::Marked(_, inner)
            | Inline::Abbreviation(_, inner)
            | Inline::Time(_, inner)
            | Inline::Foreign(_, _, inner),
        ) => begins_with_line_end(inner),
        Some(Inline::Link(_, label)) => begins_with_line_end(label.inlines()),
        Some(Inline::Break | Inline::Note(_) | Inline::Picture(_)) | None => false,
    }
}

fn collect_headings(blocks: &[Block], ids: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => ids.push(heading.id.clone()),
            Block::List(list) => list.items.iter().for_each(|item| collect_headings(&item.blocks, ids)),
            Block::Definitions(definitions) => {
                definitions.iter().flat_map(|d| &d.details).for_each(|detail| collect_headings(&detail.blocks, ids));
            }
            Block::Quote(quote) | Block::PullQuote(quote) => collect_headings(&quote.blocks, ids),
            Block::Table(table) => {
                let rows = [&table.head, &table.body, &table.foot].into_iter().flatten().flatten();
                rows.for_each(|cell| collect_headings(&cell.blocks, ids));
            }
            Block::Columns(columns) => columns.iter().for_each(|column| collect_headings(column, ids)),
            Block::Group(group) => collect_headings(&group.blocks, ids),
            Block::Details(_, blocks) => collect_headings(blocks, ids),
            Block::Footnotes(notes) => notes.iter().for_each(|note| collect_headings(&note.content.blocks, ids)),
            _ => {}
        }
    }
}

fn shows(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text(text) => !text.trim().is_empty(),
        Inline::Marked(_, inner)
        | Inline::Abbreviation(_, inner)
        | Inline::Time(_, inner)
        | Inline::Foreign(_, _, inner) => shows(inner),
        Inline::Link(_, label) => shows(label.inlines()),
        Inline::Break => false,
        Inline::Note(_) | Inline::Picture(_) => true,
    })
}

fn has_link(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Marked(_, inner)
        | Inline::Abbreviation(_, inner)
        | Inline::Time(_, inner)
        | Inline::Foreign(_, _, inner) => has_link(inner),
        Inline::Link(..) | Inline::Note(_) => true,
        Inline::Text(_) | Inline::Break | Inline::Picture(_) => false,
    })
}
