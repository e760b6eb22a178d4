//! From a request to its answer: status, headers, body.

use super::edition::{Edition, Fault};
use super::encoding::Encoding;
use super::locate::{Place, address, locate};
use super::messages;
use super::page_policy::page_policy;
use super::rendition::{Content, Rendition, Renditions};
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use futures_util::stream;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::spawn_blocking;
use tower_http::services::ServeFile;

/// A folder, and what is remembered of it between two requests.
#[derive(Debug)]
pub struct Host {
    dir: PathBuf,
    edition: Mutex<Option<Arc<Edition>>>,
    renditions: Renditions,
}

/// What one request gets.
enum Reply {
    /// A file, and the policy that it says itself.
    File(StatusCode, Rendition, Option<String>),
    Moved(StatusCode, String),
    Sentence(StatusCode, &'static str),
}

/// How often a request is looked up while editions change under it.
const ATTEMPTS: usize = 3;

/// Answers one request.
pub async fn answer(host: Arc<Host>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        let mut response = sentence(StatusCode::METHOD_NOT_ALLOWED, messages::READ_ONLY);
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let asked = parts.clone();
    let Ok(found) = spawn_blocking(move || host.find(&asked)).await else {
        return sentence(StatusCode::INTERNAL_SERVER_ERROR, messages::UNREADABLE);
    };
    let Some((edition, reply)) = found else {
        let mut response = sentence(StatusCode::SERVICE_UNAVAILABLE, messages::NO_EDITION);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        return response;
    };
    let mut headers = edition.headers(&address(&edition, parts.uri.path()));
    let mut response = match reply {
        Reply::File(status, rendition, policy) => {
            narrow(&mut headers, policy);
            file(status, rendition, &parts).await
        }
        Reply::Moved(status, to) => moved(status, &to),
        Reply::Sentence(status, text) => sentence(status, text),
    };
    response.headers_mut().extend(headers);
    if !matches!(response.status(), StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED) {
        // What is not there today may be there tomorrow, below /assets/ as anywhere.
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

impl Host {
    /// The host of the folder `dir`.
    pub fn new(dir: PathBuf) -> Self {
        Self { dir, edition: Mutex::default(), renditions: Renditions::default() }
    }

    /// The reply to a request, and the edition that gives it: file and headers are never of two editions. None while there is
    /// no edition.
    fn find(&self, asked: &Parts) -> Option<(Arc<Edition>, Reply)> {
        for _ in 0..ATTEMPTS {
            let edition = self.edition().ok()?;
            let reply = self.reply(&edition, asked);
            if edition.is_current(&self.dir) {
                return Some((edition, reply));
            }
        }
        None
    }

    fn edition(&self) -> Result<Arc<Edition>, Fault> {
        let mut known = self.edition.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(edition) = known.as_ref().filter(|edition| edition.is_current(&self.dir)) {
            return Ok(edition.clone());
        }
        let edition = Arc::new(Edition::read(&self.dir)?);
        *known = Some(edition.clone());
        Ok(edition)
    }

    fn reply(&self, edition: &Edition, asked: &Parts) -> Reply {
        let path = asked.uri.path();
        let query = asked.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        let file = |status, file: PathBuf| match self.renditions.of(file.clone(), Encoding::preferred(&asked.headers)) {
            Ok(rendition) => {
                let is_page = rendition.media_type.starts_with("text/html");
                let policy = is_page.then(|| page_policy(&file)).flatten();
                Reply::File(status, rendition, policy)
            }
            Err(_) => Reply::Sentence(StatusCode::INTERNAL_SERVER_ERROR, messages::UNREADABLE),
        };
        match locate(&self.dir, edition, path, asked.uri.query().unwrap_or_default()) {
            Place::File(found) => file(StatusCode::OK, found),
            Place::NoPage(Some(page)) => file(StatusCode::NOT_FOUND, page),
            Place::NoPage(None) | Place::NoFile => Reply::Sentence(StatusCode::NOT_FOUND, messages::NO_FILE),
            Place::Old(to) => {
                let query = if to.contains('?') { "" } else { query.as_str() };
                Reply::Moved(StatusCode::MOVED_PERMANENTLY, format!("{to}{query}"))
            }
            Place::Folder => Reply::Moved(StatusCode::PERMANENT_REDIRECT, format!("{path}/{query}")),
            // The base may be another one in the next edition.
            Place::AboveBase => Reply::Moved(StatusCode::TEMPORARY_REDIRECT, format!("{}{query}", edition.base)),
        }
    }
}

/// Puts a page's own policy in the place of that of all pages. Who may frame it only the latter says, at its end.
fn narrow(headers: &mut HeaderMap, own: Option<String>) {
    let common = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|value| value.to_str().ok());
    let framing = common.and_then(|common| common.rsplit_once("; ")).map(|(_, framing)| framing);
    if let (Some(own), Some(framing)) = (own, framing)
        && let Ok(value) = HeaderValue::try_from(format!("{own}; {framing}"))
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, value);
    }
}

