//! Our own edition: the JSON files that `regard publish` writes (docs/contracts/data-format.md).

use super::{Answer, Fetch, SourceError};
use crate::config::Site;
use crate::content::{Document, HomeDocument, Listing, Path, Recent};
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
    /// The address of the site's file under the name that tells its content.
    named_site: Option<String>,
}

impl Edition {
    /// The edition whose files stand below `base` (`/`, `/journal/` or `https://example.org/`).
    pub fn new(fetch: Fetch, base: &str) -> Self {
        Self { fetch, base: base.trim_end_matches('/').to_owned(), named_site: None }
    }

    /// The same edition, whose site's file stands at `address` too: there it may be kept for ever, because another content
    /// gets another name.
    pub fn with_site(self, address: Option<String>) -> Self {
        Self { named_site: address, ..self }
    }

    /// The magazine. A newer major version is [`SourceError::TooNew`].
    pub async fn site(&self) -> Result<Site, SourceError> {
        let plain = self.address("/data/site.json");
        let mut answer = Err(SourceError::NotFound);
        for address in self.named_site.iter().chain([&plain]) {
            answer = self.value_at(address).await;
            // A page that somebody kept for long names a file that is gone: some hosts answer that with a page of theirs.
            match &answer {
                Err(SourceError::NotFound | SourceError::Malformed(_)) => {}
                Ok(_) | Err(_) => break,
            }
        }
        read(&answer?)
    }

    /// The front page.
    pub async fn home(&self) -> Result<HomeDocument, SourceError> {
        match self.document(&Path::root()).await? {
            Document::Home(home) => Ok(*home),
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

    /// What stands beside every page.
    pub async fn recent(&self) -> Result<Recent, SourceError> {
        self.read("/data/recent.json").await
    }

    /// The path that an old WordPress numbered so.
    pub async fn by_id(&self, id: u64) -> Result<Path, SourceError> {
        let file = self.value(&ids_file(id)).await?;
        let path = file.pointer("/content/ids").and_then(|ids| ids.get(id.to_string())).ok_or(SourceError::NotFound)?;
        Path::from_json(path).map_err(|fault| SourceError::Malformed(fault.0))
    }

    /// The address of a file of the edition.
    fn address(&self, file: &str) -> String {
        [&self.base, address_of(file).as_str()].concat()
    }

    async fn document(&self, path: &Path) -> Result<Document, SourceError> {
        self.read(&file_of(path, None)).await
    }

    async fn read<T: FromJson>(&self, file: &str) -> Result<T, SourceError> {
        read(&self.value(file).await?)
    }

    async fn value(&self, file: &str) -> Result<Value, SourceError> {
        self.value_at(&self.address(file)).await
    }

    /// A file whose version is known.
    async fn value_at(&self, address: &str) -> Result<Value, SourceError> {
        let value = (self.fetch)(address).await?.json()?;
        match value.get("format").and_then(Value::as_u64) {
            Some(format) if format > u64::from(Site::FORMAT) => {
                Err(SourceError::TooNew(format.try_into().unwrap_or(u32::MAX)))
            }
            Some(_) => Ok(value),
            None => Err(SourceError::Malformed("format: missing".to_owned())),
        }
    }
}

/// What a file holds. The site's own file stands as it is; all others hold their content in a field.
fn read<T: FromJson>(file: &Value) -> Result<T, SourceError> {
    T::from_json(file.get("content").unwrap_or(file)).map_err(|Fault(way)| SourceError::Malformed(way))
}

/// The address below the base of a data file, which [`file_of`] names: percent-encoded.
pub fn address_of(file: &str) -> String {
    let mut address = String::with_capacity(file.len());
    file.bytes().for_each(|byte| crate::content::percent_encode(byte, b"/-_.~", &mut address));
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Response;
    use futures_util::FutureExt;
    use std::cell::RefCell;
    use std::rc::Rc;

    const SITE: &str = r#"{"format":1,"name":"Regard","language":"fr"}"#;

    /// What is asked for to read the site when the file under the lasting name answers this.
    fn asked(status: u16, body: &'static str) -> (Result<String, SourceError>, Vec<String>) {
        let asked = Rc::new(RefCell::new(Vec::new()));
        let log = asked.clone();
        let fetch: Fetch = Rc::new(move |address| {
            log.borrow_mut().push(address.to_owned());
            let (status, body) = if address.contains("site-") { (status, body) } else { (200, SITE) };
            Box::pin(async move { Ok(Response { status, body: body.into(), ..Response::default() }) })
        });
        let edition = Edition::new(fetch, "/journal/").with_site(Some("/journal/data/site-1.json".to_owned()));
        let name = edition.site().now_or_never().unwrap().map(|site| site.name);
        let asked = asked.borrow().clone();
        (name, asked)
    }

    #[test]
    fn the_site_is_read_under_its_lasting_name_and_where_that_is_gone_under_its_plain_one() {
        let (lasting, plain) = ("/journal/data/site-1.json", "/journal/data/site.json");
        let found = || Ok("Regard".to_owned());
        assert_eq!(asked(200, SITE), (found(), vec![lasting.to_owned()]));
        for (status, body) in [(404, ""), (410, ""), (200, "<!DOCTYPE html>"), (404, SITE)] {
            assert_eq!(asked(status, body), (found(), vec![lasting.to_owned(), plain.to_owned()]), "{status} {body}");
        }
        assert_eq!(asked(503, ""), (Err(SourceError::Server(503)), vec![lasting.to_owned()]));
    }
}
