//! Addresses: `Route` reads and prints every one and is the only maker of links to pages that are not content.

mod address;
mod old;
mod search;

pub use address::Address;
pub use old::{Successor, archive_id, successors};
pub use search::Search;

use crate::content::{Path, percent_decode};

/// A page by its address. Addresses of content are data, so articles, categories, authors, tags and static pages share one
/// variant: what stands there is for the source to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Home,
    /// Any content: its permalink and, in a list, the page number (1 is the oldest).
    Content(Path, Option<u32>),
    /// `/kiosque/`
    Kiosk,
    /// `/recherche/?q=…`
    Search(Search),
    /// `/reglages/`
    Settings,
    /// `/?p=ID` of an old WordPress.
    OldId(u64),
}

/// First segments that content cannot take; a colliding slug gets `-2`.
pub const RESERVED: [&str; 20] = [
    "article",
    "rubrique",
    "auteur",
    "etiquette",
    "kiosque",
    "recherche",
    "enregistres",
    "hors-ligne",
    "reglages",
    "corrections",
    "embed",
    "data",
    "assets",
    "media",
    "page",
    "feed",
    "feed.xml",
    "sitemap.xml",
    "sw.js",
    "index.html",
];

/// Where an edition lists what was corrected: a page that the publisher makes.
pub fn corrections() -> Path {
    Path::of(["corrections"]).unwrap_or_default()
}

impl Route {
    /// Reads the path and the query of an address below the site's base: `/rubrique/sport/page/2/`, `q=elections`.
    /// `None` when no page can stand there.
    pub fn parse(path: &str, query: &str) -> Option<Self> {
        let path = Path::parse(path)?;
        let segments: Vec<&str> = path.segments().collect();
        Some(match segments.as_slice() {
            [] => match (parameter(query, "s"), parameter(query, "p").or_else(|| parameter(query, "page_id"))) {
                (Some(words), _) => Self::Search(Search::of(words)),
                (None, Some(id)) => Self::OldId(id.parse().ok()?),
                (None, None) => Self::Home,
            },
            ["page", number] if number.parse::<u32>().is_ok() => Self::Home,
            ["kiosque"] => Self::Kiosk,
            ["recherche"] => Self::Search(Search::parse(query)),
            ["reglages"] => Self::Settings,
            [first @ .., "page", number] if number.parse::<u32>().is_ok_and(|number| number > 0) => {
                Self::Content(Path::of(first.iter().copied())?, number.parse().ok())
            }
            _ => Self::Content(path, None),
        })
    }

    /// The address below the base, percent-encoded: `/rubrique/sport/page/2/`.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Content(path, None) => path.encoded(),
            Self::Content(path, Some(page)) => format!("{}page/{page}/", path.encoded()),
            Self::Kiosk => "/kiosque/".to_owned(),
            Self::Search(search) => search.href(),
            Self::Settings => "/reglages/".to_owned(),
            Self::OldId(id) => format!("/?p={id}"),
        }
    }
}

/// A parameter of a query, decoded.
fn parameter(query: &str, name: &str) -> Option<String> {
    let pairs = query.trim_start_matches('?').split('&');
    let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?.1;
    percent_decode(&value.replace('+', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(path: &str, page: Option<u32>) -> Route {
        Route::Content(Path::parse(path).unwrap(), page)
    }

    #[test]
    fn every_address_reads_back() {
        for (address, route) in [
            ("/", Route::Home),
            ("/article/un-fleuve/", content("/article/un-fleuve/", None)),
            ("/article/%D8%A7/", content("/article/ا/", None)),
            ("/rubrique/sport/football/", content("/rubrique/sport/football/", None)),
            ("/rubrique/sport/page/2/", content("/rubrique/sport/", Some(2))),
            ("/auteur/la-redaction/page/11/", content("/auteur/la-redaction/", Some(11))),
            ("/etiquette/eau/", content("/etiquette/eau/", None)),
            ("/2019/08/16/un-fleuve/", content("/2019/08/16/un-fleuve/", None)),
            ("/a-propos/equipe/", content("/a-propos/equipe/", None)),
            ("/kiosque/", Route::Kiosk),
            ("/recherche/", Route::Search(Search::default())),
            ("/recherche/?q=l%E2%80%99eau+%26+le+sel", Route::Search(Search::of("l’eau & le sel"))),
            ("/recherche/?annee=2019", Route::Search(Search { words: String::new(), filters: "annee=2019".into() })),
            (
                "/recherche/?q=eau&tri=date&page=2",
                Route::Search(Search { words: "eau".into(), filters: "tri=date&page=2".into() }),
            ),
            ("/reglages/", Route::Settings),
            ("/?p=42", Route::OldId(42)),
        ] {
            let (path, query) = address.split_once('?').unwrap_or((address, ""));
            assert_eq!(Route::parse(path, query), Some(route.clone()), "{address}");
            assert_eq!(route.href(), address);
        }
    }

    #[test]
    fn other_spellings_and_old_addresses_are_understood() {
        for (path, query, route) in [
            ("", "", Some(Route::Home)),
            ("/index.html", "", Some(content("/index.html", None))),
            ("/article/x", "utm=1", Some(content("/article/x/", None))),
            ("/", "s=eau+douce", Some(Route::Search(Search::of("eau douce")))),
            ("/", "page_id=7", Some(Route::OldId(7))),
            ("/", "p=abc", None),
            ("/archives/123", "", Some(content("/archives/123/", None))),
            (
                "/recherche",
                "tri=&utm=1&page=2&q=",
                Some(Route::Search(Search { words: String::new(), filters: "page=2".into() })),
            ),
            ("/page/3/", "", Some(Route::Home)),
            ("/rubrique/sport/page/0/", "", Some(content("/rubrique/sport/page/0/", None))),
            ("/%2e%2e/etc/", "", None),
        ] {
            assert_eq!(Route::parse(path, query), route, "{path}?{query}");
        }
    }
}
