//! What the program says on the command line, in French.

use clap::error::{ContextKind, ContextValue, ErrorKind as Misuse};
use std::io::ErrorKind;

/// What it is.
pub const ABOUT: &str = "Publie un magazine sous forme de simples fichiers, et les sert.";
/// The help of the program.
pub const HELP: &str = "{about}\n\nUsage : {usage}\n\nCommandes :\n{subcommands}\n\nOptions :\n{options}\n";
/// The help of a command.
pub const COMMAND_HELP: &str = "{about}\n\nUsage : {usage}\n{positionals}\n\nOptions :\n{options}\n";
/// `--help`
pub const SHOW_HELP: &str = "Affiche cette aide";
/// `--version`
pub const SHOW_VERSION: &str = "Affiche la version";
/// `publish`
pub const PUBLISH: &str = "Fait d’un dossier de textes ou d’un WordPress un site prêt à héberger";
/// `--from` of `publish`
pub const PUBLISH_FROM: &str = "Dossier de textes, ou adresse d’un WordPress";
/// `--live` of `publish`
pub const PUBLISH_LIVE: &str = "Adresse d’un WordPress que l’application lira dans le navigateur";
/// `--index` of `publish`
pub const PUBLISH_INDEX: &str = "Avec --live : faire aussi l’index de recherche, à refaire de temps en temps (--watch)";
/// `--to` of `publish`
pub const PUBLISH_TO: &str = "Dossier du site : nouveau, vide, ou publié auparavant";
/// `--base-url` of `publish`
pub const PUBLISH_BASE_URL: &str = "Adresse du site, https://exemple.org/ ou https://exemple.org/journal/";
/// `--site` of `publish`
pub const PUBLISH_SITE: &str = "Un site.json qui se trouve ailleurs";
/// `--profile` of `publish`
pub const PUBLISH_PROFILE: &str =
    "apache, nginx, netlify, cloudflare ou github : ajouter les fichiers de cet hébergeur (aucun si rien n’est dit)";
/// `--strict` of `publish`
pub const PUBLISH_STRICT: &str = "Ne publie rien si une adresse des plans du WordPress devait être perdue";
/// `--jobs` of `publish`
pub const PUBLISH_JOBS: &str = "Demandes à la fois à un WordPress, 1 à 32 (4 si rien n’est dit)";
/// `--watch` of `publish`
pub const PUBLISH_WATCH: &str = "Recommence toutes les MINUTES, jusqu’à Ctrl-C ; un échec n’arrête rien";
/// `--images` of `publish`
pub const PUBLISH_IMAGES: &str = "copy ou link : copier les images d’un WordPress, ou les laisser où elles sont";
/// `--full`
pub const PUBLISH_FULL: &str =
    "tout refaire : relire toute la source et choisir à nouveau les articles de « À lire aussi »";
/// `serve`
pub const SERVE: &str = "Sert un site publié, comme le ferait un hébergeur";
/// The folder of `serve`
pub const SERVE_FOLDER: &str = "Dossier du site";
/// `--port` of `serve`
pub const SERVE_PORT: &str = "Port (8080 si rien n’est dit, 0 pour un port libre)";
/// `--host` of `serve`
pub const SERVE_HOST: &str = "Adresse d’écoute (127.0.0.1 si rien n’est dit : cette machine seule)";
/// `check`
pub const CHECK: &str =
    "Cherche les erreurs d’un dossier de textes ou d’un site.json, ou dit si un WordPress peut être publié";
/// What `check` looks at
pub const CHECK_WHAT: &str = "Dossier de textes, fichier site.json, ou adresse d’un WordPress (https://…)";
/// `init`
pub const INIT: &str = "Écrit un site.json pour un WordPress";
/// `--from` of `init`
pub const INIT_FROM: &str = "Adresse du WordPress";
/// `--to` of `init`
pub const INIT_TO: &str = "Fichier à écrire (site.json si rien n’est dit)";
/// The name of a value.
pub const COMMAND: &str = "COMMANDE";
/// The name of a value.
pub const SOURCE: &str = "SOURCE";
/// The name of a value.
pub const ADDRESS: &str = "ADRESSE";
/// The name of a value.
pub const FOLDER: &str = "DOSSIER";
/// The name of a value.
pub const FILE: &str = "FICHIER";
/// The name of a value.
pub const CHECKED: &str = "DOSSIER|site.json|ADRESSE";
/// The name of a value.
pub const HOW: &str = "COMMENT";
/// The name of a value.
pub const HOST: &str = "HÉBERGEUR";
/// The name of a value.
pub const NUMBER: &str = "NOMBRE";
/// The name of a value.
pub const MINUTES: &str = "MINUTES";
/// The name of a value.
pub const IP: &str = "IP";

/// What is wrong with the command line.
pub fn usage_error(error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(" », « "),
        _ => String::new(),
    };
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let what = match error.kind() {
        Misuse::UnknownArgument => format!("Option inconnue « {argument} »"),
        Misuse::InvalidSubcommand => format!("Commande inconnue « {} »", context(ContextKind::InvalidSubcommand)),
        Misuse::MissingRequiredArgument => format!("Il manque « {argument} »"),
        Misuse::ArgumentConflict => {
            format!("« {argument} » et « {} » ne vont pas ensemble", context(ContextKind::PriorArg))
        }
        Misuse::InvalidValue if value.is_empty() => format!("« {argument} » attend une valeur"),
        Misuse::InvalidValue | Misuse::ValueValidation => {
            format!("« {value} » ne convient pas à « {argument} »")
        }
        Misuse::MissingSubcommand | Misuse::DisplayHelpOnMissingArgumentOrSubcommand => {
            "Il manque une commande : publish, serve, check ou init".to_owned()
        }
        _ => "Cette ligne de commande n’est pas comprise".to_owned(),
    };
    format!("{what} ; « regard --help » et « regard COMMANDE --help » disent ce qui est possible.")
}

/// What the system says of a failure with files or connections.
pub fn reason(error: &std::io::Error) -> String {
    let known = match error.kind() {
        ErrorKind::NotFound => "introuvable",
        ErrorKind::PermissionDenied => "accès refusé",
        ErrorKind::ReadOnlyFilesystem => "disque en lecture seule",
        ErrorKind::NotADirectory => "une partie du chemin n’est pas un dossier",
        ErrorKind::IsADirectory => "c’est un dossier",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disque plein",
        ErrorKind::InvalidData => "ce n’est pas du texte UTF-8",
        _ => return error.to_string(),
    };
    known.to_owned()
}
