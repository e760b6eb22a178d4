//! What a reader is shown of a search, from an index that was made a moment ago.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test fails by panicking")]

use regard::element::Element;
use regard::results::{Asked, Outcome, page, suggestions};
use regard::search::{Builder, Entry, Index, Label, Manifest};
use scraper::{Html, Selector};

const CATEGORIES: [(&str, &str); 2] = [("Fleuves", "/rubrique/fleuves/"), ("Villes", "/rubrique/villes/")];

/// An index of articles: title, body, category, author, days since 1970.
fn index(articles: &[(&str, &str, u32, &str, i64)]) -> Index {
    let categories = CATEGORIES.map(|(name, path)| Label { name: name.into(), path: path.into() });
    let mut builder = Builder::new(&categories);
    for (at, (title, body, category, author, day)) in articles.iter().enumerate() {
        let (path, author_path) = (format!("/article/{at}/"), format!("/auteur/{}/", author.to_lowercase()));
        builder.add(&Entry {
            path: &path,
            title,
            body,
            date: day * 86_400,
            categories: &[*category],
            author: Some((author, &author_path)),
            picture: Some(("/media/a.webp", Some(3))),
            ..Entry::default()
        });
    }
    let built = builder.finish(None);
    let manifest = Manifest {
        made: 1,
        codebook: built.codebook.clone(),
        categories: categories.to_vec(),
        segments: vec![built.info.clone()],
    };
    let mut index = Index::open(&manifest.write().unwrap()).unwrap();
    built.files.iter().for_each(|(name, file)| index.feed(*name, file).unwrap());
    index
}

fn rivers() -> Index {
    index(&[
        ("L’élection du fleuve", "Le Congo et ses affluents.", 0, "Awa Diop", 17_900),
        ("La crue", "Le fleuve monte. Une élection approche.", 0, "Awa Diop", 18_000),
        ("Le port", "Des pirogues sur le fleuve, des <b>caisses</b>.", 1, "Léon Mba", 18_400),
    ])
}

/// What stands on the page.
struct Shown(Html, Outcome);

impl Shown {
    fn of(outcome: Outcome) -> Self {
        let mut html = String::new();
        Element::new("div").children(outcome.content.clone()).print(&mut html);
        Self(Html::parse_fragment(&html), outcome)
    }

    fn page(index: &mut Index, query: &str) -> Self {
        Self::of(page(index, &Asked::parse(query)))
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).map(|found| found.text().collect()).collect()
    }

    fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).filter_map(|found| found.value().attr(attribute)).map(str::to_owned).collect()
    }
}

#[test]
fn a_page_shows_results_with_their_matches_marked_and_how_many_there_are() {
    let shown = Shown::page(&mut rivers(), "q=election");
    assert_eq!(shown.1.heading, "Résultats pour «\u{202f}election\u{202f}»");
    assert_eq!(shown.1.status, "2 résultats");
    assert_eq!(shown.texts("h2 a"), ["L’élection du fleuve", "La crue"]);
    assert_eq!(shown.values("h2 a", "href")[0], "/article/0/");
    assert_eq!(shown.texts("h2 mark"), ["élection"]);
    assert_eq!(shown.texts(".card__category"), ["Fleuves", "Fleuves"]);
    assert_eq!(shown.values("time", "datetime")[0], "2019-01-04");
    assert_eq!(shown.values("article img", "alt"), ["", ""]);
}

#[test]
fn markup_in_a_text_stays_text() {
    let shown = Shown::page(&mut rivers(), "q=caisses");
    assert_eq!(shown.texts(".card__lede"), ["Des pirogues sur le fleuve, des <b>caisses</b>."]);
    assert_eq!(shown.texts("b"), [""; 0]);
}

#[test]
fn filters_count_what_there_is_and_narrow_it() {
    let all = Shown::page(&mut rivers(), "q=fleuve");
    assert_eq!(all.texts("select[name=rubrique] option"), ["Toutes les rubriques", "Fleuves (2)", "Villes (1)"]);
    assert_eq!(all.texts("select[name=auteur] option")[1], "Awa Diop (2)");
    assert_eq!(all.texts("select[name=annee] option"), ["Toutes les années", "2020 (1)", "2019 (2)"]);
    assert_eq!(all.texts("summary"), ["Affiner et trier"]);
    let some = Shown::page(&mut rivers(), "q=fleuve&rubrique=villes");
    assert_eq!(some.texts("h2 a"), ["Le port"]);
    assert_eq!(some.values("select[name=rubrique] option[selected]", "value"), ["villes"]);
    assert_eq!(some.texts("summary"), ["Affiner et trier (1)"]);
    let newest = Shown::page(&mut rivers(), "q=fleuve&tri=date");
    assert_eq!(newest.texts("h2 a"), ["Le port", "La crue", "L’élection du fleuve"]);
    assert_eq!(Shown::page(&mut rivers(), "annee=2020").texts("h2 a"), ["Le port"]);
    assert_eq!(Shown::page(&mut rivers(), "auteur=Awa+Diop").texts("h2 a").len(), 2);
}

