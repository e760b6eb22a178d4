//! Why a picture is not published.

use crate::publish::messages::{failure, pictures as say};
use crate::publish::svg::SvgFault;
use crate::source::SourceError;
use std::error::Error;
use std::fmt::{Display, Formatter, Result};
use std::path::{Path, PathBuf};

/// Why a picture is not published. Its text is a sentence for the publisher, without the picture's name.
#[derive(Debug)]
pub enum PictureFault {
    /// It could not be had; the error is that of whoever was asked for it.
    Fetch(Box<dyn Error + Send + Sync>),
    /// It has this many bytes, more than [`super::MOST_BYTES`].
    Heavy(usize),
    /// It claims these pixels, more than [`super::raster::MOST_PIXELS`], or more memory than its decoder is given.
    Large(u32, u32),
    /// It is of no known kind: a page of text that is named like a picture, for example.
    Unknown,
    /// It is of a kind that browsers do not show and that is not read here (`image/heic`, `image/tiff`, ...).
    Unsupported(&'static str),
    /// It cannot be read to its end.
    Broken,
    /// It is an SVG that is more than a picture.
    Svg(SvgFault),
    /// The cache could not be read or written.
    Disk(PathBuf, std::io::Error),
}

impl PictureFault {
    /// The fault of reading or writing `path`.
    pub fn disk(path: &Path, error: std::io::Error) -> Self {
        Self::Disk(path.to_owned(), error)
    }
}

impl Display for PictureFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&match self {
            Self::Fetch(error) => say::not_fetched(&match error.downcast_ref::<SourceError>() {
                Some(error) => failure::briefly(error),
                None => error.to_string(),
            }),
            Self::Heavy(bytes) => say::heavy(*bytes),
            Self::Large(width, height) => say::large(*width, *height),
            Self::Unknown => say::unknown(),
            Self::Unsupported(kind) => say::unsupported(kind),
            Self::Broken => say::broken(),
            Self::Svg(fault) => say::svg(fault),
            Self::Disk(path, error) => failure::disk(path, error),
        })
    }
}

impl Error for PictureFault {}
