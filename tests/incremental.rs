//! A second edition of a WordPress: it asks for what has changed, writes what has changed, and forgets what was withdrawn.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and these tell their children what to do"
)]

#[path = "support/fake_wordpress.rs"]
#[allow(dead_code)]
mod fake_wordpress;
#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/program.rs"]
#[allow(dead_code)]
mod program;
#[path = "support/published.rs"]
#[allow(dead_code)]
mod published;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use fake_wordpress::Site;
use program::Room;
use published::{Standing, changed, read, standing, that_contain, whole};
use std::collections::BTreeMap;
use std::path::Path;

/// What the children of these tests do.
#[test]
fn child() {
    program::child();
}

/// A magazine that was published, with nothing asked since, and its files.
fn published(posts: u64) -> (Room, BTreeMap<String, Standing>) {
    let room = Room::new(Site::magazine(posts));
    room.publish(&[]).done();
    room.wordpress.forget();
    let files = standing(&room.dir());
    (room, files)
}

/// Publishes again and tells which files changed.
fn again(room: &Room, before: &BTreeMap<String, Standing>) -> Vec<String> {
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    changed(before, &standing(&room.dir()))
}

/// The requests that asked for texts of posts and pages.
fn for_texts(room: &Room) -> Vec<String> {
    let texts = |asked: &String| asked.contains("content") && (asked.contains("/posts") || asked.contains("/pages"));
    room.wordpress.asked().into_iter().filter(texts).collect()
}

#[test]
fn when_nothing_changed_only_the_census_is_asked_for_and_nothing_is_written() {
    let (room, before) = published(250);
    assert_eq!(again(&room, &before), [""; 0]);
    let after = standing(&room.dir());
    for (name, file) in before.iter().filter(|(name, _)| *name != "regard.json") {
        assert_eq!(after[name], *file, "{name}");
    }
    assert_eq!(for_texts(&room), [""; 0]);
    let asked = room.wordpress.asked();
    assert!(asked.len() <= 16, "{asked:#?}");
    assert!(asked.iter().all(|path| !path.contains("/uploads/")), "{asked:#?}");
}

#[test]
fn one_new_article_and_one_correction_change_few_files_of_many() {
    // More than 2 000 posts in 12 categories, by 20 tags and 4 authors.
    let (room, before) = published(2_400);
    let id = room.wordpress.change(|site| {
        let from = site.at("article-2399-l-eau-monte").clone();
        let post = site.post("Une nouvelle de la dernière heure");
        (post.author, post.categories, post.tags) = (from.author, from.categories, from.tags);
        post.content = "<p>Elle vient d&rsquo;arriver.</p>".into();
        post.id
    });
    let files = again(&room, &before);
    assert!(files.len() <= 60, "{} files: {files:#?}", files.len());
    assert!(read(&room.dir(), "index.html").contains("Une nouvelle de la dernière heure"));
    let texts = for_texts(&room);
    assert!(texts.len() == 1 && texts[0].contains(&id.to_string()), "{texts:#?}");

    let before = standing(&room.dir());
    room.wordpress.change(|site| {
        let id = site.at("article-1200-l-eau-monte").id;
        site.edit(id, |post| post.content.push_str("<p>Précision : il s&rsquo;agissait du delta.</p>\n"));
    });
    let files = again(&room, &before);
    assert!(files.iter().any(|name| name.contains("article-1200-l-eau-monte")), "{files:#?}");
    // Lists, neighbours and relatives show that it was corrected.
    assert!(files.len() <= 40, "{} files: {files:#?}", files.len());
    assert!(!that_contain(&room.dir(), "Précision").is_empty());
}

/// A sentence that stands nowhere else.
const WITHDRAWN: &str = "Le zanzibarque philatéliste a mangé le procès-verbal";

/// A magazine with that sentence in the text, the excerpt, the title, the slug, a comment and what search engines get of a post,
/// published; the sentence is there.
fn with_a_post_to_withdraw() -> (Room, u64) {
    let mut site = Site::magazine(60);
    let from = site.at("article-59-l-eau-monte").clone();
    let post = site.post(WITHDRAWN);
    (post.author, post.categories, post.tags) = (from.author, from.categories, from.tags);
    post.content = format!("<p>{WITHDRAWN}.</p>\n");
    post.excerpt = format!("<p>{WITHDRAWN}&hellip;</p>\n");
    post.yoast = Some(serde_json::json!({ "title": WITHDRAWN, "og_description": WITHDRAWN }));
    let id = post.id;
    site.comment(id, &format!("Vraiment ? {WITHDRAWN} ?"));
    let room = Room::new(site);
    room.publish(&[]).done();
    assert!(that_contain(&room.dir(), WITHDRAWN).len() > 1);
    (room, id)
}

