//! All addresses that a WordPress tells search engines.

use super::super::messages::migration as say;
use super::super::progress::Progress;
use super::sitemap::Sitemap;
use crate::policy::Origin;
use crate::source::wordpress::below;
use crate::source::{Fetch, SourceError};
use std::collections::{HashSet, VecDeque};

/// Sitemaps that are read at the most. Plugins put one or two thousand addresses into one.
const MOST_FILES: usize = 500;

/// Addresses that are remembered at the most.
const MOST_ADDRESSES: usize = 500_000;

/// Where the index of the sitemaps is when `robots.txt` does not tell: of WordPress itself, with plain permalinks too, of
/// Yoast and Rank Math, and of everybody else.
const WELL_KNOWN: [&str; 4] = ["wp-sitemap.xml", "?sitemap=index", "sitemap_index.xml", "sitemap.xml"];

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sitemaps {
    /// The addresses below the home address, each once, as they are written there: `/2019/08/16/un-fleuve/`.
    pub addresses: Vec<String>,
    /// Addresses of other sites, or outside the WordPress' folder.
    pub foreign: usize,
    /// Sitemaps that could not be read, and why.
    pub unread: Vec<(String, SourceError)>,
    /// Whether there is more than was read.
    pub cut: bool,
    seen: HashSet<String>,
}

impl Sitemaps {
    /// Reads the sitemaps of the WordPress at `home`, one after the other. That there are none is no error.
    pub async fn read(fetch: &Fetch, home: &str, progress: &dyn Progress) -> Self {
        progress.begin(say::READING_SITEMAPS, None);
        let mut found = Self::default();
        let named = named_by_robots(fetch, home).await;
        found.follow(fetch, home, named, progress).await;
        for name in WELL_KNOWN {
            if found.addresses.is_empty() {
                let address = format!("{}{name}", home);
                found.follow(fetch, home, vec![address.clone()], progress).await;
                // What may stand there and does not is nothing to tell.
                found.unread.retain(|(unread, _)| *unread != address);
            }
        }
        progress.end();
        say::sitemaps(&found).iter().for_each(|line| progress.line(line));
        found
    }

    async fn follow(&mut self, fetch: &Fetch, home: &str, sitemaps: Vec<String>, progress: &dyn Progress) {
        let mut known: HashSet<String> = sitemaps.iter().cloned().collect();
        let mut left = VecDeque::from(sitemaps);
        while let Some(address) = left.pop_front() {
            match sitemap(fetch, &address).await {
                Ok(Sitemap::Index(sitemaps)) => {
                    for sitemap in sitemaps.into_iter().filter(|sitemap| is_of(sitemap, home)) {
                        if known.len() >= MOST_FILES {
                            self.cut = true;
                        } else if known.insert(sitemap.clone()) {
                            left.push_back(sitemap);
                        }
                    }
                }
                Ok(Sitemap::Pages(pages)) => pages.iter().for_each(|page| self.add(page, home)),
                Err(error) => self.unread.push((address, error)),
            }
            progress.advance(1);
        }
    }

    fn add(&mut self, address: &str, home: &str) {
        match below(address, home).map(|path| path.split('#').next().unwrap_or_default()) {
            None => self.foreign += 1,
            Some(_) if self.addresses.len() >= MOST_ADDRESSES => self.cut = true,
            Some(path) => {
                if self.seen.insert(path.to_owned()) {
                    self.addresses.push(path.to_owned());
                }
            }
        }
    }
}

async fn sitemap(fetch: &Fetch, address: &str) -> Result<Sitemap, SourceError> {
    let answer = fetch(address).await?;
    answer.ok()?;
    Sitemap::parse(&answer.body).ok_or_else(|| SourceError::Malformed("not a sitemap".to_owned()))
}

/// The sitemaps that `robots.txt` names. It stands at the root of the host, wherever the WordPress is.
async fn named_by_robots(fetch: &Fetch, home: &str) -> Vec<String> {
    let Some(origin) = Origin::of(home) else { return Vec::new() };
    let Ok(answer) = fetch(&format!("{}/robots.txt", origin.as_str())).await else { return Vec::new() };
    if answer.ok().is_err() {
        return Vec::new();
    }
    let named = answer.body.lines().filter_map(|line| {
        let (field, value) = line.split_once(':')?;
        field.trim().eq_ignore_ascii_case("sitemap").then(|| value.trim().to_owned())
    });
    named.filter(|address| is_of(address, home)).take(MOST_FILES).collect()
}

/// Whether an address is on the host of the WordPress: it may not send the publisher elsewhere.
fn is_of(address: &str, home: &str) -> bool {
    let root = Origin::of(home).map(|origin| format!("{}/", origin.as_str()));
    root.is_some_and(|root| below(address, &root).is_some())
}
