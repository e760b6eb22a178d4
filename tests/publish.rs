//! The folder that a site is published into, seen from outside.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use futures_util::FutureExt;
use regard::config::{Config, Live};
use regard::publish::{Findings, Manifest, PublishError, Publisher};
use sample::{NOW, Sample, files};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

fn manifest(site: &Path) -> Manifest {
    Manifest::parse(&fs::read_to_string(site.join("regard.json")).unwrap()).unwrap()
}

fn read(site: &Path, name: &str) -> String {
    fs::read_to_string(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn date(site: &Path, name: &str) -> SystemTime {
    fs::metadata(site.join(name)).unwrap().modified().unwrap()
}

/// Every file that regard.json lists is there with its hash, and nothing else is.
fn assert_whole(site: &Path) {
    let manifest = manifest(site);
    let kept = manifest.kept.iter().map(|(name, kept)| (name, &kept.sha256));
    let listed: Vec<_> = manifest.files.iter().chain(kept).collect();
    for (name, expected) in &listed {
        let bytes = fs::read(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, **expected, "{name}");
    }
    assert_eq!(files(site).len(), listed.len() + 1);
}

/// Nothing stands beside the site but the publisher's memory.
fn assert_alone(site: &Path) {
    let names = fs::read_dir(site.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = names.filter(|name| name != ".site.memoire").collect();
    assert_eq!(names, ["site"]);
}

#[test]
fn every_address_has_a_page_that_can_be_read_without_the_app() {
    let sample = Sample::new();
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let site = sample.site();
    for (name, text) in [
        ("index.html", "Le Fleuve"),
        ("article/match-7/index.html", "Match n° 7\u{a0}: l’eau monte"),
        ("rubrique/sport/index.html", "Match n° 60"),
        ("rubrique/sport/page/1/index.html", "Match n° 1\u{a0}:"),
        ("rubrique/sport/football/index.html", "Match n° 60"),
        ("rubrique/faits-divers/index.html", "/rubrique/faits-divers/"),
        ("auteur/la-redaction/index.html", "Match n° 59"),
        ("etiquette/eau/index.html", "Match n° 60"),
        ("a-propos/index.html", "À propos"),
        ("a-propos/equipe/index.html", "L’équipe"),
        ("kiosque/index.html", "/kiosque/"),
        ("reglages/index.html", "/reglages/"),
        ("recherche/index.html", "/recherche/"),
        ("404.html", "Page introuvable"),
    ] {
        let html = read(&site, name);
        assert!(html.contains(text), "{name}: {text}\n{html}");
        let (before, _) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
        assert!(before.ends_with("<meta charset=\"utf-8\">"), "{name}");
        assert!(!html.contains(" style="), "{name}");
    }
    let manifest = manifest(&site);
    assert!(read(&site, "index.html").contains(&format!("data-edition=\"{}\"", manifest.edition)));
    assert!(read(&site, "index.html").contains("data-rendered=\"/\""));
    assert!(!read(&site, "404.html").contains("data-rendered"));
    assert!(read(&site, "data/site.json").contains(&manifest.edition));
    assert_eq!(read(&site, "assets/app-1.js"), "app-1.js");
    assert!(site.join("robots.txt").exists() && site.join("icon.svg").exists());
    assert!(manifest.policy.meta().contains("'sha256-"));
    assert_whole(&site);
    assert_alone(&site);
}

#[test]
fn a_page_brings_its_own_data() {
    let sample = Sample::new();
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let site = sample.site();
    for (page, data) in [
        ("index.html", "data/home.json"),
        ("article/match-7/index.html", "data/at/article/match-7.json"),
        ("rubrique/sport/page/1/index.html", "data/at/rubrique/sport/page/1.json"),
        ("kiosque/index.html", "data/at/kiosque.json"),
    ] {
        let html = read(&site, page);
        let start = format!("<script type=\"application/json\" id=\"data\" data-file=\"/{data}\">");
        let (_, island) = html.split_once(&start).unwrap_or_else(|| panic!("{page}: {html}"));
        let json = island.strip_suffix("</script></body></html>\n").unwrap();
        assert!(!json.contains('<'), "{page}");
        assert_eq!(json.replace("\\u003c", "<"), read(&site, data), "{page}");
    }
    for page in ["404.html", "recherche/index.html", "reglages/index.html"] {
        assert!(!read(&site, page).contains("id=\"data\""), "{page}");
    }
    let html = read(&site, "index.html");
    let (_, named) = html.split_once("data-site=\"/").unwrap();
    let lasting = read(&site, named.split('"').next().unwrap());
    assert!(lasting.contains("Le Fleuve") && !lasting.contains(&manifest(&site).edition));
}

#[test]
fn a_new_article_leaves_the_magazine_file_of_all_pages_as_it_was() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    let names = || files(&site).into_iter().filter(|name| name.starts_with("data/site-")).collect::<Vec<_>>();
    let before = names();
    let text = "title: Nouveau\ndate: -1 hours\ncategories: sport\nauthor: La rédaction\nlede: x\n";
    sample.write("articles/nouveau.md", text);
    press::publish(&sample.folder(), &site).unwrap();
    assert_eq!((names(), before.len()), (before, 1));
}

#[test]
fn relatives_of_old_articles_stay_until_all_is_made_anew_or_one_is_gone() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    let article = || read(&site, "data/at/article/match-20.json");
    // Of the same week, in the same rare list: the closest there could be, and no neighbour.
    let text = "title: Tout proche\ndate: 2026-01-24 09:00\ncategories: sport/football, culture\ntags: Série 0\nauthor: A\nlede: x\n";
    sample.write("articles/proche.md", text);
    press::publish(&sample.folder(), &site).unwrap();
    assert!(!article().contains("Tout proche"));
    let full = Publisher { full: true, ..press::publisher(&site) };
    full.folder(&sample.folder()).unwrap();
    assert!(article().contains("Tout proche"));
    sample.remove("articles/proche.md");
    press::publish(&sample.folder(), &site).unwrap();
    let holding = files(&site).into_iter().filter(|name| {
        fs::read(site.join(name)).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains("Tout proche"))
    });
    assert_eq!(holding.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_site_below_a_path_says_so_on_every_page() {
    let sample = Sample::new();
    let site = sample.site();
    let publisher = Publisher { base_url: Some("https://example.org/journal"), ..press::publisher(&site) };
    publisher.folder(&sample.folder()).unwrap();
    let html = read(&site, "article/match-7/index.html");
    assert!(html.contains("data-base=\"/journal/\"") && html.contains("data-app=\"/journal/assets/app-1.js\""));
    assert!(html.contains("data-rendered=\"/article/match-7/\""));
    assert_eq!(manifest(&site).base, "/journal/");
    assert!(read(&site, "data/site.json").contains("\"base_url\":\"https://example.org/journal/\""));
}

#[test]
fn publishing_the_same_again_changes_nothing() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    let names = files(&site);
    let before: Vec<_> = names.iter().map(|name| (fs::read(site.join(name)).unwrap(), date(&site, name))).collect();
    press::publish(&sample.folder(), &site).unwrap();
    assert_eq!(files(&site), names);
    for (name, (bytes, modified)) in names.iter().zip(before) {
        assert_eq!(fs::read(site.join(name)).unwrap(), bytes, "{name}");
        if name != "regard.json" {
            assert_eq!(date(&site, name), modified, "{name}");
        }
    }
    assert_alone(&site);
}

#[test]
fn a_new_article_changes_only_what_shows_it() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    let old = manifest(&site);
    let unchanged = ["article/match-7/index.html", "rubrique/sport/page/1/index.html", "data/at/article/match-7.json"];
    let dates = unchanged.map(|name| date(&site, name));
    sample.write(
        "articles/nouveau.md",
        "title: Nouveau\ndate: -1 hours\ncategories: sport\nauthor: La rédaction\nlede: x\n",
    );
    sample.remove("articles/match-58.md");
    press::publish(&sample.folder(), &site).unwrap();
    let new = manifest(&site);
    assert_ne!(new.edition, old.edition);
    assert_eq!(unchanged.map(|name| date(&site, name)), dates);
    assert!(read(&site, "rubrique/sport/index.html").contains(&new.edition));
    assert!(site.join("article/nouveau/index.html").exists());
    assert!(!site.join("article/match-58").exists());
    assert_whole(&site);
}

