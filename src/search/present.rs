//! What is shown of the results: their cards in the last order, names, and what was looked for instead.

use super::answer::{Answer, Correction, Hit};
use super::card::CardKind;
use super::file::Kind;
use super::fold::lowered;
use super::index::Index;
use super::marks::Marker;
use super::query::{Order, Query};
use super::rank::Ranked;
use super::resolve::Group;
use super::segment::Needs;
use super::tally::sort;

/// The results of a page in their last order, and names.
pub fn show(index: &Index, query: &Query, ids: &[u32], ranked: &Ranked, answer: &mut Answer, needs: &mut Needs) {
    let mut hits: Vec<(u32, Hit)> = Vec::new();
    let mut whole = true;
    for id in ids {
        let Some(segment) = index.segment_of(*id) else { continue };
        let number = id - segment.base;
        let excerpt = if query.excerpts { segment.excerpt(number, needs) } else { None };
        let before = needs.wanted.len();
        let Some(card) = segment.card(number, needs).cloned() else {
            whole &= needs.wanted.len() == before;
            continue;
        };
        let score = ranked.first.iter().find(|key| **key as u32 == *id).map_or(0, |key| (key >> 32) as u32);
        let bonus = match query.order {
            Order::Relevance => answer.marker.bonus(&card.title, excerpt.unwrap_or_default()),
            Order::Date => 0,
        };
        let hit = Hit {
            id: *id,
            title_marks: answer.marker.marks(&card.title),
            excerpt: excerpt.map(str::to_owned),
            excerpt_marks: excerpt.map(|excerpt| answer.marker.marks(excerpt)).unwrap_or_default(),
            card,
        };
        hits.push((score + bonus, hit));
    }
    if query.order == Order::Relevance {
        sort(&mut hits, |a, b| a.0 > b.0);
    }
    if whole || needs.wanted.iter().all(|file| file.kind != Kind::Cards) {
        answer.hits = hits.into_iter().map(|(_, hit)| hit).collect();
    }
    for id in ranked.names.iter().map(|key| u32::MAX - *key as u32) {
        let Some(segment) = index.segment_of(id) else { continue };
        let Some(card) = segment.card(id - segment.base, needs) else { continue };
        let known = answer.names.iter().any(|other| other.path == card.path);
        if card.kind != CardKind::Article && !known {
            answer.names.push(card.clone());
        }
    }
}

/// Tells what was looked for instead: of the words that may be meant, the one that the first result holds, as it is written there.
pub fn correct(groups: &[Group<'_>], query: &Query, index: &Index, answer: &mut Answer) {
    for (word, group) in query.words.iter().zip(groups) {
        let holds = |at: Option<usize>, id: u32| {
            group.found.iter().filter(|found| found.meant == at).any(|found| {
                let base = index.segments.get(found.segment).map_or(0, |segment| segment.base);
                let key = id.wrapping_sub(base);
                found.head.binary_search_by_key(&key, |posting| posting >> 3).is_ok()
            })
        };
        let first = answer.hits.first();
        if first.is_some_and(|hit| holds(None, hit.id)) {
            continue;
        }
        let at = (0..group.meant.len()).find(|at| first.is_some_and(|hit| holds(Some(*at), hit.id))).unwrap_or(0);
        let Some(meant) = group.meant.get(at).filter(|_| group.found.iter().any(|found| found.meant.is_some())) else {
            continue;
        };
        let texts = first.iter().flat_map(|hit| [Some(hit.card.title.as_str()), hit.excerpt.as_deref()]).flatten();
        let names = answer.names.iter().map(|card| card.title.as_str());
        let written = texts.chain(names).filter_map(|text| Marker::written(text, &meant.folded)).next();
        let used = written.map_or_else(|| meant.word.clone(), lowered);
        answer.corrections.push(Correction { typed: word.typed.clone(), used });
    }
}
