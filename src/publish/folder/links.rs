//! Whether the links inside a magazine lead somewhere.

use super::reading::Reading;
use crate::content::{Listing, Path, flatten_categories};
use crate::publish::catalogue::Catalogue;
use crate::publish::magazine::Magazine;
use crate::publish::messages::authoring;
use crate::publish::site_file::SiteFile;
use crate::route::{Route, archive_id};
use std::collections::BTreeMap;

/// Warns of links in texts, and of menu, page and kiosk links in site.json, at whose end nothing stands.
pub fn check(reading: &Reading, file: &SiteFile, magazine: &Magazine) {
    let pages = numbered_pages(magazine);
    let leads = |address: &str| {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        match Route::parse(path, query) {
            Some(Route::Home | Route::Search(_) | Route::Settings) => true,
            Some(Route::Kiosk) => magazine.kiosk.is_some(),
            Some(Route::Content(path, page)) => {
                let is_numbered = archive_id(&path).is_some_and(|id| magazine.ids.contains_key(&id));
                is_numbered || pages.get(&path).is_some_and(|last| page.is_none_or(|page| page <= *last))
            }
            Some(Route::OldId(id)) => magazine.ids.contains_key(&id),
            None => false,
        }
    };
    for link in reading.links.borrow().iter().filter(|link| !leads(&link.address)) {
        reading.findings.borrow_mut().warn(&link.file, link.line, authoring::dead_link(&link.address));
    }
    let config = &file.config;
    let planned = config.menu.iter().filter(|entry| entry.category.is_empty()).map(|entry| &entry.path);
    let pages = config.pages.iter().map(|page| &page.path);
    let covers = config.kiosk.iter().flat_map(|kiosk| &kiosk.covers).filter_map(|cover| cover.link.as_ref());
    for address in planned.chain(pages).chain(&config.privacy).chain(covers) {
        if address.starts_with('/') && !leads(address) {
            reading.findings.borrow_mut().warn(&file.name, file.line(address), authoring::dead_link(address));
        }
    }
}

/// Every address of content with the number of its numbered pages.
fn numbered_pages(magazine: &Magazine) -> BTreeMap<Path, u32> {
    let catalogue = Catalogue::of(magazine);
    let articles = magazine.articles.iter().map(|article| (article.summary.path.clone(), 0));
    let pages = magazine.pages.iter().map(|page| (page.path.clone(), 0));
    let categories = flatten_categories(&magazine.categories).into_iter();
    let categories = categories.map(|category| (category.path.clone(), Listing::numbered_pages(category.count)));
    let terms = catalogue.authors.iter().chain(&catalogue.tags).map(|(path, shelf)| {
        let total = u32::try_from(shelf.articles.len()).unwrap_or(u32::MAX);
        (path.clone(), Listing::numbered_pages(total))
    });
    articles.chain(pages).chain(categories).chain(terms).collect()
}
