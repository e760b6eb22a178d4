//! What pages say to search engines and to the networks where they are shared, read by a parser of HTML and one of JSON.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use regard::config::{Legal, Site, SocialLink};
use regard::content::{
    Article, ArticleDocument, Body, Category, Correction, Document, HomeDocument, Href, Kind, Listing, ListingKind,
    Moment, Path, Picture, StaticPage, Summary, TermLink,
};
use regard::publish::{Identity, PageRequest, render};
use regard::route::Route;
use regard::source::{Content, SourceError};
use scraper::{Html, Selector};
use serde_json::Value;

const HOME: &str = "https://example.org/journal/";

fn path(address: &str) -> Path {
    Path::parse(address).unwrap()
}

fn term(name: &str, address: &str) -> TermLink {
    TermLink { name: name.to_owned(), path: path(address) }
}

fn category(name: &str, address: &str, children: Vec<Category>) -> Category {
    let (slug, path) = (name.to_lowercase(), path(address));
    Category { id: 0, slug, name: name.to_owned(), path, description: String::new(), count: 30, children }
}

fn site() -> Site {
    let social = |network: &str, url: &str| SocialLink {
        network: network.into(),
        label: network.into(),
        url: url.into(),
        count: None,
        date: String::new(),
    };
    Site {
        name: "Le Fleuve".to_owned(),
        tagline: "De la source au delta".to_owned(),
        description: "Un magazine.".to_owned(),
        language: "fr".to_owned(),
        base_url: HOME.to_owned(),
        categories: vec![category(
            "Sport",
            "/rubrique/sport/",
            vec![category("Boxe", "/rubrique/sport/boxe/", vec![])],
        )],
        pages: vec![term("Notre charte", "/charte-editoriale/")],
        social: vec![social("x", "https://x.com/fleuve"), social("mail", "mailto:a@example.org")],
        legal: Legal { publisher: "Fleuve SARL".into(), contact: "a@example.org".into(), ..Legal::default() },
        ..Site::default()
    }
}

fn identity() -> Identity {
    Identity { preview: Href::parse("/media/site.jpg"), logo: Href::parse("/icon-512.png") }
}

fn article() -> ArticleDocument {
    let date = |text: &str| Moment::parse(text, 0).unwrap();
    ArticleDocument {
        article: Article {
            summary: Summary {
                path: path("/article/étiage/"),
                title: "L’étiage".to_owned(),
                lede: "L’eau baisse.".to_owned(),
                kind: Kind::News,
                published: date("2026-01-02T08:30:00+01:00"),
                updated: Some(date("2026-01-03T08:30:00+01:00")),
                author: Some(term("Awa Diop", "/auteur/awa-diop/")),
                category: Some(term("Boxe", "/rubrique/sport/boxe/")),
                picture: Some(Picture {
                    src: Href::parse("/media/lead.webp").unwrap(),
                    width: 1200,
                    height: 800,
                    alt: "Le fleuve".to_owned(),
                    variants: Vec::new(),
                    tone: None,
                    weight: None,
                }),
                comments: Some(2),
                sticky: false,
            },
            lead: None,
            categories: vec![term("Boxe", "/rubrique/sport/boxe/"), term("Sport", "/rubrique/sport/")],
            tags: vec![term("Eau", "/etiquette/eau/")],
            body: Body::default(),
            corrections: vec![Correction { date: date("2026-01-03T08:30:00+01:00"), text: "Un chiffre.".to_owned() }],
            source: String::new(),
            locked: false,
            preview: Href::parse("/media/preview.jpg"),
            seo: None,
        },
        profile: None,
        dated: false,
        answers: None,
        replies: Vec::new(),
        previous: None,
        next: None,
        related: Vec::new(),
        comments: Vec::new(),
        discussed_as: None,
    }
}

