//! The page of results.

use super::asked::{Asked, LAST_PAGE, LENGTH};
use super::filters::filters;
use super::hit::{article, href, kind};
use super::outcome::Outcome;
use crate::element::{Element, Node, element};
use crate::search::{Answer, Card, Correction, Index, Page, Query, Word};
use crate::text;

/// Names that are shown above the articles.
const NAMES: usize = 6;

/// What stands at the address of a search, as far as the files of the index are there.
pub fn page(index: &mut Index, asked: &Asked) -> Outcome {
    let mut query = asked.query(false);
    let wanted = Page { from: (asked.page - 1) * LENGTH, count: LENGTH };
    let mut answer = index.answer(&query, wanted);
    let misses =
        |answer: &Answer| answer.hits.is_empty() || !answer.corrections.is_empty() || !answer.missing.is_empty();
    if answer.is_complete() && misses(&answer) && !asked.exact {
        // Who pressed Enter in the middle of a word meant what stood below the field.
        let begun = asked.query(true);
        let other = index.answer(&begun, wanted);
        if !other.is_complete() || (!other.hits.is_empty() && !misses(&other)) {
            (query, answer) = (begun, other);
        }
    }
    let mut outcome = Outcome::of(&answer);
    if query.is_empty() || !answer.is_complete() || (answer.lost && answer.hits.is_empty()) {
        return outcome;
    }
    if asked.exact && !answer.corrections.is_empty() {
        answer = Answer::default();
    }
    let categories = &index.manifest.categories;
    let total = answer.total.max(u32::try_from(answer.hits.len()).unwrap_or(u32::MAX));
    (outcome.heading, outcome.status) = match total {
        0 => (text::no_result(&shown_words(asked)), text::NO_RESULT_ADVICE.to_owned()),
        total => (
            text::results_for(&used_words(asked, &query, &answer.corrections)),
            text::results_count(total, answer.exact),
        ),
    };
    let mut content: Vec<Element> = Vec::new();
    content.extend(answer.corrections.first().map(|correction| instead(correction, asked)));
    content.extend(missing(&answer, &query.words.iter().map(|word| word.typed.as_str()).collect::<Vec<_>>()));
    content.extend(names(&answer.names));
    let counted = answer.tally.as_ref().filter(|_| total > 0 || asked.is_filtered());
    content.extend(counted.map(|tally| filters(asked, tally, categories)));
    if answer.hits.is_empty() {
        content.extend(wider(asked));
    } else {
        content.push(element("div", "cards").each(&answer.hits, |hit| article(hit, categories)));
    }
    content.extend(pages(asked, usize::try_from(total).unwrap_or(usize::MAX)));
    if answer.lost {
        content.push(element("p", "note").child(text::SEARCH_INCOMPLETE));
    }
    outcome.content = content.into_iter().map(Node::Element).collect();
    outcome
}

/// What the page says that it looked for: what was typed, else what it is narrowed by.
fn shown_words(asked: &Asked) -> String {
    let all = [&asked.words, &asked.category, &asked.author, &asked.year];
    all.into_iter().find(|words| !words.is_empty()).cloned().unwrap_or_default()
}

/// The same with the words that were looked for instead.
fn used_words(asked: &Asked, query: &Query, corrections: &[Correction]) -> String {
    if corrections.is_empty() {
        return shown_words(asked);
    }
    let used = |word: &Word| {
        let correction = corrections.iter().find(|correction| correction.typed == word.typed);
        correction.map_or_else(|| word.typed.clone(), |correction| correction.used.clone())
    };
    query.words.iter().map(used).collect::<Vec<_>>().join(" ")
}

/// Leads to what was typed where something else was looked for.
fn instead(correction: &Correction, asked: &Asked) -> Element {
    let exact = Asked { exact: true, page: 1, ..asked.clone() };
    let link = element("a", "").with("href", exact.href()).child(text::search_instead(&correction.typed));
    element("p", "note").child(link)
}

/// Says which words are not in all results.
fn missing(answer: &Answer, words: &[&str]) -> Option<Element> {
    let missing: Vec<&str> = answer.missing.iter().filter_map(|at| words.get(*at).copied()).collect();
    (!missing.is_empty()).then(|| element("p", "note").child(text::without_words(&missing)))
}

/// Categories, authors and tags of that name.
fn names(cards: &[Card]) -> Option<Element> {
    let link = |card: &Card| {
        let link = element("a", "").with("href", href(&card.path)).child(card.title.as_str());
        element("li", "").child(link.child(" ").child(element("small", "").child(kind(card))))
    };
    let list = element("ul", "").each(cards.iter().take(NAMES), link);
    (!cards.is_empty()).then(|| element("nav", "chips").with("aria-label", text::FOUND_NAMES).child(list))
}

/// Leads to the same words without filters.
fn wider(asked: &Asked) -> Option<Element> {
    let link = element("a", "").with("href", asked.unfiltered().href()).child(text::SEARCH_EVERYWHERE);
    (asked.is_filtered() && !asked.words.is_empty()).then(|| element("p", "note").child(link))
}

/// Links to the page before and the page behind.
fn pages(asked: &Asked, total: usize) -> Option<Element> {
    let last = total.div_ceil(LENGTH).clamp(1, LAST_PAGE);
    let to = |page: usize, rel: &'static str, words: &'static str| {
        element("a", "").with("href", asked.at(page).href()).with("rel", rel).child(words)
    };
    let here = element("span", "").with("aria-current", "page").child(text::page_of(asked.page, last));
    (last > 1).then(|| {
        element("nav", "pagination")
            .with("aria-label", text::PAGINATION)
            .maybe((asked.page > 1).then(|| to(asked.page - 1, "prev", text::PREVIOUS_RESULTS)))
            .child(here)
            .maybe((asked.page < last).then(|| to(asked.page + 1, "next", text::NEXT_RESULTS)))
    })
}
