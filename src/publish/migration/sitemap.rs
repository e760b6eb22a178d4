//! One sitemap: the addresses in it, or the sitemaps that it lists.

use roxmltree::Document;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sitemap {
    /// A list of sitemaps.
    Index(Vec<String>),
    /// A list of pages.
    Pages(Vec<String>),
}

impl Sitemap {
    /// Reads a sitemap of any of the forms in use: XML, or one address a line. `None` for everything else, pages of HTML
    /// first of all.
    pub fn parse(text: &str) -> Option<Self> {
        // Some plugins and PHP's warnings leave space, or worse, before the declaration, which XML forbids.
        let Some((_, rest)) = text.split_once('<') else { return Self::lines(text) };
        let xml = ["<", rest].concat();
        let document = Document::parse(&xml).ok()?;
        let root = document.root_element();
        let listed = |item: &str| {
            let items = root.children().filter(|child| child.tag_name().name() == item);
            let own = root.tag_name().namespace();
            // `image:loc` is the address of a picture.
            let places = items
                .flat_map(|item| item.children())
                .filter(|child| child.tag_name().name() == "loc" && child.tag_name().namespace() == own);
            places
                .filter_map(|place| place.text())
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty())
                .collect()
        };
        match root.tag_name().name() {
            "sitemapindex" => Some(Self::Index(listed("sitemap"))),
            "urlset" => Some(Self::Pages(listed("url"))),
            _ => None,
        }
    }

    fn lines(text: &str) -> Option<Self> {
        let lines: Vec<String> =
            text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        let are_addresses = !lines.is_empty() && lines.iter().all(|line| line.starts_with("http"));
        are_addresses.then_some(Self::Pages(lines))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(addresses: &[&str]) -> Option<Sitemap> {
        Some(Sitemap::Pages(addresses.iter().map(|address| (*address).to_owned()).collect()))
    }

    #[test]
    fn every_form_in_use_is_read() {
        const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
        for (text, expected) in [
            (
                format!(
                    "\n<?xml version=\"1.0\" encoding=\"UTF-8\"?><?xml-stylesheet href=\"x.xsl\"?><urlset {SPACE} \
                     xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"><url><loc> https://a.example/?a=1&amp;b=2 </loc>\
                     <image:image><image:loc>https://a.example/x.jpg</image:loc></image:image></url><url><loc><![CDATA[https://a.example/é/]]></loc></url>\
                     <url/></urlset>"
                ),
                pages(&["https://a.example/?a=1&b=2", "https://a.example/é/"]),
            ),
            (
                format!("<sitemapindex {SPACE}><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>"),
                Some(Sitemap::Index(vec!["https://a.example/1.xml".to_owned()])),
            ),
            ("<urlset><url><loc>https://a.example/</loc></url></urlset>".to_owned(), pages(&["https://a.example/"])),
            (
                "\u{feff}https://a.example/\r\n\nhttps://a.example/b/\n".trim_start_matches('\u{feff}').to_owned(),
                pages(&["https://a.example/", "https://a.example/b/"]),
            ),
            ("<!DOCTYPE html><html><body>404</body></html>".to_owned(), None),
            ("<rss><channel><item><link>x</link></item></channel></rss>".to_owned(), None),
            ("<urlset><url>".to_owned(), None),
            ("rien".to_owned(), None),
            (String::new(), None),
        ] {
            assert_eq!(Sitemap::parse(&text), expected, "{text}");
        }
    }
}
