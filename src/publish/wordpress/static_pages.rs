//! The static pages of a WordPress, which stand below each other.

use super::links::Links;
use super::places::Places;
use super::post::Setting;
use super::reading::{Page, Reading};
use crate::content::{StaticPage, TermLink};
use crate::format;
use crate::source::wordpress::pages::page_title;
use std::collections::HashMap;

/// Pages above each other at the most.
const DEPTH: usize = 20;

/// The pages that have an address, each with those above and below it. `name` is that of the magazine.
pub fn static_pages(reading: &Reading, places: &Places, setting: Setting<'_>, name: &str) -> Vec<StaticPage> {
    let link = |id: u64| {
        let path = places.pages.get(&id)?.clone();
        Some(TermLink { name: page_title(&reading.pages.get(&id)?.wire, setting.parser), path })
    };
    let mut below: HashMap<u64, Vec<(u64, String, TermLink)>> = HashMap::new();
    for (id, page) in &reading.pages {
        if let Some(link) = link(*id) {
            let key = format::fold(&link.name);
            below.entry(page.wire.parent).or_default().push((page.order, key, link));
        }
    }
    for children in below.values_mut() {
        children.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    }
    let page = |(id, page): (&u64, &Page)| {
        let TermLink { name: title, path } = link(*id)?;
        let links = Links::new(&places.targets, setting.home, &page.wire.link);
        let children = below.get(id).into_iter().flatten().map(|(_, _, link)| link.clone()).collect();
        Some(StaticPage {
            seo: page.words.seo(&title, name),
            path,
            title,
            lede: String::new(),
            parents: parents(page, reading).into_iter().filter_map(link).collect(),
            children,
            updated: page.wire.modified,
            body: (setting.parser.body)(&page.wire.content, &links),
        })
    };
    reading.pages.iter().filter_map(page).collect()
}

/// The numbers of the pages above one, the top page first.
fn parents(page: &Page, reading: &Reading) -> Vec<u64> {
    let mut parents = Vec::new();
    let mut next = page.wire.parent;
    while let Some(parent) = reading.pages.get(&next).filter(|_| parents.len() < DEPTH) {
        parents.insert(0, next);
        next = parent.wire.parent;
    }
    parents
}
