//! site.json: all that differs between magazines, as its editors write it and as the app receives it.

mod advertising;
mod menu;
mod site;
mod subscription;

pub use advertising::AdvertisementPlan;
pub use menu::{MenuEntry, MenuPlan, menu, primary_category};
pub use site::{CommentDesk, Live, MediaOrigins, Site};
pub use subscription::{Newsletter, NewsletterMode};

use crate::json::{names, record};
use serde::{Deserialize, Serialize};

/// A site.json as its editors write it (docs/contracts/site.schema.json). Unknown keys are errors, so that a misspelt one is
/// noticed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The address of the schema, for editors' programs.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: String,
    /// The magazine's name.
    pub name: String,
    /// Its motto; stands in the home page's title.
    #[serde(default)]
    pub tagline: String,
    /// One sentence for search engines and link previews.
    #[serde(default)]
    pub description: String,
    /// A BCP 47 tag.
    #[serde(default = "french")]
    pub language: String,
    /// `+01:00`: what dates without an offset mean.
    #[serde(default = "utc")]
    pub utc_offset: String,
    /// Whether a WordPress' own addresses are kept.
    #[serde(default)]
    pub permalinks: Permalinks,
    /// A picture of the name: a file beside site.json, or the whole address of one on the WordPress.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// A square picture for tabs and home screens, named as the logo is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Its colours.
    #[serde(default)]
    pub colours: Colours,
    /// The category tree of a folder source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<CategoryPlan>,
    /// The menu; empty for the category tree itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub menu: Vec<MenuPlan>,
    /// The static pages of the top bar and the footer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<PageLink>,
    /// The address of the privacy page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<String>,
    /// Where else the magazine can be followed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub social: Vec<SocialLink>,
    /// Who answers for it.
    #[serde(default)]
    pub legal: Legal,
    /// Where readers sign up for the newsletter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newsletter: Option<Newsletter>,
    /// Whether readers may comment.
    #[serde(default)]
    pub comments: Comments,
    /// The foreign origins that pages may load from.
    #[serde(default)]
    pub origins: Origins,
    /// What Le Kiosque shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kiosk: Option<Kiosk>,
    /// What stands on top of the front page.
    #[serde(default, skip_serializing_if = "Front::is_default")]
    pub front: Front,
    /// Advertisements of the house.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ads: Vec<AdvertisementPlan>,
}

/// By which categories or tags, named or by their slugs, the editors choose what stands on top of the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Front {
    /// Those of the lead and the stories beside it.
    pub lead: Vec<String>,
    /// Those of what cannot wait.
    pub alert: Vec<String>,
}

impl Front {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Front {
    fn default() -> Self {
        Self { lead: vec!["une".to_owned()], alert: vec!["alerte".to_owned()] }
    }
}

/// Which addresses an edition made from a WordPress has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permalinks {
    /// Those of the WordPress.
    #[default]
    Keep,
    /// Our own.
    Own,
}

/// The magazine's colours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Links, buttons, rules: `#rrggbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// The band at the head of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// The main sections of the menu, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<String>,
}

/// A category as written in site.json.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryPlan {
    /// Its segment of the address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Those below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<CategoryPlan>,
}

/// A link to a static page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageLink {
    /// What it says.
    pub label: String,
    /// Where it leads, inside the site.
    pub path: String,
}

/// A profile on a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SocialLink {
    /// `facebook`, `x`, `whatsapp`, `telegram` …
    pub network: String,
    /// What it says.
    pub label: String,
    /// https address.
    pub url: String,
    /// How many follow it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// The day on which they were counted, `2026-10-01`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
}

/// Who answers for the magazine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Legal {
    /// The publishing house.
    pub publisher: String,
    /// The director of publication.
    pub director: String,
    /// Postal address.
    pub address: String,
    /// Who hosts the site.
    pub host: String,
    /// E-mail of the newsroom.
    pub contact: String,
}

/// Whether readers may comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Comments {
    /// How.
    pub write: Writing,
}

/// How comments are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Writing {
    /// Not at all.
    #[default]
    Off,
    /// By a form that opens the WordPress' own page.
    Form,
    /// Through the REST API, which has to take comments from people without an account.
    Rest,
}

/// The foreign origins (`https://example.org`) that pages may load from before the reader asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Origins {
    /// Data.
    pub connect: Vec<String>,
    /// Pictures.
    pub images: Vec<String>,
    /// Sound and film.
    pub media: Vec<String>,
    /// Where forms may be sent.
    pub forms: Vec<String>,
}

/// What Le Kiosque shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kiosk {
    /// Its heading.
    pub title: String,
    /// A sentence or two.
    #[serde(default)]
    pub introduction: String,
    /// Newest first.
    #[serde(default)]
    pub covers: Vec<KioskCover>,
}

/// A cover as written in site.json.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KioskCover {
    /// Its title.
    pub title: String,
    /// The day it came out, `2026-10-01`.
    pub date: String,
    /// A file beside site.json.
    pub picture: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
    /// Where it leads.
    #[serde(default)]
    pub link: Option<String>,
}

impl Config {
    /// Reads a site.json; the error names line, column and field.
    pub fn parse(json: &str) -> Result<Self, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }
}

names!(Writing { "off" => Off, "form" => Form, "rest" => Rest });
record!(SocialLink { network, label, url; count, date });
record!(Legal { ; publisher, director, address, host, contact });

fn french() -> String {
    "fr".to_owned()
}

fn utc() -> String {
    "+00:00".to_owned()
}