#[test]
fn files_of_another_hand_are_carried_over() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    fs::create_dir_all(site.join(".well-known/vide")).unwrap();
    fs::create_dir_all(site.join("article/match-7/photos")).unwrap();
    fs::write(site.join("google123.html"), "preuve").unwrap();
    fs::write(site.join(".well-known/security.txt"), "contact").unwrap();
    fs::write(site.join("article/match-7/photos/a.jpg"), "photo").unwrap();
    fs::write(site.join("article/nouveau"), "dans le chemin").unwrap();
    std::os::unix::fs::symlink("google123.html", site.join("lien.html")).unwrap();
    fs::write(site.join("index.html"), "modifié à la main").unwrap();
    sample.write("articles/nouveau.md", "title: Nouveau\ndate: -1 hours\ncategories: sport\nauthor: A\nlede: x\n");
    let said = std::sync::Mutex::new(Vec::new());
    let progress = press::Hearing(|line: &str| said.lock().unwrap().push(line.to_owned()));
    Publisher { progress: &progress, ..press::publisher(&site) }.folder(&sample.folder()).unwrap();
    assert_eq!(read(&site, "google123.html"), "preuve");
    assert_eq!(read(&site, ".well-known/security.txt"), "contact");
    assert_eq!(read(&site, "article/match-7/photos/a.jpg"), "photo");
    assert_eq!(fs::read_link(site.join("lien.html")).unwrap(), Path::new("google123.html"));
    assert!(site.join(".well-known/vide").is_dir());
    assert!(read(&site, "index.html").contains("Le Fleuve"));
    assert!(
        said.lock().unwrap().iter().any(|line| line.starts_with("article/nouveau n’a pas été conservé")),
        "{said:?}"
    );
}

