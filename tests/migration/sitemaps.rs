//! The addresses that a WordPress tells search engines, wherever it tells them.

use super::{now, server};
use regard::publish::Progress;
use regard::publish::migration::{Sitemaps, Source};
use regard::source::Wait;
use std::rc::Rc;
use std::sync::Mutex;

#[derive(Default)]
struct Lines(Mutex<Vec<String>>);

impl Progress for Lines {
    fn line(&self, line: &str) {
        self.0.lock().unwrap().push(line.to_owned());
    }
    fn begin(&self, _: &str, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}

/// The addresses that are found in a WordPress of these answers, and what is said of them.
fn read(home: &str, answers: &[(&str, u16, &str)]) -> (Sitemaps, String) {
    let lines = Lines::default();
    let wait: Wait = Rc::new(|_| Box::pin(std::future::ready(())));
    let found = now(Sitemaps::read(&Source { fetch: &server(answers), wait: &wait, home }, &lines));
    let said = lines.0.into_inner().unwrap().join("\n");
    (found, said)
}

fn index(sitemaps: &[&str]) -> String {
    let listed: String = sitemaps.iter().map(|map| format!("<sitemap><loc>{map}</loc></sitemap>")).collect();
    format!("<sitemapindex>{listed}</sitemapindex>")
}

fn pages(addresses: &[&str]) -> String {
    let listed: String = addresses.iter().map(|address| format!("<url><loc>{address}</loc></url>")).collect();
    format!("<urlset>{listed}</urlset>")
}

#[test]
fn sitemaps_are_found_where_robots_txt_or_a_plugin_puts_them() {
    const HOME: &str = "https://a.example/";
    let (index, list) = (index(&["https://a.example/posts.xml"]), pages(&["https://a.example/un/"]));
    for (name, answers) in [
        (
            "robots",
            vec![
                ("https://a.example/robots.txt", "User-agent: *\r\nSITEMAP : https://a.example/x.xml\r\n"),
                ("https://a.example/x.xml", &index),
            ],
        ),
        ("WordPress", vec![("https://a.example/wp-sitemap.xml", index.as_str())]),
        ("plain permalinks", vec![("https://a.example/?sitemap=index", index.as_str())]),
        ("Yoast, Rank Math", vec![("https://a.example/sitemap_index.xml", index.as_str())]),
        ("others", vec![("https://a.example/sitemap.xml", list.as_str())]),
        (
            "robots that lie",
            vec![
                ("https://a.example/robots.txt", "Sitemap: https://a.example/rien.xml"),
                ("https://a.example/wp-sitemap.xml", &index),
            ],
        ),
    ] {
        let mut answers: Vec<(&str, u16, &str)> =
            answers.into_iter().map(|(address, body)| (address, 200, body)).collect();
        answers.push(("https://a.example/posts.xml", 200, &list));
        let (found, said) = read(HOME, &answers);
        assert_eq!(found.addresses, ["/un/"], "{name}");
        assert!(said.contains("Une adresse"), "{name}: {said}");
        assert_eq!(said.contains("rien.xml"), name == "robots that lie", "{said}");
    }
}

#[test]
fn no_sitemap_is_said_and_is_no_error() {
    let (found, said) =
        read("https://a.example/", &[("https://a.example/robots.txt", 200, "User-agent: *\nDisallow:\n")]);
    assert_eq!((found.addresses.len(), found.unread.len()), (0, 0));
    assert!(said.contains("n’a pas de plan de site") && !said.contains('\n'), "{said}");
}

#[test]
fn each_address_of_the_site_is_counted_once_and_no_other_host_is_asked() {
    let index = index(&[
        "https://a.example/a.xml",
        "https://a.example/a.xml",
        "https://www.a.example/index.xml",
        "https://b.example/secret.xml",
        "https://a.example/broken.xml",
    ]);
    let list = pages(&[
        "https://a.example/blog/",
        "http://www.a.example/blog/un/#x",
        "https://a.example/blog/un/",
        "https://a.example/ailleurs/",
        "https://b.example/x/",
        "https://a.example/blog/?p=3",
    ]);
    let (found, said) = read(
        "https://a.example/blog/",
        &[
            ("https://a.example/robots.txt", 200, "Sitemap: https://a.example/index.xml"),
            ("https://a.example/index.xml", 200, &index),
            ("https://www.a.example/index.xml", 200, &index),
            ("https://a.example/a.xml", 200, &list),
            ("https://a.example/broken.xml", 200, "<html>Erreur</html>"),
            ("https://b.example/secret.xml", 200, &pages(&["https://a.example/blog/secret/"])),
        ],
    );
    assert_eq!(
        (found.addresses.as_slice(), found.foreign),
        (&["/".to_owned(), "/un/".to_owned(), "/?p=3".to_owned()][..], 2)
    );
    assert!(said.contains("broken.xml") && said.contains("ce n’est pas un plan de site"), "{said}");
}
