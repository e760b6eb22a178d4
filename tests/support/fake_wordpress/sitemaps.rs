//! The sitemaps of a made-up WordPress, as its core writes them.

use super::represented::{Taxonomy, ids_of};
use super::site::Site;

/// Addresses in one sitemap.
const LONGEST: usize = 2000;

/// The sitemap at a path: the index, or one of those that it names.
pub fn at(site: &Site, path: &str) -> Option<String> {
    let name = path.strip_prefix("/wp-sitemap")?.strip_suffix(".xml")?;
    if name.is_empty() {
        let entries = lists(site).into_iter().flat_map(|(name, addresses)| {
            let pages = addresses.len().div_ceil(LONGEST);
            (1..=pages).map(move |page| format!("{}/wp-sitemap-{name}-{page}.xml", site.home))
        });
        return Some(xml("sitemapindex", "sitemap", entries));
    }
    let (name, page) = name.strip_prefix('-')?.rsplit_once('-')?;
    let page: usize = page.parse().ok()?;
    let (_, addresses) = lists(site).into_iter().find(|(other, _)| *other == name)?;
    let chunk = addresses.chunks(LONGEST).nth(page.checked_sub(1)?)?.to_vec();
    Some(xml("urlset", "url", chunk.into_iter()))
}

/// The addresses of every kind of content, by the name of their sitemap.
fn lists(site: &Site) -> [(&'static str, Vec<String>); 5] {
    let public = || site.posts.values().filter(|post| post.public);
    let terms = |kind, all: &std::collections::BTreeMap<u64, super::site::Term>| -> Vec<String> {
        let used = |id| public().any(|post| ids_of(kind, post).contains(&id));
        all.values().filter(|term| used(term.id)).map(|term| site.term_link(kind, term)).collect()
    };
    let pages = site.pages.values().filter(|page| page.public).map(|page| site.page_link(page));
    let users = site.users.values().filter(|user| public().any(|post| post.author == user.id));
    [
        ("posts-post", public().map(|post| site.post_link(post)).collect()),
        ("posts-page", std::iter::once(format!("{}/", site.home)).chain(pages).collect()),
        ("taxonomies-category", terms(Taxonomy::Category, &site.categories)),
        ("taxonomies-post_tag", terms(Taxonomy::Tag, &site.tags)),
        ("users", users.map(|user| site.user_link(user)).collect()),
    ]
}

fn xml(root: &str, entry: &str, addresses: impl Iterator<Item = String>) -> String {
    let entries: String = addresses
        .map(|address| format!("<{entry}><loc>{}</loc></{entry}>", address.replace('&', "&#038;").replace('<', "&lt;")))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{entries}</{root}>\n"
    )
}
