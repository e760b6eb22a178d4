//! The search index of a WordPress that is read live: the posts of the moment, at the addresses that they have in the app.

use crate::fake_wordpress::{FakeWordPress, Site};
use crate::room::Room;
use regard::search::{Index, Manifest, Page, Query};
use std::fs;

/// Paths of what is found.
fn found(room: &Room, text: &str) -> Vec<String> {
    let mut index = Index::open(&fs::read(room.site().join("data/search.bin")).unwrap()).unwrap();
    let query = Query::parse(text, false);
    loop {
        let answer = index.answer(&query, Page { from: 0, count: 10 });
        if answer.is_complete() {
            return answer.hits.into_iter().map(|hit| hit.card.path).collect();
        }
        for name in answer.wanted {
            let file = fs::read(room.site().join(format!("assets/search/{}.bin", name.path()))).unwrap();
            index.feed(name, &file).unwrap();
        }
    }
}

#[test]
fn an_index_leads_to_the_articles_of_the_app_and_follows_the_wordpress() {
    let mut site = Site::magazine(4);
    site.post("La crue du fleuve Niger");
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish_live_with_index(&wordpress);
    assert_eq!(found(&room, "crues niger"), ["/article/la-crue-du-fleuve-niger/"]);
    // It is the app alone beside it: no article is written.
    assert!(!room.site().join("article").exists() && !room.site().join("data/at").exists());
    let html = room.read("index.html");
    assert!(!html.contains("data-engine"), "{html}");

    let before = Manifest::read(&fs::read(room.site().join("data/search.bin")).unwrap()).unwrap();
    wordpress.change(|site| {
        site.post("Le barrage de Gouina");
    });
    room.publish_live_with_index(&wordpress);
    assert_eq!(found(&room, "barrage"), ["/article/le-barrage-de-gouina/"]);
    assert_eq!(found(&room, "niger"), ["/article/la-crue-du-fleuve-niger/"]);
    let now = Manifest::read(&fs::read(room.site().join("data/search.bin")).unwrap()).unwrap();
    assert_ne!(before.segments, now.segments);
}
