//! A static page such as À propos.

use super::title;
use crate::components::{Element, Place, body_view, breadcrumb, element, navigation, updated};
use crate::content::StaticPage;
use crate::text;

/// Title, text, pages below.
pub fn static_page(page: &StaticPage, place: &Place) -> Element {
    let lede = (!page.lede.is_empty()).then(|| element("p", "lede").child(page.lede.as_str()));
    let article = element("article", "article")
        .child(title(&page.title))
        .maybe(lede)
        .maybe(page.updated.map(|moment| element("p", "byline").child(updated(moment))))
        .child(body_view(&page.body, place));
    element("div", "").child(breadcrumb(&page.parents, place)).child(article).maybe(navigation(
        "chips",
        text::CHILD_PAGES,
        &page.children,
        place,
    ))
}
