//! Walks through a text and lets its pictures and addresses be replaced: by their copies in the edition, for example.

use crate::content::{Article, Block, Body, Cell, Figure, Flow, Href, Inline, Label, Picture, Row, StaticPage, Text};

/// What is done to the pictures and addresses of a text.
pub trait Revise {
    /// To a picture.
    fn picture(&mut self, picture: &mut Picture);
    /// To where a link leads, and to the address of a sound, a film or a file. Not to those of pictures.
    fn address(&mut self, address: &mut Href);
}

/// Revises an article: its lead, the picture that lists show of it, and its text.
pub fn revise_article(article: &mut Article, with: &mut dyn Revise) {
    article.summary.picture.iter_mut().for_each(|shown| with.picture(shown));
    article.lead.iter_mut().for_each(|lead| figure(lead, with));
    revise(&mut article.body, with);
}

/// Revises a static page.
pub fn revise_page(page: &mut StaticPage, with: &mut dyn Revise) {
    revise(&mut page.body, with);
}

/// Revises every picture and address of a body, in the order in which they are read.
pub fn revise(body: &mut Body, with: &mut dyn Revise) {
    body.parts.iter_mut().for_each(|part| blocks(part, with));
}

fn blocks(list: &mut [Block], with: &mut dyn Revise) {
    list.iter_mut().for_each(|one| block(one, with));
}

fn block(block: &mut Block, with: &mut dyn Revise) {
    match block {
        Block::Paragraph(text) => inlines(&mut text.inlines, with),
        Block::Heading(heading) => self::text(&mut heading.text, with),
        Block::List(list) => flows(&mut list.items, with),
        Block::Definitions(definitions) => definitions.iter_mut().for_each(|definition| {
            inlines(&mut definition.term, with);
            flows(&mut definition.details, with);
        }),
        Block::Quote(quote) | Block::PullQuote(quote) => {
            blocks(&mut quote.blocks, with);
            inlines(&mut quote.citation, with);
        }
        Block::Preformatted(lines) | Block::Verse(lines) => inlines(lines, with),
        Block::Table(table) => {
            inlines(&mut table.caption, with);
            [&mut table.head, &mut table.body, &mut table.foot].into_iter().flatten().for_each(|one| row(one, with));
        }
        Block::Figure(_, shown) => figure(shown, with),
        Block::Gallery(_, figures, caption) => {
            figures.iter_mut().for_each(|shown| figure(shown, with));
            inlines(caption, with);
        }
        Block::Audio(sound, caption) => {
            with.address(sound);
            inlines(caption, with);
        }
        Block::Video(film, poster, caption) => {
            with.address(film);
            poster.iter_mut().for_each(|poster| with.picture(poster));
            inlines(caption, with);
        }
        Block::File(file, _) => with.address(file),
        Block::Buttons(buttons) => buttons.iter_mut().for_each(|button| with.address(&mut button.href)),
        Block::Columns(columns) => columns.iter_mut().for_each(|column| blocks(column, with)),
        Block::Group(group) => blocks(&mut group.blocks, with),
        Block::Details(summary, inside) => {
            inlines(summary, with);
            blocks(inside, with);
        }
        Block::Footnotes(notes) => notes.iter_mut().for_each(|note| flow(&mut note.content, with)),
        // What comes from elsewhere stays there.
        Block::Code(_) | Block::Separator | Block::Embed(_) | Block::LostForm => {}
    }
}

fn text(text: &mut Text, with: &mut dyn Revise) {
    inlines(&mut text.inlines, with);
}

fn flows(list: &mut [Flow], with: &mut dyn Revise) {
    list.iter_mut().for_each(|one| flow(one, with));
}

fn flow(flow: &mut Flow, with: &mut dyn Revise) {
    inlines(&mut flow.text, with);
    blocks(&mut flow.blocks, with);
}

fn row(row: &mut Row, with: &mut dyn Revise) {
    row.iter_mut().for_each(|Cell { text, blocks: inside, .. }| {
        inlines(text, with);
        blocks(inside, with);
    });
}

fn figure(shown: &mut Figure, with: &mut dyn Revise) {
    with.picture(&mut shown.picture);
    shown.link.iter_mut().for_each(|link| with.address(link));
    inlines(&mut shown.caption, with);
}

fn inlines(list: &mut [Inline], with: &mut dyn Revise) {
    list.iter_mut().for_each(|one| inline(one, with));
}

