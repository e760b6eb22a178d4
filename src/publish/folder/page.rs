//! A static page of the folder: `pages/A/B.md`.

use super::header::Header;
use super::reading::Reading;
use crate::content::{Path, StaticPage, TermLink};

const KEYS: [&str; 7] = ["title", "updated", "lede", "picture", "alt", "caption", "credit"];

/// Reads a page; `None` when an error keeps it from being one. The pages above and below it are told by [`relate`].
pub fn read(reading: &Reading, file: &str, path: Path, content: &str) -> Option<StaticPage> {
    let header = Header::parse(file, content, &KEYS, &[], &mut reading.findings.borrow_mut());
    let title = header.require("title", &mut reading.findings.borrow_mut()).map(|field| reading.set(&field.value));
    let updated = header.get("updated").and_then(|field| reading.moment(&header, field));
    let mut body = reading.body(&header);
    // A page has no place for a lead picture of its own: it opens the text.
    if let Some(lead) = reading.lead(&header) {
        let figure = crate::content::Block::Figure(crate::content::Align::None, lead);
        match body.parts.first_mut() {
            Some(first) => first.insert(0, figure),
            None => body.parts.push(vec![figure]),
        }
    }
    let lede = header.get("lede").map(|field| reading.set(&field.value)).unwrap_or_default();
    Some(StaticPage { path, title: title?, lede, parents: Vec::new(), children: Vec::new(), updated, body, seo: None })
}

/// Tells every page which pages stand above and right below it, by their addresses.
pub fn relate(pages: &mut [StaticPage]) {
    let links: Vec<TermLink> =
        pages.iter().map(|page| TermLink { name: page.title.clone(), path: page.path.clone() }).collect();
    let is_above = |above: &Path, path: &Path| above != path && path.as_str().starts_with(above.as_str());
    for page in pages {
        page.parents = links.iter().filter(|link| is_above(&link.path, &page.path)).cloned().collect();
        page.parents.sort_by_key(|link| link.path.as_str().len());
        let below = page.path.segments().count() + 1;
        let children = links.iter().filter(|link| is_above(&page.path, &link.path));
        page.children = children.filter(|link| link.path.segments().count() == below).cloned().collect();
    }
}
