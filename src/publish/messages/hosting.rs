//! What is said of hosts: what does not fit, what could not be expressed.

use crate::format::integer;
use crate::publish::hosts::Profile;

/// The name of a host.
fn name(profile: Profile) -> &'static str {
    match profile {
        Profile::Apache => "Apache",
        Profile::Nginx => "nginx",
        Profile::Netlify => "Netlify",
        Profile::Cloudflare => "Cloudflare Pages",
        Profile::Github => "GitHub Pages",
    }
}

/// The edition and its host.
pub fn summary(profile: Profile, files: usize, megabytes: u64) -> String {
    format!("Pour {} : {} fichiers, {} Mo.", name(profile), number(files), number(megabytes))
}

/// More files than the host takes.
pub fn too_many_files(profile: Profile, files: usize, most: usize) -> String {
    format!(
        "Attention : l’édition compte {} fichiers ; {} en accepte {} sans abonnement. Abonnez-vous, laissez les images où \
         elles sont (--images link), ou choisissez un autre hébergeur (voir docs/deploy.fr.md).",
        number(files),
        name(profile),
        number(most)
    )
}

/// More megabytes than the host takes.
pub fn too_many_bytes(profile: Profile, megabytes: u64, most: u64) -> String {
    format!(
        "Attention : l’édition pèse {} Mo ; {} en accepte {}. Laissez les images où elles sont (--images link), ou \
         choisissez un autre hébergeur (voir docs/deploy.fr.md).",
        number(megabytes),
        name(profile),
        number(most)
    )
}

/// A file that is larger than the host takes.
pub fn too_large(profile: Profile, file: &str, megabytes: u64, most: u64) -> String {
    format!(
        "Attention : {file} pèse {} Mo ; {} n’accepte pas de fichier de plus de {} Mo. Réduisez-le, ou mettez-le ailleurs.",
        number(megabytes),
        name(profile),
        number(most)
    )
}

/// Old addresses for which the host has no room.
pub fn lost_addresses(profile: Profile, count: usize) -> String {
    format!(
        "Attention : {} anciennes adresses n’ont pas de redirection sur {} : ses règles sont épuisées, et il n’y a plus de \
         place pour des pages (2,5 fichiers par article, images non comprises).",
        number(count),
        name(profile)
    )
}

fn number(value: impl TryInto<u64>) -> String {
    integer(value.try_into().unwrap_or(u64::MAX))
}
