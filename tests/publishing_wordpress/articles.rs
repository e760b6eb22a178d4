//! What an edition tells of the articles of a WordPress beyond their texts: what they are, what they answer, what was
//! corrected, when their words changed, who wrote them, and where comments go.

use crate::fake_wordpress::{FakeWordPress, Site};
use crate::room::Room;
use image::{DynamicImage, ImageFormat};
use regard::content::Kind;
use regard::publish::{MANIFEST, Manifest};
use std::io::Cursor;

const OWN: &str = r#"{"name":"X","permalinks":"own"}"#;

/// The numbers of a post and of the right of reply to it, which links to it.
fn replied(site: &mut Site) -> (u64, u64) {
    let category = site.category("Droit de réponse", 0);
    site.categories.get_mut(&category).unwrap().slug = "droit-de-reponse".into();
    let answered = site.post("Mis en cause").id;
    let reply = site.post("Notre version");
    reply.categories = vec![category];
    reply.content = format!(
        "<p>Dans <a href=\"https://ailleurs.example/\">un autre</a> et <a href=\"/?p={answered}\">le vôtre</a>…</p>"
    );
    (answered, reply.id)
}

#[test]
fn a_right_of_reply_and_its_article_know_each_other() {
    let mut site = Site::magazine(3);
    let (_, reply) = replied(&mut site);
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish_as(&wordpress, OWN).unwrap();
    let answer = room.article("/article/notre-version/");
    assert_eq!(answer.article.summary.kind, Kind::RightOfReply);
    assert_eq!(answer.answers.unwrap().name, "Mis en cause");
    assert_eq!(room.article("/article/mis-en-cause/").replies[0].path.as_str(), "/article/notre-version/");
    // What is withdrawn is no answer any more.
    wordpress.change(|site| site.posts.remove(&reply));
    room.publish_as(&wordpress, OWN).unwrap();
    assert_eq!(room.article("/article/mis-en-cause/").replies, []);
}

#[test]
fn categories_and_tags_tell_what_a_post_is() {
    let mut site = Site::new();
    let (opinion, interview) = (site.category("Opinions", 0), site.tag("Interview"));
    let kinds =
        [("Un avis", vec![opinion], vec![]), ("Des questions", vec![], vec![interview]), ("Rien", vec![], vec![])];
    for (title, categories, tags) in kinds {
        let post = site.post(title);
        (post.categories, post.tags) = (categories, tags);
    }
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish_as(&wordpress, OWN).unwrap();
    for (slug, kind) in [("un-avis", Kind::Opinion), ("des-questions", Kind::Interview), ("rien", Kind::News)] {
        assert_eq!(room.article(&format!("/article/{slug}/")).article.summary.kind, kind, "{slug}");
    }
}

#[test]
fn corrections_leave_the_text_and_are_listed() {
    let mut site = Site::magazine(2);
    let post = site.post("Un chiffre");
    post.content =
        "<p>Un texte.</p>\n<p><strong>Correction du 2&nbsp;avril 2022&nbsp;:</strong> le chiffre était faux.</p>"
            .into();
    let id = post.id;
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish_as(&wordpress, OWN).unwrap();
    let article = room.article("/article/un-chiffre/").article;
    assert_eq!(article.corrections[0].date.to_string(), "2022-04-02T00:00:00+01:00");
    assert_eq!(article.corrections[0].text, "le chiffre était faux.");
    assert_eq!(article.body.plain_text(), "Un texte.");
    let page = room.page("/corrections/");
    assert!(page.body.plain_text().contains("Un chiffre le chiffre était faux."), "{}", page.body.plain_text());
    assert!(room.has("/corrections/"));
    wordpress.change(|site| site.edit(id, |post| post.content = "<p>Un texte.</p>".into()));
    room.publish_as(&wordpress, OWN).unwrap();
    assert!(!room.has("/corrections/"));
}

