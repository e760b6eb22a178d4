//! What is to be copied for each article, remembered so that an unchanged text need not be read again to know.

use super::upload::Uploads;
use crate::content::{Href, Picture, StaticPage};
use crate::native::disk::replace;
use crate::publish::PublishError;
use crate::publish::magazine::{Magazine, Text};
use crate::publish::revise::{Revise, revise_article, revise_page};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The wants of every article by its path.
pub type Remembered = BTreeMap<String, Wants>;

/// Addresses on the WordPress that a text needs copies of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wants {
    /// The version of the text that wants them.
    version: String,
    /// The picture of the article.
    pub lead: Option<String>,
    /// The picture that its editors chose for link previews.
    pub preview: Option<String>,
    /// Pictures in the text.
    pub pictures: Vec<String>,
    /// Files that links lead to, sounds and films.
    pub files: Vec<String>,
}

/// The wants of all articles.
pub fn of(magazine: &Magazine, uploads: &Uploads<'_>, room: &Path) -> Result<Remembered, PublishError> {
    let file = room.join("copies.json");
    let mut known: Remembered =
        fs::read(&file).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
    let mut wants = Remembered::new();
    for entry in &magazine.articles {
        let path = entry.summary.path.as_str();
        let same = known.remove(path).filter(|known| known.version == entry.version);
        let wanted = match same {
            Some(wanted) => wanted,
            None => Wants { version: entry.version.clone(), ..of_text(magazine.text(entry)?, uploads) },
        };
        wants.insert(path.to_owned(), wanted);
    }
    let json = serde_json::to_vec(&wants).map_err(|error| PublishError::Json(error.to_string()))?;
    replace(&file, &json).map_err(|error| PublishError::disk(&file, error))?;
    Ok(wants)
}

/// The wants of a static page.
pub fn of_page(page: &mut StaticPage, uploads: &Uploads<'_>) -> Wants {
    let mut seen = Seen { uploads, wants: Wants::default() };
    revise_page(page, &mut seen);
    seen.wants
}

/// The address of a picture in the widest of its sizes that was uploaded.
pub fn widest(picture: &Picture, uploads: &Uploads<'_>) -> Option<String> {
    let sizes = picture.variants.iter().map(|variant| (&variant.src, variant.width));
    let all = sizes.chain(std::iter::once((&picture.src, picture.width)));
    let uploaded = all.filter_map(|(src, width)| Some((width, uploads.picture(src)?)));
    uploaded.max_by_key(|(width, _)| *width).map(|(_, address)| address)
}

fn of_text(mut text: Text, uploads: &Uploads<'_>) -> Wants {
    let article = &mut text.article;
    let lead = article.summary.picture.as_ref().and_then(|shown| widest(shown, uploads));
    let preview = article.preview.as_ref().and_then(|href| uploads.picture(href));
    let mut seen = Seen { uploads, wants: Wants { lead, preview, ..Wants::default() } };
    revise_article(article, &mut seen);
    seen.wants
}

/// Sees pictures and addresses, and changes none.
struct Seen<'a> {
    uploads: &'a Uploads<'a>,
    wants: Wants,
}

impl Revise for Seen<'_> {
    fn picture(&mut self, picture: &mut Picture) {
        self.wants.pictures.extend(widest(picture, self.uploads));
    }

    fn address(&mut self, address: &mut Href) {
        self.wants.files.extend(self.uploads.file(address));
    }
}
