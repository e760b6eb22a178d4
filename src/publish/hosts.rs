//! The files by which a host answers as `serve` does: its headers, its redirects, and pages where it has no redirects.

mod apache;
mod cloudflare;
mod copies;
mod finder;
mod form;
mod github;
mod header_file;
mod limits;
mod netlify;
mod nginx;
mod placeholders;
mod redirect_page;
mod redirects;

pub use copies::{Copy, compress, write_copies};
pub use finder::{Finder, encoded, search};
pub use form::FILE_FOLDERS;
pub use limits::{Size, over, spare};
pub use redirects::Redirects;

pub use crate::native::profile::Profile;

use super::base::Base;
use crate::content::Path;
use crate::policy::{Policy, Rule, rules};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// What a host has to know of an edition.
pub struct Published<'a> {
    /// Where it stands.
    pub base: &'a Base,
    /// Whether the app answers unknown addresses.
    pub live: bool,
    /// The policy of its pages.
    pub policy: &'a Policy,
    /// Its old addresses.
    pub redirects: &'a Redirects,
    /// The decoded addresses of all its pages, `/article/x/`.
    pub pages: &'a BTreeSet<String>,
    /// The years of its articles: old addresses may begin with them.
    pub years: RangeInclusive<i32>,
    /// How many small pages the host has room for.
    pub spare: usize,
}

/// A file for a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostFile {
    /// Its name below the folder.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// The files of a host, and what they could not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostFiles {
    /// To be written into the folder.
    pub files: Vec<HostFile>,
    /// Old addresses that neither a rule nor a page leads on from.
    pub lost: usize,
}

impl Profile {
    /// The files that an edition has for this host.
    pub fn files(self, published: &Published<'_>) -> HostFiles {
        match self {
            Self::Apache => apache::files(published),
            Self::Nginx => nginx::files(published),
            Self::Netlify => netlify::files(published),
            Self::Cloudflare => cloudflare::files(published),
            Self::Github => github::files(published),
        }
    }

    /// Whether the host sends compressed copies that stand beside the files; the others compress by themselves.
    pub fn sends_copies(self) -> bool {
        match self {
            Self::Apache | Self::Nginx => true,
            Self::Netlify | Self::Cloudflare | Self::Github => false,
        }
    }
}

impl Published<'_> {
    fn rules(&self) -> Vec<Rule> {
        rules(self.policy)
    }

    /// The base as hosts find files: decoded, with a slash at both ends.
    fn decoded_base(&self) -> String {
        Path::parse(&self.base.path).unwrap_or_default().as_str().to_owned()
    }

    /// An address below the base, decoded, as a link on this host.
    fn link(&self, address: &str) -> String {
        format!("{}{}", self.base.path.trim_end_matches('/'), encoded(address))
    }

    /// Old addresses that have no rule become pages, as many as there is room for.
    fn with_pages<'a>(&self, mut files: Vec<HostFile>, rest: impl Iterator<Item = &'a (String, String)>) -> HostFiles {
        let mut lost = 0;
        let mut room = self.spare;
        for (from, to) in rest {
            if room == 0 {
                lost += 1;
                continue;
            }
            room -= 1;
            files.push(redirect_page::of(self, from, to));
        }
        HostFiles { files, lost }
    }
}

impl HostFile {
    fn new(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), text }
    }
}
