//! A WordPress that is down, slow, broken, closed in part, or behind something that answers in its place.

use crate::fake_wordpress::{Fault, Site};
use crate::program::{PATIENCE, Room, program};
use crate::published::{read, standing, whole};
use crate::{assert_complete, room};
use std::io::Write;
use std::net::TcpListener;

/// What goes wrong with everything or with one list, and a part of the sentence that tells it.
fn failures() -> Vec<(&'static str, Fault, &'static str)> {
    vec![
        ("a failing server", Fault::status("", 500), "erreur 500"),
        ("a failing list", Fault::status("/wp/v2/posts", 503), "erreur 503"),
        ("half way through the posts", Fault::status("/wp/v2/posts", 500).after(1), "erreur 500"),
        ("a failing list of comments", Fault::status("/wp/v2/comments", 500), "erreur 500"),
        ("too many requests for today", Fault::busy("/wp/v2/posts", 3_600), "trop de demandes"),
        ("a page in place of everything", Fault::html(""), "n’est pas celle d’un WordPress"),
        ("a page in place of the posts", Fault::html("/wp/v2/posts"), "n’est pas celle d’un WordPress"),
        ("a page in place of later posts", Fault::html("/wp/v2/posts").after(1), "n’est pas celle d’un WordPress"),
        ("a page in place of the comments", Fault::html("/wp/v2/comments"), "n’est pas celle d’un WordPress"),
        ("cut off in the middle", Fault::cut("/wp/v2/posts"), "connexion"),
        ("cut off in a later answer", Fault::cut("/wp/v2/posts").after(1), "connexion"),
        ("redirects in a circle", Fault::redirect_loop("/wp/v2/posts"), "n’est pas celle d’un WordPress"),
        ("redirects in a circle from the start", Fault::redirect_loop(""), "n’est pas celle d’un WordPress"),
        ("posts refused", Fault::status("/wp/v2/posts", 401), "refuse"),
        ("no such route", Fault::status("/wp/v2/posts", 404), "rien ne se trouve à cette adresse"),
        ("JSON of another kind", Fault::bytes("/wp/v2/posts", "{\"a\":1}"), "n’est pas celle d’un WordPress"),
        ("nothing at all", Fault::bytes("/wp/v2/posts", ""), "n’est pas celle d’un WordPress"),
        ("bytes that are no text", Fault::bytes("/wp/v2/posts", [0xff, 0xfe, 0x00]), "n’est pas celle d’un WordPress"),
    ]
}

#[test]
fn what_cannot_be_read_is_told_and_leaves_no_edition() {
    for (what, fault, sentence) in failures() {
        println!("{what}");
        let room = room();
        room.wordpress.fault(fault);
        room.publish(&[]).told(sentence);
        assert!(!room.dir().exists(), "{what}");
        room.wordpress.mend();
        room.publish(&[]).done();
        assert_complete(&room);
    }
}

#[test]
fn what_cannot_be_read_leaves_the_old_edition_as_it_was() {
    let room = room();
    room.publish(&[]).done();
    let before = standing(&room.dir());
    // Something has changed, so that the posts are asked for.
    room.wordpress.change(|site| {
        let ids: Vec<u64> = site.posts.keys().copied().collect();
        ids.into_iter().for_each(|id| site.edit(id, |post| post.title.push_str(" bis")));
    });
    for (what, fault, sentence) in failures() {
        println!("{what}");
        room.wordpress.fault(fault);
        // Whether or not what was read before is forgotten.
        for more in [&["--full"][..], &[]] {
            let outcome = room.publish(more);
            if outcome.status != Some(0) {
                outcome.told(sentence);
                assert_eq!(standing(&room.dir()), before, "{what}");
            } else {
                panic!("{what}: {outcome:?}");
            }
        }
        room.wordpress.mend();
    }
    room.publish(&[]).done();
    assert_complete(&room);
}

