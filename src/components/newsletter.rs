//! The sign-up for the newsletter: a plain form, so that it works without script and with any service.

use super::Place;
use super::links::link;
use crate::config::{NewsletterMode, Site};
use crate::element::{Element, element};
use crate::text;

/// The form; nothing for a magazine without a newsletter. It opens the service's own page, unless the service answers to other
/// origins: then the reading script sends it and shows what came of it.
pub fn newsletter(site: &Site, place: &Place) -> Option<Element> {
    let newsletter = site.newsletter.as_ref()?;
    let form = element("form", "newsletter")
        .with("action", newsletter.action.clone())
        .with("method", "post")
        .with("target", "_blank")
        .with("rel", "noopener")
        .with("aria-labelledby", "lettre");
    let inline = newsletter.mode == NewsletterMode::Inline;
    let form = if inline { form.with("data-act", "subscribe") } else { form };
    let hidden = |(name, value): (&String, &String)| {
        element("input", "").with("type", "hidden").with("name", name.clone()).with("value", value.clone())
    };
    let field = element("input", "field")
        .with("type", "email")
        .with("id", "lettre-adresse")
        .with("name", newsletter.field.clone())
        .with("autocomplete", "email")
        .with("required", "");
    let note = if newsletter.note.is_empty() { None } else { Some(newsletter.note.as_str()) };
    let consent =
        element("p", "note").child(text::CONSENT).maybe(site.privacy.as_ref().map(|page| link("", page, place)));
    let after = if inline { states() } else { element("p", "note").child(text::NEW_TAB) };
    let form = form
        .child(element("h2", "block-title").with("id", "lettre").child(text::NEWSLETTER))
        .maybe(note.map(|note| element("p", "newsletter__note").child(note)))
        .each(&newsletter.fields, hidden)
        .child(element("label", "").with("for", "lettre-adresse").child(text::EMAIL))
        .child(
            element("div", "newsletter__line")
                .child(field)
                .child(element("button", "button").with("type", "submit").child(text::SUBSCRIBE)),
        );
    Some(form.child(consent).child(after))
}

/// What the reading script shows of what came of it.
fn states() -> Element {
    let states = [("sent", text::CONFIRM), ("failed", text::NOT_SENT), ("invalid", text::NOT_AN_EMAIL)];
    element("div", "newsletter__state")
        .with("role", "status")
        .each(states, |(state, sentence)| element("p", "").with("hidden", "").with("data-state", state).child(sentence))
}
