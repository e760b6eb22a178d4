//! sitemap.xml: every page that search engines may list, and when it last changed.

mod news;
mod places;

pub use news::news;
pub use places::places;

use super::xml::Xml;
use crate::content::Moment;

/// The namespace of sitemaps.
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The most addresses and bytes that a sitemap may hold. The protocol allows 52 428 800 bytes.
const LIMITS: (usize, usize) = (50_000, 50_000_000);

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceOnMap {
    /// Its whole address, percent-encoded.
    pub address: String,
    /// When it last changed, where that is known.
    pub changed: Option<Moment>,
}

/// The sitemaps: names below the folder and texts. `lists` are pages that change with every article, `articles` are in the order
/// of their publication, oldest first. One file as long as one can hold all; else an index of full files that stay as they are
/// and of one for what is new. `home` is the address of the site.
pub fn sitemaps(home: &str, lists: &[PlaceOnMap], articles: &[PlaceOnMap]) -> Vec<(String, String)> {
    within(LIMITS, home, lists, articles)
}

fn within(limits: (usize, usize), home: &str, lists: &[PlaceOnMap], articles: &[PlaceOnMap]) -> Vec<(String, String)> {
    let all: Vec<&PlaceOnMap> = lists.iter().chain(articles).collect();
    let mut parts = split(limits, &all);
    if parts.len() < 2 {
        return vec![("sitemap.xml".to_owned(), written(&parts.pop().unwrap_or_default()))];
    }
    let numbered = |name: &str, places: &[PlaceOnMap]| -> Vec<Part> {
        let parts = split(limits, &places.iter().collect::<Vec<_>>());
        (1..)
            .zip(parts)
            .map(|(number, part): (u32, _)| Part::of(format!("sitemap-{name}-{number}.xml"), &part))
            .collect()
    };
    let parts: Vec<Part> = numbered("articles", articles).into_iter().chain(numbered("pages", lists)).collect();
    let mut index = Xml::document();
    index.open("sitemapindex", &[("xmlns", NAMESPACE)]);
    for part in &parts {
        index.open("sitemap", &[]);
        index.text("loc", &format!("{home}{}", part.name));
        index.text("lastmod", &part.changed.and_then(date).unwrap_or_default());
        index.close("sitemap");
    }
    index.close("sitemapindex");
    let index = ("sitemap.xml".to_owned(), index.into_string());
    [index].into_iter().chain(parts.into_iter().map(|part| (part.name, part.text))).collect()
}

struct Part {
    name: String,
    text: String,
    changed: Option<Moment>,
}

impl Part {
    fn of(name: String, places: &[&PlaceOnMap]) -> Self {
        Self { name, text: written(places), changed: places.iter().filter_map(|place| place.changed).max() }
    }
}

/// Filled one after the other, so that adding at the end changes the last one only.
fn split<'a>((count, bytes): (usize, usize), places: &[&'a PlaceOnMap]) -> Vec<Vec<&'a PlaceOnMap>> {
    // More than what stands around an address and its date.
    const AROUND: usize = 120;
    let mut parts: Vec<Vec<&PlaceOnMap>> = Vec::new();
    let mut size = 0;
    for place in places {
        size += place.address.len() * 2 + AROUND;
        match parts.last_mut() {
            Some(part) if part.len() < count && size <= bytes => part.push(place),
            Some(_) | None => {
                size = place.address.len() * 2 + AROUND;
                parts.push(vec![place]);
            }
        }
    }
    parts
}

fn written(places: &[&PlaceOnMap]) -> String {
    let mut xml = Xml::document();
    xml.open("urlset", &[("xmlns", NAMESPACE)]);
    for place in places {
        xml.open("url", &[]);
        xml.text("loc", &place.address);
        xml.text("lastmod", &place.changed.and_then(date).unwrap_or_default());
        xml.close("url");
    }
    xml.close("urlset");
    xml.into_string()
}

/// `2019-08-16T08:30:00+01:00`; `None` for years that this format cannot write.
fn date(moment: Moment) -> Option<String> {
    (1..=9_999).contains(&moment.civil().year).then(|| moment.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(count: usize, name: &str) -> Vec<PlaceOnMap> {
        let changed = Moment::parse("2026-01-01T00:00:00Z", 0);
        (0..count).map(|n| PlaceOnMap { address: format!("https://example.org/{name}/{n}/?a&b"), changed }).collect()
    }

    /// The values of `loc`, in order.
    fn addresses(xml: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(xml).unwrap();
        let named = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "loc")));
        named.filter_map(|node| node.text().map(str::to_owned)).collect()
    }

    #[test]
    fn one_file_holds_what_one_may_hold() {
        let all = sitemaps("https://example.org/", &places(2, "a"), &places(3, "b"));
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].0, "sitemap.xml");
        let found = addresses(&all[0].1);
        assert_eq!((found.len(), found[0].as_str()), (5, "https://example.org/a/0/?a&b"));
        assert!(all[0].1.contains("<lastmod>2026-01-01T00:00:00+00:00</lastmod>"));
    }

    #[test]
    fn more_than_fifty_thousand_addresses_are_split_and_full_files_stay() {
        let (lists, articles) = (places(10, "l"), places(100_001, "a"));
        let all = sitemaps("https://example.org/journal/", &lists, &articles);
        let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "sitemap.xml",
                "sitemap-articles-1.xml",
                "sitemap-articles-2.xml",
                "sitemap-articles-3.xml",
                "sitemap-pages-1.xml"
            ]
        );
        let index = addresses(&all[0].1);
        assert_eq!(
            index,
            names[1..].iter().map(|name| format!("https://example.org/journal/{name}")).collect::<Vec<_>>()
        );
        let counts: Vec<usize> = all[1..].iter().map(|(_, text)| addresses(text).len()).collect();
        assert_eq!(counts, [50_000, 50_000, 1, 10]);
        assert!(all.iter().all(|(_, text)| text.len() < LIMITS.1));
        let more = sitemaps("https://example.org/journal/", &lists, &places(100_002, "a"));
        assert_eq!((&more[1], &more[2]), (&all[1], &all[2]));
    }

    #[test]
    fn long_addresses_are_split_by_their_bytes() {
        let changed = None;
        let long: Vec<PlaceOnMap> = (0..10)
            .map(|n| PlaceOnMap { address: format!("https://example.org/{}{n}/", "&".repeat(900)), changed })
            .collect();
        let all = within((50_000, 10_000), "https://example.org/", &[], &long);
        assert!(all.len() > 2 && all.iter().all(|(_, text)| text.len() < 50_000), "{}", all.len());
        let found: usize = all[1..].iter().map(|(_, text)| addresses(text).len()).sum();
        assert_eq!(found, 10);
        assert!(!all[1].1.contains("lastmod"));
    }
}
