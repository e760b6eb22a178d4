//! The head of a page: printed natively, brought up to date in the browser.

mod tags;

pub use tags::Tags;

use crate::config::Site;
use crate::content::{Body, Document, Listing, ListingKind, Seo};
use crate::format::cut;
use crate::source::{Content, SourceError};
use crate::state::{Shown, State};
use crate::text;
use std::borrow::Cow;

/// What a page says of itself to browsers and search engines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// `PAGE – NAME`, or `NAME – tagline` on the front page; plain text.
    pub title: String,
    /// Plain text, at most [`DESCRIPTION`] characters.
    pub description: String,
    /// The absolute address; `None` when the publisher was not told one, and for what is no content.
    pub canonical: Option<String>,
    /// Whether search engines may list it.
    pub indexed: bool,
}

/// The longest description, in characters: search engines show about 160, link previews up to 300.
pub const DESCRIPTION: usize = 300;

/// How many articles a tag must have for its page to be worth finding.
const WORTH_FINDING: u32 = 3;

impl Head {
    /// The head of the page on the screen.
    pub fn of(shown: &Shown, site: &Site) -> Self {
        let words = match &shown.state {
            State::Loading => Words::plain("", "", false),
            State::Failed(error) => Words::plain(failure_title(error), "", false),
            State::Ready(content) => Words::of(content),
        };
        let title = match (words.title.is_empty(), site.tagline.is_empty()) {
            (false, _) => format!("{} – {}", words.title, site.name),
            (true, false) => format!("{} – {}", site.name, site.tagline),
            (true, true) => site.name.clone(),
        };
        let stands = matches!(shown.state, State::Ready(Content::Document(_))) && !site.base_url.is_empty();
        let canonical = stands.then(|| format!("{}{}", site.base_url.trim_end_matches('/'), shown.route.href()));
        let mut description = cut(&words.description, DESCRIPTION);
        if description.is_empty() {
            description = cut(&of_site(site), DESCRIPTION);
        }
        Self { title, description, canonical, indexed: words.indexed }
    }

    /// What search engines are asked; they show small pictures where nobody allows large ones.
    pub fn robots(&self) -> &'static str {
        if self.indexed { "max-image-preview:large" } else { "noindex" }
    }

    /// The elements of the head.
    pub fn tags(&self) -> Tags {
        let mut tags = Tags::default();
        tags.title(&self.title);
        tags.meta("description", &self.description);
        tags.meta("robots", self.robots());
        tags.add("link", &[("rel", "canonical"), ("href", self.canonical.as_deref().unwrap_or_default())]);
        tags
    }
}

/// What a magazine says of itself; one that says nothing is known by its sections.
fn of_site(site: &Site) -> Cow<'_, str> {
    if let Some(said) = [&site.description, &site.tagline].into_iter().find(|said| !said.is_empty()) {
        return said.into();
    }
    let sections: Vec<String> = site.menu_entries().into_iter().map(|entry| entry.label).collect();
    if sections.is_empty() { Cow::default() } else { [text::IN_SECTIONS, &sections.join(", ")].concat().into() }
}

/// Whether a list has too few articles to be worth finding: a tag with fewer than three, anything else with none.
pub fn is_thin(kind: ListingKind, total: u32) -> bool {
    match kind {
        ListingKind::Tag => total < WORTH_FINDING,
        ListingKind::Category | ListingKind::Author => total == 0,
    }
}

/// What a page says of itself in words.
struct Words<'a> {
    /// Empty for the front page.
    title: String,
    /// Empty for the magazine's.
    description: Cow<'a, str>,
    indexed: bool,
}

impl<'a> Words<'a> {
    fn plain(title: impl Into<String>, description: &'a str, indexed: bool) -> Self {
        Self { title: title.into(), description: description.into(), indexed }
    }

