//! Compression: which encoding a reader prefers, and the bytes in it.

use axum::http::{HeaderMap, header};
use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Result, Write};

/// How the bytes of an answer are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As they are in the file.
    Identity,
    /// gzip, RFC 1952.
    Gzip,
    /// Brotli, RFC 7932.
    Brotli,
}

/// Of 0 to 11. What is compressed is kept, so the price is paid once for each content.
const BROTLI_QUALITY: i32 = 11;

impl Encoding {
    /// The one that the reader weighs highest in `Accept-Encoding`; the smaller one among equals.
    pub fn preferred(headers: &HeaderMap) -> Self {
        let accepted: Vec<(&str, u16)> = headers
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(weighed)
            .collect();
        let named = |name: &str| accepted.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        let weight = |name: &str| named(name).or_else(|| named("*")).map_or(0, |(_, weight)| *weight);
        let identity = named("identity").map_or(0, |(_, weight)| *weight);
        let (brotli, gzip) = (weight("br"), weight("gzip"));
        if brotli > 0 && brotli >= gzip && brotli >= identity {
            Self::Brotli
        } else if gzip > 0 && gzip >= identity {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// The value of `Content-Encoding`, when there is one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }

    /// The bytes in this encoding.
    pub fn encode(self, bytes: Vec<u8>) -> Result<Vec<u8>> {
        let mut encoded = Vec::new();
        match self {
            Self::Identity => encoded = bytes,
            Self::Gzip => {
                let mut encoder = GzEncoder::new(&mut encoded, Compression::default());
                encoder.write_all(&bytes)?;
                encoder.finish()?;
            }
            Self::Brotli => {
                let settings = BrotliEncoderParams {
                    quality: BROTLI_QUALITY,
                    size_hint: bytes.len(),
                    ..BrotliEncoderParams::default()
                };
                BrotliCompress(&mut bytes.as_slice(), &mut encoded, &settings)?;
            }
        }
        Ok(encoded)
    }
}

/// The name and the weight, in thousandths, of one element of `Accept-Encoding`: `br;q=0.5`. A weight that makes no sense
/// counts as a refusal, which every reader survives.
fn weighed(element: &str) -> (&str, u16) {
    let mut parts = element.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let Some(weight) = weight else { return (name, 1000) };
    let weight = weight.parse::<f32>().unwrap_or_default().clamp(0.0, 1.0);
    (name, (weight * 1000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_preferred_encoding_is_chosen() {
        for (accept, expected) in [
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("GZIP", Encoding::Gzip),
            ("br;q=0.5, gzip;q=0.8", Encoding::Gzip),
            ("br;q=0, gzip", Encoding::Gzip),
            ("*", Encoding::Brotli),
            ("br;q=0, *;q=0.1", Encoding::Gzip),
            ("identity, br;q=0.5", Encoding::Identity),
            ("identity;q=0", Encoding::Identity),
            ("deflate", Encoding::Identity),
            ("br;q=beaucoup", Encoding::Identity),
            ("", Encoding::Identity),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
            assert_eq!(Encoding::preferred(&headers), expected, "{accept}");
        }
        assert_eq!(Encoding::preferred(&HeaderMap::new()), Encoding::Identity);
    }
}
