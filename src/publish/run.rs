//! From a source to a finished folder, step by step.

mod frame;
mod live;

use super::app_files::AppFiles;
use super::base::Base;
use super::catalogue::Catalogue;
use super::copies::{Copying, PICTURES, with_copies};
use super::digest::digest;
use super::edition::Edition;
use super::folder::Newsstand;
use super::hosting::Hosting;
use super::hosts::{Finder, Profile};
use super::magazine::Magazine;
use super::migration::{Answers, MigrationReport, Sitemaps, Source};
use super::notices::{dead_pages, with_notices};
use super::output::Output;
use super::pages::Render;
use super::pictures::Fetch;
use super::problem::Findings;
use super::progress::Progress;
use super::renditions::with_renditions;
use super::search_index::Indexing;
use super::site_file::SiteFile;
use super::updates::with_updates;
use super::wordpress::{self, Online};
use super::{PublishError, carried, data_files, folder, machine_files, messages, site};
use crate::config::Config;
use crate::markup::HtmlParser;
use std::path::Path;

/// What publishing needs besides a source.
pub struct Publisher<'a> {
    /// Where the site is put.
    pub to: &'a Path,
    /// Its address, where it is known.
    pub base_url: Option<&'a str>,
    /// A site.json that stands elsewhere.
    pub site: Option<&'a Path>,
    /// The browser app.
    pub app: AppFiles,
    /// Turns HTML into bodies.
    pub parser: HtmlParser,
    /// Turns contents into pages.
    pub render: Render,
    /// Seconds since the epoch.
    pub now: i64,
    /// The host that it is made ready for; none: the edition alone, without files of a host or compressed copies.
    pub profile: Option<Profile>,
    /// Whether everything is made anew, the articles under "À lire aussi" too.
    pub full: bool,
    /// Whether an address that the WordPress tells search engines, and that would be lost, is an error.
    pub strict: bool,
    /// Told what is being done.
    pub progress: &'a dyn Progress,
}

