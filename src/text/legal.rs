//! The pages that the law asks for, of a magazine that has not written its own: what is said in them is what the program does.

/// A part of such a page.
pub struct Passage {
    /// Its heading; empty at the beginning.
    pub heading: &'static str,
    /// Plain text.
    pub paragraphs: Vec<String>,
}

/// The identity of a magazine; what is not known is empty.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    /// The magazine's name.
    pub name: &'a str,
    /// The publishing house.
    pub publisher: &'a str,
    /// The director of publication.
    pub director: &'a str,
    /// Postal address.
    pub address: &'a str,
    /// Who hosts the site.
    pub host: &'a str,
    /// E-mail of the newsroom.
    pub contact: &'a str,
}

/// What readers may send, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Dealings<'a> {
    /// The host that the newsletter's form is sent to; empty without one.
    pub newsletter: &'a str,
    /// Whether readers may comment.
    pub comments: bool,
    /// The hosts that pictures, sounds and films are loaded from before a reader asks.
    pub media: &'a [String],
}

/// The title of the legal notice.
pub const LEGAL_NOTICE: &str = "Mentions légales";
/// The title of the privacy page.
pub const PRIVACY_POLICY: &str = "Politique de confidentialité";
/// The title of the accessibility statement.
pub const ACCESSIBILITY: &str = "Déclaration d’accessibilité";

/// Who answers for the magazine.
pub fn legal_notice(who: Identity<'_>) -> Vec<Passage> {
    let line = |label: &str, value: &str| (!value.is_empty()).then(|| format!("{label}\u{a0}: {value}"));
    let lines = |lines: &[(&str, &str)]| lines.iter().filter_map(|(label, value)| line(label, value)).collect();
    let publisher = if who.publisher.is_empty() { who.name } else { who.publisher };
    let rights = format!(
        "Sauf indication contraire, les textes, les images et la mise en page de {} sont protégés par le droit d’auteur. Une courte citation est libre si elle nomme sa source\u{202f}; toute autre reproduction demande l’accord de la rédaction.",
        who.name
    );
    let reply = match who.contact {
        "" => "Toute personne nommée ou désignée dans un article peut demander un droit de réponse à la direction de la publication, à l’adresse ci-dessus.".to_owned(),
        contact => format!("Toute personne nommée ou désignée dans un article peut demander un droit de réponse ou signaler une erreur\u{a0}: {contact}."),
    };
    let passages = vec![
        passage(
            "Éditeur",
            lines(&[
                ("Site", who.name),
                ("Éditeur", publisher),
                ("Direction de la publication", who.director),
                ("Adresse", who.address),
                ("Courriel", who.contact),
            ]),
        ),
        passage("Hébergement", lines(&[("Hébergeur", who.host)])),
        passage("Droits de reproduction", vec![rights]),
        passage("Droit de réponse", vec![reply]),
    ];
    told(passages)
}

