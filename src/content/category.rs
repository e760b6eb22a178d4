//! The category tree, of any depth.

use super::{Path, TermLink};
use crate::json::record;
use serde::Serialize;

/// A category with those below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Category {
    /// The number a WordPress gives it; 0 where there is none.
    #[serde(skip_serializing_if = "is_zero")]
    pub id: u64,
    /// Its own segment of the address.
    pub slug: String,
    /// Plain text.
    pub name: String,
    /// The address of its page.
    pub path: Path,
    /// Plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Number of different articles filed here or in a category below.
    pub count: u32,
    /// In menu order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Category>,
}

impl Category {
    /// Its name and address.
    pub fn link(&self) -> TermLink {
        TermLink { name: self.name.clone(), path: self.path.clone() }
    }
}

/// The categories from the top to the one that `matches`, inclusive; empty when none does.
pub fn find<'a>(tree: &'a [Category], matches: &dyn Fn(&Category) -> bool) -> Vec<&'a Category> {
    for category in tree {
        if matches(category) {
            return vec![category];
        }
        let mut below = find(&category.children, matches);
        if !below.is_empty() {
            below.insert(0, category);
            return below;
        }
    }
    Vec::new()
}

/// Every category of the tree, parents before their children.
pub fn flatten(tree: &[Category]) -> Vec<&Category> {
    tree.iter().flat_map(|category| std::iter::once(category).chain(flatten(&category.children))).collect()
}

fn is_zero(id: &u64) -> bool {
    *id == 0
}

record!(Category { slug, name, path; id, description, count, children });
