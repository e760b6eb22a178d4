//! What is said about pictures that are not published, or not as they were.

use super::authoring::svg_fault;
use crate::publish::pictures::Note;
use crate::publish::svg::SvgFault;

/// A picture that is left out, and why.
pub fn left_out(address: &str, why: &str) -> String {
    format!("Image non publiée : {address} ; {why}")
}

/// A file that is left out, and why.
pub fn file_left_out(address: &str, why: &str) -> String {
    format!("Fichier non copié\u{a0}: {address}\u{202f}; {why}")
}

/// The step of copying files.
pub const FILES: &str = "Copie des fichiers";

/// The step of making them.
pub const MAKING: &str = "Préparation des images";

/// A picture of the folder that cannot be published, and why.
pub fn not_published(why: &str) -> String {
    format!("image non publiable : {why}")
}

/// The picture for link previews that cannot be made of the magazine's logo.
pub fn of_the_magazine(why: &str) -> String {
    format!("L’image du magazine (logo de site.json) ne peut pas être préparée : {why}")
}

/// A picture that could not be had.
pub fn not_fetched(error: &str) -> String {
    format!("elle n’a pas pu être lue ({error}) : vérifiez son adresse, puis recommencez.")
}

/// A picture of too many bytes.
pub fn heavy(bytes: usize) -> String {
    let megabytes = bytes / 1_000_000;
    format!("elle pèse {megabytes} Mo, plus que les 40 Mo admis : enregistrez-la moins lourde.")
}

/// A picture of too many pixels.
pub fn large(width: u32, height: u32) -> String {
    format!("elle annonce {width} × {height} pixels, plus que les 100 millions admis : réduisez-la.")
}

/// A file that is no picture.
pub fn unknown() -> String {
    "ce n’est pas une image : le fichier est d’une autre sorte que son nom.".to_owned()
}

/// A picture that browsers do not show.
pub fn unsupported(kind: &str) -> String {
    format!("les navigateurs ne montrent pas le format {kind} : enregistrez-la en JPEG, PNG ou WebP.")
}

/// A picture that ends too early or holds nonsense.
pub fn broken() -> String {
    "elle est endommagée ou incomplète : enregistrez-la de nouveau.".to_owned()
}

/// An SVG that is not published.
pub fn svg(fault: &SvgFault) -> String {
    svg_fault("le dessin", fault)
}

/// In what a published picture differs from what its editor may expect.
pub fn note(note: Note, address: &str) -> String {
    match note {
        Note::Still => stands_still(address),
        Note::AsItWas => as_it_was(address),
    }
}

/// A picture that moved.
fn stands_still(address: &str) -> String {
    format!("Image animée : {address} ; les pages en montrent la première vue, l’original reste à son adresse.")
}

/// A picture that stays as heavy as it is.
fn as_it_was(address: &str) -> String {
    format!("Image AVIF : {address} ; elle est servie telle quelle, sans tailles réduites.")
}
