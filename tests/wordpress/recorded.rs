//! Answers recorded from a real WordPress in French, with the content of `seed.php`.

use crate::replay::{HOST, Replay, replay};
use crate::{PARSER, article, at, now, page, wordpress};
use regard::content::{Document, Path, find_category, flatten_categories};
use regard::source::wordpress::discover;
use regard::source::{Answer, SourceError, WordPress};

fn recorded() -> (WordPress, Replay) {
    // What the recordings lack is among the made-up answers.
    let replay = replay(&["recordings", "shapes"]);
    (wordpress(&replay.fetch, &format!("{HOST}/"), &format!("{HOST}/wp-json/")), replay)
}

#[test]
fn titles_and_names_are_decoded() {
    let (wordpress, _) = recorded();
    for (slug, title, author) in [
        ("image-effacee", "Un article dont l’image a été effacée", "La rédaction"),
        (
            "titre-difficile",
            "L’« Affaire » : 1 < 2 & «\u{a0}R&D\u{a0}» — l’été d’après… 100 % é 2 < 3",
            "Aïssatou N'Diaye & fils",
        ),
        ("sans-titre", "Article du 19 août 2025", "La rédaction"),
        ("auteur-efface", "Un article dont l’auteur a été effacé", ""),
    ] {
        let summary = article(&wordpress, slug).article.summary;
        // The stand-in folds no-break spaces too.
        assert_eq!(summary.title.replace('\u{a0}', " "), title.replace('\u{a0}', " "));
        assert_eq!(summary.author.map(|author| author.name).unwrap_or_default(), author, "{slug}");
    }
}

#[test]
fn addresses_of_other_scripts_are_understood() {
    let (wordpress, _) = recorded();
    for slug in ["أخبار-أفريقيا-اليوم", "été-à-yaoundé-🌍"] {
        assert_eq!(article(&wordpress, slug).article.summary.path.as_str(), format!("/article/{slug}/"));
    }
}

#[test]
fn a_picture_that_is_not_there_is_left_out() {
    let (wordpress, _) = recorded();
    for (slug, shown) in [("image-effacee", false), ("image-de-brouillon", false), ("auteur-efface", true)] {
        assert_eq!(article(&wordpress, slug).article.lead.is_some(), shown, "{slug}");
    }
}

#[test]
fn the_category_tree_is_read_whole_and_once() {
    let (wordpress, replay) = recorded();
    let site = now(wordpress.site()).unwrap();
    assert_eq!(flatten_categories(&site.categories).len(), 138);
    let path = Path::parse("/rubrique/actualite-africaine/afrique-de-louest/benin/").unwrap();
    let trail = find_category(&site.categories, &|category| category.path == path);
    let names: Vec<&str> = trail.iter().map(|category| category.name.as_str()).collect();
    assert_eq!(names, ["Actualité africaine", "Afrique de l'Ouest", "Bénin"]);
    let sport = find_category(&site.categories, &|category| category.slug == "sport")[0];
    assert!(sport.count > 20, "{} articles below Sport", sport.count);
    now(wordpress.site()).unwrap();
    assert_eq!(replay.asked.borrow().len(), 2);
}

#[test]
fn an_article_stands_in_its_deepest_category_of_the_menu() {
    let (wordpress, _) = recorded();
    let found = article(&wordpress, "beaucoup-de-rubriques").article;
    assert_eq!(found.categories.len(), 19);
    assert_eq!(Some(&found.categories[0]), found.summary.category.as_ref());
    assert_eq!(found.summary.category.unwrap().path.segments().count(), 4);
}

#[test]
fn a_long_discussion_is_read_to_its_end() {
    let (wordpress, _) = recorded();
    let document = article(&wordpress, "discussion-de-130-commentaires");
    assert_eq!((document.comments.len(), document.article.summary.comments), (130, Some(130)));
    assert_eq!(document.comments[0].author, "Lecteur 1");
    let orphan = document.comments.iter().find(|comment| comment.body.plain_text().contains("orpheline")).unwrap();
    assert!(orphan.parent != 0 && !document.comments.iter().any(|comment| comment.id == orphan.parent));
    let named = document.comments.iter().find(|comment| comment.author.starts_with("Zoé")).unwrap();
    assert_eq!(named.author, "Zoé « la lectrice » O'Neill & Cie");
}

#[test]
fn hostile_names_are_text() {
    let (wordpress, _) = recorded();
    let names: Vec<String> =
        article(&wordpress, "hostile-commentaires").comments.into_iter().map(|c| c.author).collect();
    assert_eq!(names[4], "<b>Nom</b> & entités");
    assert!(names[0].starts_with("Nom <img src=x"), "{}", names[0]);
}