fn listing(kind: ListingKind, page: Option<u32>) -> Listing {
    let articles = vec![article().article.summary];
    let parents = vec![term("Sport", "/rubrique/sport/")];
    let header = category("Boxe", "/rubrique/sport/boxe/", vec![]);
    Listing { kind, page, articles, pages: 3, ..Listing::of_category(&header, parents) }
}

struct Page {
    html: Html,
    source: String,
}

impl Page {
    fn of(address: &str, document: Document, site: &Site) -> Self {
        Self::with(address, Ok(Content::Document(document)), site, &identity())
    }

    fn with(address: &str, content: Result<Content, SourceError>, site: &Site, identity: &Identity) -> Self {
        let route = Route::parse(address, "").unwrap();
        let base = if site.base_url.is_empty() { "/" } else { "/journal/" };
        let page = render(PageRequest { site, base, identity, year: 2026, route: &route, content: Some(content) });
        let source = format!(
            "<!DOCTYPE html><html><head>{}</head><body><div id=\"app\">{}</div>{}</body></html>",
            page.head, page.body, page.foot
        );
        Self { html: Html::parse_document(&source), source }
    }

    fn of_article(document: ArticleDocument, site: &Site) -> Self {
        Self::of("/article/étiage/", Document::Article(Box::new(document)), site)
    }

    fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
    }

    fn meta(&self, property: &str) -> Vec<String> {
        self.values(&format!("head meta[property='{property}']"), "content")
    }

    /// The things of this type that the page tells of.
    fn things(&self, kind: &str) -> Vec<Value> {
        let selector = Selector::parse("body > script[type='application/ld+json']").unwrap();
        let texts: Vec<String> = self.html.select(&selector).map(|script| script.text().collect()).collect();
        let graphs = texts.iter().map(|text| serde_json::from_str::<Value>(text).unwrap());
        let things = graphs.flat_map(|graph| {
            assert_eq!(graph["@context"], "https://schema.org");
            graph["@graph"].as_array().unwrap().clone()
        });
        things.filter(|thing| thing["@type"] == kind).collect()
    }

    fn thing(&self, kind: &str) -> Value {
        let things = self.things(kind);
        assert_eq!(things.len(), 1, "{kind} in {}", self.source);
        things[0].clone()
    }
}

