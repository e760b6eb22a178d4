//! How many results there are in each category, by each author and in each year.

use super::facet::{Group, year_of};
use super::filter::Filter;
use super::index::Index;
use super::manifest::Label;
use super::rank::{Ranked, Scratch};
use super::segment::Needs;

/// Authors that are listed, at most.
const AUTHORS: usize = 50;

/// Counts of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Numbers of categories, most results first.
    pub categories: Vec<(u32, u32)>,
    /// Years, newest first.
    pub years: Vec<(u32, u32)>,
    /// Authors, most results first.
    pub authors: Vec<(Label, u32)>,
}

/// Counts the results of the last ranking; `None` while files are missing.
pub fn tally(index: &Index, scratch: &Scratch, ranked: &Ranked, filter: &Filter, needs: &mut Needs) -> Option<Tally> {
    let mut tally = Tally::default();
    let mut whole = true;
    for segment in &index.segments {
        let is_result = |number: u32| scratch.matches(segment.base + number, ranked, filter);
        let count = |group: &Group| group.articles.iter().filter(|posting| is_result(**posting >> 3)).count() as u32;
        let (days, categories, authors) = (segment.days(needs), segment.categories(needs), segment.authors(needs));
        whole &= days.is_some() && categories.is_some() && authors.is_some();
        let days = (segment.info.names..).zip(days.unwrap_or_default());
        for (_, day) in days.filter(|(number, _)| is_result(*number)) {
            let year = year_of(*day);
            add(&mut tally.years, |(other, _)| *other == year, || (year, 0), 1);
        }
        for group in categories.unwrap_or_default() {
            add(&mut tally.categories, |(other, _)| *other == group.number, || (group.number, 0), count(group));
        }
        for group in authors.unwrap_or_default() {
            let label = || (Label { name: group.name.clone(), path: group.path.clone() }, 0);
            add(&mut tally.authors, |(other, _)| other.path == group.path, label, count(group));
        }
    }
    sort(&mut tally.years, |a, b| a.0 > b.0);
    sort(&mut tally.categories, |a, b| a.1 > b.1);
    sort(&mut tally.authors, |a, b| a.1 > b.1);
    tally.authors.truncate(AUTHORS);
    (whole || needs.wanted.is_empty()).then_some(tally)
}

fn add<T>(counts: &mut Vec<(T, u32)>, is_same: impl Fn(&(T, u32)) -> bool, new: impl Fn() -> (T, u32), count: u32) {
    if count == 0 {
        return;
    }
    match counts.iter_mut().find(|entry| is_same(entry)) {
        Some(entry) => entry.1 += count,
        None => {
            let mut entry = new();
            entry.1 = count;
            counts.push(entry);
        }
    }
}

/// Sorts a short list, equal ones as they were: the library's sorting weighs several kilobytes for each kind of list.
pub fn sort<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for end in 2..=list.len() {
        rise(list.get_mut(..end).unwrap_or_default(), &is_before);
    }
}

/// Moves the last of a sorted list to its place, behind its equals. Inserting it there would bring the library's formatting along,
/// for a panic that cannot be.
pub fn rise<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    let mut at = list.len().saturating_sub(1);
    while let Some([a, b]) = at.checked_sub(1).and_then(|before| list.get_mut(before..=at)) {
        if !is_before(b, a) {
            break;
        }
        std::mem::swap(a, b);
        at -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_is_sorted_and_equal_ones_stay(mut list in prop::collection::vec((0u8..9, 0u8..9), 0..40)) {
            let mut expected = list.clone();
            expected.sort_by_key(|pair| pair.0);
            sort(&mut list, |a, b| a.0 < b.0);
            prop_assert_eq!(list, expected);
        }
    }
}