impl Publisher<'_> {
    /// Publishes the magazine in a folder.
    pub fn folder(&self, from: &Path) -> Result<(), PublishError> {
        let base = self.base()?;
        let output = self.begin()?;
        self.progress.begin(&messages::reading(from), None);
        let (magazine, findings) = folder::read(from, self.site, self.parser, self.now);
        self.progress.end();
        let magazine = self.whole(magazine, findings)?;
        self.progress.line(&messages::read(magazine.articles.len(), magazine.pages.len(), magazine.media.len()));
        let magazine = with_renditions(magazine, &output.room().join(PICTURES), self.progress)?;
        let beside = self.site.and_then(Path::parent).unwrap_or(from);
        self.magazine(&magazine, &base, output, &[], Asides { beside, files: None })
    }

    /// Publishes a WordPress, which is read `online`.
    pub async fn wordpress(&self, from: &str, online: &Online<'_>) -> Result<(), PublishError> {
        let base = self.base()?;
        let output = self.begin()?;
        let room = output.room().join("wordpress");
        let asked = self.asked(from, self.config()?, &room);
        let stand = self.stand()?;
        let (magazine, report) = wordpress::read(asked, online, self.progress).await?;
        let magazine = with_updates(magazine, &output.room())?;
        let Newsstand { kiosk, advertisements, media } = stand;
        let magazine = with_notices(Magazine { kiosk, advertisements, media, ..magazine });
        dead_pages(&magazine).iter().for_each(|path| self.progress.line(&messages::left_out_link(path)));
        let known = self.known_addresses(&report.home, online, &output.room()).await;
        let magazine = match online.files {
            Some(files) => {
                let (room, jobs, home) = (output.room(), online.jobs, report.home.as_str());
                let (full, progress) = (self.full, self.progress);
                with_copies(magazine, &Copying { home, room: &room, files, jobs, full, progress })?
            }
            None => magazine,
        };
        let asides = Asides { beside: self.beside(), files: online.files };
        self.magazine(&magazine, &base, output, &known, asides)?;
        messages::wordpress::report(&report).iter().for_each(|line| self.progress.line(line));
        Ok(())
    }

    /// The addresses that a WordPress tells search engines, for the report on the move: at the first publication, and when it
    /// is asked for. Sitemaps are slow to make, and every other run has to be quick.
    async fn known_addresses(&self, home: &str, online: &Online<'_>, room: &Path) -> Vec<String> {
        if MigrationReport::is_written(room) && !self.strict && !self.full {
            return Vec::new();
        }
        let source = Source { fetch: &online.fetch, wait: &online.wait, home };
        Sitemaps::read(&source, self.progress).await.addresses
    }

    /// Publishes a magazine that was read from where these addresses were known.
    fn magazine(
        &self,
        magazine: &Magazine,
        base: &Base,
        output: Output,
        known: &[String],
        asides: Asides<'_>,
    ) -> Result<(), PublishError> {
        let mut site = site::of(&magazine.config, magazine, &base.url);
        let frame = self.write_frame(&magazine.config, &site, &output, asides)?;
        frame.signs.put(&mut site);
        let lasting = data_files::lasting(&site);
        let site_file = data_files::write_lasting_site(&lasting, &output)?;
        data_files::write(magazine, self.now, &output)?;
        let catalogue = Catalogue::of(magazine);
        self.index(magazine, &catalogue, &output)?;
        let plan = Edition::plan(magazine, &catalogue, &lasting, output.related(), self.now);
        let keys = digest(plan.leaves.iter().map(|leaf| leaf.key.as_str()));
        let id = output.fingerprint(&[carried::SOURCES, &self.app.build(), frame.policy.meta(), &base.path, &keys]);
        site.edition.clone_from(&id);
        data_files::write_site(&site, &output)?;
        let shell = self.shell(&site, base, &frame, &id, &site_file, true);
        self.progress.begin(messages::WRITING_PAGES, u64::try_from(plan.leaves.len()).ok());
        let count = self.pages(&shell, &lasting, base, &frame).write(&plan, &output)?;
        machine_files::write(magazine, &catalogue, &lasting, self.now, &output)?;
        self.progress.end();
        self.progress.line(&messages::pages_written(count));
        let hosting = Hosting::of(magazine, &output);
        if !known.is_empty() {
            let (finder, stands) = (Finder::new(&hosting.redirects), |address: &str| output.stands(address));
            let leads = |address: &str| finder.find(address, &stands);
            let answers = Answers { stands: &stands, leads: &leads, ids: &magazine.ids };
            let report = MigrationReport::of(known, &|address| answers.of(address));
            report.conclude(&output.room(), self.strict, self.progress)?;
        }
        self.finish(output, &frame, &id, base, &hosting, plan.related)
    }

    /// What is asked of the WordPress `from`, whose memory is in the folder `room`.
    fn asked<'a>(&self, from: &'a str, config: Option<Config>, room: &'a Path) -> wordpress::Asked<'a> {
        wordpress::Asked { from, config, room, full: self.full, parser: self.parser, now: self.now }
    }

    /// Writes the search index.
    fn index(&self, magazine: &Magazine, catalogue: &Catalogue, output: &Output) -> Result<(), PublishError> {
        Indexing { magazine, catalogue, full: self.full, now: self.now, progress: self.progress }.write(output)
    }

    /// The folder of the site.json that stands elsewhere.
    fn beside(&self) -> &Path {
        self.site.and_then(Path::parent).unwrap_or(Path::new("."))
    }

    fn begin(&self) -> Result<Output, PublishError> {
        let mut output = Output::begin(self.to, self.now)?;
        if self.full {
            output.forget();
        }
        Ok(output)
    }

    fn base(&self) -> Result<Base, PublishError> {
        let base = Base::parse(self.base_url)?;
        if base.url.is_empty() {
            self.progress.line(messages::NO_BASE_URL);
        }
        Ok(base)
    }

    /// Le Kiosque and the advertisements of the site.json that stands elsewhere.
    fn stand(&self) -> Result<Newsstand, PublishError> {
        let Some(site) = self.site else { return Ok(Newsstand::default()) };
        let (stand, findings) = folder::read_stand(site, self.parser, self.now);
        self.whole(stand, findings)
    }

    /// The site.json that stands elsewhere.
    fn config(&self) -> Result<Option<Config>, PublishError> {
        let Some(path) = self.site else { return Ok(None) };
        let text = std::fs::read_to_string(path).map_err(|error| PublishError::disk(path, error))?;
        let mut findings = Findings::default();
        let file = SiteFile::parse(&path.display().to_string(), text, &mut findings);
        Ok(Some(self.whole(file, findings)?.config))
    }

    /// What was read, its warnings told; an error when it is not whole.
    fn whole<T>(&self, read: Option<T>, findings: Findings) -> Result<T, PublishError> {
        findings.warnings.iter().for_each(|warning| self.progress.line(&messages::warning(warning)));
        match read {
            Some(read) if findings.errors.is_empty() => Ok(read),
            Some(_) | None => Err(PublishError::Findings(findings)),
        }
    }
}

/// Where the files are that site.json names besides the content.
#[derive(Clone, Copy)]
struct Asides<'a> {
    /// The folder of site.json.
    beside: &'a Path,
    /// Gets those that stand elsewhere.
    files: Option<&'a Fetch<'a>>,
}