#[test]
fn nothing_found_says_so_and_leads_on() {
    let none = Shown::page(&mut rivers(), "q=zzzz&rubrique=villes");
    assert_eq!(none.1.heading, "Pas de résultat pour «\u{202f}zzzz\u{202f}»");
    assert!(none.1.status.starts_with("Vérifiez l’orthographe"));
    assert_eq!(none.values(".note a", "href"), ["/recherche/?q=zzzz"]);
    let nothing = Shown::page(&mut rivers(), "");
    assert_eq!((nothing.1.content.len(), nothing.1.status.as_str()), (0, ""));
}

#[test]
fn a_wrong_letter_is_corrected_and_said() {
    let shown = Shown::page(&mut rivers(), "q=elecsion");
    assert_eq!(shown.1.heading, "Résultats pour «\u{202f}élection\u{202f}»");
    assert_eq!(shown.texts(".note a"), ["Chercher plutôt «\u{202f}elecsion\u{202f}»"]);
    let link = shown.values(".note a", "href").remove(0);
    assert_eq!(link, "/recherche/?q=elecsion&exact=1");
    let exact = Shown::page(&mut rivers(), link.split_once('?').unwrap().1);
    assert_eq!(exact.1.heading, "Pas de résultat pour «\u{202f}elecsion\u{202f}»");
}

#[test]
fn a_word_that_is_not_whole_finds_what_stood_below_the_field() {
    let shown = Shown::page(&mut rivers(), "q=pirog");
    assert_eq!(shown.texts("h2 a"), ["Le port"]);
    assert_eq!(shown.texts(".note a"), [""; 0]);
}

#[test]
fn long_results_have_pages() {
    let many: Vec<(String, i64)> = (0..25).map(|at| (format!("Fleuve {at}"), 18_000 + at)).collect();
    let many: Vec<_> = many.iter().map(|(title, day)| (title.as_str(), "", 0, "A", *day)).collect();
    let mut index = index(&many);
    let first = Shown::page(&mut index, "q=fleuve&tri=date");
    assert_eq!(first.texts("h2 a").len(), 10);
    assert_eq!(first.texts("nav.pagination > *"), ["Page 1 sur 3", "Résultats suivants"]);
    let last = Shown::page(&mut index, "q=fleuve&tri=date&page=3");
    assert_eq!(last.texts("h2 a").len(), 5);
    assert_eq!(last.values("nav.pagination a", "href"), ["/recherche/?q=fleuve&tri=date&page=2"]);
}

#[test]
fn suggestions_are_options_and_the_last_leads_to_all_results() {
    let shown = Shown::of(suggestions(&mut rivers(), "fleuv", &[]));
    let options = shown.texts("[role=option]");
    assert!(options[0].starts_with("Fleuves") && options[0].ends_with("Rubrique"), "{options:?}");
    assert_eq!(options.len(), 5);
    assert_eq!(options[4], "Voir tous les résultats");
    assert_eq!(shown.values("[role=option]", "href")[4], "/recherche/?q=fleuv");
    assert_eq!(shown.1.status, "4 suggestions");
    let none = suggestions(&mut rivers(), "zzzz", &[]);
    assert_eq!((none.content.len(), none.status.as_str()), (0, "Pas de résultat pour «\u{202f}zzzz\u{202f}»"));
}

#[test]
fn before_anything_is_typed_earlier_searches_stand_there() {
    let shown = Shown::of(suggestions(&mut rivers(), " ", &["le port", "crue & eau"]));
    assert_eq!(shown.texts("[role=option]"), ["le port", "crue & eau", "Effacer les recherches récentes"]);
    assert_eq!(shown.values("[role=option]", "href")[1], "/recherche/?q=crue+%26+eau");
    assert!(suggestions(&mut rivers(), "", &[]).content.is_empty());
}
