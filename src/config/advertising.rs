//! Advertisements of the house, as site.json plans them.

use crate::content::AdvertisementPlace;
use serde::{Deserialize, Serialize};

/// An advertisement as written in site.json.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvertisementPlan {
    /// A file beside site.json.
    pub picture: String,
    /// Where it leads: an address of the site or a whole one.
    pub link: String,
    /// What the picture says.
    pub alt: String,
    /// Its first day, `2026-10-01`; empty: it has begun.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Its last day; empty: it does not end.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Where it may stand; empty for everywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<AdvertisementPlace>,
}

impl AdvertisementPlan {
    /// Whether it may stand there.
    pub fn stands(&self, place: AdvertisementPlace) -> bool {
        self.places.is_empty() || self.places.contains(&place)
    }
}
