//! data/site.json from what the editors configured.

use super::magazine::Magazine;
use crate::config::{Config, Live, Site};
use crate::content::{Path, TermLink};
use crate::publish::messages::PRIVACY;

/// The site of a magazine that was read; its edition is named later.
pub fn of(config: &Config, magazine: &Magazine, base_url: &str) -> Site {
    let title = |path: &Path| {
        let page = magazine.pages.iter().find(|page| page.path == *path);
        page.map(|page| page.title.clone())
    };
    Site { categories: magazine.categories.clone(), ..common(config, base_url, &title) }
}

/// The site of a WordPress that the app reads in the browser.
pub fn live(config: &Config, live: Live, base_url: &str) -> Site {
    Site { live: Some(live), ..common(config, base_url, &|_| None) }
}

fn common(config: &Config, base_url: &str, title: &dyn Fn(&Path) -> Option<String>) -> Site {
    let privacy = config.privacy.as_deref().and_then(Path::parse);
    Site {
        format: Site::FORMAT,
        edition: String::new(),
        name: config.name.clone(),
        tagline: config.tagline.clone(),
        description: config.description.clone(),
        language: config.language.clone(),
        base_url: base_url.to_owned(),
        categories: Vec::new(),
        menu: config.menu.clone(),
        pages: config
            .pages
            .iter()
            .filter_map(|page| Some(TermLink { name: page.label.clone(), path: Path::parse(&page.path)? }))
            .collect(),
        privacy: privacy.map(|path| TermLink { name: title(&path).unwrap_or_else(|| PRIVACY.to_owned()), path }),
        social: config.social.clone(),
        legal: config.legal.clone(),
        live: None,
    }
}
