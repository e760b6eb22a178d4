//! The side column, the newsletter and the foot of a page, rendered natively in every state.
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

use regard::components::{Beside, Place, footer, newsletter, side_column};
use regard::config::{Newsletter, NewsletterMode, Site, SocialLink};
use regard::content::{Advertisement, Href, Kind, Recent, Summary, TermLink};
use shown::{Page, article, moment, path, picture, site};
use std::collections::BTreeMap;

/// Half past ten on 22 November 2026: half an hour after article 90.
fn now() -> i64 {
    moment("2026-11-22T10:00:00+01:00").utc
}

fn articles(numbers: impl IntoIterator<Item = u32>) -> Vec<Summary> {
    numbers.into_iter().map(article).collect()
}

fn recent() -> Recent {
    Recent { latest: articles((1..=17).rev()), ..Recent::default() }
}

fn column(recent: Recent, front: bool) -> Page {
    of(&site(), recent, front)
}

fn of(site: &Site, recent: Recent, front: bool) -> Page {
    let place = Place::of(site, "/journal/");
    Page::piece(&side_column(&Beside { recent: Some(recent), now: now(), front }, site, &place))
}

fn numbers(page: &Page, selector: &str) -> Vec<u32> {
    let links = page.texts(&format!("{selector} a"));
    links.iter().map(|title| title.rsplit(' ').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn before_anything_is_loaded_there_is_a_way_to_what_is_new() {
    let site = site();
    let empty = Page::piece(&side_column(&Beside::default(), &site, &Place::of(&site, "/journal/")));
    assert_eq!(empty.text("aside h2"), "Articles récents");
    assert_eq!(empty.values("aside a", "href"), ["/journal/"]);
    assert_eq!(column(Recent::default(), false).values("aside a", "href"), ["/journal/"]);
}

#[test]
fn what_is_only_new_has_no_tabs() {
    let page = column(recent(), false);
    assert_eq!(numbers(&page, ".recent"), [17, 16, 15, 14, 13]);
    assert_eq!(page.texts(".recent time")[0], "il y a 1\u{a0}heure");
    assert!(page.all("[role=tab], [role=tabpanel], .tabs, .ad, .follow").is_empty());
}

#[test]
fn beside_the_front_page_stands_what_it_does_not_show_itself() {
    let page = column(recent(), true);
    assert_eq!(numbers(&page, ".recent"), [5, 4, 3, 2, 1]);
    assert_eq!(page.values("aside", "class"), ["side side--front"]);
    // A young magazine has no more than that.
    assert_eq!(
        numbers(&column(Recent { latest: articles([3, 2, 1]), ..Recent::default() }, true), ".recent"),
        [3, 2, 1]
    );
}

#[test]
fn ranked_lists_are_tabs_of_which_the_first_is_open() {
    let all = Recent { read: articles([90, 80]), discussed: articles([70, 60, 50]), ..recent() };
    let page = column(all.clone(), false);
    assert_eq!(page.texts("[role=tablist] [role=tab]"), ["Les plus lus", "Les plus commentés", "Les plus récents"]);
    assert_eq!(page.values("[role=tab]", "aria-selected"), ["true", "false", "false"]);
    assert_eq!(page.values("[role=tab]", "tabindex"), ["0", "-1", "-1"]);
    assert_eq!(page.values("[role=tab]", "data-act"), ["tab"; 3]);
    assert_eq!(page.values("[role=tab]", "aria-controls"), page.values("[role=tabpanel]", "id"));
    assert_eq!(page.values("[role=tab]", "id"), page.values("[role=tabpanel]", "aria-labelledby"));
    assert_eq!(page.all("[role=tabpanel][hidden]").len(), 2);
    assert_eq!(page.all("[role=tabpanel]:first-of-type[hidden]").len(), 0);
    assert_eq!(numbers(&page, "#plus-commentes"), [70, 60, 50]);
    assert_eq!(page.text("#plus-commentes .recent__count"), "2\u{a0}commentaires");
    // What is newer stands above them.
    assert_eq!(numbers(&page, "#plus-recents"), [12, 11, 10, 9, 8]);
    assert_eq!(page.texts("[role=tab]").len(), 3);
    assert_eq!(column(all, true).texts("[role=tab]"), ["Les plus lus", "Les plus commentés"]);
}

#[test]
fn a_tab_without_articles_is_not_shown_and_a_single_list_is_none() {
    let page = column(Recent { discussed: articles([70]), ..recent() }, false);
    assert_eq!(page.texts("[role=tab]"), ["Les plus commentés", "Les plus récents"]);
    let page = column(Recent { read: articles([70]), ..recent() }, true);
    assert!(page.all("[role=tab]").is_empty());
    assert_eq!(page.texts("aside h2"), ["Articles récents", "Les plus lus"]);
}

#[test]
fn no_article_is_listed_three_times_down_the_column() {
    let same = articles([17, 16, 15]);
    let page = column(Recent { read: same.clone(), discussed: same, ..recent() }, false);
    let all = numbers(&page, ".recent");
    for number in &all {
        assert!(all.iter().filter(|other| *other == number).count() <= 2, "{all:?}");
    }
    // The third list would have repeated the two before it.
    assert_eq!(page.texts("[role=tab]"), ["Les plus lus", "Les plus récents"]);
}

#[test]
fn a_paid_article_says_so_in_the_column_too() {
    let paid = Summary { kind: Kind::Sponsored, ..article(9) };
    assert_eq!(
        column(Recent { latest: vec![paid], ..Recent::default() }, false).text(".recent .kind"),
        "Contenu sponsorisé"
    );
}

#[test]
fn an_advertisement_is_shown_on_its_days_with_its_label_and_its_size() {
    let advertisement = |link: &str, from: &str, to: &str| Advertisement {
        picture: picture(300, 250),
        link: Href::parse(link).unwrap(),
        from: regard::content::Moment::parse(from, 60),
        to: regard::content::Moment::parse(to, 60),
    };
    let over = advertisement("/fini/", "", "2026-11-01");
    let ahead = advertisement("/bientot/", "2027-01-01", "");
    let on = |link: &str| advertisement(link, "2026-11-01", "2026-12-01");
    let with = |advertisements: Vec<Advertisement>, front| column(Recent { advertisements, ..recent() }, front);
    let page = with(vec![over.clone(), ahead.clone(), on("https://example.org/a/"), on("/b/")], false);
    assert_eq!(page.values(".ad a", "href"), ["https://example.org/a/"]);
    assert_eq!(
        (page.text(".ad__label"), page.values(".ad img", "alt")),
        ("Publicité".into(), vec!["Un fleuve".into()])
    );
    assert_eq!(
        (page.values(".ad img", "width"), page.values(".ad img", "loading")),
        (vec!["300".into()], vec!["lazy".into()])
    );
    assert!(with(vec![over, ahead], false).all(".ad").is_empty());
    // The front page shows the first one itself.
    assert!(with(vec![on("/a/")], true).all(".ad").is_empty());
    assert_eq!(with(vec![on("/a/"), on("/b/")], true).values(".ad a", "href"), ["/journal/b/"]);
}

#[test]
fn profiles_tell_how_many_follow_them_as_long_as_that_is_not_old() {
    let profile = |label: &str, count, date: &str| SocialLink {
        network: label.to_lowercase(),
        label: label.to_owned(),
        url: format!("https://{}.example/magazine", label.to_lowercase()),
        count,
        date: date.to_owned(),
    };
    let social = vec![
        profile("WhatsApp", Some(2_299), "2026-10-01"),
        profile("Telegram", Some(1_500_000), "2026-11-21"),
        profile("Facebook", Some(9_000), "2026-01-01"),
        profile("X", None, ""),
    ];
    let site = Site { social, ..site() };
    let page = of(&site, recent(), false);
    assert_eq!(page.texts("aside h2"), ["Articles récents", "Restez connectés"]);
    assert_eq!(page.texts(".profiles a"), ["WhatsApp", "Telegram", "Facebook", "X"]);
    assert_eq!(page.texts(".profiles__count"), ["2,2\u{a0}k\u{a0}abonnés", "1,5\u{a0}M\u{a0}d’abonnés"]);
    // At the foot of a page nobody has a clock.
    let foot = Page::piece(&footer(&site, &Place::of(&site, "/journal/")));
    assert_eq!((foot.all(".profiles a").len(), foot.all(".profiles__count").len()), (4, 0));
}

fn with_newsletter(mode: NewsletterMode) -> Site {
    let fields = BTreeMap::from([("liste".to_owned(), "1 & 2".to_owned())]);
    let action = "https://lettre.example/abonnement".to_owned();
    let (field, note) = ("EMAIL".to_owned(), "Chaque samedi.".to_owned());
    let privacy = Some(TermLink { name: "Confidentialité".to_owned(), path: path("/confidentialite/") });
    Site { newsletter: Some(Newsletter { action, field, note, fields, mode }), privacy, ..site() }
}

#[test]
fn the_newsletter_is_a_plain_form_of_its_service() {
    let none = site();
    assert_eq!(newsletter(&none, &Place::of(&none, "/")), None);
    let site = with_newsletter(NewsletterMode::Page);
    let page = Page::piece(&newsletter(&site, &Place::of(&site, "/journal/")).unwrap());
    for (attribute, value) in
        [("method", "post"), ("target", "_blank"), ("action", "https://lettre.example/abonnement")]
    {
        assert_eq!(page.values("form", attribute), [value]);
    }
    assert_eq!(page.values("label", "for"), page.values("input[type=email][name=EMAIL][required]", "id"));
    assert_eq!(page.values("input[type=hidden][name=liste]", "value"), ["1 & 2"]);
    assert_eq!(page.values(".note a", "href"), ["/journal/confidentialite/"]);
    assert_eq!(page.text("button[type=submit]"), "S’inscrire");
    assert!(page.all("[data-act], [data-state]").is_empty());
}

#[test]
fn where_the_service_answers_every_outcome_has_its_sentence_waiting() {
    let site = with_newsletter(NewsletterMode::Inline);
    let page = Page::piece(&newsletter(&site, &Place::of(&site, "/")).unwrap());
    assert_eq!(page.values("form", "data-act"), ["subscribe"]);
    assert_eq!(page.values("[role=status] p[hidden]", "data-state"), ["sent", "failed", "invalid"]);
    assert!(page.text("[data-state=sent]").contains("indésirables"));
}

#[test]
fn the_foot_names_every_page_once_and_the_year_of_its_making() {
    let link = |name: &str, address: &str| TermLink { name: name.to_owned(), path: path(address) };
    let site = Site {
        pages: vec![link("À propos", "/a-propos/"), link("Confidentialité", "/confidentialite/")],
        notices: vec![link("Mentions légales", "/mentions-legales/"), link("Accessibilité", "/accessibilite/")],
        ..with_newsletter(NewsletterMode::Page)
    };
    let place = Place { year: Some(2026), ..Place::of(&site, "/journal/") };
    let page = Page::piece(&footer(&site, &place));
    assert_eq!(
        page.texts("nav[aria-label='Pages, en bas de page'] a"),
        ["À propos", "Confidentialité", "Mentions légales", "Accessibilité", "Réglages de lecture"]
    );
    assert_eq!(page.text(".footer__rights"), "© 2026 Le Fleuve");
    assert_eq!(page.text("[data-year]"), "2026");
    assert_eq!(page.all("form.newsletter").len(), 1);
    let page = Page::piece(&footer(&shown::site(), &Place::of(&shown::site(), "/")));
    assert_eq!(page.text(".footer__rights"), "© Le Fleuve");
    assert!(page.all("form, .profiles").is_empty());
}