#[test]
fn a_wordpress_that_is_down_or_goes_down_is_told() {
    let mut room = room();
    room.wordpress.go_down();
    room.publish(&[]).told("aucune connexion");
    assert!(!room.dir().exists());
    room.wordpress.come_back();
    let gate = room.wordpress.gate("/wp/v2/posts");
    let running = room.start(&[]);
    gate.reached();
    room.wordpress.go_down();
    running.end().told("aucune connexion");
    assert!(!room.dir().exists());
    room.wordpress.come_back();
    room.wordpress.mend();
    room.publish(&[]).done();
    assert_complete(&room);
}

#[test]
fn a_wordpress_that_never_answers_is_given_up() {
    for on in ["", "/wp/v2/posts", "/wp/v2/comments"] {
        let room = room();
        let gate = room.wordpress.gate(on);
        let mut program = program(&room.line(&[]));
        room.start_with(program.env(PATIENCE, "300")).end().told("ne répond pas à temps");
        assert!(!room.dir().exists(), "{on}");
        drop(gate);
    }
}

#[test]
fn what_passes_is_waited_for() {
    for (what, fault) in [
        ("a failure", Fault::status("/wp/v2/", 500).times(2)),
        ("too many requests", Fault::busy("/wp/v2/posts", 15).times(2)),
        ("maintenance", Fault::html("/wp/v2/posts").times(1)),
        ("a broken connection", Fault::cut("/wp/v2/").after(3).times(2)),
    ] {
        println!("{what}");
        let room = room();
        room.wordpress.fault(fault);
        room.publish(&[]).done();
        assert_complete(&room);
    }
}

#[test]
fn no_more_requests_are_sent_at_once_than_was_allowed() {
    for jobs in [1, 3] {
        let room = Room::new(Site::magazine(450));
        room.publish(&["--jobs", &jobs.to_string()]).done();
        assert!(room.wordpress.most_at_once() <= jobs, "{} of {jobs}", room.wordpress.most_at_once());
    }
}

#[test]
fn totals_that_are_wrong_lose_nothing() {
    for total in [0, 3, 100, 149, 151, 1_000] {
        println!("{total}");
        let room = Room::new(Site::magazine(150));
        room.wordpress.fault(Fault::total("/wp/v2/posts", total));
        room.publish(&[]).done();
        assert_complete(&room);
    }
}

#[test]
fn what_a_wordpress_keeps_to_itself_is_named_and_left_out() {
    for (closed, status) in [
        ("users", 401),
        ("comments", 401),
        ("tags", 404),
        ("categories", 403),
        ("pages", 404),
        ("media", 401),
        ("users", 404),
    ] {
        println!("{closed} {status}");
        let room = room();
        room.wordpress.fault(Fault::status(&format!("/wp/v2/{closed}"), status));
        let outcome = room.publish(&[]);
        if outcome.status == Some(0) {
            assert_complete(&room);
        } else {
            outcome.told("");
            assert!(!room.dir().exists());
        }
    }
    let room = room();
    room.wordpress.change(|site| (site.users_refused, site.comments_refused) = (true, true));
    let said = room.publish(&[]).done();
    assert_complete(&room);
    assert!(said.contains("commentaires") && said.contains("auteurs"), "{said}");
    assert!(!read(&room.dir(), "index.html").contains("login-"));
}

#[test]
fn what_is_no_wordpress_is_told() {
    // A server that answers anything with anything.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let _ = stream.unwrap().write_all(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
        }
    });
    let room = room();
    for from in [&address, "http://127.0.0.1:9/", "https://hote.invalid/"] {
        let to = room.dir().to_str().unwrap().to_owned();
        let line = ["publish", "--from", from, "--to", &to].map(str::to_owned);
        room.start_with(&mut program(&line)).end().told(from);
        assert!(!room.dir().exists(), "{from}");
    }
}

#[test]
fn a_wordpress_without_pretty_permalinks_is_published_too() {
    let room = room();
    room.wordpress.change(|site| site.plain = true);
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    let title = "Article 7";
    assert!(!crate::published::that_contain(&room.dir(), title).is_empty());
}
