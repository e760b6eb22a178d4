//! What the address of a search asks for: every state of the page of results is in it.

use crate::content::{percent_decode, percent_encode};
use crate::format;
use crate::search::{Order, Query, days_of_year};

/// Results on a page.
pub const LENGTH: usize = 10;
/// The last page that can be asked for: [`crate::search`] ranks so many results and no more.
pub const LAST_PAGE: usize = 200;

/// A search as its address says it. What is empty is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// `q`: what was typed.
    pub words: String,
    /// `rubrique`: the last part of the path of a category.
    pub category: String,
    /// `auteur`: a name.
    pub author: String,
    /// `annee`: four digits.
    pub year: String,
    /// `tri=date`: the newest first.
    pub by_date: bool,
    /// `exact=1`: as it was typed, whether anything matches or not.
    pub exact: bool,
    /// `page`, from 1.
    pub page: usize,
}

impl Asked {
    /// Reads the query of an address, `q=eau+douce&tri=date`; what it does not understand is left out.
    pub fn parse(query: &str) -> Self {
        let mut asked = Self { page: 1, ..Self::default() };
        for (name, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
            let Some(value) = percent_decode(&value.replace('+', " ")) else { continue };
            let value = value.trim().to_owned();
            match name {
                "q" => asked.words = value,
                "rubrique" => asked.category = value,
                "auteur" => asked.author = value,
                "annee" => asked.year = value,
                "tri" => asked.by_date = value == "date",
                "exact" => asked.exact = value == "1",
                "page" => asked.page = value.parse().unwrap_or(1).clamp(1, LAST_PAGE),
                _ => {}
            }
        }
        asked
    }

    /// The address below the base.
    pub fn href(&self) -> String {
        let mut href = String::from("/recherche/");
        let page = if self.page > 1 { format::digits(self.page as u64) } else { String::new() };
        for (name, value) in [
            ("q", self.words.as_str()),
            ("rubrique", &self.category),
            ("auteur", &self.author),
            ("annee", &self.year),
            ("tri", if self.by_date { "date" } else { "" }),
            ("exact", if self.exact { "1" } else { "" }),
            ("page", &page),
        ] {
            if !value.is_empty() {
                href.push(if href.ends_with('/') { '?' } else { '&' });
                href.push_str(name);
                href.push('=');
                value.bytes().for_each(|byte| match byte {
                    b' ' => href.push('+'),
                    byte => percent_encode(byte, b"-_.~", &mut href),
                });
            }
        }
        href
    }

    /// The same with another page.
    pub fn at(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same words without anything that narrows the results.
    pub fn unfiltered(&self) -> Self {
        Self { words: self.words.clone(), page: 1, ..Self::default() }
    }

    /// Whether something beside the words narrows the results.
    pub fn is_filtered(&self) -> bool {
        !(self.category.is_empty() && self.author.is_empty() && self.year.is_empty())
    }

    /// What the index is asked; `begun` where the last word may be the beginning of one. What stands in the address goes before
    /// what was typed for the same filter.
    pub fn query(&self, begun: bool) -> Query {
        let given = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let mut query = Query::parse(&self.words, begun);
        query.category = given(&self.category).or(query.category);
        query.author = given(&self.author).or(query.author);
        if let Some((from, to)) = self.year.parse().ok().and_then(days_of_year) {
            (query.from, query.to) = (Some(from), Some(to));
        }
        query.order = if self.by_date { Order::Date } else { Order::Relevance };
        (query.exact, query.excerpts, query.facets) = (true, true, true);
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        for address in [
            "/recherche/",
            "/recherche/?q=l%E2%80%99eau+douce",
            "/recherche/?q=eau&rubrique=fleuves&auteur=Awa+Diop&annee=2019&tri=date&exact=1&page=3",
            "/recherche/?rubrique=fleuves",
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(Asked::parse(query).href(), address);
        }
    }

    #[test]
    fn what_cannot_be_meant_is_left_out() {
        for query in ["", "?", "q", "q=&page=x", "page=0&tri=autre&utm=1", "page=-1"] {
            assert_eq!(Asked::parse(query), Asked { page: 1, ..Asked::default() }, "{query}");
        }
        assert_eq!(Asked::parse("page=99999999").page, LAST_PAGE);
        assert_eq!(Asked::parse("annee=20190").query(false).from, None);
        assert_eq!(Asked::parse("q=eau+annee:2018&annee=2019").query(false).from, Some(17_897));
    }
}
