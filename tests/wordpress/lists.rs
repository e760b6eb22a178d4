//! Lists, the front page and the neighbours of an article, on a made-up magazine.

use crate::magazine::{API, Magazine, PLAIN_API};
use crate::{article, at, listing, now, wordpress};
use regard::config::{Live, Site};
use regard::content::{Cover, Document, Href, KioskDocument, Moment, Path, Picture, Summary, TermLink};
use regard::source::{Answer, Fetch, Response, SourceError, WordPress};
use std::rc::Rc;

const HOME: &str = "https://magazine.example/";

fn magazine(posts: u64) -> WordPress {
    wordpress(&Magazine { posts, ..Magazine::default() }.open().0, HOME, API)
}

/// The numbers of posts.
fn numbers(articles: &[Summary]) -> Vec<u64> {
    articles.iter().map(|article| article.title.trim_start_matches("Article ").parse().unwrap()).collect()
}

fn down(from: u64, to: u64) -> Vec<u64> {
    (to..=from).rev().collect()
}

#[test]
fn full_pages_are_numbered_from_the_oldest() {
    for (posts, front, pages) in [
        (0, vec![], 0),
        (5, down(5, 1), 0),
        (23, down(23, 1), 0),
        (24, down(24, 13), 1),
        (30, down(30, 13), 1),
        (36, down(36, 25), 2),
    ] {
        for api in [API, PLAIN_API] {
            let fetch = Magazine { posts, ..Magazine::default() }.open().0;
            let wordpress = wordpress(&fetch, HOME, api);
            let list = listing(&wordpress, "/rubrique/sport/", None);
            assert_eq!((numbers(&list.articles), list.pages), (front.clone(), pages), "{posts}");
            assert_eq!((u64::from(list.total), list.page), (posts, None));
            for page in 1..=pages {
                let oldest = u64::from(page - 1) * 12 + 1;
                let list = listing(&wordpress, "/rubrique/sport/", Some(page));
                assert_eq!(numbers(&list.articles), down(oldest + 11, oldest), "{posts} page {page}");
                assert_eq!((list.page, list.pages), (Some(page), pages));
            }
            for beyond in [pages + 1, 99] {
                assert_eq!(at(&wordpress, "/rubrique/sport/", Some(beyond)), Err(SourceError::NotFound));
            }
        }
    }
}

#[test]
fn a_category_shows_where_it_stands_and_what_is_below() {
    let wordpress = magazine(30);
    let sport = listing(&wordpress, "/rubrique/sport/", None);
    assert_eq!((sport.name.as_str(), sport.total), ("Sport & loisirs", 30));
    assert_eq!(sport.children[0].path.as_str(), "/rubrique/sport/football/");
    let football = listing(&wordpress, "/rubrique/sport/football/", None);
    assert_eq!((football.parents[0].name.as_str(), football.total), ("Sport & loisirs", 15));
}

#[test]
fn authors_stand_at_the_address_of_their_name() {
    for users_refused in [false, true] {
        let fetch = Magazine { posts: 30, users_refused, ..Magazine::default() }.open().0;
        let wordpress = wordpress(&fetch, HOME, API);
        let awa = listing(&wordpress, "/auteur/awa-ndiaye/", None);
        assert_eq!((awa.name.as_str(), awa.description.as_str()), ("Awa N'Diaye", "Une journaliste."));
        assert_eq!(numbers(&awa.articles)[..3], [30, 28, 26]);
        assert_eq!(at(&wordpress, "/auteur/awa1987/", None), Err(SourceError::NotFound));
        let moved = Ok(Answer::Moved(Path::parse("/auteur/awa-ndiaye/").unwrap(), None));
        assert_eq!(at(&wordpress, "/author/awa1987/", None), moved);
    }
}

#[test]
fn tags_have_their_articles() {
    let eau = listing(&magazine(30), "/etiquette/eau/", None);
    assert_eq!((eau.name.as_str(), numbers(&eau.articles)), ("Eau", vec![30, 20, 10]));
}

#[test]
fn old_pages_of_lists_lead_to_the_page_with_the_same_articles() {
    let wordpress = magazine(50);
    for (old, page, new, number) in [
        ("/category/sport/", Some(2), "/rubrique/sport/", None),
        ("/category/sport/", Some(4), "/rubrique/sport/", Some(2)),
        ("/sport/", Some(5), "/rubrique/sport/", Some(1)),
        ("/tag/eau/", Some(9), "/etiquette/eau/", None),
        ("/author/admin/", Some(3), "/auteur/la-redaction/", Some(1)),
    ] {
        assert_eq!(at(&wordpress, old, page), Ok(Answer::Moved(Path::parse(new).unwrap(), number)), "{old} {page:?}");
    }
}

