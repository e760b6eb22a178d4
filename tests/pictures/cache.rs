//! Nothing is fetched or encoded twice.

use crate::workroom::{Workroom, encoded, order, photograph};
use image::ImageFormat;
use regard::publish::pictures::{Made, Order, Role};
use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::Ordering;

fn jpeg(seed: u32) -> Vec<u8> {
    encoded(&photograph(seed, 480, 320), ImageFormat::Jpeg)
}

#[test]
fn a_second_run_fetches_and_encodes_nothing() {
    let room = Workroom::of([("a.jpg", jpeg(1)), ("b.jpg", jpeg(2)), ("copie/c.jpg", jpeg(1))]);
    let orders = ["a.jpg", "b.jpg", "copie/c.jpg"].map(|address| order(address, Role::Lead));
    let run = || {
        room.work(|shop| {
            let made: Vec<Made> = shop.make_all(&orders, 2, &|| {}).into_iter().map(Result::unwrap).collect();
            (made, shop.count())
        })
    };
    let (first, count) = run();
    // Equal bytes are one picture, whatever they are called.
    assert_eq!((count, room.fetched.load(Ordering::Relaxed)), (2, 3));
    assert_eq!(first[0].renditions[0].media.file, first[2].renditions[0].media.file);
    let (second, count) = run();
    assert_eq!((count, room.fetched.load(Ordering::Relaxed)), (0, 3));
    assert_eq!(first, second);
}

#[test]
fn only_another_content_is_encoded_anew() {
    let mut room = Workroom::of([("a.jpg", jpeg(1))]);
    let make = |room: &Workroom, stamp: &str, role| {
        room.work(|shop| {
            let order = Order { address: "a.jpg".to_owned(), stamp: stamp.to_owned(), role };
            let made = shop.make(&order).unwrap();
            (made, shop.count(), room.fetched.load(Ordering::Relaxed))
        })
    };
    let (first, ..) = make(&room, "lundi", Role::Picture);
    let written = |made: &Made| fs::metadata(&made.renditions[0].media.file).unwrap().modified().unwrap();
    let date = written(&first);
    let (same, count, fetched) = make(&room, "mardi", Role::Picture);
    assert_eq!((&same, count, fetched), (&first, 0, 2));
    // A preview that is wanted later is made beside what is there.
    let (lead, ..) = make(&room, "mardi", Role::Lead);
    assert_eq!(lead.renditions, first.renditions);
    assert_eq!(written(&lead), date);
    assert!(lead.preview.is_some());
    room.files.insert("a.jpg".to_owned(), jpeg(2));
    let (kept, ..) = make(&room, "mardi", Role::Picture);
    assert_eq!(kept.renditions, first.renditions);
    let (other, count, _) = make(&room, "mercredi", Role::Picture);
    assert_eq!(count, 1);
    assert_ne!(other.renditions, first.renditions);
}

#[test]
fn a_file_that_was_lost_is_made_again() {
    let room = Workroom::of([("a.jpg", jpeg(1))]);
    let make = || room.work(|shop| shop.make(&order("a.jpg", Role::Lead)).unwrap());
    let made = make();
    let files: BTreeMap<_, _> =
        made.media().map(|media| (media.file.clone(), fs::read(&media.file).unwrap())).collect();
    for (file, bytes) in &files {
        fs::remove_file(file).unwrap();
        assert_eq!(make(), made);
        assert_eq!(&fs::read(file).unwrap(), bytes);
    }
    fs::remove_file(&made.original.file).unwrap();
    assert_eq!(make(), made);
    assert_eq!(room.fetched.load(Ordering::Relaxed), 2);
}

#[test]
fn the_same_originals_make_the_same_files_whatever_the_order() {
    let files = [("a.jpg", jpeg(1)), ("b.jpg", jpeg(2)), ("c.jpg", b"texte".to_vec()), ("d.jpg", jpeg(3))];
    let orders = ["a.jpg", "b.jpg", "c.jpg", "absent.jpg", "d.jpg"].map(|address| order(address, Role::Lead));
    let run = |jobs| {
        let room = Workroom::of(files.clone());
        room.work(|shop| {
            let made = shop.make_all(&orders, jobs, &|| {});
            let files = |made: &Made| -> Vec<(String, Vec<u8>)> {
                made.media().map(|media| (media.name.clone(), fs::read(&media.file).unwrap())).collect()
            };
            made.iter().map(|made| made.as_ref().map(files).map_err(ToString::to_string)).collect::<Vec<_>>()
        })
    };
    let one = run(1);
    assert_eq!(one.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, true, false, false, true]);
    assert_eq!(one, run(3));
}

#[test]
fn an_original_keeps_its_bytes_for_its_old_address() {
    let pdf = b"%PDF-1.4 un fleuve".to_vec();
    let room = Workroom::of([("doc.pdf", pdf.clone())]);
    room.work(|shop| {
        for _ in 0..2 {
            assert_eq!(fs::read(shop.original("doc.pdf", "1").unwrap().file).unwrap(), pdf);
        }
        assert!(shop.original("absent.pdf", "1").is_err());
    });
    assert_eq!(room.fetched.load(Ordering::Relaxed), 2);
}

#[test]
fn what_no_address_has_any_more_leaves_the_cache() {
    let room = Workroom::of([("a.jpg", jpeg(1)), ("b.jpg", jpeg(2)), ("c.jpg", jpeg(1))]);
    room.work(|shop| {
        let [a, b, c] = ["a.jpg", "b.jpg", "c.jpg"].map(|address| shop.make(&order(address, Role::Picture)).unwrap());
        // The content of c is that of a, so it stays.
        let pruned = shop.retain(&|address| address == "a.jpg").unwrap();
        assert!(pruned.entries == 4 && pruned.bytes > 1000, "{pruned:?}");
        assert!(a.original.file.is_file() && c.renditions[0].media.file.is_file());
        assert!(!b.original.file.exists() && !b.renditions[0].media.file.exists());
        assert_eq!(shop.retain(&|address| address == "a.jpg").unwrap().entries, 0);
    });
}
