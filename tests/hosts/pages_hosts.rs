//! Hosts that nobody can run at home: small readings of their files by the rules that they document.

use crate::edition::{Moved, POLICY, text};
use crate::press::{self, Hearing};
use crate::sample::{Sample, files};
use regard::policy::{Policy, headers, rules};
use regard::publish::hosts::{HostFiles, Profile};
use regard::publish::{Manifest, Publisher};
use regex::Regex;
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Mutex;

const PAGES: [&str; 7] = [
    "/",
    "/article/un-fleuve/",
    "/article/été/",
    "/rubrique/sport/",
    "/rubrique/sport/page/1/",
    "/a-propos/",
    "/feed.xml",
];

fn policy() -> Policy {
    serde_json::from_str(&format!("{POLICY:?}")).unwrap()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A pattern of a rule: `*` matches anything, `:name` one segment.
fn pattern(from: &str) -> Regex {
    let names = Regex::new(":[a-z][a-z0-9]*").unwrap();
    let escaped = regex::escape(from).replace("\\*", "(?<splat>.*)").replace("\\:", ":");
    let named = names.replace_all(&escaped, |found: &regex::Captures<'_>| format!("(?<{}>[^/]+)", &found[0][1..]));
    Regex::new(&format!("^{named}$")).unwrap()
}

fn filled(to: &str, found: &regex::Captures<'_>, regex: &Regex) -> String {
    regex.capture_names().flatten().fold(to.to_owned(), |to, name| to.replace(&format!(":{name}"), &found[name]))
}

/// Cloudflare Pages: the first fixed rule, else the first with a placeholder, whether a file is there or not.
fn cloudflare(files: &HostFiles, path: &str) -> Option<String> {
    let rules: Vec<Vec<&str>> = lines(text(files, "_redirects")).map(|line| line.split(' ').collect()).collect();
    let is_dynamic = |rule: &&Vec<&str>| rule[0].contains(['*', ':']);
    if let Some(rule) = rules.iter().filter(|rule| !is_dynamic(rule)).find(|rule| rule[0] == path) {
        return Some(rule[1].to_owned());
    }
    rules.iter().filter(is_dynamic).find_map(|rule| {
        let regex = pattern(rule[0]);
        Some(filled(rule[1], &regex.captures(path)?, &regex))
    })
}

/// Netlify: the first rule, with or without a slash at the end; one that is not forced yields to a file.
fn netlify(files: &HostFiles, path: &str, query: &str, exists: bool) -> Option<(u16, String)> {
    let bare = |path: &str| path.trim_end_matches('/').to_owned();
    lines(text(files, "_redirects")).find_map(|line| {
        let parts: Vec<&str> = line.split(' ').collect();
        let (from, to, status) = (parts[0], parts[parts.len() - 2], parts[parts.len() - 1]);
        let words = parts.iter().find_map(|part| part.strip_suffix("=:words"));
        let asked = words.map(|name| query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))));
        if (exists && !status.ends_with('!')) || asked == Some(None) {
            return None;
        }
        let regex = pattern(&bare(from).replace("/*", "*"));
        let found = regex.captures(path);
        let path = bare(path);
        let to = match found {
            Some(found) => filled(to, &found, &regex),
            None => filled(to, &regex.captures(&path)?, &regex),
        };
        let to = asked.flatten().map_or(to.clone(), |words| to.replace(":words", words));
        Some((status.trim_end_matches('!').parse().unwrap(), to))
    })
}

/// The headers of a path. Cloudflare Pages joins what two rules set unless the later one takes it off; with Netlify the later
/// one holds.
fn header_file(text: &str, path: &str, joins: bool) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut holds = false;
    for line in lines(text) {
        if !line.starts_with(' ') {
            holds = pattern(line).is_match(path);
        } else if let Some(name) = line.trim().strip_prefix("! ").filter(|_| holds) {
            found.remove(name);
        } else if let Some((name, value)) = line.trim().split_once(": ").filter(|_| holds) {
            let earlier = found.get(name).filter(|_| joins).map(|earlier| format!("{earlier}, "));
            found.insert(name.to_owned(), format!("{}{value}", earlier.unwrap_or_default()));
        }
    }
    found
}

#[test]
fn header_files_say_what_the_one_table_says() {
    for base in ["/", "/journal/"] {
        let moved = Moved::own(base, &PAGES, &[]);
        for (profile, joins) in [(Profile::Netlify, false), (Profile::Cloudflare, true)] {
            let files = moved.files(profile);
            let text = text(&files, "_headers");
            assert!(
                lines(text).filter(|line| line.starts_with('/')).count() <= 100
                    && lines(text).all(|line| line.len() <= 2000)
            );
            for address in [
                "/",
                "/article/x/",
                "/embed/article/x/",
                "/data/site.json",
                "/assets/app-1.js",
                "/assets/snippets/a/b.js",
                "/media/x.svg",
            ] {
                let expected: BTreeMap<String, String> = headers(&rules(&policy()), address)
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect();
                let path = format!("{}{address}", base.trim_end_matches('/'));
                assert_eq!(header_file(text, &path, joins), expected, "{profile:?} {path}");
            }
        }
    }
}

