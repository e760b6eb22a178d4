//! The page that lists everything that was corrected.

use super::magazine::{Entry, Magazine};
use crate::content::{Block, Body, Correction, Definition, Flow, Href, Inline, Label, StaticPage};
use crate::route::corrections;
use crate::{format, text};

/// The page, newest corrections first; none where nothing was corrected, or where something of the magazine's own stands at
/// its address.
pub fn page(magazine: &Magazine) -> Option<StaticPage> {
    let path = corrections();
    let every = magazine.articles.iter();
    let mut made: Vec<(&Entry, &Correction)> =
        every.flat_map(|entry| entry.corrections.iter().map(move |correction| (entry, correction))).collect();
    made.sort_by_key(|(entry, correction)| (std::cmp::Reverse(correction.date.utc), &entry.summary.path));
    let newest = made.first()?.1.date;
    let taken = magazine.pages.iter().any(|page| page.path == path)
        || magazine.articles.iter().any(|entry| entry.summary.path == path);
    (!taken).then(|| StaticPage {
        path,
        title: text::CORRECTIONS.to_owned(),
        lede: text::CORRECTIONS_LEDE.to_owned(),
        parents: Vec::new(),
        children: Vec::new(),
        updated: Some(newest),
        body: Body::of(vec![Block::Definitions(made.into_iter().map(definition).collect())]),
        seo: None,
    })
}

/// Day and article, and what was wrong.
fn definition((entry, correction): (&Entry, &Correction)) -> Definition {
    let date = vec![Inline::Text(format::date(correction.date))];
    let title = Label::new(vec![Inline::Text(entry.summary.title.clone())]);
    Definition {
        term: vec![
            Inline::Time(correction.date.to_string(), date),
            Inline::Text("\u{a0}– ".to_owned()),
            Inline::Link(Href::Inside(entry.summary.path.encoded()), title),
        ],
        details: vec![Flow { text: vec![Inline::Text(correction.text.clone())], blocks: Vec::new() }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Article, Moment, Path};
    use crate::publish::sample_magazine::{article, magazine};

    fn corrected(slug: &str, days: &[&str]) -> Article {
        let day = |day: &&str| Correction { date: Moment::parse(day, 0).unwrap(), text: format!("Faute du {day}.") };
        Article { corrections: days.iter().map(day).collect(), ..article(slug, 1) }
    }

    #[test]
    fn every_correction_is_listed_with_its_article() {
        let magazine = magazine(vec![corrected("a", &["2025-01-01", "2026-02-01"]), corrected("b", &["2025-06-01"])]);
        let page = magazine.pages.first().unwrap();
        assert_eq!(page.path, Path::parse("/corrections/").unwrap());
        assert_eq!(page.updated, Moment::parse("2026-02-01", 0));
        let words = page.body.plain_text();
        let order: Vec<_> = ["2026-02-01", "2025-06-01", "2025-01-01"].iter().map(|day| words.find(day)).collect();
        assert!(order.is_sorted() && order.iter().all(Option::is_some), "{words}");
        assert!(words.contains("Titre de b"), "{words}");
    }

    #[test]
    fn nothing_corrected_and_an_address_taken_make_no_page() {
        assert_eq!(magazine(vec![article("a", 1)]).pages, []);
        let mut taken = corrected("a", &["2025-01-01"]);
        taken.summary.path = Path::parse("/corrections/").unwrap();
        assert_eq!(magazine(vec![taken]).pages, []);
    }
}
