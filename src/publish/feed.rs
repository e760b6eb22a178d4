//! feed.xml: the newest articles with their whole text, for feed readers (RSS 2.0).

mod block;
mod date;
mod full_text;
mod inline;
mod item;
mod shelf;

pub use shelf::Shelf;

use super::catalogue::Catalogue;
use super::digest::{digest, digest_of};
use super::magazine::{Entry, Magazine};
use super::xml::Xml;
use super::{PublishError, carried};
use crate::components::Place;
use crate::config::Site;
use crate::content::Category;
use crate::format::escaped;
use date::rfc_822;
use item::inert;

/// Articles of a feed.
pub const LENGTH: usize = 20;

/// The largest feed, in bytes: readers fetch it again and again. There is always one article in it.
const SIZE: usize = 500_000;

/// What a feed is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its name, plain text.
    pub title: String,
    /// Plain text.
    pub description: String,
    /// The address of the page that shows the same.
    pub page: String,
    /// Its own address.
    pub address: String,
}

impl Channel {
    /// The newest of everything.
    pub fn of_site(site: &Site) -> Self {
        let description = if site.description.is_empty() { &site.tagline } else { &site.description };
        Self {
            title: site.name.clone(),
            description: if description.is_empty() { site.name.clone() } else { description.clone() },
            page: site.base_url.clone(),
            address: format!("{}feed.xml", site.base_url),
        }
    }

    /// The newest of a category and those below it.
    pub fn of_category(site: &Site, category: &Category, place: &Place) -> Self {
        let title = format!("{} – {}", category.name, site.name);
        let page = place.path(&category.path);
        let description = if category.description.is_empty() { &title } else { &category.description };
        Self { description: description.clone(), address: format!("{page}feed.xml"), title, page }
    }
}

/// The feed of the articles of these places in the magazine, newest first: as many of them as fit.
///
/// What stands in it depends on the articles alone, so that a feed without a new article stays as it is.
pub fn feed(
    channel: &Channel,
    articles: &[usize],
    magazine: &Magazine,
    site: &Site,
    shelf: &mut Shelf,
) -> Result<String, PublishError> {
    let mut items = Vec::new();
    let mut size = 0;
    for index in articles.iter().take(LENGTH) {
        let Some(entry) = magazine.articles.get(*index) else { continue };
        let item = shelf.item(magazine, entry)?;
        size += item.len();
        if size > SIZE && !items.is_empty() {
            break;
        }
        items.push(item);
    }
    let entries = articles.iter().take(items.len()).filter_map(|index| magazine.articles.get(*index));
    let newest = entries.map(|entry| entry.summary.updated.unwrap_or(entry.summary.published)).max();
    let mut xml = Xml::document();
    xml.open(
        "rss",
        &[
            ("version", "2.0"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:media", "http://search.yahoo.com/mrss/"),
        ],
    );
    xml.open("channel", &[]);
    xml.text("title", &inert(&channel.title));
    xml.text("link", &channel.page);
    xml.empty("atom:link", &[("rel", "self"), ("type", "application/rss+xml"), ("href", &channel.address)]);
    xml.text("description", &escaped(&channel.description));
    xml.text("language", &site.language);
    xml.text("lastBuildDate", &newest.and_then(rfc_822).unwrap_or_default());
    items.iter().for_each(|item| xml.append(item));
    xml.close("channel");
    xml.close("rss");
    Ok(xml.into_string())
}

/// Equal where the feed is equal, told without the texts.
pub fn key(channel: &Channel, articles: &[usize], magazine: &Magazine, site: &Site, shelf: &Shelf) -> String {
    let entries = articles.iter().take(LENGTH).filter_map(|index| magazine.articles.get(*index));
    let articles = entries.map(|Entry { summary, categories, tags, version, .. }| {
        digest_of(&(summary, categories, tags, version, shelf.number(&summary.path)))
    });
    let Channel { title, description, page, address } = channel;
    let about = digest_of(&(title, description, page, address, &site.language, &site.legal, &site.origins));
    let articles: Vec<String> = articles.collect();
    digest([carried::SOURCES, &about].into_iter().chain(articles.iter().map(String::as_str)))
}

/// Every feed of a magazine: its name below the folder, what it is about, and its articles.
pub fn feeds<'a>(
    magazine: &'a Magazine,
    catalogue: &'a Catalogue,
    site: &'a Site,
) -> impl Iterator<Item = (String, Channel, Vec<usize>)> + 'a {
    let place = place(site);
    let newest = (0..magazine.articles.len().min(LENGTH)).collect();
    let all = [("feed.xml".to_owned(), Channel::of_site(site), newest)];
    let categories = crate::content::flatten_categories(&magazine.categories);
    let of_categories = categories.into_iter().filter_map(move |category| {
        let articles = catalogue.categories.get(&category.path).filter(|articles| !articles.is_empty())?;
        let name = format!("{}feed.xml", category.path.as_str().trim_start_matches('/'));
        let newest = articles.iter().copied().take(LENGTH).collect();
        Some((name, Channel::of_category(site, category, &place), newest))
    });
    all.into_iter().chain(of_categories)
}

