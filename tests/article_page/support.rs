//! An article and its page.

use regard::components::Place;
use regard::config::Site;
use regard::content::{
    Article, ArticleDocument, Block, Body, Category, Document, Href, Inline, Kind, Moment, Path, Picture, Summary,
    TermLink, Text,
};
use regard::pages;
use regard::route::Route;
use regard::source::Content;
use regard::state::{Shown, State};
use scraper::{ElementRef, Html, Selector};

pub fn path(text: &str) -> Path {
    Path::parse(text).unwrap()
}

pub fn term(name: &str, address: &str) -> TermLink {
    TermLink { name: name.to_owned(), path: path(address) }
}

pub fn date(text: &str) -> Moment {
    Moment::parse(text, 60).unwrap()
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(Text { inlines: vec![Inline::Text(words.to_owned())], ..Text::default() })
}

pub fn body(blocks: Vec<Block>) -> Body {
    Body::of(blocks)
}

pub fn picture(address: &str) -> Picture {
    Picture {
        src: Href::parse(address).unwrap(),
        width: 1200,
        height: 800,
        alt: String::new(),
        variants: Vec::new(),
        tone: None,
        weight: None,
    }
}

/// An article of which only what must be is known.
pub fn document() -> ArticleDocument {
    ArticleDocument {
        article: Article {
            summary: Summary {
                path: path("/article/le-fleuve/"),
                title: "Le fleuve".to_owned(),
                lede: "L’eau baisse.".to_owned(),
                kind: Kind::News,
                published: date("2019-08-16T08:30:00+01:00"),
                updated: None,
                author: Some(term("Awa Diop", "/auteur/awa-diop/")),
                category: Some(term("Sport", "/rubrique/sport/")),
                picture: None,
                comments: None,
                sticky: false,
            },
            lead: None,
            categories: vec![term("Sport", "/rubrique/sport/")],
            tags: Vec::new(),
            body: body(vec![paragraph("Texte de l’article.")]),
            corrections: Vec::new(),
            source: String::new(),
            locked: false,
            preview: None,
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

/// A magazine below a path, with one category and the address of its newsroom.
pub fn site() -> Site {
    let mut site = Site {
        name: "Le Fleuve".to_owned(),
        language: "fr".to_owned(),
        base_url: "https://example.org/journal/".to_owned(),
        categories: vec![Category {
            id: 1,
            slug: "sport".to_owned(),
            name: "Sport".to_owned(),
            path: path("/rubrique/sport/"),
            description: String::new(),
            count: 1,
            children: Vec::new(),
        }],
        ..Site::default()
    };
    site.legal.contact = "redaction@example.org".to_owned();
    site
}

/// The page of an article, from the publisher or, where it `withholds`, as the app shows it.
pub fn page(document: &ArticleDocument, site: &Site, withholds: bool) -> Page {
    let content = Content::Document(Document::Article(Box::new(document.clone())));
    let route = Route::Content(document.article.summary.path.clone(), None);
    let place = Place { withholds, ..Place::of(site, "/journal/") };
    let mut html = String::new();
    pages::page(&Shown { route, state: State::Ready(content) }, site, &place).print(&mut html);
    Page(Html::parse_fragment(&html))
}

pub struct Page(Html);

impl Page {
    /// The page of an article in the magazine of all tests.
    pub fn of(document: &ArticleDocument) -> Self {
        page(document, &site(), false)
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    }

    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).first().unwrap_or_else(|| panic!("no {selector}")).clone()
    }

    pub fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
    }

    #[track_caller]
    pub fn value(&self, selector: &str, attribute: &str) -> String {
        self.values(selector, attribute).first().unwrap_or_else(|| panic!("no {selector} {attribute}")).clone()
    }

    pub fn words(&self) -> String {
        self.0.root_element().text().collect()
    }
}
