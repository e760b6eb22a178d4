//! What `check` says of a WordPress: what is open, what is not, and what that means for its edition.

use super::failure::cause;
use crate::format::integer;
use crate::publish::examine::Endpoint;
use crate::source::SourceError;

/// Where the API is.
pub fn api(address: &str) -> String {
    format!("API REST\u{a0}: {address}")
}

/// The offset of the WordPress' clock.
pub fn clock(offset: &str) -> String {
    format!("Horloge\u{a0}: {offset} du temps universel")
}

/// What articles' addresses look like.
pub fn permalinks(link: &str) -> String {
    format!("Permaliens lisibles, comme {link}\u{a0}: l’édition les garde.")
}

/// Articles have numbers for addresses.
pub const PLAIN_PERMALINKS: &str =
    "les adresses du WordPress sont des numéros\u{a0}: l’édition emploiera les siennes, où les anciennes mèneront.";

/// The WordPress is reached in the clear.
pub const NOT_ENCRYPTED: &str =
    "ce WordPress répond sans chiffrement\u{a0}: s’il a aussi une adresse en https, donnez celle-là.";

/// There is nothing to publish.
pub const NO_POSTS: &str = "aucun article n’est public\u{a0}: publiez-en un sur le WordPress.";

/// A list that the API gives, with its length where it tells.
pub fn open(endpoint: Endpoint, total: Option<u32>) -> String {
    let name = endpoint.name();
    match total {
        Some(total) => format!("{name}\u{a0}: ouvert, {}", integer(total.into())),
        None => format!("{name}\u{a0}: ouvert, sans dire combien (un cache retire l’en-tête X-WP-Total)"),
    }
}

/// A list that the API does not give: why, and what comes of it.
pub fn closed(endpoint: Endpoint, error: &SourceError, barrier: Option<&str>) -> String {
    let meaning = match endpoint {
        Endpoint::Posts => "sans les articles, rien ne peut être publié",
        Endpoint::Pages => "l’édition n’aura pas de pages fixes",
        Endpoint::Categories => "l’édition n’aura pas de rubriques",
        Endpoint::Tags => "l’édition n’aura pas d’étiquettes",
        Endpoint::Users => "les auteurs ne seront connus que par les articles qui les nomment",
        Endpoint::Comments => "les commentaires ne seront pas repris",
        Endpoint::Media => "de l’image principale d’un article, la légende et les dimensions peuvent manquer",
        Endpoint::Navigation => "le menu sera celui de la page d’accueil ou de l’arbre des rubriques",
    };
    format!("{}\u{202f}; {meaning}.{}", why(error), remedy(error, barrier))
}

/// No WordPress answers at all.
pub fn no_wordpress(error: &SourceError, barrier: Option<&str>) -> String {
    format!("{}.{}", why(error), remedy(error, barrier))
}

fn why(error: &SourceError) -> String {
    match error {
        SourceError::NotFound => "l’API REST n’a rien à cette adresse".to_owned(),
        SourceError::Refused | SourceError::WrongPassword => "l’accès est refusé aux visiteurs".to_owned(),
        SourceError::Malformed(what) if what.contains("HTML") => "du HTML répond là où il faut du JSON".to_owned(),
        SourceError::Offline
        | SourceError::TimedOut
        | SourceError::Busy(_)
        | SourceError::Server(_)
        | SourceError::Malformed(_)
        | SourceError::TooNew(_) => cause(error),
    }
}

/// What to do, where there is something.
fn remedy(error: &SourceError, barrier: Option<&str>) -> String {
    match (barrier, error) {
        (Some(product), _) => format!(
            " {product} s’interpose\u{a0}: autorisez-y la lecture de /wp-json/ aux visiteurs, ou à l’adresse de cette machine."
        ),
        (None, SourceError::Refused | SourceError::NotFound) => {
            " Cherchez une extension de sécurité ou une règle du serveur qui ferme /wp-json/.".to_owned()
        }
        (None, SourceError::Malformed(_)) => {
            " Videz le cache du site, et cherchez ce qui répond à la place de l’API\u{a0}: page de maintenance, pare-feu, erreur PHP."
                .to_owned()
        }
        (
            None,
            SourceError::Offline
            | SourceError::TimedOut
            | SourceError::WrongPassword
            | SourceError::Busy(_)
            | SourceError::Server(_)
            | SourceError::TooNew(_),
        ) => String::new(),
    }
}

/// What `check` concludes.
pub fn examined(errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, 0) => "Ce WordPress peut être publié.".to_owned(),
        (0, warnings) => format!("Ce WordPress peut être publié\u{202f}; points à vérifier\u{a0}: {warnings}."),
        (_, _) => "Ce WordPress ne peut pas être publié tel qu’il est.".to_owned(),
    }
}
