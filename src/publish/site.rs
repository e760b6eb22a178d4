//! data/site.json from what the editors configured.

use super::magazine::Magazine;
use crate::config::{CommentDesk, Config, Live, MediaOrigins, Site};
use crate::content::{Path, TermLink};
use crate::policy::Origin;
use crate::publish::messages::PRIVACY;

/// The site of a magazine that was read; its edition is named later.
pub fn of(config: &Config, magazine: &Magazine, base_url: &str) -> Site {
    let title = |path: &Path| {
        let page = magazine.pages.iter().find(|page| page.path == *path);
        page.map(|page| page.title.clone())
    };
    let (categories, comments) = (magazine.categories.clone(), magazine.desk.clone());
    Site { categories, comments, ..common(config, base_url, &title) }
}

/// The site of a WordPress that the app reads in the browser.
pub fn live(config: &Config, live: Live, base_url: &str) -> Site {
    let mut site = common(config, base_url, &|_| None);
    // The policy lets in what the WordPress serves itself.
    for own in [&live.home, &live.api].into_iter().filter_map(|address| Origin::of(address)) {
        for listed in [&mut site.origins.images, &mut site.origins.media] {
            if !listed.iter().any(|origin| origin == own.as_str()) {
                listed.push(own.as_str().to_owned());
            }
        }
    }
    site.comments = CommentDesk::of(config.comments.write, &live.home, &live.api);
    Site { live: Some(live), ..site }
}

fn common(config: &Config, base_url: &str, title: &dyn Fn(&Path) -> Option<String>) -> Site {
    let privacy = config.privacy.as_deref().and_then(Path::parse);
    Site {
        format: Site::FORMAT,
        edition: String::new(),
        name: config.name.clone(),
        tagline: config.tagline.clone(),
        description: config.description.clone(),
        logo: None,
        icon: None,
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
        origins: MediaOrigins { images: listed(&config.origins.images), media: listed(&config.origins.media) },
        comments: None,
        live: None,
    }
}

/// Origins as addresses begin with them.
fn listed(origins: &[String]) -> Vec<String> {
    origins.iter().filter_map(|origin| Some(Origin::parse(origin)?.as_str().to_owned())).collect()
}
