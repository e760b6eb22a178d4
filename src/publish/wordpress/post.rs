//! A post as the publisher remembers it while it works: everything but its text.

use super::survey::Survey;
use super::words::Words;
use crate::content::{Correction, Href};
use crate::markup::{Addresses, HtmlParser};
use crate::publish::digest::digest;
use crate::source::wordpress::addresses::addresses;
use crate::source::wordpress::corrections::{may_correct, take_corrections};
use crate::source::wordpress::lede::lede;
use crate::source::wordpress::posts::title;
use crate::source::wordpress::value::number;
use crate::source::wordpress::wire;
use serde_json::Value;

/// How the texts of a WordPress are read.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Turns HTML into bodies.
    pub parser: HtmlParser,
    /// The home address of the WordPress.
    pub home: &'a str,
    /// Minutes east of UTC of its clock.
    pub offset: i16,
}

/// A post without its text.
pub struct Post {
    /// What the REST API says of it; content and excerpt are empty.
    pub wire: wire::Post,
    /// Plain text, never empty.
    pub title: String,
    /// Plain text; may be empty.
    pub lede: String,
    /// The number of its author.
    pub author: u64,
    /// The number of its lead picture; 0 for none.
    pub picture: u64,
    /// What its editors wrote for search engines.
    pub words: Words,
    /// What was corrected in it, oldest first.
    pub corrections: Vec<Correction>,
    /// What was seen in its text; of its links only those into the site.
    pub survey: Survey,
    /// Equal as long as the record is equal.
    pub digest: String,
}

impl Post {
    /// Reads a record; `None` when it has no number, no slug or no date.
    pub fn read(record: &Value, setting: Setting<'_>) -> Option<Self> {
        let mut wire = wire::Post::read(record, setting.offset).ok()?;
        let mut survey = Survey::of(&wire.content);
        let addresses = addresses(setting.home, &wire.link);
        survey.links.retain(|link| matches!(addresses.link(link), Some(Href::Inside(_))));
        let corrections = match may_correct(&wire.content) {
            true => take_corrections(&mut (setting.parser.body)(&wire.content, &addresses), setting.offset),
            false => Vec::new(),
        };
        wire.content = String::new();
        let excerpt = std::mem::take(&mut wire.excerpt);
        Some(Self {
            title: title(&wire, setting.parser),
            lede: lede(setting.parser, &excerpt),
            author: number(record, "/author"),
            picture: number(record, "/featured_media"),
            words: Words::read(record, setting.parser),
            corrections,
            survey,
            digest: digest([record.to_string().as_str()]),
            wire,
        })
    }
}
