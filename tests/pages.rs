//! Every page of the demo edition, rendered natively: what a reader finds there before any script runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use regard::native::html::PARSER;
use regard::publish::{AppFiles, Progress, Publisher, render};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// 2026-11-22T12:00:00Z
const NOW: i64 = 1_795_348_800;

/// The pages of the demo edition under `/journal/`, by their addresses below it.
fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        let (script, wasm) = ("app-1.js".to_owned(), "app-1_bg.wasm".to_owned());
        let app = AppFiles { script, wasm, reading: None, search: None, boot: String::new(), files: Vec::new() };
        let publisher = Publisher {
            to: &site,
            base_url: Some("https://example.org/journal/"),
            site: None,
            app,
            parser: PARSER,
            render,
            now: NOW,
            profile: None,
            full: false,
            strict: false,
            progress: &Silent,
        };
        publisher.folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")).unwrap();
        let mut pages = BTreeMap::new();
        let mut folders = vec![site.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path: PathBuf = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = format!("/{}", path.strip_prefix(&site).unwrap().to_str().unwrap());
                    let text = if [".html", ".json", ".xml"].iter().any(|end| name.ends_with(end)) {
                        fs::read_to_string(&path).unwrap()
                    } else {
                        String::new()
                    };
                    pages.insert(name.strip_suffix("index.html").unwrap_or(&name).to_owned(), text);
                }
            }
        }
        pages
    })
}

struct Page(Html);

impl Page {
    fn at(address: &str) -> Self {
        Self(Html::parse_document(pages().get(address).unwrap_or_else(|| panic!("no page at {address}"))))
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    }

    fn text(&self, selector: &str) -> String {
        self.texts(selector).first().unwrap_or_else(|| panic!("no {selector}")).clone()
    }

    fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
    }
}

