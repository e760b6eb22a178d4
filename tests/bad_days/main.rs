//! Bad days: whatever a WordPress, a disk or a neighbour does, the publisher writes a whole edition or says in one sentence why
//! not, and what was there before is as it was.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and these tell their children what to do, and kill them by the clock"
)]

#[path = "../support/fake_wordpress.rs"]
#[allow(dead_code)]
mod fake_wordpress;
#[path = "../support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "../support/program.rs"]
#[allow(dead_code)]
mod program;
#[path = "../support/published.rs"]
#[allow(dead_code)]
mod published;
#[path = "../support/sample.rs"]
#[allow(dead_code)]
mod sample;

mod changing;
mod folder;
mod killed;
mod source;
mod texts;

use fake_wordpress::Site;
use program::Room;
use published::{read, whole};

/// What the children of these tests do.
#[test]
fn child() {
    program::child();
}

/// A small magazine and a folder for it.
fn room() -> Room {
    Room::new(Site::magazine(20))
}

/// Everything that the WordPress shows now is in the edition, once, and nothing was written beside it but the memory.
#[track_caller]
fn assert_complete(room: &Room) {
    whole(&room.dir(), &[]);
    room.wordpress.change(|site| {
        for post in site.posts.values().filter(|post| post.public) {
            let file = file_of(site, &site.post_link(post));
            let text = read(&room.dir(), &file);
            assert!(text.contains(&format!("<h1>{}</h1>", plain(&post.title))) || text.contains("<h1"), "{file}");
            let paragraph = post.content.split("<p>").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap();
            assert!(text.contains(&plain(paragraph)), "{file}: {paragraph:.80}");
        }
    });
    assert_eq!(room.names(), [".site.memoire", "site"]);
}

/// The file of the edition that answers at an address of the WordPress; empty for an address elsewhere.
fn file_of(site: &Site, link: &str) -> String {
    link.strip_prefix(&format!("{}/", site.home)).map(|path| format!("{path}index.html")).unwrap_or_default()
}

fn plain(html: &str) -> String {
    html.replace("&rsquo;", "’")
}
