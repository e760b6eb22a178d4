//! The page of an article.

use super::title;
use crate::components::{
    Element, Level, Place, body_view, breadcrumb, byline, cards, discussion, element, figure, kind, lightbox, link,
};
use crate::config::Site;
use crate::content::{ArticleDocument, Correction, Path, TermLink};
use crate::{format, text};

/// Title, lede, byline, lead picture, text, and what leads on.
pub fn article(document: &ArticleDocument, site: &Site, place: &Place) -> Element {
    let article = &document.article;
    let summary = &article.summary;
    let trail = summary.category.as_ref().map(|category| site.trail(&category.path)).unwrap_or_default();
    let lede = (!summary.lede.is_empty()).then(|| element("p", "lede").child(summary.lede.as_str()));
    let body = if article.locked && site.live.is_none() {
        element("p", "empty").child(text::LOCKED_FOR_GOOD)
    } else if article.locked {
        locked(&summary.path)
    } else if article.body.is_empty() {
        element("p", "empty").child(text::NO_TEXT)
    } else {
        body_view(&article.body, place)
    };
    let source = element("p", "source").child(text::SOURCE).child(article.source.as_str());
    let shown = element("article", "article")
        .maybe(kind("p", summary.kind))
        .child(title(&summary.title))
        .maybe(lede)
        .maybe(corrections(&article.corrections))
        .child(byline(summary, place))
        .maybe(terms(text::IN_SECTIONS, "categories", &article.categories, place))
        .maybe(article.lead.as_ref().map(|lead| figure(lead, place)))
        .child(body)
        .maybe((!article.source.is_empty()).then_some(source))
        .maybe(terms(text::TAGS, "tags", &article.tags, place));
    let pictures = lightbox(&shown);
    element("div", "")
        .child(breadcrumb(&trail, place))
        .child(shown)
        .maybe(neighbours(document, place))
        .maybe(related(document, place))
        .maybe(discussion(&document.comments, place))
        .maybe(pictures)
}

fn terms(label: &'static str, class: &'static str, terms: &[TermLink], place: &Place) -> Option<Element> {
    let (first, rest) = terms.split_first()?;
    let line = element("p", class).child(label).child(link("", first, place));
    Some(rest.iter().fold(line, |line, term| line.child(", ").child(link("", term, place))))
}

fn corrections(corrections: &[Correction]) -> Option<Element> {
    let list = element("ul", "corrections").with("aria-label", text::CORRECTIONS).each(corrections, |correction| {
        let when = text::corrected_on(&format::date(correction.date));
        element("li", "").child(element("b", "").child(when)).child(correction.text.as_str())
    });
    (!corrections.is_empty()).then_some(list)
}

fn neighbours(document: &ArticleDocument, place: &Place) -> Option<Element> {
    let to = |term: &Option<TermLink>, rel: &'static str, label: &'static str| {
        term.as_ref().map(|term| {
            let link = element("a", "").with("rel", rel).with("href", place.path(&term.path));
            link.child(element("span", "neighbours__label").child(label)).child(" ").child(term.name.as_str())
        })
    };
    let (previous, next) = (to(&document.previous, "prev", text::PREVIOUS), to(&document.next, "next", text::NEXT));
    let some = previous.is_some() || next.is_some();
    some.then(|| {
        element("nav", "neighbours").with("aria-label", text::NEIGHBOURS).maybe(previous).child(" ").maybe(next)
    })
}

fn related(document: &ArticleDocument, place: &Place) -> Option<Element> {
    (!document.related.is_empty()).then(|| {
        element("section", "related")
            .with("aria-labelledby", "a-lire-aussi")
            .child(element("h2", "").with("id", "a-lire-aussi").child(text::RELATED))
            .child(cards(&document.related, Level::Three, place))
    })
}

/// Asks for the password; the app opens the article at the path that the form names.
fn locked(path: &Path) -> Element {
    let field = element("input", "")
        .with("id", "mot-de-passe")
        .with("type", "password")
        .with("autocomplete", "off")
        .with("required", "");
    element("form", "locked")
        .with("data-unlock", path.as_str().to_owned())
        .child(element("p", "").child(text::LOCKED))
        .child(element("label", "").with("for", "mot-de-passe").child(text::PASSWORD))
        .child(field)
        .child(element("button", "button").with("type", "submit").child(text::UNLOCK))
}