/// Old addresses and where they lead on a host that cannot look for files.
const OLD: [(&str, Option<&str>); 14] = [
    ("/2019/08/16/un-fleuve/", Some("/article/un-fleuve/")),
    ("/2019/08/16/%C3%A9t%C3%A9/", Some("/article/%C3%A9t%C3%A9/")),
    ("/2019/08/un-fleuve/", Some("/article/un-fleuve/")),
    ("/category/sport/football/", Some("/rubrique/sport/football/")),
    ("/category/sport/football/page/4/", Some("/rubrique/sport/football/")),
    ("/category/sport/feed/", Some("/rubrique/sport/feed.xml")),
    ("/tag/eau/", Some("/etiquette/eau/")),
    ("/author/awa/", Some("/auteur/awa-diop/")),
    ("/archives/42/", Some("/?p=42")),
    ("/feed/", Some("/feed.xml")),
    ("/comments/feed/", Some("/feed.xml")),
    ("/wp-sitemap.xml", Some("/sitemap.xml")),
    ("/page/3/", Some("/")),
    ("/nulle-part/", None),
];

#[test]
fn rules_with_placeholders_lead_old_addresses_on() {
    for base in ["/", "/journal/"] {
        let below = base.trim_end_matches('/');
        let pages: Vec<&str> = PAGES.iter().copied().chain(["/auteur/awa-diop/"]).collect();
        let moved = Moved::own(base, &pages, &[("/author/awa/", "/auteur/awa-diop/")]);
        let (at_netlify, at_cloudflare) = (moved.files(Profile::Netlify), moved.files(Profile::Cloudflare));
        for (old, expected) in OLD {
            let (path, expected) = (format!("{below}{old}"), expected.map(|to| format!("{below}{to}")));
            assert_eq!(cloudflare(&at_cloudflare, &path), expected, "Cloudflare {path}");
            assert_eq!(netlify(&at_netlify, &path, "", false).map(|(_, to)| to), expected, "Netlify {path}");
        }
        for page in PAGES {
            let path = format!("{below}{}", page.replace('é', "%C3%A9"));
            assert_eq!(cloudflare(&at_cloudflare, &path), None, "{path}");
            assert_eq!(netlify(&at_netlify, &path, "", true), None, "{path}");
        }
        let search = netlify(&at_netlify, base, "s=eau+douce", true);
        assert_eq!(search, Some((301, format!("{below}/recherche/?q=eau+douce"))));
    }
}

#[test]
fn cloudflare_pages_never_gets_more_than_its_limits() {
    let new: Vec<String> = (0..3000).map(|number| format!("/article/a-{number}/")).collect();
    let old: Vec<String> = (0..3000).map(|number| format!("/sport/a-{number}/")).collect();
    let pages: Vec<&str> = new.iter().map(String::as_str).collect();
    let moves: Vec<(&str, &str)> = old.iter().map(String::as_str).zip(pages.iter().copied()).collect();
    let moved = Moved { spare: 600, ..Moved::own("/", &pages, &moves) };
    let files = moved.files(Profile::Cloudflare);
    let redirects: Vec<&str> = lines(text(&files, "_redirects")).collect();
    let dynamic = redirects.iter().filter(|line| line.contains(['*', ':'])).count();
    assert!(dynamic <= 100 && redirects.len() - dynamic <= 2000, "{dynamic} of {}", redirects.len());
    assert!(redirects.iter().all(|line| line.len() <= 1000));
    let small = files.files.iter().filter(|file| file.name.ends_with("index.html")).count();
    let fixed = redirects.iter().filter(|line| line.starts_with("/sport/")).count();
    assert_eq!((small, fixed + small + files.lost), (600, 3000));
}

#[test]
fn a_small_page_at_an_old_address_leads_on_without_a_script() {
    let moves = [("/2019/08/16/un-fleuve/", "/article/un-fleuve/"), ("/vieux/", "/article/été/")];
    let files = Moved::own("/journal/", &PAGES, &moves).files(Profile::Github);
    let names: Vec<&str> = files.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, [".nojekyll", "2019/08/16/un-fleuve/index.html", "vieux/index.html", "feed/index.html"]);
    let page = Html::parse_document(text(&files, "vieux/index.html"));
    let first = |selector: &str, name: &str| {
        let found = page.select(&Selector::parse(selector).unwrap()).next();
        found.and_then(|element| element.attr(name)).unwrap_or_default().to_owned()
    };
    assert_eq!(first("html", "lang"), "fr");
    assert_eq!(first("meta[http-equiv=refresh]", "content"), "0; url=/journal/article/%C3%A9t%C3%A9/");
    assert_eq!(first("link[rel=canonical]", "href"), "https://example.org/journal/article/%C3%A9t%C3%A9/");
    assert_eq!(first("main a", "href"), "/journal/article/%C3%A9t%C3%A9/");
    assert_eq!(first("meta[name=robots]", "content"), "noindex");
    assert_eq!(first("meta[http-equiv=Content-Security-Policy]", "content"), POLICY);
    assert!(!text(&files, "vieux/index.html").contains("<script"));
}

