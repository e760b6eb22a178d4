//! What stands on the page while it is fetched.

use crate::config::Site;
use crate::element::{Element, element};
use crate::text;

/// Grey lines in the shape of a page, and the word for those who cannot see them. Where the site is read live, the way to its
/// origin for those who have no script.
pub fn skeleton(site: &Site) -> Element {
    let origin = site.live.as_ref().map(|live| {
        let link = element("a", "").with("href", live.home.clone()).child(live.home.as_str());
        element("p", "without-script").child(text::NO_SCRIPT).child(" ").child(link)
    });
    element("div", "skeleton")
        .maybe(origin)
        .child(element("p", "visually-hidden").with("role", "status").child(text::LOADING))
        .child(element("div", "skeleton__title"))
        .each(0..6, |_| element("div", "skeleton__line"))
}
