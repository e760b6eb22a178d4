//! An article of the folder: `articles/SLUG.md`.

use super::header::{Field, Header};
use super::reading::Reading;
use crate::content::{Article, Correction, Kind, Path, Summary, TermLink};
use crate::format::slug;
use crate::publish::excerpt::excerpt;
use crate::publish::folder::date;
use crate::publish::folder::tree;
use crate::publish::messages::authoring;
use crate::publish::problem::closest;
use crate::route::Address;

const KEYS: [&str; 18] = [
    "title",
    "date",
    "updated",
    "categories",
    "tags",
    "author",
    "lede",
    "kind",
    "answers",
    "correction",
    "picture",
    "alt",
    "caption",
    "credit",
    "source",
    "sticky",
    "id",
    "comments",
];

const KINDS: [&str; 7] = ["news", "opinion", "analysis", "interview", "communique", "sponsored", "right-of-reply"];

/// An article, and what its header says of it besides.
pub struct Draft {
    /// The article.
    pub article: Article,
    /// The number that an old WordPress gave it.
    pub id: Option<u64>,
    /// The slug of the article that it answers, and the line that names it.
    pub answers: Option<(String, u32)>,
}

/// Reads an article; `None` when an error keeps it from being one.
pub fn read(reading: &Reading, file: &str, slug: &str, content: &str) -> Option<Draft> {
    let header = Header::parse(file, content, &KEYS, &["correction"], &mut reading.findings.borrow_mut());
    let require = |key| header.require(key, &mut reading.findings.borrow_mut());
    let (title, date, author) = (require("title"), require("date"), require("author"));
    if !header.names("lede") {
        reading.findings.borrow_mut().error(file, Some(1), authoring::missing_key("lede"));
    }
    let published = date.and_then(|field| reading.moment(&header, field));
    let updated = header.get("updated").and_then(|field| reading.moment(&header, field));
    let categories = require("categories").map(|field| categories(reading, &header, field)).unwrap_or_default();
    let (kind, id, sticky) = (kind(reading, &header), id(reading, &header), sticky(reading, &header));
    let answers = header.get("answers");
    if let Some(field) = answers.filter(|_| kind != Kind::RightOfReply) {
        reading.error(&header, field, authoring::answers_without_kind());
    }
    let author = author.and_then(|field| term(reading, &header, field, &field.value, Address::Author));
    let (tags, corrections) = (tags(reading, &header), corrections(reading, &header));
    let lead = reading.lead(&header);
    let body = reading.body(&header);
    if let Some(field) = header.get("comments").filter(|field| field.value != "closed") {
        reading.error(&header, field, authoring::bad_value("comments", &field.value, &["closed"]));
    }
    let lede = match header.get("lede") {
        Some(field) => reading.set(&field.value),
        None => excerpt(&body),
    };
    let summary = Summary {
        path: Path::of(["article", slug])?,
        title: reading.set(&title?.value),
        lede,
        kind,
        published: published?,
        updated: updated.filter(|updated| Some(*updated) > published),
        author,
        category: None,
        picture: lead.as_ref().map(|lead| lead.picture.clone()),
        comments: None,
        sticky,
    };
    let article = Article {
        summary,
        lead,
        categories,
        tags,
        body,
        corrections,
        source: header.get("source").map(|field| reading.set(&field.value)).unwrap_or_default(),
        locked: false,
        preview: None,
        seo: None,
    };
    Some(Draft { article, id, answers: answers.map(|field| (field.value.clone(), field.line)) })
}

fn categories(reading: &Reading, header: &Header<'_>, field: &Field) -> Vec<TermLink> {
    let mut found: Vec<TermLink> = Vec::new();
    for path in parts(&field.value) {
        match tree::link(&reading.config.categories, path) {
            Some(link) if found.contains(&link) => {}
            Some(link) => found.push(link),
            None => {
                let known = tree::slug_paths(&reading.config.categories);
                let meant = closest(path, known.iter().map(String::as_str));
                reading.error(header, field, authoring::unknown_category(path, meant));
            }
        }
    }
    found
}

fn tags(reading: &Reading, header: &Header<'_>) -> Vec<TermLink> {
    let Some(field) = header.get("tags") else { return Vec::new() };
    let mut found: Vec<TermLink> = Vec::new();
    for name in parts(&field.value) {
        if let Some(link) = term(reading, header, field, name, Address::Tag)
            && !found.iter().any(|other| other.path == link.path)
        {
            found.push(link);
        }
    }
    found
}

/// The page of an author or a tag, whose address is made from the name.
fn term(
    reading: &Reading,
    header: &Header<'_>,
    field: &Field,
    name: &str,
    address: fn(String) -> Address,
) -> Option<TermLink> {
    let slug = slug(name);
    let path = address(slug.clone()).path().filter(|_| !slug.is_empty());
    if path.is_none() {
        reading.error(header, field, authoring::no_slug(name));
    }
    Some(TermLink { name: reading.set(name), path: path? })
}

fn kind(reading: &Reading, header: &Header<'_>) -> Kind {
    let Some(field) = header.get("kind") else { return Kind::News };
    Kind::parse(&field.value).unwrap_or_else(|| {
        reading.error(header, field, authoring::bad_value("kind", &field.value, &KINDS));
        Kind::News
    })
}

fn id(reading: &Reading, header: &Header<'_>) -> Option<u64> {
    let field = header.get("id")?;
    let id = field.value.parse().ok();
    if id.is_none() {
        reading.error(header, field, authoring::bad_number("id", &field.value));
    }
    id
}

fn sticky(reading: &Reading, header: &Header<'_>) -> bool {
    match header.get("sticky") {
        None => false,
        Some(field) if field.value == "yes" => true,
        Some(field) => {
            reading.error(header, field, authoring::bad_value("sticky", &field.value, &["yes"]));
            false
        }
    }
}

fn corrections(reading: &Reading, header: &Header<'_>) -> Vec<Correction> {
    let mut found = Vec::new();
    for field in header.every("correction") {
        match date::leading(&field.value, reading.offset, reading.now) {
            Some((date, text)) => found.push(Correction { date, text: reading.set(text) }),
            None => reading.error(header, field, authoring::bad_correction(&field.value)),
        }
    }
    found.sort_by_key(|correction| correction.date);
    found
}

/// The parts of a list with commas.
fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|part| !part.is_empty())
}
