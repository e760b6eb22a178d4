//! The static server over real sockets.

#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use regard::config::{Config, Live};
use regard::publish::Publisher;
use regard::serve::{Folder, serve};
use sample::Sample;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// A server of a published sample; it ends with it.
struct Served {
    sample: Sample,
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<std::io::Result<()>>>,
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Served {
    fn start(sample: Sample) -> Self {
        let folder = Folder::open(&sample.site()).unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                serve(folder, listener, async { stopped.await.unwrap_or_default() }).await
            })
        });
        Self { sample, address: told.recv().unwrap(), stop: Some(stop), thread: Some(thread) }
    }

    fn edition() -> Self {
        let sample = Sample::new();
        sample.write("articles/film.webm", "0123456789");
        sample.write(
            "articles/film.md",
            "title: Film\ndate: 2020-01-01\ncategories: culture\nauthor: A\nlede: x\n\n[Film](film.webm)\n",
        );
        press::publish(&sample.folder(), &sample.site()).unwrap();
        Self::start(sample)
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    fn media(&self, start: &str) -> String {
        let names = sample::files(&self.sample.site().join("media"));
        format!("/media/{}", names.iter().find(|name| name.starts_with(start)).unwrap())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.stop.take());
        self.thread.take().unwrap().join().unwrap().unwrap();
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value).next().unwrap_or_default()
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

#[test]
fn every_file_has_its_type_and_its_headers() {
    let served = Served::edition();
    let (picture, film) = (served.media("fleuve"), served.media("film"));
    for (path, kind, cache, origin) in [
        ("/", "text/html; charset=utf-8", "no-cache", ""),
        ("/article/match-7/", "text/html; charset=utf-8", "no-cache", ""),
        ("/data/site.json", "application/json", "no-cache", "*"),
        ("/assets/app-1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "*"),
        ("/assets/app-1_bg.wasm", "application/wasm", "public, max-age=31536000, immutable", "*"),
        (&picture, "image/svg+xml", "public, max-age=31536000, immutable", "*"),
        (&film, "video/webm", "public, max-age=31536000, immutable", "*"),
        ("/robots.txt", "text/plain; charset=utf-8", "no-cache", ""),
        ("/regard.json", "application/json", "no-cache", ""),
        ("/icon-192.png", "image/png", "no-cache", ""),
    ] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        assert_eq!(
            (answer.header("cache-control"), answer.header("access-control-allow-origin")),
            (cache, origin),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "strict-origin-when-cross-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; ") && policy.ends_with("; frame-ancestors 'self'"), "{policy}");
        assert_eq!(answer.header("x-frame-options"), "");
    }
}

#[test]
fn the_inline_parts_of_a_page_are_those_that_the_policy_lets_in() {
    use base64::Engine;
    use sha2::Digest;
    let served = Served::edition();
    let answer = served.get("/article/match-7/");
    let html = answer.text();
    for (start, end, directive) in [("<style>", "</style>", "style-src"), ("<script>", "</script>", "script-src")] {
        let inline = html.split_once(start).unwrap().1.split_once(end).unwrap().0;
        let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(inline));
        let policy = answer.header("content-security-policy");
        let sources = policy.split("; ").find(|part| part.starts_with(directive)).unwrap();
        assert!(sources.contains(&format!("'sha256-{hash}'")), "{sources}");
        assert_eq!(html.matches(start).count(), 1);
    }
}

#[test]
fn texts_are_compressed_as_the_browser_accepts() {
    let served = Served::edition();
    let plain = served.get("/article/match-7/");
    for (accept, coding) in [("br, gzip", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0", "")] {
        let packed = served.ask("GET", "/article/match-7/", &format!("Accept-Encoding: {accept}\r\n"));
        assert_eq!((packed.header("content-encoding"), packed.header("vary")), (coding, "accept-encoding"));
        let mut unpacked = Vec::new();
        match coding {
            "br" => brotli::Decompressor::new(packed.body.as_slice(), 4096).read_to_end(&mut unpacked).unwrap(),
            "gzip" => flate2::read::GzDecoder::new(packed.body.as_slice()).read_to_end(&mut unpacked).unwrap(),
            _ => packed.body.as_slice().read_to_end(&mut unpacked).unwrap(),
        };
        assert_eq!(unpacked, plain.body, "{accept}");
    }
    let film = served.ask("GET", &served.media("film"), "Accept-Encoding: br\r\n");
    assert_eq!(film.header("content-encoding"), "");
}

#[test]
fn what_the_reader_has_already_is_not_sent_again() {
    let served = Served::edition();
    for path in ["/article/match-7/", &served.media("film")] {
        for accept in ["", "Accept-Encoding: br\r\n"] {
            let first = served.ask("GET", path, accept);
            let tag = first.header("etag");
            assert!(tag.starts_with('"'), "{path}: {}", first.head);
            let again = served.ask("GET", path, &format!("{accept}If-None-Match: \"x\", {tag}\r\n"));
            assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, tag), "{path}");
            assert_eq!(again.header("cache-control"), first.header("cache-control"));
            let other = served.ask("GET", path, &format!("{accept}If-None-Match: \"x\"\r\n"));
            assert_eq!(other.status, 200, "{path}");
        }
    }
    let (plain, packed) = (served.get("/"), served.ask("GET", "/", "Accept-Encoding: br\r\n"));
    assert_ne!(plain.header("etag"), packed.header("etag"));
}

