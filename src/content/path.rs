//! The address of a piece of content inside the site: `/`, `/article/un-fleuve/`.

use crate::json::{Fault, FromJson, parsed};
use serde::Serialize;
use serde_json::Value;

/// A site-relative address that begins and ends in a slash, held decoded (`/étude/`, not `/%C3%A9tude/`).
///
/// No segment is empty, `.` or `..`, and none holds a slash, a backslash or a control character, so a path can name a file
/// below a folder and nothing above it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Path(String);

impl Path {
    /// `/`.
    pub fn root() -> Self {
        Self("/".to_owned())
    }

    /// The path of these decoded segments; `None` when one of them cannot stand in a path.
    pub fn of<'a>(segments: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut path = String::from("/");
        for segment in segments {
            if !is_segment(segment) {
                return None;
            }
            path.push_str(segment);
            path.push('/');
        }
        Some(Self(path))
    }

    /// Reads an address as a browser or a WordPress gives it, percent-encoded or not; slashes at the ends may be missing.
    pub fn parse(address: &str) -> Option<Self> {
        let segments: Option<Vec<String>> =
            address.split('/').filter(|part| !part.is_empty()).map(percent_decode).collect();
        Self::of(segments?.iter().map(String::as_str))
    }

    /// The decoded address, slashes at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The decoded segments; none for the root.
    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split('/').filter(|part| !part.is_empty())
    }

    /// The last segment, the slug; empty for the root.
    pub fn slug(&self) -> &str {
        self.segments().last().unwrap_or_default()
    }

    /// This path with one more segment; `None` when it cannot stand in a path.
    pub fn join(&self, segment: &str) -> Option<Self> {
        is_segment(segment).then(|| Self(format!("{}{segment}/", self.0)))
    }

    /// The address as it is written in a link: everything that is not plain is percent-encoded.
    pub fn encoded(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        for byte in self.0.bytes() {
            percent_encode(byte, b"/-_.~!$&'()*+,;=:@", &mut out);
        }
        out
    }
}

impl Default for Path {
    fn default() -> Self {
        Self::root()
    }
}

impl FromJson for Path {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        parsed(value, |path| Self::of(path.split('/').filter(|part| !part.is_empty())), "a path")
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.0
    }
}

fn is_segment(segment: &str) -> bool {
    !matches!(segment, "" | "." | "..")
        && segment.len() <= 250
        && !segment.chars().any(|c| c == '/' || c == '\\' || c.is_control())
}

/// Writes one byte as itself when it is a letter, a digit or in `plain`, else as `%XX`.
pub(crate) fn percent_encode(byte: u8, plain: &[u8], out: &mut String) {
    if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
        out.push(char::from(byte));
    } else {
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
        }
    }
}

/// Undoes percent-encoding; `None` when the bytes are not UTF-8. A `%` that begins no pair of digits stays.
pub(crate) fn percent_decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digit = |offset: usize| bytes.get(at + offset).and_then(|b| char::from(*b).to_digit(16));
        match (byte, digit(1), digit(2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_any_spelling() {
        for (address, expected) in [
            ("", "/"),
            ("/", "/"),
            ("a-propos", "/a-propos/"),
            ("//a//b", "/a/b/"),
            ("/%C3%A9tude/", "/étude/"),
            ("/%d8%a7/", "/ا/"),
            ("/100%/", "/100%/"),
        ] {
            assert_eq!(Path::parse(address).unwrap().as_str(), expected, "{address}");
        }
    }

    #[test]
    fn nothing_leaves_the_site() {
        for address in ["/../etc/", "/a/./b/", "/%2e%2e/x/", "/a%2fb/", "/a%5cb/", "/a%00b/", "/%ff/"] {
            assert_eq!(Path::parse(address), None, "{address}");
        }
    }

    #[test]
    fn an_encoded_path_reads_back() {
        for address in ["/", "/étude/l’eau/", "/a b/c?d/", "/ا/", "/100%25/"] {
            let path = Path::of(address.split('/').filter(|s| !s.is_empty())).unwrap();
            assert_eq!(Path::parse(&path.encoded()), Some(path), "{address}");
        }
    }
}
