//! From a WordPress that is read in the browser to a finished folder: the app alone, and the search index where it is wanted.

use super::{Asides, Publisher};
use crate::config::{Config, Live, Permalinks};
use crate::publish::catalogue::Catalogue;
use crate::publish::hosting::Hosting;
use crate::publish::output::Output;
use crate::publish::wordpress::{self, Online};
use crate::publish::{PublishError, data_files, messages, site};
use std::collections::BTreeMap;

impl Publisher<'_> {
    /// Publishes the app alone, which reads a WordPress in the browser. `own` is what the WordPress says of itself, for where
    /// there is no site.json. Where it is read `online`, with the search index of its posts.
    pub async fn live(&self, live: Live, own: Config, online: Option<&Online<'_>>) -> Result<(), PublishError> {
        let base = self.base()?;
        let output = self.begin()?;
        let config = self.config()?.unwrap_or(own);
        let stand = self.stand()?;
        if let Some(online) = online {
            self.index_of(&live, &config, online, &output).await?;
        }
        let mut site = site::live(&config, live, &base.url, &stand, self.now);
        stand.media.iter().try_for_each(|media| output.copy(&media.name, &media.key, &media.file))?;
        let asides = Asides { beside: self.beside(), files: None };
        let frame = self.write_frame(&config, &site, &output, asides)?;
        frame.signs.put(&mut site);
        data_files::write_site(&site, &output)?;
        let id = output.fingerprint(&[&self.app.build(), frame.policy.meta(), &base.path]);
        let shell = self.shell(&site, &base, &frame, &id, "data/site.json", online.is_some());
        let count = self.pages(&shell, &site, &base, &frame).write_live(&output)?;
        self.progress.line(&messages::pages_written(count));
        let hosting = Hosting::live(&output);
        self.finish(output, &frame, &id, &base, &hosting, BTreeMap::new())
    }

    /// Writes the search index of a WordPress that is read live, with the addresses that its articles have in the app.
    async fn index_of(
        &self,
        live: &Live,
        config: &Config,
        online: &Online<'_>,
        output: &Output,
    ) -> Result<(), PublishError> {
        let (own, room) = (Config { permalinks: Permalinks::Own, ..config.clone() }, output.room().join("wordpress"));
        let (magazine, _) = wordpress::read(self.asked(&live.home, Some(own), &room), online, self.progress).await?;
        self.index(&magazine, &Catalogue::of(&magazine), output)
    }
}
