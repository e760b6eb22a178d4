//! The page of an article in every state it can be in, as a reader finds it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "article_page/discussions.rs"]
mod discussions;
#[path = "article_page/pictures.rs"]
mod pictures;
#[path = "article_page/support.rs"]
mod support;
#[path = "article_page/texts.rs"]
mod texts;

use regard::content::{Correction, Kind, Profile};
use support::{Page, date, document, page, paragraph, picture, site, term};

#[test]
fn everything_above_the_text_stands_in_the_order_of_reading() {
    let mut document = document();
    document.dated = true;
    document.article.summary.kind = Kind::Analysis;
    document.article.summary.updated = Some(date("2019-08-17T10:00:00+01:00"));
    let correction = Correction { date: date("2019-08-18"), text: "Le débit était faux.".to_owned() };
    document.article.corrections = vec![correction];
    let page = Page::of(&document);
    assert_eq!(page.text(".dated"), "Cet article date de 2019.");
    assert_eq!(page.text("article .kind"), "Analyse");
    assert_eq!(page.text("h1"), "Le fleuve");
    assert_eq!(page.text(".lede"), "L’eau baisse.");
    assert_eq!(page.text(".corrections li"), "Correction du 18 août 2019\u{a0}: Le débit était faux.");
    assert_eq!(page.value(".corrections a", "href"), "/journal/corrections/");
    assert_eq!(page.text(".byline__author"), "Par Awa Diop");
    assert_eq!(page.text(".byline__updated"), "Mis à jour le 17 août 2019 à 10\u{a0}h\u{a0}00");
    assert_eq!(page.value(".byline time", "datetime"), "2019-08-16T08:30:00+01:00");
    let order = [
        "Cet article date",
        "Analyse",
        "Le fleuve",
        "L’eau baisse.",
        "Correction du",
        "Par Awa",
        "min de lecture",
        "Texte",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|words| page.words().find(words)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
}

#[test]
fn what_is_not_known_is_not_said() {
    let mut document = document();
    document.article.summary.lede.clear();
    document.article.summary.author = None;
    document.article.summary.comments = None;
    let page = Page::of(&document);
    for absent in [
        ".dated",
        ".kind",
        ".lede",
        ".corrections",
        ".answers",
        ".byline__updated",
        ".byline__author",
        ".face",
        "figure",
        ".contents",
        ".source",
        ".tags",
        ".author",
        ".neighbours",
        ".related",
    ] {
        assert_eq!(page.all(absent).len(), 0, "{absent}");
    }
    assert!(!page.words().contains("partages") && !page.words().contains("vues"));
}

#[test]
fn every_kind_but_news_has_its_label() {
    for (kind, label) in [
        (Kind::Opinion, "Opinion"),
        (Kind::Analysis, "Analyse"),
        (Kind::Interview, "Entretien"),
        (Kind::Communique, "Communiqué"),
        (Kind::Sponsored, "Contenu sponsorisé"),
        (Kind::RightOfReply, "Droit de réponse"),
    ] {
        let mut document = document();
        document.article.summary.kind = kind;
        assert_eq!(Page::of(&document).text("article .kind"), label);
    }
}

#[test]
fn a_right_of_reply_and_its_article_lead_to_each_other() {
    let mut reply = document();
    reply.article.summary.kind = Kind::RightOfReply;
    reply.answers = Some(term("Ce fleuve", "/article/ce-fleuve/"));
    let page = Page::of(&reply);
    assert_eq!(page.text(".answers"), "En réponse à l’article\u{a0}: Ce fleuve");
    assert_eq!(page.value(".answers a", "href"), "/journal/article/ce-fleuve/");
    let mut answered = document();
    answered.replies = vec![term("Notre fleuve", "/article/un/"), term("Encore", "/article/deux/")];
    let page = Page::of(&answered);
    assert_eq!(page.values(".answers a", "href"), ["/journal/article/un/", "/journal/article/deux/"]);
    assert!(page.text(".answers").starts_with("Un droit de réponse a été publié"));
}

#[test]
fn an_author_has_a_picture_or_initials_and_a_box_where_something_is_told() {
    let mut document = document();
    let page = Page::of(&document);
    assert_eq!((page.text(".byline .face").as_str(), page.value(".face", "aria-hidden").as_str()), ("AD", "true"));
    let face = |address: &str| Some(Profile { picture: Some(picture(address)), biography: String::new() });
    document.profile = face("/media/awa-96.webp");
    let page = Page::of(&document);
    assert_eq!(page.value(".byline .face img", "src"), "/journal/media/awa-96.webp");
    assert_eq!((page.value(".face img", "alt").as_str(), page.all(".author").len()), ("", 0));
    // Nobody else is asked for a picture.
    document.profile = face("https://secure.gravatar.com/avatar/abc");
    assert_eq!(Page::of(&document).text(".face"), "AD");
    document.profile = Some(Profile { picture: None, biography: "Écrit sur l’eau.".to_owned() });
    let page = Page::of(&document);
    assert_eq!(page.text("section.author p"), "Écrit sur l’eau.");
    assert_eq!(page.value("section.author h2 a", "href"), "/journal/auteur/awa-diop/");
}

#[test]
fn an_article_can_be_passed_on_without_code_of_others() {
    let page = Page::of(&document());
    assert_eq!(page.texts(".share a"), ["WhatsApp", "Facebook", "X", "Telegram", "Courriel"]);
    let address = "https%3A%2F%2Fexample.org%2Fjournal%2Farticle%2Fle-fleuve%2F";
    for link in page.values(".share a", "href") {
        assert!(link.contains(address), "{link}");
    }
    assert!(page.value(".share a", "href").starts_with("https://wa.me/?text=Le%20fleuve%20https"));
    assert_eq!(page.values(".share button", "data-act"), ["share", "copy"]);
    assert_eq!(page.all(".share button[data-act=share][hidden]").len(), 1);
    assert_eq!(page.text(".share [data-state=copied][hidden]"), "Lien copié");
    let mut site = site();
    site.base_url.clear();
    let page = page_of(&site);
    assert_eq!(page.texts(".share a"), ["Courriel"]);
    assert_eq!(page.values(".share button", "data-act"), ["share", "copy"]);
}

fn page_of(site: &regard::config::Site) -> Page {
    page(&document(), site, false)
}

#[test]
fn the_voice_waits_for_a_device_that_has_one_and_the_settings_are_at_hand() {
    let page = Page::of(&document());
    assert_eq!(page.all("[data-listen=''][hidden]").len(), 1);
    assert_eq!(page.values("[data-listen] button", "value"), ["play", "pause", "speed", "stop"]);
    assert_eq!(page.values(".said [data-state][hidden]", "data-state"), ["network", "silent", "interrupted"]);
    assert_eq!(page.text(".tools a[data-act=display]"), "Affichage");
    let mut settings = page.values("dialog.display input[type=radio]", "data-setting");
    settings.dedup();
    assert_eq!(settings, ["theme", "size", "saver"]);
}

#[test]
fn a_mistake_is_told_by_a_mail_that_knows_the_article() {
    let page = Page::of(&document());
    assert_eq!(page.texts(".complaints a"), ["Signaler une erreur", "Droit de réponse"]);
    let mail = page.value(".complaints a", "href");
    assert!(mail.starts_with("mailto:redaction@example.org?subject=Signaler%20une%20erreur"), "{mail}");
    assert!(mail.contains("Le%20fleuve") && mail.contains("%2Farticle%2Fle-fleuve%2F"), "{mail}");
    let mut site = site();
    site.legal.contact.clear();
    assert_eq!(page_of(&site).all(".complaints").len(), 0);
}

#[test]
fn what_leads_on_is_told_apart() {
    let mut document = document();
    document.previous = Some(term("Avant", "/article/avant/"));
    document.next = Some(term("Après", "/article/apres/"));
    document.related = vec![document.article.summary.clone()];
    document.article.source = "La rédaction".to_owned();
    document.article.tags = vec![term("Eau", "/etiquette/eau/"), term("Pluie", "/etiquette/pluie/")];
    let page = Page::of(&document);
    assert_eq!(page.text("a[rel=prev]"), "Article précédent Avant");
    assert_eq!(page.text("a[rel=next]"), "Article suivant Après");
    assert_eq!((page.text(".related h2").as_str(), page.all(".related article").len()), ("À lire aussi", 1));
    assert_eq!(page.text(".source"), "Source\u{a0}: La rédaction");
    assert_eq!(page.texts(".tags a"), ["Eau", "Pluie"]);
    assert_eq!(page.texts("nav[aria-label='Fil d’Ariane'] a"), ["Accueil", "Sport"]);
}

#[test]
fn a_text_that_is_not_there_says_why() {
    let mut document = document();
    document.article.body = Default::default();
    let page = Page::of(&document);
    assert_eq!(page.text("article .empty"), "Cet article n’a pas de texte.");
    assert!(page.all("[data-listen], .tools").is_empty() && !page.words().contains("min de lecture"));
    document.article.locked = true;
    assert!(Page::of(&document).text("article .empty").contains("mot de passe"));
    let mut site = site();
    site.live = Some(regard::config::Live {
        home: "https://a.example/".into(),
        api: "https://a.example/wp-json/".into(),
        offset: 0,
        counts: false,
    });
    assert_eq!(self::page(&document, &site, false).all("form.locked input[type=password]").len(), 1);
}

#[test]
fn hard_titles_and_texts_from_right_to_left_keep_their_place() {
    let mut document = document();
    document.article.summary.title = "Anticonstitutionnellement ".repeat(8);
    document.article.body = support::body(vec![paragraph("نهر النيجر يمر بمدينة نيامي ثم يصل إلى البحر.")]);
    let page = Page::of(&document);
    assert_eq!((page.value("h1", "dir").as_str(), page.value(".lede", "dir").as_str()), ("auto", "auto"));
    assert_eq!(page.value("[data-body]", "dir"), "rtl");
    document.article.body = support::body(vec![paragraph("السلام : un mot arabe ouvre cette phrase française.")]);
    assert_eq!(Page::of(&document).all("[data-body][dir]").len(), 0);
}
