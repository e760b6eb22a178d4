//! The answer to a request.

use super::content_type::{content_type, is_compressible};
use super::folder::{Edition, Folder, Stamp};
use super::locate::{Place, locate};
use super::packing::Coding;
use crate::policy::headers;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// Answers a request from the folder as it is now.
pub async fn answer(folder: Arc<Folder>, request: Request) -> Response<Body> {
    let head = request.method() == Method::HEAD;
    if !head && request.method() != Method::GET {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED);
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let parts = request.into_parts().0;
    let (path, query) = (parts.uri.path().to_owned(), parts.uri.query().unwrap_or_default().to_owned());
    let asked = parts.headers.clone();
    // Files are read where waiting for a disk holds up no other answer.
    let found = tokio::task::spawn_blocking(move || find(&folder, &path, &query, &asked)).await;
    let mut response = match found {
        Ok(Found::Ready(response)) => response,
        Ok(Found::Streamed(file, extra)) => stream(&file, Request::from_parts(parts, Body::empty()), extra).await,
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR),
    };
    if head {
        *response.body_mut() = Body::empty();
    }
    response
}

enum Found {
    /// The whole answer.
    Ready(Response<Body>),
    /// A file too large to hold, with its headers.
    Streamed(std::path::PathBuf, HeaderMap),
}

fn find(folder: &Folder, path: &str, query: &str, asked: &HeaderMap) -> Found {
    let (Ok(edition), Ok(root)) = (folder.edition(), folder.root()) else {
        return Found::Ready(plain(StatusCode::SERVICE_UNAVAILABLE));
    };
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    match locate(&root, &edition.manifest, path) {
        Place::Slash(path) => Found::Ready(redirect(StatusCode::PERMANENT_REDIRECT, &format!("{path}{query}"))),
        // Not for ever: the same port may serve another site tomorrow.
        Place::Base(base) => Found::Ready(redirect(StatusCode::TEMPORARY_REDIRECT, &format!("{base}{query}"))),
        Place::File(file, address) => file_answer(folder, &edition, &file, &address, StatusCode::OK, asked),
        Place::Nothing => {
            let page = root.join("404.html");
            let base = edition.manifest.base.as_str();
            let address = format!("/{}", path.strip_prefix(base).unwrap_or_default());
            file_answer(folder, &edition, &page, &address, StatusCode::NOT_FOUND, asked)
        }
    }
}

fn file_answer(
    folder: &Folder,
    edition: &Edition,
    file: &Path,
    address: &str,
    status: StatusCode,
    asked: &HeaderMap,
) -> Found {
    let Ok(metadata) = fs::metadata(file) else { return Found::Ready(plain(StatusCode::NOT_FOUND)) };
    let kind = content_type(&file.to_string_lossy());
    let mut extra = HeaderMap::new();
    for (name, value) in headers(&edition.rules, address) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            extra.insert(HeaderName::from_static(name), value);
        }
    }
    let asks = |name: HeaderName| asked.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let coding = match is_compressible(kind) {
        true => Coding::accepted(asks(header::ACCEPT_ENCODING)),
        false => Coding::Identity,
    };
    let tag = Stamp::of(&metadata).tag(coding.name().map(|name| format!("-{name}")).unwrap_or_default().as_str());
    extra.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if status == StatusCode::OK {
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            extra.insert(header::ETAG, tag);
        }
    } else {
        // What is not there today may be there tomorrow, hashed or not.
        extra.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    if is_compressible(kind) {
        extra.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if status == StatusCode::OK && matches(asks(header::IF_NONE_MATCH), &tag) {
        extra.remove(header::CONTENT_TYPE);
        return Found::Ready(respond(StatusCode::NOT_MODIFIED, extra, Body::empty()));
    }
    if !is_compressible(kind) && status == StatusCode::OK {
        return Found::Streamed(file.to_owned(), extra);
    }
    let key = format!("{tag}{}", file.display());
    let packed = fs::read(file).and_then(|bytes| folder.packed.pack(&key, bytes, coding));
    Found::Ready(match packed {
        Ok(bytes) => {
            if let Some(name) = coding.name() {
                extra.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            }
            extra.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
            respond(status, extra, Body::from(bytes.to_vec()))
        }
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR),
    })
}

/// Sends a picture, a sound or a film, or the part of it that is asked for.
async fn stream(file: &Path, mut request: Request, extra: HeaderMap) -> Response<Body> {
    let asked = request.headers_mut();
    // A part of another version of the file would not fit to what the reader has.
    if asked.get(header::IF_RANGE).is_some_and(|tag| Some(tag) != extra.get(header::ETAG)) {
        asked.remove(header::RANGE);
    }
    // The tag has been compared; the date says less.
    asked.remove(header::IF_MODIFIED_SINCE);
    asked.remove(header::IF_UNMODIFIED_SINCE);
    match ServeFile::new(file).oneshot(request).await {
        Ok(response) => {
            let mut response = response.map(Body::new);
            extra.into_iter().filter_map(|(name, value)| Some((name?, value))).for_each(|(name, value)| {
                response.headers_mut().insert(name, value);
            });
            response
        }
        Err(never) => match never {},
    }
}

/// Whether an `If-None-Match` names the tag.
fn matches(header: &str, tag: &str) -> bool {
    header.split(',').any(|other| matches!(other.trim(), "*") || other.trim().trim_start_matches("W/") == tag)
}

fn redirect(status: StatusCode, address: &str) -> Response<Body> {
    let mut response = plain(status);
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// An answer without content of ours.
fn plain(status: StatusCode) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    respond(status, headers, Body::from(status.canonical_reason().unwrap_or_default()))
}

fn respond(status: StatusCode, headers: HeaderMap, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
