//! The head of a page: printed natively, brought up to date in the browser.

use crate::config::Site;
use crate::content::Document;
use crate::source::{Content, SourceError};
use crate::state::{Shown, State};
use crate::text;

/// What a page says of itself to browsers, search engines and link previews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// `PAGE – NAME`, or `NAME – tagline` on the front page; plain text.
    pub title: String,
    /// Plain text.
    pub description: String,
    /// The absolute address; `None` when the publisher was not told one, and for pages that are not to be found by it.
    pub canonical: Option<String>,
    /// Whether search engines may list it.
    pub indexed: bool,
}

impl Head {
    /// The head of the page on the screen.
    pub fn of(shown: &Shown, site: &Site) -> Self {
        let (title, description) = match &shown.state {
            State::Loading => (String::new(), ""),
            State::Failed(error) => (failure_title(error).to_owned(), ""),
            State::Ready(content) => of_content(content),
        };
        let title = match (title.is_empty(), site.tagline.is_empty()) {
            (false, _) => format!("{title} – {}", site.name),
            (true, false) => format!("{} – {}", site.name, site.tagline),
            (true, true) => site.name.clone(),
        };
        let indexed = match &shown.state {
            State::Ready(Content::Document(_)) => true,
            State::Ready(_) | State::Loading | State::Failed(_) => false,
        };
        let canonical = (indexed && !site.base_url.is_empty())
            .then(|| format!("{}{}", site.base_url.trim_end_matches('/'), shown.route.href()));
        let description = if description.is_empty() { &site.description } else { description };
        Self { title, description: description.to_owned(), canonical, indexed }
    }

    /// The elements of the head, escaped.
    pub fn html(&self) -> String {
        let mut out = format!("<title>{}</title>", escape(&self.title));
        let mut meta = |name: &str, content: &str| {
            out.push_str(&format!("<meta name=\"{name}\" content=\"{}\">", escape(content)));
        };
        if !self.description.is_empty() {
            meta("description", &self.description);
        }
        if !self.indexed {
            meta("robots", "noindex");
        }
        if let Some(canonical) = &self.canonical {
            out.push_str(&format!("<link rel=\"canonical\" href=\"{}\">", escape(canonical)));
        }
        out
    }
}

/// The title and description of what a page shows; an empty title for the front page.
fn of_content(content: &Content) -> (String, &str) {
    match content {
        Content::Document(Document::Home(_)) => (String::new(), ""),
        Content::Document(Document::Article(document)) => {
            let summary = &document.article.summary;
            (summary.title.clone(), &summary.lede)
        }
        Content::Document(Document::Listing(listing)) => (text::list(listing), &listing.description),
        Content::Document(Document::Page(page)) => (page.title.clone(), &page.lede),
        Content::Document(Document::Kiosk(kiosk)) => (kiosk.title.clone(), &kiosk.introduction),
        Content::Results(words, _) if words.trim().is_empty() => (text::SEARCH_PAGE.to_owned(), ""),
        Content::Results(words, _) => (text::results_for(words.trim()), ""),
        Content::Settings => (text::SETTINGS.to_owned(), ""),
        Content::Document(Document::Moved(_)) | Content::Moved(_) => (text::LOADING.to_owned(), ""),
    }
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

/// Text made safe for an element or an attribute in double quotes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[test]
    fn a_hostile_title_stays_text() {
        let head = Head {
            title: "</title><script>alert(1)</script>".to_owned(),
            description: "\"><img onerror=x>".to_owned(),
            canonical: Some("https://example.org/\"x".to_owned()),
            indexed: false,
        };
        assert_eq!(
            head.html(),
            "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>\
             <meta name=\"description\" content=\"&quot;&gt;&lt;img onerror=x&gt;\">\
             <meta name=\"robots\" content=\"noindex\">\
             <link rel=\"canonical\" href=\"https://example.org/&quot;x\">"
        );
    }

    #[test]
    fn the_front_page_is_named_by_its_tagline_and_other_pages_by_themselves() {
        let site = Site {
            name: "Regard".to_owned(),
            tagline: "De près".to_owned(),
            base_url: "https://example.org/journal/".to_owned(),
            ..Site::default()
        };
        let home = crate::content::HomeDocument { latest: Vec::new(), sections: Vec::new() };
        let shown = |route, state| Shown { route, state };
        let front = Head::of(&shown(Route::Home, State::Ready(Content::Document(Document::Home(home)))), &site);
        assert_eq!(front.title, "Regard – De près");
        assert_eq!(front.canonical.as_deref(), Some("https://example.org/journal/"));
        let settings = Head::of(&shown(Route::Settings, State::Ready(Content::Settings)), &site);
        assert_eq!((settings.title.as_str(), settings.indexed), ("Réglages de lecture – Regard", false));
        let missing = Head::of(&shown(Route::Home, State::Failed(SourceError::NotFound)), &site);
        assert_eq!((missing.title.as_str(), missing.canonical), ("Page introuvable – Regard", None));
    }
}
