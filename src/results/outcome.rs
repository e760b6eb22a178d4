//! What a search comes to, as far as the files of the index are there.

use super::asked::Asked;
use super::json_text::JsonText;
use crate::search::{Answer, Card, CardKind, Hit, Index, Label, Query, Tally, Word};

/// An answer on its way to the searching script.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What the index says.
    pub answer: Answer,
    /// The words that were looked for, where they are others than were typed.
    pub used: String,
    /// The words that not every result holds.
    pub missing: Vec<String>,
}

/// Asks the index.
pub fn outcome(index: &mut Index, asked: &Asked) -> Outcome {
    let mut query = asked.query(asked.typing);
    let mut answer = index.answer(&query, asked.page());
    let misses =
        |answer: &Answer| answer.hits.is_empty() || !answer.corrections.is_empty() || !answer.missing.is_empty();
    if answer.is_complete() && misses(&answer) && !asked.exact && !asked.typing {
        // Who pressed Enter in the middle of a word meant what stood below the field.
        let begun = asked.query(true);
        let other = index.answer(&begun, asked.page());
        if !other.is_complete() || (!other.hits.is_empty() && !misses(&other)) {
            (query, answer) = (begun, other);
        }
    }
    if asked.exact && !answer.corrections.is_empty() {
        answer = Answer { exact: true, ..Answer::default() };
    }
    answer.total = answer.total.max(u32::try_from(answer.hits.len()).unwrap_or(u32::MAX));
    let typed = |at: &usize| query.words.get(*at).map(|word| word.typed.clone());
    let missing = answer.missing.iter().filter_map(typed).collect();
    Outcome { used: used(&query, &answer), missing, answer }
}

/// The words of a query with those that were looked for instead; empty where there are none.
fn used(query: &Query, answer: &Answer) -> String {
    if answer.corrections.is_empty() {
        return String::new();
    }
    let used = |word: &Word| {
        let correction = answer.corrections.iter().find(|correction| correction.typed == word.typed);
        correction.map_or_else(|| word.typed.clone(), |correction| correction.used.clone())
    };
    let words = query.words.iter().map(used);
    words.fold(String::new(), |line, word| {
        [line.as_str(), if line.is_empty() { "" } else { " " }, &word].into_iter().collect()
    })
}

impl Outcome {
    /// As JSON; docs/contracts/search-format.md tells its fields. Texts with marks are lists in which every second one is marked.
    pub fn json(&self, categories: &[Label]) -> String {
        let answer = &self.answer;
        let mut json = JsonText::default();
        json.object(|json| {
            json.name("wanted").list(&answer.wanted, |json, file| json.text(&file.path()));
            json.name("texts").list(&answer.texts, |json, (id, path)| {
                json.list([()], |json, ()| {
                    json.number((*id).into());
                    json.text(path);
                });
            });
            json.name("lost").flag(answer.lost);
            json.name("total").number(answer.total.into());
            json.name("exact").flag(answer.exact);
            json.name("used").text(&self.used);
            json.name("typed").text(answer.corrections.first().map_or("", |correction| &correction.typed));
            json.name("missing").list(&self.missing, |json, word| json.text(word));
            json.name("near").list(&answer.near, |json, word| json.text(word));
            json.name("names").list(&answer.names, name);
            json.name("hits").list(&answer.hits, |json, found| hit(json, found, categories));
            if let Some(counted) = &answer.tally {
                json.name("tally").object(|json| tally(json, counted, categories));
            }
        });
        json.into_string()
    }
}

fn name(json: &mut JsonText, card: &Card) {
    json.object(|json| {
        json.name("name").text(&card.title);
        json.name("path").text(&card.path);
        json.name("kind").text(match card.kind {
            CardKind::Article => "article",
            CardKind::Category => "category",
            CardKind::Author => "author",
            CardKind::Tag => "tag",
        });
    });
}

fn hit(json: &mut JsonText, hit: &Hit, categories: &[Label]) {
    let card = &hit.card;
    json.object(|json| {
        json.name("path").text(&card.path);
        marked(json.name("title"), &card.title, &hit.title_marks);
        if let Some(excerpt) = hit.excerpt.as_deref().filter(|excerpt| !excerpt.is_empty()) {
            marked(json.name("excerpt"), excerpt, &hit.excerpt_marks);
        }
        json.name("date").number(card.date);
        json.name("offset").number(card.offset.into());
        if let Some(label) = card.category.and_then(|number| categories.get(number as usize)) {
            json.name("category").object(|json| labelled(json, label));
        }
        if let Some(picture) = &card.picture {
            json.name("picture").text(&picture.address);
            json.name("tone").number(picture.tone.map_or(-1, i64::from));
        }
    });
}

fn labelled(json: &mut JsonText, label: &Label) {
    json.name("name").text(&label.name);
    json.name("path").text(&label.path);
}

fn tally(json: &mut JsonText, tally: &Tally, categories: &[Label]) {
    let counted = |json: &mut JsonText, label: &Label, count: u32| {
        json.object(|json| {
            labelled(json, label);
            json.name("count").number(count.into());
        });
    };
    let sections = tally.categories.iter().filter_map(|(at, count)| Some((categories.get(*at as usize)?, *count)));
    json.name("categories").list(sections, |json, (label, count)| counted(json, label, count));
    json.name("authors").list(&tally.authors, |json, (label, count)| counted(json, label, *count));
    json.name("years").list(&tally.years, |json, (year, count)| {
        json.list([*year, *count], |json, number| json.number(number.into()));
    });
}

/// A text in parts, every second one marked; ranges that do not fit are left out.
fn marked(json: &mut JsonText, text: &str, marks: &[(usize, usize)]) {
    let mut at = 0;
    json.list([()], |json, ()| {
        for (start, end) in marks {
            let (Some(before), Some(word)) = (text.get(at..*start), text.get(*start..*end)) else { continue };
            json.text(before);
            json.text(word);
            at = *end;
        }
        json.text(text.get(at..).unwrap_or_default());
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_parts_are_every_second_one_and_odd_ranges_are_left_out() {
        for (text, marks, expected) in [
            ("L’élection <b>", &[(4, 13)][..], r#"["L’","élection"," <b>"]"#),
            ("été", &[(1, 2), (0, 2), (9, 12)], r#"["","é","té"]"#),
            ("été", &[], r#"["été"]"#),
        ] {
            let mut json = JsonText::default();
            marked(&mut json, text, marks);
            assert_eq!(json.into_string(), expected);
        }
    }
}
