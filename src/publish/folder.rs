//! The folder source: a magazine as a folder of texts (docs/contracts/folder-format.md).

mod advertising;
mod article;
mod articles;
mod author;
mod date;
mod files;
mod header;
mod kiosk;
mod library;
mod links;
mod page;
mod reading;
mod spool;
pub(super) mod tree;

use super::magazine::{Magazine, Media};
use super::messages::authoring;
use super::notices::with_notices;
use super::problem::Findings;
use super::signs::{is_address, is_carried};
use super::site_file::{SiteFile, is_slug};
use crate::content::{Advertisement, AdvertisementPlace, KioskDocument, Path, Profile, StaticPage};
use crate::markup::HtmlParser;
use crate::route::RESERVED;
use articles::Articles;
use files::{TextFile, texts};
use library::Library;
use reading::Reading;
use std::collections::BTreeMap;

/// Reads the magazine in `folder`, with its own site.json or the one at `site`. Relative dates count back from `now`
/// (seconds since the epoch). The magazine is whole only when there are no errors.
pub fn read(
    folder: &std::path::Path,
    site: Option<&std::path::Path>,
    parser: HtmlParser,
    now: i64,
) -> (Option<Magazine>, Findings) {
    let mut findings = Findings::default();
    let magazine = read_into(folder, site, parser, now, &mut findings);
    findings.sort();
    (magazine.filter(|_| findings.errors.is_empty()), findings)
}

/// What a site.json adds to a magazine that is read from elsewhere.
#[derive(Default)]
pub struct Newsstand {
    /// Le Kiosque, where site.json plans one.
    pub kiosk: Option<KioskDocument>,
    /// Advertisements of the house and where each may stand.
    pub advertisements: Vec<(Advertisement, Vec<AdvertisementPlace>)>,
    /// The pictures to copy.
    pub media: Vec<Media>,
}

/// Le Kiosque and the advertisements that a site.json plans; the pictures stand beside it.
pub fn read_stand(site: &std::path::Path, parser: HtmlParser, now: i64) -> (Option<Newsstand>, Findings) {
    let mut findings = Findings::default();
    let name = site.display().to_string();
    let folder = site.parent().filter(|folder| !folder.as_os_str().is_empty());
    let library = Library::open(folder.unwrap_or(std::path::Path::new(".")));
    let read = library.and_then(|library| Ok((library, std::fs::read_to_string(site)?)));
    let read = read.map_err(|error| findings.error(&name, None, authoring::no_site_file(&error))).ok();
    let read = read.and_then(|(library, text)| Some((library, SiteFile::parse(&name, text, &mut findings)?)));
    let Some((library, file)) = read else { return (None, findings) };
    let reading = Reading::new(&file, library, findings, parser, now);
    signs(folder.unwrap_or(std::path::Path::new(".")), &file, &mut reading.findings.borrow_mut());
    let (kiosk, advertisements) = (kiosk::read(&reading, &file), advertising::read(&reading, &file));
    let stand = Newsstand { kiosk, advertisements, media: reading.library.into_media() };
    (Some(stand), reading.findings.into_inner())
}

fn read_into(
    folder: &std::path::Path,
    site: Option<&std::path::Path>,
    parser: HtmlParser,
    now: i64,
    findings: &mut Findings,
) -> Option<Magazine> {
    let name = folder.display().to_string();
    let library =
        Library::open(folder).map_err(|error| findings.error(&name, None, authoring::no_folder(&error))).ok()?;
    let own = folder.join("site.json");
    let (path, name) = match site {
        Some(path) => (path, path.display().to_string()),
        None => (own.as_path(), "site.json".to_owned()),
    };
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|error| findings.error(&name, None, authoring::no_site_file(&error))).ok()?;
    let file = SiteFile::parse(&name, text, findings)?;
    let reading = Reading::new(&file, library, std::mem::take(findings), parser, now);
    signs(path.parent().unwrap_or(folder), &file, &mut reading.findings.borrow_mut());
    let kiosk = kiosk::read(&reading, &file);
    let advertisements = advertising::read(&reading, &file);
    let read = articles::read(&reading, texts(folder, "articles", &reading.findings));
    let profiles = profiles(&reading, texts(folder, "authors", &reading.findings));
    let pages = pages(&reading, texts(folder, "pages", &reading.findings));
    let Some(Articles { entries, ids, texts }) = read else {
        *findings = reading.findings.into_inner();
        return None;
    };
    let magazine = Magazine {
        categories: tree::categories(&file.config.categories),
        config: file.config.clone(),
        articles: entries.into_values().collect(),
        ids,
        profiles,
        desk: None,
        discussions: None,
        pages,
        kiosk,
        advertisements,
        read: Vec::new(),
        media: Vec::new(),
        moved: BTreeMap::new(),
        texts: Box::new(texts),
    };
    let mut magazine = with_notices(magazine.complete());
    links::check(&reading, &file, &magazine);
    *findings = reading.findings.into_inner();
    magazine.media = reading.library.into_media();
    Some(magazine)
}

/// Looks for the logo and the icon that a site.json names beside itself, in `folder`.
fn signs(folder: &std::path::Path, file: &SiteFile, findings: &mut Findings) {
    let Ok(library) = Library::open(folder) else { return };
    for name in [&file.config.logo, &file.config.icon].into_iter().flatten() {
        let elsewhere = is_address(name) || (is_carried(name) && !folder.join(name).exists());
        if let (false, Err(message)) = (elsewhere, library.take("", name)) {
            findings.error(&file.name, file.line(name), message);
        }
    }
}

fn profiles(reading: &Reading, texts: Vec<TextFile>) -> BTreeMap<Path, Profile> {
    let mut profiles = BTreeMap::new();
    for text in texts {
        let Some(content) = text.content(&reading.findings) else { continue };
        let Some((path, profile)) = author::read(reading, &text.name, &content) else { continue };
        if profiles.insert(path, profile).is_some() {
            reading.findings.borrow_mut().error(&text.name, None, authoring::repeated_author());
        }
    }
    profiles
}

fn pages(reading: &Reading, texts: Vec<TextFile>) -> Vec<StaticPage> {
    let mut pages: Vec<StaticPage> = Vec::new();
    for mut text in texts {
        if !text.segments.iter().all(|segment| is_slug(segment)) {
            reading.findings.borrow_mut().error(&text.name, None, authoring::bad_file_name());
            continue;
        }
        if let Some(first) = text.segments.first_mut()
            && RESERVED.contains(&first.as_str())
        {
            reading.findings.borrow_mut().warn(&text.name, None, authoring::reserved(first));
            first.push_str("-2");
        }
        let Some(path) = Path::of(text.segments.iter().map(String::as_str)) else { continue };
        if pages.iter().any(|page| page.path == path) {
            reading.findings.borrow_mut().error(&text.name, None, authoring::address_taken(path.as_str()));
        }
        let Some(content) = text.content(&reading.findings) else { continue };
        pages.extend(page::read(reading, &text.name, path, &content));
    }
    page::relate(&mut pages);
    pages
}