#[test]
fn an_article_is_updated_when_its_words_change_and_not_when_it_is_saved() {
    let mut site = Site::magazine(6);
    let id = site.post("Un texte").id;
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    // Long after, an editor saves it with this change.
    let save = |change: fn(&mut crate::fake_wordpress::Post)| {
        wordpress.change(|site| {
            (0..120).for_each(|_| _ = site.comment(1, "x"));
            site.edit(id, change);
        });
        room.publish_as(&wordpress, OWN).unwrap();
        room.article("/article/un-texte/").article.summary.updated
    };
    room.publish_as(&wordpress, OWN).unwrap();
    assert_eq!(save(|post| post.title = "Un autre titre".into()), None);
    assert_eq!(save(|post| post.tags.clear()), None);
    let updated = save(|post| post.content = "<p>Un texte revu.</p>".into());
    assert!(updated.is_some());
    assert_eq!(save(|post| post.excerpt = "<p>Résumé.</p>".into()), updated);
    // Even where everything is made anew.
    room.publish_anew(&wordpress).unwrap();
    let files = crate::sample::files(&room.site());
    let data = files.iter().find(|name| name.ends_with("un-texte.json")).unwrap();
    assert!(room.read(data).contains(&updated.unwrap().to_string()));
}

#[test]
fn an_author_is_told_of_and_shown_from_a_copy() {
    let mut site = Site::magazine(4);
    let mut png = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(96, 96).write_to(&mut png, ImageFormat::Png).unwrap();
    site.picture("2024/05/awa.png", "image/png", (96, 96), png.into_inner());
    for user in site.users.values_mut().filter(|user| user.name == "La rédaction") {
        user.description = "Écrit &amp; relit.".into();
        user.avatar = "/wp-content/uploads/2024/05/awa.png".into();
    }
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    let said = room.publish_with_copies_as(&wordpress, OWN).unwrap();
    assert!(!said.iter().any(|line| line.contains("avatar")), "{said:?}");
    let list = room.listing("/auteur/la-redaction/");
    assert_eq!(list.description, "Écrit & relit.");
    let profile = room.article(list.articles[0].path.as_str()).profile.unwrap();
    assert_eq!(profile.biography, "Écrit & relit.");
    let picture = profile.picture.unwrap();
    assert!(picture.src.as_string().starts_with("/media/awa-") && picture.weight.is_some(), "{picture:?}");
    assert!(room.site().join(picture.src.as_string().trim_start_matches('/')).is_file());
    // Who has none is not looked for elsewhere.
    let other = room.listing("/auteur/mariam-kouassi/").articles[0].path.clone();
    assert_eq!(room.article(other.as_str()).profile.and_then(|profile| profile.picture), None);
}

#[test]
fn comments_go_where_site_json_lets_them() {
    let mut site = Site::magazine(2);
    site.post("Fermé").closed = true;
    site.post("Ouvert");
    let wordpress = FakeWordPress::start(site);
    let home = wordpress.url();
    let origin = home.trim_end_matches('/');
    let comments = format!("{home}wp-json/wp/v2/comments");
    for (write, listed, address, forms, connect) in [
        ("off", "[]", None, false, false),
        ("off", &format!("[\"{origin}\"]"), None, false, true),
        ("form", "[]", Some(format!("{home}wp-comments-post.php")), true, false),
        ("rest", "[]", Some(comments.clone()), true, true),
    ] {
        let room = Room::new();
        let config = format!(
            r#"{{"name":"X","permalinks":"own","comments":{{"write":"{write}"}},"origins":{{"connect":{listed}}}}}"#
        );
        room.publish_as(&wordpress, &config).unwrap();
        assert_eq!(room.article("/article/ferme/").discussed_as, None, "{write}");
        assert_eq!(room.article("/article/ouvert/").discussed_as.is_some(), address.is_some() || connect, "{write}");
        let site: serde_json::Value = serde_json::from_str(&room.read("data/site.json")).unwrap();
        assert_eq!(site["comments"]["address"].as_str().map(str::to_owned), address, "{write}");
        let asked = connect.then_some(comments.as_str());
        assert_eq!(
            site["discussions"].as_str(),
            asked,
            "{write}: newer comments are asked for where the policy lets pages ask"
        );
        let policy = Manifest::parse(&room.read(MANIFEST)).unwrap().policy;
        let lets = |name: &str| policy.meta().split("; ").any(|one| one.starts_with(name) && one.contains(origin));
        assert_eq!((lets("form-action"), lets("connect-src")), (forms, connect), "{write}: {}", policy.meta());
    }
}
