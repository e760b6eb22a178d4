//! What was made of a picture, and the making of it.

use super::fault::PictureFault;
use super::raster::{Raster, format, height_of};
use super::store::{Store, read_json};
use super::{Original, Role, preview, rendition, tone};
use crate::content::{Href, Picture, Variant};
use crate::publish::magazine::Media;
use crate::publish::media_name::stem;
use crate::publish::svg;
use image::ImageFormat;
use serde::{Deserialize, Serialize};

/// A picture as the edition offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// As it was uploaded.
    pub original: Original,
    /// Narrowest first, never empty; the last one is the picture itself.
    pub renditions: Vec<Rendition>,
    /// Pixels of the picture itself; 0 where they are not told.
    pub width: u32,
    /// Pixels of the picture itself; 0 where they are not told.
    pub height: u32,
    /// The number of its placeholder colour.
    pub tone: Option<u8>,
    /// Bytes of the rendition that a phone takes.
    pub weight: Option<u32>,
    /// The JPEG for link previews: of a [`Role::Lead`] that is not too small for one.
    pub preview: Option<Media>,
    /// What its editor may want to know.
    pub note: Option<Note>,
}

/// A picture in one width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// The file.
    pub media: Media,
    /// Pixels; 0 where they are not told.
    pub width: u32,
}

/// In what a published picture differs from what its editor may expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// It moved: what is shown is its first view.
    Still,
    /// It stays as heavy as it is: an AVIF, which is not read here.
    AsItWas,
}

/// What the cache remembers of a made picture.
#[derive(Serialize, Deserialize)]
struct Facts {
    /// The files and their widths.
    files: Vec<(String, u32)>,
    width: u32,
    height: u32,
    tone: Option<u8>,
    note: Option<Note>,
    /// Whether there is a preview; `None` as long as nobody wanted one.
    preview: Option<bool>,
}

/// A picture that is to be found or made.
pub struct Making<'a> {
    /// The cache.
    pub store: &'a Store,
    /// Where in the cache.
    pub key: &'a str,
    /// What it is for.
    pub role: Role,
    /// What it is called after.
    pub name: &'a str,
}

const FACTS: &str = "facts.json";
const PREVIEW: &str = "preview.jpg";

impl Made {
    /// The picture with its description.
    pub fn picture(&self, alt: &str) -> Picture {
        let (src, narrower) = match self.renditions.split_last() {
            Some((itself, narrower)) => (itself.media.href(), narrower),
            None => (Href::Inside("/".to_owned()), &[][..]),
        };
        let variants = narrower.iter().map(|one| Variant { src: one.media.href(), width: one.width }).collect();
        let (width, height) = (self.width, self.height);
        Picture { src, width, height, alt: alt.to_owned(), variants, tone: self.tone, weight: self.weight }
    }

    /// Whether it is made of lines: served as it was drawn.
    pub fn is_drawing(&self) -> bool {
        self.renditions.iter().all(|rendition| rendition.media.name.ends_with(".svg"))
    }

    /// The address of the preview.
    pub fn preview(&self) -> Option<Href> {
        self.preview.as_ref().map(Media::href)
    }

    /// All files of it.
    pub fn media(&self) -> impl Iterator<Item = &Media> {
        self.renditions.iter().map(|rendition| &rendition.media).chain(&self.preview)
    }
}