#[test]
fn a_locked_article_opens_with_its_password_only() {
    let (wordpress, replay) = recorded();
    let locked = article(&wordpress, "article-protege");
    assert!(locked.article.locked && locked.article.body.is_empty() && locked.comments.is_empty());
    assert_eq!(locked.article.summary.comments, None);
    let path = &locked.article.summary.path;
    let Ok(Document::Article(open)) = now(wordpress.unlock(path, "sesame")) else { panic!("sesame does not open it") };
    assert!(!open.article.locked && open.article.body.plain_text().starts_with("Le texte protégé"));
    assert_eq!(now(wordpress.unlock(path, "faux")), Err(SourceError::WrongPassword));
    // What a password opened is not remembered.
    assert!(article(&wordpress, "article-protege").article.locked);
    let with_password = || replay.asked.borrow().iter().filter(|address| address.contains("/posts/93?")).count();
    now(wordpress.unlock(path, "sesame")).unwrap();
    assert_eq!(with_password(), 3);
}

#[test]
fn pages_stand_below_each_other() {
    let (wordpress, _) = recorded();
    let found = page(&wordpress, "/a-propos/equipe/");
    assert_eq!((found.title.as_str(), found.parents.len()), ("L’équipe", 1));
    assert_eq!((found.parents[0].name.as_str(), found.parents[0].path.as_str()), ("À propos", "/a-propos/"));
    assert!(found.body.plain_text().contains("Trois personnes"));
    for wrong in ["/equipe/", "/publicite/equipe/"] {
        assert_eq!(at(&wordpress, wrong, None), Err(SourceError::NotFound), "{wrong}");
    }
}

#[test]
fn what_is_not_public_is_not_found() {
    let (wordpress, _) = recorded();
    for path in
        ["/article/brouillon/", "/article/nulle-part/", "/nulle-part/", "/rubrique/nulle-part/", "/etiquette/x/"]
    {
        assert_eq!(at(&wordpress, path, None), Err(SourceError::NotFound), "{path}");
    }
}

#[test]
fn addresses_of_the_wordpress_lead_to_ours() {
    let (wordpress, _) = recorded();
    for (old, new) in [
        ("/2022/05/05/image-effacee/", "/article/image-effacee/"),
        ("/image-effacee/", "/article/image-effacee/"),
        ("/category/actualite-africaine/afrique-australe/", "/rubrique/actualite-africaine/afrique-australe/"),
        ("/category/afrique-australe/feed/", "/rubrique/actualite-africaine/afrique-australe/"),
        ("/actualite-africaine/afrique-australe/", "/rubrique/actualite-africaine/afrique-australe/"),
        ("/rubrique/benin/", "/rubrique/actualite-africaine/afrique-de-louest/benin/"),
        ("/author/jp-etoundi/", "/auteur/jean-pierre-etoundi-ngo/"),
        ("/tag/coupe-dafrique/", "/etiquette/coupe-dafrique/"),
    ] {
        assert_eq!(at(&wordpress, old, None), Ok(Answer::Moved(Path::parse(new).unwrap(), None)), "{old}");
    }
}

#[test]
fn a_wordpress_is_found_with_and_without_pretty_permalinks() {
    for (asked, api) in [("wordpress.test", "/wp-json/"), ("wordpress.test/2019/08/16/x/", "/wp-json/")] {
        let found = now(discover(&replay(&["recordings", "shapes"]).fetch, &format!("http://{asked}"))).unwrap();
        assert_eq!(found.api, format!("{HOST}{api}"));
        assert_eq!(found.home, format!("{HOST}/"));
        assert_eq!((PARSER.text)(&found.name), "Regard sur l'Afrique");
        assert_eq!((PARSER.text)(&found.description), "L'actualité africaine, jour après jour & sans détour");
    }
    let error = now(discover(&replay(&["shapes"]).fetch, HOST)).unwrap_err();
    assert_eq!(error, SourceError::Malformed("not a WordPress".into()));
}

#[test]
fn a_site_without_pretty_permalinks_is_read_through_its_other_address() {
    let replay = replay(&["recordings", "shapes"]);
    let wordpress = wordpress(&replay.fetch, &format!("{HOST}/"), &format!("{HOST}/?rest_route=/"));
    assert_eq!(page(&wordpress, "/a-propos/equipe/").parents[0].path.as_str(), "/a-propos/");
    assert_eq!(at(&wordpress, "/equipe/", None), Err(SourceError::NotFound));
    assert!(
        replay.asked.borrow().iter().all(|address| address.starts_with("http://wordpress.test/?rest_route=/wp/v2/"))
    );
}
