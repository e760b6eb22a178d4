//! The head of a page as it is served: brand, search, top bar, menu, in the states that a magazine can give it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use regard::components::{Place, header, main_sections, section_class};
use regard::config::{Live, MediaOrigins, MenuPlan, Site};
use regard::content::{Category, Href, Path, Picture, TermLink};
use scraper::{ElementRef, Html, Selector};

fn category(slug: &str, path: &str, children: Vec<Category>) -> Category {
    let path = Path::parse(path).unwrap();
    Category {
        id: 1,
        slug: slug.into(),
        name: slug.to_uppercase(),
        path,
        description: String::new(),
        count: 1,
        children,
    }
}

/// A magazine with a menu of three levels.
fn site() -> Site {
    let clubs = category("clubs", "/rubrique/sport/football/clubs/", Vec::new());
    let football = category("football", "/rubrique/sport/football/", vec![clubs]);
    let sport = category("sport", "/rubrique/sport/", vec![football]);
    let culture = category("culture", "/rubrique/culture/", Vec::new());
    let home = MenuPlan { label: "Accueil".into(), path: "/".into(), ..MenuPlan::default() };
    let planned = |slug: &str| MenuPlan { category: slug.into(), ..MenuPlan::default() };
    Site {
        name: "L’Étoile".into(),
        tagline: "Chaque matin".into(),
        categories: vec![sport, culture],
        menu: vec![home, planned("culture"), planned("sport")],
        pages: vec![TermLink { name: "À propos".into(), path: Path::parse("/a-propos/").unwrap() }],
        ..Site::default()
    }
}

fn picture(src: &str, width: u32, height: u32) -> Picture {
    Picture {
        src: Href::parse(src).unwrap(),
        width,
        height,
        alt: String::new(),
        variants: Vec::new(),
        tone: None,
        weight: None,
    }
}

fn rendered(site: &Site, here: &str) -> Html {
    let mut html = String::new();
    header(site, here, &Place::of(site, "/journal/")).print(&mut html);
    Html::parse_fragment(&html)
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn one<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found.first().copied().unwrap()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

#[test]
fn everything_stands_once() {
    let html = rendered(&site(), "");
    for selector in [
        "header .header__top nav[aria-label]",
        "header .brand[href=\"/journal/\"]",
        "header form[role=search] input[type=search]",
        "header button[aria-controls=menu][aria-expanded=false]",
        "header nav#menu[aria-label=Rubriques]",
    ] {
        one(&html, selector);
    }
    assert_eq!(text(one(&html, ".header__tagline")), "Chaque matin");
}

#[test]
fn a_magazine_is_shown_by_its_logo_or_its_mark_and_name_or_its_name() {
    let plain = rendered(&site(), "");
    assert_eq!(text(one(&plain, ".brand")), "L’Étoile");
    assert!(all(&plain, ".brand img").is_empty());

    let icon = Some(picture("/media/etoile.svg", 64, 64));
    let marked = rendered(&Site { icon: icon.clone(), ..site() }, "");
    let mark = one(&marked, ".brand > img.brand__mark");
    assert_eq!((mark.attr("src"), mark.attr("alt")), (Some("/journal/media/etoile.svg"), Some("")));
    assert_eq!((mark.attr("width"), mark.attr("height")), (Some("64"), Some("64")));
    assert_eq!(text(one(&marked, ".brand__name")), "L’Étoile");

    let logo = Some(picture("/media/enseigne.png", 448, 112));
    let signed = rendered(&Site { logo, icon, ..site() }, "");
    let image = one(&signed, ".brand > img");
    assert_eq!((image.attr("alt"), image.attr("width")), (Some("L’Étoile"), Some("448")));
    assert_eq!(text(one(&signed, ".brand")), "");
}

#[test]
fn a_logo_elsewhere_is_loaded_only_from_a_listed_origin() {
    let logo = Some(picture("https://a.example/logo.png", 0, 0));
    let unlisted = rendered(&Site { logo: logo.clone(), ..site() }, "");
    assert_eq!(text(one(&unlisted, ".brand")), "L’Étoile");
    let live = Some(Live {
        home: "https://a.example/".into(),
        api: "https://a.example/wp-json/".into(),
        offset: 0,
        counts: false,
    });
    let origins = MediaOrigins { images: vec!["https://a.example".into()], media: Vec::new() };
    let listed = rendered(&Site { logo, live, origins, ..site() }, "");
    let image = one(&listed, ".brand > img");
    assert_eq!((image.attr("alt"), image.attr("width")), (Some("L’Étoile"), None));
}

#[test]
fn an_entry_with_children_is_a_button_whose_panel_begins_with_all() {
    let html = rendered(&site(), "");
    let top: Vec<String> = all(&html, ".menu__list > li > button").into_iter().map(text).collect();
    assert_eq!(top, ["SPORT"]);
    let panel = one(&html, ".menu__list > li > .menu__panel[hidden]");
    let button = one(&html, ".menu__list > li > button");
    assert_eq!(button.attr("aria-controls"), panel.attr("id"));
    let first = one(&html, ".menu__list > li > .menu__panel > ul > li:first-child > a");
    assert_eq!((text(first).as_str(), first.attr("aria-label")), ("Tout", Some("Tout\u{a0}: SPORT")));
    assert_eq!(first.attr("href"), Some("/journal/rubrique/sport/"));
    // The app fills it; below the first level there is none.
    assert_eq!(all(&html, "[data-previews]").len(), 1);
    assert_eq!(text(one(&html, ".menu__panel > [data-previews]")), "");

    let inner = one(&html, ".menu__panel .menu__panel");
    assert_eq!(inner.attr("id"), Some("menu-2-0"));
    assert!(text(inner).contains("CLUBS"));
}

#[test]
fn the_page_on_the_screen_is_marked() {
    for (here, label) in [("/journal/rubrique/culture/", "CULTURE"), ("/journal/rubrique/sport/", "Tout")] {
        let html = rendered(&site(), here);
        let marked: Vec<String> = all(&html, "[aria-current=page]").into_iter().map(text).collect();
        assert!(marked.iter().any(|text| text == label), "{here}: {marked:?}");
    }
    assert!(all(&rendered(&site(), "/journal/article/x/"), "[aria-current]").is_empty());
}

#[test]
fn every_main_section_has_a_colour_and_gives_it_to_what_is_below() {
    let site = site();
    let numbers: Vec<(usize, String)> =
        main_sections(&site.menu_entries()).map(|(number, entry)| (number, entry.label.clone())).collect();
    assert_eq!(numbers, [(0, "CULTURE".to_owned()), (1, "SPORT".to_owned())]);
    let html = rendered(&site, "");
    assert_eq!(text(one(&html, ".menu__entry.section-0")), "CULTURE");
    assert_eq!(all(&html, ".menu__entry").len(), 3);
    let place = Place::of(&site, "/");
    for (path, class) in [
        ("/rubrique/culture/", "section-0"),
        ("/rubrique/sport/", "section-1"),
        ("/rubrique/sport/football/clubs/", "section-1"),
        ("/rubrique/ailleurs/", ""),
        ("/", ""),
    ] {
        assert_eq!(place.section(&Path::parse(path).unwrap()), class, "{path}");
    }
    assert_eq!(section_class(9), "section-1");
}
