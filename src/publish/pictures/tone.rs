//! The colour that stands in the place of a picture until it is there.

use image::DynamicImage;
use image::imageops::FilterType;

/// The colours of the classes `tone-0` to `tone-15` (style/front.css): what photographs are mostly made of.
pub const PALETTE: [[u8; 3]; 16] = [
    [0x1f, 0x1d, 0x1b],
    [0x4a, 0x47, 0x43],
    [0x7d, 0x79, 0x73],
    [0xb3, 0xae, 0xa6],
    [0xde, 0xda, 0xd2],
    [0x4d, 0x36, 0x23],
    [0x8a, 0x62, 0x40],
    [0xc3, 0x9a, 0x6b],
    [0x8c, 0x3b, 0x2a],
    [0xc4, 0x69, 0x2f],
    [0xc9, 0xa8, 0x3a],
    [0x46, 0x56, 0x2c],
    [0x7f, 0x94, 0x55],
    [0x2f, 0x4f, 0x66],
    [0x6f, 0x97, 0xb5],
    [0x77, 0x50, 0x6e],
];

/// The colour of the palette that most of a picture is nearest to; `None` where the page shows through, because the colour
/// would stay.
pub fn tone(pixels: &DynamicImage) -> Option<u8> {
    if pixels.color().has_alpha() {
        return None;
    }
    let mut votes = [0_u32; PALETTE.len()];
    for pixel in pixels.resize_exact(16, 16, FilterType::Triangle).into_rgb8().pixels() {
        if let Some(votes) = votes.get_mut(nearest(pixel.0)) {
            *votes += 1;
        }
    }
    let most = votes.iter().max()?;
    votes.iter().position(|votes| votes == most).and_then(|tone| u8::try_from(tone).ok())
}

fn nearest(colour: [u8; 3]) -> usize {
    let distance = |other: &[u8; 3]| -> u32 {
        // Eyes see differences of green best and those of blue worst.
        let weights = [3, 4, 2];
        let parts = colour.iter().zip(other).zip(weights);
        parts.map(|((one, other), weight)| u32::from(one.abs_diff(*other)).pow(2) * weight).sum()
    };
    let nearest = PALETTE.iter().enumerate().min_by_key(|(_, other)| distance(other));
    nearest.map_or(0, |(tone, _)| tone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, RgbaImage};

    #[test]
    fn a_picture_has_the_tone_of_most_of_it() {
        let one = |colour| DynamicImage::ImageRgb8(RgbImage::from_pixel(40, 30, Rgb(colour)));
        for (colour, expected) in [([0, 0, 0], 0), ([255, 255, 255], 4), ([110, 150, 180], 14), ([200, 60, 20], 9)] {
            assert_eq!(tone(&one(colour)), Some(expected), "{colour:?}");
        }
        let mut two = RgbImage::from_pixel(40, 30, Rgb([80, 100, 50]));
        (0..15).for_each(|x| (0..30).for_each(|y| two.put_pixel(x, y, Rgb([250, 0, 0]))));
        assert_eq!(tone(&DynamicImage::ImageRgb8(two)), Some(11));
        assert_eq!(tone(&DynamicImage::ImageRgba8(RgbaImage::new(4, 4))), None);
    }

    #[test]
    fn the_stylesheet_knows_every_tone() {
        let css = include_str!("../../../style/front.css");
        for (tone, [red, green, blue]) in PALETTE.iter().enumerate() {
            let rule = format!(".tone-{tone} {{ --tone: #{red:02x}{green:02x}{blue:02x}; }}");
            assert!(css.contains(&rule), "{rule}");
        }
    }
}
