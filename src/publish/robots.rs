//! robots.txt: everything may be read, and where the lists of everything are.

/// The text. `home` is the address of the site; empty where nobody knows it, or where there are no sitemaps.
pub fn robots(home: &str) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if !home.is_empty() {
        text.push_str(&format!("\nSitemap: {home}sitemap.xml\nSitemap: {home}sitemap-news.xml\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sitemaps_are_named_by_their_whole_addresses() {
        assert_eq!(robots(""), "User-agent: *\nAllow: /\n");
        assert_eq!(
            robots("https://example.org/journal/"),
            "User-agent: *\nAllow: /\n\nSitemap: https://example.org/journal/sitemap.xml\n\
             Sitemap: https://example.org/journal/sitemap-news.xml\n"
        );
    }
}
