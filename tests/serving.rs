//! What readers and their browsers get from a served folder.

#[path = "support/served.rs"]
mod served;

use regard::serve::serve;
use served::{POLICY, Served, page, publish, write};
use std::fs;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::process::Command;
use std::time::{Duration, Instant};

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
fn a_folder_is_its_page_and_never_a_list() {
    let site = Served::edition();
    assert_eq!(site.get("/article/fleuve/").text(), page("Le fleuve"));
    assert_eq!(site.get("/article/%C3%A9t%C3%A9/").text(), page("L’été"));
    for (path, to) in [
        ("/article/fleuve", "/article/fleuve/"),
        ("/article/fleuve?a=1&b=%2F", "/article/fleuve/?a=1&b=%2F"),
        ("/article/%C3%A9t%C3%A9?x", "/article/%C3%A9t%C3%A9/?x"),
    ] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.header("location")), (308, to), "{path}");
    }
    for path in ["/article", "/article/", "/data/", "/media", "/assets/"] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.header("location")), (404, ""), "{path}");
        assert!(!answer.text().contains("fleuve/"), "{path}");
    }
}

#[test]
fn an_unknown_page_says_so_and_a_missing_file_is_brief() {
    let site = Served::edition();
    for (path, text) in [
        ("/nulle-part/", page("Introuvable")),
        ("/nulle-part", page("Introuvable")),
        ("/article/version-2.0/", page("Introuvable")),
        ("/vieille-page.html", page("Introuvable")),
        ("/index.html/", page("Introuvable")),
        ("/photo.png", "404 : ce fichier n’existe pas.\n".to_owned()),
        ("/assets/app-2", "404 : ce fichier n’existe pas.\n".to_owned()),
        ("/data/articles/", "404 : ce fichier n’existe pas.\n".to_owned()),
    ] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.text()), (404, text), "{path}");
    }
    fs::remove_file(site.dir().join("404.html")).unwrap();
    assert_eq!(site.get("/nulle-part/").status, 404);
}

#[test]
fn in_live_mode_the_app_answers_for_pages_and_for_nothing_else() {
    let site = Served::published("/", "true");
    for path in ["/article/ailleurs/", "/2019/08/16/ailleurs", "/rubrique/sport/page/2/?x=1", "/article/version-2.0/"] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.text()), (200, page("Accueil")), "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    }
    let missing =
        ["/photo.png", "/page.html", "/assets/app", "/data/x/", "/media/x", "/article/x.json", "/.git/", "/%2e%2e/x/"];
    for path in missing {
        let answer = site.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_ne!(answer.text(), page("Accueil"), "{path}");
    }
}

#[test]
fn a_site_below_a_path_answers_there() {
    let site = Served::published("/journal/", "false");
    assert_eq!(site.get("/journal/").text(), page("Accueil"));
    assert_eq!(site.get("/journal/article/fleuve/").text(), page("Le fleuve"));
    assert_eq!(site.get("/journal/assets/app-1.js").header("cache-control"), "public, max-age=31536000, immutable");
    assert!(
        site.get("/journal/embed/article/fleuve/").header("content-security-policy").ends_with("frame-ancestors *")
    );
    for (path, status, to) in [
        ("/", 307, "/journal/"),
        ("/?p=12", 307, "/journal/?p=12"),
        ("/journal", 308, "/journal/"),
        ("/journal?p=12", 308, "/journal/?p=12"),
        ("/journal/article/fleuve", 308, "/journal/article/fleuve/"),
        ("/article/fleuve/", 404, ""),
        ("/journaliste/", 404, ""),
    ] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.header("location")), (status, to), "{path}");
    }
}

#[test]
fn nothing_outside_the_folder_is_ever_sent() {
    let site = Served::edition();
    let outside = site.dir().parent().unwrap().to_owned();
    write(&outside, "secret.txt", "SECRET");
    write(&outside, "secrets/index.html", "SECRET");
    write(&site.dir(), ".env", "SECRET");
    write(&site.dir(), ".git/config", "SECRET");
    write(&site.dir(), "article/.brouillon/index.html", "SECRET");
    symlink(outside.join("secret.txt"), site.dir().join("lien.txt")).unwrap();
    symlink(outside.join("secrets"), site.dir().join("liens")).unwrap();
    symlink(site.dir().join(".env"), site.dir().join("dedans.txt")).unwrap();
    symlink(site.dir().join("sw.js"), site.dir().join("permis.js")).unwrap();
    for path in [
        "/../secret.txt",
        "/article/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E./secret.txt",
        "/..%2fsecret.txt",
        "/article%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/./../secret.txt",
        "//secret.txt",
        "/../site/sw.js",
        "/sw.js%00.html",
        "/%00",
        "/%ff%fe",
        "/.env",
        "/%2eenv",
        "/.git/config",
        "/.git",
        "/article/.brouillon/",
        "/lien.txt",
        "/liens/",
        "/liens/index.html",
        "/liens",
        "/dedans.txt",
        "http://localhost/../secret.txt",
    ] {
        let answer = site.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!String::from_utf8_lossy(&answer.body).contains("SECRET"), "{path}");
    }
    let absolute = format!("/{}", outside.join("secret.txt").display());
    assert_eq!(site.get(&absolute).status, 404);
    assert_eq!(site.get(&format!("/{}", "a/".repeat(3000))).status, 404);
    assert_eq!(site.get(&format!("/{}/", "a".repeat(3000))).status, 404);
    assert_eq!(site.get("/permis.js").text(), "self;");
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

