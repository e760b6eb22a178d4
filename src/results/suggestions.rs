//! What stands below the search field while a reader types.

use super::asked::Asked;
use super::hit::{href, kind, suggestion};
use super::outcome::Outcome;
use crate::element::{Element, Node, element};
use crate::search::{Card, Index, Page, Query};
use crate::text;

/// Articles that are suggested: with names and the last line they fit on a phone above its keyboard.
const ARTICLES: usize = 5;
/// Names that are suggested.
const NAMES: usize = 2;

/// The options for what was typed, the last of which leads to all results. Before anything is typed: `recent`, what was searched
/// for last.
pub fn suggestions(index: &mut Index, typed: &str, recent: &[&str]) -> Outcome {
    let asked = |words: &str| Asked { words: words.trim().to_owned(), page: 1, ..Asked::default() };
    if typed.trim().is_empty() {
        let past = |words: &&str| {
            let words = *words;
            option(asked(words).href(), vec![element("span", "suggestion__title").child(words).into()])
        };
        let mut content: Vec<Node> = recent.iter().map(past).map(Node::Element).collect();
        if !content.is_empty() {
            content.push(option("#oublier".to_owned(), vec![text::FORGET_SEARCHES.into()]).into());
        }
        let status = if content.is_empty() { "" } else { text::RECENT_SEARCHES };
        return Outcome { content, status: status.to_owned(), ..Outcome::default() };
    }
    let answer = index.answer(&Query::parse(typed, true), Page { from: 0, count: ARTICLES });
    let mut outcome = Outcome::of(&answer);
    if !answer.is_complete() || (answer.lost && answer.hits.is_empty()) {
        return outcome;
    }
    let categories = &index.manifest.categories;
    let mut content: Vec<Element> = answer.names.iter().take(NAMES).map(name).collect();
    content.extend(answer.hits.iter().map(|hit| option(href(&hit.card.path), suggestion(hit, categories))));
    let count = content.len();
    if count > 0 {
        let all = element("span", "suggestion__all").child(text::ALL_RESULTS);
        content.push(option(asked(typed).href(), vec![all.into()]));
    }
    outcome.status = if count == 0 { text::no_result(typed.trim()) } else { text::suggestions_count(count) };
    outcome.content = content.into_iter().map(Node::Element).collect();
    outcome
}

fn name(card: &Card) -> Element {
    let title = element("span", "suggestion__title").child(card.title.as_str());
    let words = element("span", "suggestion__text").child(title);
    option(href(&card.path), vec![words.child(element("span", "suggestion__meta").child(kind(card))).into()])
}

fn option(href: String, inside: Vec<Node>) -> Element {
    element("a", "suggestion").with("role", "option").with("href", href).with("tabindex", "-1").children(inside)
}
