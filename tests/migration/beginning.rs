//! `regard init`: the site.json that a WordPress gets.

use super::replay::{HOST, replay};
use super::{now, server};
use regard::config::{Config, MenuPlan};
use regard::native::html::PARSER;
use regard::publish::{Draft, PublishError, check};
use regard::source::{Fetch, Response};
use serde_json::Value;
use std::path::Path;
use std::rc::Rc;

/// The draft for the WordPress at `address`, written, checked, held against the schema and read again.
fn drafted(fetch: &Fetch, address: &str) -> (Config, String) {
    let draft = now(Draft::of(fetch, PARSER, address)).unwrap();
    let room = tempfile::tempdir().unwrap();
    let file = room.path().join("site.json");
    draft.write(&file).unwrap();
    assert_eq!(schema_errors(&file), [""; 0]);
    let found = check(&file, PARSER, 0);
    assert_eq!((found.errors, found.warnings), (vec![], vec![]));
    // What editors have written since is not lost.
    assert!(matches!(draft.write(&file), Err(PublishError::Exists(_))));
    (Config::parse(&std::fs::read_to_string(&file).unwrap()).unwrap(), draft.notes.join("\n"))
}

/// What a site.json has that the schema does not allow.
fn schema_errors(file: &Path) -> Vec<String> {
    let read = |path: &Path| serde_json::from_str::<Value>(&std::fs::read_to_string(path).unwrap()).unwrap();
    let schema = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/contracts/site.schema.json"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.iter_errors(&read(file)).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// A menu in one line.
fn shown(menu: &[MenuPlan]) -> String {
    let entry = |entry: &MenuPlan| {
        let below = if entry.children.is_empty() { String::new() } else { format!("[{}]", shown(&entry.children)) };
        format!("{}<{}{}>{below}", entry.label, entry.category, entry.path)
    };
    menu.iter().map(entry).collect::<Vec<_>>().join(" ")
}

/// The recorded WordPress with this home page.
fn recorded(home_page: &'static str) -> Fetch {
    let rest = replay(&["recordings"]).fetch;
    Rc::new(move |address| {
        if address == format!("{HOST}/") {
            let response = Response { status: 200, body: home_page.into(), ..Response::default() };
            return Box::pin(async move { Ok(response) });
        }
        rest(address)
    })
}

#[test]
fn the_demo_edition_is_written_as_the_schema_says() {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/site.json");
    assert_eq!(schema_errors(&demo), [""; 0]);
}

#[test]
fn a_wordpress_gets_a_whole_site_file() {
    let (config, notes) = drafted(
        &recorded(
            r#"<!DOCTYPE html><html lang="fr-CM"><meta name="description" content="Vu de près">
            <link rel="icon" sizes="192x192" href="/icone.png"><img class="custom-logo" src="/wp-content/logo.png">
            <footer><a href="https://www.facebook.com/regard">f</a><a href="https://www.facebook.com/sharer.php?u=x">g</a></footer>"#,
        ),
        "wordpress.test",
    );
    assert_eq!(config.name, "Regard sur l'Afrique");
    assert_eq!((config.language.as_str(), config.utc_offset.as_str()), ("fr-CM", "+01:00"));
    assert_eq!(config.description, "Vu de près");
    assert_eq!(config.logo.as_deref(), Some("http://wordpress.test/wp-content/logo.png"));
    assert_eq!(config.icon.as_deref(), Some("http://wordpress.test/icone.png"));
    assert_eq!(
        shown(&config.menu),
        "Accueil</> <actualite-africaine>[<actualite-africaine/afrique-australe> <actualite-africaine/afrique-centrale> \
         <actualite-africaine/afrique-de-lest> <actualite-africaine/afrique-de-louest>[<actualite-africaine/afrique-de-louest/benin>] \
         <actualite-africaine/maghreb>] <politique>[<politique/geopolitique> <politique/interview>] <economie-finances> \
         <sport>[<sport/athletisme> <sport/basket-ball> <sport/football> <sport/lions-indomptables>] À propos</a-propos/>"
    );
    let pages: Vec<&str> = config.pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(pages, ["/a-propos/", "/publicite/", "/mentions-legales/", "/recherche-2/", "/sport/"]);
    assert_eq!(config.privacy.as_deref(), Some("/confidentialite/"));
    let social: Vec<&str> = config.social.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(social, ["https://www.facebook.com/regard"]);
    assert!(notes.contains("« legal »".replace(' ', "\u{202f}").as_str()), "{notes}");
    for field in ["logo", "icon", "privacy", "social", "menu", "language"] {
        assert!(!notes.contains(&format!("«\u{202f}{field}\u{202f}»")), "{field}\n{notes}");
    }
}

#[test]
fn what_a_wordpress_does_not_say_is_told() {
    const API: &str = "https://a.example/blog/?rest_route=/";
    let index = r#"{"name":"L&#8217;Afrique","description":"","home":"https://a.example/blog","gmt_offset":"-3.5"}"#;
    let terms = r#"[{"id":1,"count":3,"link":"https://a.example/blog/?cat=1","name":"Sport &amp; jeux","slug":"sport","parent":0},
        {"id":2,"count":2,"link":"https://a.example/blog/?cat=2","name":"Boxe","slug":"boxe","parent":1},
        {"id":3,"count":0,"link":"https://a.example/blog/?cat=3","name":"Vide","slug":"vide","parent":0}]"#;
    let (config, notes) = drafted(
        &server(&[
            (API, 200, index),
            (&format!("{API}wp/v2/categories"), 200, terms),
            (&format!("{API}wp/v2/pages"), 403, r#"{"code":"rest_forbidden"}"#),
            (&format!("{API}wp/v2/navigation"), 401, r#"{"code":"rest_forbidden"}"#),
            ("https://a.example/blog/", 503, "<h1>Maintenance</h1>"),
        ]),
        "https://a.example/blog/",
    );
    assert_eq!((config.name.as_str(), config.utc_offset.as_str()), ("L’Afrique", "-03:30"));
    assert_eq!((config.language.as_str(), shown(&config.menu).as_str()), ("fr", "<sport>"));
    for field in ["tagline", "description", "logo", "icon", "pages", "privacy", "social", "legal", "language", "menu"] {
        assert!(notes.contains(&format!("«\u{202f}{field}\u{202f}»")), "{field}\n{notes}");
    }
}

#[test]
fn a_site_in_a_folder_with_a_theme_of_old_is_understood() {
    const HOME: &str = "https://www.a.example/blog/";
    let api = format!("{HOME}wp-json/");
    let (config, _) = drafted(
        &server(&[
            (
                &api,
                200,
                r#"{"name":"A","description":"d","home":"https://www.a.example/blog","gmt_offset":1,"site_logo":7,
                "site_icon_url":"https://www.a.example/blog/i.png"}"#,
            ),
            (&format!("{api}wp/v2/media/7"), 200, r#"{"source_url":"https://www.a.example/blog/logo.svg"}"#),
            (
                &format!("{api}wp/v2/categories"),
                200,
                r#"[{"id":1,"count":3,"link":"https://www.a.example/blog/rubriques/sport/","name":"Sport","slug":"sport","parent":0}]"#,
            ),
            (
                &format!("{api}wp/v2/pages"),
                200,
                r#"[{"id":5,"slug":"contact","link":"https://www.a.example/blog/nous/contact/","parent":4,"title":{"rendered":"Contact"}},
                {"id":4,"slug":"nous","link":"https://www.a.example/blog/nous/","parent":0,"title":{"rendered":"Qui sommes-nous&nbsp;?"}}]"#,
            ),
            (&format!("{api}wp/v2/navigation"), 200, "[]"),
            (
                &format!("{api}wp/v2/posts"),
                200,
                r#"[{"id":9,"comment_status":"open","yoast_head_json":{"schema":{"@graph":[{"@type":"Organization","sameAs":["https://t.me/a"]}]}}}]"#,
            ),
            (
                HOME,
                200,
                r##"<html lang="en-US"><nav><ul class="menu"><li class="menu-item"><a href="#">Rubriques</a><ul>
                <li><a href="http://a.example/blog/rubriques/sport/">Tout le sport</a></li></ul></li>
                <li><a href="/blog/nous/contact/">Contact</a></li><li><a href="/boutique/">Boutique</a></li></ul></nav>"##,
            ),
        ]),
        "www.a.example/blog",
    );
    assert_eq!(shown(&config.menu), "Tout le sport<sport> Contact</nous/contact/>");
    assert_eq!(config.logo.as_deref(), Some("https://www.a.example/blog/logo.svg"));
    assert_eq!(config.icon.as_deref(), Some("https://www.a.example/blog/i.png"));
    assert_eq!((config.pages.len(), config.pages[0].path.as_str()), (1, "/nous/"));
    assert_eq!(config.language, "en-US");
    assert_eq!(config.social[0].url, "https://t.me/a");
}
