//! Texts, titles and addresses that no editor would write, but that stand in a database.

use crate::fake_wordpress::{Fault, Post, Site};
use crate::program::Room;
use crate::published::{names, read, that_contain, whole};
use crate::{file_of, room};

/// A magazine with one strange post, published; the file that should hold it.
fn with(change: impl FnOnce(&mut Post)) -> (Room, String) {
    let room = room();
    let link = room.wordpress.change(|site| {
        let post = site.post("Un article étrange");
        change(post);
        let id = post.id;
        file_of(site, &site.post_link(&site.posts[&id]))
    });
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert_eq!(room.names(), [".site.memoire", "site"]);
    (room, link)
}

#[test]
fn bytes_that_are_no_utf8_become_a_mark_and_nothing_else() {
    let room = room();
    room.wordpress.change(|site| site.post("Un titre OCTETS").content = "<p>Avant OCTETS après.</p>".into());
    room.wordpress.fault(Fault::replace("/wp/v2/posts", "OCTETS", b"\xff\xc3\x28\xf0\x9f"));
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    let text = room.wordpress.change(|site| file_of(site, &site.post_link(site.at("un-titre-octets"))));
    // `read` wants UTF-8.
    let text = read(&room.dir(), &text);
    assert!(text.contains("Avant \u{fffd}") && text.contains(" après."), "{text}");
}

#[test]
fn a_post_of_twenty_megabytes_is_published_whole() {
    let paragraph = format!("<p>{}</p>\n", "Une phrase longue comme un fleuve. ".repeat(200));
    let count = 20_000_000 / paragraph.len() + 1;
    let (room, file) = with(|post| post.content = paragraph.repeat(count) + "<p>La fin de tout.</p>\n");
    let text = read(&room.dir(), &file);
    assert!(text.len() > 20_000_000 && text.contains("La fin de tout."), "{}", text.len());
}

#[test]
fn a_title_of_ten_thousand_characters_is_a_title() {
    let title = "Très long titre ".repeat(625);
    let (room, file) = with(|post| post.title = title.clone());
    assert!(read(&room.dir(), &file).contains(title.trim()));
}

/// Slugs that a disk, a host or a browser would take otherwise.
const SLUGS: [&str; 38] = [
    "../x",
    "../../../etc/passwd",
    "..",
    ".",
    "con",
    "nul.txt",
    "%2e%2e",
    "%2e%2e%2fx",
    "..%5cx",
    "a%00b",
    "a/b",
    "a\\b",
    "a?b=1",
    "a#b",
    "a b",
    "%",
    "%zz",
    "%ff%fe",
    ".htaccess",
    "index.html",
    "regard.json",
    "sw.js",
    "data",
    "assets",
    "media",
    "embed",
    "recherche",
    "page",
    "~",
    "-",
    "*",
    "a:b",
    "a\nb",
    "%f0%9f%8c%8d",
    "e%cc%81te",
    "\u{202e}x",
    "%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1-%d8%a3%d9%81%d8%b1%d9%8a%d9%82%d9%8a%d8%a7",
    "%d8%a3%d8%a3%d8%a3%d8%a3%d8%a3%d8%a3",
];

#[test]
fn addresses_that_a_disk_or_a_browser_would_take_otherwise_stay_inside() {
    let long = ["long-".repeat(100), "%d8%a3".repeat(200)];
    let slugs = || SLUGS.into_iter().chain(long.iter().map(String::as_str));
    for link in [None, Some("{home}/SLUG/"), Some("{home}/SLUG")] {
        let room = room();
        room.wordpress.change(|site| {
            for (number, slug) in slugs().enumerate() {
                let post = site.post(&format!("Un article étrange, le {number}."));
                post.slug = slug.to_owned();
                post.link = link.map(|link| link.replace("SLUG", slug));
            }
        });
        room.publish(&[]).done();
        whole(&room.dir(), &[]);
        assert_eq!(room.names(), [".site.memoire", "site"]);
        // Each text is there once, at whatever address, and everything else stands where it stood.
        let pages: Vec<String> = names(&room.dir()).into_iter().filter(|name| name.ends_with("index.html")).collect();
        let texts: Vec<String> = pages.iter().map(|name| read(&room.dir(), name)).collect();
        for (number, slug) in slugs().enumerate() {
            let heading = format!("Un article étrange, le {number}.</h1>");
            assert_eq!(texts.iter().filter(|text| text.contains(&heading)).count(), 1, "{slug:?} {link:?}");
        }
        assert!(read(&room.dir(), "index.html").contains("Afrique au fil de l"));
        assert!(pages.iter().all(|name| !name.split('/').any(|part| part == ".." || part.is_empty())), "{pages:#?}");
    }
}

#[test]
fn a_post_without_a_slug_is_published_or_told() {
    let room = room();
    room.wordpress.change(|site| site.post("Un article sans nom").slug = String::new());
    let said = room.publish(&[]).done();
    whole(&room.dir(), &[]);
    let shown = that_contain(&room.dir(), "Un article sans nom").iter().any(|name| name.ends_with(".html"));
    assert!(shown || said.contains("Illisibles et laissés de côté"), "{said}");
}

#[test]
fn letters_of_all_scripts_make_addresses() {
    for (slug, file) in [
        ("%f0%9f%8c%8d-monde", "🌍-monde"),
        ("%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1", "أخبار"),
        ("%c3%a9t%c3%a9", "été"),
        ("con", "con"),
    ] {
        let (room, link) = with(|post| post.slug = slug.to_owned());
        let found = link.replace(slug, file);
        assert!(read(&room.dir(), &found).contains("Un article étrange"), "{found}");
    }
}

#[test]
fn links_that_lead_elsewhere_are_no_addresses_of_the_edition() {
    for link in [
        "https://ailleurs.example/2025/11/02/x/",
        "javascript:alert(1)",
        "//ailleurs.example/x/",
        "{home}/../../x/",
        "{home}/regard.json",
        "{home}/data/site.json",
        "{home}/",
        "{home}",
        "",
        "x",
    ] {
        println!("{link}");
        let (room, _) = with(|post| post.link = Some(link.to_owned()));
        assert!(that_contain(&room.dir(), "Un article étrange").iter().any(|name| name.ends_with(".html")), "{link}");
        let home = read(&room.dir(), "index.html");
        assert!(home.contains("Afrique au fil de l") && !home.contains("javascript:alert"), "{link}");
    }
}

#[test]
fn two_posts_at_one_address_both_have_one() {
    let room = room();
    room.wordpress.change(|site| {
        for title in ["Un premier jumeau", "Un second jumeau"] {
            site.post(title).link = Some("{home}/jumeaux/".into());
        }
    });
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    for title in ["Un premier jumeau", "Un second jumeau"] {
        let pages = that_contain(&room.dir(), &format!("{title}</h1>"));
        assert_eq!(pages.iter().filter(|name| name.ends_with(".html")).count(), 1, "{title}: {pages:?}");
    }
}

#[test]
fn an_empty_wordpress_is_a_whole_edition() {
    let room = Room::new(Site::new());
    room.publish(&[]).done();
    whole(&room.dir(), &[]);
    assert!(read(&room.dir(), "index.html").contains("Afrique au fil de l"));
}