fn complain(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// All pages with a text, but the one for addresses where nothing stands.
fn every_page() -> impl Iterator<Item = (&'static String, Page)> {
    let pages = pages().iter().filter(|(address, html)| html.starts_with("<!DOCTYPE") && *address != "/404.html");
    pages.map(|(address, html)| (address, Page(Html::parse_document(html))))
}

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn line(&self, _: &str) {}
    fn begin(&self, _: &str, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}

#[test]
fn every_page_has_its_heading_title_and_landmarks() {
    let mut faults = Vec::new();
    for (address, page) in every_page() {
        let mut require = |holds: bool, what: &str| {
            if !holds {
                faults.push(format!("{address}: {what}"));
            }
        };
        require(page.all("h1").len() == 1, "one h1");
        let title = page.text("title");
        let named =
            if address == "/" { "Regard sur l’Afrique – L’actualité" } else { " – Regard sur l’Afrique" };
        require(title.contains(named), &title);
        require(page.all("html[lang=fr]").len() == 1, "the language");
        for landmark in [
            "header.header",
            "main#contenu",
            "aside",
            "footer.footer",
            "nav[aria-label=Rubriques]",
            "header [role=search] input[type=search]",
            "a.skip[href='#contenu']",
        ] {
            require(page.all(landmark).len() == 1, landmark);
        }
        require(
            page.all("[style]").is_empty() && page.all("style").len() == 1,
            "one stylesheet and no style attribute",
        );
        require(page.all("img:not([alt])").is_empty(), "a picture without alt");
        let ids = page.values("[id]", "id");
        require(ids.iter().all(|id| ids.iter().filter(|other| *other == id).count() == 1), "an id twice");
    }
    complain(&faults);
}

#[test]
fn every_link_and_picture_inside_the_edition_leads_somewhere() {
    let mut faults = Vec::new();
    for (address, page) in every_page() {
        let links = page.values("a[href]", "href").into_iter().chain(page.values("img[src]", "src"));
        for link in links.filter(|link| link.starts_with('/')) {
            let path = link.split(['?', '#']).next().unwrap();
            let Some(path) = path.strip_prefix("/journal") else {
                faults.push(format!("{address}: {link} leaves the sub-path"));
                continue;
            };
            if !pages().contains_key(path) {
                faults.push(format!("{address}: {link} leads nowhere"));
            }
        }
        for place in page.values("a[href^='#']", "href") {
            if page.all("[id]").iter().all(|element| element.attr("id") != place.strip_prefix('#')) {
                faults.push(format!("{address}: {place} is no place on the page"));
            }
        }
    }
    complain(&faults);
}

#[test]
fn every_entry_of_the_menu_has_something_to_show() {
    let home = Page::at("/");
    let entries = home.values("#menu a[href]", "href");
    assert!(entries.len() > 70, "{} entries", entries.len());
    let mut faults = Vec::new();
    for address in entries.iter().filter(|address| address.contains("/rubrique/")) {
        let page = Page::at(address.strip_prefix("/journal").unwrap());
        if page.all("main article h2 a").is_empty() {
            faults.push(format!("{address} is empty"));
        }
    }
    for parent in home.values("#menu > ul > li > div > ul > li:first-child > a", "href") {
        let page = Page::at(parent.strip_prefix("/journal").unwrap());
        if page.all("main article").len() < 9 {
            faults.push(format!("{parent} shows fewer than nine articles"));
        }
    }
    complain(&faults);
}

#[test]
fn an_article_page_has_what_a_reader_looks_for() {
    let page = Page::at("/article/cours-du-niger/");
    assert_eq!(page.text("article h1"), "Le Niger, un fleuve qui tourne le dos à l’océan");
    assert_eq!(
        page.texts("nav[aria-label='Fil d’Ariane'] a"),
        ["Accueil", "Actualité africaine", "Afrique de l’Ouest"]
    );
    assert_eq!(page.text("a[rel=author]"), "La cartographie");
    assert_eq!(page.values("article .byline time", "datetime")[0], "2021-06-08T07:45:00+01:00");
    assert!(page.text(".byline").contains("8 juin 2021 à 7\u{a0}h\u{a0}45"));
    assert!(page.text(".byline").contains("Mis à jour le 14 février 2023"));
    assert_eq!(page.texts(".categories a"), ["Afrique de l’Ouest", "Afrique subsaharienne"]);
    assert_eq!(page.values("figure.lead img", "width"), ["1200"]);
    assert!(!page.text("figure.lead figcaption").is_empty());
    assert!(page.text("[data-body]").len() > 1_000);
    assert_eq!((page.all("a[rel=prev]").len(), page.all("a[rel=next]").len()), (1, 1));
    assert_eq!(page.text(".related h2"), "À lire aussi");
    assert_eq!(page.all(".related article").len(), 4);
    assert_eq!(page.values("link[rel=canonical]", "href"), ["https://example.org/journal/article/cours-du-niger/"]);
    assert!(page.values("meta[name=description]", "content")[0].starts_with("Né à quelque 240"));
}

#[test]
fn labels_corrections_and_parts_are_shown() {
    assert_eq!(Page::at("/article/opinion-ranger-mercator/").text("article .kind"), "Opinion");
    assert_eq!(Page::at("/article/droit-de-reponse-mercator/").text("article .kind"), "Droit de réponse");
    assert!(Page::at("/article/francafrique-un-mot/").text(".corrections li").starts_with("Correction du "));
    let parts = Page::at("/article/conference-berlin-acte-general/");
    assert_eq!(parts.values("[data-body] > section", "id"), ["partie-1", "partie-2", "partie-3"]);
    assert_eq!(parts.texts("nav[aria-label='Parties de l’article'] a"), ["Partie 1", "Partie 2", "Partie 3"]);
}

#[test]
fn a_form_of_the_source_leaves_the_address_of_the_newsroom() {
    let page = Page::at("/article/lettre-de-la-redaction/");
    assert!(page.all("[data-body] form, [data-body] input").is_empty());
    assert_eq!(page.values("[data-body] .lost-form a", "href"), ["mailto:redaction@example.org"]);
}

#[test]
fn lists_are_paged_from_the_oldest() {
    let front = Page::at("/rubrique/sport/");
    assert_eq!(front.text("h1"), "Sport");
    let older = front.values("nav[aria-label=Pagination] a[rel=next]", "href");
    let total: usize = front.text(".listing__count").split('\u{a0}').next().unwrap().parse().unwrap();
    assert_eq!(front.all("main article").len() + usize::from(total >= 24) * 12, total);
    assert_eq!(older.len(), usize::from(total >= 24));
    let desk = Page::at("/auteur/service-sports/");
    assert_eq!(desk.text("h1"), "Articles de Service sports");
}

#[test]
fn the_kiosk_the_settings_and_the_static_pages_are_there() {
    assert!(Page::at("/kiosque/").all("main li img").len() >= 6);
    assert_eq!(Page::at("/reglages/").all("fieldset input[type=radio]").len(), 14);
    assert_eq!(Page::at("/a-propos/equipe/").texts(".breadcrumb a"), ["Accueil", "À propos"]);
    for address in ["/a-propos/", "/publicite/", "/mentions-legales/", "/confidentialite/"] {
        assert!(Page::at(address).text("[data-body]").len() > 300, "{address}");
    }
    let missing = Page::at("/404.html");
    assert_eq!(missing.text("h1"), "Page introuvable");
    assert_eq!(missing.all("main [role=search]").len(), 1);
    assert_eq!(missing.values("meta[name=robots]", "content"), ["noindex"]);
}

#[test]
fn every_page_tells_machines_what_it_is() {
    let mut faults = Vec::new();
    for (address, page) in every_page() {
        let mut require = |holds: bool, what: &str| {
            if !holds {
                faults.push(format!("{address}: {what}"));
            }
        };
        require(page.all("title").len() == 1, "one title");
        let empty = page.all("head [content=''], head [href=''], head [property=''], head [title='']");
        require(empty.is_empty(), "an empty attribute");
        let one = |selector: &str, attribute: &str| match page.values(selector, attribute).as_slice() {
            [value] => value.clone(),
            values => format!("{selector}: {}", values.len()),
        };
        let description = one("meta[name=description]", "content");
        require(description.chars().count() <= 300, &description);
        let robots = one("meta[name=robots]", "content");
        let scripts = page.texts("script[type='application/ld+json']");
        require(scripts.len() <= 1, "structured data twice");
        let things: Vec<Value> = scripts
            .iter()
            .flat_map(|text| serde_json::from_str::<Value>(text).unwrap()["@graph"].as_array().unwrap().clone())
            .collect();
        let told = |kind: &str| things.iter().find(|thing| thing["@type"].as_str().unwrap().ends_with(kind));
        if address == "/recherche/" || address == "/reglages/" {
            require(robots == "noindex" && things.is_empty(), &robots);
            continue;
        }
        let canonical = one("link[rel=canonical]", "href");
        let expected = Path::new(address).to_str().unwrap();
        let plain = |text: &str| regard::content::Path::parse(text).unwrap();
        let path = canonical.strip_prefix("https://example.org/journal").unwrap_or(&canonical);
        require(plain(path) == plain(expected), &canonical);
        require(one("meta[property='og:url']", "content") == canonical, "og:url");
        require(one("meta[property='og:locale']", "content") == "fr_FR", "og:locale");
        require(!one("meta[property='og:title']", "content").is_empty(), "og:title");
        require(page.values("link[type='application/rss+xml']", "href").contains(&"/journal/feed.xml".into()), "feed");
        let picture = one("meta[property='og:image']", "content");
        let file = picture.strip_prefix("https://example.org/journal").unwrap_or_default();
        require(file.ends_with(".jpg") && pages().contains_key(file), &picture);
        if address == "/" {
            require(told("NewsMediaOrganization").is_some() && told("WebSite").is_some(), "the magazine");
        } else if address != "/kiosque/" {
            let way = told("BreadcrumbList").map(|way| way["itemListElement"].as_array().unwrap().clone());
            let last = way.unwrap_or_default().last().map(|step| step["item"].clone()).unwrap_or_default();
            let list = canonical.split("page/").next().unwrap_or_default();
            require(last == list, "a way that ends here");
        }
        if address.starts_with("/article/") {
            let article = told("Article").unwrap_or(&Value::Null);
            for field in ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"] {
                require(!article[field].is_null(), field);
            }
            require(article["headline"].as_str().is_some_and(|text| text.chars().count() <= 110), "a short headline");
            require(article["mainEntityOfPage"] == canonical.as_str(), "its address");
            require(one("meta[property='og:type']", "content") == "article", "og:type");
        }
        let enough = if address.starts_with("/etiquette/") { 3 } else { 1 };
        let list = ["/etiquette/", "/rubrique/"].iter().any(|below| address.starts_with(below));
        let thin = list && page.all("main article").len() < enough;
        require((robots == "noindex") == thin, &robots);
    }
    complain(&faults);
}