#[test]
fn a_new_edition_takes_its_place_under_the_running_server() {
    let site = Served::edition();
    assert_eq!(site.get("/article/nouveau/").status, 404);
    let (old, new) = (site.dir().with_file_name("old"), site.dir().with_file_name("new"));
    publish(&new, "/journal/", "true");
    write(&new, "index.html", &page("Nouvelle édition"));
    fs::rename(site.dir(), &old).unwrap();
    let between = site.get("/");
    assert_eq!((between.status, between.header("retry-after")), (503, "1"));
    fs::rename(&new, site.dir()).unwrap();
    fs::remove_dir_all(&old).unwrap();
    assert_eq!(site.get("/").header("location"), "/journal/");
    assert_eq!(site.get("/journal/article/nouveau/").text(), page("Nouvelle édition"));
}

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

#[test]
fn what_cannot_be_served_is_told_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let refused = |port| runtime().block_on(serve(&site, LOOPBACK, port)).unwrap_err();
    assert!(refused(0).contains("regard publish"), "{}", refused(0));
    for (marker, expected) in [
        ("{", "ne peut pas être lu"),
        (r#"{"format":1,"base":"journal","policy":""}"#, "ne peut pas être lu"),
        (r#"{"format":1,"base":"//journal/","policy":""}"#, "ne peut pas être lu"),
        (r#"{"format":1,"base":"/","policy":"a\nb"}"#, "ne peut pas être lu"),
        (r#"{"format":2,"stand":"/"}"#, "version plus récente"),
    ] {
        write(&site, "regard.json", marker);
        assert!(refused(0).contains(expected), "{marker}: {}", refused(0));
    }
    publish(&site, "/", "false");
    let taken = TcpListener::bind((LOOPBACK, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    assert!(refused(port).contains(&format!("le port {port} est déjà pris")), "{}", refused(port));
    let elsewhere = runtime().block_on(serve(&site, "192.0.2.1".parse().unwrap(), 0)).unwrap_err();
    assert!(elsewhere.contains("n’est pas une adresse de cette machine"), "{elsewhere}");
}

#[test]
fn both_signals_end_it_within_a_second_whoever_is_connected() {
    let folder = tempfile::tempdir().unwrap();
    publish(folder.path(), "/", "false");
    for signal in ["INT", "TERM"] {
        let port = TcpListener::bind((LOOPBACK, 0)).unwrap().local_addr().unwrap().port();
        let dir = folder.path().to_owned();
        let served = std::thread::spawn(move || runtime().block_on(serve(&dir, LOOPBACK, port)));
        let connect = || {
            let deadline = Instant::now() + Duration::from_secs(20);
            loop {
                match TcpStream::connect((LOOPBACK, port)) {
                    Ok(connection) => return connection,
                    Err(error) => assert!(Instant::now() < deadline, "{error}"),
                }
                std::thread::yield_now();
            }
        };
        let mut idle = connect();
        write!(idle, "GET /sw.js HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        assert!(idle.read(&mut [0; 4096]).unwrap() > 0);
        let silent = connect();
        let mut hesitant = connect();
        write!(hesitant, "GET / HTT").unwrap();

        let told = Instant::now();
        let process = std::process::id().to_string();
        let sent = Command::new("sh").args(["-c", "kill -\"$1\" \"$2\"", "sh", signal, &process]).status().unwrap();
        assert!(sent.success());
        assert_eq!(served.join().unwrap(), Ok(()), "{signal}");
        assert!(told.elapsed() < Duration::from_secs(1), "{signal}: {:?}", told.elapsed());
        assert!(TcpStream::connect((LOOPBACK, port)).is_err(), "{signal}");
        drop((idle, silent, hesitant));
    }
}
