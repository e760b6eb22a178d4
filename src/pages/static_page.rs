//! A static page such as À propos.

use crate::components::{Place, body_view, breadcrumb};
use crate::content::StaticPage;
use crate::{format, text};
use leptos::prelude::*;

/// Title, text, pages below.
pub fn static_page(page: &StaticPage, place: &Place) -> AnyView {
    let lede = (!page.lede.is_empty()).then(|| view! { <p class="lede">{page.lede.clone()}</p> });
    let updated = page
        .updated
        .map(|updated| view! { <p class="byline">{text::UPDATED}<time datetime=updated.to_string()>{format::date(updated)}</time></p> });
    let children: Vec<_> = page
        .children
        .iter()
        .map(|child| view! { <li><a href=place.path(&child.path)>{child.name.clone()}</a></li> })
        .collect();
    let children =
        (!children.is_empty()).then(|| view! { <nav class="chips" aria-label=text::PAGES><ul>{children}</ul></nav> });
    view! {
        {breadcrumb(&page.parents, place)}
        <article class="article">
            <h1 tabindex="-1">{page.title.clone()}</h1>
            {lede}
            {updated}
            {body_view(&page.body, place)}
        </article>
        {children}
    }
    .into_any()
}