#[test]
fn numbers_of_posts_lead_to_their_addresses() {
    let wordpress = magazine(5);
    assert_eq!(now(wordpress.by_id(3)).unwrap().as_str(), "/article/article-3/");
    assert_eq!(now(wordpress.by_id(6)), Err(SourceError::NotFound));
}

#[test]
fn the_front_page_begins_with_what_is_sticky_and_repeats_nothing() {
    let sticky = vec![2, 29];
    let home =
        now(wordpress(&Magazine { posts: 30, sticky, ..Magazine::default() }.open().0, HOME, API).home()).unwrap();
    assert_eq!(numbers(&home.articles().take(4).cloned().collect::<Vec<_>>()), [29, 2, 30, 28]);
    assert_eq!(numbers(&home.latest), [27, 26, 25, 24, 23]);
    let sections: Vec<&str> = home.sections.iter().map(|section| section.category.name.as_str()).collect();
    assert_eq!(sections, ["Sport & loisirs"]);
    assert_eq!(numbers(&home.sections[0].articles), [22, 21, 20, 19, 18]);
}

/// Hours after the newest post of a magazine of thirty.
const MONTH_END: &str = "2019-01-30T18:00:00Z";

fn opened_at(magazine: Magazine, moment: &str, site: Site) -> WordPress {
    let live = Live { home: HOME.into(), api: API.into(), offset: 120, counts: false };
    let site = Site { live: Some(live), alert: vec!["alerte".into()], lead: vec!["une".into()], ..site };
    super::open(&magazine.open().0, site, Moment::parse(moment, 0).unwrap().utc)
}

#[test]
fn what_editors_named_stands_on_top_as_long_as_it_is_new() {
    let tagged = vec![(29, "alerte"), (25, "une"), (3, "une")];
    let magazine = || Magazine { posts: 30, tagged: tagged.clone(), ..Magazine::default() };
    let home = now(opened_at(magazine(), MONTH_END, Site::default()).home()).unwrap();
    assert_eq!(numbers(home.alert.as_slice()), [29]);
    assert_eq!(numbers(home.lead.as_slice()), [25]);
    assert_eq!(home.articles().filter(|article| article.title == "Article 29").count(), 1);
    let later = now(opened_at(magazine(), "2019-02-03T08:30:00Z", Site::default()).home()).unwrap();
    assert_eq!((later.alert, later.lead.unwrap().title.as_str()), (None, "Article 25"));
    let opinions = vec![(12, "tribune"), (14, "analyse"), (15, "entretien"), (11, "tribunes")];
    let home =
        now(opened_at(Magazine { posts: 30, tagged: opinions, ..Magazine::default() }, MONTH_END, Site::default())
            .home());
    assert_eq!(numbers(&home.unwrap().opinions), [15, 14, 12]);
    let none = now(opened_at(Magazine { posts: 30, ..Magazine::default() }, MONTH_END, Site::default()).home());
    assert_eq!(none.unwrap().alert, None);
}

#[test]
fn the_kiosk_that_was_published_is_there_and_its_covers_stand_on_the_front_page() {
    let picture = Picture {
        src: Href::Inside("/media/n7.webp".into()),
        width: 90,
        height: 120,
        alt: String::new(),
        variants: Vec::new(),
        tone: None,
        weight: None,
    };
    let cover = Cover { title: "N° 7".into(), date: Moment::parse("2019-01-01", 0).unwrap(), picture, link: None };
    let kiosk = KioskDocument { title: "Le Kiosque".into(), introduction: String::new(), covers: vec![cover] };
    let site = Site { kiosk: Some(kiosk.clone()), ..Site::default() };
    let wordpress = opened_at(Magazine { posts: 3, ..Magazine::default() }, MONTH_END, site);
    assert_eq!(at(&wordpress, "/kiosque/", None), Ok(Answer::Found(Document::Kiosk(kiosk))));
    assert_eq!(now(wordpress.home()).unwrap().covers.len(), 1);
    assert_eq!(at(&magazine(3), "/kiosque/", None), Err(SourceError::NotFound));
}