#[track_caller]
fn assert_withdrawn(room: &Room) {
    whole(&room.dir(), &[]);
    assert_eq!(that_contain(&room.beside(), WITHDRAWN), [""; 0]);
    // Its address is made from its title. Only the report for the editors names it, among those that were lost.
    assert_eq!(that_contain(&room.dir(), "zanzibarque"), [""; 0]);
    let naming = that_contain(&room.memory(), "zanzibarque");
    assert!(naming.iter().all(|name| name == "migration.txt"), "{naming:?}");
}

#[test]
fn what_was_deleted_is_in_no_file_any_more() {
    let (room, id) = with_a_post_to_withdraw();
    room.wordpress.change(|site| {
        site.posts.remove(&id);
        site.comments.retain(|_, comment| comment.post != id);
    });
    room.publish(&[]).done();
    assert_withdrawn(&room);
}

#[test]
fn what_was_made_a_draft_or_given_a_password_is_in_no_file_any_more() {
    let (room, id) = with_a_post_to_withdraw();
    // As WordPress does it: for a draft the date of the change moves, and the comments stay where they are.
    room.wordpress.change(|site| site.edit(id, |post| post.public = false));
    room.publish(&[]).done();
    assert_withdrawn(&room);

    let (room, id) = with_a_post_to_withdraw();
    room.wordpress.change(|site| {
        site.edit(id, |post| {
            post.title = "Un article réservé".into();
            post.slug = "reserve".into();
            post.password = true;
            post.yoast = None;
        });
    });
    room.publish(&[]).done();
    assert!(!that_contain(&room.dir(), "Un article réservé").is_empty());
    whole(&room.dir(), &[]);
    assert_eq!(that_contain(&room.beside(), WITHDRAWN), [""; 0]);
}

#[test]
fn a_correction_leaves_nothing_of_what_was_wrong() {
    let (room, id) = with_a_post_to_withdraw();
    room.wordpress.change(|site| {
        site.edit(id, |post| {
            post.title = "Un titre juste".into();
            post.content = "<p>Un texte juste.</p>\n".into();
            post.excerpt = "<p>Un texte juste.</p>\n".into();
            post.yoast = None;
        });
        site.comments.values_mut().filter(|comment| comment.post == id).for_each(|comment| comment.approved = false);
    });
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert_eq!(that_contain(&room.beside(), WITHDRAWN), [""; 0]);
    assert!(!that_contain(&room.dir(), "Un texte juste.").is_empty());
}

#[test]
fn a_comment_that_was_moderated_is_in_no_file_any_more_and_a_new_one_is_there() {
    let mut site = Site::magazine(30);
    let post = site.at("article-7-l-eau-monte").id;
    let comment = site.comment(post, WITHDRAWN).id;
    let room = Room::new(site);
    room.publish(&[]).done();
    let before = standing(&room.dir());
    assert!(!that_contain(&room.dir(), WITHDRAWN).is_empty());
    room.wordpress.change(|site| site.comments.get_mut(&comment).unwrap().approved = false);
    let files = again(&room, &before);
    assert_withdrawn(&room);
    // Cards show how many comments there are.
    assert!(files.len() <= 40, "{files:#?}");
    room.wordpress.change(|site| site.comment(post, "Un avis tout neuf.").id);
    room.publish(&[]).done();
    assert!(that_contain(&room.dir(), "Un avis tout neuf.").iter().any(|name| name.contains("article-7-")));
    // A moderator may also change what a reader wrote.
    room.wordpress.change(|site| {
        let comment = site.comments.values_mut().find(|comment| comment.content.contains("tout neuf")).unwrap();
        comment.content = "<p>Un avis adouci.</p>\n".into();
    });
    room.publish(&[]).done();
    assert_eq!(that_contain(&room.beside(), "Un avis tout neuf."), [""; 0]);
    assert!(!that_contain(&room.dir(), "Un avis adouci.").is_empty());
}

#[test]
fn a_category_a_tag_and_an_author_that_got_another_name_have_it_everywhere() {
    let (room, _) = published(60);
    room.wordpress.change(|site| {
        let category = site.categories.values_mut().find(|term| term.name == "Politique").unwrap();
        category.name = "Vie publique".into();
        site.tags.values_mut().find(|term| term.name == "Mot 3").unwrap().name = "Mot-clef rebaptisé".into();
        site.users.values_mut().find(|user| user.name == "Mariam Kouassi").unwrap().name =
            "Mariam Kouassi-Diallo".into();
    });
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert_eq!(that_contain(&room.dir(), ">Politique<"), [""; 0]);
    assert_eq!(that_contain(&room.dir(), ">Mot 3<"), [""; 0]);
    assert_eq!(that_contain(&room.dir(), ">Mariam Kouassi<"), [""; 0]);
    for name in ["Vie publique", "Mot-clef rebaptisé", "Mariam Kouassi-Diallo"] {
        assert!(that_contain(&room.dir(), name).len() > 3, "{name}");
    }
}

