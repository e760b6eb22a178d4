//! What readers see of originals of every kind.

use crate::workroom::{bytes, encoded, make, photograph, seen, try_make};
use image::codecs::gif::GifEncoder;
use image::{Delay, DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use jpeg_encoder::{ColorType, Encoder};
use moxcms::ColorProfile;
use regard::publish::pictures::{Note, PictureFault, Role};

/// A JPEG with an EXIF chunk that tells its orientation and a secret.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"6.37N 2.39E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}

/// The colours of the four quarters, by their first letters, row by row.
fn quarters(pixels: &DynamicImage) -> String {
    let pixels = pixels.to_rgb8();
    let (width, height) = pixels.dimensions();
    let at = |x: u32, y: u32| pixels.get_pixel(width * x / 4, height * y / 4).0.map(|part| part > 127);
    [at(1, 1), at(3, 1), at(1, 3), at(3, 3)]
        .map(|colour| match colour {
            [true, true, true] => 'W',
            [true, false, false] => 'R',
            [false, true, false] => 'G',
            [false, false, true] => 'B',
            _ => '?',
        })
        .iter()
        .collect()
}

fn four_colours(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => [255, 0, 0],
            (false, true) => [0, 255, 0],
            (true, false) => [0, 0, 255],
            (false, false) => [255, 255, 255],
        })
    }))
}

#[test]
fn a_picture_stands_as_the_camera_was_held() {
    let jpeg = encoded(&four_colours(400, 200), ImageFormat::Jpeg);
    for (orientation, expected) in
        [(1, "RGBW"), (2, "GRWB"), (3, "WBGR"), (4, "BWRG"), (5, "RBGW"), (6, "BRWG"), (7, "WGBR"), (8, "GWRB")]
    {
        let (_room, made) = make("a.jpg", with_exif(&jpeg, orientation), Role::Picture);
        let size = if orientation > 4 { (200, 400) } else { (400, 200) };
        let shown = seen(&made);
        assert_eq!((made.width, made.height), size, "{orientation}");
        assert_eq!((shown.width(), shown.height()), size, "{orientation}");
        assert_eq!(quarters(&shown), expected, "{orientation}");
    }
}

#[test]
fn where_a_picture_was_taken_is_not_published() {
    for side in [8, 500] {
        let original = with_exif(&encoded(&photograph(2, side, side), ImageFormat::Jpeg), 1);
        assert!(original.windows(5).any(|part| part == b"6.37N"));
        let (_room, made) = make("a.jpg", original, Role::Lead);
        for media in made.media() {
            let bytes = std::fs::read(&media.file).unwrap();
            assert!(!bytes.windows(5).any(|part| part == b"6.37N"), "{}", media.name);
        }
    }
}

#[test]
fn what_shows_through_a_png_shows_through_its_renditions() {
    let mut pixels = photograph(5, 600, 400).to_rgba8();
    pixels.enumerate_pixels_mut().filter(|(x, ..)| *x < 300).for_each(|(.., pixel)| pixel.0[3] = 0);
    let (_room, made) = make("a.png", encoded(&DynamicImage::ImageRgba8(pixels), ImageFormat::Png), Role::Picture);
    assert_eq!(made.tone, None);
    for rendition in &made.renditions {
        let shown = image::load_from_memory(&bytes(rendition)).unwrap().to_rgba8();
        let alpha = |share: u32| shown.get_pixel(shown.width() * share / 4, shown.height() / 2).0[3];
        assert_eq!((alpha(1), alpha(3)), (0, 255));
    }
    let opaque = DynamicImage::ImageRgba8(RgbaImage::from_pixel(300, 200, Rgba([10, 20, 30, 255])));
    let (_room, made) = make("a.png", encoded(&opaque, ImageFormat::Png), Role::Picture);
    assert_eq!(made.tone, Some(0));
}

#[test]
fn a_moving_picture_stands_still_and_says_so() {
    let frame = |colour| {
        Frame::from_parts(RgbaImage::from_pixel(300, 200, Rgba(colour)), 0, 0, Delay::from_numer_denom_ms(100, 1))
    };
    for (colours, note) in [(&[[255, 0, 0, 255], [0, 255, 0, 255]][..], Some(Note::Still)), (&[[255, 0, 0, 255]], None)]
    {
        let mut gif = Vec::new();
        GifEncoder::new(&mut gif).encode_frames(colours.iter().map(|colour| frame(*colour))).unwrap();
        let (_room, made) = make("a.gif", gif, Role::Picture);
        assert_eq!(made.note, note);
        assert_eq!(quarters(&seen(&made)), "RRRR");
    }
}

