//! What a file is, told by its name: its content type, and whether it becomes smaller by compression.

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

impl MediaType {
    /// The type of a file, by the extension of its name.
    pub fn of(file: &Path) -> Self {
        let extension = file.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
        let loose = |name| Self { name, size: Size::Loose };
        let dense = |name| Self { name, size: Size::Dense };
        match extension.as_str() {
            "html" | "htm" => loose("text/html; charset=utf-8"),
            "css" => loose("text/css; charset=utf-8"),
            "js" | "mjs" => loose("text/javascript; charset=utf-8"),
            "json" | "map" => loose("application/json; charset=utf-8"),
            "webmanifest" => loose("application/manifest+json; charset=utf-8"),
            "xml" | "xsl" => loose("application/xml; charset=utf-8"),
            "svg" => loose("image/svg+xml; charset=utf-8"),
            "txt" => loose("text/plain; charset=utf-8"),
            "md" => loose("text/markdown; charset=utf-8"),
            "csv" => loose("text/csv; charset=utf-8"),
            "vtt" => loose("text/vtt; charset=utf-8"),
            "ics" => loose("text/calendar; charset=utf-8"),
            "wasm" => loose("application/wasm"),
            "ico" => loose("image/x-icon"),
            "ttf" => loose("font/ttf"),
            "otf" => loose("font/otf"),
            "woff" => dense("font/woff"),
            "woff2" => dense("font/woff2"),
            "png" => dense("image/png"),
            "jpg" | "jpeg" => dense("image/jpeg"),
            "gif" => dense("image/gif"),
            "webp" => dense("image/webp"),
            "avif" => dense("image/avif"),
            "mp4" | "m4v" => dense("video/mp4"),
            "webm" => dense("video/webm"),
            "ogv" => dense("video/ogg"),
            "mov" => dense("video/quicktime"),
            "mp3" => dense("audio/mpeg"),
            "m4a" => dense("audio/mp4"),
            "aac" => dense("audio/aac"),
            "ogg" | "oga" | "opus" => dense("audio/ogg"),
            "wav" => dense("audio/wav"),
            "flac" => dense("audio/flac"),
            "pdf" => dense("application/pdf"),
            "epub" => dense("application/epub+zip"),
            "zip" => dense("application/zip"),
            _ => dense("application/octet-stream"),
        }
    }
}
