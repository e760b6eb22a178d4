//! What an edition answers to an address of the WordPress that it was made from.

use super::Answer;
use crate::content::Path;
use std::collections::BTreeMap;

/// What is known of an edition. Addresses are decoded and begin with a slash; that of a page ends in one.
pub struct Answers<'a> {
    /// Whether a page or a file stands at an address.
    pub stands: &'a dyn Fn(&str) -> bool,
    /// Where an address leads at which nothing stands.
    pub leads: &'a dyn Fn(&str) -> Option<String>,
    /// The paths of the numbers that the WordPress gave.
    pub ids: &'a BTreeMap<u64, Path>,
}

impl Answers<'_> {
    /// What the edition answers to `address`, the part below the home address: path and query, as written.
    pub fn of(&self, address: &str) -> Answer {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let Some(path) = Path::parse(path) else { return Answer::Nothing };
        if path == Path::root() && !query.is_empty() {
            return self.numbered(query);
        }
        let is_there = |path: &Path| (self.stands)(path.as_str()) || (self.stands)(path.as_str().trim_end_matches('/'));
        if is_there(&path) {
            return Answer::Page;
        }
        (self.leads)(path.as_str()).map_or(Answer::Nothing, Answer::Redirect)
    }

    /// Addresses without pretty permalinks, `?p=12` and `?page_id=12`. The front page answers to all others, which is not what
    /// was asked for.
    fn numbered(&self, query: &str) -> Answer {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let number = pairs.find(|(name, _)| matches!(*name, "p" | "page_id")).and_then(|(_, id)| id.parse().ok());
        let path = number.and_then(|id: u64| self.ids.get(&id)).filter(|path| (self.stands)(path.as_str()));
        path.map_or(Answer::Nothing, |path| Answer::Redirect(path.as_str().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_redirected_or_lost() {
        let path = |text: &str| Path::parse(text).unwrap();
        let there = ["/", "/2019/08/un-fleuve/", "/article/a/", "/équipe/", "/wp-content/uploads/r.pdf"];
        let ids = BTreeMap::from([(12, path("/article/a/")), (13, path("/absent/"))]);
        let answers = Answers {
            stands: &|address| there.contains(&address),
            leads: &|address| (address == "/author/login/").then(|| "/auteur/awa/".to_owned()),
            ids: &ids,
        };
        for (address, expected) in [
            ("/", "page"),
            ("/2019/08/un-fleuve/", "page"),
            ("/2019/08/un-fleuve", "page"),
            ("/2019/08/un-fleuve/?utm_source=x", "page"),
            ("/%c3%a9quipe/", "page"),
            ("/wp-content/uploads/r.pdf", "page"),
            ("/author/login/", "/auteur/awa/"),
            ("/?p=12", "/article/a/"),
            ("/?x=1&page_id=12", "/article/a/"),
            ("/?p=13", ""),
            ("/?cat=3", ""),
            ("/absent/", ""),
            ("/../x/", ""),
        ] {
            let found = match answers.of(address) {
                Answer::Page => "page".to_owned(),
                Answer::Redirect(to) => to,
                Answer::Nothing => String::new(),
            };
            assert_eq!(found, expected, "{address}");
        }
    }
}
