//! Compression: brotli or gzip, as the reader's browser accepts, and once for every file.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// What is kept compressed, in bytes: a whole small edition.
const CAPACITY: usize = 32 * 1024 * 1024;

/// Brotli's effort, of 11: what hosts spend that compress as they go. A program built for development is itself slow.
const EFFORT: u32 = if cfg!(debug_assertions) { 1 } else { 9 };

/// How an answer is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Identity,
    /// `br`
    Brotli,
    /// `gzip`
    Gzip,
}

impl Coding {
    /// The best that an `Accept-Encoding` allows.
    pub fn accepted(header: &str) -> Self {
        let allows = |name: &str| {
            header.split(',').any(|part| {
                let (coding, parameters) = part.split_once(';').unwrap_or((part, ""));
                let refused = parameters.trim().strip_prefix("q=").is_some_and(|q| q.parse::<f32>() == Ok(0.0));
                coding.trim().eq_ignore_ascii_case(name) && !refused
            })
        };
        if allows("br") {
            Self::Brotli
        } else if allows("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// The value of `Content-Encoding`, if there is one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
        }
    }
}

/// Files that were compressed, oldest first, by their tags.
#[derive(Default)]
pub struct Packed(Mutex<VecDeque<(String, Arc<[u8]>)>>);

impl Packed {
    /// `bytes` in this coding. `key` is equal only where the bytes are.
    pub fn pack(&self, key: &str, bytes: Vec<u8>, coding: Coding) -> io::Result<Arc<[u8]>> {
        if coding == Coding::Identity {
            return Ok(bytes.into());
        }
        let find = |packed: &VecDeque<(String, Arc<[u8]>)>| {
            packed.iter().find(|(other, _)| other == key).map(|(_, bytes)| bytes.clone())
        };
        if let Some(known) = find(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(known);
        }
        let packed: Arc<[u8]> = compress(&bytes, coding)?.into();
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.push_back((key.to_owned(), packed.clone()));
        while known.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > CAPACITY {
            known.pop_front();
        }
        Ok(packed)
    }
}

fn compress(bytes: &[u8], coding: Coding) -> io::Result<Vec<u8>> {
    match coding {
        Coding::Identity => Ok(bytes.to_vec()),
        Coding::Brotli => {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, EFFORT, 22);
            writer.write_all(bytes)?;
            Ok(writer.into_inner())
        }
        Coding::Gzip => {
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            writer.write_all(bytes)?;
            writer.finish()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_coding_that_is_accepted_is_chosen() {
        for (header, expected) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip;q=1.0, BR;q=0", Coding::Gzip),
            ("gzip", Coding::Gzip),
            ("identity", Coding::Identity),
            ("", Coding::Identity),
            ("br; q=0.0", Coding::Identity),
            ("brotli", Coding::Identity),
        ] {
            assert_eq!(Coding::accepted(header), expected, "{header}");
        }
    }
}
