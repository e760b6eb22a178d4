//! What a reader gets of pictures, sound, film and things from elsewhere.

use crate::page::{Page, figure, href, picture, words};
use regard::content::{Align, Block, Embed, Figure, Picture, Variant};

#[test]
fn a_picture_comes_in_the_size_that_fits_with_its_caption() {
    let variants = [400, 1200].map(|width| Variant { src: href(&format!("/img/pont-{width}.webp")), width });
    let shown = Picture { variants: variants.to_vec(), ..picture("/img/pont.webp", "Un pont") };
    let full = Figure {
        picture: shown,
        link: Some(href("https://example.org/pont")),
        caption: words("Le pont"),
        credit: "Régie".into(),
    };
    for (align, class) in [
        (Align::None, "figure"),
        (Align::Left, "figure figure--left"),
        (Align::Right, "figure figure--right"),
        (Align::Center, "figure figure--center"),
        (Align::Wide, "figure figure--wide"),
        (Align::Full, "figure figure--full"),
    ] {
        let page = Page::of(vec![Block::Figure(align, full.clone())]);
        assert_eq!(page.attribute("figure", "class"), class);
        assert_eq!(page.attribute("figure > a:not(.show)", "href"), "https://example.org/pont");
        assert_eq!(
            page.attributes(
                "figure > a:not(.show) > img",
                ["src", "srcset", "width", "height", "alt", "loading", "decoding"]
            ),
            [
                "/journal/img/pont.webp",
                "/journal/img/pont-400.webp 400w, /journal/img/pont-1200.webp 1200w, /journal/img/pont.webp 800w",
                "800",
                "600",
                "Un pont",
                "lazy",
                "async",
            ]
        );
        assert!(page.attribute("img", "sizes").contains("100vw"));
        assert_eq!(page.text("figure > figcaption"), "Le pont Régie");
        assert_eq!(page.text("figcaption > .credit"), "Régie");
    }
}

#[test]
fn the_place_of_a_picture_has_its_colour_until_it_is_there() {
    for (tone, class) in [(None, "-"), (Some(0), "tone-0"), (Some(15), "tone-15")] {
        let shown = Picture { tone, ..picture("/img/pont.webp", "") };
        let page = Page::of(vec![Block::Figure(Align::None, figure(shown))]);
        assert_eq!(page.attributes("img", ["class"]), [class]);
    }
}

#[test]
fn a_picture_of_which_little_is_known_is_shown_all_the_same() {
    let shown = Picture { width: 0, height: 0, ..picture("https://example.org/a.jpg", "") };
    let page = Page::of(vec![Block::Figure(Align::None, figure(shown.clone()))]);
    assert_eq!(page.attributes("img", ["alt", "width", "height", "srcset", "sizes"]), ["", "-", "-", "-", "-"]);
    assert!(page.texts("figcaption").is_empty());
    assert_eq!(page.texts("a"), ["Afficher l’image", ""]);
    let linked = Figure { link: Some(href("/x/")), ..figure(shown) };
    let page = Page::of(vec![Block::Figure(Align::None, linked)]);
    assert_eq!(page.attribute("a:not(.show)", "aria-label"), "Suivre le lien de l’image");
}

#[test]
fn a_gallery_is_a_list_of_figures() {
    let figures = vec![figure(picture("/a.webp", "A")), figure(picture("/b.webp", "B"))];
    for (columns, class) in [(0, "gallery--1"), (2, "gallery--2"), (8, "gallery--8"), (200, "gallery--8")] {
        let page = Page::of(vec![Block::Gallery(columns, figures.clone(), Vec::new())]);
        assert_eq!(page.texts(&format!("ul.gallery.{class} > li > figure > a > img")).len(), 2);
    }
    let page = Page::of(vec![Block::Gallery(3, figures, words("Deux vues"))]);
    assert_eq!(page.texts("figure > ul.gallery--3 > li").len(), 2);
    assert_eq!(page.text("figure > ul + figcaption"), "Deux vues");
}

#[test]
fn sound_and_film_load_nothing_by_themselves() {
    let page = Page::of(vec![
        Block::Audio(href("/son.mp3"), words("Le chant")),
        Block::Video(href("/film.mp4"), Some(picture("/premiere.webp", "")), Vec::new()),
    ]);
    assert_eq!(page.attributes("audio", ["src", "preload", "controls"]), ["/journal/son.mp3", "none", ""]);
    assert_eq!(page.text("audio ~ figcaption"), "Le chant");
    assert_eq!(
        page.attributes("video", ["src", "preload", "controls", "poster", "width", "height"]),
        ["/journal/film.mp4", "none", "", "/journal/premiere.webp", "800", "600"]
    );
    assert_eq!(page.text("a[href='/journal/son.mp3']"), "Ouvrir le fichier audio");
    assert_eq!(page.text("a[href='/journal/film.mp4']"), "Ouvrir le fichier vidéo");
}

#[test]
fn something_from_elsewhere_waits_for_the_reader() {
    let mut film = Embed::of(&href("https://youtu.be/abc")).unwrap();
    film.title = "Un film".into();
    let map = Embed::of(&href("https://carte.example/afrique?z=3")).unwrap();
    let page = Page::of(vec![Block::Embed(film), Block::Embed(map)]);
    assert_eq!(page.texts(".embed__provider"), ["YouTube", "carte.example"]);
    assert_eq!(page.text(".embed__title"), "Un film");
    assert_eq!(
        page.text("a[href='https://www.youtube.com/watch?v=abc'][rel='noopener noreferrer']"),
        "Voir sur YouTube"
    );
    assert_eq!(page.text("a[href='https://carte.example/afrique?z=3']"), "Voir sur carte.example");
    assert_eq!(page.text("button[type=button]"), "Charger le contenu de YouTube");
    assert_eq!(
        page.attributes("button", ["data-embed-frame", "data-embed-title"]),
        ["https://www.youtube-nocookie.com/embed/abc", "Un film"]
    );
    assert!(page.text(".embed__privacy").contains("YouTube saura que vous consultez cette page"));
}
