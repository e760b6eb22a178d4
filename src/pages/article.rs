//! The page of an article.

use crate::components::{Level, Place, body_view, breadcrumb, byline, cards, discussion, figure};
use crate::config::Site;
use crate::content::{Article, ArticleDocument, Correction, Kind, Path, TermLink};
use crate::state::Actions;
use crate::{format, text};
use leptos::html::Input;
use leptos::prelude::*;

/// Title, lede, byline, lead picture, text, and what leads on.
pub fn article(document: &ArticleDocument, site: &Site, place: &Place, actions: &Actions) -> AnyView {
    let article = &document.article;
    let summary = &article.summary;
    let trail = summary.category.as_ref().map(|category| site.trail(&category.path)).unwrap_or_default();
    let kind = (summary.kind != Kind::News).then(|| view! { <p class="kind">{text::kind(summary.kind)}</p> });
    let lede = (!summary.lede.is_empty()).then(|| view! { <p class="lede">{summary.lede.clone()}</p> });
    let lead = article.lead.as_ref().map(|lead| figure(lead, place));
    let text = if article.locked {
        locked(summary.path.clone(), actions)
    } else if article.body.is_empty() {
        view! { <p class="empty">{text::NO_TEXT}</p> }.into_any()
    } else {
        body_view(&article.body, place)
    };
    view! {
        {breadcrumb(&trail, place)}
        <article class="article">
            {kind}
            <h1 tabindex="-1">{summary.title.clone()}</h1>
            {lede}
            {corrections(&article.corrections)}
            {byline(summary, place)}
            {terms(text::IN_SECTIONS, "categories", &article.categories, place)}
            {lead}
            {text}
            {source(article)}
            {terms(text::TAGS, "tags", &article.tags, place)}
        </article>
        {neighbours(document, place)}
        {related(document, place)}
        {discussion(&document.comments, place)}
    }
    .into_any()
}

fn source(article: &Article) -> Option<impl IntoView + use<>> {
    let source = article.source.clone();
    (!source.is_empty()).then(|| view! { <p class="source">{text::SOURCE}{source}</p> })
}

fn terms(label: &'static str, class: &'static str, terms: &[TermLink], place: &Place) -> Option<impl IntoView + use<>> {
    let links: Vec<_> = terms
        .iter()
        .enumerate()
        .map(|(index, term)| {
            let comma = if index > 0 { ", " } else { "" };
            view! { {comma}<a href=place.path(&term.path)>{term.name.clone()}</a> }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <p class=class>{label}{links}</p> })
}

fn corrections(corrections: &[Correction]) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = corrections
        .iter()
        .map(|correction| {
            let when = text::corrected_on(&format::date(correction.date));
            view! { <li><b>{when}</b>{correction.text.clone()}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="corrections" aria-label=text::CORRECTIONS>{items}</ul> })
}

fn neighbours(document: &ArticleDocument, place: &Place) -> Option<impl IntoView + use<>> {
    let link = |term: &Option<TermLink>, rel: &'static str, label: &'static str| {
        term.as_ref().map(|term| {
            view! {
                <a rel=rel href=place.path(&term.path)>
                    <span class="neighbours__label">{label}</span> " " {term.name.clone()}
                </a>
            }
        })
    };
    let (previous, next) = (link(&document.previous, "prev", text::PREVIOUS), link(&document.next, "next", text::NEXT));
    (previous.is_some() || next.is_some())
        .then(|| view! { <nav class="neighbours" aria-label=text::NEIGHBOURS>{previous} {next}</nav> })
}

fn related(document: &ArticleDocument, place: &Place) -> Option<impl IntoView + use<>> {
    (!document.related.is_empty()).then(|| {
        view! {
            <section class="related" aria-labelledby="a-lire-aussi">
                <h2 id="a-lire-aussi">{text::RELATED}</h2>
                {cards(&document.related, Level::Three, place)}
            </section>
        }
    })
}

/// Asks for the password. It is handed on and kept nowhere.
fn locked(path: Path, actions: &Actions) -> AnyView {
    let field = NodeRef::<Input>::new();
    let unlock = actions.unlock.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get() {
            unlock(path.clone(), field.value());
        }
    };
    view! {
        <form class="locked" on:submit=submit>
            <p>{text::LOCKED}</p>
            <label for="mot-de-passe">{text::PASSWORD}</label>
            <input node_ref=field id="mot-de-passe" type="password" autocomplete="off" required/>
            <button class="button" type="submit">{text::UNLOCK}</button>
        </form>
    }
    .into_any()
}
