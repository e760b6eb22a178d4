//! Le Kiosque of a folder: the covers that site.json names.

use super::library::MediumKind;
use super::reading::{Reading, picture};
use crate::config::KioskCover;
use crate::content::{Cover, Href, KioskDocument, Moment, Picture};
use crate::publish::messages::{authoring, configuration};
use crate::publish::site_file::SiteFile;

/// Le Kiosque, where site.json has one; covers that cannot be shown are errors.
pub fn read(reading: &Reading, file: &SiteFile) -> Option<KioskDocument> {
    let kiosk = file.config.kiosk.as_ref()?;
    Some(KioskDocument {
        title: reading.set(&kiosk.title),
        introduction: reading.set(&kiosk.introduction),
        covers: kiosk.covers.iter().filter_map(|planned| cover(reading, file, planned)).collect(),
    })
}

fn cover(reading: &Reading, file: &SiteFile, planned: &KioskCover) -> Option<Cover> {
    let taken = reading.library.take("", &planned.picture).and_then(|medium| match medium.kind {
        MediumKind::Picture => Ok(medium),
        MediumKind::File => Err(authoring::not_a_picture(&planned.picture)),
    });
    let error = |message: &str| {
        let line = file.line(&planned.picture);
        reading.findings.borrow_mut().error(&file.name, line, configuration::bad_cover(message));
    };
    let medium = taken.map_err(|message| error(&message)).ok()?;
    let found = picture(&medium)?;
    let size = |own: u32, planned: u32| if own > 0 { own } else { planned };
    Some(Cover {
        title: reading.set(&planned.title),
        date: Moment::parse(&planned.date, reading.offset)?,
        picture: Picture {
            width: size(found.width, planned.width),
            height: size(found.height, planned.height),
            alt: planned.alt.clone(),
            ..found
        },
        link: planned.link.as_deref().and_then(Href::parse),
    })
}
