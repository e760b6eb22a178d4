//! Every French sentence that readers meet; functions where a number or a name enters.
//!
//! Typography: a narrow no-break space before `;`, `!`, `?` and inside « », a no-break space before `:`, typographic
//! apostrophes.

mod article;
mod discussion;
mod front;
mod legal;
mod lightbox;
mod search;
mod service;

pub use article::*;
pub use discussion::*;
pub use front::*;
pub use legal::*;
pub use lightbox::*;
pub use search::*;
pub use service::*;

// ---- The frame of every page ----

/// The first link of a page.
pub const SKIP: &str = "Aller au contenu";
/// The name of the menu.
pub const SECTIONS: &str = "Rubriques";
/// What opens the menu on a narrow screen.
pub const MENU: &str = "Menu";
/// The first link below a menu entry.
pub const ALL: &str = "Tout";
/// The name of the links to the static pages.
pub const PAGES: &str = "Pages";
/// The name of the links to the pages below a static page.
pub const CHILD_PAGES: &str = "Sous-pages";
/// The name of the same links at the foot of the page.
pub const PAGES_FOOT: &str = "Pages, en bas de page";
/// The name of the search field and of the button beside it.
pub const SEARCH: &str = "Rechercher";
/// The name of the second search of a page.
pub const SEARCH_ARTICLE: &str = "Rechercher un article";
/// The heading of the newest articles in the side column.
pub const RECENT: &str = "Articles récents";
/// Leads to the front page where the newest articles are.
pub const RECENT_LINK: &str = "Voir les articles les plus récents";
/// The heading of the profiles on networks.
pub const FOLLOW: &str = "Restez connectés";
/// Leads to the front page.
pub const HOME: &str = "Accueil";
/// Leads to the reading settings.
pub const SETTINGS: &str = "Réglages de lecture";
/// The address of the newsroom.
pub const CONTACT: &str = "Contact";
/// What a page says while it is fetched.
pub const LOADING: &str = "Chargement en cours…";
/// Said where nothing runs the app.
pub const NO_SCRIPT: &str =
    "Cette page se charge avec JavaScript, qui est désactivé ou absent ici. Vous pouvez lire le site d’origine\u{a0}:";
/// Said where the app could not be started.
pub const APP_FAILED: &str = "L’application n’a pas pu démarrer. Le texte et les liens restent utilisables.";

/// The accessible name of the first link below the menu entry `label`.
pub fn all_of(label: &str) -> String {
    format!("Tout\u{a0}: {label}")
}

/// Begins the last line of a page.
pub const RIGHTS: &str = "© ";

// ---- Front page, lists ----

/// The name of the way to a page from the front page.
pub const BREADCRUMB: &str = "Fil d’Ariane";
/// The heading of the newest articles on the front page.
pub const FRONT: &str = "À la une";
/// The name of the links between the pages of a list.
pub const PAGINATION: &str = "Pagination";
/// Leads to more recent articles.
pub const NEWER: &str = "Articles plus récents";
/// Leads to older articles.
pub const OLDER: &str = "Articles plus anciens";
/// A list without articles.
pub const EMPTY_LIST: &str = "Aucun article n’a encore paru ici.";
/// The name of the categories below a category.
pub const SUBSECTIONS: &str = "Sous-rubriques";
/// Leads to the first of the pages of a list.
pub const NEWEST: &str = "Les plus récents";

/// Leads to all articles of a category.
pub fn all_articles(category: &str) -> String {
    format!("Tous les articles\u{a0}: {category}")
}

/// How many articles there are.
pub fn articles(count: u32) -> String {
    plural(count, "article", "articles")
}

/// How many comments there are.
pub fn comments(count: u32) -> String {
    plural(count, "commentaire", "commentaires")
}

/// The heading of the page of an author.
pub fn articles_by(name: &str) -> String {
    format!("Articles de {name}")
}

