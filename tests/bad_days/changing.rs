//! A WordPress at which people work while it is read.

use crate::assert_complete;
use crate::fake_wordpress::{Fault, Site};
use crate::program::Room;
use crate::published::{names, read, that_contain, whole};

/// More posts than fit into one answer.
const POSTS: u64 = 250;

/// What happens after the first answer that holds posts, and then a second time after the third.
fn published_while(change: impl FnMut(&mut Site) + Clone + Send + 'static) -> Room {
    let room = Room::new(Site::magazine(POSTS));
    room.wordpress.fault(Fault::meanwhile("/wp/v2/posts", change.clone()).times(1));
    room.wordpress.fault(Fault::meanwhile("/wp/v2/posts", change).after(3).times(1));
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    room
}

/// Whether an article of the magazine has its page.
fn has(files: &[String], number: u64) -> bool {
    files.iter().any(|name| name.contains(&format!("/article-{number}-l-eau-monte/index.html")))
}

#[test]
fn posts_that_appear_are_there_now_or_the_next_time_and_push_none_out() {
    let mut number = 0;
    let room = published_while(move |site| {
        number += 1;
        site.post(&format!("Dernière minute {number}"));
    });
    let files = names(&room.dir());
    for number in 1..=POSTS {
        assert!(has(&files, number), "{number}");
    }
    room.publish(&[]).done();
    assert_complete(&room);
}

#[test]
fn posts_that_go_take_no_other_with_them() {
    let room = published_while(|site| {
        let gone: Vec<u64> = site.posts.keys().copied().take(3).collect();
        gone.iter().for_each(|id| _ = site.posts.remove(id));
    });
    let files = names(&room.dir());
    // Each deletion moved those behind it to an earlier answer.
    for number in 7..=POSTS {
        assert!(has(&files, number), "{number}");
    }
    room.publish(&[]).done();
    assert_complete(&room);
    let files = names(&room.dir());
    for number in 1..=6 {
        assert!(!has(&files, number), "{number}");
    }
}

#[test]
fn posts_that_are_withdrawn_meanwhile_are_gone_the_next_time() {
    let room = published_while(|site| {
        let drafts: Vec<u64> = site.posts.values().filter(|post| post.public).map(|post| post.id).take(2).collect();
        drafts.into_iter().for_each(|id| site.edit(id, |post| post.public = false));
    });
    room.publish(&[]).done();
    assert_complete(&room);
    assert_eq!(that_contain(&room.dir(), "article-2-l-eau-monte"), [""; 0]);
}

#[test]
fn posts_that_are_corrected_meanwhile_are_right_the_next_time() {
    let room = published_while(|site| {
        let all: Vec<u64> = site.posts.keys().copied().collect();
        for id in all {
            site.edit(id, |post| {
                post.order += 1;
                post.content = format!("<p>Version {} du texte.</p>\n", post.order);
            });
        }
    });
    room.publish(&[]).done();
    assert_complete(&room);
    assert!(!that_contain(&room.dir(), "Version 2 du texte").is_empty());
    assert_eq!(that_contain(&room.dir(), "Version 1 du texte"), [""; 0]);
}

#[test]
fn a_category_that_goes_meanwhile_does_not_break_the_edition() {
    let room = published_while(|site| {
        let id = site.categories.values().find(|term| term.parent != 0).unwrap().id;
        site.categories.remove(&id);
        site.posts.values_mut().for_each(|post| post.categories.retain(|other| *other != id));
    });
    room.publish(&[]).done();
    assert_complete(&room);
    assert!(read(&room.dir(), "index.html").contains("Politique"));
}
