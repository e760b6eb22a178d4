//! À lire aussi: which articles are closest to one.

use super::catalogue::Catalogue;
use super::digest::digest_of;
use super::magazine::Magazine;
use super::memory::Related;
use std::collections::{BTreeMap, HashMap};

/// How many are shown.
const COUNT: usize = 4;

/// How many articles on either side of one are looked at in each of its lists, so that a large archive does not take the
/// square of its length.
const NEIGHBOURS: usize = 40;

/// What a list in common weighs: the fewer articles it has, the more.
const WEIGHT: usize = 1_000_000;

/// The relatives of every article, in the order of the magazine, and the same to be remembered. Those of the edition before
/// stay, so that a new article does not change the pages of old ones: they are chosen anew where the article was filed
/// elsewhere, and where one of them is gone.
pub fn relatives(
    magazine: &Magazine,
    catalogue: &Catalogue,
    known: &BTreeMap<String, Related>,
) -> (Vec<Vec<usize>>, BTreeMap<String, Related>) {
    let places: HashMap<&str, usize> =
        magazine.articles.iter().enumerate().map(|(index, entry)| (entry.summary.path.as_str(), index)).collect();
    let wanted = COUNT.min(magazine.articles.len().saturating_sub(1));
    let (mut all, mut remembered) = (Vec::with_capacity(magazine.articles.len()), BTreeMap::new());
    for (index, entry) in magazine.articles.iter().enumerate() {
        let key = digest_of(&(&entry.categories, &entry.tags, entry.summary.published));
        let earlier = known.get(entry.summary.path.as_str()).filter(|known| known.key == key);
        let still: Option<Vec<usize>> =
            earlier.and_then(|known| known.paths.iter().map(|path| places.get(path.as_str()).copied()).collect());
        let found = match still.filter(|still| still.len() == wanted) {
            Some(still) => still,
            None => related(magazine, catalogue, index),
        };
        let paths = found.iter().filter_map(|other| magazine.articles.get(*other));
        let paths = paths.map(|other| other.summary.path.as_str().to_owned()).collect();
        remembered.insert(entry.summary.path.as_str().to_owned(), Related { key, paths });
        all.push(found);
    }
    (all, remembered)
}

/// The related articles of the one at `index`, closest first; those of the same days where nothing else is in common.
fn related(magazine: &Magazine, catalogue: &Catalogue, index: usize) -> Vec<usize> {
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