    fn of(content: &'a Content) -> Self {
        match content {
            Content::Document(Document::Home(_)) => Self::plain("", "", true),
            Content::Document(Document::Article(document)) => {
                let article = &document.article;
                Self::plain(article.summary.title.as_str(), &article.summary.lede, true)
                    .or_beginning(&article.body)
                    .unless(&article.seo)
            }
            Content::Document(Document::Listing(listing)) => of_list(listing),
            Content::Document(Document::Page(page)) => {
                Self::plain(page.title.as_str(), &page.lede, true).or_beginning(&page.body).unless(&page.seo)
            }
            Content::Document(Document::Kiosk(kiosk)) => Self::plain(kiosk.title.as_str(), &kiosk.introduction, true),
            Content::Results(words) if words.trim().is_empty() => Self::plain(text::SEARCH_PAGE, "", false),
            Content::Results(words) => Self::plain(text::results_for(words.trim()), "", false),
            Content::Settings => Self::plain(text::SETTINGS, "", false),
            Content::Document(Document::Moved(_)) | Content::Moved(_) => Self::plain(text::LOADING, "", false),
        }
    }

    /// The same, with the beginning of its text for a page without a lede.
    fn or_beginning(mut self, body: &Body) -> Self {
        if self.description.is_empty() {
            self.description = body.plain_text().into();
        }
        self
    }

    /// The same, unless the editors wrote something else for search engines.
    fn unless(self, seo: &'a Option<Seo>) -> Self {
        let Some(seo) = seo else { return self };
        Self {
            title: if seo.title.is_empty() { self.title } else { seo.title.clone() },
            description: if seo.description.is_empty() { self.description } else { seo.description.as_str().into() },
            indexed: self.indexed && !seo.hidden,
        }
    }
}

fn of_list(listing: &Listing) -> Words<'_> {
    // A numbered page is full, although it does not know how many there are.
    let thin = listing.page.is_none() && is_thin(listing.kind, listing.total);
    let mut words = Words::plain(text::list(listing), &listing.description, !thin).unless(&listing.seo);
    if let (Some(page), Some(seo)) = (listing.page, &listing.seo)
        && !seo.title.is_empty()
    {
        words.title = format!("{}, {}", seo.title, text::page_number(page));
    }
    words
}

