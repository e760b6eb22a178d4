//! À lire aussi: which articles are closest to one.

use super::catalogue::Catalogue;
use super::magazine::Magazine;
use std::collections::BTreeMap;

/// How many are shown.
const COUNT: usize = 4;

/// How many articles on either side of one are looked at in each of its lists, so that a large archive does not take the
/// square of its length.
const NEIGHBOURS: usize = 40;

/// What a list in common weighs: the fewer articles it has, the more.
const WEIGHT: usize = 1_000_000;

/// The related articles of the one at `index`, closest first; those of the same days where nothing else is in common.
pub fn related(magazine: &Magazine, catalogue: &Catalogue, index: usize) -> Vec<usize> {
    let Some(article) = magazine.articles.get(index) else { return Vec::new() };
    let categories = catalogue.all_categories(article);
    let lists = categories.iter().filter_map(|path| catalogue.categories.get(path));
    let tags = article.tags.iter().filter_map(|tag| catalogue.tags.get(&tag.path)).map(|shelf| &shelf.articles);
    let mut scores: BTreeMap<usize, usize> = around(index, magazine.articles.len()).map(|other| (other, 0)).collect();
    for list in lists.chain(tags) {
        let weight = WEIGHT / list.len().max(1);
        let at = list.partition_point(|other| *other < index);
        for place in around(at, list.len()) {
            if let Some(other) = list.get(place) {
                *scores.entry(*other).or_default() += weight;
            }
        }
    }
    let time = |other: usize| magazine.articles.get(other).map_or(0, |article| article.summary.published.utc);
    let mut found: Vec<(usize, usize)> = scores.into_iter().filter(|(other, _)| *other != index).collect();
    found.sort_by_key(|(other, score)| (std::cmp::Reverse(*score), time(*other).abs_diff(time(index)), *other));
    found.into_iter().take(COUNT).map(|(other, _)| other).collect()
}

/// The places next to `at` in a list.
fn around(at: usize, length: usize) -> std::ops::Range<usize> {
    at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(length)
}
