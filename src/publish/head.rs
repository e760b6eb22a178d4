//! What a page says to machines beyond title, description, canonical address and robots: only written, never kept up to date in
//! the browser.

mod link_preview;
mod node;
mod organisation;
mod structured_article;
mod structured_data;

use super::carried;
use super::inert_json::inert;
use super::signs::Signs;
use crate::components::Place;
use crate::config::Site;
use crate::content::{Document, Href, Listing, ListingKind, Path};
use crate::head::Head;
use crate::route::Route;
use crate::source::Content;
use crate::state::{Shown, State};

/// What a magazine shows of itself where others speak of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The picture of 1200 by 630 pixels for pages without one of their own.
    pub preview: Option<Href>,
    /// The picture of its name.
    pub logo: Option<Href>,
}

/// A page's words to machines, as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The elements of its head.
    pub head: String,
    /// What stands after the page for who reads all of it: search engines. It would keep readers on slow lines from the text.
    pub foot: String,
}

/// Where the pages of a magazine stand, and what it shows of itself.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The magazine.
    pub site: &'a Site,
    /// The path under which it stands: `/`, `/journal/`.
    pub base: &'a str,
    /// What it shows of itself.
    pub identity: &'a Identity,
}

impl Identity {
    /// The logo of a magazine, else its icon or its letter, else the carried one.
    pub fn of(signs: &Signs) -> Self {
        let icon =
            carried::PUBLIC.iter().find(|(name, _)| *name == ICON).and_then(|_| Href::parse(&format!("/{ICON}")));
        let own = signs.logo.as_ref().or(signs.tab.as_ref().filter(|icon| icon.src != carried_mark()));
        Self { preview: signs.preview.clone(), logo: own.map(|shown| shown.src.clone()).or(icon) }
    }

    /// Equal as long as it is equal.
    pub fn key(&self) -> String {
        let address = |href: &Option<Href>| href.as_ref().map(Href::as_string).unwrap_or_default();
        format!("{} {}", address(&self.preview), address(&self.logo))
    }
}

const ICON: &str = "icon-512.png";

/// The mark as it is drawn. Machines are told of the one of pixels.
fn carried_mark() -> Href {
    Href::Inside("/icon.svg".to_owned())
}

impl Voice<'_> {
    /// What the page on the screen says to machines.
    pub fn say(&self, shown: &Shown) -> Said {
        let head = Head::of(shown, self.site);
        let mut tags = head.tags();
        if let State::Ready(Content::Document(Document::Listing(listing))) = &shown.state {
            for (rel, page) in neighbours(listing) {
                let address = self.inside(&Route::Content(listing.path.clone(), page));
                tags.add("link", &[("rel", rel), ("href", &address)]);
            }
        }
        for (title, address) in self.feeds(shown) {
            let kind = "application/rss+xml";
            tags.add("link", &[("rel", "alternate"), ("type", kind), ("title", &title), ("href", &address)]);
        }
        link_preview::add(self, shown, &head, &mut tags);
        let graph = structured_data::graph(self, shown, &head);
        let foot = match graph {
            Some(graph) => format!("<script type=\"application/ld+json\">{}</script>", inert(&graph.to_string())),
            None => String::new(),
        };
        Said { head: tags.into_html(), foot }
    }

    /// The whole address of something that an address of the site or of another one names; `None` when nobody knows where the
    /// site will stand, and for what cannot be loaded.
    fn absolute(&self, href: &Href) -> Option<String> {
        match href {
            Href::Inside(_) => self.place().map(|place| place.href(href)),
            Href::Outside(address) => Some(address.clone()),
            Href::Contact(_) | Href::Fragment(_) => None,
        }
    }

    fn absolute_path(&self, path: &Path) -> Option<String> {
        self.place().map(|place| place.path(path))
    }

    /// A place whose base is the whole address of the site, so that every link it makes is whole too.
    fn place(&self) -> Option<Place> {
        let base = self.site.base_url.clone();
        (!base.is_empty()).then(|| Place { base, ..Place::default() })
    }

    fn inside(&self, route: &Route) -> String {
        format!("{}{}", self.base.trim_end_matches('/'), route.href())
    }

    /// The feeds that tell of what is new on a page: titles and addresses. There are none where addresses cannot be whole.
    fn feeds(&self, shown: &Shown) -> Vec<(String, String)> {
        let Site { name, base_url, live, .. } = self.site;
        if base_url.is_empty() || live.is_some() {
            return Vec::new();
        }
        let site = (name.clone(), format!("{}feed.xml", self.base));
        let own = match &shown.state {
            State::Ready(Content::Document(Document::Listing(listing))) if listing.kind == ListingKind::Category => {
                let page = self.inside(&Route::Content(listing.path.clone(), None));
                (!listing.articles.is_empty())
                    .then(|| (format!("{} – {name}", listing.name), format!("{page}feed.xml")))
            }
            State::Ready(_) | State::Loading | State::Failed(_) => None,
        };
        own.into_iter().chain([site]).collect()
    }
}

/// The newer and the older page of a list, as its paging has them.
fn neighbours(listing: &Listing) -> Vec<(&'static str, Option<u32>)> {
    let newer = listing.page.map(|page| (page < listing.pages).then_some(page + 1));
    let older = match listing.page {
        None => (listing.pages > 0).then_some(listing.pages),
        Some(page) => (page > 1).then(|| page - 1),
    };
    let newer = newer.map(|page| ("prev", page));
    newer.into_iter().chain(older.map(|page| ("next", Some(page)))).collect()
}
