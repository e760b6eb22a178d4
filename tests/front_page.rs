//! The front page, lists and covers, rendered natively in every state: what a reader finds there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/shown.rs"]
#[allow(dead_code)]
mod shown;

use regard::content::{
    Advertisement, Cover, Document, HomeDocument, HomeSection, Kind, KioskDocument, Layout, Listing, ListingKind,
    Summary,
};
use regard::source::{Content, SourceError};
use shown::{Page, article, moment, path, picture, site, term};

fn home(home: HomeDocument) -> Page {
    Page::of(&site(), "/", Ok(Content::Document(Document::Home(Box::new(home)))))
}

fn block(layout: Layout, count: u32) -> HomeSection {
    HomeSection { category: term("politique"), layout, articles: (100..100 + count).map(article).collect() }
}

fn full() -> HomeDocument {
    HomeDocument {
        alert: Some(article(1)),
        lead: Some(article(2)),
        secondary: (3..6).map(article).collect(),
        latest: (6..12).map(|number| Summary { picture: None, ..article(number) }).collect(),
        opinions: (12..15).map(|number| Summary { kind: Kind::Opinion, picture: None, ..article(number) }).collect(),
        sections: vec![block(Layout::Leading, 5), block(Layout::Trio, 3), block(Layout::Brief, 6)],
        covers: vec![cover(1), cover(2)],
        advertisement: Some(Advertisement {
            picture: picture(300, 250),
            link: regard::content::Href::parse("/kiosque/").unwrap(),
            from: None,
            to: None,
        }),
    }
}

fn cover(number: u32) -> Cover {
    let link = regard::content::Href::parse("/rubrique/politique/");
    Cover { title: format!("N° {number}"), date: moment("2026-10-01"), picture: picture(900, 1200), link }
}

#[test]
fn the_front_page_has_an_order_that_editors_chose() {
    let page = home(full());
    assert_eq!(page.text("main .alert a"), "Titre de l’article 1");
    assert_eq!(page.texts("h1").len(), 1);
    assert_eq!(page.text("main [aria-labelledby=une] article:first-of-type h3"), "Titre de l’article 2");
    assert_eq!(
        page.texts("main > div > *  h2"),
        ["À la une", "Dernières nouvelles", "Politique", "Politique", "Points de vue", "Politique", "Le Kiosque"]
    );
    assert_eq!(page.values(".block--covers a", "href").last().unwrap(), "/journal/kiosque/");
    assert_eq!(page.text(".ad__label"), "Publicité");
    assert_eq!(page.values(".ad img", "width"), ["300"]);
}

#[test]
fn every_card_is_an_article_with_one_heading_link_in_its_own_direction() {
    let page = home(full());
    let cards = page.all("main article");
    assert_eq!(cards.len(), 1 + 3 + 6 + 3 + 14);
    assert_eq!(page.all("main article h3[dir=auto] a").len(), cards.len());
    assert_eq!(page.all("main article h3 a").len(), cards.len());
    // When: everywhere but where an opinion tells who.
    assert_eq!(page.all("main article time").len(), cards.len() - 3);
    assert_eq!(page.texts(".block--opinions .card__meta")[0], "Par La rédaction");
    assert_eq!(page.texts(".block--opinions .kind"), ["Opinion"; 3]);
    assert_eq!(page.text(".front__latest time"), "22 novembre 2026, 8\u{a0}h\u{a0}06");
}

#[test]
fn only_the_lead_picture_is_loaded_at_once_and_only_it_is_described() {
    let page = home(full());
    assert_eq!(page.all("main img:not([loading=lazy])").len(), 1);
    assert_eq!(page.values(".card--lead img", "fetchpriority"), ["high"]);
    assert_eq!(page.values(".card--lead img", "alt"), ["Un fleuve"]);
    assert!(page.values(".card--large img, .card--standard img", "alt").iter().all(String::is_empty));
    assert!(page.all("main img").iter().all(|img| img.attr("width").is_some() && img.attr("height").is_some()));
}

