//! What editors wrote for search engines with the plugin Yoast, as the REST API tells it.

use crate::content::{Href, Seo};
use crate::markup::HtmlParser;
use crate::source::wordpress::value::{text, values};
use serde_json::Value;

/// What stands between a title and the name of the site.
const DIVIDERS: [char; 13] = ['-', '–', '—', '|', '·', '•', ':', '~', '*', '«', '»', '<', '>'];

/// Words for search engines and link previews; texts are plain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The title, usually with the name of the site.
    pub title: String,
    /// The description.
    pub description: String,
    /// Whether search engines are asked not to list the page.
    pub hidden: bool,
    /// The picture for link previews.
    pub picture: Option<Href>,
    /// The name of the author.
    pub author: String,
}

impl Words {
    /// Reads the `yoast_head_json` of an item; empty where there is none.
    pub fn read(item: &Value, parser: HtmlParser) -> Self {
        let Some(yoast) = item.get("yoast_head_json") else { return Self::default() };
        let plain = |pointer| (parser.text)(&text(yoast, pointer).replace('<', "&lt;"));
        let pictures = yoast.get("og_image").map(values).unwrap_or_default();
        Self {
            title: plain("/title"),
            description: plain("/description"),
            hidden: text(yoast, "/robots/index") == "noindex",
            picture: pictures
                .first()
                .and_then(|picture| Href::parse(&text(picture, "/url")))
                .filter(|href| matches!(href, Href::Outside(_))),
            author: plain("/author"),
        }
    }

    /// What of it differs from what the page of `title` says anyhow; `None` when nothing does.
    pub fn seo(&self, title: &str, site: &str) -> Option<Seo> {
        let own = without_site(&self.title, site);
        let seo = Seo {
            title: if own == title { String::new() } else { own.to_owned() },
            description: self.description.clone(),
            hidden: self.hidden,
        };
        (seo != Seo::default()).then_some(seo)
    }
}

/// A title without the name of the site at one of its ends.
fn without_site<'a>(title: &'a str, site: &str) -> &'a str {
    let title = title.trim();
    if site.is_empty() {
        return title;
    }
    let bare = |rest: &'a str, at_end: bool| {
        let rest = rest.trim();
        let own = if at_end { rest.strip_suffix(DIVIDERS) } else { rest.strip_prefix(DIVIDERS) };
        own.map(str::trim).filter(|own| !own.is_empty())
    };
    let end = title.strip_suffix(site).and_then(|rest| bare(rest, true));
    end.or_else(|| title.strip_prefix(site).and_then(|rest| bare(rest, false))).unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::native::html::PARSER;
    use serde_json::json;

    #[test]
    fn a_title_loses_the_name_of_the_site() {
        for (title, expected) in [
            ("Un fleuve - Regard", "Un fleuve"),
            ("Un fleuve | Regard", "Un fleuve"),
            ("Regard » Un fleuve", "Un fleuve"),
            ("Un fleuve – vu d’en haut – Regard", "Un fleuve – vu d’en haut"),
            ("Un Regard", "Un Regard"),
            ("Regard", "Regard"),
            ("", ""),
        ] {
            assert_eq!(without_site(title, "Regard"), expected, "{title}");
        }
    }

    #[test]
    fn words_are_kept_where_they_differ() {
        let item = json!({ "yoast_head_json": {
            "title": "L&#039;eau &amp; le sel - Regard", "description": "5 < 6 &eacute;tapes",
            "robots": { "index": "noindex" }, "og_image": [{ "url": "https://a.example/og.jpg" }],
        } });
        let words = Words::read(&item, PARSER);
        assert_eq!(words.picture, Href::parse("https://a.example/og.jpg"));
        let expected = Seo { title: "L'eau & le sel".into(), description: "5 < 6 étapes".into(), hidden: true };
        assert_eq!(words.seo("Autre titre", "Regard"), Some(expected.clone()));
        assert_eq!(words.seo("L'eau & le sel", "Regard"), Some(Seo { title: String::new(), ..expected }));
        assert_eq!(Words::read(&json!({}), PARSER).seo("x", "Regard"), None);
        let hostile = json!({ "yoast_head_json": { "og_image": [{ "url": "javascript:alert(1)" }], "title": 3 } });
        assert_eq!(Words::read(&hostile, PARSER).picture, None);
    }
}
