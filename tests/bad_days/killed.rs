//! A publisher of a WordPress that is killed at any moment.

use crate::fake_wordpress::Site;
use crate::program::Room;
use crate::published::{that_contain, whole};
use crate::{assert_complete, file_of};
use std::fs;
use std::time::{Duration, Instant};

/// How often it is killed.
const ROUNDS: u32 = 60;

/// The round of which the edition tells; `None` where there is no edition yet.
fn round_of(room: &Room) -> Option<u32> {
    let dir = room.dir();
    if !dir.exists() {
        return None;
    }
    let foreign: &[&str] = if dir.join("preuve.txt").exists() { &["preuve.txt"] } else { &[] };
    whole(&dir, foreign);
    let file = room.wordpress.change(|site| file_of(site, &site.post_link(site.at("le-tour"))));
    let page = fs::read_to_string(dir.join(file)).unwrap();
    let (_, rest) = page.split_once("Voici le tour ").unwrap();
    rest.split('.').next().unwrap().parse().ok()
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_old_or_a_whole_new_edition() {
    let mut site = Site::magazine(40);
    site.post("Le tour");
    let room = Room::new(site);
    let change = |round: u32| {
        room.wordpress.change(|site| {
            let id = site.at("le-tour").id;
            site.edit(id, |post| post.content = format!("<p>Voici le tour {round}.</p>"));
        });
    };
    // How long a run takes, in a room of its own, so that the first kills meet a first edition.
    let other = Room::new(Site::magazine(41));
    let began = Instant::now();
    other.publish(&[]).done();
    let full = began.elapsed();
    let mut standing = None;
    for round in 1..=ROUNDS {
        change(round);
        let mut running = room.start(&[]);
        // From the very beginning to a little after the end, in no order.
        let share = f64::from(round * 23 % ROUNDS) / f64::from(ROUNDS);
        let deadline = Instant::now() + Duration::from_secs_f64(full.as_secs_f64() * share * 1.2);
        while Instant::now() < deadline && !running.is_over() {
            std::thread::yield_now();
        }
        running.kill();
        running.end();
        let now = round_of(&room);
        assert!(now == standing || now == Some(round), "{now:?} after {standing:?} in round {round}");
        standing = now;
        if standing.is_some() && !room.dir().join("preuve.txt").exists() {
            fs::write(room.dir().join("preuve.txt"), "à moi").unwrap();
        }
    }
    // What the killed ones left goes with the next that is not.
    change(99);
    room.publish(&[]).done();
    assert_eq!(round_of(&room), Some(99));
    assert_eq!(fs::read_to_string(room.dir().join("preuve.txt")).unwrap(), "à moi");
    assert_eq!(room.names(), [".site.memoire", "site"]);
    assert_eq!(that_contain(&room.memory(), "Voici le tour 60."), [""; 0]);
}

/// The requests so far that asked for texts.
fn for_texts(room: &Room) -> usize {
    room.wordpress.asked().iter().filter(|asked| asked.contains("/posts") && asked.contains("content")).count()
}

#[test]
fn a_killed_publisher_goes_on_where_it_stopped() {
    let site = Site::magazine(850);
    let whole = Room::new(site.clone());
    whole.publish(&[]).done();
    let all = for_texts(&whole);

    let room = Room::new(site);
    // Held at the seventh answer with texts, of comments and of posts.
    let (held, fault) = crate::fake_wordpress::Gate::after("content", 6);
    room.wordpress.fault(fault);
    let mut running = room.start(&["--jobs", "1"]);
    held.reached();
    running.kill();
    running.end();
    assert!(!room.dir().exists());
    room.wordpress.mend();
    room.wordpress.forget();
    room.publish(&["--jobs", "1"]).done();
    assert_complete(&room);
    assert!(for_texts(&room) <= all - 3, "{} of {all} requests again", for_texts(&room));
}
