//! Our own edition: the JSON files that `regard publish` writes (docs/contracts/data-format.md).

use super::{Answer, Fetch, SourceError};
use crate::config::Site;
use crate::content::{Document, HomeDocument, Listing, Path, Recent, Summary};
use crate::json::{Fault, FromJson};
use crate::route::{Successor, successors};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A file of the edition: its major version before anything else.
#[derive(Clone, Debug, Serialize)]
pub struct Versioned<T> {
    /// The major version of the data format: [`Site::FORMAT`].
    pub format: u32,
    /// What the file holds.
    pub content: T,
}

/// Articles of an old WordPress by their numbers.
#[derive(Debug, Serialize)]
pub struct Ids {
    /// The path of each number.
    pub ids: BTreeMap<u64, Path>,
}

/// Numbers of an old WordPress in one file.
const IDS_PER_FILE: u64 = 500;

/// List pages that a search without an index looks through.
const SEARCHED_PAGES: u32 = 10;

/// The file below the site's root that holds what stands at `path`; a list's numbered page has its own.
pub fn file_of(path: &Path, page: Option<u32>) -> String {
    let folder = path.as_str().trim_end_matches('/');
    match page {
        Some(page) => format!("/data/at{folder}/page/{page}.json"),
        None if folder.is_empty() => "/data/home.json".to_owned(),
        None => format!("/data/at{folder}.json"),
    }
}

/// The file that tells the path of this number of an old WordPress.
pub fn ids_file(id: u64) -> String {
    format!("/data/ids/{}.json", id / IDS_PER_FILE)
}

/// An edition below a base address.
#[derive(Clone)]
pub struct Edition {
    fetch: Fetch,
    /// What stands before `/data/…`, without a slash at its end.
    base: String,
}

impl Edition {
    /// The edition whose files stand below `base` (`/`, `/journal/` or `https://example.org/`).
    pub fn new(fetch: Fetch, base: &str) -> Self {
        Self { fetch, base: base.trim_end_matches('/').to_owned() }
    }

    /// The magazine. A newer major version is [`SourceError::TooNew`].
    pub async fn site(&self) -> Result<Site, SourceError> {
        self.read("/data/site.json").await
    }

    /// The front page.
    pub async fn home(&self) -> Result<HomeDocument, SourceError> {
        match self.document(&Path::root()).await? {
            Document::Home(home) => Ok(home),
            _ => Err(SourceError::Malformed("home.json holds no front page".to_owned())),
        }
    }

    /// What stands at a path, or where it went.
    pub async fn at(&self, path: &Path, page: Option<u32>) -> Result<Answer, SourceError> {
        match self.page_of(path, page).await {
            Ok(Document::Moved(path)) => Ok(Answer::Moved(path, None)),
            Ok(document) => Ok(Answer::Found(document)),
            Err(SourceError::NotFound) => self.successor_of(path, page).await,
            Err(error) => Err(error),
        }
    }

    async fn page_of(&self, path: &Path, page: Option<u32>) -> Result<Document, SourceError> {
        self.read(&file_of(path, page)).await
    }

    /// Where an old address leads; not found when nothing stands there either.
    async fn successor_of(&self, path: &Path, page: Option<u32>) -> Result<Answer, SourceError> {
        for Successor { path, page_from_newest } in successors(path, page) {
            match self.document(&path).await {
                Ok(Document::Listing(listing)) => {
                    return Ok(Answer::Moved(
                        path,
                        page_from_newest.and_then(|page| Listing::page_from_newest(listing.total, page)),
                    ));
                }
                Ok(_) => return Ok(Answer::Moved(path, None)),
                Err(SourceError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        Err(SourceError::NotFound)
    }

    /// The newest articles of the magazine.
    pub async fn recent(&self) -> Result<Vec<Summary>, SourceError> {
        let file: Recent = self.read("/data/recent.json").await?;
        Ok(file.latest)
    }

    /// The path that an old WordPress numbered so.
    pub async fn by_id(&self, id: u64) -> Result<Path, SourceError> {
        let file = self.value(&ids_file(id)).await?;
        let path = file.pointer("/content/ids").and_then(|ids| ids.get(id.to_string())).ok_or(SourceError::NotFound)?;
        Path::from_json(path).map_err(|fault| SourceError::Malformed(fault.0))
    }

    /// The articles among the newest whose title or lede hold all the words, case and accents aside.
    pub async fn search(&self, words: &str) -> Result<Vec<Summary>, SourceError> {
        let words: Vec<String> = words.split_whitespace().map(crate::format::fold).collect();
        let newest = self.home().await?;
        let mut found: Vec<Summary> = Vec::new();
        let mut look = |articles: Vec<Summary>| {
            for article in articles {
                let text = crate::format::fold(&format!("{} {}", article.title, article.lede));
                let new = !found.iter().any(|other| other.path == article.path);
                if new && words.iter().all(|word| text.contains(word)) {
                    let newer = found.iter().take_while(|other| other.published >= article.published).count();
                    found.insert(newer, article);
                }
            }
        };
        look(newest.latest);
        newest.sections.into_iter().for_each(|section| look(section.articles));
        for category in self.site().await?.categories {
            let Document::Listing(listing) = self.document(&category.path).await? else { continue };
            look(listing.articles);
            for page in (1..=listing.pages).rev().take(SEARCHED_PAGES as usize) {
                if let Document::Listing(older) = self.page_of(&category.path, Some(page)).await? {
                    look(older.articles);
                }
            }
        }
        Ok(found)
    }

    async fn document(&self, path: &Path) -> Result<Document, SourceError> {
        self.read(&file_of(path, None)).await
    }

    async fn read<T: FromJson>(&self, file: &str) -> Result<T, SourceError> {
        let value = self.value(file).await?;
        content(&value).map_err(|fault| SourceError::Malformed(fault.0))
    }

    /// A file whose version is known. The site's own file stands as it is; all others hold their content in a field.
    async fn value(&self, file: &str) -> Result<Value, SourceError> {
        let value = (self.fetch)(&[&self.base, address_of(file).as_str()].concat()).await?.json()?;
        match value.get("format").and_then(Value::as_u64) {
            Some(format) if format > u64::from(Site::FORMAT) => {
                Err(SourceError::TooNew(format.try_into().unwrap_or(u32::MAX)))
            }
            Some(_) => Ok(value),
            None => Err(SourceError::Malformed("format: missing".to_owned())),
        }
    }
}

fn content<T: FromJson>(file: &Value) -> Result<T, Fault> {
    T::from_json(file.get("content").unwrap_or(file))
}

/// The address below the base of a data file, which [`file_of`] names: percent-encoded.
pub fn address_of(file: &str) -> String {
    let mut address = String::with_capacity(file.len());
    file.bytes().for_each(|byte| crate::content::percent_encode(byte, b"/-_.~", &mut address));
    address
}
