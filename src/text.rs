//! Every French sentence that readers meet; functions where a number or a name enters.
//!
//! Typography: a narrow no-break space before `;`, `!`, `?` and inside « », a no-break space before `:`, typographic
//! apostrophes.

// ---- The text of an article ----

/// The name of the list of parts before a text in parts.
pub const PARTS: &str = "Parties de l’article";
/// The name of the same list after the text.
pub const PARTS_AFTER: &str = "Parties de l’article, après le texte";
/// The name of a table without a caption.
pub const TABLE: &str = "Tableau";
/// The heading of the footnotes.
pub const NOTES: &str = "Notes";
/// The sign of the link from a footnote back to the text.
pub const BACK: &str = "↩";
/// What a line that opens something says when it says nothing.
pub const DETAILS: &str = "Afficher la suite";
/// Leads to the file of a sound.
pub const AUDIO_FILE: &str = "Ouvrir le fichier audio";
/// Leads to the file of a film.
pub const VIDEO_FILE: &str = "Ouvrir le fichier vidéo";
/// Names a link that is a picture without a description.
pub const PICTURE_LINK: &str = "Suivre le lien de l’image";
/// Stands where the source had a form.
pub const LOST_FORM: &str = "Le formulaire qui se trouvait ici n’est pas repris.";
/// Comes before the address to write to instead of filling in a form.
pub const LOST_FORM_CONTACT: &str = " Écrivez à la rédaction\u{A0}: ";

/// The name of part `number` of a text of `count` parts.
pub fn part_of(number: usize, count: usize) -> String {
    format!("Partie {number} sur {count}")
}

/// A link to part `number` of a text.
pub fn part(number: usize) -> String {
    format!("Partie {number}")
}

/// The name of the link to footnote `number`.
pub fn note(number: usize) -> String {
    format!("Note {number}")
}

/// The name of the link from footnote `number` back to the text.
pub fn back_to_text(number: usize) -> String {
    format!("Retour au texte (note {number})")
}

/// A link to something on the site of `provider`.
pub fn see_on(provider: &str) -> String {
    format!("Voir sur {provider}")
}

/// The title of something that has none.
pub fn content_of(provider: &str) -> String {
    format!("Contenu de {provider}")
}

/// The button that loads something from `provider`.
pub fn load_from(provider: &str) -> String {
    format!("Charger le contenu de {provider}")
}

/// What the reader should know before loading something from `provider`.
pub fn loading_tells(provider: &str) -> String {
    format!(
        "Rien n’est chargé sans votre accord\u{202F}; si vous chargez ce contenu, {provider} saura que vous consultez cette page."
    )
}

// ---- Places in a text, as addresses show them ----

/// The place of part `number`.
pub fn part_place(number: usize) -> String {
    format!("partie-{number}")
}

/// The place of the footnote `id`.
pub fn note_place(id: &str) -> String {
    format!("note-{id}")
}

/// The place where the footnote `id` is first referred to.
pub fn note_reference_place(id: &str) -> String {
    format!("appel-{id}")
}
