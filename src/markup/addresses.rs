//! The addresses of a site that is a WordPress: links into it become links in the app.

use super::Addresses;
use crate::content::{Href, Picture};

/// What lies below a WordPress without being one of its pages.
const NO_PAGES: [&str; 5] = ["wp-content", "wp-admin", "wp-json", "wp-includes", "wp-login.php"];

/// Endings of addresses that are pages nevertheless.
const PAGES: [&str; 3] = ["html", "htm", "php"];

/// Addresses as they are found on one page of a site.
pub struct SiteAddresses {
    /// The site's own address: `https://example.org/` or `https://example.org/journal/`.
    pub home: String,
    /// The page that the text is from, against which its addresses are resolved.
    pub page: String,
}

impl Addresses for SiteAddresses {
    /// A place on the page itself is a fragment. A page below `home`, with http or https, with `www.` or without, is
    /// inside: its path below `home`, query and fragment. Files are outside, wherever they are.
    fn link(&self, address: &str) -> Option<Href> {
        let href = Href::resolve(address, &self.page)?;
        let Href::Outside(found) = &href else { return Some(href) };
        let (found, page, home) = (place(found), place(&self.page), place(&self.home));
        let (path, fragment) = found.split_once('#').unwrap_or((&found, ""));
        let (page, _) = page.split_once('#').unwrap_or((&page, ""));
        if !fragment.is_empty() && path.trim_end_matches('/') == page.trim_end_matches('/') {
            return Some(Href::Fragment(fragment.to_owned()));
        }
        match below(&found, &home) {
            Some(inside) if is_page(inside) => Some(Href::Inside(["/", inside].concat())),
            _ => Some(href),
        }
    }

    fn picture(&self, address: &str) -> Option<Picture> {
        let src = self.file(address)?;
        Some(Picture { src, width: 0, height: 0, alt: String::new(), variants: Vec::new(), tone: None, weight: None })
    }

    fn file(&self, address: &str) -> Option<Href> {
        match Href::resolve(address, &self.page)? {
            href @ Href::Outside(_) => Some(href),
            Href::Inside(_) | Href::Contact(_) | Href::Fragment(_) => None,
        }
    }
}

/// An address without its scheme and `www.`, the host in lower case.
fn place(address: &str) -> String {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    let slash = if path.starts_with('/') { "" } else { "/" };
    [host.strip_prefix("www.").unwrap_or(&host), slash, path].concat()
}

/// What follows `home` in `address`, without a slash at its beginning.
fn below<'a>(address: &'a str, home: &str) -> Option<&'a str> {
    let rest = address.strip_prefix(home.trim_end_matches('/'))?;
    match rest.strip_prefix('/') {
        Some(inside) => Some(inside.trim_start_matches(['/', '\\'])),
        None => rest.is_empty().then_some(rest),
    }
}

fn is_page(inside: &str) -> bool {
    let path = inside.split(['?', '#']).next().unwrap_or_default();
    let first = path.split('/').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let ending = last.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_file = (1..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    !NO_PAGES.contains(&first) && (!is_file || PAGES.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_into_the_site_become_links_in_the_app() {
        let page = "https://source.example/blog/2019/08/un/";
        let addresses = SiteAddresses { home: "https://www.source.example/blog/".into(), page: page.into() };
        for (address, expected) in [
            ("https://source.example/blog/2020/deux/", "/2020/deux/"),
            ("http://WWW.Source.example/blog/deux?x=1#y", "/deux?x=1#y"),
            ("//source.example/blog/?p=3", "/?p=3"),
            ("../deux/", "/2019/08/deux/"),
            ("https://source.example/blog", "/"),
            ("https://source.example/blog/un.html", "/un.html"),
            ("https://source.example/blog//evil.example/x", "/evil.example/x"),
            ("https://source.example/blog/x?y=//z", "/x?y=//z"),
            // Not ours.
            ("/ailleurs/", "https://source.example/ailleurs/"),
            ("https://source.example/blogue/", "https://source.example/blogue/"),
            ("https://source.example:8080/blog/", "https://source.example:8080/blog/"),
            ("https://source.example.evil.example/blog/", "https://source.example.evil.example/blog/"),
            ("https://autre.example/#x", "https://autre.example/#x"),
            // Ours, but no page.
            ("/blog/wp-content/uploads/a.pdf", "https://source.example/blog/wp-content/uploads/a.pdf"),
            ("/blog/wp-admin/", "https://source.example/blog/wp-admin/"),
            ("/blog/wp-login.php?a", "https://source.example/blog/wp-login.php?a"),
            ("/blog/plan.PDF", "https://source.example/blog/plan.PDF"),
            // The page itself.
            ("#note", "#note"),
            ("http://www.source.example/blog/2019/08/un#note", "#note"),
            (page, "/2019/08/un/"),
            ("mailto:a@example.org", "mailto:a@example.org"),
            ("javascript:alert(1)", ""),
            ("", "/2019/08/un/"),
        ] {
            let found = addresses.link(address).map(|href| href.as_string()).unwrap_or_default();
            assert_eq!(found, expected, "{address:?}");
        }
    }

    #[test]
    fn pictures_and_files_are_outside() {
        let addresses =
            SiteAddresses { home: "https://source.example/".into(), page: "https://source.example/un/".into() };
        for (address, expected) in [
            ("/wp-content/a.jpg", "https://source.example/wp-content/a.jpg"),
            ("a b.jpg", "https://source.example/un/a%20b.jpg"),
            ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
            ("data:image/png;base64,AA", ""),
            ("#x", ""),
            ("mailto:a@b.c", ""),
        ] {
            let found = addresses.file(address).map(|href| href.as_string()).unwrap_or_default();
            assert_eq!(found, expected, "{address:?}");
            assert_eq!(addresses.picture(address).map(|picture| picture.src.as_string()).unwrap_or_default(), expected);
        }
    }
}