#[test]
fn a_part_of_a_film_can_be_asked_for() {
    let served = Served::edition();
    let film = served.media("film");
    let part = served.ask("GET", &film, "Range: bytes=2-5\r\n");
    assert_eq!((part.status, part.text().as_str(), part.header("content-range")), (206, "2345", "bytes 2-5/10"));
    let tag = part.header("etag").to_owned();
    for (headers, status, body) in [
        (format!("Range: bytes=7-\r\nIf-Range: {tag}\r\n"), 206, "789"),
        ("Range: bytes=7-\r\nIf-Range: \"x\"\r\n".to_owned(), 200, "0123456789"),
        ("Range: bytes=20-\r\n".to_owned(), 416, ""),
    ] {
        let answer = served.ask("GET", &film, &headers);
        assert_eq!((answer.status, answer.text().as_str()), (status, body), "{headers}");
    }
}

#[test]
fn addresses_lead_to_pages_or_to_the_404_page() {
    let served = Served::edition();
    for (path, status, location) in [
        ("/article/match-7", 308, "/article/match-7/"),
        ("/article/match-7?a=b", 308, "/article/match-7/?a=b"),
        ("/rubrique/sport/page/1/", 200, ""),
        ("/%61-propos/", 200, ""),
        ("/?p=1", 200, ""),
        ("/index.html", 200, ""),
        ("/absent/", 404, ""),
        ("/absent", 404, ""),
        ("/article/", 404, ""),
        ("/article", 404, ""),
        ("/assets/", 404, ""),
        ("/assets/absent.js", 404, ""),
        ("/data/at/article/match-7.json/", 404, ""),
        ("//", 404, ""),
        ("//article/match-7", 404, ""),
    ] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("location")), (status, location), "{path}");
        if status == 404 {
            assert!(answer.text().contains("Page introuvable"), "{path}");
            assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
            assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        }
    }
}

#[test]
fn nothing_outside_the_folder_and_nothing_hidden_is_served() {
    let served = Served::edition();
    let site = served.sample.site();
    fs::write(site.parent().unwrap().join("secret.txt"), "secret").unwrap();
    fs::write(site.join(".env"), "secret").unwrap();
    fs::create_dir_all(site.join(".git")).unwrap();
    fs::write(site.join(".git/config"), "secret").unwrap();
    std::os::unix::fs::symlink(site.parent().unwrap().join("secret.txt"), site.join("lien.txt")).unwrap();
    std::os::unix::fs::symlink(site.parent().unwrap(), site.join("dossier")).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/article/../../secret.txt",
        "/article/%2e%2e/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/secret.txt%00.html",
        "/lien.txt",
        "/dossier/secret.txt",
        "/.env",
        "/.git/config",
        "/%2eenv",
        "/%2egit/config",
    ] {
        let answer = served.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("secret"), "{path}");
    }
}

#[test]
fn only_reading_is_allowed() {
    let served = Served::edition();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = served.ask(method, "/", "Content-Length: 0\r\n");
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
    for path in ["/", "/absent/", &served.media("film")] {
        let (head, get) = (served.ask("HEAD", path, ""), served.get(path));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
    }
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let sample = Sample::new();
    let site = sample.site();
    Publisher { base_url: Some("https://example.org/journal/"), ..press::publisher(&site) }
        .folder(&sample.folder())
        .unwrap();
    let served = Served::start(sample);
    for (path, status, location) in [
        ("/journal/", 200, ""),
        ("/journal/article/match-7/", 200, ""),
        ("/journal/article/match-7", 308, "/journal/article/match-7/"),
        ("/", 307, "/journal/"),
        ("/journal", 307, "/journal/"),
        ("/article/match-7/", 404, ""),
        ("/journalier/", 404, ""),
    ] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("location")), (status, location), "{path}");
    }
    assert!(served.get("/journal/assets/app-1.js").header("cache-control").contains("immutable"));
}

#[test]
fn a_live_site_answers_unknown_addresses_with_the_app() {
    let sample = Sample::new();
    let live = Live { home: "https://live.example/".into(), api: "https://live.example/wp-json/".into(), offset: 0 };
    let own = Config { name: "En direct".into(), language: "fr".into(), ..Config::default() };
    press::publisher(&sample.site()).live(live, own).unwrap();
    let served = Served::start(sample);
    for (path, status) in [
        ("/", 200),
        ("/article/un-fleuve/", 200),
        ("/article/un-fleuve", 200),
        ("/article/version-2.0/", 200),
        ("/rubrique/sport/page/2/", 200),
        ("/assets/absent.js", 404),
        ("/assets/absent", 404),
        ("/absent.png", 404),
        ("/data/at/article/un-fleuve.json", 404),
        ("/..%2fx", 404),
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text().contains("En direct"), "{path}");
    }
}

#[test]
fn a_new_edition_is_served_at_once() {
    let served = Served::edition();
    let tag = served.get("/article/match-7/").header("etag").to_owned();
    assert_eq!(served.get("/article/nouveau/").status, 404);
    served
        .sample
        .write("articles/nouveau.md", "title: Nouveau\ndate: -1 hours\ncategories: culture\nauthor: A\nlede: x\n");
    press::publish(&served.sample.folder(), &served.sample.site()).unwrap();
    assert_eq!(served.get("/article/nouveau/").status, 200);
    // A page that did not change needs not be sent again.
    assert_eq!(served.get("/article/match-7/").header("etag"), tag);
}

#[test]
fn a_folder_that_is_no_site_is_not_served() {
    let sample = Sample::new();
    assert!(Folder::open(&sample.folder()).is_err());
    assert!(Folder::open(&sample.site()).is_err());
}
