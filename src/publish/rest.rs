//! Questions to the REST API of a WordPress whose answers are needed once.

use crate::source::wordpress::wire::MOST;
use crate::source::{Fetch, Response, SourceError};
use serde_json::Value;

/// The API of a WordPress.
pub struct Rest<'a> {
    /// The network.
    pub fetch: &'a Fetch,
    /// The address of the API, ending in `/wp-json/` or `/?rest_route=/`.
    pub api: &'a str,
}

/// One answer.
#[derive(Debug)]
pub struct List {
    /// The items.
    pub items: Vec<Value>,
    /// How many the whole list has, if the answer says.
    pub total: Option<u32>,
}

impl Rest<'_> {
    /// The answer to a request for `name` (`wp/v2/posts`, empty for the index) with `parameters` (`per_page=1&page=2`).
    pub async fn ask(&self, name: &str, parameters: &str) -> Result<Response, SourceError> {
        // An API behind `?rest_route=` has its question mark already.
        let joint = if self.api.contains('?') { '&' } else { '?' };
        (self.fetch)(&format!("{}{name}{joint}{parameters}", self.api)).await
    }

    /// What stands at `name`.
    pub async fn get(&self, name: &str, parameters: &str) -> Result<Value, SourceError> {
        self.ask(name, parameters).await?.json()
    }

    /// A list of `wp/v2/`.
    pub async fn list(&self, name: &str, parameters: &str) -> Result<List, SourceError> {
        List::of(&self.ask(&format!("wp/v2/{name}"), parameters).await?)
    }

    /// A whole list, from at most so many answers.
    pub async fn all(&self, name: &str, parameters: &str, answers: u32) -> Result<Vec<Value>, SourceError> {
        let mut all = Vec::new();
        for page in 1..=answers {
            let list = self.list(name, &format!("per_page={MOST}&page={page}&{parameters}")).await?;
            let is_last = list.items.len() < MOST as usize;
            all.extend(list.items);
            if is_last || list.total.is_some_and(|total| all.len() >= total as usize) {
                break;
            }
        }
        Ok(all)
    }
}

impl List {
    /// The list that an answer is.
    pub fn of(response: &Response) -> Result<Self, SourceError> {
        match response.json()? {
            Value::Array(items) => Ok(Self { items, total: response.total }),
            _ => Err(SourceError::Malformed("not a list".to_owned())),
        }
    }
}

/// The text at a JSON pointer; empty when there is none.
pub fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}
