//! Searching: the field, suggestions, the page of results.

/// The heading of the search page.
pub const SEARCH_PAGE: &str = "Recherche";
/// Said on the search page where scripts do not run; ways on follow.
pub const SEARCH_NEEDS_SCRIPT: &str = "La recherche demande JavaScript. ";

/// The ways on where there are no results, whatever the reason.
pub const SEARCH_BY_SECTION: &str = "Tous les articles se trouvent aussi par leur rubrique\u{a0}:";

/// The heading of results.
pub fn results_for(words: &str) -> String {
    ["Résultats pour «\u{202f}", words, "\u{202f}»"].concat()
}

/// The setting for the keys that lead to the field.
pub const SEARCH_KEYS: &str = "Aller à la recherche par les touches / et Ctrl + K";
/// The setting for keeping what was searched for.
pub const KEEP_SEARCHES: &str = "Proposer mes recherches récentes";