/// A place whose base is the whole address of the site: a feed is read far away from it.
pub fn place(site: &Site) -> Place {
    let contact = Some(site.legal.contact.clone()).filter(|contact| !contact.is_empty());
    Place { base: site.base_url.clone(), contact, origins: site.origins.clone(), ..Place::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Article, Block, Body, Href, Inline, Path, Picture};
    use crate::publish::sample_magazine::{article, counted, magazine, paragraph, site};
    use roxmltree::{Document, Node};
    use std::sync::atomic::Ordering;

    fn feed_of(articles: Vec<Article>) -> String {
        let magazine = magazine(articles);
        let all: Vec<usize> = (0..magazine.articles.len()).collect();
        feed_with(&magazine, &all, &mut Shelf::new(&magazine, &site()))
    }

    fn feed_with(magazine: &Magazine, articles: &[usize], shelf: &mut Shelf) -> String {
        feed(&Channel::of_site(&site()), articles, magazine, &site(), shelf).unwrap()
    }

    fn texts(node: Node<'_, '_>, name: &str) -> Vec<String> {
        let named = node.children().filter(|child| child.tag_name().name() == name);
        named.map(|child| child.children().filter_map(|text| text.text()).collect()).collect()
    }

    fn items<'a, 'b>(document: &'a Document<'b>) -> Vec<Node<'a, 'b>> {
        document.descendants().filter(|node| node.has_tag_name("item")).collect()
    }

    #[test]
    fn a_feed_tells_of_the_newest_articles_with_their_whole_text() {
        let xml = feed_of((0..30).map(|n| article(&format!("n{n}"), n)).collect());
        let document = Document::parse(&xml).unwrap();
        let channel = document.root_element().first_element_child().unwrap();
        for (name, expected) in [
            ("title", "Le Fleuve"),
            ("description", "Un magazine."),
            ("language", "fr"),
            ("lastBuildDate", "Thu, 01 Jan 2026 00:29:00 +0100"),
        ] {
            assert_eq!(texts(channel, name), [expected], "{name}");
        }
        let atom = channel.children().find(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "link"))).unwrap();
        assert_eq!(atom.attribute("href"), Some("https://example.org/journal/feed.xml"));
        let items = items(&document);
        assert_eq!(items.len(), LENGTH);
        for (name, expected) in [
            ("title", "Titre de n29"),
            ("link", "https://example.org/journal/article/n29/"),
            ("guid", "https://example.org/journal/article/n29/"),
            ("pubDate", "Thu, 01 Jan 2026 00:29:00 +0100"),
            ("creator", "AWA"),
            ("description", "Texte de n29."),
            ("encoded", "<p>Texte de n29.</p>"),
        ] {
            assert_eq!(texts(items[0], name), [expected], "{name}");
        }
        assert_eq!(texts(items[0], "category"), ["SPORT", "EAU"]);
    }

    #[test]
    fn an_article_of_an_old_wordpress_keeps_the_name_that_feed_readers_know() {
        let mut magazine = magazine(vec![article("un", 0)]);
        magazine.ids.insert(42, Path::parse("/article/un/").unwrap());
        let xml = feed_with(&magazine, &[0], &mut Shelf::new(&magazine, &site()));
        assert!(xml.contains("<guid isPermaLink=\"false\">https://example.org/journal/?p=42</guid>"), "{xml}");
    }

    #[test]
    fn a_picture_whose_size_is_known_is_shown_beside_the_title() {
        let with = |src: &str, width| {
            let mut article = article("un", 0);
            let src = Href::parse(src).unwrap();
            article.summary.picture =
                Some(Picture { src, width, height: 2, alt: String::new(), variants: vec![], tone: None });
            feed_of(vec![article])
        };
        let whole = "<media:content url=\"https://example.org/journal/media/%C3%A9.jpg\" medium=\"image\" width=\"3\" height=\"2\"/>";
        for (src, width, shown) in
            [("/media/é.jpg", 3, true), ("/media/é.jpg", 0, false), ("https://elsewhere.example/x.jpg", 3, false)]
        {
            let xml = with(src, width);
            assert_eq!((xml.contains(whole), xml.contains("media:content")), (shown, shown), "{src} {width}");
        }
    }

    #[test]
    fn hostile_texts_stay_texts() {
        let hostile = "</title><script>alert(1)</script>]]>\u{0}\u{1b}\u{ffff}\u{2028}\"'&amp;🎉ا";
        let kept: String = hostile.chars().filter(|c| !['\u{0}', '\u{1b}', '\u{ffff}'].contains(c)).collect();
        let mut article = article("un", 0);
        article.summary.title = hostile.to_owned();
        article.summary.lede = hostile.to_owned();
        article.summary.author.as_mut().unwrap().name = hostile.to_owned();
        article.tags[0].name = hostile.to_owned();
        article.source = hostile.to_owned();
        article.body =
            Body::of(vec![paragraph(vec![Inline::Text(hostile.to_owned())]), Block::Code(hostile.to_owned())]);
        let xml = feed_of(vec![article]);
        let document = Document::parse(&xml).unwrap();
        let item = items(&document)[0];
        // Programs take them for HTML.
        let inert = kept.replace('<', "&lt;");
        let html: String = escaped(hostile).chars().filter(|c| !['\u{1b}', '\u{ffff}'].contains(c)).collect();
        for (name, expected) in [("title", &inert), ("creator", &inert), ("description", &html)] {
            assert_eq!(texts(item, name).concat(), *expected, "{name}");
        }
        let html = texts(item, "encoded").concat();
        assert!(!html.contains("<script"), "{html}");
        assert_eq!(html.matches("&lt;script&gt;").count(), 3, "{html}");
    }

    #[test]
    fn a_text_of_any_length_does_not_make_a_feed_too_large() {
        let mut endless = article("long", 50);
        endless.body = Body::of(vec![
            paragraph(vec![Inline::Text("Début.".into())]),
            paragraph(vec![Inline::Text("mot ".repeat(5_000_000))]),
        ]);
        let long = (0..20).map(|n| {
            let mut article = article(&format!("n{n}"), n);
            article.body = Body::of(vec![paragraph(vec![Inline::Text("mot ".repeat(12_000))])]);
            article
        });
        let xml = feed_of([endless].into_iter().chain(long).collect());
        assert!(xml.len() < SIZE + 2_000, "{}", xml.len());
        let document = Document::parse(&xml).unwrap();
        let html = texts(items(&document)[0], "encoded").concat();
        assert!(html.starts_with("<p>Début.</p>"), "{html}");
        assert!(
            html.ends_with(
                "<p><a href=\"https://example.org/journal/article/long/\">Lire la suite de l’article</a></p>"
            )
        );
        assert_eq!(items(&document).len(), 11);
    }

    #[test]
    fn a_text_that_stands_in_several_feeds_is_asked_for_once() {
        let (magazine, asked) = counted((0..5).map(|n| article(&format!("n{n}"), n)).collect());
        let catalogue = Catalogue::of(&magazine);
        let site = site();
        let mut shelf = Shelf::new(&magazine, &site);
        let made: Vec<(String, String)> = feeds(&magazine, &catalogue, &site)
            .map(|(name, channel, articles)| (name, feed(&channel, &articles, &magazine, &site, &mut shelf).unwrap()))
            .collect();
        assert_eq!(asked.load(Ordering::Relaxed), 5);
        let names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["feed.xml", "rubrique/sport/feed.xml"]);
        assert!(made[1].1.contains("<title>SPORT – Le Fleuve</title>"));
        assert!(made[1].1.contains("href=\"https://example.org/journal/rubrique/sport/feed.xml\""));
    }
}
