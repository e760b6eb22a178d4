//! Sentences of the discussion below an article.

use super::plural;

/// Opens the following comments.
pub const MORE_COMMENTS: &str = "Afficher les commentaires suivants";
/// Said where an article takes no comments although others do.
pub const COMMENTS_CLOSED: &str = "Les commentaires sont fermés.";
/// Writes to the newsroom.
pub const REACT: &str = "Réagir par courriel à la rédaction";
/// What a mail to the newsroom is about, before the title.
pub const REACT_SUBJECT: &str = "Réaction";
/// The heading of the form for a comment.
pub const WRITE_COMMENT: &str = "Écrire un commentaire";
/// Answers a comment.
pub const ANSWER: &str = "Répondre";
/// Before the name of whom the form answers.
pub const ANSWERING: &str = "En réponse à ";
/// Makes the form answer nobody.
pub const ANSWER_NOBODY: &str = "Ne répondre à personne";
/// Its fields.
pub const YOUR_COMMENT: &str = "Votre commentaire";
/// The reader's name.
pub const YOUR_NAME: &str = "Votre nom";
/// The reader's address.
pub const YOUR_MAIL: &str = "Votre adresse électronique (elle n’est pas publiée)";
/// Keeps name and address for the next time.
pub const KEEP_NAME: &str = "Garder mon nom et mon adresse sur cet appareil";
/// Sends the comment.
pub const SEND_COMMENT: &str = "Envoyer";
/// Says where a plain form leads.
pub const FORM_NOTE: &str =
    "L’envoi ouvre la page des commentaires dans un nouvel onglet. Votre commentaire peut être relu avant de paraître.";

/// What becomes of a comment: the name of the state, and what is said.
pub const COMMENT_STATES: [(&str, &str); 9] = [
    ("held", "Votre commentaire paraîtra après validation."),
    ("approved", "Votre commentaire est publié."),
    ("refused", "Le site n’accepte de commentaires que des personnes inscrites."),
    ("closed", COMMENTS_CLOSED),
    ("duplicate", "Vous avez déjà envoyé ce commentaire."),
    ("flood", "Vous écrivez trop vite\u{a0}: attendez un moment, puis envoyez de nouveau."),
    ("missing", "Il manque un champ, ou l’adresse électronique est mal écrite."),
    ("offline", "Pas de connexion\u{a0}: votre commentaire n’est pas parti. Il reste écrit ici."),
    ("failed", "Le site a rencontré une erreur\u{a0}: votre commentaire n’est pas parti. Réessayez dans un moment."),
];

/// Answers this reader's comment.
pub fn answer_to(author: &str) -> String {
    format!("Répondre à {author}")
}

/// Opens the discussion.
pub fn read_comments(count: u32) -> String {
    if count < 2 { "Lire le commentaire".to_owned() } else { format!("Lire les {}", plural(count, "", "commentaires")) }
}
