//! What every text of a folder is read with, and what its addresses become.

use super::library::{Library, Medium, MediumKind};
use crate::config::Config;
use crate::content::{Body, Figure, Href, Inline, Moment, Picture};
use crate::format::french;
use crate::markup::{Addresses, HtmlParser};
use crate::policy::Origin;
use crate::publish::folder::header::{Field, Header};
use crate::publish::messages::authoring;
use crate::publish::problem::{Findings, line_of};
use crate::publish::site_file::SiteFile;
use crate::publish::typography::french_body;
use std::cell::RefCell;

/// The magazine being read.
pub struct Reading {
    /// Its site.json.
    pub config: Config,
    /// What dates without an offset mean, in minutes.
    pub offset: i16,
    /// What relative dates count from, in seconds since the epoch.
    pub now: i64,
    /// Turns HTML into bodies.
    pub parser: HtmlParser,
    /// Its pictures and files.
    pub library: Library,
    /// What was found wrong.
    pub findings: RefCell<Findings>,
    /// The links into the magazine, looked up once everything is read.
    pub links: RefCell<Vec<InsideLink>>,
}

/// A link into the magazine.
pub struct InsideLink {
    /// The text that has it.
    pub file: String,
    /// Its line.
    pub line: Option<u32>,
    /// `/article/un-fleuve/#notes`
    pub address: String,
}

impl Reading {
    /// The magazine that `file` plans, whose pictures and files are in `library`.
    pub fn new(file: &SiteFile, library: Library, findings: Findings, parser: HtmlParser, now: i64) -> Self {
        Self {
            config: file.config.clone(),
            offset: file.offset,
            now,
            parser,
            library,
            findings: RefCell::new(findings),
            links: RefCell::default(),
        }
    }

    /// Text as it is shown: with French typography in a French magazine.
    pub fn set(&self, text: &str) -> String {
        if self.is_french() { french(text) } else { text.to_owned() }
    }

    /// Notes an error at a field of a header.
    pub fn error(&self, header: &Header<'_>, field: &Field, message: String) {
        self.findings.borrow_mut().error(header.file, Some(field.line), message);
    }

    /// The moment that a field names.
    pub fn moment(&self, header: &Header<'_>, field: &Field) -> Option<Moment> {
        let moment = super::date::parse(&field.value, self.offset, self.now);
        if moment.is_none() {
            self.error(header, field, authoring::bad_date(&field.value));
        }
        moment
    }

    /// The picture that the header names, with its caption and credit.
    pub fn lead(&self, header: &Header<'_>) -> Option<Figure> {
        let field = header.get("picture")?;
        let Some(alt) = header.get("alt") else {
            self.error(header, field, authoring::picture_without_alt());
            return None;
        };
        let folder = folder_of(header.file);
        match self.library.take(folder, &field.value) {
            Ok(Medium { kind: MediumKind::File, .. }) => {
                self.error(header, field, authoring::not_a_picture(&field.value));
                None
            }
            Ok(medium) => {
                let caption = header.get("caption").map(|caption| Inline::Text(self.set(&caption.value)));
                let picture = Picture { alt: alt.value.clone(), ..picture(&medium)? };
                let credit = header.get("credit").map(|credit| self.set(&credit.value)).unwrap_or_default();
                Some(Figure { picture, link: None, caption: caption.into_iter().collect(), credit })
            }
            Err(message) => {
                self.error(header, field, message);
                None
            }
        }
    }

    /// The body of a text in Markdown.
    pub fn body(&self, header: &Header<'_>) -> Body {
        let mut options = comrak::Options::default();
        options.extension.table = true;
        options.extension.footnotes = true;
        options.extension.strikethrough = true;
        options.extension.description_lists = true;
        // Raw HTML is how WordPress' blocks are written; the parser keeps what is known of it.
        options.render.r#unsafe = true;
        let html = comrak::markdown_to_html(header.text, &options);
        let addresses = TextAddresses { reading: self, file: header.file, text: header.text, above: header.lines() };
        let body = (self.parser.body)(&html, &addresses);
        if self.is_french() { french_body(body) } else { body }
    }

