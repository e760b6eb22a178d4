//! The pages that the law asks for: found among those of the magazine, or made from its legal identity.

use super::magazine::Magazine;
use crate::config::{Legal, Writing};
use crate::content::{Block, Body, Heading, Inline, Path, StaticPage, Text, flatten_categories};
use crate::policy::Origin;
use crate::route::Route;
use crate::text::{self, Dealings, Identity, Passage};

/// A page that the law asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Who answers for the magazine.
    Legal,
    /// What becomes of what it learns of its readers.
    Privacy,
    /// How far it can be used by everyone.
    Accessibility,
}

impl Notice {
    /// All of them, as the foot of a page lists them.
    pub const ALL: [Self; 3] = [Self::Legal, Self::Privacy, Self::Accessibility];

    /// The last segments of the addresses at which magazines have it; the first is where it is made.
    fn slugs(self) -> &'static [&'static str] {
        match self {
            Self::Legal => &["mentions-legales", "mention-legale", "mentions-legale", "informations-legales"],
            Self::Privacy => &[
                "confidentialite",
                "politique-de-confidentialite",
                "politique-confidentialite",
                "vie-privee",
                "donnees-personnelles",
                "privacy-policy",
            ],
            Self::Accessibility => &[
                "accessibilite",
                "declaration-d-accessibilite",
                "declaration-accessibilite",
                "declaration-daccessibilite",
                "declaration-de-conformite-rgaa",
            ],
        }
    }

    /// The page of a magazine.
    pub fn find(self, magazine: &Magazine) -> Option<&StaticPage> {
        let planned =
            (self == Self::Privacy).then_some(magazine.config.privacy.as_deref()).flatten().and_then(Path::parse);
        let named = magazine.pages.iter().find(|page| self.slugs().contains(&page.path.slug()));
        magazine.pages.iter().find(|page| Some(&page.path) == planned.as_ref()).or(named)
    }

    /// Where the page is made: where site.json looks for it, else at our own address.
    fn place(self, magazine: &Magazine) -> Option<Path> {
        let config = &magazine.config;
        let planned = config.privacy.iter().filter(|_| self == Self::Privacy);
        let linked = config.pages.iter().map(|page| &page.path);
        let mut asked = planned
            .chain(linked.filter(|path| Path::parse(path).is_some_and(|path| self.slugs().contains(&path.slug()))));
        asked.next().map_or_else(|| Path::of(self.slugs().iter().take(1).copied()), |path| Path::parse(path))
    }

    fn title(self) -> &'static str {
        match self {
            Self::Legal => text::LEGAL_NOTICE,
            Self::Privacy => text::PRIVACY_POLICY,
            Self::Accessibility => text::ACCESSIBILITY,
        }
    }

    fn passages(self, magazine: &Magazine) -> Vec<Passage> {
        let config = &magazine.config;
        let Legal { publisher, director, address, host, contact } = &config.legal;
        let who = Identity { name: &config.name, publisher, director, address, host, contact };
        let host_of = |address: &str| {
            let origin = Origin::of(address)?;
            Some(origin.as_str().split_once("://")?.1.to_owned())
        };
        let newsletter = config.newsletter.as_ref().and_then(|newsletter| host_of(&newsletter.action));
        let mut media: Vec<String> = [&config.origins.images, &config.origins.media]
            .into_iter()
            .flatten()
            .filter_map(|origin| host_of(origin))
            .collect();
        media.sort();
        media.dedup();
        let dealings = Dealings {
            newsletter: newsletter.as_deref().unwrap_or_default(),
            comments: config.comments.write != Writing::Off,
            media: &media,
        };
        match self {
            Self::Legal => text::legal_notice(who),
            Self::Privacy => text::privacy_policy(who, dealings),
            Self::Accessibility => text::accessibility(who),
        }
    }
}

/// A magazine with the pages that the law asks for. Those of its own stay; nothing is made for one that does not say who it is.
pub fn with_notices(mut magazine: Magazine) -> Magazine {
    if magazine.config.legal == Legal::default() {
        return magazine;
    }
    for notice in Notice::ALL {
        if notice.find(&magazine).is_some() {
            continue;
        }
        let free = notice.place(&magazine).filter(|path| !stands(&magazine, path));
        let Some(path) = free else { continue };
        let body = body(notice.passages(&magazine));
        let title = notice.title().to_owned();
        let (lede, parents, children) = (String::new(), Vec::new(), Vec::new());
        magazine.pages.push(StaticPage { path, title, lede, parents, children, updated: None, body, seo: None });
    }
    magazine
}

