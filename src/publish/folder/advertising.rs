//! The advertisements of the house that site.json plans: pictures of the library, light and of a fixed size.

use super::library::MediumKind;
use super::reading::{Reading, picture};
use crate::config::AdvertisementPlan;
use crate::content::{Advertisement, AdvertisementPlace, Href, Moment, Picture};
use crate::publish::messages::{advertising as say, authoring};
use crate::publish::site_file::SiteFile;

/// The bytes of the heaviest picture: readers pay for what they did not ask for.
const HEAVIEST: u32 = 30_000;

const DAY: i64 = 86_400;

/// The advertisements and where each may stand; those that cannot be shown are errors.
pub fn read(reading: &Reading, file: &SiteFile) -> Vec<(Advertisement, Vec<AdvertisementPlace>)> {
    let places = [AdvertisementPlace::Home, AdvertisementPlace::Side];
    let standing = |plan: &AdvertisementPlan| places.into_iter().filter(|place| plan.stands(*place)).collect();
    let plans = file.config.ads.iter();
    plans.filter_map(|plan| Some((advertisement(reading, file, plan)?, standing(plan)))).collect()
}

fn advertisement(reading: &Reading, file: &SiteFile, plan: &AdvertisementPlan) -> Option<Advertisement> {
    let error = |value: &str, message: String| {
        reading.findings.borrow_mut().error(&file.name, file.line(value), message);
    };
    let taken = reading.library.take("", &plan.picture).and_then(|medium| match medium.kind {
        MediumKind::Picture if medium.bytes > HEAVIEST => Err(say::too_heavy(&plan.picture, medium.bytes, HEAVIEST)),
        MediumKind::Picture if medium.width == 0 || medium.height == 0 => Err(say::without_size(&plan.picture)),
        MediumKind::Picture => Ok(medium),
        MediumKind::File => Err(authoring::not_a_picture(&plan.picture)),
    });
    let medium = taken.map_err(|message| error(&plan.picture, say::refused(&message))).ok()?;
    let day = |text: &str| Moment::parse(text, reading.offset);
    Some(Advertisement {
        picture: Picture { alt: reading.set(&plan.alt), ..picture(&medium)? },
        link: Href::parse(&plan.link)?,
        from: day(&plan.from),
        to: day(&plan.to).map(|last| Moment { utc: last.utc + DAY, ..last }),
    })
}
