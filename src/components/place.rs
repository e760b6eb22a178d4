//! Where a page stands and who answers for it: what a view needs to know to write an address.

use crate::config::{MediaOrigins, MenuEntry, Site};
use crate::content::{Href, Path};
use crate::route::Route;

/// The deployment that a page belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The path under which the site stands: `/` or `/journal/`.
    pub base: String,
    /// The e-mail address of the newsroom, where it has one.
    pub contact: Option<String>,
    /// The foreign origins whose pictures, sounds and films a page may load before the reader asks.
    pub origins: MediaOrigins,
    /// The addresses of the menu's categories, each with the number of the main section it belongs to.
    pub sections: Vec<(Path, usize)>,
    /// Whether the lead picture waits for the reader where data is saved, as all others do: it does not on a page that comes
    /// from the publisher.
    pub withholds: bool,
    /// The year in which the page is made; `None` where nobody knows.
    pub year: Option<i32>,
}

/// The classes that carry the colours of the main sections (style/tokens.css).
const SECTIONS: [&str; 8] =
    ["section-0", "section-1", "section-2", "section-3", "section-4", "section-5", "section-6", "section-7"];

/// The class of a main section by its number.
pub fn section_class(number: usize) -> &'static str {
    SECTIONS.get(number % SECTIONS.len()).copied().unwrap_or_default()
}

impl Place {
    /// Where this magazine stands under `base`.
    pub fn of(site: &Site, base: &str) -> Self {
        let contact = Some(site.legal.contact.clone()).filter(|contact| !contact.is_empty());
        let mut sections = Vec::new();
        for (number, entry) in main_sections(&site.menu_entries()) {
            add_section(entry, number, &mut sections);
        }
        Self { base: base.to_owned(), contact, origins: site.origins.clone(), sections, withholds: false, year: None }
    }

    /// The class that gives an element the colour of the main section that a category belongs to; empty for categories in no
    /// menu.
    pub fn section(&self, category: &Path) -> &'static str {
        let found = self.sections.iter().find(|(path, _)| path == category);
        found.map_or("", |(_, number)| section_class(*number))
    }

    /// The address as a link on this site writes it.
    pub fn href(&self, href: &Href) -> String {
        href.under(&self.base)
    }

    /// Whether a page may load the picture at this address before the reader asks.
    pub fn shows(&self, picture: &Href) -> bool {
        is_among(picture, &self.origins.images)
    }

    /// Whether a page may load the sound or film at this address.
    pub fn plays(&self, medium: &Href) -> bool {
        is_among(medium, &self.origins.media)
    }

    /// The address of a page as a link on this site writes it.
    pub fn link(&self, route: &Route) -> String {
        format!("{}{}", self.base.trim_end_matches('/'), route.href())
    }

    /// The address of a piece of content as a link on this site writes it.
    pub fn path(&self, path: &Path) -> String {
        format!("{}{}", self.base.trim_end_matches('/'), path.encoded())
    }
}

/// The main sections of a menu: its entries but the home page, numbered.
pub fn main_sections(menu: &[MenuEntry]) -> impl Iterator<Item = (usize, &MenuEntry)> {
    menu.iter().filter(|entry| !entry.path.slug().is_empty()).enumerate()
}

fn add_section(entry: &MenuEntry, number: usize, sections: &mut Vec<(Path, usize)>) {
    if !sections.iter().any(|(path, _)| *path == entry.path) {
        sections.push((entry.path.clone(), number));
    }
    entry.children.iter().for_each(|child| add_section(child, number, sections));
}

fn is_among(href: &Href, origins: &[String]) -> bool {
    match href {
        Href::Inside(_) | Href::Fragment(_) => true,
        Href::Contact(_) => false,
        Href::Outside(address) => origins.iter().any(|origin| {
            address.strip_prefix(origin.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_origins_are_loaded_from() {
        let origins = MediaOrigins { images: vec!["https://a.example".into()], media: Vec::new() };
        let place = Place { base: "/".into(), origins, ..Place::default() };
        for (address, shown) in [
            ("/media/x.svg", true),
            ("https://a.example/x.jpg", true),
            ("https://a.example.evil.example/x.jpg", false),
            ("https://a.example:8443/x.jpg", false),
            ("http://a.example/x.jpg", false),
        ] {
            let href = Href::parse(address).unwrap();
            assert_eq!(place.shows(&href), shown, "{address}");
            assert_eq!(place.plays(&href), address.starts_with('/'), "{address}");
        }
    }
}
