//! A folder of texts, as the publisher reads it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use regard::content::{Block, Kind, Path, flatten_categories};
use regard::publish::{Findings, Magazine, folder};
use sample::{NOW, Sample};

fn read(sample: &Sample) -> (Option<Magazine>, Findings) {
    folder::read(&sample.folder(), None, regard::native::html::PARSER, NOW)
}

fn path(address: &str) -> Path {
    Path::parse(address).unwrap()
}

#[test]
fn an_article_has_what_its_header_and_its_text_say() {
    let sample = Sample::new();
    sample.write(
        "articles/un-fleuve.md",
        "title: L'eau : un bien ?\ndate: -3 days\nupdated: -1 day\ncategories: culture, sport/boxe, culture\n\
         tags: Eau, Énergie\nauthor: L'équipe du fleuve\nlede:\nkind: analysis\ncorrection: 2026-11-20 Un chiffre était faux !\n\
         picture: fleuve.svg\nalt: Un fleuve\ncaption: L'aube ; le fleuve\ncredit: La rédaction\nsource: D'après la FAO\n\
         sticky: yes\nid: 42\n\nL'eau monte ; `a ; b`. [Suite](/article/match-2/#a) et [site](https://example.org/).\n\n\
         ![Carte](fleuve.svg)\n\n<!--nextpage-->\n\nLa fin.\n",
    );
    let (magazine, findings) = read(&sample);
    assert_eq!(findings, Findings::default());
    let magazine = magazine.unwrap();
    let entry = magazine.articles.iter().find(|entry| entry.summary.path == path("/article/un-fleuve/")).unwrap();
    let article = magazine.text(entry).unwrap().article;
    let summary = &article.summary;
    assert_eq!(summary.title, "L’eau\u{a0}: un bien\u{202f}?");
    assert_eq!(summary.published.to_string(), "2026-11-19T13:00:00+01:00");
    assert_eq!(summary.updated.unwrap().to_string(), "2026-11-21T13:00:00+01:00");
    assert_eq!(summary.lede, "L’eau monte\u{202f}; a ; b. Suite et site. La fin.");
    assert_eq!((summary.kind, summary.sticky), (Kind::Analysis, true));
    assert_eq!(summary.author.as_ref().unwrap().path, path("/auteur/lequipe-du-fleuve/"));
    assert_eq!(summary.category.as_ref().unwrap().name, "Boxe");
    let categories: Vec<_> = article.categories.iter().map(|category| category.path.as_str()).collect();
    assert_eq!(categories, ["/rubrique/sport/boxe/", "/rubrique/culture/"]);
    let tags: Vec<_> = article.tags.iter().map(|tag| tag.path.as_str()).collect();
    assert_eq!(tags, ["/etiquette/eau/", "/etiquette/energie/"]);
    let lead = article.lead.as_ref().unwrap();
    assert_eq!((lead.picture.width, lead.picture.height, lead.picture.alt.as_str()), (120, 80, "Un fleuve"));
    assert!(lead.picture.src.as_string().starts_with("/media/fleuve-"), "{:?}", lead.picture.src);
    assert_eq!((lead.credit.as_str(), article.source.as_str()), ("La rédaction", "D’après la FAO"));
    assert_eq!(article.corrections.first().unwrap().text, "Un chiffre était faux\u{202f}!");
    assert_eq!(article.body.parts.len(), 2);
    let figures = article.body.parts.iter().flatten().filter(|block| matches!(block, Block::Figure(..)));
    assert_eq!(figures.count(), 1);
    assert_eq!(magazine.ids.get(&42), Some(&summary.path));
}

#[test]
fn the_magazine_is_in_order_and_counted() {
    let (magazine, findings) = read(&Sample::new());
    assert_eq!(findings, Findings::default());
    let magazine = magazine.unwrap();
    let dates: Vec<i64> = magazine.articles.iter().map(|article| article.summary.published.utc).collect();
    assert!(dates.is_sorted_by(|one, other| one >= other));
    let counts: Vec<_> = flatten_categories(&magazine.categories)
        .into_iter()
        .map(|category| (category.name.as_str(), category.count))
        .collect();
    // Articles filed under football count once for sport.
    assert_eq!(counts, [("Sport", 60), ("Football", 30), ("Boxe", 0), ("Culture", 3), ("Faits divers", 0)]);
    assert_eq!(magazine.media.len(), 2);
    let team = magazine.pages.iter().find(|page| page.path == path("/a-propos/equipe/")).unwrap();
    assert_eq!(team.parents.first().unwrap().path, path("/a-propos/"));
    let about = magazine.pages.iter().find(|page| page.path == path("/a-propos/")).unwrap();
    assert_eq!(about.children.first().unwrap().name, "L’équipe");
    let kiosk = magazine.kiosk.unwrap();
    assert_eq!(kiosk.covers.first().unwrap().date.to_string(), "2026-10-01T00:00:00+01:00");
}

