//! Which article stands first: forty articles, and what a reader expects of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test fails by panicking")]

use regard::search::{Answer, Builder, CardKind, Entry, Index, Label, Order, Page, Query};

/// Slug, title, lede, body, days since the first one.
const ARTICLES: &[(&str, &str, &str, &str, i64)] = &[
    (
        "election-mali",
        "Élection présidentielle au Mali",
        "Les électeurs votent dimanche.",
        "Le scrutin se tient dans le calme à Bamako.",
        900,
    ),
    (
        "election-niger",
        "Niger : une élection sous tension",
        "Un second tour est prévu.",
        "Niamey attend les résultats. Le Mali voisin observe.",
        700,
    ),
    (
        "budget",
        "Le budget de l’État adopté",
        "Les députés ont voté.",
        "Avant l’élection, le gouvernement serre les dépenses. Une élection coûte cher.",
        950,
    ),
    (
        "mali-pont",
        "Au Mali, un pont sur le fleuve",
        "Ségou et Bamako se rapprochent.",
        "Le pont sera ouvert en mai.",
        400,
    ),
    ("mali", "Mali", "Tout sur le pays.", "Repères.", 10),
    ("peche", "La pêche au Sénégal", "Les pirogues rentrent.", "Les pêcheurs de Kayar vendent leurs prises.", 300),
    ("peche-fruit", "Le péché et la grâce", "Un essai de théologie.", "Le péché selon les anciens.", 310),
    ("can-2019", "C.A.N. 2019 : l’Algérie sacrée", "Finale au Caire.", "Les Fennecs l’emportent face au Sénégal.", 500),
    ("can-histoire", "Histoire d’une coupe", "Trente éditions.", "La CAN est née en 1957. La CAN a grandi.", 100),
    ("onu", "L’ONU appelle au calme", "New York.", "Le Conseil de sécurité se réunit.", 600),
    (
        "conseil-constitutionnel",
        "Le Conseil constitutionnel tranche",
        "La liste est close.",
        "Sept candidats sont retenus.",
        650,
    ),
    (
        "constitution",
        "Constitutionnel ou non ? Le conseil hésite",
        "Un débat de juristes.",
        "Le texte est contesté.",
        660,
    ),
    (
        "conseil-ministres",
        "Conseil des ministres : les décisions",
        "Nominations.",
        "Un texte constitutionnel est à l’étude.",
        670,
    ),
    ("ndjamena", "N’Djamena sous les eaux", "Des pluies record.", "Le Chari déborde.", 350),
    ("tchad-route", "Tchad : la route du sud", "Un chantier attendu.", "De N’Djamena à Moundou en six heures.", 360),
    ("journaux", "Les journaux en difficulté", "La presse cherche un modèle.", "Un journal sur trois a fermé.", 200),
    ("journal-tele", "Le journal télévisé change d’heure", "À 20 heures.", "La chaîne nationale s’adapte.", 800),
    (
        "cacao-prix",
        "Cacao : le prix au producteur monte",
        "Bonne nouvelle pour les planteurs.",
        "Le cacao ivoirien profite de la demande.",
        820,
    ),
    (
        "cacao-ancien",
        "Cacao : le prix au producteur baisse",
        "Mauvaise nouvelle pour les planteurs.",
        "Le cacao ivoirien souffre de la demande.",
        20,
    ),
    (
        "cacao-chocolat",
        "Du champ à la tablette",
        "Reportage.",
        "Le cacao voyage. Sans cacao, pas de chocolat. Le cacao fermente, le cacao sèche.",
        810,
    ),
    ("musique", "Youssou N’Dour, cinquante ans de scène", "Le chanteur fête sa carrière.", "Dakar a dansé.", 450),
    ("chanteuse", "Une chanteuse à suivre", "Premier album.", "Elle chante le mbalax.", 460),
    ("sante", "Paludisme : un vaccin pour les enfants", "Essais concluants.", "La campagne commence au Ghana.", 550),
    ("sante-2", "Hôpitaux : le manque de médecins", "Le personnel est épuisé.", "Un hôpital de Lomé témoigne.", 560),
    ("femmes", "Les présidentes d’entreprise", "Elles dirigent.", "Une présidente raconte son parcours.", 610),
    ("president", "Le président en visite à Abidjan", "Deux jours.", "Il rencontre des entrepreneurs.", 620),
    ("mode", "Œuvres et étoffes : la mode à Dakar", "Dix créateurs.", "Le wax est roi.", 640),
    ("arabe", "الاقتصاد في تونس", "", "أرقام جديدة عن الاقتصاد والسياحة.", 630),
    ("nko", "ߒߞߏ ߛߓߍߛߎ߲", "L’alphabet de Solomana Kanté.", "Une écriture vivante.", 635),
    ("dette", "50\u{202f}000 emplois et une dette", "Les chiffres.", "La dette recule en 2018.", 750),
    ("aujourdhui", "L’Afrique d’aujourd’hui", "Un essai.", "Dix chapitres.", 240),
    ("port", "Le port de Lomé s’agrandit", "Un troisième quai.", "Le trafic double.", 760),
    ("portrait", "Portrait d’un sculpteur", "À Foumban.", "Il travaille le bronze.", 770),
    ("fin-de-partie", "Au théâtre, « Fin de partie »", "Beckett à Ouagadougou.", "La pièce se joue trois soirs.", 780),
    (
        "fin-du-match",
        "La partie n’est pas finie",
        "Fin de match tendue.",
        "En fin de rencontre, une partie du public est sortie.",
        790,
    ),
    ("football", "Le Sénégal en finale", "Dakar en fête.", "La finale se joue vendredi.", 495),
    (
        "transport",
        "Transport urbain : un métro pour Abidjan",
        "Les travaux commencent.",
        "Le métro reliera le nord au sud.",
        850,
    ),
    (
        "climat",
        "Climat : le Sahel avance",
        "Un accord régional.",
        "La grande muraille verte progresse au Niger et au Mali.",
        860,
    ),
    ("ecole", "La rentrée des classes au Cameroun", "Trop peu d’enseignants.", "Yaoundé recrute.", 870),
    (
        "cameroun-sport",
        "Cameroun : les Lions préparent l’été",
        "Un stage en altitude.",
        "L’équipe du Cameroun s’entraîne.",
        880,
    ),
];

