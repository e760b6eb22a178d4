//! The demo edition behind real nginx and real Apache. Needs their programs: tests/hosts/run.sh installs them and runs this.

use crate::edition::{Moved, Room, text};
use crate::http::Answer;
use crate::server::Server;
use regard::policy::{headers, rules};
use regard::publish::hosts::Profile;
use std::fs;
use std::io::Read;

const BASES: [&str; 2] = ["/", "/journal/"];
const KINDS: [(&str, Profile); 2] = [("nginx", Profile::Nginx), ("apache", Profile::Apache)];

/// Publishes the demo edition for a server and checks all that readers and their browsers get from it.
fn the_demo_behind(kind: &str, profile: Profile, base: &'static str) {
    let room = Room::demo(base, profile);
    let server = Server::start(kind, &room);
    let place = format!("{kind} {base}");
    for check in [types_and_headers, encodings, missing, addresses] {
        check(&server, &room, &place);
    }
}

#[test]
#[ignore = "needs nginx: tests/hosts/run.sh"]
fn the_demo_edition_at_the_root_of_a_host_behind_nginx() {
    the_demo_behind("nginx", Profile::Nginx, "/");
}

#[test]
#[ignore = "needs nginx: tests/hosts/run.sh"]
fn the_demo_edition_below_a_path_behind_nginx() {
    the_demo_behind("nginx", Profile::Nginx, "/journal/");
}

#[test]
#[ignore = "needs Apache: tests/hosts/run.sh"]
fn the_demo_edition_at_the_root_of_a_host_behind_apache() {
    the_demo_behind("apache", Profile::Apache, "/");
}

#[test]
#[ignore = "needs Apache: tests/hosts/run.sh"]
fn the_demo_edition_below_a_path_behind_apache() {
    the_demo_behind("apache", Profile::Apache, "/journal/");
}

/// A file of the edition whose name begins and ends so, as an address.
fn file(room: &Room, begin: &str, end: &str) -> String {
    let manifest = room.manifest();
    let found = manifest.files.keys().find(|name| name.starts_with(begin) && name.ends_with(end));
    format!("/{}", found.unwrap_or_else(|| panic!("no {begin}…{end}")))
}

fn decoded(answer: &Answer) -> Vec<u8> {
    let mut text = Vec::new();
    match answer.header("content-encoding") {
        "br" => brotli::BrotliDecompress(&mut answer.body.as_slice(), &mut text).unwrap(),
        "gzip" => drop(flate2::read::GzDecoder::new(answer.body.as_slice()).read_to_end(&mut text).unwrap()),
        _ => text.clone_from(&answer.body),
    }
    text
}

/// Every file comes with its type and the headers of the one table.
fn types_and_headers(server: &Server<'_>, room: &Room, place: &str) {
    let rules = rules(&room.manifest().policy);
    for (address, kind) in [
        ("/".to_owned(), "text/html; charset=utf-8"),
        ("/article/cours-du-niger/".to_owned(), "text/html; charset=utf-8"),
        ("/rubrique/sport/".to_owned(), "text/html; charset=utf-8"),
        ("/data/site.json".to_owned(), "application/json; charset=utf-8"),
        ("/data/at/article/cours-du-niger.json".to_owned(), "application/json; charset=utf-8"),
        ("/manifest.webmanifest".to_owned(), "application/manifest+json; charset=utf-8"),
        ("/robots.txt".to_owned(), "text/plain; charset=utf-8"),
        ("/icon-192.png".to_owned(), "image/png"),
        (file(room, "assets/app-", ".js"), "text/javascript; charset=utf-8"),
        (file(room, "assets/app-", ".wasm"), "application/wasm"),
        (file(room, "media/", ".svg"), "image/svg+xml; charset=utf-8"),
        (file(room, "media/", ".webm"), "video/webm"),
    ] {
        if !room.manifest().files.contains_key(&format!("{}index.html", &address[1..]))
            && !room.manifest().files.contains_key(&address[1..])
        {
            continue;
        }
        let answer = server.get(&address, &[]);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{place} {address}");
        for (name, value) in headers(&rules, &address) {
            assert_eq!(answer.header(name), value, "{place} {address} {name}");
        }
        if !["/data/", "/assets/", "/media/"].iter().any(|below| address.starts_with(below)) {
            assert_eq!(answer.header("access-control-allow-origin"), "", "{place} {address}");
        }
    }
}