/// What becomes of what the site learns of its readers.
pub fn privacy_policy(who: Identity<'_>, dealings: Dealings<'_>) -> Vec<Passage> {
    let mut abroad = vec![
        "Les vidéos, les publications de réseaux sociaux et les autres contenus hébergés ailleurs ne sont chargés que si vous le demandez. Le service concerné sait alors que vous consultez la page, et ses propres règles s’appliquent.".to_owned(),
    ];
    if !dealings.media.is_empty() {
        abroad.push(format!(
            "Des images, des sons ou des films de ces pages sont servis par {}, qui reçoit à cette occasion votre adresse IP.",
            dealings.media.join(", ")
        ));
    }
    let newsletter = format!(
        "Si vous vous inscrivez à la lettre d’information, votre adresse électronique est envoyée au service qui la diffuse ({}) et ne sert qu’à cela. Chaque envoi comporte un lien de désinscription.",
        dealings.newsletter
    );
    let comments = "Si vous écrivez un commentaire, le nom, l’adresse électronique et le texte que vous saisissez sont envoyés à la rédaction. Le nom et le texte sont publiés, l’adresse ne l’est pas. Ce site ne les conserve sur votre appareil que si vous le demandez.";
    let rights = match who.contact {
        "" => "Vous pouvez demander à l’éditeur l’accès aux données qui vous concernent, leur rectification ou leur suppression.".to_owned(),
        contact => format!("Vous pouvez demander l’accès aux données qui vous concernent, leur rectification ou leur suppression en écrivant à {contact}."),
    };
    let host = match who.host {
        "" => "L’hébergeur du site".to_owned(),
        host => format!("L’hébergeur du site ({host})"),
    };
    let passages = vec![
        passage(
            "",
            vec![format!(
                "{} se lit sans compte, sans cookie et sans traceur. Aucune mesure d’audience, aucune régie publicitaire et aucun profilage n’y sont employés\u{202f}; aucun consentement ne vous est donc demandé.",
                who.name
            )],
        ),
        passage(
            "Ce qui reste sur votre appareil",
            vec![
                "Votre navigateur conserve vos réglages de lecture (apparence, taille du texte, économie de données) et, jusqu’à la fermeture de l’onglet, le nombre de pages ouvertes. Ces données servent à l’affichage et ne sont envoyées à personne.".to_owned(),
                "La page «\u{202f}Réglages de lecture\u{202f}» montre ce qui est conservé et permet de l’effacer.".to_owned(),
            ],
        ),
        passage("Contenus d’autres sites", abroad),
        passage("Lettre d’information", if dealings.newsletter.is_empty() { Vec::new() } else { vec![newsletter] }),
        passage("Commentaires", if dealings.comments { vec![comments.to_owned()] } else { Vec::new() }),
        passage(
            "Journaux du serveur",
            vec![format!(
                "{host} peut enregistrer, pour la sécurité et le bon fonctionnement du service, l’adresse IP, la date et l’adresse des pages demandées."
            )],
        ),
        passage("Vos droits", vec![rights]),
    ];
    told(passages)
}

/// How far the site can be used by everyone.
pub fn accessibility(who: Identity<'_>) -> Vec<Passage> {
    let contact = match who.contact {
        "" => "Si une page ou un service vous résiste, signalez-le à l’éditeur, dont les coordonnées figurent dans les mentions légales\u{a0}: il vous donnera le contenu sous une autre forme.".to_owned(),
        contact => format!("Si une page ou un service vous résiste, écrivez à {contact}\u{a0}: la rédaction vous donnera le contenu sous une autre forme et cherchera à corriger le défaut."),
    };
    let passages = vec![
        passage(
            "",
            vec![
                format!("{} veut pouvoir être lu par tous, quels que soient l’appareil, le réseau et la manière de lire.", who.name),
                "Le site vise le niveau AA des règles pour l’accessibilité des contenus web (WCAG 2.2). Le logiciel qui le produit est contrôlé par des tests automatiques et par des parcours au clavier\u{202f}; aucun organisme extérieur n’en a établi la conformité.".to_owned(),
            ],
        ),
        passage(
            "Ce qui est prévu",
            vec![
                "Toutes les pages se parcourent au clavier et avec un lecteur d’écran, et s’affichent sans perte jusqu’à 200\u{a0}% de taille de texte. Les textes et les liens restent utilisables sans JavaScript.".to_owned(),
                "L’apparence claire ou sombre, la taille du texte et l’économie de données se choisissent dans les réglages de lecture. Les animations cessent si votre appareil le demande.".to_owned(),
            ],
        ),
        passage(
            "Ce qui peut manquer",
            vec!["Des images anciennes peuvent être sans description, des films ou des sons sans transcription. Les contenus hébergés par d’autres sites échappent au contrôle de la rédaction.".to_owned()],
        ),
        passage("Signaler une difficulté", vec![contact]),
    ];
    told(passages)
}

fn passage(heading: &'static str, paragraphs: Vec<String>) -> Passage {
    Passage { heading, paragraphs }
}

/// Passages that say something.
fn told(passages: Vec<Passage>) -> Vec<Passage> {
    passages.into_iter().filter(|passage| !passage.paragraphs.is_empty()).collect()
}
