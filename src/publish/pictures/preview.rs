//! The picture that other sites and messengers show beside a link: a JPEG of 1200 by 630 pixels and 60 to 100 KB.

use super::drawing::{Fit, draw};
use super::fault::PictureFault;
use super::raster::{Raster, format};
use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// The size that Facebook, WhatsApp and X show large.
pub const SIZE: (u32, u32) = (1200, 630);
/// 60 KB, however one counts: lighter ones are taken for icons by some.
const LEAST_BYTES: usize = 61_440;
/// 100 KB: heavier ones are not fetched by messengers on slow lines.
const MOST_BYTES: usize = 100_000;
/// Where a better one would not be seen, and costs another try.
const ENOUGH_BYTES: usize = 90_000;
/// A picture that is lighter than this at the first quality cannot reach 60 KB without grain.
const EVEN_BYTES: usize = 12_000;
/// A picture with less than this share of the pixels across would be a blur.
const LEAST_SHARE: u32 = 4;
const WHITE: [u8; 3] = [255; 3];
/// How much of either side the sign of a magazine takes at most.
const SIGN_SHARE: f32 = 0.6;
/// The quality that is tried first, and those that follow it; from one to the next a photograph gains about a fifth of its
/// bytes.
const FIRST_QUALITY: u8 = 86;
const LOWER: [u8; 9] = [10, 20, 30, 40, 50, 60, 68, 75, 81];
const HIGHER: [u8; 5] = [90, 93, 96, 98, 100];
const LEAST_QUALITY: u8 = 5;
/// Grains, in steps of brightness up or down, weakest first.
const GRAINS: [u8; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// The preview of a photograph; `None` where it is too small for one.
pub fn of_raster(raster: &Raster) -> Result<Option<Vec<u8>>, PictureFault> {
    if raster.width < SIZE.0 / LEAST_SHARE || raster.height < SIZE.1 / LEAST_SHARE {
        return Ok(None);
    }
    raster.cover(SIZE.0, SIZE.1).and_then(|pixels| jpeg(&pixels, SamplingFactor::R_4_2_0)).map(Some)
}

/// The preview of an SVG.
pub fn of_drawing(svg: &str) -> Result<Vec<u8>, PictureFault> {
    jpeg(&draw(svg, SIZE, Fit::Cover, WHITE)?, SamplingFactor::R_4_4_4)
}

/// The preview of a page without a picture: the magazine's sign, an SVG or pixels, between two bars of its colour.
pub fn of_sign(sign: &[u8], accent: [u8; 3]) -> Result<Vec<u8>, PictureFault> {
    let mut pixels = match format(sign) {
        Some(format) => Raster::read(sign, format)?.within(SIZE.0, SIZE.1, SIGN_SHARE)?,
        None => draw(std::str::from_utf8(sign).unwrap_or_default(), SIZE, Fit::Within(SIGN_SHARE), WHITE)?,
    };
    let bar = SIZE.1 / 20;
    for (_, y, pixel) in pixels.enumerate_pixels_mut() {
        if y < bar || y >= SIZE.1 - bar {
            *pixel = Rgb(accent);
        }
    }
    jpeg(&pixels, SamplingFactor::R_4_4_4)
}

/// The best JPEG of at most 100 KB. A drawing of few lines is lighter than 60 KB even at its best: it is given the grain of
/// paper, which also keeps its even grounds from showing steps. Lines need colours as fine as light, photographs do not.
fn jpeg(pixels: &RgbImage, sampling: SamplingFactor) -> Result<Vec<u8>, PictureFault> {
    let encode = |pixels: &RgbImage, quality| encode(pixels, quality, sampling);
    let first = encode(pixels, FIRST_QUALITY)?;
    if first.len() > MOST_BYTES {
        let best = heaviest(&LOWER, &|quality| encode(pixels, quality))?;
        return best.map_or_else(|| encode(pixels, LEAST_QUALITY), Ok);
    }
    if first.len() >= ENOUGH_BYTES {
        return Ok(first);
    }
    if first.len() >= EVEN_BYTES {
        let best = heaviest(&HIGHER, &|quality| encode(pixels, quality))?.unwrap_or(first);
        if best.len() >= LEAST_BYTES {
            return Ok(best);
        }
    }
    let grained = heaviest(&GRAINS, &|grain| encode(&with_grain(pixels, grain), FIRST_QUALITY))?;
    grained.map_or_else(|| encode(pixels, FIRST_QUALITY), Ok)
}

/// The heaviest of what can be made that is not too heavy, or one that is close to it; `None` where all are too heavy. Each
/// is heavier than the one before.
fn heaviest(steps: &[u8], make: &dyn Fn(u8) -> Result<Vec<u8>, PictureFault>) -> Result<Option<Vec<u8>>, PictureFault> {
    let (mut low, mut high) = (0, steps.len());
    let mut found = None;
    while low < high {
        let middle = low + (high - low) / 2;
        let bytes = make(steps.get(middle).copied().unwrap_or(LEAST_QUALITY))?;
        if bytes.len() > MOST_BYTES {
            high = middle;
            continue;
        }
        let enough = bytes.len() >= ENOUGH_BYTES;
        (low, found) = (middle + 1, Some(bytes));
        if enough {
            break;
        }
    }
    Ok(found)
}

fn encode(pixels: &RgbImage, quality: u8, sampling: SamplingFactor) -> Result<Vec<u8>, PictureFault> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(sampling);
    // No tables of its own: those that it makes for a picture without colours are more than some decoders understand.
    let (width, height) = (SIZE.0 as u16, SIZE.1 as u16);
    encoder.encode(pixels.as_raw(), width, height, ColorType::Rgb).map_err(|_| PictureFault::Broken)?;
    Ok(bytes)
}

/// The picture with every pixel up to `most` steps lighter or darker, always the same ones.
fn with_grain(pixels: &RgbImage, most: u8) -> RgbImage {
    let mut grained = pixels.clone();
    // xorshift32, Marsaglia 2003
    let mut state = 0x9E37_79B9_u32;
    for pixel in grained.pixels_mut() {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let up = (state >> 16) % (2 * u32::from(most) + 1);
        // White and black step back to leave room for it.
        pixel.0 = pixel.0.map(|part| part.clamp(most, u8::MAX - most) - most + up as u8);
    }
    grained
}
