//! French typography in whole bodies, code and other languages aside.

use crate::content::{Block, Body, Figure, Flow, Inline, Label, Mark, Row, Text, plain_text};
use crate::format::french;

/// The body with [`french`] applied to its running text.
pub fn french_body(body: Body) -> Body {
    Body { parts: body.parts.into_iter().map(blocks).collect() }
}

fn blocks(list: Vec<Block>) -> Vec<Block> {
    list.into_iter().map(block).collect()
}

fn block(block: Block) -> Block {
    match block {
        Block::Paragraph(paragraph) => Block::Paragraph(text(paragraph)),
        Block::Heading(mut heading) => {
            heading.text = text(heading.text);
            Block::Heading(heading)
        }
        Block::List(mut list) => {
            list.items = flows(list.items);
            Block::List(list)
        }
        Block::Definitions(mut definitions) => {
            for definition in &mut definitions {
                definition.term = inlines(std::mem::take(&mut definition.term));
                definition.details = flows(std::mem::take(&mut definition.details));
            }
            Block::Definitions(definitions)
        }
        Block::Quote(quote) if is_foreign(&quote.lang) => Block::Quote(quote),
        Block::PullQuote(quote) if is_foreign(&quote.lang) => Block::PullQuote(quote),
        Block::Quote(mut quote) => {
            (quote.blocks, quote.citation) = (blocks(quote.blocks), inlines(quote.citation));
            Block::Quote(quote)
        }
        Block::PullQuote(mut quote) => {
            (quote.blocks, quote.citation) = (blocks(quote.blocks), inlines(quote.citation));
            Block::PullQuote(quote)
        }
        Block::Verse(lines) => Block::Verse(inlines(lines)),
        Block::Table(mut table) => {
            table.caption = inlines(table.caption);
            (table.head, table.body, table.foot) = (rows(table.head), rows(table.body), rows(table.foot));
            Block::Table(table)
        }
        Block::Figure(align, figure) => Block::Figure(align, captioned(figure)),
        Block::Gallery(columns, figures, caption) => {
            Block::Gallery(columns, figures.into_iter().map(captioned).collect(), inlines(caption))
        }
        Block::Audio(sound, caption) => Block::Audio(sound, inlines(caption)),
        Block::Video(film, poster, caption) => Block::Video(film, poster, inlines(caption)),
        Block::Buttons(mut buttons) => {
            buttons.iter_mut().for_each(|button| button.label = french(&button.label));
            Block::Buttons(buttons)
        }
        Block::Columns(columns) => Block::Columns(columns.into_iter().map(blocks).collect()),
        Block::Group(group) if is_foreign(&group.lang) => Block::Group(group),
        Block::Group(mut group) => {
            group.blocks = blocks(group.blocks);
            Block::Group(group)
        }
        Block::Details(summary, inside) => Block::Details(inlines(summary), blocks(inside)),
        Block::Footnotes(mut notes) => {
            notes.iter_mut().for_each(|note| note.content = flow(std::mem::take(&mut note.content)));
            Block::Footnotes(notes)
        }
        Block::Embed(mut embed) => {
            embed.title = french(&embed.title);
            Block::Embed(embed)
        }
        other @ (Block::Code(_) | Block::Preformatted(_) | Block::File(..) | Block::Separator | Block::LostForm) => {
            other
        }
    }
}

fn text(text: Text) -> Text {
    if is_foreign(&text.lang) { text } else { Text { inlines: inlines(text.inlines), ..text } }
}

fn flows(flows: Vec<Flow>) -> Vec<Flow> {
    flows.into_iter().map(flow).collect()
}

fn flow(flow: Flow) -> Flow {
    Flow { text: inlines(flow.text), blocks: blocks(flow.blocks) }
}

fn rows(mut rows: Vec<Row>) -> Vec<Row> {
    for cell in rows.iter_mut().flatten() {
        cell.text = inlines(std::mem::take(&mut cell.text));
        cell.blocks = blocks(std::mem::take(&mut cell.blocks));
    }
    rows
}

fn captioned(figure: Figure) -> Figure {
    Figure { caption: inlines(figure.caption), ..figure }
}

fn inlines(list: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(list.len());
    for next in list {
        // "l'" before a word that stands in a mark of its own.
        if let Some(Inline::Text(before)) = out.last_mut()
            && before.strip_suffix('\'').is_some_and(|rest| rest.ends_with(char::is_alphabetic))
            && plain_text(std::slice::from_ref(&next)).starts_with(char::is_alphanumeric)
        {
            before.pop();
            before.push('’');
        }
        out.push(inline(next));
    }
    out
}

fn inline(inline: Inline) -> Inline {
    match inline {
        Inline::Text(text) => Inline::Text(french(&text)),
        Inline::Marked(mark @ (Mark::Code | Mark::Keyboard), inner) => Inline::Marked(mark, inner),
        Inline::Marked(mark, inner) => Inline::Marked(mark, inlines(inner)),
        Inline::Abbreviation(title, inner) => Inline::Abbreviation(title, inlines(inner)),
        Inline::Time(datetime, inner) => Inline::Time(datetime, inlines(inner)),
        Inline::Foreign(lang, dir, inner) if is_foreign(&lang) => Inline::Foreign(lang, dir, inner),
        Inline::Foreign(lang, dir, inner) => Inline::Foreign(lang, dir, inlines(inner)),
        Inline::Link(href, label) => Inline::Link(href, Label::new(inlines(label.inlines().to_vec()))),
        other @ (Inline::Note(_) | Inline::Break | Inline::Picture(_)) => other,
    }
}

fn is_foreign(lang: &str) -> bool {
    !lang.is_empty() && lang != "fr" && !lang.starts_with("fr-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Group, Href};

    fn plain(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    fn paragraph(inlines: Vec<Inline>) -> Block {
        Block::Paragraph(Text { inlines, ..Text::default() })
    }

    #[test]
    fn running_text_gets_french_spaces_and_apostrophes() {
        let link = |text: &str| Inline::Link(Href::Fragment("a".into()), Label::new(vec![plain(text)]));
        let body = Body::of(vec![
            paragraph(vec![plain("Qui ? l'"), Inline::Marked(Mark::Emphasis, vec![plain("Express")]), link("Oui !")]),
            Block::Columns(vec![vec![Block::List(crate::content::List {
                numbering: None,
                items: vec![Flow { text: vec![plain("« a »")], blocks: vec![] }],
            })]]),
        ]);
        let expected = Body::of(vec![
            paragraph(vec![
                plain("Qui\u{202f}? l’"),
                Inline::Marked(Mark::Emphasis, vec![plain("Express")]),
                link("Oui\u{202f}!"),
            ]),
            Block::Columns(vec![vec![Block::List(crate::content::List {
                numbering: None,
                items: vec![Flow { text: vec![plain("«\u{202f}a\u{202f}»")], blocks: vec![] }],
            })]]),
        ]);
        assert_eq!(french_body(body), expected);
    }

    #[test]
    fn code_and_other_languages_stay() {
        let body = Body::of(vec![
            Block::Code("a ? b : c".into()),
            Block::Preformatted(vec![plain("a ; b")]),
            paragraph(vec![
                Inline::Marked(Mark::Code, vec![plain("x'y ! z")]),
                Inline::Foreign("en".into(), String::new(), vec![plain("don't ; no")]),
            ]),
            Block::Group(Group {
                blocks: vec![paragraph(vec![plain("don't ?")])],
                lang: "en-GB".into(),
                ..Group::default()
            }),
        ]);
        assert_eq!(french_body(body.clone()), body);
    }
}
