//! A picture in the sizes there are of it, and a picture with what is said under it.

use super::{Href, Inline};
use crate::json::record;
use serde::Serialize;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// The address to show where no alternative fits: an address inside the site or an http(s) one.
    pub src: Href,
    /// Pixels; 0 when unknown.
    pub width: u32,
    /// Pixels; 0 when unknown.
    pub height: u32,
    /// What it shows, plain text; empty when it only decorates.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// The same picture in other widths, narrowest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// The colour of its place until it is there: the number of a class `tone-N`, 0 to 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<u8>,
    /// Bytes of the file that a phone takes, where they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<u32>,
}

/// The same picture in another width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Variant {
    /// Where it is.
    pub src: Href,
    /// Pixels.
    pub width: u32,
}

/// A picture with its caption and credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// Where the picture leads, if it is a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Href>,
    /// What is said under it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Who made it, plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub credit: String,
}

record!(Picture { src; width, height, alt, variants, tone, weight });
record!(Variant { src, width });
record!(Figure { picture; link, caption, credit });
