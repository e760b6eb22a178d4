//! What a file is, told by its name: its content type, and whether it becomes smaller by compression. One table for `serve`
//! and for the files of hosts.

use std::ffi::OsStr;
use std::path::Path;

/// A content type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType {
    /// The value of the header.
    pub name: &'static str,
    /// Whether compression is worth while.
    pub size: Size,
}

/// What compression does to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// It becomes smaller.
    Loose,
    /// It is compressed by its own format.
    Dense,
}

/// Every type with the extensions that tell it, in small letters.
pub const TYPES: &[(&[&str], &str, Size)] = &[
    (&["html", "htm"], "text/html; charset=utf-8", Size::Loose),
    (&["css"], "text/css; charset=utf-8", Size::Loose),
    (&["js", "mjs"], "text/javascript; charset=utf-8", Size::Loose),
    (&["json", "map"], "application/json; charset=utf-8", Size::Loose),
    (&["webmanifest"], "application/manifest+json; charset=utf-8", Size::Loose),
    (&["xml", "xsl"], "application/xml; charset=utf-8", Size::Loose),
    (&["svg"], "image/svg+xml; charset=utf-8", Size::Loose),
    (&["txt"], "text/plain; charset=utf-8", Size::Loose),
    (&["md"], "text/markdown; charset=utf-8", Size::Loose),
    (&["csv"], "text/csv; charset=utf-8", Size::Loose),
    (&["vtt"], "text/vtt; charset=utf-8", Size::Loose),
    (&["ics"], "text/calendar; charset=utf-8", Size::Loose),
    (&["wasm"], "application/wasm", Size::Loose),
    (&["ico"], "image/x-icon", Size::Loose),
    (&["ttf"], "font/ttf", Size::Loose),
    (&["otf"], "font/otf", Size::Loose),
    (&["woff"], "font/woff", Size::Dense),
    (&["woff2"], "font/woff2", Size::Dense),
    (&["png"], "image/png", Size::Dense),
    (&["jpg", "jpeg"], "image/jpeg", Size::Dense),
    (&["gif"], "image/gif", Size::Dense),
    (&["webp"], "image/webp", Size::Dense),
    (&["avif"], "image/avif", Size::Dense),
    (&["mp4", "m4v"], "video/mp4", Size::Dense),
    (&["webm"], "video/webm", Size::Dense),
    (&["ogv"], "video/ogg", Size::Dense),
    (&["mov"], "video/quicktime", Size::Dense),
    (&["mp3"], "audio/mpeg", Size::Dense),
    (&["m4a"], "audio/mp4", Size::Dense),
    (&["aac"], "audio/aac", Size::Dense),
    (&["ogg", "oga", "opus"], "audio/ogg", Size::Dense),
    (&["wav"], "audio/wav", Size::Dense),
    (&["flac"], "audio/flac", Size::Dense),
    (&["pdf"], "application/pdf", Size::Dense),
    (&["epub"], "application/epub+zip", Size::Dense),
    (&["zip"], "application/zip", Size::Dense),
];

impl MediaType {
    /// The type of a file, by the extension of its name.
    pub fn of(file: &Path) -> Self {
        let extension = file.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
        let known = TYPES.iter().find(|(extensions, _, _)| extensions.contains(&extension.as_str()));
        known.map_or(Self { name: "application/octet-stream", size: Size::Dense }, |(_, name, size)| Self {
            name,
            size: *size,
        })
    }
}
