//! Corrections as editors of a WordPress write them: a paragraph of its own that begins with its day, as in
//! "Correction du 2 avril 2022 : …". It is taken out of the text and stands under the lede.

use crate::content::{Block, Body, Civil, Correction, Moment, plain_text};
use crate::format::fold;

/// What such a paragraph begins with.
const BEGINNINGS: [&str; 2] = ["correction", "rectificatif"];

/// Months without accents.
const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Whether there may be corrections in this HTML, to spare reading all of it.
pub fn may_correct(html: &str) -> bool {
    html.contains("Correction") || html.contains("Rectificatif")
}

/// Takes the corrections out of a text, oldest first. Their days are those of a clock `offset` minutes ahead of UTC.
pub fn take_corrections(body: &mut Body, offset: i16) -> Vec<Correction> {
    let mut found = Vec::new();
    for blocks in &mut body.parts {
        blocks.retain(|block| match correction(block, offset) {
            Some(correction) => {
                found.push(correction);
                false
            }
            None => true,
        });
    }
    if body.is_empty() {
        body.parts.clear();
    }
    found.sort_by_key(|correction: &Correction| correction.date);
    found
}

fn correction(block: &Block, offset: i16) -> Option<Correction> {
    let Block::Paragraph(text) = block else { return None };
    let words = plain_text(&text.inlines);
    let (head, rest) = words.split_once(':')?;
    let head = fold(head);
    let mut head = head.split_whitespace();
    let begins = BEGINNINGS.contains(&head.next()?) && head.next() == Some("du");
    let day = head.next()?.trim_end_matches("er").parse().ok()?;
    let name = head.next()?;
    let month = (1..).zip(MONTHS).find(|(_, month)| *month == name)?.0;
    let year = head.next()?.parse().ok()?;
    let date = Moment::from_civil(Civil { year, month, day, hour: 0, minute: 0, second: 0 }, offset)?;
    let text = rest.trim();
    (begins && head.next().is_none() && !text.is_empty()).then(|| Correction { date, text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Inline, Text};

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(Text { inlines: vec![Inline::Text(words.to_owned())], ..Text::default() })
    }

    #[test]
    fn a_paragraph_that_begins_with_its_day_is_a_correction() {
        for (words, expected) in [
            (
                "Correction du 2 avril 2022\u{a0}: le chiffre était faux.",
                Some(("2022-04-02", "le chiffre était faux.")),
            ),
            ("Rectificatif du\u{a0}1er\u{a0}août 2019 : un nom.", Some(("2019-08-01", "un nom."))),
            ("Correction du 31 février 2022 : rien.", None),
            ("Correction du texte : rien.", None),
            ("La correction du 2 avril 2022 : rien.", None),
            ("Correction du 2 avril 2022, à midi : rien.", None),
            ("Correction du 2 avril 2022 :", None),
        ] {
            let mut body = Body::of(vec![paragraph("Avant."), paragraph(words)]);
            let found = take_corrections(&mut body, 60);
            let day = |day: &str| Moment::parse(day, 60).unwrap();
            let expected = expected.map(|(date, text)| Correction { date: day(date), text: text.to_owned() });
            assert_eq!(found.first(), expected.as_ref(), "{words}");
            assert_eq!(body.parts[0].len(), 2 - found.len(), "{words}");
        }
    }
}
