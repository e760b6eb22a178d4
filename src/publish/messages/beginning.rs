//! What is said of a site.json that was begun for a WordPress: where its parts come from, and what is left to do.

/// Names in a sentence at the most; the others are counted.
const NAMED: usize = 8;

/// Which WordPress was found.
pub fn found(name: &str, home: &str) -> String {
    format!("«\u{202f}{name}\u{202f}» se trouve à {home}")
}

/// The home page was of no use.
pub const NO_HOME_PAGE: &str = "La page d’accueil n’a pas pu être lue\u{a0}: langue, logo et réseaux sont à vérifier.";

/// A field that a WordPress may say nothing of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The motto.
    Tagline,
    /// The sentence for search engines.
    Description,
    /// The picture of the name.
    Logo,
    /// The icon.
    Icon,
    /// The static pages of the bars.
    Pages,
    /// The privacy page.
    Privacy,
    /// The profiles on networks.
    Social,
    /// Who answers for the magazine.
    Legal,
}

/// A field that nothing was found for, and what it is for.
pub fn missing(field: Missing) -> String {
    let (name, what) = match field {
        Missing::Tagline => ("tagline", "la devise du magazine"),
        Missing::Description => ("description", "une ou deux phrases pour les moteurs de recherche"),
        Missing::Logo => ("logo", "une image du nom\u{202f}; sans elle, il est écrit en toutes lettres"),
        Missing::Icon => ("icon", "une icône carrée d’au moins 192 pixels"),
        Missing::Pages => ("pages", "les pages fixes à montrer en haut et en bas de page"),
        Missing::Privacy => ("privacy", "la page de confidentialité"),
        Missing::Social => ("social", "les comptes du magazine sur les réseaux"),
        Missing::Legal => ("legal", "l’éditeur, le directeur de la publication, l’adresse, l’hébergeur, le contact"),
    };
    format!("À compléter, «\u{202f}{name}\u{202f}»\u{a0}: {what}.")
}

/// The language had to be guessed.
pub fn language(said: &str) -> String {
    if said.is_empty() {
        "À vérifier, «\u{202f}language\u{202f}»\u{a0}: la page d’accueil ne dit pas sa langue\u{202f}; «\u{202f}fr\u{202f}» est supposé.".to_owned()
    } else {
        format!(
            "À vérifier, «\u{202f}language\u{202f}»\u{a0}: «\u{202f}{said}\u{202f}» n’est pas une langue connue\u{202f}; «\u{202f}fr\u{202f}» est supposé."
        )
    }
}

/// The menu comes from the WordPress' own.
pub fn menu_taken(count: usize) -> String {
    format!("Menu repris du WordPress\u{a0}: {count} entrées principales.")
}

/// The menu comes from the category tree.
pub fn menu_of_tree(count: usize) -> String {
    match count {
        0 => "À compléter, «\u{202f}menu\u{202f}»\u{a0}: le WordPress n’a pas de menu public et aucune rubrique n’a d’article.".to_owned(),
        1 => "À vérifier, «\u{202f}menu\u{202f}»\u{a0}: le WordPress n’en montre pas\u{202f}; il est fait de sa seule rubrique.".to_owned(),
        count => format!(
            "À vérifier, «\u{202f}menu\u{202f}»\u{a0}: le WordPress n’en montre pas\u{202f}; il est fait des {count} rubriques les plus fournies."
        ),
    }
}

/// Entries and categories that the menu does not have.
pub fn menu_left_out(names: &[String]) -> String {
    format!("Hors du menu, qui ne mène qu’à des pages du site\u{a0}: {}.", listed(names))
}

/// Top categories beyond those that a menu has room for.
pub fn categories_left_out(names: &[String]) -> String {
    format!("Rubriques laissées hors du menu\u{a0}: {}.", listed(names))
}

/// Static pages beyond those that the bars have room for.
pub fn pages_left_out(titles: &[String]) -> String {
    format!("Pages publiées sans lien en haut et en bas de page\u{a0}: {}.", listed(titles))
}

/// A list that the WordPress does not give.
pub fn refused(name: &str) -> String {
    format!(
        "L’API REST ne donne pas «\u{202f}{name}\u{202f}»\u{a0}: «\u{202f}regard check ADRESSE\u{202f}» dit ce que cela change."
    )
}

/// Readers comment on the WordPress.
pub const COMMENTS_ARE_OPEN: &str = "Les commentaires sont ouverts sur le WordPress\u{a0}: ceux qui existent seront publiés\u{202f}; pour en recevoir d’autres, \
     écrivez «\u{202f}form\u{202f}» ou «\u{202f}rest\u{202f}» dans «\u{202f}comments.write\u{202f}».";

fn listed(names: &[String]) -> String {
    let shown = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        1 => format!("{shown} et une autre"),
        others => format!("{shown} et {others} autres"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_counted() {
        let names: Vec<String> = (1..=11).map(|n| n.to_string()).collect();
        for (length, expected) in [
            (1, "1."),
            (8, "1, 2, 3, 4, 5, 6, 7, 8."),
            (9, "1, 2, 3, 4, 5, 6, 7, 8 et une autre."),
            (11, "1, 2, 3, 4, 5, 6, 7, 8 et 3 autres."),
        ] {
            let line = categories_left_out(&names[..length]);
            assert!(line.ends_with(&format!("menu\u{a0}: {expected}")), "{line}");
        }
    }
}
