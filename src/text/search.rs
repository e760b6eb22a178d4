//! Searching: the field, suggestions, the page of results.

use crate::format::{digits, integer};

/// The heading of the search page.
pub const SEARCH_PAGE: &str = "Recherche";
/// Said on the search page where scripts do not run; ways on follow.
pub const SEARCH_NEEDS_SCRIPT: &str =
    "La recherche demande JavaScript. Tous les articles se trouvent aussi par leur rubrique\u{a0}:";

/// The heading of results.
pub fn results_for(words: &str) -> String {
    ["Résultats pour «\u{202f}", words, "\u{202f}»"].concat()
}

/// No result.
pub fn no_result(words: &str) -> String {
    ["Pas de résultat pour «\u{202f}", words, "\u{202f}»"].concat()
}

/// How many results there are; not `exact`: at least.
pub fn results_count(count: u32, exact: bool) -> String {
    let (number, plural) = (integer(count.into()), if count > 1 { "s" } else { "" });
    [if exact { "" } else { "Au moins " }, &number, " résultat", plural].concat()
}

/// What a screen reader hears of the list below the field.
pub fn suggestions_count(count: usize) -> String {
    let plural = if count > 1 { "s" } else { "" };
    [&digits(count as u64), " suggestion", plural].concat()
}

/// Leads to the results of what was typed.
pub fn search_instead(typed: &str) -> String {
    ["Chercher plutôt «\u{202f}", typed, "\u{202f}»"].concat()
}

/// Some words are not in all of the results, because no article holds all words.
pub fn without_words(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| ["«\u{202f}", word, "\u{202f}»"].concat()).collect();
    ["Aucun article ne contient tous ces mots. Absent de certains résultats\u{a0}: ", &words.join(", "), "."].concat()
}

/// Which page of the results this is.
pub fn page_of(page: usize, last: usize) -> String {
    ["Page ", &digits(page as u64), " sur ", &digits(last as u64)].concat()
}

/// The page before.
pub const PREVIOUS_RESULTS: &str = "Résultats précédents";
/// The page behind.
pub const NEXT_RESULTS: &str = "Résultats suivants";
/// What to do without a result.
pub const NO_RESULT_ADVICE: &str = "Vérifiez l’orthographe, ou essayez avec moins de mots ou des mots plus courants.";
/// The same words without filters.
pub const SEARCH_EVERYWHERE: &str = "Chercher dans tous les articles";
/// A file of the index could not be had.
pub const SEARCH_INCOMPLETE: &str =
    "Une partie de l’index n’a pas pu être lue\u{a0}: il manque peut-être des résultats.";
/// The last of the suggestions.
pub const ALL_RESULTS: &str = "Voir tous les résultats";
/// The name of the links to categories, authors and tags.
pub const FOUND_NAMES: &str = "Rubriques, auteurs et mots-clés";
/// A result that is an article.
pub const FOUND_ARTICLE: &str = "Article";
/// A result that is a category.
pub const FOUND_CATEGORY: &str = "Rubrique";
/// A result that is an author.
pub const FOUND_AUTHOR: &str = "Auteur";
/// A result that is a tag.
pub const FOUND_TAG: &str = "Mot-clé";
/// What was searched for last, on this device.
pub const RECENT_SEARCHES: &str = "Recherches récentes";
/// Erases it.
pub const FORGET_SEARCHES: &str = "Effacer les recherches récentes";
/// Opens the filters, of which so many are set.
pub fn filters(set: usize) -> String {
    let set = if set > 0 { [" (", &digits(set as u64), ")"].concat() } else { String::new() };
    ["Affiner et trier", &set].concat()
}

/// The filter by category.
pub const FILTER_SECTION: &str = "Rubrique";
/// Not narrowed by category.
pub const ALL_SECTIONS: &str = "Toutes les rubriques";
/// The filter by author.
pub const FILTER_AUTHOR: &str = "Auteur";
/// Not narrowed by author.
pub const ALL_AUTHORS: &str = "Tous les auteurs";
/// The filter by year.
pub const FILTER_YEAR: &str = "Année";
/// Not narrowed by year.
pub const ALL_YEARS: &str = "Toutes les années";
/// The order of results.
pub const ORDER: &str = "Trier par";
/// The most relevant first.
pub const BY_RELEVANCE: &str = "Pertinence";
/// The newest first.
pub const BY_DATE: &str = "Les plus récents";
/// Asks again with the filters.
pub const APPLY: &str = "Appliquer";
/// The setting for the keys that lead to the field.
pub const SEARCH_KEYS: &str = "Aller à la recherche par les touches / et Ctrl + K";
/// The setting for keeping what was searched for.
pub const KEEP_SEARCHES: &str = "Proposer mes recherches récentes";
