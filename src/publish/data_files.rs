//! The data files that no page is made from: what all pages share, and what leads on from the numbers of an old WordPress.

use super::front::recent;
use super::magazine::Magazine;
use super::output::Output;
use super::{PublishError, digest};
use crate::config::Site;
use crate::content::{Category, Path};
use crate::source::{Ids, Versioned, ids_file};
use serde::Serialize;
use std::collections::BTreeMap;

/// Writes data/recent.json, data/ids/ and the pictures and files of a magazine. `now` is seconds since the epoch.
pub fn write(magazine: &Magazine, now: i64, output: &Output) -> Result<(), PublishError> {
    put(output, "/data/recent.json", recent(magazine, now))?;
    let mut files: BTreeMap<String, BTreeMap<u64, Path>> = BTreeMap::new();
    for (id, path) in &magazine.ids {
        files.entry(ids_file(*id)).or_default().insert(*id, path.clone());
    }
    files.into_iter().try_for_each(|(file, ids)| put(output, &file, Ids { ids }))?;
    magazine.media.iter().try_for_each(|media| output.copy(&media.name, &media.key, &media.file))
}

/// Writes data/site.json: the magazine with everything that changes from day to day.
pub fn write_site(site: &Site, output: &Output) -> Result<(), PublishError> {
    output.write("data/site.json", &json(site)?)
}

/// Writes the magazine as the pages of an edition need it, without what changes from day to day, under a name that tells its
/// content; that name.
pub fn write_lasting_site(site: &Site, output: &Output) -> Result<String, PublishError> {
    let json = json(site)?;
    let hash: String = digest::sha256(&json).chars().take(10).collect();
    let name = format!("data/site-{hash}.json");
    output.write(&name, &json)?;
    Ok(name)
}

/// A magazine without what changes from day to day: of each category only whether there is anything in it.
pub fn lasting(site: &Site) -> Site {
    fn categories(tree: &[Category]) -> Vec<Category> {
        let lasting = |category: &Category| Category {
            count: category.count.min(1),
            children: categories(&category.children),
            ..category.clone()
        };
        tree.iter().map(lasting).collect()
    }
    Site { edition: String::new(), categories: categories(&site.categories), ..site.clone() }
}

/// The bytes of a data file.
pub fn versioned<T: Serialize>(content: T) -> Result<Vec<u8>, PublishError> {
    json(&Versioned { format: Site::FORMAT, content })
}

fn put<T: Serialize>(output: &Output, file: &str, content: T) -> Result<(), PublishError> {
    output.write(file.trim_start_matches('/'), &versioned(content)?)
}

fn json<T: Serialize>(content: &T) -> Result<Vec<u8>, PublishError> {
    serde_json::to_vec(content).map_err(|error| PublishError::Json(error.to_string()))
}
