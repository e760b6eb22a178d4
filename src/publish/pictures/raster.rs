//! A picture of pixels: read with limits, upright, in the colours of the web.

use super::fault::PictureFault;
use fast_image_resize::{ResizeOptions, Resizer};
use image::codecs::{png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::io::Cursor;

/// More pixels than any camera's picture has; a file can claim millions of times as many.
pub const MOST_PIXELS: u64 = 100_000_000;
/// What a decoder may take: 100 megapixels of four bytes.
const MOST_MEMORY: u64 = 400_000_000;
/// The largest side of a WebP.
const MOST_SIDE: f64 = 16_383.0;
/// As large as anything that is made of a picture: the widest rendition, and a preview of which both sides are filled.
const NEEDED: (f64, f64) = (1280.0, 630.0);

/// A picture, upright, in sRGB of eight bits, with an alpha channel only where something shows through.
pub struct Raster {
    /// The pixels, as many as are needed.
    pub pixels: DynamicImage,
    /// Pixels of the original as it is seen.
    pub width: u32,
    /// Pixels of the original as it is seen.
    pub height: u32,
    /// Whether it is the first view of several.
    pub animated: bool,
    /// Whether the file tells nothing but the pixels, and these as they are: no place, no camera, no turn, no profile.
    pub plain: bool,
}

/// The kind of a picture by its first bytes; `None` where it is not one of pixels.
pub fn format(bytes: &[u8]) -> Option<ImageFormat> {
    image::guess_format(bytes).ok()
}

/// How many pixels a file claims to have. Only its head is read.
pub fn claimed(bytes: &[u8]) -> u64 {
    imagesize::blob_size(bytes).map_or(0, |size| (size.width as u64).saturating_mul(size.height as u64))
}

impl Raster {
    /// Reads a JPEG, PNG, GIF or WebP: of an animation the first view, because a moving picture can weigh megabytes on a phone
    /// and would move without being asked.
    pub fn read(bytes: &[u8], format: ImageFormat) -> Result<Self, PictureFault> {
        if format == ImageFormat::Jpeg && !ends(bytes) {
            return Err(PictureFault::Broken);
        }
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        reader.limits(limits());
        let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
            return Err(PictureFault::Large(width, height));
        }
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = decoder.icc_profile().ok().flatten();
        let told = [decoder.exif_metadata(), decoder.xmp_metadata(), decoder.iptc_metadata()];
        let silent = told.into_iter().all(|told| matches!(told, Ok(None)));
        let pixels = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
        let mut pixels = eight_bits(reduce(pixels)?);
        pixels.apply_orientation(orientation);
        let plain = silent && profile.is_none();
        if let Some(profile) = profile {
            to_srgb(&mut pixels, &profile);
        }
        let (width, height) = if turns(orientation) { (height, width) } else { (width, height) };
        Ok(Self { pixels, width, height, animated: is_animated(bytes, format), plain })
    }

    /// The picture in this width, which is not more than its own.
    pub fn scaled(&self, width: u32) -> Result<DynamicImage, PictureFault> {
        let height = height_of((self.width, self.height), width);
        if (self.pixels.width(), self.pixels.height()) == (width, height) {
            return Ok(self.pixels.clone());
        }
        resize(&self.pixels, width, height, &ResizeOptions::new())
    }

    /// The picture in the middle of this size, on white, taking this share of either side at most.
    pub fn within(&self, width: u32, height: u32, share: f32) -> Result<RgbImage, PictureFault> {
        let own = (self.width as f32, self.height as f32);
        let scale = (width as f32 / own.0).min(height as f32 / own.1) * share;
        let side = |own: f32| ((own * scale).round() as u32).max(1);
        let small = on_white(resize(&self.pixels, side(own.0), side(own.1), &ResizeOptions::new())?);
        let mut out = RgbImage::from_pixel(width, height, image::Rgb([255; 3]));
        let place = |all: u32, own: u32| i64::from(all.saturating_sub(own) / 2);
        image::imageops::replace(&mut out, &small, place(width, small.width()), place(height, small.height()));
        Ok(out)
    }

    /// As much of the picture as fills this size. Of a tall one the upper part: that is where people have their heads.
    pub fn cover(&self, width: u32, height: u32) -> Result<RgbImage, PictureFault> {
        let options = ResizeOptions::new().fit_into_destination(Some((0.5, 0.3)));
        Ok(on_white(resize(&self.pixels, width, height, &options)?))
    }
}