#[test]
fn an_old_article_says_so_and_a_right_of_reply_and_its_article_know_each_other() {
    let magazine =
        || Magazine { posts: 30, tagged: vec![(28, "droit-de-reponse")], reply: Some((28, 4)), ..Magazine::default() };
    let wordpress = opened_at(magazine(), "2020-01-20T00:00:00Z", Site::default());
    let (answered, reply) = (article(&wordpress, "article-4"), article(&wordpress, "article-28"));
    assert!(answered.dated && !reply.dated);
    let names = |links: &[TermLink]| links.iter().map(|link| link.path.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&answered.replies), ["/article/article-28/"]);
    assert_eq!(names(reply.answers.as_slice()), ["/article/article-4/"]);
    assert!(reply.replies.is_empty() && answered.answers.is_none());
    let other = article(&wordpress, "article-5");
    assert!(other.replies.is_empty() && other.answers.is_none());
}

#[test]
fn what_fails_beside_the_newest_articles_is_left_out() {
    for broken in ["sticky=true", "exclude="] {
        let home =
            now(wordpress(&Magazine { posts: 30, broken, ..Magazine::default() }.open().0, HOME, API).home()).unwrap();
        assert_eq!(numbers(&home.latest), down(26, 22), "{broken}");
        assert_eq!(home.sections.len(), usize::from(broken == "sticky=true"), "{broken}");
    }
}

#[test]
fn an_article_knows_its_neighbours_and_its_like() {
    let wordpress = magazine(30);
    let document = article(&wordpress, "article-30");
    assert_eq!(document.previous.unwrap().name, "Article 29");
    assert_eq!(document.next, None);
    assert_eq!(numbers(&document.related), [28, 26, 24, 22]);
    assert_eq!(document.article.tags[0].path.as_str(), "/etiquette/eau/");
    let document = article(&wordpress, "article-1");
    assert_eq!((document.previous, document.next.unwrap().path.as_str()), (None, "/article/article-2/"));
    assert_eq!(numbers(&document.related), [30, 29, 28, 27]);
}

#[test]
fn an_article_is_shown_when_all_beside_it_fails() {
    for broken in ["before=", "after=", "include_children", "/tags", "/comments"] {
        let wordpress = wordpress(&Magazine { posts: 30, broken, ..Magazine::default() }.open().0, HOME, API);
        let document = article(&wordpress, "article-20");
        assert_eq!(document.article.body.plain_text(), "Le texte de l’article 20.", "{broken}");
        assert_eq!(document.article.summary.comments.is_none(), broken == "/comments");
    }
}

#[test]
fn lists_are_shown_without_the_header_that_tells_their_length() {
    let fetch = Magazine { posts: 30, totals_dropped: true, ..Magazine::default() }.open().0;
    let wordpress = wordpress(&fetch, HOME, API);
    assert_eq!(listing(&wordpress, "/rubrique/sport/", None).articles.len(), 23);
    assert_eq!(now(wordpress.site()).unwrap().categories.len(), 129);
}

#[test]
fn requests_are_lean_and_none_is_made_twice() {
    let (fetch, asked) = Magazine { posts: 30, ..Magazine::default() }.open();
    let wordpress = wordpress(&fetch, HOME, API);
    now(wordpress.home()).unwrap();
    for path in
        ["/rubrique/sport/", "/article/article-30/", "/article/article-28/", "/auteur/awa-ndiaye/", "/etiquette/eau/"]
    {
        at(&wordpress, path, None).unwrap();
    }
    let asked = asked.borrow();
    assert!(asked.iter().all(|address| address.starts_with(API) && address.contains("_fields=")), "{asked:#?}");
    let mut different = asked.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), asked.len(), "{asked:#?}");
}

#[test]
fn what_went_wrong_is_told_apart() {
    for (status, expected) in [
        (401, SourceError::Refused),
        (429, SourceError::Busy(Some(7))),
        (500, SourceError::Server(500)),
        (200, SourceError::Malformed("posts: HTML instead of JSON".into())),
    ] {
        let fetch: Fetch = Rc::new(move |address| {
            let (status, body) = if address.contains("/posts") { (status, "<html>") } else { (200, "[]") };
            let retry_after = Some(7);
            Box::pin(async move { Ok(Response { status, body: body.into(), retry_after, total: None }) })
        });
        assert_eq!(at(&wordpress(&fetch, HOME, API), "/article/x/", None), Err(expected.clone()));
        assert_eq!(now(wordpress(&fetch, HOME, API).home()), Err(expected));
    }
    let offline: Fetch = Rc::new(|_| Box::pin(async { Err(SourceError::Offline) }));
    assert_eq!(at(&wordpress(&offline, HOME, API), "/a-propos/", None), Err(SourceError::Offline));
}
