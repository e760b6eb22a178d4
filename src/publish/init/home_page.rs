//! What the home page of a WordPress tells beyond its REST API: language, icons, profiles, menus of its theme.

use super::navigation::{Entry, entries};
use crate::content::Href;
use crate::native::html::page;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// What was found. Addresses are absolute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomePage {
    /// A BCP 47 tag; empty when it does not tell.
    pub language: String,
    /// Its own description; may be empty.
    pub description: String,
    /// Its icon, the largest.
    pub icon: Option<String>,
    /// The picture of its name.
    pub logo: Option<String>,
    /// The privacy page.
    pub privacy: Option<String>,
    /// An e-mail address.
    pub contact: Option<String>,
    /// Where profiles may be: first what it says of itself to machines, then all its links outside articles.
    pub links: Vec<String>,
    /// The menus of its theme.
    pub menus: Vec<Vec<Entry>>,
}

impl HomePage {
    /// Reads the page that stands at `home`.
    pub fn read(html: &str, home: &str) -> Self {
        let document = page(html);
        let links = select(&document, "a[href]").filter(|link| !is_inside(*link, "article"));
        let links: Vec<&str> = links.filter_map(|link| link.attr("href")).collect();
        let (profiles, logo) = data(&document);
        let resolved = |address: &str| outside(address, home);
        Self {
            language: language(&document),
            description: meta(&document, "description").unwrap_or_default(),
            icon: icon(&document).and_then(resolved),
            logo: first(&document, "img.custom-logo, .wp-block-site-logo img", "src")
                .or(logo)
                .and_then(|logo| resolved(&logo)),
            privacy: first(&document, "a[rel~=privacy-policy], a.privacy-policy-link", "href")
                .and_then(|link| resolved(&link)),
            contact: links.iter().find_map(|link| contact(link)),
            links: profiles.into_iter().chain(links.iter().filter_map(|link| resolved(link))).collect(),
            menus: menus(&document),
        }
    }
}

/// The profiles and the logo in data for machines, as SEO plugins write it.
pub fn data_of(value: &Value) -> (Vec<String>, Option<String>) {
    let mut found = (Vec::new(), None);
    let nodes =
        value.get("@graph").and_then(Value::as_array).map_or_else(|| vec![value], |nodes| nodes.iter().collect());
    for node in nodes {
        let kinds: Vec<&str> = match node.get("@type") {
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            kind => kind.and_then(Value::as_str).into_iter().collect(),
        };
        if !kinds.iter().any(|kind| kind.ends_with("Organization")) {
            continue;
        }
        let same = node.get("sameAs").and_then(Value::as_array).into_iter().flatten();
        found.0.extend(same.filter_map(Value::as_str).map(str::to_owned));
        let logo = node.get("logo");
        let logo = logo.and_then(|logo| logo.get("contentUrl").or_else(|| logo.get("url")).or(Some(logo)));
        found.1 = found.1.or_else(|| logo.and_then(Value::as_str).map(str::to_owned));
    }
    found
}

fn data(document: &Html) -> (Vec<String>, Option<String>) {
    let mut found = (Vec::new(), None);
    for script in select(document, r#"script[type="application/ld+json"]"#) {
        if let Ok(value) = serde_json::from_str::<Value>(&script.text().collect::<String>()) {
            let (profiles, logo) = data_of(&value);
            found.0.extend(profiles);
            found.1 = found.1.or(logo);
        }
    }
    found
}

/// `fr-FR`; from `<html lang>`, else from `og:locale`, which is written `fr_FR`.
fn language(document: &Html) -> String {
    let lang = document.root_element().attr("lang").map(str::to_owned);
    let found = lang.filter(|lang| !lang.trim().is_empty()).or_else(|| meta(document, "og:locale")).unwrap_or_default();
    found.trim().replace('_', "-")
}

