//! What the app shows and what a reader can ask of it: everything that its views share.

use crate::content::Path;
use crate::route::Route;
use crate::source::{Content, SourceError};
use std::sync::Arc;

/// The page on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its address.
    pub route: Route,
    /// How far it is.
    pub state: State,
}

/// How far a page is.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// On its way.
    Loading,
    /// There.
    Ready(Content),
    /// Not to be had.
    Failed(SourceError),
}

/// What views can ask for. Natively nothing happens: nobody clicks there.
#[derive(Clone)]
pub struct Actions {
    /// Load the page on the screen once more.
    pub retry: Arc<dyn Fn() + Send + Sync>,
    /// Open the locked article at this path with this password.
    pub unlock: Arc<dyn Fn(Path, String) + Send + Sync>,
}

impl Actions {
    /// Does nothing.
    pub fn none() -> Self {
        Self { retry: Arc::new(|| {}), unlock: Arc::new(|_, _| {}) }
    }
}