fn failure_title(error: &SourceError) -> &'static str {
    match error {
        SourceError::NotFound => text::NOT_FOUND,
        SourceError::Offline => text::OFFLINE.0,
        SourceError::TimedOut => text::TIMED_OUT.0,
        SourceError::Refused => text::REFUSED.0,
        SourceError::WrongPassword => text::WRONG_PASSWORD.0,
        SourceError::Busy(_) => text::BUSY,
        SourceError::Server(_) => text::SERVER_ERROR,
        SourceError::Malformed(_) => text::MALFORMED.0,
        SourceError::TooNew(_) => text::TOO_NEW.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::MenuPlan;
    use crate::content::{Block, HomeDocument, Inline, Path, StaticPage};
    use crate::route::Route;

    fn site() -> Site {
        Site {
            name: "Regard".to_owned(),
            tagline: "De près".to_owned(),
            description: "Un magazine.".to_owned(),
            base_url: "https://example.org/journal/".to_owned(),
            ..Site::default()
        }
    }

    fn head(address: &str, content: Result<Content, SourceError>) -> Head {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let state = content.map_or_else(State::Failed, State::Ready);
        Head::of(&Shown { route: Route::parse(path, query).unwrap(), state }, &site())
    }

    fn page(lede: &str, seo: Option<Seo>) -> Result<Content, SourceError> {
        Ok(Content::Document(Document::Page(StaticPage {
            path: Path::parse("/a-propos/").unwrap(),
            title: "À propos".to_owned(),
            lede: lede.to_owned(),
            parents: Vec::new(),
            children: Vec::new(),
            updated: None,
            body: crate::content::Body::default(),
            seo,
        })))
    }

    fn list(kind: ListingKind, total: u32, page: Option<u32>, seo: Option<Seo>) -> Result<Content, SourceError> {
        let header = crate::content::Category {
            id: 0,
            slug: "eau".to_owned(),
            name: "Eau".to_owned(),
            path: Path::parse("/etiquette/eau/").unwrap(),
            description: String::new(),
            count: total,
            children: Vec::new(),
        };
        let listing = Listing { kind, page, seo, ..Listing::of_category(&header, Vec::new()) };
        Ok(Content::Document(Document::Listing(listing)))
    }

    #[test]
    fn the_front_page_is_named_by_its_tagline_and_other_pages_by_themselves() {
        let home = HomeDocument::default();
        let front = head("/", Ok(Content::Document(Document::Home(Box::new(home)))));
        assert_eq!(front.title, "Regard – De près");
        assert_eq!(front.canonical.as_deref(), Some("https://example.org/journal/"));
        let settings = head("/reglages/", Ok(Content::Settings));
        assert_eq!((settings.title.as_str(), settings.indexed), ("Réglages de lecture – Regard", false));
        let missing = head("/", Err(SourceError::NotFound));
        assert_eq!((missing.title.as_str(), missing.canonical), ("Page introuvable – Regard", None));
    }

    #[test]
    fn what_editors_wrote_for_search_engines_goes_first() {
        let seo = |title: &str, description: &str, hidden| {
            Some(Seo { title: title.to_owned(), description: description.to_owned(), hidden })
        };
        for (lede, seo, title, description, robots) in [
            ("", None, "À propos – Regard", "Un magazine.", "max-image-preview:large"),
            ("Qui ?", None, "À propos – Regard", "Qui ?", "max-image-preview:large"),
            ("Qui ?", seo("L’équipe", "", false), "L’équipe – Regard", "Qui ?", "max-image-preview:large"),
            ("Qui ?", seo("", "Nous.", true), "À propos – Regard", "Nous.", "noindex"),
        ] {
            let head = head("/a-propos/", page(lede, seo));
            assert_eq!((head.title.as_str(), head.description.as_str(), head.robots()), (title, description, robots));
            assert_eq!(head.canonical.as_deref(), Some("https://example.org/journal/a-propos/"));
        }
        assert!(head("/a-propos/", page(&"mot ".repeat(5_000), None)).description.chars().count() <= DESCRIPTION);
    }

    #[test]
    fn a_page_without_a_lede_is_known_by_its_beginning_and_a_site_without_words_by_its_sections() {
        let Ok(Content::Document(Document::Page(mut about))) = page("", None) else { return };
        about.body = Body::of(vec![Block::Preformatted(vec![Inline::Text("Nous sommes douze.".to_owned())])]);
        assert_eq!(head("/a-propos/", Ok(Content::Document(Document::Page(about)))).description, "Nous sommes douze.");
        let entry = |label: &str| MenuPlan { label: label.to_owned(), path: "/".to_owned(), ..Default::default() };
        let silent = Site { menu: vec![entry("Politique"), entry("Sport")], ..Site::default() };
        let settings = Shown { route: Route::Settings, state: State::Ready(Content::Settings) };
        for (site, expected) in [
            (Site { tagline: "De près".to_owned(), ..silent.clone() }, "De près"),
            (silent, "Rubriques\u{a0}: Politique, Sport"),
            (Site::default(), ""),
        ] {
            assert_eq!(Head::of(&settings, &site).description, expected);
        }
    }

    #[test]
    fn a_list_with_next_to_nothing_is_not_to_be_found_and_a_numbered_page_is_itself() {
        for (kind, total, indexed) in [
            (ListingKind::Tag, 2, false),
            (ListingKind::Tag, 3, true),
            (ListingKind::Author, 1, true),
            (ListingKind::Category, 0, false),
        ] {
            assert_eq!(head("/etiquette/eau/", list(kind, total, None, None)).indexed, indexed, "{kind:?} {total}");
        }
        let seo = Seo { title: "L’eau".to_owned(), ..Seo::default() };
        let numbered = head("/etiquette/eau/page/2/", list(ListingKind::Tag, 0, Some(2), Some(seo)));
        assert_eq!((numbered.title.as_str(), numbered.indexed), ("L’eau, page 2 – Regard", true));
        assert_eq!(numbered.canonical.as_deref(), Some("https://example.org/journal/etiquette/eau/page/2/"));
    }
}
