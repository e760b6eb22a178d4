//! The newsletter, the foot of a page, failures and settings.

/// The heading of the newsletter's form.
pub const NEWSLETTER: &str = "La lettre d’information";
/// The field for the address.
pub const EMAIL: &str = "Votre adresse électronique";
/// Sends the address.
pub const SUBSCRIBE: &str = "S’inscrire";
/// What becomes of the address; before the link to the privacy page.
pub const CONSENT: &str =
    "Votre adresse ne sert qu’à l’envoi de la lettre. Vous pouvez vous désinscrire à tout moment. ";
/// Where the form leads.
pub const NEW_TAB: &str = "L’inscription s’achève sur la page du service, dans un nouvel onglet.";
/// The address was sent.
pub const CONFIRM: &str = "Presque fini\u{202f}! Un message de confirmation vous attend dans votre boîte de réception ou parmi vos indésirables.";
/// The address could not be sent.
pub const NOT_SENT: &str = "L’inscription n’a pas pu être envoyée. Vérifiez la connexion, puis réessayez.";
/// The address is none.
pub const NOT_AN_EMAIL: &str = "Cette adresse électronique semble incomplète.";

/// The name of the links to the sections of the magazine where a page cannot be had.
pub const WAYS_ON: &str = "Continuer la lecture";

/// The heading of what is stored on the device.
pub const STORED: &str = "Ce qui est conservé sur cet appareil";
/// Shows it.
pub const SHOW_STORED: &str = "Afficher";
/// What there may be: the names under which it is kept, and what it is.
pub const KEPT: [(&str, &str); 5] = [
    ("theme size saver keys recent", "Vos réglages de lecture"),
    ("searches", "Vos recherches récentes"),
    ("rate", "La vitesse d’écoute"),
    ("author_name author_email", "Votre nom et votre adresse pour les commentaires"),
    ("pages mount", "Le nombre de pages lues pendant cette visite"),
];
/// Before the weight of pages and pictures.
pub const KEPT_PAGES: &str = "Pages et images\u{a0}: ";
/// Thousands and millions of bytes.
pub const UNITS: &str = "Ko Mo";
/// There is nothing.
pub const NOTHING_STORED: &str = "Rien n’est conservé sur cet appareil.";
/// It is gone.
pub const ERASED: &str = "Tout a été effacé de cet appareil.";
/// Erases it.
pub const ERASE: &str = "Tout effacer";
/// What is shown there.
pub const STORED_NOTE: &str = "Ces données servent à l’affichage et ne quittent pas votre appareil.";
