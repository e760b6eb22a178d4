//! What the publisher says on the command line, in French: the only place for its sentences.

pub mod advertising;
pub mod authoring;
pub mod beginning;
pub mod configuration;
pub mod examination;
pub mod failure;
pub mod hosting;
pub mod pictures;
pub mod migration;
pub mod wordpress;

use super::problem::Problem;
use std::path::Path;

/// The name of a privacy page whose title is not known.
pub const PRIVACY: &str = "Confidentialité";

/// A file of another hand whose place is taken.
pub fn left_out(name: &str) -> String {
    format!("{name} n’a pas été conservé : l’édition a un fichier de ce nom, ou ce n’est pas un fichier ordinaire.")
}

/// Nobody told where the site will stand.
pub const NO_BASE_URL: &str = "Attention : sans --base-url, les pages n’ont ni adresse canonique ni adresse de partage, et l’édition n’a ni flux RSS ni plan du site.";

/// A step begins.
pub fn reading(folder: &Path) -> String {
    format!("Lecture de {}", folder.display())
}

/// What was read.
pub fn read(articles: usize, pages: usize, media: usize) -> String {
    format!("{articles} articles, {pages} pages fixes, {media} images et fichiers lus")
}

/// What would make the next run quicker is lost.
pub fn not_remembered(error: &super::PublishError) -> String {
    format!("La mémoire de la publication n’a pas été écrite, la prochaine sera plus longue. {error}")
}

/// What an editor may want to look at.
pub fn warning(problem: &Problem) -> String {
    format!("Attention : {problem}")
}

/// A page that site.json names and that is not there.
pub fn left_out_link(path: &str) -> String {
    format!("Attention : site.json cite « {path} », où rien ne se trouve : le lien est retiré des pages.")
}

/// The step in which the search index is made.
pub const INDEXING: &str = "Index de recherche";

/// The step in which pages are made.
pub const WRITING_PAGES: &str = "Écriture des pages";

/// The pages are there.
pub fn pages_written(count: usize) -> String {
    format!("{count} pages écrites")
}

/// When it is published again.
pub fn next_round(minutes: u32) -> String {
    match minutes {
        1 => "Nouvelle publication dans une minute.".to_owned(),
        minutes => format!("Nouvelle publication dans {minutes} minutes."),
    }
}

/// All is done.
pub fn done(folder: &Path, edition: &str) -> String {
    format!("Édition {edition} publiée dans {}", folder.display())
}

/// What `check` found, at the end.
pub fn checked(errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, 0) => "Aucune erreur.".to_owned(),
        (errors, warnings) => format!("Erreurs : {errors} ; points à vérifier : {warnings}."),
    }
}

/// What `init` wrote.
pub fn written(file: &Path) -> String {
    format!("{} est écrit.", file.display())
}

/// `--images link` where pictures are those of the folder.
pub const IMAGES_OF_A_FOLDER: &str =
    "Attention : --images ne concerne que la publication d’un WordPress ; les images du dossier sont copiées.";
