//! Which static pages the top bar and the foot of every page name, and which of them is the privacy page.

use super::places::{Page, written};
use crate::config::PageLink;
use crate::content::Path;
use crate::format;

/// Links at the most: a bar holds no more.
const MOST: usize = 8;

/// What pages are called that a magazine always shows, in the order in which they are shown. Longer names begin with these.
const KNOWN: [&[&str]; 6] = [
    &["a-propos", "qui-sommes-nous", "about", "notre-histoire", "presentation", "la-redaction", "lequipe", "equipe"],
    &["publicite", "annonceurs", "regie-publicitaire", "advertis", "annoncer"],
    &["abonne", "sabonner", "subscri", "newsletter", "soutenir", "nous-soutenir"],
    &["contact", "nous-contacter", "ecrivez-nous", "nous-ecrire"],
    &["mentions-legales", "mention-legale", "legal", "imprint", "impressum"],
    &["conditions", "cgu", "cgv", "terms", "charte", "cookies", "politique-de-cookies"],
];

/// What a privacy page is called.
const PRIVACY: [&str; 6] =
    ["confidentialite", "privacy", "vie-privee", "donnees-personnelles", "protection-des-donnees", "datenschutz"];

/// Pages that plugins and the installation need or leave behind, and that no reader looks for.
const OF_PLUGINS: [&str; 20] = [
    "panier",
    "cart",
    "commande",
    "commander",
    "checkout",
    "validation-de-la-commande",
    "mon-compte",
    "my-account",
    "boutique",
    "shop",
    "page-dexemple",
    "page-d-exemple",
    "sample-page",
    "connexion",
    "login",
    "inscription",
    "register",
    "home",
    "accueil",
    "blog",
];

/// The links that a bar shows, and the titles of the top pages that it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// In their order.
    pub links: Vec<PageLink>,
    /// Titles.
    pub left_out: Vec<String>,
}

/// Chooses among the top pages, the privacy page not counted.
pub fn choose(pages: &[Page], privacy: Option<&Path>) -> Chosen {
    let mut top: Vec<&Page> = pages
        .iter()
        .filter(|page| !page.is_below && !page.title.is_empty() && Some(&page.path) != privacy)
        .filter(|page| !OF_PLUGINS.contains(&page.path.slug()))
        .collect();
    top.sort_by_key(|page| (rank(page), page.order, page.title.clone()));
    let mut chosen = Chosen::default();
    for page in top {
        if chosen.links.len() < MOST {
            chosen.links.push(PageLink { label: page.title.clone(), path: written(&page.path) });
        } else {
            chosen.left_out.push(page.title.clone());
        }
    }
    chosen
}

/// The privacy page: the one at the address that the theme marks so, else one that is called so.
pub fn privacy(pages: &[Page], marked: Option<&Path>) -> Option<Path> {
    let found = pages.iter().find(|page| Some(&page.path) == marked);
    let called = |page: &&Page| names(page).iter().any(|name| PRIVACY.iter().any(|word| name.contains(word)));
    found.or_else(|| pages.iter().find(called)).map(|page| page.path.clone())
}

fn rank(page: &Page) -> usize {
    let is_called = |words: &&[&str]| names(page).iter().any(|name| words.iter().any(|word| name.starts_with(word)));
    KNOWN.iter().position(is_called).unwrap_or(KNOWN.len())
}

fn names(page: &Page) -> [String; 2] {
    [format::slug(page.path.slug()), format::slug(&page.title)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(title: &str, path: &str) -> Page {
        Page {
            title: title.into(),
            path: Path::parse(path).unwrap(),
            order: 0,
            is_below: path.matches('/').count() > 2,
        }
    }

    #[test]
    fn a_bar_shows_what_readers_look_for() {
        let pages = [
            page("Zanzibar", "/zanzibar/"),
            page("Politique de confidentialité", "/vie/"),
            page("Mentions légales", "/ml/"),
            page("Panier", "/panier/"),
            page("Nous contacter", "/contact/"),
            page("L’équipe", "/a-propos/equipe/"),
            page("À propos de nous", "/a-propos/"),
            page("Publicité", "/publicite/"),
            page("", "/sans-titre/"),
        ];
        let privacy = privacy(&pages, None);
        assert_eq!(privacy.as_ref().map(Path::as_str), Some("/vie/"));
        let paths: Vec<String> = choose(&pages, privacy.as_ref()).links.into_iter().map(|link| link.path).collect();
        assert_eq!(paths, ["/a-propos/", "/publicite/", "/contact/", "/ml/", "/zanzibar/"]);
        let many: Vec<Page> = (0..11).map(|n| page(&format!("P{n:02}"), &format!("/p{n:02}/"))).collect();
        assert_eq!(choose(&many, None).left_out, ["P08", "P09", "P10"]);
    }

    #[test]
    fn the_theme_knows_the_privacy_page_better_than_its_name() {
        let pages = [page("Confidentialité", "/confidentialite/"), page("Cookies", "/cookies/")];
        let marked = Path::parse("/cookies/");
        assert_eq!(privacy(&pages, marked.as_ref()), marked);
        assert_eq!(privacy(&pages, Path::parse("/ailleurs/").as_ref()), Path::parse("/confidentialite/"));
        assert_eq!(privacy(&pages[1..], None), None);
    }
}
