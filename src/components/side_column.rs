//! The side column: what is new, loaded after the page so that no article's file depends on it.

use super::Place;
use super::byline::time;
use super::element::{Element, element};
use crate::content::Summary;
use crate::route::Route;
use crate::{format, text};

/// The newest articles and the time at which they are looked at, in seconds since the epoch.
#[derive(Clone, Debug, PartialEq)]
pub struct Newest {
    /// Newest first.
    pub articles: Vec<Summary>,
    /// What their dates are told from.
    pub now: i64,
}

/// The newest articles; a link to where they are while there are none, and without script.
pub fn side_column(newest: Option<&Newest>, place: &Place) -> Element {
    let list = match newest {
        Some(Newest { articles, now }) if !articles.is_empty() => {
            element("ol", "recent").each(articles, |article| entry(article, *now, place))
        }
        Some(_) | None => {
            let link = element("a", "").with("href", place.link(&Route::Home)).child(text::RECENT_LINK);
            element("p", "").child(link)
        }
    };
    element("aside", "side")
        .with("aria-labelledby", "articles-recents")
        .child(element("h2", "").with("id", "articles-recents").child(text::RECENT))
        .child(list)
}

fn entry(article: &Summary, now: i64, place: &Place) -> Element {
    let link = element("a", "").with("href", place.path(&article.path)).child(article.title.as_str());
    element("li", "").child(link).child(" ").child(time(article.published, format::relative(article.published, now)))
}
