//! Which file an address gets, and which none ever gets.

use crate::served::{Served, page, write};
use std::fs;
use std::os::unix::fs::symlink;

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
fn old_addresses_lead_to_what_is_there() {
    let site = Served::published("/journal/", "false");
    for (path, to) in [
        ("/2019/08/16/fleuve/", "/article/fleuve/"),
        ("/2019/08/16/fleuve?utm=1", "/article/fleuve/?utm=1"),
        ("/2019/08/16/%C3%A9t%C3%A9/amp/", "/article/%C3%A9t%C3%A9/"),
        ("/fleuve/", "/article/fleuve/"),
        ("/vieux/l%E2%80%99eau/", "/article/%C3%A9t%C3%A9/"),
        ("/vieux/l%E2%80%99eau", "/article/%C3%A9t%C3%A9/"),
        ("/article/fleuve/page/2/", "/article/fleuve/"),
        ("/archives/42/", "/?p=42"),
        ("/page/2/", "/"),
        ("/?s=eau+douce&lang=fr", "/recherche/?q=eau+douce"),
        ("/index.html", "/"),
        ("/article/fleuve/index.html?x", "/article/fleuve/?x"),
    ] {
        let answer = site.get(&format!("/journal{path}"));
        let expected = format!("/journal{to}");
        assert_eq!((answer.status, answer.header("location")), (301, expected.as_str()), "{path}");
    }
    for path in
        ["/2019/08/16/absent/", "/category/absente/", "/feed/", "/data/fleuve/", "/assets/fleuve", "/2019/08/16/%0aX/"]
    {
        assert_eq!(site.get(&format!("/journal{path}")).status, 404, "{path}");
    }
    assert_eq!(site.get("/journal/?p=42").status, 200);
    let live = Served::published("/", "true");
    assert_eq!((live.get("/2019/08/16/fleuve/").status, live.get("/?s=eau").status), (200, 200));
}
