//! What `regard serve` says on the command line, in French, and in the answers that no page stands for.

use super::edition::Fault;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::path::Path;

/// Below an address where no file is.
pub const NO_FILE: &str = "404 : ce fichier n’existe pas.\n";
/// To a request that is neither GET nor HEAD.
pub const READ_ONLY: &str = "405 : ce site se lit (GET, HEAD), rien ne s’y écrit.\n";
/// Where a file is but cannot be read.
pub const UNREADABLE: &str = "500 : ce fichier ne peut pas être lu.\n";
/// While the folder holds no edition.
pub const NO_EDITION: &str = "503 : aucune édition n’est en place pour le moment, réessayez dans un instant.\n";

/// Why the folder cannot be served.
pub fn not_served(dir: &Path, fault: &Fault) -> String {
    let dir = dir.display();
    match fault {
        Fault::NotPublished => format!(
            "« {dir} » ne contient pas de site publié (regard.json n’y est pas) : écrivez-le d’abord avec « regard publish \
             --from SOURCE --to {dir} »."
        ),
        Fault::TooNew => format!(
            "« {dir} » a été publié par une version plus récente de regard : mettez regard à jour ou publiez de nouveau \
             avec « regard publish »."
        ),
        Fault::Unreadable(error) => format!(
            "regard.json, dans « {dir} », ne peut pas être lu ({error}) : publiez de nouveau avec « regard publish »."
        ),
    }
}

/// Why nothing listens at an address.
pub fn not_listening(address: SocketAddr, error: &Error) -> String {
    let (host, port) = (address.ip(), address.port());
    match error.kind() {
        ErrorKind::AddrInUse => format!(
            "le port {port} est déjà pris : arrêtez le programme qui l’occupe ou choisissez-en un autre avec « --port »."
        ),
        ErrorKind::PermissionDenied => format!(
            "le port {port} est réservé à l’administrateur : choisissez-en un au-dessus de 1023 avec « --port »."
        ),
        ErrorKind::AddrNotAvailable => {
            format!("{host} n’est pas une adresse de cette machine : employez 127.0.0.1 ou l’une des siennes.")
        }
        _ => format!("impossible de servir sur {address} ({error}) : essayez une autre adresse ou un autre port."),
    }
}

/// Why the end of the program cannot be waited for.
pub fn no_signals(error: &Error) -> String {
    format!("le système refuse d’annoncer la fin du programme ({error}) : relancez la commande.")
}