/// What stands at an old address leads to the new one, in the list that servers read and on a host that knows no redirects.
#[track_caller]
fn assert_leads(room: &Room, old: &str, new: &str) {
    assert!(that_contain(&room.dir(), &format!("\"{old}\"")).contains(&"regard.json".to_owned()), "{old}");
    let page = read(&room.dir(), &format!("{}index.html", old.trim_start_matches('/')));
    assert!(page.contains("http-equiv=\"refresh\"") && page.contains(new), "{old}: {page}");
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let (room, _) = published(60);
    assert!(
        read(&room.dir(), "2025/11/02/article-7-l-eau-monte/index.html").contains("Premier paragraphe de l’article 7.")
    );
    room.wordpress.change(|site| {
        let id = site.at("article-7-l-eau-monte").id;
        site.edit(id, |post| post.slug = "la-crue".into());
        site.categories.values_mut().find(|term| term.name == "Sport").unwrap().slug = "stade".into();
    });
    room.publish(&["--profile", "github"]).done();
    whole(&room.dir(), &[]);
    for (old, new) in [
        ("/2025/11/02/article-7-l-eau-monte/", "/2025/11/02/la-crue/"),
        ("/category/sport/", "/category/stade/"),
        ("/category/sport/nord-sport/", "/category/stade/nord-sport/"),
    ] {
        assert_leads(&room, old, new);
        assert!(!read(&room.dir(), &format!("{}index.html", &new[1..])).contains("http-equiv=\"refresh\""), "{new}");
    }
    // Renamed once more: both old addresses lead to the last.
    room.wordpress.change(|site| {
        let id = site.at("la-crue").id;
        site.edit(id, |post| post.slug = "la-grande-crue".into());
    });
    room.publish(&["--profile", "github"]).done();
    for old in ["/2025/11/02/article-7-l-eau-monte/", "/2025/11/02/la-crue/"] {
        assert_leads(&room, old, "/2025/11/02/la-grande-crue/");
    }
}

#[test]
fn a_full_run_makes_the_same_edition_as_the_many_before_it() {
    let (room, _) = published(60);
    for number in 1..=3 {
        room.wordpress.change(|site| {
            let id = site.at(&format!("article-{number}0-l-eau-monte")).id;
            // The words of the text too: a title alone is no update for those who knew the text before.
            site.edit(id, |post| {
                post.title.push_str(" encore");
                post.content.push_str("<p>Encore.</p>");
            });
            let gone = site.at(&format!("article-{number}1-l-eau-monte")).id;
            site.posts.remove(&gone);
            site.post(&format!("Nouvelle {number}")).content = format!("<p>La nouvelle {number}.</p>");
        });
        room.publish(&[]).done();
    }
    let step_by_step = whole(&room.dir(), &[]);
    let other = Room::new(Site::new());
    // The same WordPress, met for the first time by another folder.
    let to = other.dir().to_str().unwrap().to_owned();
    let line = ["publish", "--from", &room.wordpress.url(), "--to", &to, "--base-url", "https://example.org/"];
    room.start_with(&mut program::program(&line.map(str::to_owned))).end().done();
    let at_once = whole(&other.dir(), &[]);
    // What "À lire aussi" names may be older in what grew step by step; everything else of the articles is the same.
    let names = |files: &BTreeMap<String, String>| {
        files.keys().filter(|name| name.ends_with(".html")).cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&step_by_step.files), names(&at_once.files));
    room.publish(&["--full"]).done();
    // A page of which nothing has changed names the edition that it came with.
    let plain = |dir: &Path, name: &str| {
        let text = String::from_utf8_lossy(&std::fs::read(dir.join(name)).unwrap()).into_owned();
        let (before, rest) = text.split_once(" data-edition=\"").unwrap_or((&text, ""));
        format!("{before}{}", rest.split_once('"').map_or(rest, |(_, after)| after))
    };
    for name in at_once.files.keys() {
        assert_eq!(plain(&room.dir(), name), plain(&other.dir(), name), "{name}");
    }
    assert_eq!(at_once.files.len(), whole(&room.dir(), &[]).files.len());
}
