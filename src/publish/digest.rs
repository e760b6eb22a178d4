//! Short digests by which the publisher sees what has changed.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits that are equal where the JSON of `content` is equal.
pub fn digest_of<T: Serialize + ?Sized>(content: &T) -> String {
    let mut hasher = Hasher(Sha256::new());
    // Writing into a hasher cannot fail, and what cannot be JSON has the digest of as much of it as can.
    let _ = serde_json::to_writer(&mut hasher, content);
    short(&hasher.0.finalize())
}

/// Sixteen hexadecimal digits that are equal where all parts are equal.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    short(&hasher.finalize())
}

/// The whole SHA-256 of some bytes in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

struct Hasher(Sha256);

impl std::io::Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn short(hash: &[u8]) -> String {
    hex(hash.get(..8).unwrap_or(hash))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map_or('0', char::from);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_tells_parts_apart() {
        assert_ne!(digest(["ab", "c"]), digest(["a", "bc"]));
        assert_eq!(digest(["ab", "c"]), digest(["ab", "c"]));
        assert_eq!(digest_of("é").len(), 16);
        assert_eq!(sha256(b"").get(..8), Some("e3b0c442"));
    }
}