/// What a `meta` says, by its name or its property; the `og:` form where there is no other.
fn meta(document: &Html, name: &str) -> Option<String> {
    let said = |attribute: &str, name: &str| first(document, &format!(r#"meta[{attribute}="{name}"]"#), "content");
    let found =
        said("name", name).or_else(|| said("property", name)).or_else(|| said("property", &format!("og:{name}")));
    found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
}

/// The icon with the most pixels; one of unknown size is taken to be small.
fn icon(document: &Html) -> Option<&str> {
    let icons = select(document, r#"link[rel~="icon"], link[rel="apple-touch-icon"]"#);
    let sized = icons.filter_map(|link| {
        let width = link.attr("sizes").and_then(|sizes| sizes.split(['x', 'X']).next()?.parse::<u32>().ok());
        Some((width.unwrap_or_default(), link.attr("href")?))
    });
    sized.max_by_key(|(width, _)| *width).map(|(_, address)| address)
}

/// The outermost lists of the navigation, and those that themes mark as menus.
fn menus(document: &Html) -> Vec<Vec<Entry>> {
    let lists = select(document, "nav ul, [role=navigation] ul, ul.menu, ul.nav-menu, ul[id^=menu-]");
    let lists = lists.filter(|list| !is_inside(*list, "ul") && !is_inside(*list, "article"));
    lists.map(entries).filter(|menu| !menu.is_empty()).collect()
}

fn contact(link: &str) -> Option<String> {
    let address = link.strip_prefix("mailto:")?.split('?').next()?.trim();
    let (name, host) = address.split_once('@')?;
    let is_plain =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-+".contains(&b));
    (is_plain(name) && is_plain(host) && host.contains('.')).then(|| address.to_owned())
}

fn outside(address: &str, home: &str) -> Option<String> {
    match Href::resolve(address, home)? {
        Href::Outside(address) => Some(address),
        Href::Inside(_) | Href::Contact(_) | Href::Fragment(_) => None,
    }
}

fn is_inside(element: ElementRef<'_>, name: &str) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|above| above.value().name() == name)
}

fn first(document: &Html, selector: &str, attribute: &str) -> Option<String> {
    let found = select(document, selector).find_map(|element| element.attr(attribute).map(str::to_owned));
    found.filter(|value| !value.trim().is_empty())
}

fn select<'a>(document: &'a Html, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let found: Vec<ElementRef<'a>> =
        Selector::parse(selector).map(|selector| document.select(&selector).collect()).unwrap_or_default();
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "https://a.example/blog/";

    #[test]
    fn a_theme_tells_what_the_api_does_not() {
        let found = HomePage::read(
            r##"<!DOCTYPE html><html lang="fr-CM"><head><meta charset="utf-8">
            <meta name="description" content="Vu &amp; lu
              chaque jour"><meta property="og:locale" content="en_US">
            <link rel="icon" href="/i-32.png" sizes="32x32"><link rel="icon" href="/i-192.png" sizes="192x192">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Organization","Brand"],
              "sameAs":["https://www.facebook.com/regard"],"logo":{"@type":"ImageObject","url":"https://a.example/autre.png"}}]}</script>
            </head><body><a class="custom-logo-link" href="/blog/"><img class="custom-logo" src="logo.png"></a>
            <nav><ul id="menu-principal" class="menu"><li class="menu-item"><a href="/blog/category/sport/">Sport</a>
              <ul class="sub-menu"><li><a href="/blog/category/sport/boxe/">Boxe</a></li></ul></li></ul></nav>
            <article><a href="https://x.com/quelquun">x</a></article>
            <footer><a href="https://x.com/regard">X</a><a href="mailto:redaction@a.example?subject=x">Contact</a>
            <a class="privacy-policy-link" href="/blog/vie-privee/" rel="privacy-policy">Vie privée</a></footer>"##,
            HOME,
        );
        assert_eq!((found.language.as_str(), found.description.as_str()), ("fr-CM", "Vu & lu chaque jour"));
        assert_eq!(found.icon.as_deref(), Some("https://a.example/i-192.png"));
        assert_eq!(found.logo.as_deref(), Some("https://a.example/blog/logo.png"));
        assert_eq!(found.privacy.as_deref(), Some("https://a.example/blog/vie-privee/"));
        assert_eq!(found.contact.as_deref(), Some("redaction@a.example"));
        assert_eq!(found.links.first().map(String::as_str), Some("https://www.facebook.com/regard"));
        assert!(found.links.iter().any(|link| link == "https://x.com/regard"), "{:?}", found.links);
        assert!(!found.links.iter().any(|link| link.contains("quelquun")), "{:?}", found.links);
        assert_eq!(found.menus.len(), 1);
        assert_eq!(found.menus[0][0].children[0].label, "Boxe");
    }

    #[test]
    fn a_page_that_tells_nothing_is_read_as_such() {
        assert_eq!(HomePage::read("", HOME), HomePage::default());
        for (html, expected) in [
            (r#"<html><meta property="og:locale" content="fr_FR">"#, "fr-FR"),
            (r#"<html lang=""><meta property="og:locale" content="sw_KE">"#, "sw-KE"),
            (r#"<html lang="pt_BR">"#, "pt-BR"),
            (r#"<html><p>x"#, ""),
        ] {
            assert_eq!(HomePage::read(html, HOME).language, expected, "{html}");
        }
        for link in ["mailto:", "mailto:a@b", "mailto:a b@c.example", "mailto:a@c.example,b@c.example"] {
            assert_eq!(HomePage::read(&format!("<a href='{link}'>x</a>"), HOME).contact, None, "{link}");
        }
    }
}