#[test]
fn apache_gets_pages_where_rules_would_slow_every_request_down() {
    let new: Vec<String> = (0..600).map(|number| format!("/article/a-{number}/")).collect();
    let old: Vec<String> = (0..600).map(|number| format!("/vieux/b-{number}/")).collect();
    let pages: Vec<&str> = new.iter().map(String::as_str).collect();
    let moves: Vec<(&str, &str)> = old.iter().map(String::as_str).zip(pages.iter().copied()).collect();
    let files = Moved::own("/", &pages, &moves).files(Profile::Apache);
    let ruled = lines(text(&files, ".htaccess")).filter(|line| line.contains("vieux/")).count();
    assert_eq!((ruled, files.files.len() - 1), (500, 100));
}

#[test]
fn in_a_live_site_the_app_answers_for_pages() {
    let moved = Moved { live: true, ..Moved::own("/", &["/"], &[]) };
    let files = moved.files(Profile::Netlify);
    for (path, expected) in [
        ("/article/x/", (200, "/index.html")),
        ("/2019/08/16/x", (200, "/index.html")),
        ("/assets/absent.js", (404, "/404.html")),
        ("/data/x.json", (404, "/404.html")),
        ("/favicon.ico", (404, "/404.html")),
    ] {
        assert_eq!(netlify(&files, path, "", false), Some((expected.0, expected.1.to_owned())), "{path}");
    }
    let files = moved.files(Profile::Cloudflare);
    for (path, expected) in [
        ("/article/x/", Some("/")),
        ("/a/b/c/", Some("/")),
        ("/assets/absent.js", None),
        ("/", None),
        ("/photo.png", None),
    ] {
        assert_eq!(cloudflare(&files, path).as_deref(), expected, "{path}");
    }
    assert_eq!(moved.files(Profile::Github).files.len(), 1);
}

#[test]
fn an_edition_is_published_for_a_host_and_for_another_one() {
    let sample = Sample::new();
    let site = sample.site();
    for (profile, expected, copies) in [
        (None, "", false),
        (Some(Profile::Apache), ".htaccess", true),
        (Some(Profile::Nginx), "nginx.conf", true),
        (Some(Profile::Netlify), "_headers _redirects", false),
        (Some(Profile::Cloudflare), "_headers _redirects", false),
        (Some(Profile::Github), ".nojekyll", false),
        (None, "", false),
    ] {
        let lines = Mutex::new(Vec::new());
        let hear = Hearing(|line: &str| lines.lock().unwrap().push(line.to_owned()));
        let publisher = Publisher { profile, progress: &hear, ..press::publisher(&site) };
        publisher.folder(&sample.folder()).unwrap();
        let manifest = Manifest::parse(&fs::read_to_string(site.join("regard.json")).unwrap()).unwrap();
        let on_disk = files(&site);
        assert_eq!(on_disk.len(), manifest.files.len() + 1, "{profile:?}");
        assert_eq!(on_disk.iter().any(|name| name.ends_with(".br") || name.ends_with(".gz")), copies, "{profile:?}");
        let host = [".htaccess", "nginx.conf", "_headers", "_redirects", ".nojekyll"];
        let written: Vec<&str> = host.into_iter().filter(|name| on_disk.iter().any(|other| other == name)).collect();
        assert_eq!(written.join(" "), expected, "{profile:?}");
        let said = lines.lock().unwrap().iter().any(|line| line.starts_with("Pour "));
        assert_eq!(said, profile.is_some(), "{profile:?}");
    }
}

#[test]
fn a_withdrawn_sentence_is_gone_from_the_copies_too() {
    let sample = Sample::new();
    let site = sample.site();
    let publish = || {
        let publisher = Publisher { profile: Some(Profile::Nginx), ..press::publisher(&site) };
        publisher.folder(&sample.folder()).unwrap();
    };
    let copies_with = |word: &str| {
        let copies = files(&site).into_iter().filter(|name| name.ends_with(".br"));
        let holds = |name: &String| {
            let mut text = Vec::new();
            let copy = fs::read(site.join(name)).unwrap();
            brotli::BrotliDecompress(&mut copy.as_slice(), &mut text).unwrap();
            String::from_utf8_lossy(&text).contains(word)
        };
        copies.filter(holds).count()
    };
    let body = "Un démenti suivra. ".repeat(40);
    sample.write(
        "articles/rumeur.md",
        &format!("title: Rumeur\ndate: -1 hours\ncategories: sport\nauthor: A\nlede: x\n\n{body}"),
    );
    publish();
    assert!(copies_with("démenti") > 0 && files(&site).contains(&"data/at/article/rumeur.json.gz".to_owned()));
    sample.remove("articles/rumeur.md");
    publish();
    assert_eq!(copies_with("démenti"), 0);
    assert!(!files(&site).iter().any(|name| name.contains("rumeur")));
}
