//! A picture in the widths there are of it.

use super::Place;
use crate::content::{Figure, Picture, plain_text};
use leptos::prelude::*;

/// An `img`. `sizes` is how wide it is shown; `first` for the one picture that the reader sees first.
pub fn picture(picture: &Picture, sizes: &'static str, first: bool, place: &Place) -> impl IntoView + use<> {
    let srcset = picture.variants.iter().map(|variant| format!("{} {}w", place.href(&variant.src), variant.width));
    let srcset = srcset.collect::<Vec<_>>().join(", ");
    let pixels = |pixels: u32| (pixels > 0).then(|| pixels.to_string());
    let sizes = (!srcset.is_empty()).then_some(sizes);
    view! {
        <img
            src=place.href(&picture.src)
            srcset=(!srcset.is_empty()).then_some(srcset)
            sizes=sizes
            width=pixels(picture.width)
            height=pixels(picture.height)
            alt=picture.alt.clone()
            loading=if first { "eager" } else { "lazy" }
            fetchpriority=first.then_some("high")
            decoding="async"
        />
    }
}

/// The lead picture of an article with its caption and credit.
pub fn figure(figure: &Figure, place: &Place) -> impl IntoView + use<> {
    let caption = plain_text(&figure.caption);
    let credit = (!figure.credit.is_empty()).then(|| view! { " " <span class="credit">{figure.credit.clone()}</span> });
    let caption =
        (!caption.is_empty() || credit.is_some()).then(|| view! { <figcaption>{caption}{credit}</figcaption> });
    view! {
        <figure class="lead">
            {picture(&figure.picture, "(min-width: 48rem) 46rem, 100vw", true, place)}
            {caption}
        </figure>
    }
}
