//! All addresses that a WordPress tells search engines.

use super::super::messages::migration as say;
use super::super::progress::Progress;
use super::sitemap::Sitemap;
use crate::policy::Origin;
use crate::source::wordpress::below;
use crate::source::{Fetch, Response, SourceError, Wait};
use std::collections::{HashSet, VecDeque};

/// Sitemaps that are read at the most. Plugins put one or two thousand addresses into one.
const MOST_FILES: usize = 500;

/// Addresses that are remembered at the most.
const MOST_ADDRESSES: usize = 500_000;

/// Pauses before the second and third try, in milliseconds.
const PAUSES: [u32; 2] = [1_000, 4_000];

/// A pause that a server asks for is kept up to so many seconds.
const LONGEST_PAUSE: u32 = 60;

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

/// A WordPress that is asked for its sitemaps.
pub struct Source<'a> {
    /// The network, with a time limit of its own.
    pub fetch: &'a Fetch,
    /// Lets time pass.
    pub wait: &'a Wait,
    /// The home address, ending in a slash.
    pub home: &'a str,
}

impl Sitemaps {
    /// Reads the sitemaps, one after the other. That there are none is no error.
    pub async fn read(source: &Source<'_>, progress: &dyn Progress) -> Self {
        progress.begin(say::READING_SITEMAPS, None);
        let mut found = Self::default();
        let named = source.named_by_robots().await;
        found.follow(source, named, progress).await;
        for name in WELL_KNOWN {
            if found.addresses.is_empty() {
                let address = format!("{}{name}", source.home);
                found.follow(source, vec![address.clone()], progress).await;
                // What may stand there and does not is nothing to tell.
                found.unread.retain(|(unread, _)| *unread != address);
            }
        }
        progress.end();
        say::sitemaps(&found).iter().for_each(|line| progress.line(line));
        found
    }

    async fn follow(&mut self, source: &Source<'_>, sitemaps: Vec<String>, progress: &dyn Progress) {
        let mut known: HashSet<String> = sitemaps.iter().cloned().collect();
        let mut left = VecDeque::from(sitemaps);
        while let Some(address) = left.pop_front() {
            match source.sitemap(&address).await {
                Ok(Sitemap::Index(sitemaps)) => {
                    for sitemap in sitemaps.into_iter().filter(|sitemap| source.has(sitemap)) {
                        if known.len() >= MOST_FILES {
                            self.cut = true;
                        } else if known.insert(sitemap.clone()) {
                            left.push_back(sitemap);
                        }
                    }
                }
                Ok(Sitemap::Pages(pages)) => pages.iter().for_each(|page| self.add(page, source.home)),
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

impl Source<'_> {
    async fn sitemap(&self, address: &str) -> Result<Sitemap, SourceError> {
        let answer = self.ask(address).await?;
        answer.ok()?;
        Sitemap::parse(&answer.body).ok_or_else(|| SourceError::Malformed("not a sitemap".to_owned()))
    }

    /// The last of at most three answers.
    async fn ask(&self, address: &str) -> Result<Response, SourceError> {
        for pause in PAUSES {
            let answer = (self.fetch)(address).await;
            let pause = match answer.as_ref().map_err(Clone::clone).and_then(Response::ok) {
                Err(SourceError::Busy(Some(seconds))) if seconds <= LONGEST_PAUSE => pause.max(seconds * 1_000),
                // A sitemap that took too long once will do so again.
                Err(error) if error.may_pass() && error != SourceError::TimedOut => pause,
                Ok(()) | Err(_) => return answer,
            };
            (self.wait)(pause).await;
        }
        (self.fetch)(address).await
    }

    /// The sitemaps that `robots.txt` names. It stands at the root of the host, wherever the WordPress is.
    async fn named_by_robots(&self) -> Vec<String> {
        let Some(origin) = Origin::of(self.home) else { return Vec::new() };
        let Ok(answer) = self.ask(&format!("{}/robots.txt", origin.as_str())).await else { return Vec::new() };
        if answer.ok().is_err() {
            return Vec::new();
        }
        let named = answer.body.lines().filter_map(|line| {
            let (field, value) = line.split_once(':')?;
            field.trim().eq_ignore_ascii_case("sitemap").then(|| value.trim().to_owned())
        });
        named.filter(|address| self.has(address)).take(MOST_FILES).collect()
    }

    /// Whether an address is on the host of the WordPress: it may not send the publisher elsewhere.
    fn has(&self, address: &str) -> bool {
        let root = Origin::of(self.home).map(|origin| format!("{}/", origin.as_str()));
        root.is_some_and(|root| below(address, &root).is_some())
    }
}
