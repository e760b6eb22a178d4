//! A second run: it asks only for what has changed, goes on where one was ended, and forgets what was withdrawn.

use crate::fake_wordpress::{FakeWordPress, Fault, Site};
use crate::room::{Room, texts_asked};
use std::fs;

/// The numbers that a request asks for.
fn included(address: &str) -> Vec<u64> {
    let list = address.split("include=").nth(1).unwrap().split('&').next().unwrap();
    list.split(',').map(|id| id.parse().unwrap()).collect()
}

#[test]
fn nothing_is_asked_for_twice() {
    let wordpress = FakeWordPress::start(Site::magazine(230));
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    assert_eq!(texts_asked(&wordpress).len(), 3);
    assert!(wordpress.most_at_once() <= 4, "{}", wordpress.most_at_once());
    wordpress.forget();
    let said = room.publish(&wordpress).unwrap();
    assert_eq!(texts_asked(&wordpress), [""; 0]);
    assert!(said.iter().any(|line| line.contains("nouveaux ou modifiés\u{a0}: 0")), "{said:?}");
    // Everything is asked for when everything is to be made anew.
    wordpress.forget();
    room.publish_anew(&wordpress).unwrap();
    assert_eq!(texts_asked(&wordpress).len(), 3);
}

#[test]
fn what_changed_is_asked_for_and_nothing_else() {
    let wordpress = FakeWordPress::start(Site::magazine(130));
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    let ids: Vec<u64> = wordpress.change(|site| site.posts.keys().copied().collect());
    type Change = fn(&mut Site, u64) -> Vec<u64>;
    let changes: [(&str, Change, &str); 7] = [
        (
            "edited",
            |site, id| {
                site.edit(id, |post| post.content = "<p>Corrigé</p>".into());
                vec![id]
            },
            "Corrigé",
        ),
        (
            "new",
            |site, _| {
                vec![{
                    let post = site.post("Tout neuf");
                    post.content = "<p>Du neuf</p>".into();
                    post.id
                }]
            },
            "Du neuf",
        ),
        (
            "public late with an old date",
            |site, _| {
                vec![{
                    let post = site.post("Vieux brouillon");
                    (post.published, post.modified) = (1_000_000_000, 1_000_000_000);
                    post.content = "<p>Longtemps attendu</p>".into();
                    post.id
                }]
            },
            "Longtemps attendu",
        ),
        (
            "filed elsewhere",
            |site, id| {
                let category = site.category("Nouvelle rubrique", 0);
                site.posts.get_mut(&id).unwrap().categories = vec![category];
                vec![id]
            },
            "nouvelle-rubrique",
        ),
        (
            "renamed",
            |site, id| {
                site.edit(id, |post| post.slug = "un-autre-nom".into());
                vec![id]
            },
            "un-autre-nom",
        ),
        (
            "a comment",
            |site, id| {
                site.comment(id, "Commentaire tardif");
                vec![]
            },
            "Commentaire tardif",
        ),
        (
            "a renamed author",
            |site, id| {
                let author = site.posts[&id].author;
                site.users.get_mut(&author).unwrap().name = "Nom d’épouse".into();
                vec![]
            },
            "Nom d’épouse",
        ),
    ];
    for (index, (name, change, words)) in changes.into_iter().enumerate() {
        let changed = wordpress.change(|site| change(site, ids[index * 7]));
        wordpress.forget();
        room.publish(&wordpress).unwrap();
        let asked: Vec<u64> = texts_asked(&wordpress).iter().flat_map(|address| included(address)).collect();
        assert_eq!(asked, changed, "{name}");
        let holding = room.holding(words);
        assert!(holding.iter().any(|file| file.starts_with("site/data/at/")), "{name}: {holding:?}");
        assert!(holding.iter().any(|file| file.ends_with("index.html")), "{name}: {holding:?}");
    }
}

