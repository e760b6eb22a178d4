//! A search by its address.

use super::parameter;
use crate::content::percent_encode;

/// What narrows and orders the results of a search in its address, beside its words.
const FILTERS: [&str; 8] = ["rubrique", "auteur", "annee", "du", "au", "tri", "exact", "page"];

/// What `/recherche/?q=…` asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The words; may be empty.
    pub words: String,
    /// The filters, as the address has them: `rubrique=eau&page=2`.
    pub filters: String,
}

impl Search {
    /// A search for words and nothing else.
    pub fn of(words: impl Into<String>) -> Self {
        Self { words: words.into(), filters: String::new() }
    }

    /// Reads the query of an address.
    pub fn parse(query: &str) -> Self {
        let is_filter = |pair: &&str| {
            pair.split_once('=').is_some_and(|(name, value)| FILTERS.contains(&name) && !value.is_empty())
        };
        let filters: Vec<&str> = query.trim_start_matches('?').split('&').filter(is_filter).collect();
        Self { words: parameter(query, "q").unwrap_or_default(), filters: filters.join("&") }
    }

    /// The address below the base.
    pub fn href(&self) -> String {
        let mut href = "/recherche/".to_owned();
        if !self.words.is_empty() {
            href.push_str("?q=");
            self.words.bytes().for_each(|byte| match byte {
                b' ' => href.push('+'),
                byte => percent_encode(byte, b"-_.~", &mut href),
            });
        }
        if !self.filters.is_empty() {
            href.push(if self.words.is_empty() { '?' } else { '&' });
            href.push_str(&self.filters);
        }
        href
    }
}
