//! That the WordPress made up for the tests answers as recorded ones do, and fails as it is told.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/fake_wordpress.rs"]
#[allow(dead_code)]
mod fake_wordpress;

use fake_wordpress::{FakeWordPress, Fault, Post, Site};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What came back.
struct Answer {
    status: u16,
    total: Option<u64>,
    text: Result<String, reqwest::Error>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(self.text.as_ref().unwrap()).unwrap()
    }

    /// The ids of a list.
    fn ids(&self) -> Vec<u64> {
        self.json().as_array().unwrap().iter().map(|item| item["id"].as_u64().unwrap()).collect()
    }
}

fn ask(wordpress: &FakeWordPress, path: &str) -> Result<Answer, reqwest::Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let response = reqwest::get(format!("{}{}", wordpress.url(), path.trim_start_matches('/'))).await?;
        let total = response.headers().get("x-wp-total").map(|total| total.to_str().unwrap().parse().unwrap());
        Ok(Answer { status: response.status().as_u16(), total, text: response.text().await })
    })
}

fn get(wordpress: &FakeWordPress, path: &str) -> Answer {
    ask(wordpress, path).unwrap()
}

/// A site of ten posts; the second is a draft, the third has a password, the fourth a picture.
fn site() -> Site {
    let mut site = Site::magazine(10);
    let ids: Vec<u64> = site.posts.keys().copied().collect();
    site.edit(ids[1], |post| post.public = false);
    site.edit(ids[2], |post| post.password = true);
    let picture = site.picture("2024/05/port.png", "image/png", (1600, 900), b"png".to_vec());
    site.edit(ids[3], |post| post.picture = picture);
    site
}

/// The names of all fields, down to `depth` levels.
fn names(value: &Value, depth: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (name, below) in value.as_object().into_iter().flatten() {
        found.insert(name.clone());
        if depth > 1 {
            found.extend(names(below, depth - 1).into_iter().map(|inner| format!("{name}.{inner}")));
        }
    }
    found
}

fn recording(name: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordpress/recordings").join(name);
    let mut recording: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    if let Value::String(body) = &recording["body"] {
        recording["body"] = serde_json::from_str(body).unwrap();
    }
    recording
}

#[test]
fn items_have_the_fields_of_recorded_ones() {
    let wordpress = FakeWordPress::start(site());
    for (recorded, ours) in [
        ("posts-1.json", "search=Article 4&"),
        ("post-vide.json", "search=Article 5&"),
        ("pages.json", ""),
        ("categories-1.json", ""),
        ("categories-link.json", ""),
        ("tags.json", ""),
        ("users.json", ""),
        ("comments-1.json", ""),
        ("media.json", ""),
    ] {
        let recording = recording(recorded);
        let (path, query) = recording["url"].as_str().unwrap().split_once('?').unwrap();
        let only = |part: &&str| part.starts_with('_');
        let query: Vec<&str> = query.split('&').filter(only).collect();
        let found = get(&wordpress, &format!("{path}?{ours}{}", query.join("&"))).json();
        assert_eq!(names(&found[0], 2), names(&recording["body"][0], 2), "{recorded}");
    }
}

#[test]
fn what_cannot_be_answered_is_refused_as_recorded() {
    let mut made_up = site();
    made_up.category("Vide", 0);
    let (draft, protected) = (made_up.posts.values().nth(1).unwrap().id, made_up.posts.values().nth(2).unwrap().id);
    let wordpress = FakeWordPress::start(made_up);
    for (query, status, code) in [
        ("posts?per_page=100&page=9", 400, "rest_post_invalid_page_number"),
        ("pages?per_page=100&page=9", 400, "rest_post_invalid_page_number"),
        ("posts?per_page=101", 400, "rest_invalid_param"),
        ("posts?per_page=0", 400, "rest_invalid_param"),
        ("posts?orderby=comment_count", 400, "rest_invalid_param"),
        ("posts?categories=football", 400, "rest_invalid_param"),
        ("posts?after=hier", 400, "rest_invalid_param"),
        ("posts?status=draft", 400, "rest_invalid_param"),
        ("posts?context=edit", 401, "rest_forbidden_context"),
        ("posts/99999999", 404, "rest_post_invalid_id"),
        (&format!("posts/{draft}"), 401, "rest_forbidden"),
        (&format!("comments?post={protected}"), 401, "rest_cannot_read_post"),
        ("menus", 401, "rest_cannot_view"),
        ("nulle-part", 404, "rest_no_route"),
    ] {
        let answer = get(&wordpress, &format!("wp-json/wp/v2/{query}"));
        assert_eq!((answer.status, answer.json()["code"].as_str()), (status, Some(code)), "{query}");
    }
    // Of these, what is past the end is an empty list.
    for list in ["comments?page=9", "categories?page=9", "tags?page=9", "users?page=9", "posts?search=introuvable"] {
        let answer = get(&wordpress, &format!("wp-json/wp/v2/{list}"));
        assert_eq!((answer.status, answer.ids().len()), (200, 0), "{list}");
    }
    wordpress.change(|site| (site.users_refused, site.comments_refused) = (true, true));
    for (query, code) in [("users", "rest_user_cannot_view"), ("comments", "rest_cannot_read")] {
        let answer = get(&wordpress, &format!("wp-json/wp/v2/{query}"));
        assert_eq!((answer.status, answer.json()["code"].as_str()), (401, Some(code)), "{query}");
    }
}

