//! Where a link, a picture or a file may point: only addresses that do nothing but lead somewhere.

use super::path::percent_encode;
use crate::json::{Fault, FromJson, parsed};
use serde::Serialize;
use serde_json::Value;

/// An address that is safe to follow or load. Nothing else can be made: `javascript:`, `data:` and every other scheme is
/// refused by [`Href::parse`], which is also how JSON is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub enum Href {
    /// Inside the site: begins with one slash; the base path of the deployment comes before it when it is rendered.
    Inside(String),
    /// `http://…` or `https://…`.
    Outside(String),
    /// `mailto:…` or `tel:…`.
    Contact(String),
    /// `#…`: a place on the same page, without the `#`.
    Fragment(String),
}

impl Href {
    /// Reads a complete address: `/…` is inside the site, `http:`, `https:`, `mailto:`, `tel:` and `#…` are themselves.
    /// `None` for everything else, addresses relative to something unknown included.
    pub fn parse(address: &str) -> Option<Self> {
        let address = clean(address);
        if let Some(fragment) = address.strip_prefix('#') {
            return Some(Self::Fragment(fragment.to_owned()));
        }
        if address.starts_with('/') {
            // Browsers read "//host" and "/\host" as another site.
            return (!address.starts_with("//") && !address.starts_with("/\\")).then_some(Self::Inside(address));
        }
        let (scheme, rest) = scheme(&address)?;
        match scheme.as_str() {
            "http" | "https" => {
                let host = rest.trim_start_matches(['/', '\\']);
                let name = host.split(['/', '\\', '?', '#']).next().unwrap_or_default();
                let named = !name.is_empty() && !name.contains('@') && !name.chars().any(|c| "<>\"'` ^|{}".contains(c));
                named.then(|| Self::Outside(format!("{scheme}://{host}")))
            }
            "mailto" | "tel" => (!rest.is_empty()).then(|| Self::Contact(format!("{scheme}:{rest}"))),
            _ => None,
        }
    }

    /// Resolves an address as found on the page `page` (an absolute http(s) address).
    pub fn resolve(address: &str, page: &str) -> Option<Self> {
        let address = clean(address);
        if address.starts_with('#') || scheme(&address).is_some() {
            return Self::parse(&address);
        }
        let (page_scheme, rest) = page.split_once("://")?;
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let address = address.replace('\\', "/");
        let absolute = if address.starts_with("//") {
            format!("{page_scheme}:{address}")
        } else if address.starts_with('/') {
            format!("{page_scheme}://{host}{}", without_dots(&address))
        } else if address.is_empty() || address.starts_with('?') {
            format!("{page_scheme}://{rest}{address}")
        } else {
            let folder = path.rfind('/').map_or("/", |slash| path.get(..=slash).unwrap_or("/"));
            format!("{page_scheme}://{host}{}", without_dots(&format!("{folder}{address}")))
        };
        Self::parse(&absolute)
    }

    /// The whole address, as JSON holds it.
    pub fn as_string(&self) -> String {
        match self {
            Self::Inside(address) | Self::Outside(address) | Self::Contact(address) => address.clone(),
            Self::Fragment(fragment) => format!("#{fragment}"),
        }
    }

    /// The address for a page whose site stands under `base` (`/` or `/journal/`).
    pub fn under(&self, base: &str) -> String {
        match self {
            Self::Inside(address) => format!("{}{address}", base.trim_end_matches('/')),
            _ => self.as_string(),
        }
    }

    /// The host of an address outside the site.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::Outside(address) => address.split_once("://")?.1.split(['/', '?', '#', ':']).next(),
            _ => None,
        }
    }
}

/// Drops what browsers drop before they look for a scheme: tabs and line ends anywhere, controls and spaces at the ends.
/// Other spaces, quotes and angle brackets are percent-encoded.
fn clean(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.trim_matches(|c: char| c <= ' ').chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            ' ' | '"' | '<' | '>' | '`' => percent_encode(c as u8, b"", &mut out),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Splits `scheme:rest`, the scheme in lower case; `None` when the address names no scheme.
fn scheme(address: &str) -> Option<(String, &str)> {
    let colon = address.find([':', '/', '?', '#', '\\'])?;
    let (scheme, rest) = address.split_at(colon);
    let letters = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    // A colon ends a scheme; what only looks like one (`&#58;` left undecoded, spaces) is refused as unknown by `parse`.
    rest.strip_prefix(':').map(|rest| (if letters { scheme.to_ascii_lowercase() } else { String::new() }, rest))
}

/// Removes `.` and `..` segments from a path, leaving query and fragment alone.
fn without_dots(address: &str) -> String {
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    for (index, segment) in segments.iter().enumerate() {
        let last = index + 1 == segments.len();
        match segment.to_ascii_lowercase().as_str() {
            "." | "%2e" => {
                if last {
                    kept.push("");
                }
            }
            ".." | ".%2e" | "%2e." | "%2e%2e" => {
                kept.pop();
                if last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}{rest}", kept.join("/"))
}

impl FromJson for Href {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        parsed(value, Self::parse, "a safe address")
    }
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.as_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn active_addresses_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript\r:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://x/y",
            "file:///etc/passwd",
            "intent://x",
            "1http://x",
            "java&#115;cript:x",
            ":x",
            "//host/x",
            "/\\host",
            "http://",
            "https:///",
            "https://name@host/",
            "mailto:",
            "",
        ] {
            assert_eq!(Href::parse(address), None, "{address:?}");
        }
    }

    #[test]
    fn addresses_are_resolved_as_a_browser_does() {
        let page = "https://example.org/2019/08/a/?x=1#y";
        for (address, expected) in [
            ("https://a.example/b?c#d", "https://a.example/b?c#d"),
            ("HTTP:\\\\a.example/b", "http://a.example/b"),
            ("//cdn.example/x.png", "https://cdn.example/x.png"),
            ("/x/../y/./z", "https://example.org/y/z"),
            ("../b/", "https://example.org/2019/08/b/"),
            ("../../../../..", "https://example.org/"),
            ("b c", "https://example.org/2019/08/a/b%20c"),
            ("?p=3", "https://example.org/2019/08/a/?p=3"),
            ("", "https://example.org/2019/08/a/"),
            ("#note", "#note"),
            ("mailto:a@example.org", "mailto:a@example.org"),
            ("tel:+22990000000", "tel:+22990000000"),
            ("a:b", ""),
            ("./a:b", "https://example.org/2019/08/a/a:b"),
        ] {
            let found = Href::resolve(address, page).map(|href| href.as_string()).unwrap_or_default();
            assert_eq!(found, expected, "{address:?}");
        }
    }

    #[test]
    fn an_inside_address_stands_under_the_base() {
        let href = Href::parse("/article/x/").unwrap();
        assert_eq!(
            (href.under("/").as_str(), href.under("/journal/").as_str()),
            ("/article/x/", "/journal/article/x/")
        );
        assert_eq!(Href::parse("#a").unwrap().under("/journal/"), "#a");
    }
}
