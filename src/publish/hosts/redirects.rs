//! The old addresses of an edition: single ones, and the forms that hold for it.

use super::finder::Finder;
use super::form::{FORMS, Form};
use crate::content::Path;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where old addresses lead. regard.json holds what no form of address tells: with old addresses of a usual form this stays
/// small, however many articles there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirects {
    /// Whether content stands at our own addresses (`/article/SLUG/`), to which the forms of WordPress lead.
    pub own: bool,
    /// Single addresses below the base, decoded, and where they lead: `/vieux/` and `/article/neuf/`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exact: BTreeMap<String, String>,
    /// Every single address, those that a form covers too, in the order of their importance: for hosts without forms.
    #[serde(skip)]
    pub moved: Vec<(String, String)>,
}

impl Redirects {
    /// The redirects of an edition that has these `pages` (decoded addresses). What still has a page leads nowhere. `rank`
    /// tells the importance of a new address, the lowest first.
    pub fn of(
        own: bool,
        moved: &BTreeMap<Path, Path>,
        pages: &BTreeSet<String>,
        rank: &dyn Fn(&Path) -> usize,
    ) -> Self {
        let mut sorted: Vec<(&Path, &Path)> = moved
            .iter()
            .filter(|(from, to)| from != to && !pages.contains(from.as_str()) && pages.contains(to.as_str()))
            .collect();
        sorted.sort_by_key(|(from, to)| (rank(to), *from));
        let moved: Vec<(String, String)> =
            sorted.iter().map(|(from, to)| (from.as_str().to_owned(), to.as_str().to_owned())).collect();
        let forms = Finder::new(&Self { own, ..Self::default() });
        let exists = |address: &str| pages.contains(address);
        let untold = moved.iter().filter(|(from, to)| forms.find(from, &exists).as_ref() != Some(to));
        let exact = untold.cloned().collect();
        Self { own, exact, moved }
    }

    /// The forms that hold for this edition.
    pub fn forms(&self) -> impl Iterator<Item = &'static Form> {
        let own = self.own;
        FORMS.iter().filter(move |form| form.applies(own))
    }

    /// Nothing leads anywhere: a live site, where the app asks its WordPress.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(list: &[&str]) -> BTreeSet<String> {
        list.iter().map(|page| (*page).to_owned()).collect()
    }

    fn moved(list: &[(&str, &str)]) -> BTreeMap<Path, Path> {
        list.iter().map(|(from, to)| (Path::parse(from).unwrap(), Path::parse(to).unwrap())).collect()
    }

    #[test]
    fn what_a_form_tells_is_not_listed() {
        let there = pages(&["/article/a/", "/article/b/", "/article/c/"]);
        let moves = [
            ("/2019/08/16/a/", "/article/a/"),
            ("/2019/08/16/ancien-b/", "/article/b/"),
            ("/x/c/", "/article/c/"),
            ("/article/a/", "/article/b/"),
            ("/2019/08/16/d/", "/article/d/"),
        ];
        let rank = |to: &Path| usize::from(to.as_str() != "/article/b/");
        let redirects = Redirects::of(true, &moved(&moves), &there, &rank);
        let exact: Vec<_> = redirects.exact.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        assert_eq!(exact, [("/2019/08/16/ancien-b/", "/article/b/")]);
        let all: Vec<_> = redirects.moved.iter().map(|(from, _)| from.as_str()).collect();
        assert_eq!(all, ["/2019/08/16/ancien-b/", "/2019/08/16/a/", "/x/c/"]);
    }
}
