//! The front page.

use super::nothing_yet;
use crate::components::{
    Element, Level, Place, Weight, advertisement, card, card_heading, element, kind, link, picture, time,
};
use crate::config::Site;
use crate::content::{Cover, HomeDocument, HomeSection, Layout, Summary, TermLink};
use crate::route::Route;
use crate::{format, text};

/// The opinions stand after so many blocks.
const OPINIONS_AFTER: usize = 2;
/// How wide a cover is shown.
const COVER_SIZES: &str = "(min-width: 48rem) 11rem, 38vw";

/// What cannot wait, the story of the day and those beside it, the newest; then a block per category, with what people think
/// and the covers among them.
pub fn home(home: &HomeDocument, site: &Site, place: &Place) -> Element {
    let page = element("div", "home")
        .child(element("h1", "visually-hidden").with("tabindex", "-1").child(site.name.as_str()))
        .maybe(home.alert.as_ref().map(|article| alert(article, place)))
        .child(front(home, place));
    let (before, after) = home.sections.split_at(home.sections.len().min(OPINIONS_AFTER));
    page.each(before, |section| block(section, place))
        .maybe(opinions(&home.opinions, place))
        .maybe(home.advertisement.as_ref().map(|shown| advertisement(shown, place)))
        .each(after, |section| block(section, place))
        .maybe(covers(&home.covers, place))
}

fn alert(article: &Summary, place: &Place) -> Element {
    let title = element("a", "").with("href", place.path(&article.path)).child(article.title.as_str());
    let line = element("p", "")
        .child(element("b", "alert__label").child(text::ALERT))
        .child(" ")
        .child(element("span", "").with("dir", "auto").child(title))
        .child(" ")
        .child(time(article.published, format::date_time(article.published)));
    element("section", "alert").with("aria-label", text::ALERT).child(line)
}

/// The top of the page.
fn front(home: &HomeDocument, place: &Place) -> Element {
    let front = element("section", "front")
        .with("aria-labelledby", "une")
        .child(element("h2", "visually-hidden").with("id", "une").child(text::FRONT));
    let Some(lead) = &home.lead else { return front.child(nothing_yet()) };
    let beside = element("div", "front__beside")
        .each(&home.secondary, |article| card(article, Weight::Large, Level::Three, place));
    let latest = element("section", "front__latest")
        .with("aria-labelledby", "nouvelles")
        .child(element("h2", "block-title").with("id", "nouvelles").child(text::LATEST))
        .each(&home.latest, |article| card(article, Weight::Compact, Level::Three, place));
    front
        .child(card(lead, Weight::Lead, Level::Three, place))
        .maybe((!home.secondary.is_empty()).then_some(beside))
        .maybe((!home.latest.is_empty()).then_some(latest))
}

fn block(section: &HomeSection, place: &Place) -> Element {
    let category = &section.category;
    let all = TermLink { name: text::all_articles(&category.name), path: category.path.clone() };
    let class = match section.layout {
        Layout::Leading => "block block--leading",
        Layout::Trio => "block block--trio",
        Layout::Brief => "block block--brief",
    };
    let weight = |index: usize| match (section.layout, index) {
        (Layout::Leading | Layout::Brief, 0) | (Layout::Trio, _) => Weight::Large,
        (Layout::Leading | Layout::Brief, _) => Weight::Text,
    };
    let articles = section.articles.iter().enumerate();
    let list = element("div", "block__list")
        .each(articles, |(index, article)| card(article, weight(index), Level::Three, place));
    Element::new("section")
        .with("class", [class, " ", place.section(&category.path)].concat().trim_end().to_owned())
        .child(element("h2", "block-title").child(link("", category, place)))
        .child(list)
        .child(element("p", "block__all").child(link("", &all, place)))
}

/// What people think: who says it counts as much as what is said.
fn opinions(articles: &[Summary], place: &Place) -> Option<Element> {
    let one = |article: &Summary| {
        let author = article
            .author
            .as_ref()
            .map(|author| element("p", "card__meta").child(text::BY).child(link("", author, place)));
        element("article", "card card--opinion")
            .child(element("p", "card__label").maybe(kind("span", article.kind)))
            .child(card_heading(article, Level::Three, place))
            .maybe(author)
    };
    (!articles.is_empty()).then(|| {
        element("section", "block block--opinions")
            .with("aria-labelledby", "opinions")
            .child(element("h2", "block-title").with("id", "opinions").child(text::OPINIONS))
            .child(element("div", "block__list").each(articles, one))
    })
}

/// The newest covers of Le Kiosque.
fn covers(covers: &[Cover], place: &Place) -> Option<Element> {
    let kiosk = place.link(&Route::Kiosk);
    let one = |cover: &Cover| {
        let shown = picture(&cover.picture, COVER_SIZES, place).decorative();
        let link = element("a", "").with("href", kiosk.clone());
        element("li", "").child(link.child(shown).child(element("span", "").child(cover.title.as_str())))
    };
    (!covers.is_empty()).then(|| {
        element("section", "block block--covers")
            .with("aria-labelledby", "couvertures")
            .child(element("h2", "block-title").with("id", "couvertures").child(text::KIOSK))
            .child(element("ul", "covers").each(covers, one))
            .child(
                element("p", "block__all").child(element("a", "").with("href", kiosk.clone()).child(text::ALL_COVERS)),
            )
    })
}