fn index() -> Index {
    let labels = [
        Label { name: "Politique".into(), path: "/rubrique/politique/".into() },
        Label { name: "Sport".into(), path: "/rubrique/sport/".into() },
    ];
    let mut builder = Builder::new(&labels);
    for (at, (slug, title, lede, body, day)) in ARTICLES.iter().enumerate() {
        let tags: &[(&str, &str)] = if slug.contains("mali") { &[("Mali", "/etiquette/mali/")] } else { &[] };
        builder.add(&Entry {
            path: slug,
            title,
            lede,
            body,
            date: 1_500_000_000 + day * 86_400,
            categories: &[u32::from(slug.starts_with("can") || *slug == "football")],
            author: Some(if at % 2 == 0 {
                ("Awa Diop", "/auteur/awa-diop/")
            } else {
                ("Éric Mba", "/auteur/eric-mba/")
            }),
            tags,
            ..Entry::default()
        });
    }
    let mut index = Index::alone(&labels);
    index.add(&builder.finish(None), &[]).unwrap();
    index
}

fn ask(index: &mut Index, query: &Query) -> Answer {
    loop {
        let answer = index.answer(query, Page { from: 0, count: 10 });
        assert!(answer.wanted.is_empty(), "everything is there");
        if answer.texts.is_empty() {
            return answer;
        }
        for (id, path) in &answer.texts {
            let (_, title, lede, body, _) = ARTICLES.iter().find(|article| article.0 == path).unwrap();
            index.feed_text(query, *id, &format!("{title}. {lede} {body}"));
        }
    }
}

fn slugs(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.card.path.as_str()).collect()
}

