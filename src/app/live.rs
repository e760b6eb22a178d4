//! What the app of a live site has that the app of editions does not: a WordPress and the parser of its HTML.

use crate::browser::{PARSER, now};
use crate::config::Site;
use crate::source::{Fetch, LiveSource, WordPress};
use std::rc::Rc;

/// The WordPress that the site names.
pub fn wordpress(fetch: Fetch, uncached: Fetch, site: Site) -> Rc<dyn LiveSource> {
    Rc::new(WordPress::new(fetch, uncached, PARSER, site, now()))
}
