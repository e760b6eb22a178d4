//! What one file is sent as: type, encoding, ETag, parts, headers.

use crate::served::{POLICY, Served, page, write};
use std::io::Read;

#[test]
fn every_file_says_what_it_is() {
    let site = Served::edition();
    for (name, expected) in [
        ("page.html", "text/html; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("manifest.webmanifest", "application/manifest+json; charset=utf-8"),
        ("data/list.json", "application/json; charset=utf-8"),
        ("assets/app.js", "text/javascript; charset=utf-8"),
        ("assets/app_bg.wasm", "application/wasm"),
        ("media/carte.SVG", "image/svg+xml; charset=utf-8"),
        ("media/photo.webp", "image/webp"),
        ("media/photo.avif", "image/avif"),
        ("media/film.mp4", "video/mp4"),
        ("media/son.ogg", "audio/ogg"),
        ("media/rapport.pdf", "application/pdf"),
        ("CNAME", "application/octet-stream"),
    ] {
        write(&site.dir(), name, "x");
        let answer = site.get(&format!("/{name}"));
        assert_eq!((answer.status, answer.header("content-type")), (200, expected), "{name}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{name}");
        assert_eq!(answer.text(), "x", "{name}");
    }
}

#[test]
fn text_is_compressed_as_the_reader_prefers() {
    let site = Served::edition();
    let accepting = |path: &str, accept: &str| site.ask("GET", path, &[("Accept-Encoding", accept)]);
    let mut tags = Vec::new();
    for (accept, encoding) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, identity", "")] {
        let answer = accepting("/", accept);
        assert_eq!(answer.header("content-encoding"), encoding, "{accept}");
        assert_eq!(answer.header("vary"), "accept-encoding", "{accept}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{accept}");
        let text = match encoding {
            "br" => {
                let mut text = Vec::new();
                brotli::BrotliDecompress(&mut answer.body.as_slice(), &mut text).unwrap();
                text
            }
            "gzip" => {
                let mut text = Vec::new();
                flate2::read::GzDecoder::new(answer.body.as_slice()).read_to_end(&mut text).unwrap();
                text
            }
            _ => answer.body.clone(),
        };
        assert_eq!(String::from_utf8(text).unwrap(), page("Accueil"), "{accept}");
        assert!(answer.header("etag").starts_with('"'), "{accept}");
        tags.push(answer.header("etag").to_owned());
    }
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), 3);
    assert_eq!(accepting("/assets/app-1_bg.wasm", "br").header("content-encoding"), "br");
    assert_eq!(accepting("/nulle-part/", "br").header("content-encoding"), "br");
    let film = accepting("/media/film-1.webm", "br");
    assert_eq!((film.header("content-encoding"), film.header("vary")), ("", ""));
}

#[test]
fn what_the_reader_has_is_not_sent_again() {
    let site = Served::edition();
    for path in ["/", "/data/site.json", "/media/film-1.webm"] {
        let tag = site.get(path).header("etag").to_owned();
        for had in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
            for method in ["GET", "HEAD"] {
                let answer = site.ask(method, path, &[("If-None-Match", &had)]);
                assert_eq!((answer.status, answer.body.len()), (304, 0), "{method} {path} {had}");
                assert_eq!(answer.header("etag"), tag, "{method} {path} {had}");
                assert_ne!(answer.header("cache-control"), "", "{method} {path} {had}");
                assert_ne!(answer.header("content-length"), "0", "{method} {path} {had}");
            }
        }
    }
    let tag = site.get("/").header("etag").to_owned();
    let other_encoding = [("If-None-Match", tag.as_str()), ("Accept-Encoding", "br")];
    assert_eq!(site.ask("GET", "/", &other_encoding).status, 200);
    // Of the same length, within the same tick of the clock.
    write(&site.dir(), "index.html", &page("accueiL"));
    let changed = site.ask("GET", "/", &[("If-None-Match", &tag)]);
    assert_eq!((changed.status, changed.text()), (200, page("accueiL")));
    assert_eq!(site.ask("GET", "/nulle-part/", &[("If-None-Match", "*")]).status, 404);
}

