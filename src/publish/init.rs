//! The first site.json of a WordPress, for its editors to go on with.

use super::live_site::{LiveSite, menu_of};
use super::{PublishError, messages};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Writes a site.json to `to`, where there must be none yet. Tells what the editors have to add, as the WordPress does not
/// say it.
pub fn init(site: LiveSite, to: &Path) -> Result<Vec<String>, PublishError> {
    let mut config = site.config;
    config.menu = menu_of(&site.categories);
    let mut json = serde_json::to_string_pretty(&config).map_err(|error| PublishError::Json(error.to_string()))?;
    json.push('\n');
    let mut file = File::create_new(to).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => PublishError::Exists(to.to_owned()),
        _ => PublishError::disk(to, error),
    })?;
    file.write_all(json.as_bytes()).map_err(|error| PublishError::disk(to, error))?;
    let mut missing = Vec::new();
    if config.tagline.is_empty() {
        missing.push(messages::missing("tagline"));
    }
    if config.menu.is_empty() {
        missing.push(messages::missing("menu"));
    }
    missing.extend(["logo", "pages", "privacy", "social", "legal"].map(messages::missing));
    Ok(missing)
}