/// Each reader gets the encoding that he understands, and nothing again that he has.
fn encodings(server: &Server<'_>, room: &Room, place: &str) {
    for address in ["/", "/article/cours-du-niger/", "/data/site.json"] {
        let on_disk = format!("{}{}", &address[1..], if address.ends_with('/') { "index.html" } else { "" });
        let plain = fs::read(room.site().join(on_disk)).unwrap();
        let mut tags = Vec::new();
        for (accepted, encoding) in
            [("", ""), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br", "br"), ("deflate", "")]
        {
            let answer = server.get(address, &[("Accept-Encoding", accepted)]);
            assert_eq!(
                (answer.status, answer.header("content-encoding")),
                (200, encoding),
                "{place} {address} {accepted}"
            );
            assert!(decoded(&answer) == plain, "{place} {address} {accepted}");
            assert!(answer.header("vary").eq_ignore_ascii_case("accept-encoding"), "{place} {address} {accepted}");
            let tag = answer.header("etag").to_owned();
            let again = server.get(address, &[("Accept-Encoding", accepted), ("If-None-Match", &tag)]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{place} {address} {accepted} {tag}");
            tags.push((encoding, tag));
        }
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 3, "{place} {address} {tags:?}");
    }
    let film = server.get(&file(room, "media/", ".webm"), &[("Accept-Encoding", "br, gzip")]);
    assert_eq!(film.header("content-encoding"), "", "{place}");
}

/// What is not there is answered with 404, and nothing outside with anything.
fn missing(server: &Server<'_>, room: &Room, place: &str) {
    let page = fs::read(room.site().join("404.html")).unwrap();
    let rules = rules(&room.manifest().policy);
    for accepted in ["", "br", "gzip"] {
        for address in ["/nulle-part/", "/nulle-part", "/article/absent/", "/rubrique/absente/page/9/", "/article/"] {
            let answer = server.get(address, &[("Accept-Encoding", accepted)]);
            assert_eq!(answer.status, 404, "{place} {address} {accepted}");
            assert!(decoded(&answer) == page, "{place} {address} {accepted}");
            for (name, value) in headers(&rules, "/") {
                assert_eq!(answer.header(name), value, "{place} {address} {name}");
            }
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{place} {address}");
        }
    }
    for address in [
        "/assets/absent.js",
        "/assets/",
        "/data/at/absent.json",
        "/data",
        "/media/absent.svg",
        "/photo.png",
        "/nginx.conf",
        "/assets/cours-du-niger/",
    ] {
        let answer = server.get(address, &[]);
        assert_eq!(answer.status, 404, "{place} {address}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{place} {address}");
    }
    // What stands beside the folder, and what is hidden in it.
    fs::write(room.run().join("secret.html"), "SECRET").unwrap();
    fs::write(room.site().join(".htpasswd"), "SECRET").unwrap();
    for address in [
        "/../run/secret.html",
        "/%2e%2e/run/secret.html",
        "/..%2frun/secret.html",
        "/assets/../../run/secret.html",
        "/.htpasswd",
        "/.htaccess",
    ] {
        let answer = server.get(address, &[]);
        assert!(answer.status >= 400, "{place} {address} {}", answer.status);
        assert!(!String::from_utf8_lossy(&answer.body).contains("SECRET"), "{place} {address}");
    }
}

/// A page has one address, and old ones lead to it.
fn addresses(server: &Server<'_>, room: &Room, place: &str) {
    for (address, expected) in [
        ("/article/cours-du-niger", "/article/cours-du-niger/"),
        ("/article/cours-du-niger?utm=1", "/article/cours-du-niger/?utm=1"),
        ("/article/cours-du-niger/index.html", "/article/cours-du-niger/"),
        ("/index.html", "/"),
        ("/index.html?utm=1", "/?utm=1"),
        ("/2020/08/19/cours-du-niger/", "/article/cours-du-niger/"),
        ("/2020/08/19/cours-du-niger", "/article/cours-du-niger/"),
        ("/2020/08/19/cours-du-niger/feed/", "/article/cours-du-niger/"),
        ("/2020/08/cours-du-niger/?utm=1", "/article/cours-du-niger/?utm=1"),
        ("/category/sport/", "/rubrique/sport/"),
        ("/category/sport/football/page/4/", "/rubrique/sport/football/"),
        ("/cours-du-niger/", "/article/cours-du-niger/"),
        ("/sport/cours-du-niger/", "/article/cours-du-niger/"),
        ("/rubrique/sport/page/99/", "/rubrique/sport/"),
        ("/page/3/", "/"),
        ("/archives/18412/", "/?p=18412"),
        ("/?s=eau+douce&lang=fr", "/recherche/?q=eau+douce"),
        ("/?s=%C3%A9t%C3%A9", "/recherche/?q=%C3%A9t%C3%A9"),
    ] {
        let answer = server.get(address, &[("Accept-Encoding", "br")]);
        assert_eq!(answer.status, 301, "{place} {address}");
        assert_eq!(server.location(&answer), room.address(expected), "{place} {address}");
    }
    for address in ["/2020/08/19/absent/", "/category/absente/", "/tag/absent/", "/2020/08/19/", "/archives/x/"] {
        assert_eq!(server.get(address, &[]).status, 404, "{place} {address}");
    }
    assert_eq!(server.get("/?p=18412", &[]).status, 200, "{place}");
    assert_eq!(server.get("/?utm=s&x=1", &[]).status, 200, "{place}");
    if room.base != "/" {
        let answer = server.ask("GET", "/journal", &[]);
        assert_eq!((answer.status, server.location(&answer).as_str()), (301, "/journal/"), "{place}");
    }
}

#[test]
#[ignore = "needs nginx and Apache: tests/hosts/run.sh"]
fn names_beyond_ascii_and_single_addresses_are_found() {
    let pages = ["/", "/article/été/", "/article/a b/", "/feed.xml", "/rubrique/sport/feed.xml", "/rubrique/sport/"];
    let moves = [("/vieux/l’été/", "/article/été/"), ("/a+b (1)/$x/", "/article/a b/"), ("/100%/", "/article/été/")];
    for (kind, profile) in KINDS {
        for base in ["/", "/journal/"] {
            let room = Room::new(base);
            let moved = Moved::own(base, &pages, &moves);
            for page in pages {
                let name = if page.ends_with('/') { format!("{page}index.html") } else { page.to_owned() };
                let file = room.site().join(&name[1..]);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, page).unwrap();
            }
            for file in moved.files(profile).files {
                fs::write(room.site().join(file.name), file.text).unwrap();
            }
            let server = Server::start(kind, &room);
            for (address, expected) in [
                ("/article/%C3%A9t%C3%A9", "/article/%C3%A9t%C3%A9/"),
                ("/2019/08/16/%C3%A9t%C3%A9/", "/article/%C3%A9t%C3%A9/"),
                ("/2019/08/16/a%20b/", "/article/a%20b/"),
                ("/vieux/l%E2%80%99%C3%A9t%C3%A9/", "/article/%C3%A9t%C3%A9/"),
                ("/vieux/l%e2%80%99%c3%a9t%c3%a9?x=1", "/article/%C3%A9t%C3%A9/?x=1"),
                ("/a+b%20(1)/$x/", "/article/a%20b/"),
                ("/100%25/", "/article/%C3%A9t%C3%A9/"),
                ("/feed/", "/feed.xml"),
                ("/feed/rss2/", "/feed.xml"),
                ("/category/sport/feed/", "/rubrique/sport/feed.xml"),
                ("/rubrique/sport/feed/", "/rubrique/sport/feed.xml"),
                ("/article/%C3%A9t%C3%A9/feed/", "/article/%C3%A9t%C3%A9/"),
            ] {
                let answer = server.get(address, &[]);
                assert_eq!(answer.status, 301, "{kind} {base} {address}");
                // Apache writes small hexadecimal digits.
                let (found, expected) = (server.location(&answer), room.address(expected));
                assert!(found.eq_ignore_ascii_case(&expected), "{kind} {base} {address}: {found}");
            }
            for address in ["/a+b (1)/x/", "/aab%20(1)/$x/", "/vieux/", "/2019/08/16/%0d%0aX-A:b/"] {
                let answer = server.get(&address.replace(' ', "%20"), &[]);
                assert_eq!((answer.status, answer.header("x-a")), (404, ""), "{kind} {base} {address}");
            }
            let feed = server.get("/feed.xml", &[]);
            assert_eq!(feed.header("content-type"), "application/xml; charset=utf-8", "{kind} {base}");
        }
    }
}

