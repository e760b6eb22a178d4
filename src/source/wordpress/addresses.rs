//! What the addresses in the texts of a WordPress become: links into the site lead to the app, all others where they led.

use crate::markup::SiteAddresses;

/// The addresses of the text of the page at `page`, on the WordPress whose home is `home`.
pub fn addresses(home: &str, page: &str) -> SiteAddresses {
    let page = if page.contains("://") { page } else { home };
    SiteAddresses { home: home.to_owned(), page: page.to_owned() }
}

/// What follows the home address, beginning with a slash. Whether `www.` stands before the host and whether the connection
/// is encrypted makes no difference: old texts keep the form of their day.
pub fn below<'a>(address: &'a str, home: &str) -> Option<&'a str> {
    let ((host, path), (home_host, home_path)) = (split(address)?, split(home)?);
    let rest = path.strip_prefix(home_path.trim_end_matches('/'))?;
    let rest = if rest.is_empty() { "/" } else { rest };
    (host.eq_ignore_ascii_case(home_host) && rest.starts_with('/')).then_some(rest)
}

/// The host without `www.`, and what follows it.
fn split(address: &str) -> Option<(&str, &str)> {
    let rest = address.split_once("://")?.1;
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    Some((host.strip_prefix("www.").unwrap_or(host), path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Addresses;

    #[test]
    fn links_into_the_site_become_links_in_the_app() {
        let addresses = addresses("https://www.example.org/blog/", "https://www.example.org/blog/2019/08/16/a/");
        for (address, expected) in [
            ("https://www.example.org/blog/2019/08/16/b/?x=1#y", "/2019/08/16/b/?x=1#y"),
            ("http://example.org/blog/?p=12", "/?p=12"),
            ("https://example.org/blog", "/"),
            ("../b/", "/2019/08/16/b/"),
            ("#note", "#note"),
            ("https://example.org/blogue/", "https://example.org/blogue/"),
            ("https://example.org/", "https://example.org/"),
            ("https://example.org/blog/wp-content/uploads/a", "https://example.org/blog/wp-content/uploads/a"),
            ("/blog/rapport.pdf", "https://www.example.org/blog/rapport.pdf"),
            ("https://other.example/a/", "https://other.example/a/"),
            ("javascript:alert(1)", ""),
        ] {
            let found = addresses.link(address).map(|href| href.as_string()).unwrap_or_default();
            assert_eq!(found, expected, "{address}");
        }
    }
}