#[test]
fn feeds_hold_plain_texts_with_whole_addresses() {
    let (mut faults, mut read, mut used) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (address, xml) in pages().iter().filter(|(address, _)| address.ends_with("feed.xml")) {
        assert!(xml.len() < 500_000, "{address}: {} bytes", xml.len());
        let document = roxmltree::Document::parse(xml).unwrap();
        for item in document.descendants().filter(|node| node.has_tag_name("item")) {
            let field = |name: &str| -> String {
                let node = item.children().find(|node| node.tag_name().name() == name);
                let texts = node.into_iter().flat_map(|node| node.children()).filter_map(|text| text.text());
                texts.collect()
            };
            read.insert(field("link"));
            let page = Page(Html::parse_fragment(&field("encoded")));
            for element in page.all("*") {
                used.insert(element.value().name().to_owned());
                for (name, value) in element.value().attrs() {
                    let plain = ["href", "src", "alt", "width", "height", "lang", "dir", "title", "datetime"];
                    let plain = plain.contains(&name) || ["start", "type", "reversed", "colspan"].contains(&name);
                    let whole = ["https://", "http://", "mailto:", "tel:"].iter().any(|start| value.starts_with(start));
                    if !plain && name != "rowspan" || ["href", "src"].contains(&name) && !whole {
                        faults.push(format!("{address}: {name}={value} in {}", field("link")));
                    }
                }
            }
        }
    }
    complain(&faults);
    let articles = pages().iter().filter(|(address, html)| address.starts_with("/article/") && !html.is_empty());
    assert_eq!(read.len(), articles.count());
    for unwanted in ["script", "style", "iframe", "form", "button", "input", "audio", "video", "object"] {
        assert!(!used.contains(unwanted), "{unwanted}");
    }
    for wanted in
        ["p", "h2", "ul", "ol", "blockquote", "table", "figure", "figcaption", "img", "pre", "dl", "sup", "hr"]
    {
        assert!(used.contains(wanted), "{wanted}: {used:?}");
    }
}

