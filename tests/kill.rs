//! A publisher that is killed at any moment leaves a whole site.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and this one tells its children what to do, and kills them by the clock"
)]

#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use regard::publish::{Manifest, PublishError, Publisher};
use sample::{NOW, Sample};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Set in the children of these tests: from where to where they publish, and when.
const FROM: &str = "REGARD_TEST_FROM";
const TO: &str = "REGARD_TEST_TO";
const ROUND: &str = "REGARD_TEST_ROUND";

/// What the children do; nothing when it is run as a test.
#[test]
fn child() {
    let Ok(from) = std::env::var(FROM) else { return };
    let (to, round) = (std::env::var(TO).unwrap(), std::env::var(ROUND).unwrap());
    let hours: i64 = round.parse().unwrap();
    let to = PathBuf::from(to);
    let publisher = Publisher { app: press::app(&round), now: NOW + hours * 3_600, ..press::publisher(&to) };
    publisher.folder(Path::new(&from)).unwrap();
}

fn start(sample: &Sample, round: u32) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact"])
        .env(FROM, sample.folder())
        .env(TO, sample.site())
        .env(ROUND, round.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// The round whose app the site has; every file that regard.json lists is there with its hash.
fn whole(site: &Path) -> String {
    let manifest = Manifest::parse(&fs::read_to_string(site.join("regard.json")).unwrap()).unwrap();
    for (name, expected) in &manifest.files {
        let bytes = fs::read(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, *expected, "{name}");
    }
    let app = manifest.files.keys().find(|name| name.ends_with(".js")).unwrap();
    app.trim_start_matches("assets/app-").trim_end_matches(".js").to_owned()
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_old_or_a_whole_new_site() {
    let sample = Sample::new();
    // Every round the first article is another, so that much has to be written anew.
    let change = |round: u32| {
        let text = format!("title: Tour {round}\ndate: -1 hours\ncategories: sport\nauthor: A\nlede: x\n");
        sample.write("articles/tour.md", &text);
    };
    change(0);
    let began = Instant::now();
    assert!(start(&sample, 0).wait().unwrap().success());
    let full = began.elapsed();
    fs::write(sample.site().join("preuve.txt"), "à moi").unwrap();
    let mut standing = "0".to_owned();
    const ROUNDS: u32 = 15;
    for round in 1..=ROUNDS {
        change(round);
        let mut child = start(&sample, round);
        // From the very beginning to a little after the end, in no order.
        let share = (round * 7 % ROUNDS) as f64 / ROUNDS as f64;
        let deadline = Instant::now() + Duration::from_secs_f64(full.as_secs_f64() * share * 1.2);
        while Instant::now() < deadline && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let now = whole(&sample.site());
        assert!(now == standing || now == round.to_string(), "{now} after {standing} in round {round}");
        assert_eq!(fs::read_to_string(sample.site().join("preuve.txt")).unwrap(), "à moi");
        standing = now;
    }
    // What the killed ones left goes with the next that is not.
    assert!(start(&sample, 99).wait().unwrap().success());
    assert_eq!(whole(&sample.site()), "99");
    let beside: Vec<_> =
        fs::read_dir(sample.site().parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside.iter().filter(|name| *name != ".site.memoire").collect::<Vec<_>>(), ["site"]);
}

#[test]
fn a_second_publisher_into_the_same_folder_is_refused() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    // The first says that it is reading: by then it holds the folder.
    let refused = std::sync::Mutex::new(Vec::new());
    let progress = press::Hearing(|_: &str| refused.lock().unwrap().push(press::publish(&sample.folder(), &site)));
    let publisher =
        Publisher { base_url: Some("https://example.org/"), progress: &progress, ..press::publisher(&site) };
    publisher.folder(&sample.folder()).unwrap();
    let refused = refused.into_inner().unwrap();
    assert!(matches!(refused.first(), Some(Err(PublishError::Busy(_)))), "{refused:?}");
    press::publish(&sample.folder(), &site).unwrap();
}
