//! The two things that sources need from outside: an answer to a request, and time passing.

use super::SourceError;
use futures_util::future::LocalBoxFuture;
use serde_json::Value;
use std::rc::Rc;

/// Fetches an absolute or site-relative address by GET, without any header of its own (so that no browser asks a foreign
/// server for leave first). Dropping the future aborts the request. An answer with any status is a `Response`; the errors
/// are [`SourceError::Offline`] and those of wrappers.
pub type Fetch = Rc<dyn Fn(&str) -> LocalBoxFuture<'static, Result<Response, SourceError>>>;

/// Waits so many milliseconds.
pub type Wait = Rc<dyn Fn(u32) -> LocalBoxFuture<'static, ()>>;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The body as text; what is not UTF-8 in it is replaced.
    pub body: Rc<str>,
    /// The header `X-WP-Total`.
    pub total: Option<u32>,
    /// The header `Retry-After`, in seconds.
    pub retry_after: Option<u32>,
}

impl Response {
    /// The body as JSON when the status is a good one, else the error that the status means.
    pub fn json(&self) -> Result<Value, SourceError> {
        self.ok()?;
        serde_json::from_str(&self.body).map_err(|_| {
            let html = self.body.trim_start().starts_with('<');
            SourceError::Malformed(if html { "HTML instead of JSON" } else { "not JSON" }.to_owned())
        })
    }

    /// The error that the status means.
    pub fn ok(&self) -> Result<(), SourceError> {
        match self.status {
            200..=299 => Ok(()),
            401 | 403 => Err(SourceError::Refused),
            404 | 410 => Err(SourceError::NotFound),
            429 => Err(SourceError::Busy(self.retry_after)),
            status => Err(SourceError::Server(status)),
        }
    }
}