/// The height that goes with a width.
pub fn height_of((width, height): (u32, u32), wanted: u32) -> u32 {
    let height = f64::from(height) * f64::from(wanted) / f64::from(width.max(1));
    (height.round() as u32).max(1)
}

/// The picture without what shows through it.
pub fn on_white(pixels: DynamicImage) -> RgbImage {
    let DynamicImage::ImageRgba8(pixels) = pixels else { return pixels.into_rgb8() };
    let mut flat = RgbImage::new(pixels.width(), pixels.height());
    for (to, from) in flat.pixels_mut().zip(pixels.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u16::from);
        to.0 = [red, green, blue].map(|part| ((part * alpha + 255 * (255 - alpha)) / 255) as u8);
    }
    flat
}

/// Whether width and height change places.
fn turns(orientation: Orientation) -> bool {
    match orientation {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            true
        }
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => false,
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn fault(error: &image::ImageError) -> PictureFault {
    match error {
        image::ImageError::Limits(_) => PictureFault::Large(0, 0),
        _ => PictureFault::Broken,
    }
}

/// Whether the last scan of a JPEG comes to its end. Decoders fill what is missing with grey.
fn ends(jpeg: &[u8]) -> bool {
    let last = |marker: u8| jpeg.windows(2).rposition(|pair| pair == [0xFF, marker]);
    last(0xD9).is_some_and(|end| last(0xDA).is_none_or(|scan| scan < end))
}

fn is_animated(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Gif => image::codecs::gif::GifDecoder::new(Cursor::new(bytes))
            .is_ok_and(|decoder| decoder.into_frames().take(2).filter(Result::is_ok).count() == 2),
        ImageFormat::WebP => WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.has_animation()),
        ImageFormat::Png => PngDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.is_apng().unwrap_or(false)),
        _ => false,
    }
}

/// Keeps as many pixels as are needed, whichever side will be up.
fn reduce(pixels: DynamicImage) -> Result<DynamicImage, PictureFault> {
    let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
    let fill = |width: f64, height: f64| (NEEDED.0 / width).max(NEEDED.1 / height);
    let factor = fill(width, height).max(fill(height, width)).min(MOST_SIDE / width.max(height)).min(1.0);
    if factor >= 1.0 {
        return Ok(pixels);
    }
    let side = |side: f64| ((side * factor).round() as u32).max(1);
    resize(&pixels, side(width), side(height), &ResizeOptions::new())
}

fn resize(
    pixels: &DynamicImage,
    width: u32,
    height: u32,
    options: &ResizeOptions,
) -> Result<DynamicImage, PictureFault> {
    let mut out = DynamicImage::new(width, height, pixels.color());
    Resizer::new().resize(pixels, &mut out, options).map_err(|_| PictureFault::Broken)?;
    Ok(out)
}

fn eight_bits(pixels: DynamicImage) -> DynamicImage {
    if !pixels.color().has_alpha() {
        return DynamicImage::ImageRgb8(pixels.into_rgb8());
    }
    let pixels = pixels.into_rgba8();
    if pixels.pixels().all(|pixel| pixel.0[3] == 255) {
        return DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).into_rgb8());
    }
    DynamicImage::ImageRgba8(pixels)
}

/// Converts from the colours of a profile; one that cannot be understood, or that is not of red, green and blue, is as if it
/// were not there.
fn to_srgb(pixels: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let layout = if pixels.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else {
        return;
    };
    let mut out = vec![0; pixels.as_bytes().len()];
    if transform.transform(pixels.as_bytes(), &mut out).is_err() {
        return;
    }
    let (width, height) = (pixels.width(), pixels.height());
    let converted = match layout {
        Layout::Rgba => image::RgbaImage::from_raw(width, height, out).map(DynamicImage::ImageRgba8),
        _ => RgbImage::from_raw(width, height, out).map(DynamicImage::ImageRgb8),
    };
    if let Some(converted) = converted {
        *pixels = converted;
    }
}
