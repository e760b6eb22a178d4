//! The picture that other sites and messengers show beside a link: a JPEG of 1200 by 630 pixels and 60 to 100 KB.

use super::drawing::{Fit, draw};
use super::fault::PictureFault;
use super::raster::Raster;
use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// The size that Facebook, WhatsApp and X show large.
pub const SIZE: (u32, u32) = (1200, 630);
/// 60 KB, however one counts: lighter ones are taken for icons by some.
const LEAST_BYTES: usize = 61_440;
/// 100 KB: heavier ones are not fetched by messengers on slow lines.
const MOST_BYTES: usize = 100_000;
/// A picture with less than this share of the pixels across would be a blur.
const LEAST_SHARE: u32 = 4;
const WHITE: [u8; 3] = [255; 3];
/// The qualities that are tried; from one to the next a photograph gains about a fifth of its bytes.
const QUALITIES: [u8; 15] = [5, 10, 20, 30, 40, 50, 60, 68, 75, 81, 86, 90, 93, 96, 98];
/// Grains, in steps of brightness up or down, and the quality that shows them.
const GRAINS: [u8; 15] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20];
const GRAIN_QUALITY: u8 = 90;

/// The preview of a photograph; `None` where it is too small for one.
pub fn of_raster(raster: &Raster) -> Result<Option<Vec<u8>>, PictureFault> {
    if raster.width < SIZE.0 / LEAST_SHARE || raster.height < SIZE.1 / LEAST_SHARE {
        return Ok(None);
    }
    raster.cover(SIZE.0, SIZE.1).and_then(|pixels| jpeg(&pixels)).map(Some)
}

/// The preview of an SVG.
pub fn of_drawing(svg: &str) -> Result<Vec<u8>, PictureFault> {
    jpeg(&draw(svg, SIZE, Fit::Cover, WHITE)?)
}

/// The preview of a page without a picture: the magazine's sign, an SVG, between two bars of its colour.
pub fn of_sign(svg: &str, accent: [u8; 3]) -> Result<Vec<u8>, PictureFault> {
    let mut pixels = draw(svg, SIZE, Fit::Within(0.6), WHITE)?;
    let bar = SIZE.1 / 20;
    for (_, y, pixel) in pixels.enumerate_pixels_mut() {
        if y < bar || y >= SIZE.1 - bar {
            *pixel = Rgb(accent);
        }
    }
    jpeg(&pixels)
}

/// The best JPEG of at most 100 KB. A drawing of few lines is lighter than 60 KB even at its best: it is given the grain of
/// paper, which also keeps its even grounds from showing steps.
fn jpeg(pixels: &RgbImage) -> Result<Vec<u8>, PictureFault> {
    let best = encode(pixels, 100)?;
    if best.len() > MOST_BYTES {
        return heaviest(&QUALITIES, &|quality| encode(pixels, quality));
    }
    if best.len() >= LEAST_BYTES {
        return Ok(best);
    }
    heaviest(&GRAINS, &|grain| encode(&with_grain(pixels, grain), GRAIN_QUALITY))
}

/// The heaviest of what can be made that is not too heavy; of nothing better, the first. Each is heavier than the one before.
fn heaviest(steps: &[u8], make: &dyn Fn(u8) -> Result<Vec<u8>, PictureFault>) -> Result<Vec<u8>, PictureFault> {
    let (mut low, mut high) = (0, steps.len());
    let mut found = None;
    while low < high {
        let middle = low + (high - low) / 2;
        let bytes = make(steps.get(middle).copied().unwrap_or_default())?;
        if bytes.len() <= MOST_BYTES {
            (low, found) = (middle + 1, Some(bytes));
        } else {
            high = middle;
        }
    }
    found.map_or_else(|| make(steps.first().copied().unwrap_or_default()), Ok)
}

fn encode(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, PictureFault> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    // Above this quality colours are worth their own pixels.
    encoder.set_sampling_factor(if quality > 90 { SamplingFactor::R_4_4_4 } else { SamplingFactor::R_4_2_0 });
    encoder.set_optimized_huffman_tables(true);
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
