//! What stands at the addresses of a WordPress, as far as a menu may lead there.

use super::super::rest::text;
use crate::content::{Category, Href, Path, find_category, flatten_categories, percent_decode};
use crate::markup::{Addresses, HtmlParser, SiteAddresses};
use crate::route::RESERVED;
use crate::source::wordpress::value::number;
use serde_json::Value;
use std::collections::BTreeMap;

/// A category that an address may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// `politique/geopolitique`
    pub slugs: String,
    /// Its name.
    pub name: String,
}

/// A static page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its address in the edition.
    pub path: Path,
    /// The order that its editors gave it.
    pub order: u64,
    /// Whether it stands below another page.
    pub is_below: bool,
}

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To the front page.
    Home,
    /// To a category.
    Section(Section),
    /// To a static page, or to something else that has a path of its own on the site.
    Path(Path),
    /// To another site.
    Away(String),
    /// Nowhere that an edition has.
    Nowhere,
}

/// The addresses that are known.
pub struct Places {
    addresses: SiteAddresses,
    sections: BTreeMap<String, Section>,
    numbered: BTreeMap<u64, Path>,
    /// All static pages but the front page, in the order of the answer.
    pub pages: Vec<Page>,
}

impl Places {
    /// The places of the WordPress at `home`: its category tree, the `id` and `link` of its categories, and its pages as
    /// `id,slug,link,parent,menu_order,title`.
    pub fn new(home: &str, tree: &[Category], links: &[Value], pages: &[Value], parser: HtmlParser) -> Self {
        let addresses = SiteAddresses { home: home.to_owned(), page: home.to_owned() };
        let mut places = Self { addresses, sections: BTreeMap::new(), numbered: BTreeMap::new(), pages: Vec::new() };
        let links: BTreeMap<u64, &str> = links.iter().map(|term| (number(term, "/id"), text(term, "/link"))).collect();
        for category in flatten_categories(tree) {
            let trail = find_category(tree, &|other| other.id == category.id);
            let slugs: Vec<&str> = trail.iter().map(|above| above.slug.as_str()).collect();
            let section = Section { slugs: slugs.join("/"), name: category.name.clone() };
            // Without pretty permalinks, and where the link is not known, the number tells it.
            places.sections.insert(format!("?cat={}", category.id), section.clone());
            let told = links.get(&category.id).filter(|link| !link.is_empty()).and_then(|link| places.key(link));
            let path = match told {
                Some(Key::Here(path)) => Some(path),
                // Where most have it: menus keep old addresses.
                Some(Key::Numbered(_) | Key::Away(_)) | None => Path::of(std::iter::once("category").chain(slugs)),
            };
            if let Some(path) = path {
                places.sections.insert(path.as_str().to_owned(), section);
            }
        }
        for page in pages {
            let Some(path) = places.path_of(page, pages) else { continue };
            places.numbered.insert(number(page, "/id"), path.clone());
            let title = (parser.text)(text(page, "/title/rendered"));
            let (order, is_below) = (number(page, "/menu_order"), number(page, "/parent") > 0);
            places.pages.push(Page { title, path, order, is_below });
        }
        places
    }

    /// Where an address, as written in a page of the WordPress, leads.
    pub fn of(&self, address: &str) -> Place {
        match self.key(address).filter(|_| !address.is_empty()) {
            Some(Key::Here(path)) if path == Path::root() => Place::Home,
            Some(Key::Here(path)) => match self.sections.get(path.as_str()) {
                Some(section) => Place::Section(section.clone()),
                None => Place::Path(free(&path).unwrap_or(path)),
            },
            Some(Key::Numbered(query)) => {
                let page = query.strip_prefix("?page_id=").and_then(|id| self.numbered.get(&id.parse().ok()?));
                let section = self.sections.get(&query).cloned().map(Place::Section);
                page.cloned().map(Place::Path).or(section).unwrap_or(Place::Nowhere)
            }
            Some(Key::Away(address)) => Place::Away(address),
            None => Place::Nowhere,
        }
    }

    fn key(&self, address: &str) -> Option<Key> {
        match self.addresses.link(address)? {
            Href::Inside(inside) => {
                let inside = inside.split('#').next()?;
                match inside.split_once('?') {
                    Some(("/", query)) if !query.is_empty() => Some(Key::Numbered(format!("?{query}"))),
                    Some((path, _)) => Path::parse(path).map(Key::Here),
                    None => Path::parse(inside).map(Key::Here),
                }
            }
            Href::Outside(address) => Some(Key::Away(address)),
            Href::Contact(_) | Href::Fragment(_) => None,
        }
    }

