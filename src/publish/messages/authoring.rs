//! What is said about the texts, pictures and configuration that editors wrote: what is wrong and what to do.

use crate::publish::svg::SvgFault;

/// A key of a header that is none, and what was probably meant.
pub fn unknown_key(key: &str, meant: Option<&str>, known: &[&str]) -> String {
    match meant {
        Some(meant) => format!("clé inconnue « {key} » : vouliez-vous dire « {meant} » ?"),
        None => {
            format!("clé inconnue « {key} » : retirez la ligne ou employez l’une de celles-ci : {}.", known.join(", "))
        }
    }
}

/// A key that stands twice.
pub fn repeated_key(key: &str) -> String {
    format!("la clé « {key} » est déjà donnée plus haut : gardez une seule des deux lignes.")
}

/// A line of the header without a colon.
pub fn no_colon(line: &str) -> String {
    format!("« {line} » n’est pas de la forme « clé: valeur » ; une ligne vide doit séparer l’en-tête du texte.")
}

/// A key that has to be there.
pub fn missing_key(key: &str) -> String {
    format!("il manque « {key} » : ajoutez une ligne « {key}: … » à l’en-tête.")
}

/// A file of a kind that is not published.
pub fn unknown_file_kind(name: &str) -> String {
    format!(
        "« {name} » : type de fichier inconnu ; sont publiés svg, png, jpg, webp, gif, avif, mp3, ogg, mp4, webm et pdf. \
         Une adresse d’un autre site commence par https://."
    )
}

/// A file that is not there.
pub fn file_not_found(name: &str, folder: &str) -> String {
    let folder = if folder.is_empty() { "du magazine" } else { folder };
    format!("« {name} » est introuvable dans le dossier {folder} : vérifiez le nom ou ajoutez le fichier.")
}

/// A file outside the magazine's folder.
pub fn file_outside(name: &str) -> String {
    format!("« {name} » se trouve hors du dossier du magazine : copiez-le à côté du texte.")
}

/// A file that cannot be read.
pub fn file_unreadable(name: &str, error: &std::io::Error) -> String {
    format!("« {name} » ne peut pas être lu ({error}) : vérifiez ses droits d’accès.")
}

/// A picture that is none.
pub fn picture_broken(name: &str) -> String {
    format!("« {name} » n’est pas une image lisible : enregistrez-la de nouveau sous son vrai format.")
}

/// An SVG picture that is more than a picture.
pub fn svg_refused(name: &str, fault: &SvgFault) -> String {
    match fault {
        SvgFault::Malformed(error) => {
            format!("« {name} » n’est pas un SVG bien formé ({error}) : exportez-le de nouveau, sans DOCTYPE.")
        }
        SvgFault::Element(element) => {
            format!("« {name} » contient <{element}>, qui n’est pas publié : retirez cet élément de l’image.")
        }
        SvgFault::Attribute(attribute) => {
            format!("« {name} » contient l’attribut {attribute}, qui n’est pas publié : retirez-le de l’image.")
        }
        SvgFault::Reference(reference) => {
            format!(
                "« {name} » renvoie à « {reference} », hors de l’image : incorporez ce contenu ou retirez le renvoi."
            )
        }
    }
}