#[test]
fn the_colour_of_a_card_and_of_a_block_is_that_of_its_section() {
    let page = home(full());
    // Politique is the first section of the menu after Accueil, Sport the second.
    assert!(page.values("section.block", "class").iter().take(2).all(|class| class.ends_with(" section-0")));
    assert_eq!(page.values(".card--lead", "class"), ["card card--lead section-1"]);
    assert_eq!(page.text(".card--lead .card__category"), "Sport");
}

#[test]
fn a_front_page_shows_what_there_is() {
    let empty = home(HomeDocument::default());
    assert_eq!(empty.text("main [aria-labelledby=une] .empty"), "Aucun article n’a encore paru ici.");
    assert_eq!(empty.all("main section").len(), 1);
    let one = home(HomeDocument { lead: Some(article(1)), ..HomeDocument::default() });
    assert_eq!(one.all("main article").len(), 1);
    assert!(one.all(".alert, .front__latest, .front__beside, .ad, .block").is_empty());
    let bare =
        Summary { lede: String::new(), picture: None, category: None, author: None, comments: None, ..article(1) };
    let bare = home(HomeDocument { lead: Some(bare), ..HomeDocument::default() });
    assert!(bare.all(".card__picture, .card__lede, .card__label, .card__comments").is_empty());
}

#[test]
fn a_paid_article_says_so_in_every_weight() {
    let paid = |number| Summary { kind: Kind::Sponsored, ..article(number) };
    let sections = [Layout::Leading, Layout::Trio, Layout::Brief].map(|layout| HomeSection {
        category: term("politique"),
        layout,
        articles: (10..16).map(paid).collect(),
    });
    let page = home(HomeDocument {
        lead: Some(paid(1)),
        secondary: vec![paid(2)],
        latest: vec![paid(3)],
        sections: sections.to_vec(),
        ..HomeDocument::default()
    });
    assert_eq!(page.all("main article").len(), page.all("main article .kind").len());
    assert!(page.texts("main .kind").iter().all(|kind| kind == "Contenu sponsorisé"));
}

#[test]
fn comments_are_counted_where_there_are_some() {
    for (comments, expected) in [
        (None, None),
        (Some(0), None),
        (Some(1), Some("1\u{a0}commentaire")),
        (Some(2_400), Some("2\u{202f}400\u{a0}commentaires")),
    ] {
        let page = home(HomeDocument { lead: Some(Summary { comments, ..article(1) }), ..HomeDocument::default() });
        assert_eq!(page.texts(".card__comments").first().map(String::as_str), expected, "{comments:?}");
    }
}

fn listing(kind: ListingKind, page: Option<u32>, count: u32) -> Listing {
    Listing {
        kind,
        name: "Awa Diop".to_owned(),
        path: path("/rubrique/politique/"),
        description: "Ce qu’il faut savoir.".to_owned(),
        picture: None,
        parents: Vec::new(),
        children: vec![term("geopolitique"), term("crise")],
        total: if page.is_some() { 0 } else { count },
        pages: if count > 23 { 2 } else { 0 },
        page,
        articles: (1..=count.min(12)).map(article).collect(),
        seo: None,
    }
}

fn list(listing: Listing) -> Page {
    Page::of(&site(), "/rubrique/politique/", Ok(Content::Document(Document::Listing(listing))))
}

#[test]
fn a_category_has_a_lead_chips_a_feed_and_paging() {
    let page = list(listing(ListingKind::Category, None, 30));
    assert_eq!(page.text("h1"), "Awa Diop");
    assert_eq!(page.text(".listing__description"), "Ce qu’il faut savoir.");
    assert_eq!(page.text(".listing__count"), "30\u{a0}articles");
    assert_eq!(page.texts("nav[aria-label=Sous-rubriques] a"), ["geopolitique", "crise"]);
    assert_eq!(page.all("article.card--lead").len(), 1);
    assert_eq!(page.all("article.card--standard").len(), 11);
    assert_eq!(page.all("main article h2 a").len(), 12);
    assert_eq!(page.values(".listing__feed a", "href"), ["/journal/rubrique/politique/feed.xml"]);
    assert_eq!(page.text(".listing__feed a"), "Flux RSS");
    assert_eq!(page.values("nav[aria-label=Pagination] a[rel=next]", "href"), ["/journal/rubrique/politique/page/2/"]);
    assert_eq!(page.values(".listing__head", "class"), ["listing__head section-0"]);
}