#[test]
fn lists_are_chosen_ordered_and_cut_into_pages() {
    let wordpress = FakeWordPress::start(site());
    let ids = |query: &str| get(&wordpress, &format!("wp-json/wp/v2/posts?_fields=id&{query}")).ids();
    let newest = ids("");
    assert_eq!(newest.len(), 9);
    assert!(newest.windows(2).all(|pair| pair[0] > pair[1]), "{newest:?}");
    let reversed: Vec<u64> = newest.iter().rev().copied().collect();
    assert_eq!(ids("order=asc&orderby=id"), reversed);
    assert_eq!(ids("per_page=4&page=3"), newest[8..]);
    assert_eq!(ids("per_page=4&offset=7"), newest[7..]);
    let chosen = format!("{},{}", newest[5], newest[2]);
    assert_eq!(ids(&format!("include={chosen}&orderby=include")), [newest[5], newest[2]]);
    assert_eq!(ids(&format!("exclude={chosen}")).len(), 7);
    assert_eq!(ids("slug=article-7-l-eau-monte,article-1-l-eau-monte").len(), 2);
    assert_eq!(get(&wordpress, "wp-json/wp/v2/posts?per_page=4").total, Some(9));
    // The draft's comment would be counted; the protected one's is, and is not shown.
    let comments = get(&wordpress, "wp-json/wp/v2/comments?per_page=100");
    assert_eq!((comments.total, comments.ids().len()), (Some(3), 2));

    let last = wordpress.change(|site| {
        let last = site.posts.values().map(|post| post.modified).max().unwrap();
        site.edit(newest[4], |post: &mut Post| post.title = "Corrigé".into());
        last
    });
    let utc = regard::content::Moment { utc: last, offset: 0 }.civil();
    let since = format!("2025-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.month, utc.day, utc.hour, utc.minute, utc.second);
    assert_eq!(ids(&format!("modified_after={since}")), [newest[4]]);
    // By the site's clock, which is an hour ahead, that was an hour ago.
    assert_eq!(ids(&format!("modified_after={}", since.trim_end_matches('Z'))).len(), 4);
}

#[test]
fn it_answers_with_and_without_pretty_permalinks() {
    let wordpress = FakeWordPress::start(site());
    let post = &get(&wordpress, "wp-json/wp/v2/posts?slug=article-1-l-eau-monte").json()[0];
    assert_eq!(post["link"], format!("{}2025/11/02/article-1-l-eau-monte/", wordpress.url()));
    wordpress.change(|site| site.plain = true);
    assert_eq!(get(&wordpress, "wp-json/wp/v2/posts").status, 404);
    let plain = &get(&wordpress, "?rest_route=/wp/v2/posts&slug=article-1-l-eau-monte").json()[0];
    assert_eq!(plain["link"], format!("{}?p={}", wordpress.url(), post["id"]));
    assert_eq!(get(&wordpress, "?rest_route=/").json()["home"], wordpress.url().trim_end_matches('/'));
}

#[test]
fn its_sitemaps_and_pictures_are_there() {
    let wordpress = FakeWordPress::start(site());
    let index = get(&wordpress, "wp-sitemap.xml").text.unwrap();
    assert!(index.contains("/wp-sitemap-posts-post-1.xml</loc>"), "{index}");
    assert_eq!(get(&wordpress, "wp-sitemap-posts-post-1.xml").text.unwrap().matches("<loc>").count(), 9);
    assert_eq!(get(&wordpress, "wp-sitemap-posts-post-2.xml").status, 404);
    assert_eq!(get(&wordpress, "wp-content/uploads/2024/05/port.png").text.unwrap(), "png");
}

#[test]
fn it_fails_as_it_is_told_and_is_mended() {
    let mut wordpress = FakeWordPress::start(site());
    let list = "wp-json/wp/v2/posts";
    wordpress.fault(Fault::status("posts", 500).after(1).times(1));
    let statuses = [(); 3].map(|()| get(&wordpress, list).status);
    assert_eq!(statuses, [200, 500, 200]);
    wordpress.fault(Fault::cut("posts"));
    assert!(get(&wordpress, list).text.is_err());
    wordpress.mend();
    wordpress.fault(Fault::redirect_loop("posts"));
    assert!(ask(&wordpress, list).err().is_some_and(|error| error.is_redirect()));
    wordpress.mend();
    wordpress.fault(Fault::total("posts", 250));
    assert_eq!(get(&wordpress, list).total, Some(250));
    wordpress.mend();
    wordpress.fault(Fault::meanwhile("posts", |site| site.posts.clear()).times(1));
    assert_eq!([get(&wordpress, list).ids().len(), get(&wordpress, list).ids().len()], [9, 0]);
    wordpress.go_down();
    assert!(ask(&wordpress, list).err().is_some_and(|error| error.is_connect()));
    wordpress.come_back();
    assert_eq!(get(&wordpress, list).status, 200);
    wordpress.forget();
    get(&wordpress, "wp-json/wp/v2/posts?slug=%C3%A9t%C3%A9");
    assert_eq!(wordpress.asked(), ["/wp-json/wp/v2/posts?slug=été"]);
}

#[test]
fn a_gate_holds_requests_back() {
    let wordpress = FakeWordPress::start(site());
    let gate = wordpress.gate("/wp/v2/posts");
    std::thread::scope(|scope| {
        let held = scope.spawn(|| get(&wordpress, "wp-json/wp/v2/posts").status);
        gate.reached();
        assert_eq!(get(&wordpress, "wp-json/wp/v2/pages").status, 200);
        assert!(!held.is_finished());
        gate.open();
        assert_eq!(held.join().unwrap(), 200);
    });
}
