//! Sentences of the page of an article, around its text.

use crate::format;

/// What the page of all corrections says of itself.
pub const CORRECTIONS_LEDE: &str = "Ce que la rédaction a rectifié dans ses articles, du plus récent au plus ancien.";
/// Leads to it.
pub const ALL_CORRECTIONS: &str = "Toutes les corrections";
/// Comes before the title of the article that a right of reply answers.
pub const ANSWERS: &str = "En réponse à l’article\u{a0}: ";
/// Comes before the title of a right of reply.
pub const REPLY: &str = "Un droit de réponse a été publié\u{a0}: ";
/// The heading of the ways to pass an article on.
pub const SHARE: &str = "Partager";
/// Opens the device's own sheet for sharing.
pub const SHARE_WITH: &str = "Partager avec…";
/// Sends an article by mail.
pub const BY_MAIL: &str = "Courriel";
/// Copies the address.
pub const COPY_LINK: &str = "Copier le lien";
/// Said once that is done.
pub const COPIED: &str = "Lien copié";
/// Reads an article aloud.
pub const LISTEN: &str = "Écouter l’article";
/// Stops reading for a while.
pub const PAUSE: &str = "Pause";
/// Ends reading.
pub const STOP: &str = "Arrêter";
/// How fast is read; the number follows.
pub const SPEED: &str = "Vitesse ";
/// Said before a voice reads that is not on the device.
pub const NETWORK_VOICE: &str = "La voix française de cet appareil passe par Internet\u{a0}: le texte de l’article sera envoyé au fournisseur de la voix. Pour l’entendre quand même, appuyez de nouveau sur «\u{202f}Écouter l’article\u{202f}».";
/// Said where there is no voice.
pub const NO_VOICE: &str = "Cet appareil n’a pas de voix française.";
/// Said where a voice falls silent.
pub const VOICE_FAILED: &str = "La lecture s’est interrompue.";
/// Opens the settings for reading.
pub const DISPLAY: &str = "Affichage";
/// The name of the list of headings.
pub const CONTENTS: &str = "Sommaire";
/// Words that begin no name, lower case without accents.
pub const ARTICLES: [&str; 5] = ["l", "la", "le", "les", "des"];
/// Tells the newsroom of a mistake.
pub const REPORT: &str = "Signaler une erreur";
/// Asks for a right of reply.
pub const ASK_REPLY: &str = "Droit de réponse";
/// Names a link that opens a picture without a description.
pub const OPEN_PICTURE: &str = "Agrandir l’image";

/// The places of what stands around a text, as addresses show them.
pub const PLACES: [&str; 8] =
    ["contenu", "menu", "sommaire", "partager", "auteur", "a-lire-aussi", "discussion", "ecrire"];

/// Says of an old article from which year it is.
pub fn dated(year: i32) -> String {
    format!("Cet article date de {year}.")
}

/// How long an article takes to read.
pub fn reading_time(minutes: usize) -> String {
    format!("{minutes}\u{a0}min de lecture")
}

/// Shows a picture that was withheld, of so many bytes where that is known.
pub fn show_picture(bytes: Option<u32>) -> String {
    match bytes {
        Some(bytes) => format!("Afficher l’image · {}", format::size(bytes.into())),
        None => "Afficher l’image".to_owned(),
    }
}

/// The first lines of a mail about an article.
pub fn about_article(title: &str, address: &str) -> String {
    format!("Article\u{a0}: {title}\n{address}\n\n")
}

/// The subject of a mail about an article.
pub fn mail_subject(why: &str, title: &str) -> String {
    format!("{why}\u{a0}: {title}")
}
