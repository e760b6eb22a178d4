//! What kind of file a name stands for.

/// The value of `Content-Type` for a file name.
pub fn content_type(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether files of this kind become much smaller when compressed.
pub fn is_compressible(content_type: &str) -> bool {
    content_type.starts_with("text/")
        || ["json", "xml", "wasm"].iter().any(|kind| content_type.split(';').any(|part| part.ends_with(kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_text_is_compressed() {
        for (name, expected) in [
            ("index.html", true),
            ("app_bg.wasm", true),
            ("a.svg", true),
            ("m.webmanifest", true),
            ("feed.xml", true),
            ("site.json", true),
            ("a.PNG", false),
            ("a.webm", false),
            ("ohne", false),
        ] {
            assert_eq!(is_compressible(content_type(name)), expected, "{name}");
        }
    }
}
