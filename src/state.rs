//! What the app shows: everything that its views share.

use crate::route::Route;
use crate::source::{Content, SourceError};

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
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum State {
    /// On its way.
    Loading,
    /// There.
    Ready(Content),
    /// Not to be had.
    Failed(SourceError),
}
