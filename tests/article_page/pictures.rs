//! Pictures of an article: the lead, those of the text, and what stands for them where data is saved.

use crate::support::{Page, body, document, page, picture, site};
use regard::content::{Align, Block, Body, Figure, Href, Inline, Label, Picture, Text, Variant};

fn shown() -> Picture {
    let variant = |width: u32| Variant { src: Href::parse(&format!("/media/a-{width}.webp")).unwrap(), width };
    Picture {
        alt: "Un pont".to_owned(),
        variants: vec![variant(288), variant(720)],
        weight: Some(32_400),
        ..picture("/media/a-1280.webp")
    }
}

fn figure(picture: Picture, link: Option<&str>) -> Figure {
    let caption = vec![Inline::Text("Le pont à l’aube.".to_owned())];
    Figure { picture, link: link.and_then(Href::parse), caption, credit: "La rédaction".to_owned() }
}

#[test]
fn the_lead_picture_is_fetched_first_and_opens_its_largest_file() {
    let mut document = document();
    document.article.lead = Some(figure(shown(), None));
    let page = Page::of(&document);
    assert_eq!(page.value("figure.lead > a[data-act=photo]", "href"), "/journal/media/a-1280.webp");
    let image = "figure.lead > a > img";
    assert_eq!((page.value(image, "fetchpriority").as_str(), page.all("img[loading]").len()), ("high", 0));
    assert_eq!((page.value(image, "width").as_str(), page.value(image, "height").as_str()), ("1200", "800"));
    assert!(page.value(image, "srcset").contains("/journal/media/a-720.webp 720w"));
    assert!(page.value(image, "sizes").contains("(min-resolution: 2.5dppx) 67vw"));
    assert_eq!(page.text("figure.lead figcaption"), "Le pont à l’aube. La rédaction");
    // The browser has asked for it before it knows that data is to be saved.
    assert_eq!(page.all("figure.lead .show").len(), 0);
}

#[test]
fn the_app_asks_before_it_fetches_a_lead_picture_where_data_is_saved() {
    let mut document = document();
    document.article.lead = Some(figure(shown(), None));
    let page = page(&document, &site(), true);
    assert_eq!(page.text("figure.lead > a.show[data-act=show] "), "Afficher l’image · 32\u{a0}Ko");
    assert_eq!(page.value("figure.lead > .show + a[data-act=photo] > img", "loading"), "lazy");
}

#[test]
fn a_picture_of_the_text_can_be_withheld_and_enlarged() {
    let mut document = document();
    let unknown = Picture { weight: None, alt: String::new(), ..picture("/media/b.svg") };
    document.article.body = body(vec![
        Block::Figure(Align::None, figure(shown(), None)),
        Block::Figure(Align::None, figure(unknown, None)),
        Block::Gallery(2, vec![figure(shown(), None), figure(shown(), None)], Vec::new()),
    ]);
    let page = Page::of(&document);
    let said = page.texts(".body figure > .show");
    assert_eq!(said[..2], ["Afficher l’image · 32\u{a0}Ko", "Afficher l’image"]);
    assert_eq!(page.all(".body figure > .show + a[data-act=photo] > img[loading=lazy]").len(), 4);
    assert_eq!(page.value("a[href='/journal/media/b.svg'][data-act=photo]", "aria-label"), "Agrandir l’image");
}

#[test]
fn a_link_of_the_editors_leads_where_they_meant() {
    let mut document = document();
    document.article.body = body(vec![
        Block::Figure(Align::None, figure(shown(), Some("/media/a.jpg"))),
        Block::Figure(Align::None, figure(shown(), Some("/article/un-pont/"))),
    ]);
    let page = Page::of(&document);
    assert_eq!(page.values(".body a[data-act=photo]", "href"), ["/journal/media/a.jpg"]);
    assert_eq!(page.all("a[href='/journal/article/un-pont/']:not([data-act]) > img").len(), 1);
    assert_eq!(page.all(".show").len(), 2);
}

#[test]
fn a_picture_from_elsewhere_stays_a_link() {
    let mut document = document();
    document.article.lead = Some(figure(picture("https://cdn.example/a.jpg"), None));
    let page = Page::of(&document);
    assert!(page.all("img").is_empty() && page.all("[data-act=photo], .show").is_empty());
    assert_eq!(page.text("figure.lead > a[rel='noopener noreferrer']"), "Image sur cdn.example");
}

#[test]
fn an_upright_picture_is_told_apart() {
    let mut document = document();
    let upright = Picture { width: 800, height: 1200, ..shown() };
    document.article.lead = Some(figure(upright, None));
    assert_eq!(Page::of(&document).value("figure", "class"), "lead lead--upright");
}

#[test]
fn a_picture_in_the_line_is_withheld_too_but_no_sign_and_nothing_in_a_link() {
    let sign = Picture { width: 16, height: 16, ..shown() };
    let link = Inline::Link(Href::parse("/a/").unwrap(), Label::new(vec![Inline::Picture(shown())]));
    let inlines = vec![Inline::Picture(shown()), Inline::Picture(sign), link];
    let mut document = document();
    document.article.body = Body::of(vec![Block::Paragraph(Text { inlines, ..Text::default() })]);
    let page = Page::of(&document);
    assert_eq!(page.all(".body img").len(), 3);
    assert_eq!(page.texts(".body .show"), ["Afficher l’image · 32\u{a0}Ko"]);
    assert_eq!(page.all(".body span > a.show[data-act=show] + img").len(), 1);
    assert!(page.all(".body a a").is_empty());
}
