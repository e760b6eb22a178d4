//! The first site.json of a WordPress, for its editors to go on with.

mod home_page;
mod menu_plan;
mod navigation;
mod networks;
mod page_links;
mod places;

use super::PublishError;
use super::live_site::LiveSite;
use super::messages::beginning::{self as say, Missing};
use super::rest::{Rest, text};
use super::site_file::is_language;
use crate::config::{Config, SocialLink};
use crate::markup::HtmlParser;
use crate::native::html::page;
use crate::source::wordpress::value::number;
use crate::source::{Fetch, SourceError};
use home_page::{HomePage, data_of};
use menu_plan::Drawn;
use places::{Place, Places};
use serde_json::Value;
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Hundreds of categories that are read at the most.
const TREE_ANSWERS: u32 = 20;

/// Hundreds of static pages that are read at the most: they are searched for the few that a bar shows.
const PAGE_ANSWERS: u32 = 3;

/// A site.json, and what its editors have to know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it says.
    pub config: Config,
    /// Where its parts come from, and what could not be found: a line each.
    pub notes: Vec<String>,
}

impl Draft {
    /// Asks the WordPress at `address` for all that a site.json says.
    pub async fn of(fetch: &Fetch, parser: HtmlParser, address: &str) -> Result<Self, SourceError> {
        let site = LiveSite::visit(fetch, parser, address).await?;
        let mut notes = vec![say::found(&site.config.name, &site.live.home)];
        let found = Found::ask(fetch, parser, &site, &mut notes).await;
        let config = found.config(site, &mut notes);
        Ok(Self { config, notes })
    }

    /// Writes the site.json to `to`, where there must be none yet.
    pub fn write(&self, to: &Path) -> Result<(), PublishError> {
        let mut json =
            serde_json::to_string_pretty(&self.config).map_err(|error| PublishError::Json(error.to_string()))?;
        json.push('\n');
        let mut file = File::create_new(to).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => PublishError::Exists(to.to_owned()),
            _ => PublishError::disk(to, error),
        })?;
        file.write_all(json.as_bytes()).map_err(|error| PublishError::disk(to, error))
    }
}

/// What was found beyond the name and the tree.
struct Found {
    home_page: HomePage,
    places: Places,
    navigation: Vec<Vec<navigation::Entry>>,
    icon: Option<String>,
    logo: Option<String>,
    newest: Value,
}

impl Found {
    /// Asks one thing after the other; what is refused is told and left out.
    async fn ask(fetch: &Fetch, parser: HtmlParser, site: &LiveSite, notes: &mut Vec<String>) -> Self {
        let rest = Rest { fetch, api: &site.live.api };
        let links = rest.all("categories", "_fields=id,link", TREE_ANSWERS).await;
        let pages = rest.all("pages", "_fields=id,slug,link,parent,menu_order,title", PAGE_ANSWERS).await;
        let navigation = rest.list("navigation", "_fields=id,content").await;
        let menus = navigation
            .iter()
            .flat_map(|list| &list.items)
            .map(|menu| navigation::entries(page(text(menu, "/content/rendered")).root_element()));
        let navigation = menus.collect();
        for (name, refused) in [("categories", links.is_err()), ("pages", pages.is_err())] {
            if refused {
                notes.push(say::refused(name));
            }
        }
        let index = rest.get("", "_fields=site_icon_url,site_logo").await.unwrap_or_default();
        let logo = match number(&index, "/site_logo") {
            0 => None,
            id => rest.get(&format!("wp/v2/media/{id}"), "_fields=source_url").await.ok(),
        };
        let newest = rest.list("posts", "per_page=1&_fields=comment_status,yoast_head_json").await;
        let home_page = match fetch(&site.live.home).await {
            Ok(answer) if answer.ok().is_ok() && !answer.body.trim().is_empty() => {
                HomePage::read(&answer.body, &site.live.home)
            }
            Ok(_) | Err(_) => {
                notes.push(say::NO_HOME_PAGE.to_owned());
                HomePage::default()
            }
        };
        let (links, pages) = (links.unwrap_or_default(), pages.unwrap_or_default());
        Self {
            places: Places::new(&site.live.home, &site.categories, &links, &pages, parser),
            home_page,
            navigation,
            icon: address(text(&index, "/site_icon_url")),
            logo: logo.and_then(|media| address(text(&media, "/source_url"))),
            newest: newest.ok().and_then(|list| list.items.into_iter().next()).unwrap_or_default(),
        }
    }

