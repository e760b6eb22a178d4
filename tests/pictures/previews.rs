//! The pictures that other sites show beside a link.

use crate::workroom::{Workroom, encoded, make, photograph};
use image::{DynamicImage, ImageFormat, RgbaImage};
use regard::publish::pictures::Role;

/// A JPEG of 1200 by 630 pixels and 60 to 100 KB.
fn assert_preview(name: &str, bytes: &[u8]) -> image::RgbImage {
    assert_eq!(image::guess_format(bytes).unwrap(), ImageFormat::Jpeg, "{name}");
    assert!((61_440..=100_000).contains(&bytes.len()), "{name}: {} bytes", bytes.len());
    let pixels = image::load_from_memory(bytes).unwrap().to_rgb8();
    assert_eq!(pixels.dimensions(), (1200, 630), "{name}");
    pixels
}

#[test]
fn every_original_that_is_large_enough_has_a_preview() {
    let plain = DynamicImage::ImageRgba8(RgbaImage::new(900, 500));
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="300" height="200" fill="#2f4f66"/><circle cx="150" cy="100" r="60" fill="#c9a83a"/></svg>"##;
    for (name, original) in [
        ("photo.jpg", encoded(&photograph(1, 1300, 900), ImageFormat::Jpeg)),
        ("portrait.jpg", encoded(&photograph(2, 600, 1200), ImageFormat::Jpeg)),
        ("small.jpg", encoded(&photograph(3, 320, 200), ImageFormat::Jpeg)),
        ("plain.png", encoded(&plain, ImageFormat::Png)),
        ("drawing.svg", svg.into()),
    ] {
        let (_room, made) = make(name, original, Role::Lead);
        let bytes = std::fs::read(&made.preview.unwrap().file).unwrap();
        let pixels = assert_preview(name, &bytes);
        let corner = pixels.get_pixel(5, 5).0;
        match name {
            // What shows through is white, up to the grain.
            "plain.png" => assert!(corner.iter().all(|part| *part > 240), "{corner:?}"),
            "drawing.svg" => assert!(corner[2] > corner[0] + 30, "{corner:?}"),
            _ => {}
        }
    }
    let (_room, made) = make("icon.png", encoded(&photograph(4, 200, 100), ImageFormat::Png), Role::Lead);
    assert_eq!(made.preview, None);
}

#[test]
fn a_page_without_a_picture_shows_the_sign_of_the_magazine() {
    let drawn = include_bytes!("../../public/logo.svg");
    let painted = include_bytes!("../../public/icon-192.png");
    let room = Workroom::of([]);
    room.work(|shop| {
        for (name, sign) in [("logo.svg", &drawn[..]), ("icon-192.png", painted)] {
            let media = shop.sign(sign, "#96280f").unwrap();
            assert!(media.name.starts_with("media/preview-") && media.name.ends_with(".jpg"), "{}", media.name);
            let pixels = assert_preview(name, &std::fs::read(&media.file).unwrap());
            let near = |x, y, expected: [u8; 3]| {
                let found = pixels.get_pixel(x, y).0;
                let far = found.iter().zip(expected).any(|(one, other)| one.abs_diff(other) > 25);
                assert!(!far, "{name} {x},{y}: {found:?}");
            };
            near(600, 10, [0x96, 0x28, 0x0f]);
            near(600, 60, [255, 255, 255]);
            assert!(pixels.enumerate_pixels().any(|(_, y, pixel)| (200..400).contains(&y) && pixel.0[2] < 60));
            assert_eq!(shop.sign(sign, "#96280f").unwrap(), media);
            assert_ne!(shop.sign(sign, "#000000").unwrap().name, media.name);
        }
        assert!(shop.sign(b"<svg", "#96280f").is_err());
    });
}
