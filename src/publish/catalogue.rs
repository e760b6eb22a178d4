//! Which articles stand in which list: a category's with those below it, an author's, a tag's.

use super::magazine::{Entry, Magazine};
use crate::content::{Category, Path, TermLink};
use std::collections::BTreeMap;

/// The lists of a magazine. Articles are named by their places in it, newest first.
pub struct Catalogue {
    /// Every category of the tree, those without articles too, and its articles.
    pub categories: BTreeMap<Path, Vec<usize>>,
    /// Every author's page, name and articles.
    pub authors: BTreeMap<Path, Shelf>,
    /// Every tag's page, name and articles.
    pub tags: BTreeMap<Path, Shelf>,
    /// The categories from the top down to each one, itself included.
    lineages: BTreeMap<Path, Vec<Path>>,
}

/// The articles of an author or a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// The name as the newest article spells it.
    pub name: String,
    /// Newest first.
    pub articles: Vec<usize>,
}

impl Catalogue {
    /// The lists of a magazine whose articles are in order.
    pub fn of(magazine: &Magazine) -> Self {
        let mut lineages = BTreeMap::new();
        trace(&magazine.categories, &[], &mut lineages);
        let categories = lineages.keys().map(|path| (path.clone(), Vec::new())).collect();
        let mut catalogue = Self { categories, authors: BTreeMap::new(), tags: BTreeMap::new(), lineages };
        for (index, article) in magazine.articles.iter().enumerate() {
            for path in catalogue.all_categories(article) {
                catalogue.categories.entry(path).or_default().push(index);
            }
            article.summary.author.iter().for_each(|author| shelve(&mut catalogue.authors, author, index));
            article.tags.iter().for_each(|tag| shelve(&mut catalogue.tags, tag, index));
        }
        catalogue
    }

    /// The categories of an article and all above them, each once.
    pub fn all_categories(&self, article: &Entry) -> Vec<Path> {
        let named = article.categories.iter();
        let mut paths: Vec<Path> =
            named.filter_map(|category| self.lineages.get(&category.path)).flatten().cloned().collect();
        paths.sort();
        paths.dedup();
        paths
    }

    /// Writes the number of different articles into every category of the tree.
    pub fn count(&self, tree: &mut [Category]) {
        for category in tree {
            let articles = self.categories.get(&category.path).map_or(0, Vec::len);
            category.count = u32::try_from(articles).unwrap_or(u32::MAX);
            self.count(&mut category.children);
        }
    }
}

fn trace(tree: &[Category], above: &[Path], lineages: &mut BTreeMap<Path, Vec<Path>>) {
    for category in tree {
        let mut lineage = above.to_vec();
        lineage.push(category.path.clone());
        trace(&category.children, &lineage, lineages);
        lineages.insert(category.path.clone(), lineage);
    }
}

fn shelve(shelves: &mut BTreeMap<Path, Shelf>, term: &TermLink, index: usize) {
    let new = || Shelf { name: term.name.clone(), articles: Vec::new() };
    shelves.entry(term.path.clone()).or_insert_with(new).articles.push(index);
}