    fn config(self, site: LiveSite, notes: &mut Vec<String>) -> Config {
        let menu = self.menu(&site, notes);
        let marked = self.home_page.privacy.as_deref().map(|address| self.places.of(address));
        let marked = match &marked {
            Some(Place::Path(path)) => Some(path),
            Some(Place::Home | Place::Section(_) | Place::Away(_) | Place::Nowhere) | None => None,
        };
        let privacy = page_links::privacy(&self.places.pages, marked);
        let chosen = page_links::choose(&self.places.pages, privacy.as_ref());
        if !chosen.left_out.is_empty() {
            notes.push(say::pages_left_out(&chosen.left_out));
        }
        let language = self.home_page.language;
        let is_known = is_language(&language);
        if !is_known {
            notes.push(say::language(&language));
        }
        if text(&self.newest, "/comment_status") == "open" {
            notes.push(say::COMMENTS_ARE_OPEN.to_owned());
        }
        let (profiles, own_logo) = data_of(self.newest.pointer("/yoast_head_json/schema").unwrap_or(&Value::Null));
        let links = self.home_page.links.iter().chain(&profiles).map(String::as_str);
        let mut config = Config {
            language: if is_known { language } else { "fr".to_owned() },
            description: self.home_page.description,
            icon: self.icon.or(self.home_page.icon),
            logo: self.logo.or(self.home_page.logo).or_else(|| address(&own_logo?)),
            menu,
            pages: chosen.links,
            privacy: privacy.as_ref().map(places::written),
            social: networks::profiles(links),
            ..site.config
        };
        config.legal.contact = self.home_page.contact.unwrap_or_default();
        notes.extend(missing(&config).into_iter().map(say::missing));
        config
    }

    fn menu(&self, site: &LiveSite, notes: &mut Vec<String>) -> Vec<crate::config::MenuPlan> {
        let menus = [self.navigation.as_slice(), &self.home_page.menus].concat();
        let (drawn, taken) = match menu_plan::best(&menus, &self.places) {
            Some(drawn) => (drawn, true),
            None => (menu_plan::of_tree(&site.categories), false),
        };
        let Drawn { menu, left_out, .. } = drawn;
        notes.push(if taken { say::menu_taken(menu.len()) } else { say::menu_of_tree(menu.len()) });
        if !left_out.is_empty() {
            notes.push(if taken { say::menu_left_out(&left_out) } else { say::categories_left_out(&left_out) });
        }
        menu
    }
}

/// What the WordPress said nothing of. Who answers for a magazine stands on no WordPress in a form that programs read.
fn missing(config: &Config) -> Vec<Missing> {
    let social: &[SocialLink] = &config.social;
    let fields = [
        (config.tagline.is_empty(), Missing::Tagline),
        (config.description.is_empty(), Missing::Description),
        (config.logo.is_none(), Missing::Logo),
        (config.icon.is_none(), Missing::Icon),
        (config.pages.is_empty(), Missing::Pages),
        (config.privacy.is_none(), Missing::Privacy),
        (social.is_empty(), Missing::Social),
        (true, Missing::Legal),
    ];
    fields.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, field)| field).collect()
}

/// The address of a picture, when it is one that site.json can name.
fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let is_whole = text.starts_with("https://") || text.starts_with("http://");
    (is_whole && !text.contains(char::is_whitespace)).then(|| text.to_owned())
}