async fn file(status: StatusCode, rendition: Rendition, asked: &Parts) -> Response {
    let Rendition { media_type, encoding, etag, content } = rendition;
    let mut headers = HeaderMap::new();
    if let Content::Whole(_) = content {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if status == StatusCode::OK {
        headers.insert(header::ETAG, etag.clone());
        if known(&asked.headers, &etag) {
            // A body of unknown length: a 304 must not say that the file is empty, which axum would add to a HEAD.
            let nothing = Body::from_stream(stream::empty::<Result<Bytes, Infallible>>());
            return response(StatusCode::NOT_MODIFIED, headers, nothing);
        }
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    if let Some(name) = encoding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    match content {
        Content::Whole(bytes) => response(status, headers, bytes.into()),
        Content::OnDisk(path) => {
            let mut response = read(&path, asked, &etag).await;
            if response.status().is_success() {
                response.headers_mut().extend(headers);
            }
            response
        }
    }
}

/// The file, or the part of it that was asked for.
async fn read(path: &Path, asked: &Parts, etag: &HeaderValue) -> Response {
    let mut request = Request::new(Body::empty());
    request.method_mut().clone_from(&asked.method);
    let had = asked.headers.get(header::IF_RANGE);
    let part =
        asked.headers.get(header::RANGE).filter(|_| asked.method == Method::GET && had.is_none_or(|had| had == etag));
    // Several parts at once, and units that are not bytes, are answered with the whole, as RFC 9110 allows.
    let one = |part: &&HeaderValue| part.as_bytes().starts_with(b"bytes=") && !part.as_bytes().contains(&b',');
    if let Some(part) = part.filter(one) {
        request.headers_mut().insert(header::RANGE, part.clone());
    }
    match ServeFile::new(path).try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(_) => sentence(StatusCode::INTERNAL_SERVER_ERROR, messages::UNREADABLE),
    }
}

/// Whether the reader has this rendition already (`If-None-Match`). Our ETags hold no comma.
fn known(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let values =
        headers.get_all(header::IF_NONE_MATCH).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    let mut tags = values.map(<[u8]>::trim_ascii).map(|tag| tag.strip_prefix(b"W/").unwrap_or(tag));
    tags.any(|tag| tag == b"*" || tag == etag.as_bytes())
}

fn moved(status: StatusCode, to: &str) -> Response {
    match HeaderValue::try_from(to) {
        Ok(to) => response(status, HeaderMap::from_iter([(header::LOCATION, to)]), Body::empty()),
        Err(_) => sentence(StatusCode::NOT_FOUND, messages::NO_FILE),
    }
}

fn sentence(status: StatusCode, text: &'static str) -> Response {
    let plain = (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    let believed = (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response(status, HeaderMap::from_iter([plain, believed]), text.into())
}

fn response(status: StatusCode, headers: HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