#[test]
fn every_error_is_told_at_once_with_its_place() {
    let sample = Sample::new();
    sample.write("articles/Un Fleuve.md", "title: a\n");
    sample.write("articles/faux.md", "title: a\ndate: hier\ncategories: sprot\nauthor: ?\nlede: x\nkind: scoop\nid: un\nsticky: oui\ncomments: open\npicture: absente.svg\nalt: x\ncorrection: sans date\n\nUn ![x](non.png)\net [y](javascript:x).\n");
    sample.write("articles/nu.md", "title: a\n\n");
    sample.write(
        "articles/sans-alt.md",
        "title: a\ndate: 2026-01-01\ncategories: sport\nauthor: A\nlede: x\npicture: actif.svg\n",
    );
    sample.write(
        "articles/actif.md",
        "title: a\ndate: 2026-01-01\ncategories: sport\nauthor: A\nlede: x\npicture: actif.svg\nalt: x\n",
    );
    sample.write("articles/actif.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    sample.remove("kiosque/un.svg");
    let (magazine, findings) = read(&sample);
    assert!(magazine.is_none());
    let errors: Vec<String> = findings.errors.iter().map(ToString::to_string).collect();
    for expected in [
        "site.json:19: kiosk : « kiosque/un.svg » est introuvable",
        "articles/Un Fleuve.md: ce nom",
        "articles/faux.md:2: « hier »",
        "articles/faux.md:3: rubrique inconnue « sprot » : vouliez-vous dire « sport » ?",
        "articles/faux.md:4: « ? »",
        "articles/faux.md:6: « scoop »",
        "articles/faux.md:7: « un »",
        "articles/faux.md:8: « oui »",
        "articles/faux.md:9: « open »",
        "articles/faux.md:10: « absente.svg » est introuvable",
        "articles/faux.md:12: « sans date »",
        "articles/faux.md:14: « non.png » est introuvable",
        "articles/nu.md:1: il manque « date »",
        "articles/nu.md:1: il manque « categories »",
        "articles/nu.md:1: il manque « author »",
        "articles/nu.md:1: il manque « lede »",
        "articles/sans-alt.md:6: il manque « alt »",
        "articles/actif.md:6: « actif.svg » contient <script>",
    ] {
        assert!(errors.iter().any(|error| error.starts_with(expected)), "{expected}\n{errors:#?}");
    }
}

#[test]
fn what_is_only_doubtful_is_a_warning() {
    let sample = Sample::new();
    sample.write(
        "pages/kiosque.md",
        "title: Kiosque\n\nVoir\n[là](/article/absent/) ou [ici](/rubrique/sport/page/9/).\n",
    );
    sample.write(
        "articles/demain.md",
        "title: a\ndate: 2030-01-01\ncategories: sport\nauthor: A\nlede: x\n\n![x](https://elsewhere.example/x.png)\n",
    );
    let (magazine, findings) = read(&sample);
    assert_eq!(findings.errors, []);
    let warnings: Vec<String> = findings.warnings.iter().map(ToString::to_string).collect();
    for (warning, expected) in warnings.iter().zip([
        "articles/demain.md: la date est à venir",
        "articles/demain.md:7: l’image « https://elsewhere.example/x.png »",
        "pages/kiosque.md: l’adresse /kiosque/ est réservée : la page est publiée à /kiosque-2/.",
        "pages/kiosque.md:4: le lien /article/absent/",
        "pages/kiosque.md:4: le lien /rubrique/sport/page/9/",
    ]) {
        assert!(warning.starts_with(expected), "{warning}\n{expected}");
    }
    assert_eq!(warnings.len(), 5, "{warnings:#?}");
    assert!(magazine.unwrap().pages.iter().any(|page| page.path == path("/kiosque-2/")));
}

#[test]
fn a_folder_that_is_none_says_so() {
    let sample = Sample::new();
    sample.remove("site.json");
    for folder in [sample.folder(), sample.folder().join("absent")] {
        let (magazine, findings) = folder::read(&folder, None, regard::native::html::PARSER, NOW);
        assert!(magazine.is_none());
        assert_eq!(findings.errors.len(), 1);
    }
}

#[test]
fn the_demo_edition_has_nothing_to_mend() {
    let demo = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("demo");
    let (magazine, findings) = folder::read(&demo, None, regard::native::html::PARSER, NOW);
    assert_eq!(findings, Findings::default());
    assert!(magazine.unwrap().articles.len() >= 48);
}
