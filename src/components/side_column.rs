//! The side column: what is new, loaded after the page so that no article's file depends on it.

use super::Place;
use super::byline::time;
use crate::content::Summary;
use crate::route::Route;
use crate::{format, text};
use leptos::prelude::*;

/// The newest articles once they are there; until then, and without script, a link to them.
pub fn side_column(recent: ArcRwSignal<Vec<Summary>>, place: Place) -> impl IntoView {
    let home = place.link(&Route::Home);
    let list = move || {
        let articles = recent.get();
        if articles.is_empty() {
            return view! { <p><a href=home.clone()>{text::RECENT_LINK}</a></p> }.into_any();
        }
        let articles: Vec<_> = articles.iter().map(|article| entry(article, &place)).collect();
        view! { <ol class="recent">{articles}</ol> }.into_any()
    };
    view! {
        <aside class="side" aria-labelledby="articles-recents">
            <h2 id="articles-recents">{text::RECENT}</h2>
            {list}
        </aside>
    }
}

fn entry(article: &Summary, place: &Place) -> impl IntoView + use<> {
    view! {
        <li>
            <a href=place.path(&article.path)>{article.title.clone()}</a> " "
            {time(article.published, format::date(article.published))}
        </li>
    }
}
