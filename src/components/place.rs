//! Where a page stands and who answers for it: what a view needs to know to write an address.

use crate::config::{MediaOrigins, Site};
use crate::content::{Href, Path};
use crate::route::Route;

/// The deployment that a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path under which the site stands: `/` or `/journal/`.
    pub base: String,
    /// The e-mail address of the newsroom, where it has one.
    pub contact: Option<String>,
    /// The foreign origins whose pictures, sounds and films a page may load before the reader asks.
    pub origins: MediaOrigins,
    /// Whether the lead picture waits for the reader where data is saved, as all others do: it does not on a page that comes
    /// from the publisher.
    pub withholds: bool,
}

impl Place {
    /// Where this magazine stands under `base`.
    pub fn of(site: &Site, base: &str) -> Self {
        let contact = Some(site.legal.contact.clone()).filter(|contact| !contact.is_empty());
        Self { base: base.to_owned(), contact, origins: site.origins.clone(), withholds: false }
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
        let place = Place { base: "/".into(), contact: None, origins, withholds: false };
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