#[test]
fn an_edition_made_from_the_folder_of_the_one_before_is_whole() {
    let sample = Sample::new();
    let site = sample.site();
    let text = |title: &str| format!("title: {title}\ndate: -1 hours\ncategories: sport\nauthor: A\nlede: x\n");
    sample.write("pages/dossier.md", "title: Un dossier\nlede: x\n\nTexte.\n");
    for round in 0..5 {
        sample.write("articles/change.md", &text(&format!("Tour {round}")));
        sample.write(&format!("articles/tour-{round}.md"), &text("Nouveau"));
        if round > 0 {
            sample.remove(&format!("articles/tour-{}.md", round - 1));
        }
        // A file of the edition that somebody changes is written anew and does not change the next edition's.
        if round == 2 {
            fs::write(site.join("index.html"), "modifié à la main").unwrap();
            fs::write(site.join("etranger.txt"), "à moi").unwrap();
        }
        if round == 4 {
            fs::remove_file(site.join("etranger.txt")).unwrap();
            fs::remove_file(site.join("article/match-7/index.html")).unwrap();
        }
        press::publish(&sample.folder(), &site).unwrap();
        if round != 2 && round != 3 {
            assert_whole(&site);
        }
        assert_eq!(site.join("etranger.txt").exists(), round == 2 || round == 3, "{round}");
        assert!(read(&site, "article/change/index.html").contains(&format!("Tour {round}")));
        assert!(read(&site, "index.html").contains(&format!("Tour {round}")));
        let room = site.parent().unwrap();
        let kept = files(room).into_iter().filter(|name| {
            fs::read(room.join(name)).is_ok_and(|bytes| {
                let text = String::from_utf8_lossy(&bytes);
                !name.starts_with("magazine/") && round > 0 && text.contains(&format!("Tour {}", round - 1))
            })
        });
        assert_eq!(kept.collect::<Vec<_>>(), Vec::<String>::new(), "{round}");
    }
}