#[test]
fn colours_are_those_of_the_web() {
    let flat = |colour| RgbImage::from_pixel(400, 300, Rgb(colour));
    let jpeg = |pixels: &[u8], kind, profile: Option<&ColorProfile>| {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 95);
        if let Some(profile) = profile {
            encoder.add_icc_profile(&profile.encode().unwrap()).unwrap();
        }
        encoder.encode(pixels, 400, 300, kind).unwrap();
        bytes
    };
    let middle = |original| {
        let (_room, made) = make("a.jpg", original, Role::Picture);
        seen(&made).to_rgb8().get_pixel(200, 150).0
    };
    let near =
        |found: [u8; 3], expected: [u8; 3]| found.iter().zip(expected).all(|(one, other)| one.abs_diff(other) < 9);
    let red = flat([200, 60, 60]);
    let (srgb, wide) = (ColorProfile::new_srgb(), ColorProfile::new_display_p3());
    for (profile, expected) in [(None, [200, 60, 60]), (Some(&srgb), [200, 60, 60]), (Some(&wide), [216, 43, 51])] {
        let found = middle(jpeg(red.as_raw(), ColorType::Rgb, profile));
        assert!(near(found, expected), "{found:?} {expected:?}");
    }
    // Ink on paper: none is white, all of the black is black.
    for (ink, expected) in
        [([0, 0, 0, 0], [255, 255, 255]), ([0, 0, 0, 255], [0, 0, 0]), ([0, 255, 255, 0], [255, 0, 0])]
    {
        for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
            let found = middle(jpeg(&ink.repeat(400 * 300), kind, None));
            assert!(near(found, expected), "{found:?} {expected:?}");
        }
    }
}

#[test]
fn a_small_drawing_stays_as_it_is_where_nothing_is_gained() {
    let logo = DynamicImage::ImageRgb8(RgbImage::from_fn(120, 40, |x, y| {
        Rgb(if (x / 7 + y / 5) % 2 == 0 { [150, 40, 15] } else { [255; 3] })
    }));
    let original = encoded(&logo, ImageFormat::Png);
    let (_room, made) = make("logo.png", original.clone(), Role::Picture);
    assert!(made.renditions[0].media.name.ends_with("-120.png"));
    assert_eq!(bytes(&made.renditions[0]), original);
}

#[test]
fn an_svg_stays_one() {
    let svg =
        br#"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480"/></svg>"#;
    let (_room, made) = make("articles/Le plan.svg", svg.to_vec(), Role::Picture);
    assert_eq!((made.width, made.height, made.tone), (640, 480, None));
    assert_eq!(bytes(&made.renditions[0]), svg);
    let name = &made.renditions[0].media.name;
    assert!(name.starts_with("media/le-plan-") && name.ends_with(".svg"), "{name}");
}

#[test]
fn what_browsers_do_not_show_is_refused_and_what_only_they_read_is_kept() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let (_room, refused) = try_make("a.heic", heic, Role::Picture);
    assert!(matches!(refused, Err(PictureFault::Unsupported("image/heic"))), "{refused:?}");
    let (_room, refused) = try_make("a.bmp", b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0".to_vec(), Role::Picture);
    assert!(matches!(refused, Err(PictureFault::Unsupported(_))), "{refused:?}");
    let (_room, made) = make("a.avif", avif(), Role::Lead);
    assert_eq!(made.note, Some(Note::AsItWas));
    assert_eq!((made.width, made.height, made.preview.clone()), (320, 240, None));
    assert_eq!(bytes(&made.renditions[0]), avif());
}

/// The boxes of an AVIF that tell its kind and its size.
fn avif() -> Vec<u8> {
    let boxed = |name: &[u8; 4], content: &[u8]| {
        [&u32::try_from(content.len() + 8).unwrap().to_be_bytes(), name.as_slice(), content].concat()
    };
    let size = boxed(b"ispe", &[&[0; 4][..], &320_u32.to_be_bytes(), &240_u32.to_be_bytes()].concat());
    let properties = boxed(b"iprp", &boxed(b"ipco", &size));
    [boxed(b"ftyp", b"avif\0\0\0\0avifmif1"), boxed(b"meta", &[&[0; 4][..], &properties].concat())].concat()
}