#[test]
fn the_demo_edition_uses_every_kind_of_block_and_running_text() {
    let mut used = BTreeSet::new();
    for (_, json) in pages().iter().filter(|(address, _)| address.starts_with("/data/at/article/")) {
        collect_names(&serde_json::from_str(json).unwrap(), &mut used);
    }
    let wanted = [
        "paragraph",
        "heading",
        "list",
        "definitions",
        "quote",
        "pull-quote",
        "code",
        "preformatted",
        "verse",
        "table",
        "figure",
        "gallery",
        "audio",
        "video",
        "file",
        "separator",
        "buttons",
        "columns",
        "group",
        "details",
        "footnotes",
        "embed",
        "lost-form",
        "text",
        "marked",
        "abbreviation",
        "time",
        "foreign",
        "link",
        "note",
        "break",
        "picture",
        "strong",
        "emphasis",
        "sub",
        "sup",
        "highlight",
        "deleted",
        "inserted",
        "small",
        "keyboard",
        "youtube",
        "vimeo",
        "dailymotion",
        "x",
        "soundcloud",
        "spotify",
        "other",
        "opinion",
        "analysis",
        "interview",
        "communique",
        "sponsored",
        "right-of-reply",
        "corrections",
    ];
    let missing: Vec<&str> = wanted.into_iter().filter(|name| !used.contains(*name)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// The names of fields, and texts that are one word.
fn collect_names(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            used.insert(name.clone());
            collect_names(value, used);
        }),
        Value::Array(values) => values.iter().for_each(|value| collect_names(value, used)),
        Value::String(word) if !word.contains(' ') => {
            used.insert(word.clone());
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}
