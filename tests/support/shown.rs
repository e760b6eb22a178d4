//! A page as the views make it, for tests of what readers find on it.

use regard::config::{MenuPlan, Site};
use regard::content::{Category, Href, Kind, Moment, Path, Picture, Summary, TermLink, Variant};
use regard::route::Route;
use regard::source::{Content, SourceError};
use regard::state::{Shown, State};
use scraper::{ElementRef, Html, Selector};

pub struct Page(pub Html);

impl Page {
    /// The page at an address of a site under `/journal/`.
    pub fn of(site: &Site, address: &str, content: Result<Content, SourceError>) -> Self {
        let state = content.map_or_else(State::Failed, State::Ready);
        let shown = Shown { route: Route::parse(address, "").unwrap(), state };
        Self(Html::parse_document(&regard::app::render(site, "/journal/", shown, 2026)))
    }

    /// A piece of a page.
    pub fn piece(element: &regard::components::Element) -> Self {
        let mut html = String::new();
        element.print(&mut html);
        Self(Html::parse_document(&html))
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    }

    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).first().unwrap_or_else(|| panic!("no {selector}")).clone()
    }

    pub fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
    }
}

pub fn path(address: &str) -> Path {
    Path::parse(address).unwrap()
}

pub fn moment(text: &str) -> Moment {
    Moment::parse(text, 60).unwrap()
}

pub fn term(slug: &str) -> TermLink {
    let name = if slug == "politique" { "Politique" } else { slug };
    TermLink { name: name.to_owned(), path: path(&format!("/rubrique/{slug}/")) }
}

/// A picture in three widths, or in its own alone where it is narrow.
pub fn picture(width: u32, height: u32) -> Picture {
    let src = |width: u32| Href::Inside(format!("/media/a-{width}.webp"));
    let variants = [288, 720].into_iter().filter(|narrower| *narrower < width);
    let variants = variants.map(|width| Variant { src: src(width), width }).collect();
    Picture { src: src(width), width, height, alt: "Un fleuve".to_owned(), variants, tone: Some(3), weight: None }
}

/// Article `number` about sport, published so many minutes after eight in the morning of 22 November 2026.
pub fn article(number: u32) -> Summary {
    let begin = moment("2026-11-22T08:00:00+01:00");
    Summary {
        path: path(&format!("/article/article-{number}/")),
        title: format!("Titre de l’article {number}"),
        lede: "Un chapô.".to_owned(),
        kind: Kind::News,
        published: Moment { utc: begin.utc + i64::from(number) * 60, ..begin },
        updated: None,
        author: Some(TermLink { name: "La rédaction".to_owned(), path: path("/auteur/la-redaction/") }),
        category: Some(TermLink { name: "Sport".to_owned(), path: path("/rubrique/sport/") }),
        picture: Some(picture(1280, 853)),
        comments: Some(2),
        sticky: false,
    }
}

/// A magazine with Accueil, Politique and Sport in its menu.
pub fn site() -> Site {
    let category = |slug: &str, name: &str| Category {
        id: 0,
        slug: slug.to_owned(),
        name: name.to_owned(),
        path: path(&format!("/rubrique/{slug}/")),
        description: String::new(),
        count: 9,
        children: Vec::new(),
    };
    let of = |slug: &str| MenuPlan { category: slug.to_owned(), ..MenuPlan::default() };
    let home = MenuPlan { label: "Accueil".to_owned(), path: "/".to_owned(), ..MenuPlan::default() };
    Site {
        format: 1,
        name: "Le Fleuve".to_owned(),
        description: "Un magazine.".to_owned(),
        language: "fr".to_owned(),
        base_url: "https://example.org/journal/".to_owned(),
        categories: vec![category("politique", "Politique"), category("sport", "Sport")],
        menu: vec![home, of("politique"), of("sport")],
        ..Site::default()
    }
}
