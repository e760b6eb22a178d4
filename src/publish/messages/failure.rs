//! What is said when nothing could be published: one sentence or two, with what to do.

use crate::native::messages::reason;
use crate::source::SourceError;
use std::io::ErrorKind;
use std::path::Path;

/// Errors in the texts, told one by one before.
pub fn findings(count: usize) -> String {
    let (errors, them) = if count > 1 { ("erreurs", "Corrigez-les") } else { ("erreur", "Corrigez-la") };
    format!("{count} {errors} : rien n’a été publié. {them}, puis recommencez.")
}

/// A file or folder that cannot be read or written.
pub fn disk(path: &Path, error: &std::io::Error) -> String {
    let what = match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "vérifiez les droits d’accès ou changez de dossier"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "libérez de la place",
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => {
            "ce dossier est un point de montage : publiez dans un de ses sous-dossiers"
        }
        _ => "vérifiez le chemin",
    };
    format!("Impossible de lire ou d’écrire {} ({}) : {what}.", path.display(), reason(error))
}

/// A folder that is not ours.
pub fn occupied(path: &Path) -> String {
    format!(
        "Le dossier {} n’est pas vide et n’a pas été écrit par ce programme : rien n’y a été touché. Choisissez un autre \
         dossier pour --to, ou videz celui-ci.",
        path.display()
    )
}

/// Something that can be no folder of a site.
pub fn not_a_folder(path: &Path) -> String {
    format!(
        "{} ne peut pas être le dossier du site : donnez à --to le nom d’un dossier nouveau ou vide.",
        path.display()
    )
}

/// A regard.json that cannot be understood.
pub fn marker(path: &Path, error: &str) -> String {
    format!(
        "{} est illisible ou vient d’une version plus récente ({error}) : mettez ce programme à jour, ou publiez dans un \
         dossier vide.",
        path.display()
    )
}

/// Another publisher at work.
pub fn busy(path: &Path) -> String {
    format!("Une autre publication est en cours dans {} : attendez sa fin, puis recommencez.", path.display())
}

/// A program without the app.
pub fn no_app() -> String {
    "Ce programme a été compilé sans l’application de lecture : lancez « make build », puis recommencez.".to_owned()
}

/// A base address that is none.
pub fn base_url(address: &str) -> String {
    format!(
        "« {address} » n’est pas l’adresse d’un site : écrivez --base-url https://exemple.org/ ou https://exemple.org/journal/."
    )
}

/// An origin that is none.
pub fn origin(field: &str, value: &str) -> String {
    format!("{field} : « {value} » n’est pas une origine : écrivez-la comme https://exemple.org.")
}

/// A source that could not be read.
pub fn source(address: &str, error: &SourceError) -> String {
    format!("{address} : {}.", cause(error))
}

/// Why it could not be read, and what to do.
pub fn cause(error: &SourceError) -> String {
    match error {
        SourceError::NotFound => "rien ne se trouve à cette adresse : vérifiez-la".to_owned(),
        SourceError::Offline => "aucune connexion n’a pu être établie : vérifiez l’adresse et le réseau".to_owned(),
        SourceError::TimedOut => "le serveur ne répond pas à temps : réessayez plus tard".to_owned(),
        SourceError::Refused | SourceError::WrongPassword => {
            "le serveur refuse l’accès : ouvrez son API REST aux lecteurs anonymes".to_owned()
        }
        SourceError::Busy(_) => "le serveur reçoit trop de demandes : réessayez plus tard".to_owned(),
        SourceError::Server(status) => format!("le serveur est en panne (erreur {status}) : réessayez plus tard"),
        SourceError::Malformed(what) => {
            format!(
                "la réponse n’est pas celle d’un WordPress ({what}) : vérifiez l’adresse et que l’API REST est ouverte"
            )
        }
        SourceError::TooNew(version) => {
            format!("les données sont au format {version}, plus récent que ce programme : mettez-le à jour")
        }
    }
}

/// Why a file could not be had, in a few words.
pub fn briefly(error: &SourceError) -> String {
    match error {
        SourceError::NotFound => "rien ne se trouve à cette adresse".to_owned(),
        SourceError::Offline => "aucune connexion".to_owned(),
        SourceError::TimedOut => "pas de réponse à temps".to_owned(),
        SourceError::Refused | SourceError::WrongPassword => "accès refusé".to_owned(),
        SourceError::Busy(_) => "trop de demandes".to_owned(),
        SourceError::Server(status) => format!("erreur {status} du serveur"),
        SourceError::Malformed(_) | SourceError::TooNew(_) => "réponse incompréhensible".to_owned(),
    }
}

/// Data that cannot be written.
pub fn json(error: &str) -> String {
    format!("Les données n’ont pas pu être écrites en JSON ({error}) : signalez-le, c’est un défaut du programme.")
}

/// A file that would be lost.
pub fn exists(path: &Path) -> String {
    format!("{} existe déjà et n’a pas été touché : donnez un autre nom avec --to, ou déplacez-le.", path.display())
}
