//! What an edition says to machines in files of their own: feeds and sitemaps.

use super::PublishError;
use super::catalogue::Catalogue;
use super::feed::{Shelf, feed, feeds, key, place};
use super::magazine::Magazine;
use super::output::Output;
use super::sitemap::{news, places, sitemaps};
use crate::config::Site;

/// Writes them all. They are made of whole addresses: there are none where the site's own is not known. `now` is seconds since
/// the epoch.
pub fn write(
    magazine: &Magazine,
    catalogue: &Catalogue,
    site: &Site,
    now: i64,
    output: &Output,
) -> Result<(), PublishError> {
    let home = &site.base_url;
    if home.is_empty() {
        return Ok(());
    }
    let mut shelf = Shelf::new(magazine, site);
    for (name, channel, articles) in feeds(magazine, catalogue, site) {
        let key = key(&channel, &articles, magazine, site, &shelf);
        if !output.keep_made(&name, &key)? {
            let text = feed(&channel, &articles, magazine, site, &mut shelf)?;
            output.write_made(&name, key, text.as_bytes())?;
        }
    }
    let place = place(site);
    let (lists, articles) = places(magazine, catalogue, &place);
    for (name, text) in sitemaps(home, &lists, &articles) {
        output.write(&name, text.as_bytes())?;
    }
    output.write("sitemap-news.xml", news(magazine, site, &place, now).as_bytes())
}
