//! The side column: what is new, what is read and discussed, loaded after the page so that no article's file depends on it.

use super::byline::time;
use super::card::kind;
use super::tabs::{Tab, tabs};
use super::{Place, advertisement, profiles};
use crate::config::Site;
use crate::content::{Path, Recent, Summary};
use crate::element::{Element, element};
use crate::route::Route;
use crate::{format, text};

/// Titles of each list.
const LENGTH: usize = 5;
/// The newest articles that the front page itself shows.
const ON_FRONT: usize = 12;
/// No article is listed more often in the column.
const TWICE: usize = 2;

/// What the side column is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// What all pages share; `None` until it is loaded.
    pub recent: Option<Recent>,
    /// The time at which it is looked at, in seconds since the epoch.
    pub now: i64,
    /// Whether it stands beside the front page.
    pub front: bool,
}

/// The newest articles, the ranked lists that the source knows, an advertisement, the profiles on networks; a link to where
/// the newest articles are while nothing is loaded, and without script.
pub fn side_column(beside: &Beside, site: &Site, place: &Place) -> Element {
    let Beside { recent, now, front } = beside;
    let column = element("aside", if *front { "side side--front" } else { "side" })
        .with("aria-labelledby", "articles-recents")
        .child(element("h2", "block-title").with("id", "articles-recents").child(text::RECENT));
    let Some(recent) = recent.as_ref().filter(|recent| !recent.latest.is_empty()) else {
        let link = element("a", "").with("href", place.link(&Route::Home)).child(text::RECENT_LINK);
        return column.child(element("p", "").child(link));
    };
    let mut listed = Listed(Vec::new());
    let start = if *front && recent.latest.len() >= ON_FRONT + LENGTH { ON_FRONT } else { 0 };
    let newest = listed.some(recent.latest.iter().skip(start));
    let read = listed.some(&recent.read);
    let discussed = listed.some(&recent.discussed);
    let ranked = !read.is_empty() || !discussed.is_empty();
    // What is newer than these stands above already.
    let more = recent.latest.iter().skip(LENGTH).filter(|_| ranked && !front);
    let more = listed.some(more);
    let ago = |article: &Summary| time(article.published, format::relative(article.published, *now));
    let count = |article: &Summary| match article.comments.filter(|count| *count > 0) {
        Some(count) => element("span", "recent__count").child(text::comments(count)),
        None => ago(article),
    };
    let tab = |id, name, articles: Vec<&Summary>, note: &dyn Fn(&Summary) -> Element| Tab {
        id,
        name,
        panel: list(&articles, note, place),
    };
    let all = vec![
        tab("plus-lus", text::MOST_READ, read, &ago),
        tab("plus-commentes", text::MOST_DISCUSSED, discussed, &count),
        tab("plus-recents", text::MOST_RECENT, more, &ago),
    ];
    let mut shown = recent.advertisements.iter().filter(|one| one.is_on(*now));
    // The front page has the first of them among its blocks.
    let shown = if *front { shown.nth(1) } else { shown.next() };
    column
        .child(list(&newest, &ago, place))
        .maybe(tabs(text::RANKINGS, all))
        .maybe(shown.map(|one| advertisement(one, place)))
        .maybe(profiles(&site.social, Some(*now), place))
}

/// The articles of the column, each as often as it stands there.
struct Listed<'a>(Vec<&'a Path>);

impl<'a> Listed<'a> {
    /// As many of these as a list has, without those that stand there often enough.
    fn some(&mut self, articles: impl IntoIterator<Item = &'a Summary>) -> Vec<&'a Summary> {
        let often = |path: &Path| self.0.iter().filter(|other| **other == path).count() >= TWICE;
        let chosen: Vec<&Summary> = articles.into_iter().filter(|article| !often(&article.path)).take(LENGTH).collect();
        self.0.extend(chosen.iter().map(|article| &article.path));
        chosen
    }
}

fn list(articles: &[&Summary], note: &dyn Fn(&Summary) -> Element, place: &Place) -> Element {
    element("ol", "recent").each(articles, |article| {
        let link = element("a", "").with("href", place.path(&article.path)).with("dir", "auto");
        element("li", "")
            .child(link.child(article.title.as_str()))
            .child(" ")
            .maybe(kind("span", article.kind))
            .child(" ")
            .child(note(article))
    })
}
