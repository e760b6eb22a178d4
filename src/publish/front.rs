//! The front page, and what stands beside every page.

use super::catalogue::Catalogue;
use super::magazine::Magazine;
use crate::config::Site;
use crate::content::{HomeDocument, HomeSection, PAGE_LENGTH, Recent, Summary, find_category};
use std::collections::BTreeSet;

/// Articles of a section of the front page.
const SECTION_LENGTH: usize = 5;

/// Articles in the list of those most commented.
const DISCUSSED: usize = 5;

/// The front page: the newest articles, sticky ones first, then the newest others of every top category of the menu. No
/// article stands there twice.
pub fn home(magazine: &Magazine, catalogue: &Catalogue, site: &Site) -> HomeDocument {
    let is_sticky = |index: &usize| magazine.articles.get(*index).is_some_and(|article| article.summary.sticky);
    let all = 0..magazine.articles.len();
    let (sticky, others): (Vec<usize>, Vec<usize>) = all.partition(is_sticky);
    let latest: Vec<usize> = sticky.into_iter().chain(others).take(PAGE_LENGTH as usize).collect();
    let mut shown: BTreeSet<usize> = latest.iter().copied().collect();
    let mut sections = Vec::new();
    for entry in site.menu_entries() {
        let found = find_category(&magazine.categories, &|category| category.path == entry.path);
        let Some(category) = found.last() else { continue };
        let listed = catalogue.categories.get(&category.path).into_iter().flatten();
        let articles: Vec<usize> =
            listed.copied().filter(|index| !shown.contains(index)).take(SECTION_LENGTH).collect();
        if !articles.is_empty() {
            shown.extend(&articles);
            sections.push(HomeSection { category: category.link(), articles: summaries(magazine, &articles) });
        }
    }
    HomeDocument { latest: summaries(magazine, &latest), sections }
}

/// The newest and the most commented articles.
pub fn recent(magazine: &Magazine) -> Recent {
    let newest: Vec<usize> = (0..magazine.articles.len().min(PAGE_LENGTH as usize)).collect();
    let comments = |summary: &Summary| summary.comments.unwrap_or(0);
    let mut discussed: Vec<&Summary> = magazine.articles.iter().map(|article| &article.summary).collect();
    discussed.retain(|summary| comments(summary) > 0);
    discussed.sort_by_key(|summary| std::cmp::Reverse(comments(summary)));
    Recent { latest: summaries(magazine, &newest), discussed: discussed.into_iter().take(DISCUSSED).cloned().collect() }
}

fn summaries(magazine: &Magazine, indexes: &[usize]) -> Vec<Summary> {
    let articles = indexes.iter().filter_map(|index| magazine.articles.get(*index));
    articles.map(|article| article.summary.clone()).collect()
}
