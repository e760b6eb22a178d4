//! What an edition of a WordPress shows on its front page and beside its pages.

use crate::fake_wordpress::{FakeWordPress, Site};
use crate::room::Room;
use regard::content::{Document, HomeDocument, Recent};
use regard::json::FromJson;
use serde_json::Value;

fn home(room: &Room) -> HomeDocument {
    match room.document("/") {
        Document::Home(home) => *home,
        other => panic!("{other:?}"),
    }
}

fn recent(room: &Room) -> Recent {
    let text = std::fs::read_to_string(room.site().join("data/recent.json")).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    Recent::from_json(&value["content"]).unwrap()
}

#[test]
fn editors_choose_the_lead_by_a_tag_of_their_own() {
    let mut site = Site::magazine(30);
    let tag = *site.tags.keys().next().unwrap();
    site.tags.get_mut(&tag).unwrap().name = "À la une".into();
    let mut newest: Vec<(i64, u64)> = site.posts.values().map(|post| (post.published, post.id)).collect();
    newest.sort();
    let chosen = newest[newest.len() - 10].1;
    site.posts.values_mut().for_each(|post| post.tags.retain(|other| *other != tag));
    site.edit(chosen, |post| post.tags.push(tag));
    let title = site.posts[&chosen].title.replace("&rsquo;", "’");
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish_as(&wordpress, r#"{"name":"X","front":{"lead":["à la UNE"]}}"#).unwrap();
    assert_eq!(home(&room).lead.unwrap().title, title);
    let other = Room::new();
    other.publish_as(&wordpress, r#"{"name":"X"}"#).unwrap();
    assert_ne!(home(&other).lead.unwrap().title, title);
    assert!(home(&other).alert.is_none());
}

#[test]
fn the_most_read_are_told_where_a_plugin_counts_them_and_what_is_no_post_of_the_edition_is_left_out() {
    let mut site = Site::magazine(12);
    let ids: Vec<u64> = site.posts.keys().copied().collect();
    let titles = [ids[3], ids[8]].map(|id| site.posts[&id].title.replace("&rsquo;", "’"));
    site.popular = vec![ids[3], 999_999, ids[8]];
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    assert_eq!(recent(&room).read.iter().map(|one| one.title.clone()).collect::<Vec<_>>(), titles);
    wordpress.change(|site| site.popular.clear());
    wordpress.forget();
    room.publish(&wordpress).unwrap();
    assert!(recent(&room).read.is_empty());
    assert!(wordpress.asked().iter().all(|asked| !asked.contains("popular")));
}

#[test]
fn no_link_of_site_json_leads_nowhere_and_what_the_law_asks_for_is_made() {
    let wordpress = FakeWordPress::start(Site::magazine(3));
    let room = Room::new();
    let config = r#"{
        "name": "X",
        "pages": [{ "label": "Absente", "path": "/nulle-part/" }, { "label": "Mentions", "path": "/mentions-legales/" }],
        "privacy": "/ailleurs/vie-privee/",
        "legal": { "publisher": "La Maison", "contact": "a@example.org" }
    }"#;
    let said = room.publish_as(&wordpress, config).unwrap();
    assert!(said.iter().any(|line| line.contains("/nulle-part/") && line.contains("retiré")), "{said:#?}");
    let site = std::fs::read_to_string(room.site().join("data/site.json")).unwrap();
    assert!(!site.contains("nulle-part"), "{site}");
    for path in ["/mentions-legales/", "/ailleurs/vie-privee/", "/accessibilite/"] {
        assert!(matches!(room.document(path), Document::Page(page) if !page.body.is_empty()), "{path}");
        assert!(site.contains(path), "{path}");
    }
}
