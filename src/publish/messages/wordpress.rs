//! What is said while a WordPress is read, and what was read and left out at the end.

use crate::content::Path;
use crate::publish::wordpress::Report;

/// Things of one kind that are named one by one; the others are counted.
const NAMED: usize = 12;

/// The WordPress is looked for.
pub fn looking(address: &str) -> String {
    format!("Lecture de {address}")
}

/// The lists are read that tell what there is.
pub const CENSUS: &str = "Recensement de ce que le WordPress contient";

/// A run ends early.
pub const KEPT: &str = "Ce qui a été lu jusqu’ici est gardé : la prochaine fois reprendra là.";

/// Items of a list of the API are asked for.
pub fn fetching(kind: &str) -> String {
    format!("Lecture des {} : ce qui est nouveau ou modifié", if kind == "posts" { "articles" } else { "pages fixes" })
}

/// The summary of a run, a line for each thing worth knowing.
pub fn report(report: &Report) -> Vec<String> {
    let account = &report.account;
    let mut lines = vec![
        format!(
            "Lu : {} articles, {} pages fixes, {} rubriques, {} étiquettes, {} auteurs, {} commentaires, {} images et \
             fichiers de la médiathèque.",
            report.articles,
            report.pages,
            report.categories,
            report.tags,
            report.authors,
            report.comments,
            report.files
        ),
        format!(
            "{} demandes envoyées ; articles et pages nouveaux ou modifiés : {} ; retirés depuis la dernière fois : {}.",
            account.requests, account.fetched, account.gone
        ),
    ];
    lines.extend(account.refused.iter().map(|name| refused(name, report.authors)));
    if !account.broken.is_empty() {
        let numbers: Vec<String> = account.broken.iter().map(u64::to_string).collect();
        lines.push(format!(
            "Illisibles et laissés de côté, par leurs numéros : {}. Ouvrez-les dans WordPress et enregistrez-les de nouveau.",
            named(&numbers)
        ));
    }
    if account.unusable > 0 {
        lines.push(format!("Entrées de listes illisibles et laissées de côté : {}.", account.unusable));
    }
    if !report.locked.is_empty() {
        lines.push(format!(
            "Articles protégés par un mot de passe, publiés sans leur texte : {}.",
            addresses(&report.locked)
        ));
    }
    if report.locked_pages > 0 {
        lines.push(format!("Pages fixes protégées par un mot de passe, laissées de côté : {}.", report.locked_pages));
    }
    if report.front_page {
        lines.push(
            "La page qui sert d’accueil au WordPress est laissée de côté : l’édition a son propre accueil.".into(),
        );
    }
    if report.plain > 0 {
        lines.push(format!(
            "Adresses sans nom (« /?p=12 ») : {}. Elles ne peuvent pas être gardées ; l’édition en donne de lisibles, et les \
             anciennes y mènent.",
            report.plain
        ));
    }
    lines.extend(report.collisions.iter().take(NAMED).map(|(wanted, given)| {
        format!("L’adresse {} est réservée ou déjà prise : {} la remplace.", wanted.as_str(), given.as_str())
    }));
    if report.collisions.len() > NAMED {
        lines.push(format!("Autres adresses réservées ou déjà prises : {}.", report.collisions.len() - NAMED));
    }
    lines.extend(lost(report));
    lines
}

/// What stands in texts and cannot be shown.
fn lost(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    if report.forms > 0 {
        lines.push(format!(
            "Formulaires : {}. Un site de fichiers ne peut pas les recevoir ; l’adresse de contact les remplace.",
            report.forms
        ));
    }
    if report.frames > 0 {
        lines.push(format!("Cadres d’autres sites devenus des liens : {}.", report.frames));
    }
    if !report.shortcodes.is_empty() {
        let codes: Vec<String> = report.shortcodes.iter().map(|(name, count)| format!("[{name}] × {count}")).collect();
        lines.push(format!(
            "Codes courts que WordPress n’a pas remplacés et que les lecteurs voient tels quels : {}. Corrigez les articles, \
             ou remettez les extensions.",
            named(&codes)
        ));
    }
    lines
}

/// A list that the WordPress keeps to itself, and what follows from it.
fn refused(name: &str, authors: usize) -> String {
    let (what, then) = match name {
        "users" if authors > 0 => ("ses auteurs", "leurs noms sont pris dans son flux RSS, sans leurs présentations"),
        "users" => ("ses auteurs", "les articles n’ont pas de signature, et il n’y a pas de pages d’auteurs"),
        "comments" => ("ses commentaires", "l’édition n’en a pas"),
        "categories" => ("ses rubriques", "les articles n’en ont pas, et il n’y a pas de menu"),
        "tags" => ("ses étiquettes", "l’édition n’en a pas"),
        "media" => ("sa médiathèque", "les articles n’ont pas d’image principale"),
        _ => ("une partie de son contenu", "elle manque à l’édition"),
    };
    format!("Le WordPress ne montre pas {what} (/wp/v2/{name}) : {then}. Ouvrez cette adresse de l’API aux anonymes.")
}

fn addresses(paths: &[Path]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| path.as_str().to_owned()).collect();
    named(&paths)
}

/// The first of a list, and how many more there are.
fn named(things: &[String]) -> String {
    let first = things.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match things.len().saturating_sub(NAMED) {
        0 => first,
        more => format!("{first} et {more} autres"),
    }
}
