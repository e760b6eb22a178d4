//! What an edition answers to an address of the WordPress that it was made from.

use super::Answer;
use crate::content::{Category, Path, find_category};
use crate::route::successors;
use std::collections::BTreeMap;

/// What is known of an edition.
pub struct Answers<'a> {
    /// Whether the edition has a file of this name, `2019/08/un-fleuve/index.html`.
    pub has: &'a dyn Fn(&str) -> bool,
    /// Old addresses, and where they lead.
    pub moved: &'a BTreeMap<Path, Path>,
    /// The paths of the numbers that the WordPress gave.
    pub ids: &'a BTreeMap<u64, Path>,
    /// The category tree.
    pub categories: &'a [Category],
}

impl Answers<'_> {
    /// What the edition answers to `address`, the part below the home address: path and query, as written.
    pub fn of(&self, address: &str) -> Answer {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let Some(path) = Path::parse(path) else { return Answer::Nothing };
        if path == Path::root() && !query.is_empty() {
            return self.numbered(query);
        }
        if self.stands(&path) {
            return Answer::Page;
        }
        if let Some(to) = self.moved.get(&path) {
            return Answer::Redirect(to.encoded());
        }
        let likely = successors(&path, None).into_iter().map(|successor| successor.path);
        likely
            .into_iter()
            .find(|path| self.stands(path))
            .map_or(Answer::Nothing, |path| Answer::Redirect(path.encoded()))
    }

    /// Addresses without pretty permalinks: `?p=12`, `?page_id=12`, `?cat=3`.
    fn numbered(&self, query: &str) -> Answer {
        let number = |name: &str| {
            let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            value.and_then(|value| value.parse::<u64>().ok())
        };
        let of_content = number("p").or_else(|| number("page_id")).and_then(|id| self.ids.get(&id));
        let of_category = || {
            let id = number("cat")?;
            find_category(self.categories, &|category| category.id == id).last().map(|category| &category.path)
        };
        let path = of_content.or_else(of_category);
        path.filter(|path| self.stands(path)).map_or(Answer::Nothing, |path| Answer::Redirect(path.encoded()))
    }

    fn stands(&self, path: &Path) -> bool {
        let name = path.as_str().trim_start_matches('/');
        (self.has)(&format!("{name}index.html")) || (!name.is_empty() && (self.has)(name.trim_end_matches('/')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_redirected_or_lost() {
        let path = |text: &str| Path::parse(text).unwrap();
        let files = [
            "index.html",
            "2019/08/un-fleuve/index.html",
            "article/a/index.html",
            "équipe/index.html",
            "wp-content/uploads/r.pdf",
        ];
        let category = Category {
            id: 3,
            slug: "sport".into(),
            name: "Sport".into(),
            path: path("/équipe/"),
            description: String::new(),
            count: 1,
            children: vec![],
        };
        let (moved, ids) = (
            BTreeMap::from([(path("/author/login/"), path("/auteur/awa/"))]),
            BTreeMap::from([(12, path("/article/a/")), (13, path("/absent/"))]),
        );
        let answers = Answers { has: &|name| files.contains(&name), moved: &moved, ids: &ids, categories: &[category] };
        for (address, expected) in [
            ("/", "page"),
            ("/2019/08/un-fleuve/", "page"),
            ("/2019/08/un-fleuve", "page"),
            ("/2019/08/un-fleuve/?utm_source=x", "page"),
            ("/%c3%a9quipe/", "page"),
            ("/wp-content/uploads/r.pdf", "page"),
            ("/author/login/", "/auteur/awa/"),
            ("/2020/01/02/a/", "/article/a/"),
            ("/?p=12", "/article/a/"),
            ("/?page_id=12&x=1", "/article/a/"),
            ("/?cat=3", "/%C3%A9quipe/"),
            ("/?p=13", ""),
            ("/?author=1", ""),
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
