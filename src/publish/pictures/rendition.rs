//! The widths in which a picture is offered, and how many bytes each may have.

use super::Role;
use super::fault::PictureFault;
use image::DynamicImage;
use webp::{Encoder, WebPConfig};

/// The widths of pictures, after the `sizes` of src/components: a card is 18rem wide on a desktop and 7rem on a phone; a lead is
/// as wide as a phone (360 pixels of two dots), and 52rem on a desktop.
const WIDTHS: [u32; 3] = [288, PHONE, 1280];
/// The width of a phone: 360 pixels of two dots.
pub const PHONE: u32 = 720;
/// The width of an avatar: 48 pixels of two dots.
const AVATAR: u32 = 96;
/// A width is left out when the next one is less than this much wider: they would serve the same screens.
const APART: f64 = 1.2;

/// Where quality begins and how low it may go to meet a budget. Below the floor faces fall apart.
const QUALITY: f32 = 76.0;
const FLOOR: f32 = 20.0;

/// The widths of a picture that is `own` pixels wide, narrowest first: at most three, none larger than itself.
pub fn widths(own: u32, role: Role) -> Vec<u32> {
    let all: &[u32] = match role {
        Role::Picture | Role::Lead => &WIDTHS,
        Role::Avatar => &[AVATAR],
    };
    let widest = own.min(all.last().copied().unwrap_or(own));
    let narrower = all.iter().copied().filter(|width| f64::from(*width) * APART <= f64::from(widest));
    narrower.chain([widest]).collect()
}

/// The bytes that a rendition of this width may have, if quality above the floor allows. A phone of 360 pixels takes the card
/// in the first width (7rem) and the lead in the second one; a desktop takes the third.
fn budget(width: u32, role: Role) -> usize {
    let below = |limit: u32| f64::from(width) < f64::from(limit) * APART;
    match role {
        Role::Avatar => 4_000,
        Role::Picture | Role::Lead if below(WIDTHS[0]) => 6_000,
        Role::Picture | Role::Lead if below(WIDTHS[1]) => 35_000,
        Role::Picture | Role::Lead => 120_000,
    }
}

/// Encodes a rendition as lossy WebP, with the highest quality that its budget allows.
pub fn encode(pixels: &DynamicImage, role: Role) -> Result<Vec<u8>, PictureFault> {
    let most = budget(pixels.width(), role);
    let mut quality = QUALITY;
    loop {
        let bytes = webp(pixels, quality)?;
        if bytes.len() <= most || quality <= FLOOR {
            return Ok(bytes);
        }
        // Bytes fall a little more slowly than quality does: this comes from above and seldom needs a third step.
        let share = most as f32 / bytes.len() as f32;
        quality = (quality * share).min(quality - 3.0).max(FLOOR);
    }
}

fn webp(pixels: &DynamicImage, quality: f32) -> Result<Vec<u8>, PictureFault> {
    let (width, height) = (pixels.width(), pixels.height());
    let encoder = match pixels {
        DynamicImage::ImageRgba8(pixels) => Encoder::from_rgba(pixels.as_raw(), width, height),
        DynamicImage::ImageRgb8(pixels) => Encoder::from_rgb(pixels.as_raw(), width, height),
        _ => return Err(PictureFault::Broken),
    };
    let mut config = WebPConfig::new().map_err(|()| PictureFault::Broken)?;
    config.quality = quality;
    config.method = METHOD;
    config.alpha_quality = ALPHA_QUALITY;
    let bytes = encoder.encode_advanced(&config).map_err(|_| PictureFault::Broken)?;
    Ok(bytes.to_vec())
}

/// libwebp's effort, 0 to 6: the two last double the time for one byte in fifty.
const METHOD: i32 = 4;
/// What shows through is kept in fewer steps than there are: soft edges stay soft and cost half.
const ALPHA_QUALITY: i32 = 70;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_at_most_three_widths_none_above_its_own() {
        for (own, expected) in [
            (1, &[1][..]),
            (288, &[288]),
            (340, &[340]),
            (400, &[288, 400]),
            (800, &[288, 800]),
            (900, &[288, 720, 900]),
            (1280, &[288, 720, 1280]),
            (9000, &[288, 720, 1280]),
        ] {
            assert_eq!(widths(own, Role::Picture), expected, "{own}");
            assert_eq!(widths(own, Role::Avatar), [own.min(96)], "{own}");
        }
    }
}
