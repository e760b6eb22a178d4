//! What stands on the page while it is fetched.

use crate::text;
use leptos::prelude::*;

/// Grey lines in the shape of a page, and the word for those who cannot see them.
pub fn skeleton() -> AnyView {
    let lines: Vec<_> = (0..6).map(|_| view! { <div class="skeleton__line"></div> }).collect();
    view! {
        <div class="skeleton">
            <p class="visually-hidden" role="status">{text::LOADING}</p>
            <div class="skeleton__title"></div>
            {lines}
        </div>
    }
    .into_any()
}
