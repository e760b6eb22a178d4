//! A WordPress as it answers the publisher: enough to publish the app for it, and to begin a site.json.

use crate::config::{Config, Live, Site};
use crate::content::Category;
use crate::markup::HtmlParser;
use crate::source::wordpress::{Discovery, discover};
use crate::source::{Fetch, SourceError, WordPress};

/// What a WordPress says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveSite {
    /// Where it and its REST API are.
    pub live: Live,
    /// Its name and motto, the offset of its clock.
    pub config: Config,
    /// Its category tree.
    pub categories: Vec<Category>,
}

impl LiveSite {
    /// Asks the WordPress at `address`.
    pub async fn visit(fetch: &Fetch, parser: HtmlParser, address: &str) -> Result<Self, SourceError> {
        let found = discover(fetch, address).await?;
        let config = own_config(&found, parser);
        let live = Live { home: found.home, api: found.api, offset: found.offset, counts: found.counts };
        let site = Site { live: Some(live.clone()), ..Site::default() };
        let categories = WordPress::new(fetch.clone(), fetch.clone(), parser, site, 0).site().await?.categories;
        Ok(Self { live, config, categories })
    }
}

/// The magazine as a WordPress describes itself.
pub fn own_config(found: &Discovery, parser: HtmlParser) -> Config {
    Config {
        name: (parser.text)(&found.name),
        tagline: (parser.text)(&found.description),
        language: "fr".to_owned(),
        utc_offset: written_offset(found.offset),
        ..Config::default()
    }
}

/// `+01:00`, from minutes.
pub fn written_offset(minutes: i16) -> String {
    let (sign, minutes) = if minutes < 0 { ('-', -minutes) } else { ('+', minutes) };
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::parse_offset;

    #[test]
    fn an_offset_reads_back() {
        for (minutes, expected) in [(0, "+00:00"), (60, "+01:00"), (-210, "-03:30"), (345, "+05:45")] {
            assert_eq!(written_offset(minutes), expected);
            assert_eq!(parse_offset(expected), Some(minutes));
        }
    }
}
