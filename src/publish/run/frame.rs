//! What is the same on every page of a folder, whatever the source: app, stylesheet, policy, signs; and the last steps.

use super::{Asides, Publisher};
use crate::config::{Config, Site};
use crate::content::Moment;
use crate::policy::{Inline, Policy};
use crate::publish::base::Base;
use crate::publish::head::Identity;
use crate::publish::hosting::Hosting;
use crate::publish::manifest::Manifest;
use crate::publish::memory::Related;
use crate::publish::output::Output;
use crate::publish::pages::Pages;
use crate::publish::robots::robots;
use crate::publish::shell::{Parts, Sheet, Shell, inline_hash};
use crate::publish::signs::{Signing, Signs};
use crate::publish::stylesheet::Stylesheets;
use crate::publish::{PublishError, carried, messages};
use std::collections::BTreeMap;

/// What does not come from the source.
pub struct Frame {
    text: Sheet,
    whole: Sheet,
    /// The file of what the second has and the first has not.
    rest: String,
    /// Lets both in: what hosts say of every page.
    pub policy: Policy,
    identity: Identity,
    /// Logo, icon, and what tabs and previews show.
    pub signs: Signs,
}

impl Publisher<'_> {
    /// The app and what else is the same in every edition; with them the stylesheet and the policy.
    pub(super) fn write_frame(
        &self,
        config: &Config,
        site: &Site,
        output: &Output,
        asides: Asides<'_>,
    ) -> Result<Frame, PublishError> {
        for (name, bytes) in &self.app.files {
            output.write(&format!("assets/{name}"), bytes)?;
        }
        for (name, bytes) in carried::PUBLIC {
            output.write(name, bytes)?;
        }
        let home = if site.live.is_some() { "" } else { &site.base_url };
        output.write("robots.txt", robots(home).as_bytes())?;
        let styles = Stylesheets::of(&config.colours);
        let rest = styles.rest_name();
        output.write(&rest, styles.rest.as_bytes())?;
        let script = inline_hash(&self.app.boot);
        let hashes = [&styles.whole, &styles.text].map(|css| inline_hash(css));
        let letting = |styles: &[&str]| {
            let inline = Inline { script: &script, styles };
            Policy::of(&config.origins, config.newsletter.as_ref(), site.live.as_ref(), inline)
                .map_err(PublishError::Origin)
        };
        let [whole, text] = &hashes;
        let policy = letting(&[whole, text])?;
        let whole = Sheet { policy: letting(&[whole])?, css: styles.whole };
        let text = Sheet { policy: letting(&[text])?, css: styles.text };
        let Asides { beside, files } = asides;
        let signs = Signing { config, beside, files, room: &output.room(), progress: self.progress }.make(output)?;
        Ok(Frame { text, whole, rest, policy, identity: Identity::of(&signs), signs })
    }

    pub(super) fn shell(
        &self,
        site: &Site,
        base: &Base,
        frame: &Frame,
        edition: &str,
        site_file: &str,
        index: bool,
    ) -> Shell {
        Shell::new(&Parts {
            name: &site.name,
            language: &site.language,
            base,
            app: &self.app,
            index,
            text: &frame.text,
            whole: &frame.whole,
            rest: &frame.rest,
            identity: &frame.identity,
            icon: frame.signs.tab.as_ref(),
            edition,
            site: site_file,
        })
    }

    pub(super) fn pages<'b>(&'b self, shell: &'b Shell, site: &'b Site, base: &'b Base, frame: &'b Frame) -> Pages<'b> {
        let (identity, render, progress) = (&frame.identity, self.render, self.progress);
        let year = Moment { utc: self.now, offset: 0 }.civil().year;
        Pages { shell, site, base: &base.path, identity, year, render, progress }
    }

    /// What the host needs, the marker and the switch.
    pub(super) fn finish(
        &self,
        output: Output,
        frame: &Frame,
        edition: &str,
        base: &Base,
        hosting: &Hosting,
        related: BTreeMap<String, Related>,
    ) -> Result<(), PublishError> {
        if let Some(profile) = self.profile {
            let said = hosting.write(profile, base, &frame.policy, &output)?;
            said.iter().for_each(|line| self.progress.line(line));
        }
        let manifest = Manifest {
            format: Site::FORMAT,
            edition: edition.to_owned(),
            app: self.app.build(),
            base: base.path.clone(),
            live: hosting.live,
            policy: frame.policy.clone(),
            redirects: hosting.redirects.clone(),
            ..Manifest::default()
        };
        output.finish(manifest, related)?.iter().for_each(|note| self.progress.line(note));
        self.progress.line(&messages::done(self.to, edition));
        Ok(())
    }
}
