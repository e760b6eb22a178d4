//! What the app asks of the window it runs in: a value, so that navigation is tested without a browser.

use crate::head::Head;
use futures_util::future::LocalBoxFuture;

/// A browser window, or what stands for it in a test.
pub trait Window {
    /// Adds an entry to the history; `href` begins with the base.
    fn push(&self, href: &str);
    /// Changes the address of the entry that is there.
    fn replace(&self, href: &str);
    /// Updates title, description, canonical address and robots.
    fn set_head(&self, head: &Head);
    /// Seconds since the epoch.
    fn now(&self) -> i64;
    /// Makes a change of the page, gently where the window can; ready when it is made.
    fn change(&self, change: Box<dyn FnOnce()>) -> LocalBoxFuture<'static, ()> {
        change();
        Box::pin(async {})
    }
    /// Called when a new page stands: moves the focus to its heading and the view to where the reader expects it.
    fn arrive(&self, arrival: &Arrival);
}

/// How the reader came to a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// It is the first page of the app: focus and view stay.
    First,
    /// By a link, to this place of the page (without `#`), empty for its top.
    Link(String),
    /// By Back or Forward: to where the view was, in pixels from the top.
    History(f64),
    /// By Réessayer or a password: the view stays, the focus goes to the heading.
    Again,
}
