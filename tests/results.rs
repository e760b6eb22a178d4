//! What the searching script is told of a search, from an index that was made a moment ago.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test fails by panicking")]

use regard::results::{Asked, outcome};
use regard::search::{Builder, Entry, Index, Label, Manifest};
use serde_json::{Value, json};

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
            offset: 60,
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

/// The first ten results for these words and what else is set.
fn page(words: &str) -> Asked {
    Asked { words: words.to_owned(), count: 10, ..Asked::default() }
}

fn told(index: &mut Index, asked: &Asked) -> Value {
    let found = outcome(index, asked);
    serde_json::from_str(&found.json(&index.manifest.categories)).unwrap()
}

/// The titles of the results, without their marks.
fn titles(told: &Value) -> Vec<String> {
    let title = |hit: &Value| hit["title"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    told["hits"].as_array().unwrap().iter().map(title).collect()
}

#[test]
fn a_result_is_told_with_its_matches_as_parts_of_their_own() {
    let told = told(&mut rivers(), &page("election"));
    let first = json!({
        "path": "/article/0/",
        "title": ["L’", "élection", " du fleuve"],
        "excerpt": ["Le Congo et ses affluents."],
        "date": 17_900 * 86_400,
        "offset": 60,
        "category": { "name": "Fleuves", "path": "/rubrique/fleuves/" },
        "picture": "/media/a.webp",
        "tone": 3,
    });
    assert_eq!(told["hits"][0], first);
    assert_eq!((&told["total"], &told["exact"], &told["used"]), (&json!(2), &json!(true), &json!("")));
    assert_eq!(titles(&told), ["L’élection du fleuve", "La crue"]);
}

#[test]
fn results_are_counted_and_narrowed() {
    let all = told(&mut rivers(), &page("fleuve"));
    let villes = json!({ "name": "Villes", "path": "/rubrique/villes/", "count": 1 });
    assert_eq!(all["tally"]["categories"][1], villes);
    assert_eq!(all["tally"]["authors"][0]["name"], "Awa Diop");
    assert_eq!(all["tally"]["years"], json!([[2020, 1], [2019, 2]]));
    for (asked, expected) in [
        (Asked { category: "villes".into(), ..page("fleuve") }, &["Le port"][..]),
        (Asked { by_date: true, ..page("fleuve") }, &["Le port", "La crue", "L’élection du fleuve"]),
        (Asked { from: Some(18_001), ..page("") }, &["Le port"]),
        (Asked { from: Some(17_901), to: Some(18_000), ..page("fleuve") }, &["La crue"]),
        (Asked { author: "Awa Diop".into(), by_date: true, ..page("") }, &["La crue", "L’élection du fleuve"]),
        (Asked { from: Some(18_000), ..page("annee:2019 fleuve") }, &["Le port", "La crue"]),
    ] {
        let mut found = titles(&told(&mut rivers(), &asked));
        if !asked.by_date {
            found.sort_by_key(|title| expected.iter().position(|other| other == title));
        }
        assert_eq!(found, expected, "{asked:?}");
    }
}

#[test]
fn a_wrong_letter_is_corrected_and_told_unless_the_reader_insists() {
    let found = told(&mut rivers(), &page("elecsion"));
    assert_eq!((&found["used"], &found["typed"]), (&json!("élection"), &json!("elecsion")));
    assert_eq!(found["total"], 2);
    let exact = told(&mut rivers(), &Asked { exact: true, ..page("elecsion") });
    assert_eq!((&exact["total"], &exact["typed"], &exact["hits"]), (&json!(0), &json!(""), &json!([])));
}

#[test]
fn words_that_no_article_holds_together_are_told() {
    let found = told(&mut rivers(), &page("congo pirogues"));
    assert_eq!(found["hits"].as_array().unwrap().len(), 2);
    assert_eq!(found["missing"], json!(["congo", "pirogues"]));
}

#[test]
fn a_word_that_is_not_whole_finds_what_stood_below_the_field() {
    let found = told(&mut rivers(), &page("pirog"));
    assert_eq!((titles(&found), &found["typed"]), (vec!["Le port".to_owned()], &json!("")));
}

#[test]
fn while_typing_names_are_told_and_nothing_is_counted() {
    let found = told(&mut rivers(), &Asked { typing: true, count: 5, ..page("fleuv") });
    assert_eq!(found["names"], json!([{ "name": "Fleuves", "path": "/rubrique/fleuves/", "kind": "category" }]));
    assert_eq!((titles(&found).len(), found.get("tally")), (3, None));
    assert!(found["hits"].as_array().unwrap().iter().all(|hit| hit.get("excerpt").is_none()));
}

#[test]
fn results_come_in_pages() {
    let many: Vec<(String, i64)> = (0..25).map(|at| (format!("Fleuve {at}"), 18_000 + at)).collect();
    let many: Vec<_> = many.iter().map(|(title, day)| (title.as_str(), "", 0, "A", *day)).collect();
    let mut index = index(&many);
    let last = told(&mut index, &Asked { by_date: true, first: 20, ..page("fleuve") });
    assert_eq!((titles(&last).len(), &last["total"]), (5, &json!(25)));
    assert_eq!(titles(&last)[4], "Fleuve 0");
}

#[test]
fn what_is_missing_is_asked_for_by_the_names_of_files() {
    let built = rivers().manifest;
    let mut empty = Index::open(&built.write().unwrap()).unwrap();
    let found = told(&mut empty, &page("fleuve"));
    let wanted = found["wanted"].as_array().unwrap();
    assert!(wanted.iter().all(|file| file.as_str().unwrap().ends_with("/k0")) && wanted.len() == 1, "{found}");
    assert_eq!((&found["texts"], &found["lost"]), (&json!([]), &json!(false)));
}

#[test]
fn where_nothing_is_found_the_nearest_words_are_told() {
    let mut index = index(&[
        ("Le gouvernement du Cameroun", "Le gouvernement.", 0, "Awa Diop", 18_000),
        ("Au Cameroun", "Un port.", 0, "Awa Diop", 18_001),
    ]);
    for (typed, near) in
        [("kamerunn", json!(["cameroun"])), ("gouvrnmnt", json!(["gouvernement"])), ("zzzzzz", json!([]))]
    {
        let found = told(&mut index, &page(typed));
        assert_eq!((&found["near"], &found["hits"], &found["used"]), (&near, &json!([]), &json!("")), "{typed}");
    }
    for found in ["cameroun", "camerounn", "port kamerunn"] {
        assert_eq!(told(&mut index, &page(found))["near"], json!([]), "{found}");
    }
}