impl Making<'_> {
    /// What was made before, if it is all there.
    pub fn find(&self, original: &Original) -> Option<Made> {
        let facts: Facts = read_json(&self.store.made(self.key).join(FACTS))?;
        if self.role == Role::Lead && facts.preview.is_none() {
            return None;
        }
        let made = self.describe(original, &facts);
        let whole = made.media().all(|media| media.file.is_file());
        whole.then_some(made)
    }

    /// Makes what is missing.
    pub fn make(&self, original: &Original, bytes: &[u8]) -> Result<Made, PictureFault> {
        let folder = self.store.made(self.key);
        let found: Option<Facts> = read_json(&folder.join(FACTS));
        let found = found.filter(|facts| facts.files.iter().all(|(name, _)| folder.join(name).is_file()));
        let (facts, preview) = match format(bytes) {
            Some(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::Gif | ImageFormat::WebP)) => {
                let raster = Raster::read(bytes, format)?;
                let facts = match found {
                    Some(facts) => facts,
                    None => self.encode(&raster, bytes, format)?,
                };
                (facts, if self.role == Role::Lead { preview::of_raster(&raster)? } else { None })
            }
            Some(other) => (self.keep(bytes, other)?, None),
            None => self.draw(bytes)?,
        };
        if let Some(preview) = &preview {
            self.store.write(&folder.join(PREVIEW), preview)?;
        }
        let facts = Facts { preview: (self.role == Role::Lead).then_some(preview.is_some()), ..facts };
        self.store.write_json(&folder.join(FACTS), &facts)?;
        Ok(self.describe(original, &facts))
    }

    /// Writes the renditions of a picture of pixels.
    fn encode(&self, raster: &Raster, bytes: &[u8], format: ImageFormat) -> Result<Facts, PictureFault> {
        let mut files = Vec::new();
        for width in rendition::widths(raster.width, self.role) {
            let encoded = rendition::encode(&raster.scaled(width)?, self.role)?;
            // A logo of few colours can be lighter as it is.
            let gains_nothing =
                width == raster.width && raster.plain && !raster.animated && bytes.len() <= encoded.len();
            let (name, content) = match format.extensions_str().first().filter(|_| gains_nothing) {
                Some(extension) => (format!("{width}.{extension}"), bytes),
                None => (format!("{width}.webp"), encoded.as_slice()),
            };
            self.store.write(&self.store.made(self.key).join(&name), content)?;
            files.push((name, width, content.len()));
        }
        // One that is heavier than a wider one serves nobody.
        let lightest = |from: usize| files.iter().skip(from).map(|(_, _, bytes)| *bytes).min();
        let kept = files
            .iter()
            .enumerate()
            .filter(|(place, (_, _, bytes))| lightest(place + 1).is_none_or(|wider| *bytes < wider));
        let files: Vec<(String, u32)> = kept.map(|(_, (name, width, _))| (name.clone(), *width)).collect();
        let width = files.last().map_or(raster.width, |(_, width)| *width);
        Ok(Facts {
            files,
            width,
            height: height_of((raster.width, raster.height), width),
            tone: tone::tone(&raster.pixels),
            note: raster.animated.then_some(Note::Still),
            preview: None,
        })
    }

    /// A picture that browsers show and that is not read here.
    fn keep(&self, bytes: &[u8], format: ImageFormat) -> Result<Facts, PictureFault> {
        if format != ImageFormat::Avif {
            return Err(PictureFault::Unsupported(format.to_mime_type()));
        }
        let size = imagesize::blob_size(bytes).map_err(|_| PictureFault::Broken)?;
        let pixels = |pixels: usize| u32::try_from(pixels).unwrap_or(0);
        self.whole("picture.avif", bytes, (pixels(size.width), pixels(size.height)), Some(Note::AsItWas))
    }

    /// An SVG, and its preview where one is wanted.
    fn draw(&self, bytes: &[u8]) -> Result<(Facts, Option<Vec<u8>>), PictureFault> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.contains("<svg"));
        let text = text.ok_or_else(|| other_kind(bytes))?;
        let size = svg::inspect(text).map_err(PictureFault::Svg)?;
        let facts = self.whole("picture.svg", bytes, size, None)?;
        // A drawing that browsers may show but that is not drawn here has no preview.
        Ok((facts, (self.role == Role::Lead).then(|| preview::of_drawing(text).ok()).flatten()))
    }

    fn whole(
        &self,
        name: &str,
        bytes: &[u8],
        (width, height): (u32, u32),
        note: Option<Note>,
    ) -> Result<Facts, PictureFault> {
        self.store.write(&self.store.made(self.key).join(name), bytes)?;
        Ok(Facts { files: vec![(name.to_owned(), width)], width, height, tone: None, note, preview: None })
    }

    fn describe(&self, original: &Original, facts: &Facts) -> Made {
        let folder = self.store.made(self.key);
        let hash: String = self.key.chars().take(10).collect();
        let start = format!("media/{}-{hash}", stem(self.name));
        let renditions = facts.files.iter().map(|(file, width)| {
            let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
            let name = if file.starts_with("picture.") {
                format!("{start}.{extension}")
            } else {
                format!("{start}-{width}.{extension}")
            };
            Rendition {
                media: Media { name, key: format!("{}/{file}", self.key), file: folder.join(file) },
                width: *width,
            }
        });
        let preview = (facts.preview == Some(true)).then(|| Media {
            name: format!("{start}-preview.jpg"),
            key: format!("{}/{PREVIEW}", self.key),
            file: folder.join(PREVIEW),
        });
        let renditions: Vec<Rendition> = renditions.collect();
        let weight = on_a_phone(&renditions).and_then(|one| std::fs::metadata(&one.media.file).ok());
        let weight = weight.and_then(|file| u32::try_from(file.len()).ok());
        Made {
            original: original.clone(),
            renditions,
            width: facts.width,
            height: facts.height,
            tone: facts.tone,
            weight,
            preview: preview.filter(|_| self.role == Role::Lead),
            note: facts.note,
        }
    }
}

/// The rendition that a phone takes of a picture as wide as itself: the narrowest that is wide enough, else the widest.
fn on_a_phone(renditions: &[Rendition]) -> Option<&Rendition> {
    renditions.iter().find(|one| one.width >= rendition::PHONE).or(renditions.last())
}

/// A HEIC begins like a film: with its length and `ftyp`.
fn other_kind(bytes: &[u8]) -> PictureFault {
    let brand = bytes.get(4..12).unwrap_or_default();
    let heic = [b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1"].iter().any(|known| brand == known.as_slice());
    if heic { PictureFault::Unsupported("image/heic") } else { PictureFault::Unknown }
}
