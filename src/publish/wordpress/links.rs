//! Where the links in the texts of a WordPress lead in the edition.

use crate::content::{Href, Path, Picture, percent_decode};
use crate::markup::{Addresses, SiteAddresses};
use crate::source::wordpress::addresses::addresses;
use std::collections::{BTreeMap, HashMap};

/// Everything that a link can mean.
#[derive(Default)]
pub struct Targets {
    /// Addresses on the WordPress, those of today and of earlier runs, and where what stands there is now.
    pub paths: HashMap<Path, Path>,
    /// Posts and pages by their numbers.
    pub ids: BTreeMap<u64, Path>,
    /// Categories by their numbers.
    pub categories: HashMap<u64, Path>,
    /// Authors by their numbers.
    pub authors: HashMap<u64, Path>,
    /// Files of the media library by their numbers.
    pub files: HashMap<u64, Href>,
    /// Files by the address of the page that WordPress makes for each.
    pub file_pages: HashMap<Path, Href>,
}

/// The addresses in the text of one page.
pub struct Links<'a> {
    targets: &'a Targets,
    site: SiteAddresses,
}

impl<'a> Links<'a> {
    /// Those of the page at `page`, on the WordPress at `home`.
    pub fn new(targets: &'a Targets, home: &str, page: &str) -> Self {
        Self { targets, site: addresses(home, page) }
    }

    /// Where an address inside the site leads, given without the home address. What is no content of the edition leads to the
    /// WordPress: there it is, or is not, what its editors meant.
    fn inside(&self, address: &str) -> Href {
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let Some(path) = Path::parse(path) else { return self.outside(address) };
        let target = if path == Path::root() { self.of_query(query) } else { self.of_path(&path) };
        match target {
            Some(Href::Inside(target)) if !fragment.is_empty() => Href::Inside(format!("{target}#{fragment}")),
            Some(target) => target,
            None => self.outside(address),
        }
    }

    fn outside(&self, address: &str) -> Href {
        let home = self.site.home.trim_end_matches('/');
        let outside = Href::parse(&format!("{home}{address}"));
        outside.unwrap_or_else(|| Href::Inside("/".to_owned()))
    }

    /// What stands at a path, or below what it says of it: a part of a text, its feed, the page of a file.
    fn of_path(&self, path: &Path) -> Option<Href> {
        if let Some(file) = self.targets.file_pages.get(path) {
            return Some(file.clone());
        }
        let segments: Vec<&str> = path.segments().collect();
        let shorter = |by: usize| Path::of(segments.iter().take(segments.len().checked_sub(by)?).copied());
        let above = match segments.as_slice() {
            [.., "page", number] if number.parse::<u32>().is_ok() => shorter(2),
            [_, .., _] => shorter(1),
            _ => None,
        };
        let known = |path: &Path| self.targets.paths.get(path).map(inside);
        known(path).or_else(|| known(&above?))
    }

    fn of_query(&self, query: &str) -> Option<Href> {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let (name, value) = pairs.find(|(name, _)| NAMES.contains(name)).unwrap_or_default();
        let number = || value.parse::<u64>().ok();
        let targets = self.targets;
        match name {
            "p" | "page_id" => number().and_then(|id| targets.ids.get(&id).map(inside).or_else(|| self.file(id))),
            "attachment_id" => number().and_then(|id| self.file(id)),
            "cat" => number().and_then(|id| targets.categories.get(&id)).map(inside),
            "author" => number().and_then(|id| targets.authors.get(&id)).map(inside),
            "s" => percent_decode(&value.replace('+', " "))
                .map(|words| Href::Inside(crate::route::Search::of(words).href())),
            // Nothing but tracking: the front page.
            _ => Some(Href::Inside("/".to_owned())),
        }
    }

    fn file(&self, id: u64) -> Option<Href> {
        self.targets.files.get(&id).cloned()
    }
}

/// Parameters of plain addresses.
const NAMES: [&str; 6] = ["p", "page_id", "attachment_id", "cat", "author", "s"];

impl Addresses for Links<'_> {
    fn link(&self, address: &str) -> Option<Href> {
        match self.site.link(address)? {
            Href::Inside(address) => Some(self.inside(&address)),
            href @ (Href::Outside(_) | Href::Contact(_) | Href::Fragment(_)) => Some(href),
        }
    }

    fn picture(&self, address: &str) -> Option<Picture> {
        self.site.picture(address)
    }

    fn file(&self, address: &str) -> Option<Href> {
        self.site.file(address)
    }
}

fn inside(path: &Path) -> Href {
    Href::Inside(path.encoded())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_where_things_are_now() {
        let path = |path| Path::parse(path).unwrap();
        let file = Href::parse("https://a.example/wp-content/uploads/plan.pdf").unwrap();
        let targets = Targets {
            paths: [
                ("/2019/08/un/", "/article/un/"),
                ("/category/sport/", "/rubrique/sport/"),
                ("/author/mkouassi/", "/auteur/mariam-kouassi/"),
                ("/été/", "/article/été/"),
            ]
            .map(|(old, new)| (path(old), path(new)))
            .into(),
            ids: [(7, path("/article/un/"))].into(),
            categories: [(3, path("/rubrique/sport/"))].into(),
            authors: [(2, path("/auteur/mariam-kouassi/"))].into(),
            files: [(9, file.clone())].into(),
            file_pages: [(path("/2019/08/un/plan/"), file)].into(),
        };
        let links = Links::new(&targets, "https://a.example/", "https://a.example/2020/deux/");
        for (address, expected) in [
            ("http://www.a.example/2019/08/un/?utm_source=x#suite", "/article/un/#suite"),
            ("/2019/08/un", "/article/un/"),
            ("../../2019/08/un/2/", "/article/un/"),
            ("/2019/08/un/amp/", "/article/un/"),
            ("/2019/08/un/photo-3/", "/article/un/"),
            ("/2019/08/un/plan/", "https://a.example/wp-content/uploads/plan.pdf"),
            ("/?p=7#x", "/article/un/#x"),
            ("/?page_id=7&preview=true", "/article/un/"),
            ("/?p=9", "https://a.example/wp-content/uploads/plan.pdf"),
            ("/?attachment_id=9", "https://a.example/wp-content/uploads/plan.pdf"),
            ("/?cat=3", "/rubrique/sport/"),
            ("/?author=2", "/auteur/mariam-kouassi/"),
            ("/?s=eau+douce", "/recherche/?q=eau+douce"),
            ("/category/sport/page/4/", "/rubrique/sport/"),
            ("/category/sport/feed/", "/rubrique/sport/"),
            ("/author/mkouassi/", "/auteur/mariam-kouassi/"),
            ("/%C3%A9t%C3%A9/", "/article/%C3%A9t%C3%A9/"),
            ("https://a.example", "/"),
            ("/?utm_source=x", "/"),
            // Not in the edition.
            ("/produit/tasse/", "https://a.example/produit/tasse/"),
            ("/?p=99", "https://a.example/?p=99"),
            ("/%2e%2e/x/", "https://a.example/x/"),
            ("#note", "#note"),
            ("https://b.example/2019/08/un/", "https://b.example/2019/08/un/"),
            ("javascript:alert(1)", ""),
        ] {
            let found = links.link(address).map(|href| href.as_string()).unwrap_or_default();
            assert_eq!(found, expected, "{address}");
        }
    }
}
