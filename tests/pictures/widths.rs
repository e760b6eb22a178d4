//! How wide and how heavy renditions are.

use crate::workroom::{bytes, encoded, make, photograph};
use image::ImageFormat;
use regard::content::Variant;
use regard::publish::pictures::Role;

#[test]
fn a_phone_gets_a_lead_of_35_and_a_card_of_6_kilobytes() {
    let (mut leads, mut cards) = (Vec::new(), Vec::new());
    for (seed, (width, height)) in [(720, 480), (720, 480), (720, 405), (720, 540), (760, 507)].iter().enumerate() {
        let original = encoded(&photograph(seed as u32 + 1, *width, *height), ImageFormat::Jpeg);
        let (_room, made) = make("photo.jpg", original, Role::Picture);
        let found: Vec<(u32, usize)> = made.renditions.iter().map(|one| (one.width, bytes(one).len())).collect();
        assert_eq!((found[0].0, found[1].0), (288, *width), "{found:?}");
        cards.push(found[0].1);
        leads.push(found[1].1);
    }
    cards.sort_unstable();
    leads.sort_unstable();
    assert!(cards[2] <= 6_000 && leads[2] <= 35_000, "{cards:?} {leads:?}");
    // Quality is lowered to meet the budget, not below it.
    assert!(cards[2] >= 3_000 && leads[2] >= 17_000, "{cards:?} {leads:?}");
}

#[test]
fn no_rendition_is_larger_than_its_original() {
    for (width, height, expected) in [
        (1, 1, vec![1]),
        (16, 16, vec![16]),
        (500, 20, vec![288, 500]),
        (20, 5000, vec![20]),
        (2000, 100, vec![288, 720, 1280]),
    ] {
        let original =
            encoded(&photograph(9, width.max(3), height.max(3)).crop_imm(0, 0, width, height), ImageFormat::Png);
        let (_room, made) = make("a.png", original, Role::Lead);
        let widths: Vec<u32> = made.renditions.iter().map(|one| one.width).collect();
        assert_eq!(widths, expected, "{width}x{height}");
        for rendition in &made.renditions {
            let shown = image::load_from_memory(&bytes(rendition)).unwrap();
            assert_eq!(shown.width(), rendition.width);
            assert!(shown.width() <= width && shown.height() <= height);
        }
        assert!(made.width <= width && made.height <= height);
    }
}

#[test]
fn a_picture_is_named_after_its_file_its_content_and_its_width() {
    let original = encoded(&photograph(3, 900, 600), ImageFormat::Jpeg);
    let address = "https://example.org/wp-content/uploads/2026/11/Le%20Fleuve.JPG";
    let (_room, made) = make(address, original, Role::Lead);
    let picture = made.picture("Un fleuve");
    let src = picture.src.as_string();
    let start = src.strip_suffix("-900.webp").unwrap();
    assert!(start.starts_with("/media/le-fleuve-") && start.len() == "/media/le-fleuve-0123456789".len(), "{src}");
    let variant = |width: u32| (format!("{start}-{width}.webp"), width);
    let variants: Vec<(String, u32)> =
        picture.variants.iter().map(|Variant { src, width }| (src.as_string(), *width)).collect();
    assert_eq!(variants, [variant(288), variant(720)]);
    assert_eq!((picture.width, picture.height, picture.alt.as_str()), (900, 600, "Un fleuve"));
    assert!(picture.tone.is_some_and(|tone| tone < 16));
    assert_eq!(made.preview().unwrap().as_string(), format!("{start}-preview.jpg"));
    let names: Vec<String> = made.media().map(|media| format!("/{}", media.name)).collect();
    let expected = ["288.webp", "720.webp", "900.webp", "preview.jpg"].map(|end| format!("{start}-{end}"));
    assert_eq!(names, expected);
}

#[test]
fn an_avatar_is_one_small_file() {
    let (_room, made) = make("a.jpg", encoded(&photograph(4, 400, 400), ImageFormat::Jpeg), Role::Avatar);
    assert_eq!(made.renditions.len(), 1);
    assert_eq!((made.width, made.height), (96, 96));
    assert!(bytes(&made.renditions[0]).len() <= 4_000);
    assert_eq!(made.preview, None);
}