    fn is_french(&self) -> bool {
        self.config.language == "fr" || self.config.language.starts_with("fr-")
    }
}

/// The folder that holds a file: `articles` for `articles/un-fleuve.md`.
pub fn folder_of(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A file of the library as a picture, without its description.
pub fn picture(medium: &Medium) -> Option<Picture> {
    let src = address(medium)?;
    Some(Picture {
        src,
        width: medium.width,
        height: medium.height,
        alt: String::new(),
        variants: Vec::new(),
        tone: None,
        weight: (medium.bytes > 0).then_some(medium.bytes),
    })
}

fn address(medium: &Medium) -> Option<Href> {
    Href::parse(&format!("/media/{}", medium.name))
}

/// Addresses as a text of the folder writes them: files relative to it, `/article/…` inside the magazine, and other sites.
struct TextAddresses<'a> {
    reading: &'a Reading,
    file: &'a str,
    text: &'a str,
    /// Lines of the file before the text.
    above: u32,
}

impl TextAddresses<'_> {
    fn line(&self, address: &str) -> Option<u32> {
        line_of(self.text, address).map(|line| line + self.above)
    }

    fn error(&self, address: &str, message: String) {
        self.reading.findings.borrow_mut().error(self.file, self.line(address), message);
    }

    fn take(&self, address: &str) -> Option<Medium> {
        let taken = self.reading.library.take(folder_of(self.file), address);
        taken.map_err(|message| self.error(address, message)).ok()
    }
}

impl Addresses for TextAddresses<'_> {
    fn link(&self, found: &str) -> Option<Href> {
        match Href::parse(found) {
            Some(Href::Inside(inside)) => {
                let (file, line) = (self.file.to_owned(), self.line(found));
                self.reading.links.borrow_mut().push(InsideLink { file, line, address: inside.clone() });
                Some(Href::Inside(inside))
            }
            Some(href) => Some(href),
            None if is_relative(found) => address(&self.take(found)?),
            None => {
                self.error(found, authoring::bad_link(found));
                None
            }
        }
    }

    fn picture(&self, found: &str) -> Option<Picture> {
        match Href::parse(found) {
            Some(href @ Href::Outside(_)) => {
                let origin = Origin::of(&href.as_string())?;
                let listed = &self.reading.config.origins.images;
                if !listed.iter().any(|other| Origin::parse(other).as_ref() == Some(&origin)) {
                    let message = authoring::picture_from_elsewhere(found, origin.as_str());
                    self.reading.findings.borrow_mut().warn(self.file, self.line(found), message);
                }
                Some(Picture {
                    src: href,
                    width: 0,
                    height: 0,
                    alt: String::new(),
                    variants: Vec::new(),
                    tone: None,
                    weight: None,
                })
            }
            None if is_relative(found) => {
                let medium = self.take(found)?;
                if medium.kind == MediumKind::File {
                    self.error(found, authoring::not_a_picture(found));
                    return None;
                }
                picture(&medium)
            }
            Some(Href::Inside(_) | Href::Contact(_) | Href::Fragment(_)) | None => {
                self.error(found, authoring::bad_picture(found));
                None
            }
        }
    }

    fn file(&self, found: &str) -> Option<Href> {
        match Href::parse(found) {
            Some(href @ Href::Outside(_)) => Some(href),
            None if is_relative(found) => address(&self.take(found)?),
            Some(Href::Inside(_) | Href::Contact(_) | Href::Fragment(_)) | None => {
                self.error(found, authoring::bad_link(found));
                None
            }
        }
    }
}

/// Neither a scheme nor a slash comes first.
fn is_relative(address: &str) -> bool {
    let start = address.split(['/', '?', '#']).next().unwrap_or_default();
    !start.is_empty() && !start.contains([':', '\\'])
}
