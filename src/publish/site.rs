//! data/site.json from what the editors configured.

use super::folder::Newsstand;
use super::magazine::Magazine;
use super::notices::{Notice, stands};
use crate::config::{CommentDesk, Config, Live, MediaOrigins, Site};
use crate::content::{AdvertisementPlace, Path, TermLink};
use crate::format::slug;
use crate::policy::Origin;
use crate::publish::messages::PRIVACY;
use crate::route::corrections;

/// The site of a magazine that was read; its edition is named later.
pub fn of(config: &Config, magazine: &Magazine, base_url: &str) -> Site {
    let title = |path: &Path| {
        let page = magazine.pages.iter().find(|page| page.path == *path);
        page.map(|page| page.title.clone())
    };
    let (categories, comments) = (magazine.categories.clone(), magazine.desk.clone());
    let discussions = magazine.discussions.clone();
    let mut site = Site { categories, comments, discussions, ..common(config, base_url, &title) };
    // Nothing may lead nowhere: who publishes was told of what is left out.
    site.pages.retain(|page| stands(magazine, &page.path));
    site.privacy = site.privacy.filter(|page| stands(magazine, &page.path));
    for notice in Notice::ALL {
        let page = notice.find(magazine).map(|page| TermLink { name: page.title.clone(), path: page.path.clone() });
        match notice {
            Notice::Privacy => site.privacy = site.privacy.or(page),
            Notice::Legal | Notice::Accessibility => site.notices.extend(page),
        }
    }
    let corrected = corrections();
    let made = magazine.pages.iter().find(|page| page.path == corrected);
    site.notices.extend(made.map(|page| TermLink { name: page.title.clone(), path: corrected }));
    let Site { notices, pages, .. } = &mut site;
    notices.retain(|notice| pages.iter().all(|page| page.path != notice.path));
    site
}

/// The site of a WordPress that the app reads in the browser, published at `now`, in seconds since the epoch.
pub fn live(config: &Config, live: Live, base_url: &str, stand: &Newsstand, now: i64) -> Site {
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
    let side = |places: &[AdvertisementPlace]| places.contains(&AdvertisementPlace::Side);
    let ahead =
        stand.advertisements.iter().filter(|(one, places)| side(places) && one.to.is_none_or(|to| now < to.utc));
    site.advertisements = ahead.map(|(one, _)| one.clone()).collect();
    let slugs = |names: &[String]| names.iter().map(|name| slug(name)).collect();
    let (lead, alert) = (slugs(&config.front.lead), slugs(&config.front.alert));
    Site { live: Some(live), kiosk: stand.kiosk.clone(), lead, alert, ..site }
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
        notices: Vec::new(),
        social: config.social.clone(),
        legal: config.legal.clone(),
        newsletter: config.newsletter.clone(),
        origins: MediaOrigins { images: listed(&config.origins.images), media: listed(&config.origins.media) },
        comments: None,
        discussions: None,
        live: None,
        advertisements: Vec::new(),
        kiosk: None,
        lead: Vec::new(),
        alert: Vec::new(),
    }
}

/// Origins as addresses begin with them.
fn listed(origins: &[String]) -> Vec<String> {
    origins.iter().filter_map(|origin| Some(Origin::parse(origin)?.as_str().to_owned())).collect()
}