#[test]
fn the_expected_articles_stand_first() {
    let mut index = index();
    let mut faults = Vec::new();
    for (text, expected) in [
        // Title before text, all words before some.
        ("élection", &["election-mali", "election-niger", "budget"][..]),
        ("elections", &["election-mali", "election-niger", "budget"]),
        ("l'election", &["election-mali", "election-niger", "budget"]),
        ("élection mali", &["election-mali", "election-niger"]),
        ("mali", &["mali"]),
        ("pont mali", &["mali-pont"]),
        // Accents.
        ("pêche", &["peche", "peche-fruit"]),
        ("péché", &["peche-fruit", "peche"]),
        ("oeuvre", &["mode"]),
        // Acronyms, numbers, names.
        ("can 2019", &["can-2019"]),
        ("C.A.N.", &["can-2019", "can-histoire"]),
        ("onu", &["onu"]),
        ("50 000 emplois", &["dette"]),
        ("n'djamena", &["ndjamena", "tchad-route"]),
        ("ndjamena", &["ndjamena", "tchad-route"]),
        ("youssou ndour", &["musique"]),
        ("aujourd'hui", &["aujourdhui"]),
        ("aujourd’hui", &["aujourdhui"]),
        // Side by side.
        ("conseil constitutionnel", &["conseil-constitutionnel", "constitution", "conseil-ministres"]),
        ("\"fin de partie\"", &["fin-de-partie"]),
        ("« conseil constitutionnel »", &["conseil-constitutionnel"]),
        ("\"second tour est prévu\"", &["election-niger"]),
        // Forms.
        ("journal", &["journal-tele", "journaux"]),
        ("hopital", &["sante-2"]),
        ("chanteur", &["chanteuse", "musique"]),
        ("présidente", &["femmes", "president"]),
        // Newer before older, all else equal; more about it before less.
        ("cacao prix", &["cacao-prix", "cacao-ancien"]),
        ("cacao", &["cacao-prix", "cacao-ancien", "cacao-chocolat"]),
        // Wrong letters.
        ("elecsion mali", &["election-mali"]),
        ("alection mali", &["election-mali"]),
        ("camroun", &["cameroun-sport", "ecole"]),
        ("bameroun", &["cameroun-sport", "ecole"]),
        ("constitutionel conseil", &["constitution", "conseil-constitutionnel"]),
        ("paludsime", &["sante"]),
        ("trnasprot urbain", &["transport"]),
        // Other scripts.
        ("الاقتصاد", &["arabe"]),
        ("إقتصاد الاقتصاد", &["arabe"]),
        ("ߒߞߏ", &["nko"]),
        // Most words where no article holds all.
        ("vaccin paludisme zzzzz", &["sante"]),
        // Minus.
        ("mali -élection", &["mali"]),
    ] {
        let query = Query { exact: true, ..Query::parse(text, false) };
        let answer = ask(&mut index, &query);
        let found = slugs(&answer);
        if !found.starts_with(expected) {
            faults.push(format!("{text}: {found:?} instead of {expected:?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn while_typing_the_last_word_may_be_a_beginning() {
    let mut index = index();
    for (text, expected) in [
        ("elec", "election-mali"),
        ("elec ma", "election-mali"),
        ("port", "port"),
        ("portr", "portrait"),
        ("camer", "cameroun-sport"),
        ("élections m", "election-mali"),
        ("journau", "journaux"),
        ("conseil const", "conseil-constitutionnel"),
        ("الاقت", "arabe"),
        ("cmaeroun", "cameroun-sport"),
        ("eletcio", "election-mali"),
    ] {
        let answer = ask(&mut index, &Query::parse(text, true));
        assert_eq!(slugs(&answer).first(), Some(&expected), "{text}: {:?}", slugs(&answer));
    }
}

#[test]
fn a_correction_is_told_as_it_is_written() {
    let mut index = index();
    for (text, expected) in [
        ("elecsion", &[("elecsion", "élection")][..]),
        ("camroun", &[("camroun", "cameroun")]),
        ("élection", &[]),
        ("zzzzzzzz", &[]),
    ] {
        let answer = ask(&mut index, &Query::parse(text, false));
        let told: Vec<(&str, &str)> =
            answer.corrections.iter().map(|correction| (correction.typed.as_str(), correction.used.as_str())).collect();
        assert_eq!(told, expected, "{text}");
    }
    let answer = ask(&mut index, &Query::parse("vaccin zzzzz", false));
    assert_eq!(answer.missing, [1]);
}

#[test]
fn names_are_found_too() {
    let mut index = index();
    for (text, kind, name) in [
        ("mali", CardKind::Tag, "Mali"),
        ("diop", CardKind::Author, "Awa Diop"),
        ("eric", CardKind::Author, "Éric Mba"),
        ("polit", CardKind::Category, "Politique"),
        ("sports", CardKind::Category, "Sport"),
    ] {
        let answer = ask(&mut index, &Query::parse(text, true));
        let found = answer.names.first().unwrap_or_else(|| panic!("{text}"));
        assert_eq!((found.kind, found.title.as_str()), (kind, name), "{text}");
    }
}

#[test]
fn filters_and_counts_fit() {
    let mut index = index();
    let answer = ask(&mut index, &Query { facets: true, ..Query::parse("sénégal", false) });
    let tally = answer.tally.unwrap();
    assert_eq!(tally.categories.iter().map(|(_, count)| count).sum::<u32>(), answer.total);
    assert_eq!(tally.years.iter().map(|(_, count)| count).sum::<u32>(), answer.total);
    let answer = ask(&mut index, &Query::parse("sénégal rubrique:sport", false));
    assert_eq!(answer.total, 2);
    let answer = ask(&mut index, &Query { order: Order::Date, ..Query::parse("auteur:diop annee:2019", false) });
    assert!(answer.total > 0 && answer.hits.iter().all(|hit| hit.card.date >= 1_546_300_800));
    assert!(answer.hits.is_sorted_by_key(|hit| std::cmp::Reverse(hit.card.date)));
}

#[test]
fn what_is_gone_vanishes_and_what_has_changed_is_new() {
    let mut index = index();
    index.hide(&["mali"]);
    let answer = ask(&mut index, &Query::parse("mali", false));
    assert!(!slugs(&answer).contains(&"mali") && answer.hits.len() >= 4);
    let mut builder = Builder::new(&index.manifest.categories);
    builder.add(&Entry { path: "onu", title: "Les Nations unies au Mali", date: 1_600_000_000, ..Entry::default() });
    index.add(&builder.finish(Some(&index.manifest.codebook.clone())), &["onu"]).unwrap();
    assert_eq!(slugs(&ask(&mut index, &Query::parse("nations unies", false))), ["onu"]);
    assert!(
        slugs(&ask(&mut index, &Query::parse("conseil sécurité appelle calme", false)))
            .iter()
            .all(|slug| *slug != "onu")
    );
}