#[test]
fn a_shared_article_shows_its_title_its_words_and_its_picture() {
    let page = Page::of_article(article(), &site());
    for (property, expected) in [
        ("og:type", "article"),
        ("og:title", "L’étiage"),
        ("og:description", "L’eau baisse."),
        ("og:url", "https://example.org/journal/article/%C3%A9tiage/"),
        ("og:site_name", "Le Fleuve"),
        ("og:locale", "fr_FR"),
        ("og:image", "https://example.org/journal/media/preview.jpg"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Le fleuve"),
        ("article:published_time", "2026-01-02T08:30:00+01:00"),
        ("article:modified_time", "2026-01-03T08:30:00+01:00"),
        ("article:author", "https://example.org/journal/auteur/awa-diop/"),
        ("article:section", "Boxe"),
        ("article:tag", "Eau"),
    ] {
        assert_eq!(page.meta(property), [expected], "{property}");
    }
    assert_eq!(page.values("meta[name='twitter:card']", "content"), ["summary_large_image"]);
    assert_eq!(page.values("meta[name=author]", "content"), ["Awa Diop"]);
    assert_eq!(page.values("link[rel=canonical]", "href"), page.meta("og:url"));
}

#[test]
fn a_page_without_a_picture_shows_that_of_the_magazine() {
    let home = || Document::Home(Box::default());
    let page = Page::of("/", home(), &site());
    assert_eq!(page.meta("og:type"), ["website"]);
    assert_eq!(page.meta("og:title"), ["Le Fleuve – De la source au delta"]);
    assert_eq!(page.meta("og:image"), ["https://example.org/journal/media/site.jpg"]);
    assert_eq!(page.meta("og:image:alt"), ["Le Fleuve"]);
    let bare = Page::with("/", Ok(Content::Document(home())), &site(), &Identity::default());
    assert_eq!((bare.meta("og:image").len(), bare.meta("og:image:width").len()), (0, 0));
    assert_eq!(bare.values("meta[name='twitter:card']", "content"), ["summary"]);
}

#[test]
fn search_engines_are_told_who_wrote_what_and_when() {
    let page = Page::of_article(article(), &site());
    let told = page.thing("NewsArticle");
    for (field, expected) in [
        ("/headline", "L’étiage"),
        ("/description", "L’eau baisse."),
        ("/datePublished", "2026-01-02T08:30:00+01:00"),
        ("/dateModified", "2026-01-03T08:30:00+01:00"),
        ("/author/@type", "Person"),
        ("/author/name", "Awa Diop"),
        ("/author/url", "https://example.org/journal/auteur/awa-diop/"),
        ("/publisher/@type", "NewsMediaOrganization"),
        ("/publisher/name", "Le Fleuve"),
        ("/publisher/logo/url", "https://example.org/journal/icon-512.png"),
        ("/mainEntityOfPage", "https://example.org/journal/article/%C3%A9tiage/"),
        ("/articleSection/0", "Boxe"),
        ("/keywords/0", "Eau"),
        ("/image/0", "https://example.org/journal/media/preview.jpg"),
        ("/image/1", "https://example.org/journal/media/lead.webp"),
        ("/correction/0/@type", "CorrectionComment"),
        ("/correction/0/text", "Un chiffre."),
        ("/correction/0/datePublished", "2026-01-03T08:30:00+01:00"),
        ("/inLanguage", "fr"),
    ] {
        assert_eq!(told.pointer(field).and_then(Value::as_str), Some(expected), "{field}\n{told}");
    }
    assert_eq!((&told["isAccessibleForFree"], &told["commentCount"]), (&Value::Bool(true), &2.into()));
    let way = page.thing("BreadcrumbList");
    let steps: Vec<(u64, &str, &str)> = way["itemListElement"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| {
            (step["position"].as_u64().unwrap(), step["name"].as_str().unwrap(), step["item"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        steps,
        [
            (1, "Accueil", "https://example.org/journal/"),
            (2, "Sport", "https://example.org/journal/rubrique/sport/"),
            (3, "Boxe", "https://example.org/journal/rubrique/sport/boxe/"),
            (4, "L’étiage", "https://example.org/journal/article/%C3%A9tiage/"),
        ]
    );
}

#[test]
fn what_kind_of_text_it_is_is_told() {
    for (kind, expected) in [
        (Kind::News, "NewsArticle"),
        (Kind::Interview, "NewsArticle"),
        (Kind::Opinion, "OpinionNewsArticle"),
        (Kind::Analysis, "AnalysisNewsArticle"),
        (Kind::Sponsored, "AdvertiserContentArticle"),
        (Kind::Communique, "Article"),
        (Kind::RightOfReply, "Article"),
    ] {
        let mut document = article();
        document.article.summary.kind = kind;
        Page::of_article(document, &site()).thing(expected);
    }
}

#[test]
fn those_who_sign_together_are_no_person() {
    for (name, expected) in [
        ("Awa Diop", "Person"),
        ("Léa Service", "Person"),
        ("La rédaction", "Organization"),
        ("Service des sports", "Organization"),
        ("L’équipe web", "Organization"),
        ("Le Fleuve", "Organization"),
        ("Fleuve SARL", "Organization"),
        ("آوا", "Person"),
    ] {
        let mut document = article();
        document.article.summary.author = Some(term(name, "/auteur/x/"));
        let told = Page::of_article(document, &site()).thing("NewsArticle");
        assert_eq!(told["author"]["@type"], expected, "{name}");
    }
    let mut document = article();
    document.article.summary.author = None;
    let told = Page::of_article(document, &site()).thing("NewsArticle");
    assert_eq!(
        (&told["author"]["@type"], &told["author"]["name"]),
        (&"NewsMediaOrganization".into(), &"Le Fleuve".into())
    );
}

#[test]
fn the_front_page_says_who_the_magazine_is_and_how_it_is_searched() {
    let page = Page::of("/", Document::Home(Box::default()), &site());
    let told = page.thing("NewsMediaOrganization");
    for (field, expected) in [
        ("/@id", "https://example.org/journal/#publisher"),
        ("/legalName", "Fleuve SARL"),
        ("/logo/url", "https://example.org/journal/icon-512.png"),
        ("/publishingPrinciples", "https://example.org/journal/charte-editoriale/"),
        ("/email", "a@example.org"),
    ] {
        assert_eq!(told.pointer(field).and_then(Value::as_str), Some(expected), "{field}");
    }
    assert_eq!(told["sameAs"], serde_json::json!(["https://x.com/fleuve"]));
    let site = page.thing("WebSite");
    assert_eq!(
        site.pointer("/potentialAction/target/urlTemplate").unwrap(),
        "https://example.org/journal/recherche/?q={search_term_string}"
    );
    assert_eq!(site["publisher"]["@id"], told["@id"]);
}

#[test]
fn a_list_names_its_neighbours_and_its_feed() {
    let rel = |page: &Page, rel: &str| page.values(&format!("head link[rel={rel}]"), "href");
    let at = |page: Option<u32>| {
        let address = page.map_or("/rubrique/sport/boxe/".to_owned(), |n| format!("/rubrique/sport/boxe/page/{n}/"));
        Page::of(&address, Document::Listing(listing(ListingKind::Category, page)), &site())
    };
    let below = "/journal/rubrique/sport/boxe/";
    for (page, newer, older) in [
        (None, None, Some("page/3/")),
        (Some(3), Some(""), Some("page/2/")),
        (Some(2), Some("page/3/"), Some("page/1/")),
        (Some(1), Some("page/2/"), None),
    ] {
        let (shown, whole) =
            (at(page), |end: Option<&str>| end.map(|end| format!("{below}{end}")).into_iter().collect());
        let (newer, older): (Vec<String>, Vec<String>) = (whole(newer), whole(older));
        assert_eq!((rel(&shown, "prev"), rel(&shown, "next")), (newer, older), "{page:?}");
        let own = shown.values("link[rel=canonical]", "href");
        assert!(own[0].ends_with(&page.map_or("/boxe/".to_owned(), |n| format!("/boxe/page/{n}/"))), "{own:?}");
        let feeds = shown.values("head link[type='application/rss+xml']", "href");
        assert_eq!(feeds, [format!("{below}feed.xml"), "/journal/feed.xml".to_owned()]);
    }
    assert_eq!(at(None).thing("CollectionPage")["name"], "Boxe");
    let author = Page::of("/auteur/awa/", Document::Listing(listing(ListingKind::Author, None)), &site());
    assert_eq!(author.thing("ProfilePage")["mainEntity"]["name"], "Boxe");
    assert_eq!(author.values("head link[type='application/rss+xml']", "href"), ["/journal/feed.xml"]);
}

#[test]
fn nothing_is_absolute_where_nobody_knows_the_address_of_the_site() {
    let nowhere = Site { base_url: String::new(), ..site() };
    let of_category = Document::Listing(listing(ListingKind::Category, Some(2)));
    for page in [
        Page::of_article(article(), &nowhere),
        Page::of("/", Document::Home(Box::default()), &nowhere),
        Page::of("/rubrique/sport/boxe/page/2/", of_category, &nowhere),
    ] {
        let (before, after) = page.source.split_once("<div id=\"app\">").unwrap();
        let said = [before, after.rsplit_once("</div>").unwrap().1].concat();
        let known = said.replace("https://schema.org", "").replace("https://x.com/fleuve", "");
        assert!(!known.contains("://"), "{known}");
        assert!(page.values("link[type='application/rss+xml']", "href").is_empty());
    }
    let told = Page::of_article(article(), &nowhere).thing("NewsArticle");
    assert_eq!((&told["headline"], &told["author"]["name"]), (&"L’étiage".into(), &"Awa Diop".into()));
}

#[test]
fn pages_that_nobody_shares_say_little() {
    for content in [Ok(Content::Settings), Err(SourceError::NotFound)] {
        let page = Page::with("/reglages/", content, &site(), &identity());
        assert!(page.meta("og:title").is_empty() && !page.source.contains("ld+json"));
        assert_eq!(page.values("meta[name=robots]", "content"), ["noindex"]);
        assert_eq!(page.values("head link[type='application/rss+xml']", "href"), ["/journal/feed.xml"]);
    }
}

#[test]
fn hostile_words_stay_words_wherever_they_stand() {
    let endless = "é".repeat(10_000);
    for hostile in [
        "</title></script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- <script> ]]> -->",
        "{\"@type\":\"x\"}\\\",\\u0022",
        "\u{2028}\u{2029}\u{0}\u{1b}\r\n",
        "🎉 العربية &amp; &lt;b&gt;",
        endless.as_str(),
    ] {
        let mut site = site();
        for text in [&mut site.name, &mut site.tagline, &mut site.description, &mut site.legal.publisher] {
            hostile.clone_into(text);
        }
        hostile.clone_into(&mut site.social[0].url);
        hostile.clone_into(&mut site.categories[0].name);
        let mut document = article();
        let article = &mut document.article;
        for text in [&mut article.summary.title, &mut article.summary.lede, &mut article.corrections[0].text] {
            hostile.clone_into(text);
        }
        article.summary.author = Some(term(hostile, "/auteur/x/"));
        article.categories = vec![term(hostile, "/rubrique/sport/")];
        article.tags = vec![term(hostile, "/etiquette/x/")];
        article.summary.picture.as_mut().unwrap().alt = hostile.to_owned();
        let static_page = StaticPage {
            path: path("/a-propos/"),
            title: hostile.to_owned(),
            lede: hostile.to_owned(),
            parents: vec![term(hostile, "/x/")],
            children: Vec::new(),
            updated: None,
            body: Body::default(),
            seo: None,
        };
        let mut list = listing(ListingKind::Author, None);
        hostile.clone_into(&mut list.name);
        hostile.clone_into(&mut list.description);
        let home = HomeDocument::default();
        for page in [
            Page::of_article(document, &site),
            Page::of("/a-propos/", Document::Page(static_page), &site),
            Page::of("/auteur/x/", Document::Listing(list), &site),
            Page::of("/", Document::Home(Box::new(home)), &site),
        ] {
            let scripts = page.values("script", "type");
            assert_eq!(scripts, ["application/ld+json"], "{hostile}");
            assert!(page.values("[onerror], [onmouseover]", "content").is_empty(), "{hostile}");
            assert_eq!(page.values("title", "class").len(), 0);
            assert_eq!(page.html.select(&Selector::parse("title").unwrap()).count(), 1, "{hostile}");
            let heads: Vec<&str> =
                page.html.select(&Selector::parse("head > *").unwrap()).map(|element| element.value().name()).collect();
            assert!(heads.iter().all(|name| ["title", "meta", "link"].contains(name)), "{hostile}: {heads:?}");
            assert!(page.things("NoSuchThing").is_empty());
        }
        let told = Page::of_article(self::article_titled(hostile), &site).thing("NewsArticle");
        let headline = told["headline"].as_str().unwrap();
        assert!(headline.chars().count() <= 110, "{headline}");
    }
}

fn article_titled(title: &str) -> ArticleDocument {
    let mut document = article();
    document.article.summary.title = title.to_owned();
    document
}
