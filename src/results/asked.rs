//! What the searching script asks.

use crate::search::{Order, Page, Query};

/// A search. What is empty is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was typed.
    pub words: String,
    /// The last part of the path of a category.
    pub category: String,
    /// The name of an author.
    pub author: String,
    /// The first day, since 1970.
    pub from: Option<u32>,
    /// The last day.
    pub to: Option<u32>,
    /// The newest first.
    pub by_date: bool,
    /// As it was typed, whether anything matches or not.
    pub exact: bool,
    /// While typing: the last word may be the beginning of one, and the best few are enough.
    pub typing: bool,
    /// The first result, from 0.
    pub first: usize,
    /// How many.
    pub count: usize,
}

impl Asked {
    /// What the index is asked; `begun` where the last word may be the beginning of one. What is set beside the words goes before
    /// what was typed for the same filter.
    pub fn query(&self, begun: bool) -> Query {
        let given = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let mut query = Query::parse(&self.words, begun);
        query.category = given(&self.category).or(query.category);
        query.author = given(&self.author).or(query.author);
        if self.from.is_some() || self.to.is_some() {
            (query.from, query.to) = (self.from, self.to);
        }
        query.order = if self.by_date { Order::Date } else { Order::Relevance };
        (query.exact, query.excerpts, query.facets) = (!self.typing, !self.typing, !self.typing);
        query
    }

    /// Which results.
    pub fn page(&self) -> Page {
        Page { from: self.first, count: self.count }
    }
}
