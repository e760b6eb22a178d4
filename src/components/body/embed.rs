//! Films, posts and maps from elsewhere: a card that asks nobody anything before the reader does.

use super::{context::Context, inline::link};
use crate::{components::element::Element, content::Embed, text};

/// What it is, a link to it and, where it can be shown in a frame, the button for that. What the button does is the reading
/// script's affair: it makes the frame of `data-embed-frame` and `data-embed-title`.
pub fn embed(embed: &Embed, context: &Context) -> Element {
    let address = embed.url.as_string();
    let provider = embed.provider_name().unwrap_or(&address);
    let title = embed.title.trim();
    let link = link(&embed.url, context).child(text::see_on(provider));
    let mut card = Element::new("div")
        .with("class", "embed")
        .child(Element::new("p").with("class", "embed__provider").child(provider));
    if !title.is_empty() {
        card = card.child(Element::new("p").with("class", "embed__title").child(title));
    }
    card = card.child(Element::new("p").with("class", "embed__link").child(link));
    let Some(frame) = embed.frame() else { return card };
    let button = Element::new("button")
        .with("class", "button")
        .with("type", "button")
        .with("data-act", "embed")
        .with("data-embed-frame", frame)
        .with("data-embed-title", if title.is_empty() { text::content_of(provider) } else { title.to_owned() })
        .child(text::load_from(provider));
    card.child(Element::new("p").with("class", "embed__load").child(button))
        .child(Element::new("p").with("class", "embed__privacy").child(text::loading_tells(provider)))
}
