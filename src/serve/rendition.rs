//! A file as one reader gets it: its encoding, its ETag, its bytes.

use super::encoding::Encoding;
use crate::native::media_type::{MediaType, Size};
use axum::body::Bytes;
use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs::{metadata, read};
use std::io::{Error, Result};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One file in one encoding.
#[derive(Debug)]
pub struct Rendition {
    /// The value of `Content-Type`.
    pub media_type: &'static str,
    /// How `content` is written.
    pub encoding: Encoding,
    /// Strong, and another one for every encoding.
    pub etag: HeaderValue,
    /// The bytes.
    pub content: Content,
}

/// Where the bytes of an answer are.
#[derive(Debug)]
pub enum Content {
    /// In memory; another encoding may be had.
    Whole(Bytes),
    /// In this file, from which parts may be asked for.
    OnDisk(PathBuf),
}

/// Makes renditions, and keeps what it compressed.
#[derive(Debug, Default)]
pub struct Renditions {
    kept: Mutex<Kept>,
}

/// What was compressed, by ETag. As ETags tell contents, nothing in here can be out of date.
#[derive(Debug, Default)]
struct Kept {
    encoded: HashMap<String, Bytes>,
    bytes: usize,
}

/// Larger files are told apart by their metadata and sent as they are: a film, or the app of a development build.
const LARGE: u64 = 4 << 20;

/// Smaller files fit one packet either way.
const SMALL: usize = 512;

/// How many compressed bytes are kept.
const ROOM: usize = 64 << 20;

impl Renditions {
    /// The rendition of `file` for a reader who prefers `encoding`.
    pub fn of(&self, file: PathBuf, encoding: Encoding) -> Result<Rendition> {
        let MediaType { name: media_type, size } = MediaType::of(&file);
        let metadata = metadata(&file)?;
        if metadata.len() > LARGE {
            let (seconds, fraction) = (metadata.mtime(), metadata.mtime_nsec());
            let etag = etag(&format!("{:x}-{seconds:x}-{fraction:x}-{:x}", metadata.ino(), metadata.len()))?;
            return Ok(Rendition { media_type, encoding: Encoding::Identity, etag, content: Content::OnDisk(file) });
        }
        let bytes = read(&file)?;
        let digest = Sha256::digest(&bytes);
        let mut tag = URL_SAFE_NO_PAD.encode(digest);
        match size {
            Size::Dense => {
                let (encoding, content) = (Encoding::Identity, Content::OnDisk(file));
                Ok(Rendition { media_type, encoding, etag: etag(&tag)?, content })
            }
            Size::Loose => {
                let encoding = if bytes.len() < SMALL { Encoding::Identity } else { encoding };
                if let Some(name) = encoding.name() {
                    tag.push('-');
                    tag.push_str(name);
                }
                let etag = etag(&tag)?;
                let content = Content::Whole(self.encoded(tag, encoding, bytes)?);
                Ok(Rendition { media_type, encoding, etag, content })
            }
        }
    }

    fn encoded(&self, tag: String, encoding: Encoding, bytes: Vec<u8>) -> Result<Bytes> {
        if encoding == Encoding::Identity {
            return Ok(bytes.into());
        }
        if let Some(encoded) = self.kept().encoded.get(&tag) {
            return Ok(encoded.clone());
        }
        let encoded = Bytes::from(encoding.encode(bytes)?);
        let mut kept = self.kept();
        if kept.bytes + encoded.len() > ROOM {
            *kept = Kept::default();
        }
        if kept.encoded.insert(tag, encoded.clone()).is_none() {
            kept.bytes += encoded.len();
        }
        Ok(encoded)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn etag(tag: &str) -> Result<HeaderValue> {
    HeaderValue::try_from(format!("\"{tag}\"")).map_err(Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rendition_is_told_by_its_content_and_encoding_alone() {
        let dir = tempfile::tempdir().unwrap();
        let renditions = Renditions::default();
        let etag = |name: &str, text: &str, encoding| {
            std::fs::write(dir.path().join(name), text).unwrap();
            renditions.of(dir.path().join(name), encoding).unwrap().etag
        };
        let (long, other) = ("a".repeat(SMALL), "b".repeat(SMALL));
        let plain = etag("x.html", &long, Encoding::Identity);
        assert_eq!(plain, etag("y.html", &long, Encoding::Identity));
        assert_ne!(plain, etag("x.html", &other, Encoding::Identity));
        assert_ne!(plain, etag("x.html", &long, Encoding::Brotli));
        assert_ne!(etag("x.html", &long, Encoding::Gzip), etag("x.html", &long, Encoding::Brotli));
        assert_eq!(etag("x.html", "short", Encoding::Gzip), etag("x.html", "short", Encoding::Identity));
        assert_eq!(etag("x.png", &long, Encoding::Gzip), plain);
    }
}
