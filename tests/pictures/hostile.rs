//! Files that are not what they claim to be.

use crate::workroom::{Dice, encoded, make, photograph, try_make};
use image::codecs::gif::GifEncoder;
use image::{DynamicImage, ImageFormat};
use regard::publish::pictures::{PictureFault, Role};

/// A chunk of a PNG with its checksum.
fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), content].concat();
    let mut crc = u32::MAX;
    for byte in &named {
        crc ^= u32::from(*byte);
        (0..8).for_each(|_| crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 });
    }
    [&u32::try_from(content.len()).unwrap().to_be_bytes(), named.as_slice(), &(!crc).to_be_bytes()].concat()
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let size = [60_000_u32.to_be_bytes(), 60_000_u32.to_be_bytes()].concat();
    let head = chunk(b"IHDR", &[size.as_slice(), &[8, 2, 0, 0, 0]].concat());
    let png =
        [b"\x89PNG\r\n\x1a\n", head.as_slice(), &chunk(b"IDAT", &vec![0; 1_000_000]), &chunk(b"IEND", &[])].concat();
    let gif = [b"GIF89a\xFF\xFF\xFF\xFF\x80\0\0\0\0\0\xFF\xFF\xFF", vec![0x2C; 60].as_slice()].concat();
    let frame = [0xFF, 0xC0, 0, 17, 8, 0xFF, 0xDC, 0xFF, 0xDC, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
    let jpeg = [&[0xFF, 0xD8][..], &frame, &[0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 0, 0xFF, 0xD9]].concat();
    // 16383 by 16383 pixels, without loss.
    let webp = b"RIFF\x12\0\0\0WEBPVP8L\x06\0\0\0\x2F\xFE\xBF\xFF\x0F\0".to_vec();
    for (name, bytes) in [("a.png", png), ("a.gif", gif), ("a.jpg", jpeg), ("a.webp", webp)] {
        let (_room, made) = try_make(name, bytes, Role::Lead);
        assert!(matches!(made, Err(PictureFault::Large(..))), "{name}: {made:?}");
    }
    let (_room, made) = try_make("a.jpg", vec![0xFF; 40_000_001], Role::Lead);
    assert!(matches!(made, Err(PictureFault::Heavy(40_000_001))), "{made:?}");
}

#[test]
fn a_file_that_was_cut_off_is_told_broken() {
    let pixels = photograph(6, 300, 200);
    let mut gif = Vec::new();
    GifEncoder::new(&mut gif).encode_frame(image::Frame::new(pixels.to_rgba8())).unwrap();
    for (name, bytes) in [
        ("a.jpg", encoded(&pixels, ImageFormat::Jpeg)),
        ("a.png", encoded(&pixels, ImageFormat::Png)),
        ("a.webp", encoded(&pixels, ImageFormat::WebP)),
        ("a.gif", gif),
    ] {
        for share in [10, 30, 50, 70, 90] {
            let cut = bytes[..bytes.len() * share / 100].to_vec();
            let (_room, made) = try_make(name, cut, Role::Lead);
            assert!(matches!(made, Err(PictureFault::Broken)), "{name} {share}: {made:?}");
        }
    }
}

#[test]
fn a_damaged_file_costs_one_picture() {
    let pixels: DynamicImage = photograph(7, 120, 80);
    let mut dice = Dice(77);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let bytes = encoded(&pixels, format);
        for _ in 0..40 {
            let mut damaged = bytes.clone();
            for _ in 0..8 {
                let place = (usize::from(dice.throw()) * 256 + usize::from(dice.throw())) % damaged.len();
                damaged[place] = dice.throw();
            }
            let (_room, made) = try_make("a", damaged, Role::Avatar);
            // Whatever comes of it, a picture is one.
            if let Ok(made) = made {
                assert!((1..=96).contains(&made.renditions[0].width));
            }
        }
    }
}

#[test]
fn text_that_is_named_like_a_picture_is_none() {
    for bytes in
        [&b""[..], b"GIF", b"<!DOCTYPE html><title>404</title>", "Un fleuve, une ville".as_bytes(), &[0, 1, 2, 255]]
    {
        let (_room, made) = try_make("a.jpg", bytes.to_vec(), Role::Picture);
        assert!(matches!(made, Err(PictureFault::Unknown)), "{made:?}");
    }
    let (_room, made) = try_make("a.png", b"\x89PNG\r\n\x1a\nnichts".to_vec(), Role::Picture);
    assert!(matches!(made, Err(PictureFault::Broken)), "{made:?}");
}

#[test]
fn an_svg_that_acts_is_refused() {
    for inside in ["<script>a()</script>", "<rect onload='a()'/>", "<image href='https://example.org/a.png'/>"] {
        let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>"#);
        let (_room, made) = try_make("a.svg", svg.into_bytes(), Role::Lead);
        assert!(matches!(made, Err(PictureFault::Svg(_))), "{inside}: {made:?}");
    }
}

#[test]
fn an_svg_that_would_take_hours_is_not_drawn() {
    let mut doubling = r#"<rect id="a0" width="9" height="9"/>"#.to_owned();
    for level in 0..40 {
        doubling += &format!(r##"<g id="a{}"><use href="#a{level}"/><use href="#a{level}"/></g>"##, level + 1);
    }
    let deep = format!("{}{}", "<g>".repeat(900), "</g>".repeat(900));
    let filter = r#"<filter id="f"><feTurbulence numOctaves="1000000000"/></filter><rect filter="url(#f)"/>"#;
    let circle = r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>"##;
    for inside in [&doubling, &deep, filter, circle] {
        let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>"#);
        let (_room, made) = make("a.svg", svg.into_bytes(), Role::Lead);
        assert_eq!(made.preview, None, "{}", &inside[..40]);
        assert_eq!(made.renditions.len(), 1);
    }
}

#[test]
fn a_fault_is_a_sentence() {
    for (bytes, expected) in [(b"texte".to_vec(), "n’est pas une image"), (b"\x89PNG\r\n\x1a\n".to_vec(), "endommagée")]
    {
        let (_room, made) = try_make("a.png", bytes, Role::Picture);
        let sentence = made.unwrap_err().to_string();
        assert!(sentence.contains(expected) && sentence.ends_with('.'), "{sentence}");
    }
}