#[test]
fn what_was_withdrawn_is_nowhere() {
    let mut site = Site::magazine(30);
    let ids: Vec<u64> = site.posts.keys().copied().collect();
    let sentence = |kind: &str| format!("Phrase à retirer, {kind}");
    let page = site.page("Page à retirer", 0);
    let comment = site.comment(ids[5], &sentence("commentaire")).id;
    for (id, kind) in
        [(ids[0], "effacé"), (ids[1], "dépublié"), (ids[2], "corrigé"), (ids[3], "verrouillé"), (page, "page")]
    {
        site.edit(id, |post| post.content = format!("<p>{}</p>", sentence(kind)));
    }
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    for kind in ["effacé", "dépublié", "corrigé", "verrouillé", "page", "commentaire"] {
        assert!(!room.holding(&sentence(kind)).is_empty(), "{kind}");
    }
    wordpress.change(|site| {
        site.posts.remove(&ids[0]);
        site.posts.get_mut(&ids[1]).unwrap().public = false;
        site.edit(ids[2], |post| post.content = "<p>Mieux</p>".into());
        site.edit(ids[3], |post| post.password = true);
        site.pages.remove(&page);
        site.comments.get_mut(&comment).unwrap().approved = false;
    });
    let said = room.publish(&wordpress).unwrap();
    assert_eq!(room.holding("Phrase à retirer"), [""; 0]);
    assert!(said.iter().any(|line| line.contains("retirés depuis la dernière fois\u{a0}: 3")), "{said:?}");
}

#[test]
fn a_first_reading_that_was_ended_goes_on_where_it_stopped() {
    let wordpress = FakeWordPress::start(Site::magazine(400));
    let room = Room::new();
    wordpress.fault(Fault::status("posts?_fields=id,slug", 503).after(2));
    let error = room.publish(&wordpress).unwrap_err().to_string();
    assert!(error.contains("erreur 503") && error.ends_with('.'), "{error}");
    assert!(!room.site().exists());
    wordpress.mend();
    wordpress.forget();
    // As a kill leaves it: half a record, and one that was never renamed.
    let shard = fs::read_dir(room.memory().join("posts")).unwrap().next().unwrap().unwrap().path();
    let record = fs::read_dir(&shard).unwrap().next().unwrap().unwrap().path();
    fs::write(&record, "{\"id\":").unwrap();
    fs::write(shard.join("7.new"), "{").unwrap();
    let said = room.publish(&wordpress).unwrap();
    let asked: usize = texts_asked(&wordpress).iter().map(|address| included(address).len()).sum();
    assert_eq!(asked, 201);
    assert!(said.iter().any(|line| line.starts_with("Lu\u{a0}: 400 articles")), "{said:?}");
}

#[test]
fn an_address_that_changed_leads_to_the_new_one() {
    let mut site = Site::magazine(3);
    let id = *site.posts.keys().next().unwrap();
    site.edit(id, |post| post.link = Some("{home}/un/".into()));
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    wordpress.change(|site| {
        site.edit(id, |post| post.link = Some("{home}/deux/".into()));
        let linking = site.post("Qui renvoie");
        linking.content = "<p><a href=\"/un/\">Voir</a></p>".into();
        linking.link = Some("{home}/qui-renvoie/".into());
    });
    room.publish(&wordpress).unwrap();
    assert!(room.has("/deux/"));
    assert!(room.read("qui-renvoie/index.html").contains("\"/deux/\"") || room.holding("\"/deux/\"").len() > 1);
}

#[test]
fn what_changes_while_it_is_read_is_read_again() {
    let wordpress = FakeWordPress::start(Site::magazine(250));
    let first = wordpress.change(|site| *site.posts.keys().next().unwrap());
    // After the first hundred one of them goes, and what follows moves up.
    wordpress.fault(Fault::meanwhile("_fields=id,link", move |site| _ = site.posts.remove(&first)).times(1));
    let room = Room::new();
    let said = room.publish(&wordpress).unwrap();
    assert!(said.iter().any(|line| line.starts_with("Lu\u{a0}: 249 articles")), "{said:?}");
}
