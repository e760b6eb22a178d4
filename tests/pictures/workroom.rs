//! A workshop over files in memory.

use image::{DynamicImage, ImageFormat};
use regard::publish::pictures::{Made, Order, PictureFault, Rendition, Role, Workshop};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// What stands at which address, and a folder for a cache.
pub struct Workroom {
    pub files: BTreeMap<String, Vec<u8>>,
    pub fetched: AtomicUsize,
    folder: TempDir,
}

impl Workroom {
    pub fn of<const N: usize>(files: [(&str, Vec<u8>); N]) -> Self {
        let files = files.into_iter().map(|(address, bytes)| (address.to_owned(), bytes)).collect();
        Self { files, fetched: AtomicUsize::new(0), folder: tempfile::tempdir().unwrap() }
    }

    pub fn cache(&self) -> PathBuf {
        self.folder.path().join("pictures")
    }

    /// Opens the workshop, and forgets it again.
    pub fn work<T>(&self, work: impl FnOnce(&Workshop<'_>) -> T) -> T {
        let fetch = |address: &str| {
            self.fetched.fetch_add(1, Ordering::Relaxed);
            self.files.get(address).cloned().ok_or_else(|| Box::<dyn Error + Send + Sync>::from("404"))
        };
        work(&Workshop::open(&self.cache(), &fetch).unwrap())
    }
}

pub fn order(address: &str, role: Role) -> Order {
    Order { address: address.to_owned(), stamp: "2026".to_owned(), role }
}

/// What becomes of one original.
pub fn try_make(address: &str, bytes: Vec<u8>, role: Role) -> (Workroom, Result<Made, PictureFault>) {
    let room = Workroom::of([(address, bytes)]);
    let made = room.work(|shop| shop.make(&order(address, role)));
    (room, made)
}

pub fn make(address: &str, bytes: Vec<u8>, role: Role) -> (Workroom, Made) {
    let (room, made) = try_make(address, bytes, role);
    (room, made.unwrap_or_else(|fault| panic!("{address}: {fault}")))
}

pub fn bytes(rendition: &Rendition) -> Vec<u8> {
    fs::read(&rendition.media.file).unwrap()
}

/// The largest rendition as a browser sees it.
pub fn seen(made: &Made) -> DynamicImage {
    image::load_from_memory(&bytes(made.renditions.last().unwrap())).unwrap()
}

pub fn encoded(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Numbers that are always the same ones.
pub struct Dice(pub u32);

impl Dice {
    pub fn throw(&mut self) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 >> 16) as u8
    }
}

/// Something like a photograph: structure in every size, weaker where it is smaller, as in nature.
pub fn photograph(seed: u32, width: u32, height: u32) -> DynamicImage {
    let mut dice = Dice(seed.wrapping_mul(2_654_435_761) | 1);
    let mut sum = vec![0.0_f32; (width * height * 3) as usize];
    let (mut cells, mut weight) = (2, 0.9);
    while cells < width {
        let mut coarse = image::RgbImage::new(cells, (cells * height / width).max(2));
        for pixel in coarse.pixels_mut() {
            // Most differences are those of light, few those of colour.
            let light = dice.throw();
            pixel.0 = [0; 3].map(|_| light / 4 * 3 + dice.throw() / 4);
        }
        let octave = DynamicImage::ImageRgb8(coarse);
        let octave = octave.resize_exact(width, height, image::imageops::FilterType::CatmullRom);
        for (sum, part) in sum.iter_mut().zip(octave.as_bytes()) {
            *sum += weight * (f32::from(*part) - 128.0);
        }
        (cells, weight) = (cells * 2, weight * 0.68);
    }
    let pixels = sum.into_iter().map(|part| (part + 128.0).clamp(0.0, 255.0) as u8).collect();
    DynamicImage::ImageRgb8(image::RgbImage::from_raw(width, height, pixels).unwrap())
}