#[test]
#[ignore = "needs nginx and Apache: tests/hosts/run.sh"]
fn a_live_site_answers_what_could_be_a_page_with_the_app() {
    for (kind, profile) in KINDS {
        for base in BASES {
            let room = Room::new(base);
            let moved = Moved { live: true, ..Moved::own(base, &["/"], &[]) };
            fs::create_dir_all(room.site()).unwrap();
            for (name, page) in [("index.html", "shell"), ("404.html", "absent")] {
                fs::write(room.site().join(name), page).unwrap();
            }
            let files = moved.files(profile);
            assert!(!text(&files, "nginx.conf").contains("@regard"), "no old addresses");
            for file in files.files {
                fs::write(room.site().join(file.name), file.text).unwrap();
            }
            let server = Server::start(kind, &room);
            for address in
                ["/", "/article/x/", "/article/x", "/2019/08/16/x/", "/a.b/c/", "/?p=1", "/?s=eau", "/embed/article/x/"]
            {
                let answer = server.get(address, &[]);
                assert_eq!((answer.status, answer.text().as_str()), (200, "shell"), "{kind} {base} {address}");
                let all = if address.starts_with("/embed/") { "frame-ancestors *" } else { "frame-ancestors 'self'" };
                if kind == "apache" || !address.starts_with("/embed/") {
                    assert!(
                        answer.header("content-security-policy").ends_with(all) || address.starts_with("/embed/"),
                        "{kind} {address}"
                    );
                }
            }
            for address in ["/assets/x", "/data/x/", "/media/x.svg", "/photo.png", "/x.html"] {
                assert_eq!(server.get(address, &[]).status, 404, "{kind} {base} {address}");
            }
        }
    }
}
