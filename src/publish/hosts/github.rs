//! GitHub Pages, which knows neither headers nor rules: the pages carry their policy, and old addresses are pages.

use super::{HostFile, HostFiles, Published};

/// The mark that the files are to be served as they are, and a small page for every old address.
pub fn files(published: &Published<'_>) -> HostFiles {
    let mark = HostFile::new(".nojekyll", String::new());
    if published.live {
        return HostFiles { files: vec![mark], lost: 0 };
    }
    let feed = ("/feed/".to_owned(), "/feed.xml".to_owned());
    let feeds = std::iter::once(&feed).filter(|(_, to)| published.pages.contains(to));
    published.with_pages(vec![mark], published.redirects.moved.iter().chain(feeds))
}