    /// Where a page will stand; `None` for the front page, which stands at the root.
    fn path_of(&self, page: &Value, pages: &[Value]) -> Option<Path> {
        match self.key(text(page, "/link"))? {
            Key::Here(path) => free(&path),
            Key::Numbered(_) => {
                let mut slugs: Vec<String> = Vec::new();
                let mut next = Some(page);
                while let Some(page) = next.filter(|_| slugs.len() <= pages.len()) {
                    let slug = text(page, "/slug");
                    slugs.insert(0, percent_decode(slug).unwrap_or_else(|| slug.to_owned()));
                    next = pages.iter().find(|other| number(other, "/id") == number(page, "/parent"));
                }
                free(&Path::of(slugs.iter().map(String::as_str))?)
            }
            Key::Away(_) => None,
        }
    }
}

/// A path as editors read it, as long as it reads back so.
pub fn written(path: &Path) -> String {
    let is_plain = !path.as_str().contains(|c: char| c == '%' || c.is_whitespace());
    if is_plain { path.as_str().to_owned() } else { path.encoded() }
}

enum Key {
    Here(Path),
    /// `?cat=12`
    Numbered(String),
    Away(String),
}

/// The path as content can have it, beside our own addresses; `None` for the root.
fn free(path: &Path) -> Option<Path> {
    let first = path.segments().next()?;
    if !RESERVED.contains(&first) {
        return Some(path.clone());
    }
    let first = format!("{first}-2");
    Path::of(std::iter::once(first.as_str()).chain(path.segments().skip(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::native::html::PARSER;
    use serde_json::json;

    fn category(id: u64, slug: &str, children: Vec<Category>) -> Category {
        let path = Path::root();
        Category {
            id,
            slug: slug.into(),
            name: slug.to_uppercase(),
            path,
            description: String::new(),
            count: 1,
            children,
        }
    }

    fn shown(place: Place) -> String {
        match place {
            Place::Home => "home".into(),
            Place::Section(section) => section.slugs,
            Place::Path(path) => path.as_str().into(),
            Place::Away(address) => address,
            Place::Nowhere => String::new(),
        }
    }

    #[test]
    fn an_address_tells_what_stands_there() {
        let tree = [category(2, "sport", vec![category(3, "boxe", vec![])])];
        let pretty = Places::new(
            "https://a.example/blog/",
            &tree,
            &[
                json!({"id": 2, "link": "https://a.example/blog/rubriques/sport/"}),
                json!({"id": 3, "link": "https://a.example/blog/rubriques/sport/boxe/"}),
            ],
            &[
                json!({"id": 7, "slug": "sport", "link": "https://a.example/blog/sport/", "title": {"rendered": "L&rsquo;équipe"}}),
                json!({"id": 8, "slug": "recherche", "link": "https://a.example/blog/recherche/", "title": {"rendered": "R"}}),
                json!({"id": 9, "slug": "accueil", "link": "https://a.example/blog/", "title": {"rendered": "Accueil"}}),
            ],
            PARSER,
        );
        for (address, expected) in [
            ("https://a.example/blog", "home"),
            ("http://www.a.example/blog/rubriques/sport/boxe", "sport/boxe"),
            ("/blog/rubriques/sport/", "sport"),
            ("/blog/sport/#x", "/sport/"),
            ("/blog/recherche/", "/recherche-2/"),
            ("/blog/tag/eau/", "/tag/eau/"),
            ("/autre/", "https://a.example/autre/"),
            ("https://b.example/", "https://b.example/"),
            ("#", ""),
            ("", ""),
            ("/blog/?cat=3", "sport/boxe"),
            ("/blog/?s=eau", ""),
            ("mailto:a@b.example", ""),
        ] {
            assert_eq!(shown(pretty.of(address)), expected, "{address}");
        }
        let titles: Vec<&str> = pretty.pages.iter().map(|page| page.title.as_str()).collect();
        assert_eq!(titles, ["L’équipe", "R"]);
    }

    #[test]
    fn without_pretty_permalinks_pages_stand_where_their_slugs_say() {
        let page = |id: u64, parent: u64, slug: &str| json!({"id": id, "parent": parent, "slug": slug, "link": format!("https://a.example/?page_id={id}"), "title": {"rendered": "x"}});
        let pages = [page(1, 0, "a-propos"), page(2, 1, "%c3%a9quipe"), page(4, 5, "a"), page(5, 4, "b")];
        let places = Places::new("https://a.example/", &[category(2, "sport", vec![])], &[], &pages, PARSER);
        for (address, expected) in [
            ("https://a.example/?page_id=2", "/a-propos/équipe/"),
            ("https://a.example/?page_id=9", ""),
            ("/?cat=2", "sport"),
            ("/?p=3", ""),
        ] {
            assert_eq!(shown(places.of(address)), expected, "{address}");
        }
        let below: Vec<bool> = places.pages.iter().map(|page| page.is_below).collect();
        assert_eq!(below, [false, true, true, true]);
    }
}
