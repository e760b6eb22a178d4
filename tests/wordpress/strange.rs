//! Answers that break stricter readers: see `shapes/`.

use crate::replay::{HOST, replay};
use crate::{article, listing, now, wordpress};
use regard::content::{Block, Inline, Path, plain_text};
use regard::source::{Fetch, SourceError, WordPress};
use std::rc::Rc;

fn strange() -> WordPress {
    wordpress(&replay(&["shapes"]).fetch, &format!("{HOST}/"), &format!("{HOST}/wp-json/"))
}

/// One whose lists of posts have a shape.
fn shaped(shape: &'static str) -> WordPress {
    let inner = replay(&["shapes"]).fetch;
    let fetch: Fetch = Rc::new(move |address| {
        let shape = if address.contains("/posts?") { format!("&shape={shape}") } else { String::new() };
        inner(&format!("{address}{shape}"))
    });
    wordpress(&fetch, &format!("{HOST}/"), &format!("{HOST}/wp-json/"))
}

#[test]
fn every_strange_post_is_shown() {
    let strange = strange();
    for (slug, picture, author, categories) in [
        ("meta-as-array", "fleuve.jpg", "", ""),
        ("meta-as-object", "fleuve.jpg", "", ""),
        ("sizes-empty-object", "", "", ""),
        ("sizes-as-array", "carte.svg", "", ""),
        ("details-as-text", "fleuve.jpg", "", ""),
        ("numbers-as-text", "fleuve.jpg", "", "/rubrique/sport/ /rubrique/afrique-de-l’est/"),
        ("list-as-object", "", "Awa", "/rubrique/sport/ /rubrique/afrique-de-l’est/"),
        ("title-as-text", "", "", ""),
        ("dates-zero", "", "", ""),
        ("embedded-errors", "", "", ""),
        ("index-for-picture", "", "", ""),
        ("embedded-empty", "", "", ""),
    ] {
        let found = article(&strange, slug).article;
        assert_eq!(found.summary.title, "Un titre", "{slug}");
        assert_eq!(
            found.summary.published.to_string(),
            if slug == "dates-zero" { "2019-08-16T10:30:00+01:00" } else { "2019-08-16T10:30:00+02:00" }
        );
        let src = found.lead.map(|lead| lead.picture.src.as_string()).unwrap_or_default();
        assert_eq!(src.rsplit('/').next().unwrap(), picture, "{slug}");
        assert_eq!(found.summary.author.map(|author| author.name).unwrap_or_default(), author, "{slug}");
        let paths: Vec<&str> = found.categories.iter().map(|category| category.path.as_str()).collect();
        assert_eq!(paths.join(" "), categories, "{slug}");
        assert!(!found.body.is_empty(), "{slug}");
    }
}

#[test]
fn a_post_without_title_or_text_is_shown_all_the_same() {
    assert_eq!(article(&strange(), "title-missing").article.summary.title, "Article du 16 août 2019");
    assert!(article(&strange(), "content-null").article.body.is_empty());
}

#[test]
fn a_lead_picture_has_its_sizes_and_caption() {
    let lead = article(&strange(), "meta-as-object").article.lead.unwrap();
    let widths: Vec<u32> = lead.picture.variants.iter().map(|variant| variant.width).collect();
    assert_eq!((widths, lead.picture.alt.as_str()), (vec![300, 1600], "Le fleuve"));
    assert_eq!(plain_text(&lead.caption), "Le fleuve & le port");
}

#[test]
fn a_lead_picture_is_not_shown_twice() {
    let found = article(&strange(), "picture-again").article;
    assert_eq!(found.body.plain_text(), "Un texte.");
    assert!(!found.body.parts.iter().flatten().any(|block| matches!(block, Block::Figure(..))));
    assert_eq!(plain_text(&found.lead.unwrap().caption), "Légende du texte");
}

#[test]
fn a_lede_is_what_an_editor_wrote() {
    assert_eq!(article(&strange(), "excerpt-of-the-text").article.summary.lede, "");
    assert_eq!(article(&strange(), "excerpt-by-hand").article.summary.lede, "Ce qu’il faut savoir.");
}

#[test]
fn an_update_is_told_when_it_came_later() {
    let updated = |slug| article(&strange(), slug).article.summary.updated.map(|updated| updated.to_string());
    assert_eq!(updated("changed").as_deref(), Some("2019-08-17T10:30:00+02:00"));
    assert_eq!((updated("changed-at-once"), updated("dates-zero")), (None, None));
}

#[test]
fn links_into_the_site_stay_in_the_app() {
    let body = article(&strange(), "links").article.body;
    let blocks = body.parts.iter().flatten();
    let inlines =
        blocks.flat_map(|block| if let Block::Paragraph(text) = block { text.inlines.clone() } else { vec![] });
    let links: Vec<String> = inlines
        .filter_map(|inline| if let Inline::Link(href, _) = inline { Some(href.as_string()) } else { None })
        .collect();
    let file = format!("{HOST}/wp-content/uploads/rapport.pdf");
    assert_eq!(links, ["/2019/08/16/autre/?x=1#y", "/?p=12", &file, "https://example.org/"]);
}

#[test]
fn a_broken_item_is_left_out_and_a_broken_answer_names_the_field() {
    let found = listing(&shaped("casse"), "/rubrique/sport/", None);
    let paths: Vec<&str> = found.articles.iter().map(|article| article.path.as_str()).collect();
    assert_eq!(paths, ["/article/bon/", "/article/bon-aussi/"]);
    for (shape, expected) in [
        ("tout-casse", "posts[0].date_gmt"),
        ("objet", "posts: not a list"),
        ("html", "posts: HTML instead of JSON"),
        ("coupe", "posts: not JSON"),
    ] {
        let path = Path::parse("/rubrique/sport/").unwrap();
        assert_eq!(now(shaped(shape).at(&path, None)), Err(SourceError::Malformed(expected.into())), "{shape}");
    }
}
