//! The authors of a WordPress that keeps the list of them to itself, as many do for fear of the logins in it: the names that
//! it prints all the same, in its feed and in its data for search engines.

use super::client::Client;
use super::post::{Post, Setting};
use super::reading::Linked;
use crate::source::wordpress::authors::address;
use crate::source::wordpress::wire::User;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Pages of the feed that are looked at. Newer authors come first, so that the last ones are long gone.
const PAGES: usize = 40;

/// Posts on a page of the feed, unless somebody has changed it.
const LENGTH: usize = 10;

/// What `dc:creator` means.
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// The authors of the posts by their numbers, as far as their names are printed.
pub async fn bylines(
    client: &Client,
    posts: &BTreeMap<u64, Post>,
    setting: Setting<'_>,
) -> BTreeMap<u64, Linked<User>> {
    let mut names: BTreeMap<u64, String> = BTreeMap::new();
    for post in posts.values().filter(|post| !post.words.author.is_empty()) {
        names.entry(post.author).or_insert_with(|| post.words.author.replace('&', "&amp;").replace('<', "&lt;"));
    }
    let mut newest: Vec<(u64, &Post)> = posts.iter().map(|(id, post)| (*id, post)).collect();
    newest.sort_by_key(|(id, post)| (std::cmp::Reverse(post.wire.published.utc), *id));
    let mut length = LENGTH;
    let mut in_vain: BTreeSet<u64> = BTreeSet::new();
    for _ in 0..PAGES {
        let unknown =
            |post: &Post| post.author > 0 && !names.contains_key(&post.author) && !in_vain.contains(&post.author);
        let Some(at) = newest.iter().position(|(_, post)| unknown(post)) else { break };
        let author = newest.get(at).map_or(0, |(_, post)| post.author);
        let page = at / length + 1;
        let feed = client.text(&format!("{}?feed=rss2&paged={page}", setting.home)).await;
        let creators = feed.map(|feed| creators(&feed)).unwrap_or_default();
        if page == 1 && creators.len() > LENGTH {
            length = creators.len();
        }
        for (id, post) in &newest {
            let named = creators.get(&id.to_string()).or_else(|| creators.get(post.wire.link.as_str()));
            if let Some(name) = named {
                names.entry(post.author).or_insert_with(|| name.clone());
            }
        }
        if !names.contains_key(&author) {
            in_vain.insert(author);
        }
    }
    let user = |(id, name): (u64, String)| {
        let slug = address(&(setting.parser.text)(&name), id);
        let is_pretty = posts.values().any(|post| !post.wire.link.contains('?'));
        let link = if is_pretty { format!("{}author/{slug}/", setting.home) } else { String::new() };
        // The address is made from the name, which stands in for the login that nobody tells.
        (id, Linked { item: User { id, login: slug, name, description: String::new(), avatar: String::new() }, link })
    };
    names.into_iter().map(user).collect()
}

/// The authors of a feed by the numbers and addresses of their posts. Names are HTML.
fn creators(feed: &str) -> HashMap<String, String> {
    let Ok(document) = roxmltree::Document::parse(feed) else { return HashMap::new() };
    let mut creators = HashMap::new();
    for item in document.descendants().filter(|node| node.has_tag_name("item")) {
        let text = |name: &str| {
            let node = item.children().find(|node| node.tag_name().name() == name)?;
            Some(node.text()?.trim().to_owned())
        };
        let creator = item.children().find(|node| node.has_tag_name((DUBLIN_CORE, "creator")));
        let Some(name) = creator.and_then(|node| node.text()).map(str::trim).filter(|name| !name.is_empty()) else {
            continue;
        };
        let number = text("guid").and_then(|guid| Some(guid.split_once("?p=")?.1.to_owned()));
        for key in number.into_iter().chain(text("link")) {
            creators.insert(key, name.to_owned());
        }
    }
    creators
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_names_the_authors_of_its_posts() {
        let feed = r#"<?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>X</title>
            <item><link>https://a.example/un/</link><dc:creator><![CDATA[Awa &amp; fils]]></dc:creator>
                <guid isPermaLink="false">https://a.example/?p=7</guid></item>
            <item><link>https://a.example/deux/</link><guid>https://a.example/deux/</guid></item>
            </channel></rss>"#;
        let found = creators(feed);
        assert_eq!(found.get("7").map(String::as_str), Some("Awa &amp; fils"));
        assert_eq!(found.get("https://a.example/un/").map(String::as_str), Some("Awa &amp; fils"));
        assert_eq!(found.len(), 2);
        assert_eq!(creators("<html>"), HashMap::new());
    }
}
