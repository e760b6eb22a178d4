//! From an old address to the new one, as `serve` and every host that can look for files does it.

use super::form::{FILE_FOLDERS, Form};
use super::redirects::Redirects;
use crate::content::percent_encode;
use regex::Regex;
use std::collections::BTreeMap;

/// Finds where an old address leads.
#[derive(Debug)]
pub struct Finder {
    exact: BTreeMap<String, String>,
    forms: Vec<(Regex, &'static Form)>,
}

impl Finder {
    /// The finder of these redirects.
    pub fn new(redirects: &Redirects) -> Self {
        let compiled = |form: &'static Form| Some((Regex::new(&form.regex("/", "(")).ok()?, form));
        Self { exact: redirects.exact.clone(), forms: redirects.forms().filter_map(compiled).collect() }
    }

    /// The address below the base that `path` leads to, both decoded; the new one may have a query. `exists` tells whether
    /// a page or file stands at an address: nothing leads to where nothing is.
    pub fn find(&self, path: &str, exists: &dyn Fn(&str) -> bool) -> Option<String> {
        let folder = if path.ends_with('/') { path.to_owned() } else { format!("{path}/") };
        if FILE_FOLDERS.iter().any(|name| folder.strip_prefix('/').is_some_and(|rest| first(rest) == *name)) {
            return None;
        }
        if let Some(to) = self.exact.get(&folder).filter(|to| exists(to)) {
            return Some(to.clone());
        }
        self.forms.iter().find_map(|(regex, form)| {
            let kept = regex.captures(path)?.get(1).map_or("", |group| group.as_str());
            let to = form.to(kept);
            exists(to.split('?').next().unwrap_or_default()).then_some(to)
        })
    }
}

fn first(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// Where the search of an old WordPress leads: the query of `/?s=…` as it was sent.
pub fn search(query: &str) -> Option<String> {
    let words = query.split('&').find_map(|pair| pair.strip_prefix("s="))?;
    (!words.is_empty()).then(|| format!("/recherche/?q={words}"))
}

/// A decoded address, its query aside, as it is written in a link.
pub fn encoded(address: &str) -> String {
    let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
    let mut out = String::with_capacity(address.len());
    path.bytes().for_each(|byte| percent_encode(byte, b"/-_.~!&'()*+,;=:@", &mut out));
    if let Some(query) = query {
        out.push('?');
        out.push_str(query);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Path;
    use std::collections::BTreeSet;

    fn check(own: bool, pages: &[&str], moves: &[(&str, &str)], cases: &[(&str, Option<&str>)]) {
        let there: BTreeSet<String> = pages.iter().map(|page| (*page).to_owned()).collect();
        let moved = moves.iter().map(|(from, to)| (Path::parse(from).unwrap(), Path::parse(to).unwrap())).collect();
        let redirects = Redirects::of(own, &moved, &there, &|_| 0);
        let finder = Finder::new(&redirects);
        for (path, expected) in cases {
            assert_eq!(finder.find(path, &|address| there.contains(address)).as_deref(), *expected, "{path}");
        }
    }

    #[test]
    fn old_forms_lead_to_our_own_addresses() {
        let there = [
            "/",
            "/feed.xml",
            "/sitemap.xml",
            "/article/un-fleuve/",
            "/article/été/",
            "/article/2019/",
            "/rubrique/sport/",
            "/rubrique/sport/football/",
            "/rubrique/sport/feed.xml",
            "/etiquette/eau/",
            "/auteur/awa-diop/",
            "/a-propos/",
        ];
        let moves = [("/author/awa/", "/auteur/awa-diop/"), ("/vieux/", "/a-propos/")];
        check(
            true,
            &there,
            &moves,
            &[
                ("/2019/08/16/un-fleuve/", Some("/article/un-fleuve/")),
                ("/2019/08/16/un-fleuve", Some("/article/un-fleuve/")),
                ("/2019/08/16/un-fleuve/feed/", Some("/article/un-fleuve/")),
                ("/2019/08/16/été/2/", Some("/article/été/")),
                ("/2019/08/16/2019/", Some("/article/2019/")),
                ("/2019/08/un-fleuve/", Some("/article/un-fleuve/")),
                ("/2019/08/16/", None),
                ("/2019/08/16/inconnu/", None),
                ("/category/sport/football/", Some("/rubrique/sport/football/")),
                ("/category/sport/page/7/", Some("/rubrique/sport/")),
                ("/category/sport/feed/", Some("/rubrique/sport/feed.xml")),
                ("/category/curling/", None),
                ("/tag/eau/page/2/", Some("/etiquette/eau/")),
                ("/author/awa/", Some("/auteur/awa-diop/")),
                ("/author/awa-diop", Some("/auteur/awa-diop/")),
                ("/vieux", Some("/a-propos/")),
                ("/archives/42/", Some("/?p=42")),
                ("/archives/x/", None),
                ("/feed/", Some("/feed.xml")),
                ("/feed/atom/", Some("/feed.xml")),
                ("/comments/feed", Some("/feed.xml")),
                ("/rubrique/sport/feed/", Some("/rubrique/sport/feed.xml")),
                ("/a-propos/feed/", Some("/a-propos/")),
                ("/rubrique/sport/page/99/", Some("/rubrique/sport/")),
                ("/page/3/", Some("/")),
                ("/wp-sitemap.xml", Some("/sitemap.xml")),
                ("/sitemap_index.xml", Some("/sitemap.xml")),
                ("/un-fleuve/", Some("/article/un-fleuve/")),
                ("/sport/un-fleuve", Some("/article/un-fleuve/")),
                ("/data/at/un-fleuve", None),
                ("/assets/un-fleuve/", None),
                ("/media/feed/", None),
                ("/nulle-part/", None),
            ],
        );
    }

    #[test]
    fn an_edition_that_keeps_its_addresses_needs_only_what_differs() {
        check(
            false,
            &["/", "/feed.xml", "/2019/08/16/un-fleuve/", "/category/sport/", "/category/sport/feed.xml"],
            &[("/?", "/"), ("/2018/01/01/vieux/", "/2019/08/16/un-fleuve/")],
            &[
                ("/category/sport/page/9/", Some("/category/sport/")),
                ("/category/sport/feed/", Some("/category/sport/feed.xml")),
                ("/2019/08/16/un-fleuve/feed/", Some("/2019/08/16/un-fleuve/")),
                ("/2018/01/01/vieux/", Some("/2019/08/16/un-fleuve/")),
                ("/un-fleuve/", None),
                ("/wp-sitemap.xml", None),
            ],
        );
    }

    #[test]
    fn an_old_search_leads_to_the_search() {
        for (query, expected) in [
            ("s=eau+douce", Some("/recherche/?q=eau+douce")),
            ("lang=fr&s=%C3%A9", Some("/recherche/?q=%C3%A9")),
            ("s=", None),
            ("paged=2", None),
        ] {
            assert_eq!(search(query).as_deref(), expected, "{query}");
        }
    }

    #[test]
    fn an_address_is_encoded_but_not_its_query() {
        assert_eq!(encoded("/a b/é/?p=1&q=2"), "/a%20b/%C3%A9/?p=1&q=2");
    }
}