fn inline(inline: &mut Inline, with: &mut dyn Revise) {
    match inline {
        Inline::Marked(_, inner)
        | Inline::Abbreviation(_, inner)
        | Inline::Time(_, inner)
        | Inline::Foreign(_, _, inner) => inlines(inner, with),
        Inline::Link(href, label) => {
            with.address(href);
            // A label is made anew, so that it stays one.
            let mut inner = Vec::from(std::mem::replace(label, Label::new(Vec::new())));
            inlines(&mut inner, with);
            *label = Label::new(inner);
        }
        Inline::Picture(picture) => with.picture(picture),
        Inline::Text(_) | Inline::Note(_) | Inline::Break => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::FromJson;

    /// Writes down what it is shown and numbers it.
    struct Numbers(Vec<String>);

    impl Numbers {
        fn next(&mut self, address: &mut Href) {
            self.0.push(address.as_string());
            *address = Href::Inside(format!("/{}", self.0.len()));
        }
    }

    impl Revise for Numbers {
        fn picture(&mut self, picture: &mut Picture) {
            self.next(&mut picture.src);
        }

        fn address(&mut self, address: &mut Href) {
            self.next(address);
        }
    }

    #[test]
    fn every_picture_and_address_of_a_text_is_revised_once() {
        let picture = |number: u32| format!(r#"{{"src":"/p{number}","width":1,"height":1}}"#);
        let image = |number: u32| format!(r#"{{"picture":{}}}"#, picture(number));
        let figure = |number: u32| {
            format!(r#"{{"picture":{},"link":"/l{number}","caption":[{}]}}"#, picture(number), image(number))
        };
        let paragraph = |number: u32| format!(r#"{{"paragraph":{{"inlines":[{}]}}}}"#, image(number));
        let json = format!(
            r#"[[
                {{"paragraph":{{"inlines":[{{"marked":["strong",[{{"link":["/l",[{}]]}}]]}}]}}}},
                {{"heading":{{"level":2,"id":"a","text":{{"inlines":[{}]}}}}}},
                {{"list":{{"items":[{{"text":[{}],"blocks":[{}]}}]}}}},
                {{"definitions":[{{"term":[{}],"details":[{{"blocks":[{}]}}]}}]}},
                {{"quote":{{"blocks":[{}],"citation":[{}]}}}},
                {{"pull-quote":{{"blocks":[{}],"citation":[]}}}},
                {{"table":{{"caption":[{}],"head":[[{{"text":[{}]}}]],"body":[[{{"blocks":[{}]}}]],"foot":[]}}}},
                {{"figure":["none",{}]}},
                {{"gallery":[2,[{},{}],[{}]]}},
                {{"video":["/film",{},[{}]]}},
                {{"audio":["/son",[{}]]}},
                {{"file":["/fichier.pdf","Fichier"]}},
                {{"buttons":[{{"href":"/bouton","label":"a"}}]}},
                {{"columns":[[{}],[{}]]}},
                {{"group":{{"blocks":[{}]}}}},
                {{"details":[[{}],[{}]]}},
                {{"footnotes":[{{"id":"n","content":{{"text":[{}]}}}}]}},
                {{"verse":[{}]}}
            ]]"#,
            image(1),
            image(2),
            image(3),
            paragraph(4),
            image(5),
            paragraph(6),
            paragraph(7),
            image(8),
            paragraph(9),
            image(10),
            image(11),
            paragraph(12),
            figure(13),
            figure(14),
            figure(15),
            image(16),
            picture(17),
            image(18),
            image(19),
            paragraph(20),
            paragraph(21),
            paragraph(22),
            image(23),
            paragraph(24),
            image(25),
            image(26),
        );
        let read = |json: &str| Body::from_json(&serde_json::from_str(json).unwrap()).unwrap();
        let mut body = read(&json);
        let mut numbers = Numbers(Vec::new());
        revise(&mut body, &mut numbers);
        let addresses: Vec<&str> = json.split('"').filter(|part| part.starts_with('/')).collect();
        assert_eq!(numbers.0, addresses);
        let revised = serde_json::to_string(&body).unwrap();
        let found: Vec<&str> = revised.split('"').filter(|part| part.starts_with('/')).collect();
        let expected: Vec<String> = (1..=addresses.len()).map(|number| format!("/{number}")).collect();
        assert_eq!(found, expected);
    }
}
