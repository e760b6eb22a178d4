//! The frame of every page: head, main part, side column, foot.

use super::Place;
use super::footer::footer;
use super::header::header;
use super::side_column::side_column;
use crate::config::Site;
use crate::content::Summary;
use leptos::prelude::*;

/// The frame around `main`. `busy` says that the main part is on its way.
pub fn layout<B, M>(
    site: &Site,
    place: &Place,
    recent: ArcRwSignal<Vec<Summary>>,
    busy: B,
    main: M,
) -> impl IntoView + use<B, M>
where
    B: Fn() -> bool + Send + 'static,
    M: Fn() -> AnyView + Send + 'static,
{
    view! {
        {header(site, place)}
        <div class="columns-page">
            <main class="main" id="contenu" tabindex="-1" aria-busy=move || busy().then_some("true")>
                {main}
            </main>
            {side_column(recent, place.clone())}
        </div>
        {footer(site, place)}
    }
}