/// The pages that site.json names and that are not there.
pub fn dead_pages(magazine: &Magazine) -> Vec<&str> {
    let config = &magazine.config;
    let named = config.pages.iter().map(|page| page.path.as_str()).chain(config.privacy.as_deref());
    named.filter(|path| Path::parse(path).is_none_or(|path| !stands(magazine, &path))).collect()
}

/// Whether there is a page at this address of the site.
pub fn stands(magazine: &Magazine, path: &Path) -> bool {
    match Route::parse(path.as_str(), "") {
        Some(Route::Home | Route::Search(_) | Route::Settings) => true,
        Some(Route::Kiosk) => magazine.kiosk.is_some(),
        Some(Route::Content(path, None)) => is_content(magazine, &path),
        Some(Route::Content(_, Some(_)) | Route::OldId(_)) | None => false,
    }
}

fn is_content(magazine: &Magazine, path: &Path) -> bool {
    let is_term =
        |entry: &super::magazine::Entry| entry.summary.author.iter().chain(&entry.tags).any(|term| term.path == *path);
    magazine.pages.iter().any(|page| page.path == *path)
        || magazine.moved.contains_key(path)
        || flatten_categories(&magazine.categories).iter().any(|category| category.path == *path)
        || magazine.articles.iter().any(|entry| entry.summary.path == *path || is_term(entry))
}

fn body(passages: Vec<Passage>) -> Body {
    let words = |text: &str| Text { inlines: vec![Inline::Text(text.to_owned())], ..Text::default() };
    let mut blocks = Vec::new();
    for Passage { heading, paragraphs } in passages {
        if !heading.is_empty() {
            let id = crate::format::slug(heading);
            blocks.push(Block::Heading(Heading { level: 2, id, text: words(heading) }));
        }
        blocks.extend(paragraphs.iter().map(|paragraph| Block::Paragraph(words(paragraph))));
    }
    Body::of(blocks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Newsletter, PageLink};
    use crate::publish::sample_magazine::{article, magazine};

    fn known() -> Magazine {
        let mut magazine = magazine(vec![article("a", 0)]);
        magazine.config.name = "Le Fleuve".to_owned();
        magazine.config.legal =
            Legal { publisher: "La Maison".to_owned(), contact: "a@example.org".to_owned(), ..Legal::default() };
        magazine
    }

    fn addresses(magazine: &Magazine) -> Vec<&str> {
        magazine.pages.iter().map(|page| page.path.as_str()).collect()
    }

    #[test]
    fn a_magazine_that_says_who_it_is_has_the_pages_that_the_law_asks_for() {
        let made = with_notices(known());
        assert_eq!(addresses(&made), ["/mentions-legales/", "/confidentialite/", "/accessibilite/"]);
        let text = made.pages.iter().map(|page| page.body.plain_text()).collect::<Vec<_>>();
        assert!(text[0].contains("Éditeur\u{a0}: La Maison") && !text[0].contains("Hébergeur\u{a0}:"), "{}", text[0]);
        assert!(text[1].contains("a@example.org") && !text[1].contains("lettre d’information"), "{}", text[1]);
        let mut other = known();
        let action = "https://lettre.example/abonnement?x=1".to_owned();
        other.config.newsletter = Some(Newsletter { action, field: "email".to_owned(), ..Newsletter::default() });
        assert!(with_notices(other).pages[1].body.plain_text().contains("(lettre.example)"));
        assert_eq!(addresses(&with_notices(magazine(vec![article("a", 0)]))), [""; 0]);
    }

    #[test]
    fn pages_of_its_own_stay_and_new_ones_stand_where_they_are_looked_for() {
        let mut own = known();
        let template = with_notices(known()).pages[0].clone();
        own.pages.push(StaticPage { path: Path::parse("/vie-privee/").unwrap(), ..template });
        let link = |path: &str| PageLink { label: "x".to_owned(), path: path.to_owned() };
        own.config.pages = vec![link("/site/mention-legale/"), link("/absente/"), link("/rubrique/sport/")];
        let own = with_notices(own);
        assert_eq!(addresses(&own), ["/vie-privee/", "/site/mention-legale/", "/accessibilite/"]);
        assert_eq!(dead_pages(&own), ["/absente/"]);
        let mut planned = known();
        planned.config.privacy = Some("/donnees/".to_owned());
        assert_eq!(addresses(&with_notices(planned))[1], "/donnees/");
    }
}
