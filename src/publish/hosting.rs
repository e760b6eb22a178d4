//! An edition made ready for its host: the host's own files, compressed copies, and whether it all fits.

use super::PublishError;
use super::base::Base;
use super::hosts::{Profile, Published, Redirects, Size, over, spare};
use super::magazine::Magazine;
use super::messages::hosting as say;
use super::output::Output;
use crate::content::{Path, Summary};
use crate::policy::Policy;
use crate::route::Address;
use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

/// What of an edition concerns its host.
pub struct Hosting {
    /// The old addresses.
    pub redirects: Redirects,
    /// Whether the app reads a WordPress.
    pub live: bool,
    articles: usize,
    years: RangeInclusive<i32>,
    pages: BTreeSet<String>,
}

impl Hosting {
    /// Of an edition whose pages are written.
    pub fn of(magazine: &Magazine, output: &Output) -> Self {
        let summaries = || magazine.articles.iter().map(|entry| &entry.summary);
        let ranks: HashMap<&Path, usize> =
            summaries().enumerate().map(|(rank, summary)| (&summary.path, rank)).collect();
        let rank = |path: &Path| ranks.get(path).copied().unwrap_or(0);
        let own = summaries().any(|summary| matches!(Address::of(&summary.path), Address::Article(_)));
        let pages = output.addresses();
        let year = |summary: &Summary| summary.published.civil().year;
        let years = summaries().map(year).min().unwrap_or(0)..=summaries().map(year).max().unwrap_or(0);
        Self {
            redirects: Redirects::of(own, &magazine.moved, &pages, &rank),
            live: false,
            articles: magazine.articles.len(),
            years,
            pages,
        }
    }

    /// Of a site that is read live.
    pub fn live(output: &Output) -> Self {
        Self { redirects: Redirects::default(), live: true, articles: 0, years: 0..=0, pages: output.addresses() }
    }

    /// Writes the host's files and the copies that it sends. Tells what the publisher should know.
    pub fn write(
        &self,
        profile: Profile,
        base: &Base,
        policy: &Policy,
        output: &Output,
    ) -> Result<Vec<String>, PublishError> {
        let text = |name: &str| !name.starts_with("media/");
        let texts = output.sizes()?.iter().filter(|(name, _)| text(name)).count();
        let published = Published {
            base,
            live: self.live,
            policy,
            redirects: &self.redirects,
            pages: &self.pages,
            years: self.years.clone(),
            spare: spare(profile, texts, self.articles),
        };
        let made = profile.files(&published);
        made.files.iter().try_for_each(|file| output.write(&file.name, file.text.as_bytes()))?;
        if profile.sends_copies() {
            output.write_copies()?;
        }
        let size = Size::of(output.sizes()?);
        let mut said = vec![say::summary(profile, size.files, size.bytes.div_ceil(1 << 20))];
        said.extend(over(profile, &size));
        if made.lost > 0 {
            said.push(say::lost_addresses(profile, made.lost));
        }
        Ok(said)
    }
}