/// The heading of the page of a tag.
pub fn tagged(name: &str) -> String {
    format!("Étiquette\u{a0}: {name}")
}

/// The heading of the page of a list.
pub fn list(list: &crate::content::Listing) -> String {
    use crate::content::ListingKind;
    let name = match list.kind {
        ListingKind::Category => list.name.clone(),
        ListingKind::Author => articles_by(&list.name),
        ListingKind::Tag => tagged(&list.name),
    };
    match list.page {
        Some(page) => format!("{name}, {}", page_number(page)),
        None => name,
    }
}

/// Which page of a list this is, 1 being the oldest.
pub fn page_number(page: u32) -> String {
    format!("page {page}")
}

/// Zero and one are singular in French.
fn plural(count: u32, one: &str, many: &str) -> String {
    format!("{}\u{a0}{}", crate::format::integer(u64::from(count)), if count < 2 { one } else { many })
}

// ---- Article ----

/// The label of an article that is not plain news.
pub fn kind(kind: crate::content::Kind) -> &'static str {
    use crate::content::Kind;
    match kind {
        Kind::News => "",
        Kind::Opinion => "Opinion",
        Kind::Analysis => "Analyse",
        Kind::Interview => "Entretien",
        Kind::Communique => "Communiqué",
        Kind::Sponsored => "Contenu sponsorisé",
        Kind::RightOfReply => "Droit de réponse",
    }
}

/// Comes before the byline.
pub const BY: &str = "Par ";
/// Comes before the categories of an article.
pub const IN_SECTIONS: &str = "Rubriques\u{a0}: ";
/// Comes before the date of the last change.
pub const UPDATED: &str = "Mis à jour le ";
/// Comes before the tags.
pub const TAGS: &str = "Étiquettes\u{a0}: ";
/// Comes before the source line.
pub const SOURCE: &str = "Source\u{a0}: ";
/// The heading of the related articles.
pub const RELATED: &str = "À lire aussi";
/// Comes before the title of the next older article.
pub const PREVIOUS: &str = "Article précédent";
/// Comes before the title of the next newer article.
pub const NEXT: &str = "Article suivant";
/// The name of the links to the neighbours of an article.
pub const NEIGHBOURS: &str = "Articles voisins";
/// The heading of the comments.
pub const DISCUSSION: &str = "Discussion";
/// The heading of the corrections.
pub const CORRECTIONS: &str = "Corrections";
/// Asks for the password of an article.
pub const LOCKED: &str = "Cet article est protégé par un mot de passe.";
/// Says of an article with a password that no edition has its text: only the WordPress itself can look at a password.
pub const LOCKED_FOR_GOOD: &str = "Cet article est protégé par un mot de passe. Son texte ne fait pas partie de cette édition et ne peut pas y être ouvert.";
/// The field for the password.
pub const PASSWORD: &str = "Mot de passe";
/// Sends the password.
pub const UNLOCK: &str = "Lire l’article";
/// Leads from the beginning of an article to the rest.
pub const READ_ON: &str = "Lire la suite de l’article";
/// An article without a text.
pub const NO_TEXT: &str = "Cet article n’a pas de texte.";

/// Stands in for a missing title.
pub fn untitled(published: crate::content::Moment) -> String {
    format!("Article du {}", crate::format::date(published))
}

/// Stands in for the missing title of a page.
pub const UNTITLED_PAGE: &str = "Page sans titre";

/// A correction made on a day.
pub fn corrected_on(date: &str) -> String {
    format!("Correction du {date}\u{a0}: ")
}

/// The number of a comment's author's answer.
pub fn comment_by(author: &str) -> String {
    format!("Commentaire de {author}")
}

/// Stands in for a missing name.
pub const ANONYMOUS: &str = "Anonyme";

// ---- Settings, kiosk ----

