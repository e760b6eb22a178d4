//! Sound and film: nothing is loaded before the reader asks.

use super::{
    context::Context,
    inline::{inlines, link},
};
use crate::{
    components::element::Element,
    content::{Href, Inline, Picture},
    text,
};

/// A sound with its caption.
pub fn audio(href: &Href, caption: &[Inline], context: &mut Context) -> Element {
    figure(Element::new("audio"), href, text::AUDIO_FILE, caption, context)
}

/// A film with its first picture and its caption.
pub fn video(href: &Href, poster: Option<&Picture>, caption: &[Inline], context: &mut Context) -> Element {
    let mut player = Element::new("video").with("playsinline", "");
    if let Some(poster) = poster.filter(|poster| context.place.shows(&poster.src)) {
        player = player.with("poster", context.href(&poster.src));
        if poster.width > 0 && poster.height > 0 {
            player = player.with("width", poster.width.to_string()).with("height", poster.height.to_string());
        }
    }
    figure(player, href, text::VIDEO_FILE, caption, context)
}

/// A player, and a link to the file for those whose browser cannot play it.
fn figure(player: Element, href: &Href, file: &'static str, caption: &[Inline], context: &mut Context) -> Element {
    let player = player.with("controls", "").with("preload", "none").with("src", context.href(href));
    let player = context.place.plays(href).then_some(player);
    let file = Element::new("p").with("class", "media__file").child(link(href, context).child(file));
    let element = Element::new("figure").with("class", "media").maybe(player).child(file);
    if caption.is_empty() {
        return element;
    }
    element.child(Element::new("figcaption").children(inlines(caption, context)))
}
