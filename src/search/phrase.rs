//! Which results hold a phrase: the index knows no places of words, so titles, excerpts and whole texts are read.

use super::answer::Answer;
use super::index::Index;
use super::marks::holds_phrase;
use super::query::Query;
use super::rank::Ranked;
use super::segment::Needs;

/// Those of the first results that hold the phrases of a query, as far as is known.
pub fn with_phrases(
    index: &Index,
    query: &Query,
    ranked: &Ranked,
    end: usize,
    answer: &mut Answer,
    needs: &mut Needs,
) -> Vec<u32> {
    let (mut ids, mut open) = (Vec::new(), 0);
    for id in ranked.first.iter().map(|key| *key as u32) {
        if ids.len() + open >= end {
            answer.exact = false;
            break;
        }
        let Some(segment) = index.segment_of(id) else { continue };
        let number = id - segment.base;
        let (card, excerpt) = (segment.card(number, needs), segment.excerpt(number, needs));
        let Some(card) = card else {
            open += 1;
            continue;
        };
        let shown = |phrase: &Vec<String>| {
            holds_phrase(&card.title, phrase) || excerpt.is_some_and(|excerpt| holds_phrase(excerpt, phrase))
        };
        let verdicts =
            query.phrases.iter().map(|phrase| if shown(phrase) { Some(true) } else { index.verdict(phrase, id) });
        let (mut refuted, mut known) = (false, true);
        for verdict in verdicts {
            refuted |= verdict == Some(false);
            known &= verdict.is_some();
        }
        if refuted {
            continue;
        }
        if known {
            ids.push(id);
        } else {
            open += 1;
            answer.texts.push((id, card.path.clone()));
        }
    }
    answer.exact &= answer.texts.is_empty() && ranked.first.len() >= ranked.total as usize;
    if answer.exact {
        answer.total = ids.len() as u32;
    }
    if !needs.wanted.is_empty() {
        answer.texts.clear();
    }
    ids
}
