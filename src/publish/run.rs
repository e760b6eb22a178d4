//! From a source to a finished folder, step by step.

use super::app_files::AppFiles;
use super::base::Base;
use super::head::Identity;
use super::manifest::Manifest;
use super::output::Output;
use super::pages::{Pages, Render};
use super::problem::Findings;
use super::shell::{Parts, Shell, inline_hash};
use super::site_file::SiteFile;
use super::stylesheet::stylesheet;
use super::{PublishError, carried, edition, folder, messages, site};
use crate::config::{Config, Live, Site};
use crate::markup::HtmlParser;
use crate::policy::{Inline, Policy};
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
    /// Told what is being done, a line a step.
    pub say: &'a dyn Fn(&str),
}

impl Publisher<'_> {
    /// Publishes the magazine in a folder.
    pub fn folder(&self, from: &Path) -> Result<(), PublishError> {
        let base = self.base()?;
        let mut output = Output::begin(self.to, self.now)?;
        (self.say)(&messages::reading(from));
        let (magazine, findings) = folder::read(from, self.site, self.parser, self.now);
        let magazine = self.whole(magazine, findings)?;
        (self.say)(&messages::read(magazine.articles.len(), magazine.pages.len(), magazine.media.len()));
        let routes = edition::write(&magazine, &base.url, &mut output)?;
        let site = site::of(&magazine.config, &magazine, &base.url);
        self.finish(&magazine.config, site, &base, output, &|pages, output| pages.write(&routes, output))
    }

    /// Publishes the app alone, which reads a WordPress in the browser. `own` is what the WordPress says of itself, for where
    /// there is no site.json.
    pub fn live(&self, live: Live, own: Config) -> Result<(), PublishError> {
        let base = self.base()?;
        let output = Output::begin(self.to, self.now)?;
        let config = match self.site {
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|error| PublishError::disk(path, error))?;
                let mut findings = Findings::default();
                let file = SiteFile::parse(&path.display().to_string(), text, &mut findings);
                self.whole(file, findings)?.config
            }
            None => own,
        };
        let site = site::live(&config, live, &base.url);
        self.finish(&config, site, &base, output, &|pages, output| pages.write_live(output).map(|()| 2))
    }

    fn base(&self) -> Result<Base, PublishError> {
        let base = Base::parse(self.base_url)?;
        if base.url.is_empty() {
            (self.say)(messages::NO_BASE_URL);
        }
        Ok(base)
    }

    /// What was read, its warnings told; an error when it is not whole.
    fn whole<T>(&self, read: Option<T>, findings: Findings) -> Result<T, PublishError> {
        findings.warnings.iter().for_each(|warning| (self.say)(&messages::warning(warning)));
        match read {
            Some(read) if findings.errors.is_empty() => Ok(read),
            Some(_) | None => Err(PublishError::Findings(findings)),
        }
    }

    /// Everything that does not come from the source: the app, the policy, the pages, the switch.
    fn finish(
        &self,
        config: &Config,
        mut site: Site,
        base: &Base,
        mut output: Output,
        write_pages: &dyn Fn(&Pages<'_>, &mut Output) -> Result<usize, PublishError>,
    ) -> Result<(), PublishError> {
        for (name, bytes) in &self.app.files {
            output.write(&format!("assets/{name}"), bytes)?;
        }
        for (name, bytes) in carried::PUBLIC {
            output.write(name, bytes)?;
        }
        output.write("robots.txt", b"User-agent: *\nAllow: /\n")?;
        let style = stylesheet(&config.colours);
        let inline = Inline { script: &inline_hash(&self.app.boot), style: &inline_hash(&style) };
        let policy = Policy::of(&config.origins, config.newsletter.as_ref(), site.live.as_ref(), inline)
            .map_err(PublishError::Origin)?;
        edition::write_site(&site, &mut output)?;
        let (app, live) = (self.app.build(), site.live.is_some());
        let edition = output.fingerprint(&[&app, policy.meta(), &base.path]);
        if !live {
            site.edition.clone_from(&edition);
            edition::write_site(&site, &mut output)?;
        }
        let shell = Shell::new(&Parts {
            name: &site.name,
            language: &site.language,
            base,
            app: &self.app,
            style: &style,
            policy: &policy,
            edition: &edition,
        });
        let identity = Identity::of(config, None);
        let pages = Pages { shell: &shell, site: &site, base: &base.path, identity: &identity, render: self.render };
        let count = write_pages(&pages, &mut output)?;
        (self.say)(&messages::pages_written(count));
        let manifest = Manifest {
            format: Site::FORMAT,
            edition,
            app,
            base: base.path.clone(),
            live,
            policy,
            ..Manifest::default()
        };
        let done = messages::done(self.to, &manifest.edition);
        output.finish(manifest)?.iter().for_each(|note| (self.say)(note));
        (self.say)(&done);
        Ok(())
    }
}
