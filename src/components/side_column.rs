//! The side column: what is new, loaded after the page so that no article's file depends on it.

use super::Place;
use super::byline::time;
use super::element::{Element, element};
use crate::content::Summary;
use crate::route::Route;
use crate::{format, text};

/// The newest articles; a link to where they are when there are none yet, and without script.
pub fn side_column(recent: &[Summary], place: &Place) -> Element {
    let list = if recent.is_empty() {
        let link = element("a", "").with("href", place.link(&Route::Home)).child(text::RECENT_LINK);
        element("p", "").child(link)
    } else {
        element("ol", "recent").each(recent, |article| entry(article, place))
    };
    element("aside", "side")
        .with("aria-labelledby", "articles-recents")
        .child(element("h2", "").with("id", "articles-recents").child(text::RECENT))
        .child(list)
}

fn entry(article: &Summary, place: &Place) -> Element {
    let link = element("a", "").with("href", place.path(&article.path)).child(article.title.as_str());
    element("li", "").child(link).child(" ").child(time(article.published, format::date(article.published)))
}
