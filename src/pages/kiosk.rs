//! Le Kiosque: covers to look at and open.

use crate::components::{Place, breadcrumb, picture};
use crate::content::{Cover, KioskDocument};
use crate::format;
use leptos::prelude::*;

/// Heading, introduction, covers.
pub fn kiosk(document: &KioskDocument, place: &Place) -> AnyView {
    let introduction =
        (!document.introduction.is_empty()).then(|| view! { <p class="lede">{document.introduction.clone()}</p> });
    let covers: Vec<_> = document.covers.iter().map(|one| cover(one, place)).collect();
    view! {
        {breadcrumb(&[], place)}
        <h1 tabindex="-1">{document.title.clone()}</h1>
        {introduction}
        <ul class="covers">{covers}</ul>
    }
    .into_any()
}

/// A cover; opens large, and names the page that it leads to.
fn cover(cover: &Cover, place: &Place) -> impl IntoView + use<> {
    let title = match &cover.link {
        Some(link) => view! { <a href=place.href(link)>{cover.title.clone()}</a> }.into_any(),
        None => cover.title.clone().into_any(),
    };
    view! {
        <li>
            <a class="covers__picture" href=place.href(&cover.picture.src)>
                {picture(&cover.picture, "(min-width: 48rem) 14rem, 45vw", false, place)}
            </a>
            <h2>{title}</h2>
            <p><time datetime=cover.date.to_string()>{format::date(cover.date)}</time></p>
        </li>
    }
}
