//! The newsletter's sign-up form, as site.json and data/site.json have it.

use crate::json::{names, record};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A newsletter's sign-up form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newsletter {
    /// Where the form is sent, https.
    pub action: String,
    /// The name of the field for the e-mail address.
    pub field: String,
    /// A sentence beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What else the service wants to be told, by the names of its hidden fields.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// Where the service answers.
    #[serde(default, skip_serializing_if = "NewsletterMode::is_page")]
    pub mode: NewsletterMode,
}

/// Where a newsletter's service answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewsletterMode {
    /// On a page of its own, in a new tab.
    #[default]
    Page,
    /// To the page that asked: it lets other origins read its answer.
    Inline,
}

impl NewsletterMode {
    fn is_page(&self) -> bool {
        *self == Self::Page
    }
}

record!(Newsletter { action, field; note, fields, mode });
names!(NewsletterMode { "page" => Page, "inline" => Inline });
