//! What is said about site.json: what is wrong and what to do.

use crate::policy::Origin;
use crate::publish::problem::closest;

/// What the JSON parser found, in `line`.
pub fn bad_json(error: &str, line: &str) -> String {
    let what = error.rsplit_once(" at line ").map_or(error, |(what, _)| what);
    let mut quoted = what.split('`').skip(1).step_by(2);
    let named = quoted.next().unwrap_or_default();
    if what.starts_with("unknown field") {
        let known: Vec<&str> = quoted.collect();
        return match closest(named, known.iter().copied()) {
            Some(meant) => format!("champ inconnu « {named} » : vouliez-vous dire « {meant} » ?"),
            None => {
                format!("champ inconnu « {named} » : retirez-le ou employez l’un de ceux-ci : {}.", known.join(", "))
            }
        };
    }
    if what.starts_with("unknown variant") {
        let known: Vec<&str> = quoted.collect();
        return format!("« {named} » n’est pas une valeur possible : écrivez {}.", known.join(", "));
    }
    if what.starts_with("missing field") {
        return format!("il manque le champ « {named} » : ajoutez-le avant la fin de cet objet.");
    }
    if what.starts_with("duplicate field") {
        return format!("le champ « {named} » est donné deux fois : gardez-en un.");
    }
    if let Some(kinds) = what.strip_prefix("invalid type: ")
        && let Some((found, expected)) = kinds.split_once(", expected ")
    {
        let field = line.split('"').nth(1).unwrap_or("cette valeur");
        let (found, expected) = (kind(found), kind(expected));
        return format!("« {field} » est d’un mauvais type : il y a {found} là où il faut {expected}.");
    }
    format!(
        "JSON mal formé ({what}) : vérifiez les virgules, les guillemets et les accolades de cette ligne et de la précédente."
    )
}

/// What the parser calls a kind of value.
fn kind(name: &str) -> String {
    let first = name.split([' ', '`']).find(|word| !word.is_empty() && *word != "a" && *word != "an");
    match first.unwrap_or_default() {
        "string" => "un texte".to_owned(),
        "integer" | "floating" | "u32" | "u64" | "i16" | "i32" => "un nombre".to_owned(),
        "boolean" => "vrai ou faux".to_owned(),
        "map" | "struct" => "un objet { … }".to_owned(),
        "sequence" => "une liste [ … ]".to_owned(),
        "null" => "rien (null)".to_owned(),
        _ => name.to_owned(),
    }
}

/// A field that says nothing.
pub fn empty(field: &str) -> String {
    format!("le champ « {field} » est vide : donnez-lui une valeur.")
}

/// An offset that is none.
pub fn bad_offset(value: &str) -> String {
    format!("« {value} » n’est pas un décalage : écrivez utc_offset sous la forme « +01:00 ».")
}

/// A language tag that is none.
pub fn bad_language(value: &str) -> String {
    format!("« {value} » n’est pas une langue : écrivez language sous la forme « fr » ou « fr-CM ».")
}

/// A colour that is none.
pub fn bad_colour(value: &str) -> String {
    format!("« {value} » n’est pas une couleur : écrivez les couleurs de colours sous la forme « #9a3412 ».")
}

/// A picture that is neither a file nor an address.
pub fn bad_picture(field: &str, value: &str) -> String {
    format!(
        "{field}\u{a0}: «\u{202f}{value}\u{202f}» n’est pas une image\u{a0}: écrivez le nom d’un fichier à côté de site.json, sans espace, ou une adresse complète."
    )
}

/// A slug that cannot stand in an address.
pub fn bad_slug(slug: &str) -> String {
    format!(
        "« {slug} » ne peut pas être une adresse : employez a-z, 0-9 et des traits d’union, et un autre mot que « page »."
    )
}

/// A slug that a neighbour has.
pub fn repeated_slug(slug: &str) -> String {
    format!("deux rubriques voisines s’appellent « {slug} » : changez l’une des deux adresses.")
}

/// A category without a name.
pub fn category_without_name(slug: &str) -> String {
    format!("la rubrique « {slug} » n’a pas de nom : remplissez « name ».")
}

/// An address inside the site that is none.
pub fn bad_path(field: &str, path: &str) -> String {
    format!("{field} : « {path} » n’est pas une adresse du site : écrivez-la comme « /a-propos/ ».")
}

/// An address that does not lead anywhere.
pub fn bad_address(field: &str, address: &str) -> String {
    format!("{field} : « {address} » n’est pas une adresse : écrivez-la en entier, https://….")
}

/// An origin that is none, and the one that may have been meant.
pub fn bad_origin(field: &str, value: &str, meant: Option<&Origin>) -> String {
    let example = meant.map_or("https://exemple.org", Origin::as_str);
    format!("{field} : « {value} » n’est pas une origine : écrivez « {example} », sans chemin.")
}

/// A day that is none.
pub fn bad_day(field: &str, value: &str) -> String {
    format!("{field} : « {value} » n’est pas un jour : écrivez-le sous la forme « 2026-10-01 ».")
}

/// A menu entry that says nothing.
pub fn menu_without_label(path: &str) -> String {
    format!("menu : l’entrée « {path} » n’a ni « label » ni « category » : ajoutez l’un des deux.")
}

/// A menu entry of a category that the tree does not have.
pub fn menu_names_no_category(category: &str, meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("menu : rubrique inconnue « {category} » : vouliez-vous dire « {meant} » ?"),
        None => format!("menu : rubrique inconnue « {category} » : ajoutez-la à « categories » ou retirez l’entrée."),
    }
}

/// The picture of a cover that is none.
pub fn bad_cover(message: &str) -> String {
    format!("kiosk : {message}")
}
