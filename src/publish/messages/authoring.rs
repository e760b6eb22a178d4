//! What is said about the texts, pictures and configuration that editors wrote: what is wrong and what to do.

use crate::native::messages::reason;
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
    format!("« {name} » ne peut pas être lu ({}) : vérifiez ses droits d’accès.", reason(error))
}

/// A picture that is none.
pub fn picture_broken(name: &str) -> String {
    format!("« {name} » n’est pas une image lisible : enregistrez-la de nouveau sous son vrai format.")
}

/// An SVG picture that is more than a picture.
pub fn svg_refused(name: &str, fault: &SvgFault) -> String {
    svg_fault(&format!("« {name} »"), fault)
}

/// The same of a picture that is called `what`.
pub fn svg_fault(what: &str, fault: &SvgFault) -> String {
    match fault {
        SvgFault::Malformed(error) => {
            format!("{what} n’est pas un SVG bien formé ({error}) : exportez-le de nouveau, sans DOCTYPE.")
        }
        SvgFault::Element(element) => {
            format!("{what} contient <{element}>, qui n’est pas publié : retirez cet élément de l’image.")
        }
        SvgFault::Attribute(attribute) => {
            format!("{what} contient l’attribut {attribute}, qui n’est pas publié : retirez-le de l’image.")
        }
        SvgFault::Reference(reference) => {
            format!("{what} renvoie à « {reference} », hors de l’image : incorporez ce contenu ou retirez le renvoi.")
        }
    }
}

/// A date in no known form.
pub fn bad_date(value: &str) -> String {
    format!(
        "« {value} » n’est pas une date : écrivez 2021-03-14 08:30, 2021-03-14 08:30 +02:00, ou -5 hours, -3 days, -2 weeks."
    )
}

/// A correction without a date.
pub fn bad_correction(value: &str) -> String {
    format!(
        "« {value} » : une correction commence par sa date, puis dit ce qui a été corrigé (2022-04-02 Le chiffre était faux.)."
    )
}

/// A value that is none of those possible.
pub fn bad_value(key: &str, value: &str, possible: &[&str]) -> String {
    format!("« {value} » n’est pas une valeur de « {key} » : écrivez {}.", possible.join(", "))
}

/// A value that should be a number.
pub fn bad_number(key: &str, value: &str) -> String {
    format!("« {value} » n’est pas un nombre : écrivez « {key} » en chiffres.")
}

/// A category that the tree does not have.
pub fn unknown_category(path: &str, meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("rubrique inconnue « {path} » : vouliez-vous dire « {meant} » ?"),
        None => format!("rubrique inconnue « {path} » : ajoutez-la à « categories » de site.json ou retirez-la d’ici."),
    }
}

/// A name of which no address can be made.
pub fn no_slug(name: &str) -> String {
    format!("« {name} » n’a ni lettre ni chiffre dont tirer une adresse : choisissez un autre nom.")
}

/// A picture that nobody describes.
pub fn picture_without_alt() -> String {
    "il manque « alt » : décrivez l’image pour qui ne la voit pas, sur une ligne « alt: … ».".to_owned()
}

/// A film, a sound or a document where a picture is wanted.
pub fn not_a_picture(name: &str) -> String {
    format!("« {name} » n’est pas une image : indiquez un fichier svg, png, jpg, webp, gif ou avif.")
}

/// An address that leads nowhere or would act.
pub fn bad_link(address: &str) -> String {
    format!(
        "« {address} » n’est pas une adresse publiable : écrivez https://…, mailto:…, /article/… ou le nom d’un fichier voisin."
    )
}

/// An address that is no picture's.
pub fn bad_picture(address: &str) -> String {
    format!("« {address} » : nommez l’image par son fichier, relativement au texte, ou par une adresse https://….")
}

/// A picture from an origin that the policy does not let in.
pub fn picture_from_elsewhere(address: &str, origin: &str) -> String {
    format!(
        "l’image « {address} » ne s’affichera pas : copiez-la à côté du texte, ou ajoutez « {origin} » à origins.images de site.json."
    )
}

/// The folder is not there.
pub fn no_folder(error: &std::io::Error) -> String {
    format!("ce dossier ne peut pas être lu ({}) : vérifiez son chemin.", reason(error))
}

/// There is no site.json.
pub fn no_site_file(error: &std::io::Error) -> String {
    format!(
        "ce fichier ne peut pas être lu ({}) : créez-le, au moins avec {{ \"name\": \"…\" }}, ou donnez son chemin.",
        reason(error)
    )
}

/// A text that cannot be read.
pub fn text_unreadable(error: &std::io::Error) -> String {
    format!("illisible ({}) : vérifiez les droits d’accès et enregistrez le texte en UTF-8.", reason(error))
}

/// The room for temporary files cannot be written.
pub fn texts_unkept(error: &std::io::Error) -> String {
    format!(
        "les textes ne peuvent pas être gardés pendant la publication ({}) : faites de la place dans {} ou donnez un autre dossier par TMPDIR.",
        reason(error),
        std::env::temp_dir().display()
    )
}

/// A file name that cannot become an address.
pub fn bad_file_name() -> String {
    "ce nom ne peut pas devenir une adresse : employez a-z, 0-9 et des traits d’union (un-fleuve.md) ; les articles n’ont \
     pas de sous-dossiers."
        .to_owned()
}

/// An article from the future.
pub fn date_ahead() -> String {
    "la date est à venir : l’article est publié quand même.".to_owned()
}

/// A number that two articles have.
pub fn repeated_id(id: u64, other: &str) -> String {
    format!("le numéro {id} est déjà celui de {other} : changez l’un des deux « id ».")
}

/// A magazine without articles.
pub fn no_articles() -> String {
    "aucun article : ajoutez au moins un texte articles/SLUG.md.".to_owned()
}

/// A page whose address means something else.
pub fn reserved(slug: &str) -> String {
    format!("l’adresse /{slug}/ est réservée : la page est publiée à /{slug}-2/.")
}

/// A page whose address another page has.
pub fn address_taken(path: &str) -> String {
    format!("l’adresse {path} est déjà celle d’une autre page : renommez le fichier.")
}

/// A link at whose end nothing stands.
pub fn dead_link(address: &str) -> String {
    format!("le lien {address} ne mène à aucune page du magazine : corrigez-le ou retirez-le.")
}

/// An answer to an article that is not there.
pub fn unknown_article(slug: &str, meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("article inconnu « {slug} » : vouliez-vous dire « {meant} » ?"),
        None => format!("article inconnu « {slug} » : écrivez le nom de son fichier sans « .md »."),
    }
}

/// An answer that is no right of reply.
pub fn answers_without_kind() -> String {
    "« answers » ne va qu’avec « kind: right-of-reply » : ajoutez cette ligne ou retirez celle-ci.".to_owned()
}

/// An author of whom two files tell.
pub fn repeated_author() -> String {
    "un autre fichier parle déjà de cet auteur : gardez un seul des deux.".to_owned()
}
