//! The discussion below an article: what was written, and the ways to write.

use crate::support::{Page, body, date, document, page, paragraph, site};
use regard::config::{CommentDesk, Site, Writing};
use regard::content::{ArticleDocument, Comment};

fn comment(id: u64, parent: u64, author: &str) -> Comment {
    let published = date(&format!("2019-08-17T10:{:02}:00+01:00", id % 60));
    Comment { id, parent, author: author.to_owned(), published, body: body(vec![paragraph(&format!("Mot {id}."))]) }
}

fn discussed(comments: Vec<Comment>) -> ArticleDocument {
    ArticleDocument { comments, ..document() }
}

/// A magazine whose readers may write in this way.
fn open(write: Writing) -> Site {
    let comments = CommentDesk::of(write, "https://a.example/", "https://a.example/wp-json/");
    Site { comments, ..site() }
}

#[test]
fn answers_stand_below_what_they_answer_and_orphans_are_kept() {
    let page = Page::of(&discussed(vec![
        comment(1, 0, "Awa"),
        comment(2, 0, "Binta"),
        comment(3, 1, ""),
        comment(4, 3, "Dédé"),
        comment(5, 99, "Orpheline"),
    ]));
    let order = ["commentaire-1", "commentaire-3", "commentaire-4", "commentaire-2", "commentaire-5"];
    assert_eq!(page.values(".comment", "id"), order);
    assert_eq!(page.values(".comment--0", "id"), ["commentaire-1", "commentaire-2", "commentaire-5"]);
    assert_eq!(page.value("#commentaire-3", "aria-label"), "Commentaire de Anonyme");
    assert_eq!(page.value("[data-relative] #commentaire-1 time", "datetime"), "2019-08-17T10:01:00+01:00");
    assert_eq!(page.text("[aria-labelledby=discussion] h2"), "Discussion");
    assert_eq!(page.text(".byline a[href='#discussion']"), "5\u{a0}commentaires");
    assert_eq!(page.text(".discussion__list > summary"), "Lire les 5\u{a0}commentaires");
}

#[test]
fn names_and_texts_are_shown_as_they_were_written() {
    let page = Page::of(&discussed(vec![comment(1, 0, "<b>Awa</b>")]));
    assert_eq!(page.text(".comment__author"), "<b>Awa</b>");
    assert_eq!(page.text(".discussion .note"), "1\u{a0}commentaire");
}

#[test]
fn the_following_threads_are_asked_for() {
    let page = Page::of(&discussed((1..=25).map(|id| comment(id, 0, "Awa")).collect()));
    assert_eq!(page.all(".discussion__list > .comment").len(), 10);
    assert_eq!(page.all(".discussion__list > .discussion__more > .comment").len(), 10);
    assert_eq!(page.all(".discussion__more .discussion__more > .comment").len(), 5);
    assert_eq!(page.text(".discussion__more > summary"), "Afficher les commentaires suivants");
}

#[test]
fn where_nobody_writes_the_newsroom_is_written_to() {
    let mail = Page::of(&document()).value(".discussion a", "href");
    assert!(mail.starts_with("mailto:redaction@example.org?subject=R%C3%A9action"), "{mail}");
    let mut silent = site();
    silent.legal.contact.clear();
    assert_eq!(page(&document(), &silent, false).all(".discussion").len(), 0);
}

#[test]
fn a_plain_form_opens_the_page_of_the_wordpress() {
    let document = ArticleDocument { discussed_as: Some(7), ..document() };
    let page = page(&document, &open(Writing::Form), false);
    assert_eq!(page.value("form", "action"), "https://a.example/wp-comments-post.php");
    assert_eq!((page.value("form", "target").as_str(), page.all("form[data-act]").len()), ("_blank", 0));
    let names = page.values("form [name]", "name");
    assert_eq!(names, ["comment_post_ID", "comment_parent", "comment", "author", "email"]);
    assert_eq!(page.values("form [type=hidden]", "value"), ["7", "0"]);
    assert_eq!(page.text(".byline a[href='#discussion']"), "0\u{a0}commentaire");
    assert!(page.all(".discussion a[href^=mailto]").is_empty());
}

#[test]
fn a_form_that_stays_on_the_page_holds_everything_that_may_be_said() {
    let document = ArticleDocument { discussed_as: Some(7), ..document() };
    let page = page(&document, &open(Writing::Rest), false);
    assert_eq!(page.value("form[data-act=comment]", "action"), "https://a.example/wp-json/wp/v2/comments");
    let names = page.values("form [name]", "name");
    assert_eq!(names, ["post", "parent", "content", "author_name", "author_email"]);
    assert_eq!(page.all("form [data-keep]:not([checked])").len(), 1);
    let states = page.values("form [data-state][hidden]", "data-state");
    let all = ["held", "approved", "refused", "closed", "duplicate", "flood", "missing", "offline", "failed"];
    assert_eq!(states, all);
    assert_eq!(page.text("[data-state=held]"), "Votre commentaire paraîtra après validation.");
}

#[test]
fn each_comment_can_be_answered_where_readers_can_write() {
    let comments = vec![comment(11, 0, "Awa"), comment(12, 11, "")];
    let document = ArticleDocument { discussed_as: Some(7), ..discussed(comments) };
    let written = page(&document, &open(Writing::Rest), false);
    assert_eq!(written.values(".comment [data-act=answer]", "data-comment"), ["11", "12"]);
    assert_eq!(written.values(".comment [data-act=answer]", "aria-label"), ["Répondre à Awa", "Répondre à Anonyme"]);
    assert_eq!(written.values("form [data-answering][hidden] button", "data-comment"), ["0"]);
    let closed = page(&ArticleDocument { discussed_as: None, ..document }, &open(Writing::Rest), false);
    assert_eq!((closed.all(".comment").len(), closed.all("[data-act=answer]").len()), (2, 0));
}

#[test]
fn an_edition_tells_where_newer_comments_are_and_only_where_they_can_be_asked_for() {
    let document = ArticleDocument { discussed_as: Some(7), ..discussed(vec![comment(11, 0, "Awa")]) };
    let discussions = Some("https://a.example/wp-json/wp/v2/comments".to_owned());
    for write in [Writing::Off, Writing::Form, Writing::Rest] {
        let listed = Site { discussions: discussions.clone(), ..open(write) };
        assert_eq!(page(&document, &listed, false).all("[data-refresh]").len(), 1, "{write:?}");
        let silent = page(&ArticleDocument { discussed_as: None, ..document.clone() }, &listed, false);
        assert!(silent.all("[data-refresh]").is_empty(), "{write:?}: it takes none");
    }
    let asked = page(&document, &Site { discussions, ..open(Writing::Rest) }, false);
    let address = asked.value("[data-refresh]", "data-refresh");
    assert!(address.starts_with("https://a.example/wp-json/wp/v2/comments?post=7&per_page=100&"), "{address}");
    assert_eq!(asked.value(".discussion__list > summary", "data-act"), "discuss");
    let form = page(&document, &open(Writing::Form), false);
    assert_eq!((form.all("[data-refresh]").len(), form.all("[data-act=discuss]").len()), (0, 0));
}

#[test]
fn an_article_that_takes_no_comments_says_so() {
    let page = page(&document(), &open(Writing::Form), false);
    assert_eq!(page.text(".discussion .note"), "Les commentaires sont fermés.");
    assert_eq!((page.all("form").len(), page.all(".discussion a").len()), (0, 1));
}
