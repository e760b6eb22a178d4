//! A WordPress as a source: everything that it tells anybody becomes a magazine. It is only read, and asked politely.

mod batches;
mod bylines;
mod client;
mod glance;
mod history;
mod library;
mod links;
mod lists;
mod media;
mod memory;
mod permalinks;
mod places;
mod post;
mod profiles;
mod reading;
mod record;
mod report;
mod state;
mod static_pages;
mod survey;
mod upkeep;
mod words;

pub use report::Report;

use super::live_site::own_config;
use super::magazine::Magazine;
use super::messages::wordpress as say;
use super::progress::Progress;
use super::{FetchFile, PublishError};
use crate::config::{CommentDesk, Config, Permalinks, Writing};
use crate::markup::HtmlParser;
use crate::policy::Origin;
use crate::source::wordpress::{Discovery, discover, popular};
use crate::source::{Fetch, SourceError, Wait};
use client::Client;
use history::History;
use library::Library;
use memory::Memory;
use places::places;
use post::Setting;
use std::path::Path;
use upkeep::Told;

/// A pause before a WordPress that did not answer is looked for once more, in milliseconds.
const SECOND_LOOK: u32 = 2_000;

/// Posts that are asked for as the most read: some may not be published.
const MOST_READ: u32 = 10;

/// A way to a WordPress.
pub struct Online<'a> {
    /// Sends requests. It must keep nothing in memory.
    pub fetch: Fetch,
    /// Lets time pass.
    pub wait: Wait,
    /// Requests under way at the most.
    pub jobs: usize,
    /// Gets pictures and files; `None` when they stay where they are.
    pub files: Option<&'a FetchFile<'a>>,
}

/// What is to be read.
pub struct Asked<'a> {
    /// An address of the WordPress.
    pub from: &'a str,
    /// The site.json of its editors; without one, the magazine is what the WordPress says of itself.
    pub config: Option<Config>,
    /// Where what was read is remembered.
    pub room: &'a Path,
    /// Whether that is forgotten first.
    pub full: bool,
    /// Turns HTML into bodies.
    pub parser: HtmlParser,
    /// Seconds since the epoch.
    pub now: i64,
}

/// Reads a WordPress. Where pictures stay where they are, the magazine's policy lets them in from there; sounds and films too
/// heavy to be copied always do.
pub async fn read(
    asked: Asked<'_>,
    online: &Online<'_>,
    progress: &dyn Progress,
) -> Result<(Magazine, Report), PublishError> {
    let parser = asked.parser;
    progress.begin(&say::looking(asked.from), None);
    let found = find(online, asked.from).await;
    let found = found.map_err(|error| PublishError::Source(asked.from.to_owned(), error))?;
    let mut config = asked.config.unwrap_or_else(|| own_config(&found, parser));
    let memory = Memory::open(asked.room, &found.home, asked.full)?;
    let client = Client::new(online.fetch.clone(), online.wait.clone(), asked.from, &found.api, online.jobs);
    let setting = Setting { parser, home: &found.home, offset: found.offset };
    progress.begin(say::CENSUS, None);
    let tell = |kind: &'static str, told| match told {
        Told::Wanted(count) => progress.begin(&say::fetching(kind), u64::try_from(count).ok()),
        Told::Came => progress.advance(1),
    };
    let reading = reading::read(&client, &memory, setting, asked.now, &tell).await;
    progress.end();
    if reading.is_err() && !memory.shelf("posts").ids()?.is_empty() {
        progress.line(say::KEPT);
    }
    let mut reading = reading?;

    let keeps = config.permalinks == Permalinks::Keep;
    let mut history = History::of(&memory);
    let places = places(&mut reading, parser, &found.home, keeps, &mut history)?;
    let pages = static_pages::static_pages(&reading, &places, setting, &config.name);
    let report = Report { home: found.home.clone(), ..Report::of(&reading, &places, &pages) };
    let_in(&mut config, &found, online.files.is_none(), reading.media.values().map(|file| file.source.as_str()));
    let (categories, ids, moved) = (places.tree.clone(), places.targets.ids.clone(), places.moved.clone());
    let profiles = profiles::profiles(&reading.users, &places.authors, parser);
    let desk = CommentDesk::of(config.comments.write, &found.home, &found.api);
    let discussions = discussions(&config, &found);
    let read = most_read(&client, &found).await;
    let read = read.iter().filter_map(|id| places.posts.get(id).cloned()).collect();
    let library = Library::new(setting, &config.name, memory.shelf("posts"), reading, places);
    let magazine = Magazine {
        config,
        categories,
        articles: library.entries(),
        ids,
        profiles,
        desk,
        discussions,
        pages,
        kiosk: None,
        advertisements: Vec::new(),
        read,
        media: Vec::new(),
        moved,
        texts: Box::new(library),
    };
    Ok((magazine.complete(), report))
}

/// The numbers of the posts that were read most, where the WordPress counts; none when it does not answer.
async fn most_read(client: &Client, found: &Discovery) -> Vec<u64> {
    if !found.counts {
        return Vec::new();
    }
    let answer = client.once(&popular::query(&found.api, MOST_READ)).await;
    answer.map(|answer| popular::ids(&answer.value)).unwrap_or_default()
}

async fn find(online: &Online<'_>, address: &str) -> Result<Discovery, SourceError> {
    match discover(&online.fetch, address).await {
        Err(error) if error.may_pass() => {
            (online.wait)(SECOND_LOOK).await;
            discover(&online.fetch, address).await
        }
        found => found,
    }
}

/// Where newer comments can be asked for: nowhere, unless the pages may ask the WordPress at all.
fn discussions(config: &Config, found: &Discovery) -> Option<String> {
    let origin = Origin::of(&found.api)?;
    let listed = config.origins.connect.iter().any(|known| known == origin.as_str());
    CommentDesk::of(Writing::Rest, &found.home, &found.api).filter(|_| listed).map(|desk| desk.address)
}

/// Lets pages load pictures, sounds and films from the WordPress and from where its media library stands, and send comments to
/// it where readers may write some.
fn let_in<'a>(config: &mut Config, found: &'a Discovery, pictures: bool, files: impl Iterator<Item = &'a str>) {
    let desk = Origin::of(&found.home).filter(|_| config.comments.write != Writing::Off);
    if let Some(desk) = desk {
        let api = (config.comments.write == Writing::Rest).then_some(&mut config.origins.connect);
        for listed in api.into_iter().chain([&mut config.origins.forms]) {
            if !listed.iter().any(|known| known == desk.as_str()) {
                listed.push(desk.as_str().to_owned());
            }
        }
    }
    for origin in std::iter::once(found.home.as_str()).chain(files).filter_map(Origin::of) {
        let images = pictures.then_some(&mut config.origins.images);
        for listed in images.into_iter().chain([&mut config.origins.media]) {
            if !listed.iter().any(|known| known == origin.as_str()) {
                listed.push(origin.as_str().to_owned());
            }
        }
    }
}