#[test]
fn a_numbered_page_tells_nothing_that_changes_with_every_article() {
    let page = list(listing(ListingKind::Category, Some(1), 30));
    assert!(page.all(".card--lead, .listing__count").is_empty());
    assert_eq!(page.all("article.card--standard").len(), 12);
    assert_eq!(page.text("nav[aria-label=Pagination] [aria-current=page]"), "page 1");
}

#[test]
fn an_author_has_initials_and_a_tag_has_no_feed() {
    let page = list(listing(ListingKind::Author, None, 3));
    assert_eq!((page.text("h1"), page.text(".face")), ("Articles de Awa Diop".to_owned(), "AD".to_owned()));
    assert_eq!(page.values(".face", "aria-hidden"), ["true"]);
    assert!(page.all(".listing__feed").is_empty());
    let shown = picture(96, 96);
    let page = list(Listing { picture: Some(shown), ..listing(ListingKind::Author, None, 3) });
    assert_eq!((page.all(".face img").len(), page.text(".face")), (1, String::new()));
    let page = list(listing(ListingKind::Tag, None, 1));
    assert!(page.all(".listing__feed, .face, .cards").is_empty());
    assert_eq!(page.all("main article").len(), 1);
    let page =
        list(Listing { description: String::new(), children: vec![], ..listing(ListingKind::Category, None, 0) });
    assert_eq!(page.text("main .empty"), "Aucun article n’a encore paru ici.");
    assert!(page.all(".chips, .listing__description, .listing__feed").is_empty());
}

#[test]
fn covers_open_large_and_lead_to_what_they_announce() {
    let covers = vec![cover(1), Cover { link: None, ..cover(2) }];
    let kiosk = KioskDocument { title: "Le Kiosque".to_owned(), introduction: String::new(), covers };
    let page = Page::of(&site(), "/kiosque/", Ok(Content::Document(Document::Kiosk(kiosk))));
    assert_eq!(page.values("a[data-act=photo]", "href"), ["/journal/media/a-900.webp"; 2]);
    assert_eq!(page.values("a[data-act=photo] img", "alt"), ["Un fleuve"; 2]);
    assert_eq!(page.texts("main li h2"), ["N° 1", "N° 2"]);
    assert_eq!(page.values("main li h2 a", "href"), ["/journal/rubrique/politique/"]);
    assert!(page.all(".lede").is_empty());
}

#[test]
fn a_page_that_cannot_be_had_says_why_and_leads_on() {
    for (error, heading, retry) in [
        (SourceError::NotFound, "Page introuvable", 0),
        (SourceError::Offline, "Connexion impossible", 1),
        (SourceError::TimedOut, "Le serveur ne répond pas", 1),
        (SourceError::Refused, "Accès refusé", 1),
        (SourceError::WrongPassword, "Mot de passe incorrect", 1),
        (SourceError::Busy(Some(7)), "Le serveur est très sollicité", 1),
        (SourceError::Server(503), "Erreur du serveur", 1),
        (SourceError::Malformed("x".to_owned()), "Réponse illisible", 1),
        (SourceError::TooNew(2), "Nouvelle version", 1),
    ] {
        let page = Page::of(&site(), "/nulle-part/", Err(error));
        assert_eq!(page.text("main h1"), heading);
        assert_eq!(page.all("main button[data-retry]").len(), retry, "{heading}");
        assert_eq!(page.all("main [role=search] input[type=search]").len(), 1, "{heading}");
        assert_eq!(page.texts("main nav a"), ["Accueil", "Politique", "Sport"], "{heading}");
    }
}

#[test]
fn the_settings_tell_what_is_stored_and_can_erase_it() {
    let page = Page::of(&site(), "/reglages/", Ok(Content::Settings));
    assert_eq!(page.text("main section h2"), "Ce qui est conservé sur cet appareil");
    assert_eq!(page.all("details > summary[data-act=stored] ~ ul[data-stored]").len(), 1);
    assert_eq!(page.texts("section.stored p[hidden][data-state]").len(), 2);
    assert_eq!(page.text("button[data-act=erase]"), "Tout effacer");
}
