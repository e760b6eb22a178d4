//! sitemap-news.xml: the articles of the last two days, for the news of search engines.

use super::{NAMESPACE, date};
use crate::components::Place;
use crate::config::Site;
use crate::content::Kind;
use crate::publish::magazine::Magazine;
use crate::publish::xml::Xml;

/// How long an article is news, in seconds.
const AGE: i64 = 2 * 86_400;

/// The most articles that a sitemap of news may hold.
const LENGTH: usize = 1_000;

/// The namespace of news.
const NEWS: &str = "http://www.google.com/schemas/sitemap-news/0.9";

/// The sitemap. `now` is seconds since the epoch. Without news it is an empty list. What somebody paid for is no news.
pub fn news(magazine: &Magazine, site: &Site, place: &Place, now: i64) -> String {
    let language = site.language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let mut xml = Xml::document();
    xml.open("urlset", &[("xmlns", NAMESPACE), ("xmlns:news", NEWS)]);
    let recent = magazine.articles.iter().filter(|entry| (now - AGE..=now).contains(&entry.summary.published.utc));
    let told = recent.filter(|entry| entry.indexed && entry.summary.kind != Kind::Sponsored);
    for summary in told.take(LENGTH).map(|entry| &entry.summary) {
        xml.open("url", &[]);
        xml.text("loc", &place.path(&summary.path));
        xml.open("news:news", &[]);
        xml.open("news:publication", &[]);
        xml.text("news:name", &site.name);
        xml.text("news:language", &language);
        xml.close("news:publication");
        xml.text("news:publication_date", &date(summary.published).unwrap_or_default());
        xml.text("news:title", &summary.title);
        xml.close("news:news");
        xml.close("url");
    }
    xml.close("urlset");
    xml.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::feed::place;
    use crate::publish::sample_magazine::{article, magazine, site};

    #[test]
    fn news_are_the_articles_of_two_days() {
        let day = 24 * 60;
        let mut articles = vec![
            article("ancien", 0),
            article("hier", 2 * day),
            article("neuf", 3 * day),
            article("demain", 4 * day),
            article("annonce", 3 * day),
        ];
        articles[2].summary.title = "L’eau </news:title>]]> & \u{1}le sel".to_owned();
        articles[4].summary.kind = Kind::Sponsored;
        let magazine = magazine(articles);
        let now = magazine.articles.last().unwrap().summary.published.utc + 3 * day * 60;
        let xml = news(&magazine, &site(), &place(&site()), now);
        let document = roxmltree::Document::parse(&xml).unwrap();
        let texts = |namespace: &str, name: &str| -> Vec<&str> {
            let named = document.descendants().filter(|node| node.has_tag_name((namespace, name)));
            named.filter_map(|node| node.text()).collect()
        };
        let below = "https://example.org/journal/article";
        assert_eq!(texts(NAMESPACE, "loc"), [format!("{below}/neuf/"), format!("{below}/hier/")]);
        assert_eq!(texts(NEWS, "title"), ["L’eau </news:title>]]> & le sel", "Titre de hier"]);
        assert_eq!(texts(NEWS, "publication_date")[0], "2026-01-04T00:00:00+01:00");
        assert_eq!((texts(NEWS, "name")[0], texts(NEWS, "language")[0]), ("Le Fleuve", "fr"));
        let later = news(&magazine, &site(), &place(&site()), now + 30 * 86_400);
        assert!(roxmltree::Document::parse(&later).is_ok() && !later.contains("<url>"), "{later}");
    }

    #[test]
    fn a_sitemap_of_news_holds_a_thousand() {
        let magazine = magazine((0..1_005).map(|n| article(&format!("n{n}"), n)).collect());
        let now = magazine.articles[0].summary.published.utc;
        let xml = news(&magazine, &site(), &place(&site()), now);
        assert_eq!(xml.matches("<url>").count(), LENGTH);
        assert!(xml.contains("/article/n1004/") && !xml.contains("/article/n4/"));
    }
}
