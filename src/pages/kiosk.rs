//! Le Kiosque: covers to look at and open.

use super::title;
use crate::components::{Element, Place, breadcrumb, element, lightbox, picture, time};
use crate::content::{Cover, KioskDocument};
use crate::format;

/// How wide a cover is shown.
const COVER_SIZES: &str = "(min-width: 48rem) 14rem, 45vw";

/// Heading, introduction, covers.
pub fn kiosk(document: &KioskDocument, place: &Place) -> Element {
    let introduction =
        (!document.introduction.is_empty()).then(|| element("p", "lede").child(document.introduction.as_str()));
    let covers = element("ul", "covers").each(&document.covers, |one| cover(one, place));
    let pictures = lightbox(&covers);
    element("div", "")
        .child(breadcrumb(&[], place))
        .child(title(&document.title))
        .maybe(introduction)
        .child(covers)
        .maybe(pictures)
}

/// A cover: the picture opens large, the title leads to its page.
fn cover(cover: &Cover, place: &Place) -> Element {
    let heading = element("h2", "");
    let heading = match &cover.link {
        Some(link) => heading.child(element("a", "").with("href", place.href(link)).child(cover.title.as_str())),
        None => heading.child(cover.title.as_str()),
    };
    let large = element("a", "covers__picture").with("href", place.href(&cover.picture.src)).child(picture(
        &cover.picture,
        COVER_SIZES,
        place,
    ));
    element("li", "")
        .child(large)
        .child(heading)
        .child(element("p", "").child(time(cover.date, format::date(cover.date))))
}