#[test]
fn a_film_can_be_had_in_parts() {
    let site = Served::edition();
    let part = |headers: &[(&str, &str)]| site.ask("GET", "/media/film-1.webm", headers);
    for (range, status, content_range, body) in [
        ("bytes=0-3", 206, "bytes 0-3/1000", "0123"),
        ("bytes=995-", 206, "bytes 995-999/1000", "56789"),
        ("bytes=-2", 206, "bytes 998-999/1000", "89"),
        ("bytes=998-2000", 206, "bytes 998-999/1000", "89"),
        ("bytes=1000-", 416, "bytes */1000", ""),
    ] {
        let answer = part(&[("Range", range)]);
        assert_eq!((answer.status, answer.header("content-range")), (status, content_range), "{range}");
        assert_eq!(answer.text(), body, "{range}");
    }
    let whole = part(&[]);
    assert_eq!((whole.status, whole.body.len(), whole.header("accept-ranges")), (200, 1000, "bytes"));
    let tag = whole.header("etag");
    assert_eq!(part(&[("Range", "bytes=0-3"), ("If-Range", tag)]).status, 206);
    assert_eq!(part(&[("Range", "bytes=0-3"), ("If-Range", "\"x\"")]).status, 200);
    assert_eq!(part(&[("Range", "bytes=0-3,5-6")]).status, 200);
    assert_eq!(part(&[("Range", "lines=1-2")]).status, 200);
    let head = site.ask("HEAD", "/media/film-1.webm", &[("Range", "bytes=0-3")]);
    assert_eq!((head.status, head.header("content-length")), (200, "1000"));
}

#[test]
fn a_file_too_large_to_be_kept_is_sent_as_it_is() {
    let site = Served::edition();
    write(&site.dir(), "data/long.json", &"[]".repeat(3 << 20));
    let answer = site.ask("GET", "/data/long.json", &[("Accept-Encoding", "br")]);
    assert_eq!((answer.status, answer.body.len(), answer.header("content-encoding")), (200, 6 << 20, ""));
    let again = site.ask("GET", "/data/long.json", &[("If-None-Match", answer.header("etag"))]);
    assert_eq!(again.status, 304);
}

#[test]
fn the_table_of_headers_holds() {
    let site = Served::edition();
    let (own, everyone) = (format!("{POLICY}; frame-ancestors 'self'"), format!("{POLICY}; frame-ancestors *"));
    let (forever, again) = ("public, max-age=31536000, immutable", "no-cache");
    for (path, policy, cache, origin) in [
        ("/", &own, again, ""),
        ("/article/fleuve/", &own, again, ""),
        ("/article/%C3%A9t%C3%A9/", &own, again, ""),
        ("/sw.js", &own, again, ""),
        ("/nulle-part/", &own, again, ""),
        ("/embed/article/fleuve/", &everyone, again, ""),
        ("/%65mbed/article/fleuve/", &everyone, again, ""),
        ("/data/site.json", &own, again, "*"),
        ("/assets/app-1.js", &own, forever, "*"),
        ("/media/film-1.webm", &own, forever, "*"),
        ("/media/absent-1.webm", &own, again, "*"),
    ] {
        let answer = site.get(path);
        assert_eq!(answer.header("content-security-policy"), policy, "{path}");
        assert_eq!(answer.header("cache-control"), cache, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), origin, "{path}");
        assert_eq!(answer.header("referrer-policy"), "strict-origin-when-cross-origin", "{path}");
        assert_eq!(answer.header("x-frame-options"), "", "{path}");
    }
}

#[test]
fn the_site_is_read_and_never_written() {
    let site = Served::edition();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"] {
        for path in ["/", "/data/site.json", "/nulle-part/"] {
            let answer = site.ask(method, path, &[]);
            assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method} {path}");
        }
    }
    for path in ["/", "/assets/app-1.js", "/media/film-1.webm", "/article/fleuve", "/nulle-part/", "/photo.png"] {
        let (get, head) = (site.get(path), site.ask("HEAD", path, &[]));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        for name in ["content-length", "content-type", "etag", "cache-control", "location", "vary"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
    }
}
