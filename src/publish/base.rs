//! Where the site will stand.

use super::PublishError;
use crate::content::{Href, Path};

/// The address of a site and the path that all its own addresses begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// `https://example.org/journal/`; empty when the publisher was not told.
    pub url: String,
    /// `/journal/`
    pub path: String,
}

impl Base {
    /// Reads `--base-url`; without one the site stands at the root of a host that nobody knows yet.
    pub fn parse(address: Option<&str>) -> Result<Self, PublishError> {
        let Some(address) = address else { return Ok(Self { url: String::new(), path: "/".to_owned() }) };
        let wrong = || PublishError::BaseUrl(address.to_owned());
        let Some(Href::Outside(full)) = Href::parse(address) else { return Err(wrong()) };
        let (scheme, rest) = full.split_once("://").ok_or_else(wrong)?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if rest.contains(['?', '#']) {
            return Err(wrong());
        }
        let path = Path::parse(path).ok_or_else(wrong)?.encoded();
        Ok(Self { url: format!("{scheme}://{host}{path}"), path })
    }

    /// The address of a file of the site, for a page of the site.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_a_whole_address_that_ends_in_a_slash() {
        for (address, expected) in [
            (None, Some(("", "/"))),
            (Some("https://example.org"), Some(("https://example.org/", "/"))),
            (Some("https://example.org/journal"), Some(("https://example.org/journal/", "/journal/"))),
            (Some("http://localhost:81/a/é/"), Some(("http://localhost:81/a/%C3%A9/", "/a/%C3%A9/"))),
            (Some("example.org"), None),
            (Some("/journal/"), None),
            (Some("https://example.org/?a"), None),
            (Some("https://example.org/../"), None),
            (Some("javascript:alert(1)"), None),
        ] {
            let found = Base::parse(address).ok();
            assert_eq!(found.as_ref().map(|base| (base.url.as_str(), base.path.as_str())), expected, "{address:?}");
        }
    }
}
