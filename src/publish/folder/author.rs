//! An author of the folder: `authors/NAME.md`.

use super::header::Header;
use super::library::MediumKind;
use super::reading::{Reading, folder_of, picture};
use crate::content::{Path, Picture, Profile};
use crate::format::slug;
use crate::publish::messages::authoring;
use crate::route::Address;

const KEYS: [&str; 2] = ["name", "picture"];

/// Reads what is told of an author, and the page that is about them; `None` when an error keeps it from being read.
pub fn read(reading: &Reading, file: &str, content: &str) -> Option<(Path, Profile)> {
    let header = Header::parse(file, content, &KEYS, &[], &mut reading.findings.borrow_mut());
    let name = header.require("name", &mut reading.findings.borrow_mut())?;
    let path = Address::Author(slug(&name.value)).path();
    if path.is_none() {
        reading.error(&header, name, authoring::no_slug(&name.value));
    }
    let biography = reading.body(&header).plain_text();
    Some((path?, Profile { picture: portrait(reading, &header), biography }))
}

fn portrait(reading: &Reading, header: &Header<'_>) -> Option<Picture> {
    let field = header.get("picture")?;
    match reading.library.take(folder_of(header.file), &field.value) {
        Ok(medium) if medium.kind == MediumKind::Picture => picture(&medium),
        Ok(_) => {
            reading.error(header, field, authoring::not_a_picture(&field.value));
            None
        }
        Err(message) => {
            reading.error(header, field, message);
            None
        }
    }
}