#[test]
fn hashed_files_of_earlier_editions_stay_for_thirty_days() {
    let sample = Sample::new();
    let site = sample.site();
    let day = |days: i64, build: &str| {
        let publisher = Publisher { app: press::app(build), now: NOW + days * 86_400, ..press::publisher(&site) };
        publisher.folder(&sample.folder()).unwrap();
        assert_whole(&site);
    };
    day(0, "1");
    day(1, "2");
    assert!(site.join("assets/app-1.js").exists() && site.join("assets/app-2.js").exists());
    assert!(read(&site, "article/match-7/index.html").contains("app-2.js"));
    day(31, "2");
    assert!(site.join("assets/app-1.js").exists());
    day(32, "2");
    assert!(!site.join("assets/app-1.js").exists() && site.join("assets/app-2.js").exists());
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_left_as_it_was() {
    let sample = Sample::new();
    let site = sample.site();
    fs::create_dir_all(&site).unwrap();
    fs::write(site.join("photos.txt"), "à moi").unwrap();
    for (marker, expected) in
        [(None, "n’est pas vide"), (Some("{"), "illisible"), (Some("{\"format\":9}"), "illisible")]
    {
        if let Some(marker) = marker {
            fs::write(site.join("regard.json"), marker).unwrap();
        }
        let before = files(&site);
        let error = press::publish(&sample.folder(), &site).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert_eq!((files(&site), read(&site, "photos.txt").as_str()), (before, "à moi"));
        assert_alone(&site);
    }
    let file = site.join("photos.txt");
    for impossible in
        [file.clone(), file.join("site"), Path::new("/proc/regard/site").to_owned(), Path::new("/").to_owned()]
    {
        let error = press::publish(&sample.folder(), &impossible).unwrap_err().to_string();
        assert!(error.ends_with('.') && !error.contains('\n'), "{error}");
    }
}

#[test]
fn an_error_in_a_text_leaves_the_site_as_it_was() {
    let sample = Sample::new();
    let site = sample.site();
    press::publish(&sample.folder(), &site).unwrap();
    let before = fs::read(site.join("regard.json")).unwrap();
    sample.write("articles/faux.md", "title: a\n");
    let error = press::publish(&sample.folder(), &site).unwrap_err();
    assert!(matches!(&error, PublishError::Findings(Findings { errors, .. }) if errors.len() == 4), "{error:?}");
    assert_eq!(fs::read(site.join("regard.json")).unwrap(), before);
    assert_alone(&site);
}

#[test]
fn an_empty_folder_and_one_behind_a_symbolic_link_can_be_published_into() {
    let sample = Sample::new();
    let room = sample.site().parent().unwrap().to_owned();
    fs::create_dir_all(room.join("vrai")).unwrap();
    std::os::unix::fs::symlink("vrai", room.join("lien")).unwrap();
    for _ in 0..2 {
        press::publish(&sample.folder(), &room.join("lien")).unwrap();
        assert_whole(&room.join("vrai"));
        assert!(fs::symlink_metadata(room.join("lien")).unwrap().is_symlink());
    }
}

#[test]
fn a_live_site_is_the_app_alone() {
    let sample = Sample::new();
    let site = sample.site();
    let live = Live {
        home: "https://live.example/".into(),
        api: "https://live.example/wp-json/".into(),
        offset: 60,
        counts: false,
    };
    let own = Config { name: "En direct".into(), language: "fr".into(), ..Config::default() };
    press::publisher(&site).live(live.clone(), own, None).now_or_never().unwrap().unwrap();
    let manifest = manifest(&site);
    assert!(manifest.live && manifest.policy.meta().contains("connect-src 'self' https://live.example;"));
    let written = regard::json::FromJson::from_json(&serde_json::from_str(&read(&site, "data/site.json")).unwrap());
    let written: regard::config::Site = written.unwrap();
    assert_eq!((written.name.as_str(), written.edition.as_str(), written.live), ("En direct", "", Some(live)));
    assert_eq!(read(&site, "index.html"), read(&site, "404.html"));
    assert!(!read(&site, "index.html").contains("data-rendered"));
    assert_whole(&site);
}
