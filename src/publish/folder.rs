//! The folder source: a magazine as a folder of texts (docs/contracts/folder-format.md).

mod advertising;
mod article;
mod author;
mod date;
mod files;
mod header;
mod kiosk;
mod library;
mod links;
mod page;
mod reading;
pub(super) mod tree;

use super::PublishError;
use super::magazine::{Entry, Magazine, Media, Text, Texts};
use super::messages::authoring;
use super::notices::with_notices;
use super::problem::{Findings, closest};
use super::signs::{is_address, is_carried};
use super::site_file::{SiteFile, is_slug};
use crate::content::{Advertisement, AdvertisementPlace, Article, KioskDocument, Path, Profile, StaticPage};
use crate::markup::HtmlParser;
use crate::publish::digest::digest_of;
use crate::route::RESERVED;
use crate::source::SourceError;
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
    let (articles, ids) = articles(&reading, texts(folder, "articles", &reading.findings));
    let profiles = profiles(&reading, texts(folder, "authors", &reading.findings));
    let pages = pages(&reading, texts(folder, "pages", &reading.findings));
    let magazine = Magazine {
        categories: tree::categories(&file.config.categories),
        config: file.config.clone(),
        articles: articles.values().map(entry).collect(),
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
        texts: Box::new(Held(articles)),
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

/// The articles of a folder, which are read as a whole to be checked.
struct Held(BTreeMap<Path, Standing>);

/// An article, and the path of the one that it answers.
struct Standing {
    article: Article,
    answers: Option<Path>,
}

impl Texts for Held {
    fn text(&self, path: &Path) -> Result<Text, PublishError> {
        let standing = self.0.get(path).map(|standing| standing.article.clone());
        let article = standing.ok_or_else(|| PublishError::Source(path.encoded(), SourceError::NotFound))?;
        Ok(Text { article, comments: Vec::new(), discussed_as: None })
    }
}

fn entry(Standing { article, answers }: &Standing) -> Entry {
    Entry {
        summary: article.summary.clone(),
        categories: article.categories.clone(),
        tags: article.tags.clone(),
        answers: answers.clone(),
        corrections: article.corrections.clone(),
        indexed: true,
        version: digest_of(article),
    }
}

fn articles(reading: &Reading, texts: Vec<TextFile>) -> (BTreeMap<Path, Standing>, BTreeMap<u64, Path>) {
    let (mut articles, mut ids, mut answers) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for text in texts {
        let slug = match text.segments.as_slice() {
            [slug] if is_slug(slug) => slug,
            _ => {
                reading.findings.borrow_mut().error(&text.name, None, authoring::bad_file_name());
                continue;
            }
        };
        let Some(draft) = article::read(reading, &text.name, slug, &text.content) else { continue };
        let article::Draft { article, id, answers: answered } = draft;
        if article.summary.published.utc > reading.now {
            reading.findings.borrow_mut().warn(&text.name, None, authoring::date_ahead());
        }
        if let Some(id) = id
            && let Some(other) = ids.insert(id, article.summary.path.clone())
        {
            reading.findings.borrow_mut().error(&text.name, None, authoring::repeated_id(id, other.as_str()));
        }
        let path = article.summary.path.clone();
        answers.extend(answered.map(|(slug, line)| (path.clone(), text.name, slug, line)));
        articles.insert(path, Standing { article, answers: None });
    }
    for (path, file, slug, line) in answers {
        let answered = Path::of(["article", slug.as_str()]).filter(|answered| articles.contains_key(answered));
        if answered.is_none() {
            let known: Vec<&str> = articles.keys().filter_map(|path| path.segments().last()).collect();
            let message = authoring::unknown_article(&slug, closest(&slug, known.iter().copied()));
            reading.findings.borrow_mut().error(&file, Some(line), message);
        }
        articles.entry(path).and_modify(|standing| standing.answers = answered);
    }
    if articles.is_empty() && reading.findings.borrow().errors.is_empty() {
        reading.findings.borrow_mut().error("articles", None, authoring::no_articles());
    }
    (articles, ids)
}

fn profiles(reading: &Reading, texts: Vec<TextFile>) -> BTreeMap<Path, Profile> {
    let mut profiles = BTreeMap::new();
    for text in texts {
        let Some((path, profile)) = author::read(reading, &text.name, &text.content) else { continue };
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
        pages.extend(page::read(reading, &text.name, path, &text.content));
    }
    page::relate(&mut pages);
    pages
}