/// The setting for light and dark.
pub const THEME: &str = "Apparence";
/// The setting for the size of the text.
pub const TEXT_SIZE: &str = "Taille du texte";
/// The setting for saving data.
pub const DATA_SAVER: &str = "Économiser les données";
/// What saving data does.
pub const DATA_SAVER_NOTE: &str = "L’application n’est pas chargée d’elle-même et les images des listes sont masquées.";
/// Where the settings are kept.
pub const SETTINGS_NOTE: &str = "Ces réglages restent sur cet appareil et ne sont envoyés à personne.";
/// Said when the browser does not run scripts.
pub const SETTINGS_NEED_SCRIPT: &str = "Ces réglages demandent JavaScript.";
/// Follows the device.
pub const AUTOMATIC: &str = "Automatique";
/// The light theme.
pub const LIGHT: &str = "Clair";
/// The dark theme.
pub const DARK: &str = "Sombre";
/// The sizes of the text.
pub const SIZES: [(&str, &str); 4] =
    [("100", "Normale"), ("115", "Grande"), ("130", "Très grande"), ("150", "Maximale")];
/// Switched on.
pub const ON: &str = "Oui";
/// Switched off.
pub const OFF: &str = "Non";

// ---- What can go wrong ----

/// Tries the same again.
pub const RETRY: &str = "Réessayer";
/// The heading of the page for an address where nothing stands.
pub const NOT_FOUND: &str = "Page introuvable";
/// What to do then.
pub const NOT_FOUND_HELP: &str =
    "L’adresse est peut-être mal écrite, ou la page a été déplacée. Cherchez l’article, ou repartez de l’accueil.";
/// The heading of a small page at an old address.
pub const MOVED: &str = "Cette page a changé d’adresse";
/// Before the link on it.
pub const MOVED_TO: &str = "Si rien ne se passe :";
/// The link to the new address.
pub const MOVED_LINK: &str = "aller à la nouvelle adresse";

/// No connection.
pub const OFFLINE: (&str, &str) = (
    "Connexion impossible",
    "Votre appareil est hors ligne, ou le serveur ne peut pas être joint. Vérifiez la connexion, puis réessayez.",
);
/// No answer in time.
pub const TIMED_OUT: (&str, &str) = (
    "Le serveur ne répond pas",
    "Aucune réponse n’est arrivée à temps. Le réseau est peut-être trop lent\u{202f}; réessayez dans un moment.",
);
/// Access refused.
pub const REFUSED: (&str, &str) = ("Accès refusé", "Le serveur ne permet pas de lire cette page.");
/// A wrong password.
pub const WRONG_PASSWORD: (&str, &str) = ("Mot de passe incorrect", "Ce mot de passe n’ouvre pas l’article.");
/// Too many requests.
pub const BUSY: &str = "Le serveur est très sollicité";
/// A server error.
pub const SERVER_ERROR: &str = "Erreur du serveur";
/// An answer that cannot be read.
pub const MALFORMED: (&str, &str) = (
    "Réponse illisible",
    "Le serveur a répondu, mais sa réponse ne peut pas être lue. Le réseau l’a peut-être modifiée ou coupée.",
);
/// Data of a newer program.
pub const TOO_NEW: (&str, &str) =
    ("Nouvelle version", "Le site a été mis à jour. Rechargez la page pour continuer votre lecture.");

/// When to try again after too many requests.
pub fn try_again_in(seconds: Option<u32>) -> String {
    match seconds {
        Some(seconds) => format!("Réessayez dans {}.", plural(seconds, "seconde", "secondes")),
        None => "Réessayez dans un moment.".to_owned(),
    }
}

/// What a server error means.
pub fn server_error(status: u16) -> String {
    format!("Le serveur a rencontré une erreur (code {status}). Réessayez dans un moment.")
}

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
/// Stands for a picture that is not loaded: what it shows, if that is known, and on whose site it is.
pub fn picture_elsewhere(alt: &str, host: &str) -> String {
    if alt.is_empty() { format!("Image sur {host}") } else { format!("{alt} (image sur {host})") }
}

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
