//! The page of an article.

use super::title;
use crate::components::{
    Element, Level, Place, author_box, body_with_contents, breadcrumb, byline, cards, comment_count, discussion,
    display, element, figure, kind, lightbox, link, mail, reading_tools, said_of_voice, share, whole_address,
};
use crate::config::Site;
use crate::content::{Article, ArticleDocument, Correction, Path, TermLink};
use crate::route;
use crate::{format, text};

/// Words that a reader reads in a minute.
const WORDS_A_MINUTE: usize = 220;

/// Title, lede, byline, lead picture, text, and what leads on.
pub fn article(document: &ArticleDocument, site: &Site, place: &Place) -> Element {
    let article = &document.article;
    let summary = &article.summary;
    let trail = summary.category.as_ref().map(|category| site.trail(&category.path)).unwrap_or_default();
    let read = !article.body.is_empty();
    let (contents, body) = body(article, site, place);
    let source = element("p", "source").child(text::SOURCE).child(article.source.as_str());
    let shown = element("article", "article")
        .child(head(document, site, place))
        .maybe(article.lead.as_ref().map(|lead| figure(lead, place)))
        .maybe(contents)
        .child(body)
        .maybe((!article.source.is_empty()).then_some(source))
        .maybe(terms(text::IN_SECTIONS, "categories", &article.categories, place))
        .maybe(terms(text::TAGS, "tags", &article.tags, place))
        .maybe(complaints(document, site, place))
        .maybe(read.then(said_of_voice));
    let pictures = lightbox(&shown);
    element("div", "")
        .child(breadcrumb(&trail, place))
        .child(shown)
        .child(share(summary, site))
        .maybe(author_box(summary, document.profile.as_ref(), place))
        .maybe(neighbours(document, place))
        .maybe(related(document, place))
        .maybe(discussion(document, site, place))
        .maybe(pictures)
        .maybe(read.then(display))
}

/// All that comes before the picture and the text.
fn head(document: &ArticleDocument, site: &Site, place: &Place) -> Element {
    let article = &document.article;
    let summary = &article.summary;
    let dated = document.dated.then(|| element("p", "dated").child(text::dated(summary.published.civil().year)));
    let lede =
        (!summary.lede.is_empty()).then(|| element("p", "lede").with("dir", "auto").child(summary.lede.as_str()));
    let related =
        |label: &'static str, term: &TermLink| element("p", "answers").child(label).child(link("", term, place));
    let facts = reading_time(article).into_iter().chain(comments_link(document, site)).collect();
    element("header", "article__head")
        .maybe(dated)
        .maybe(kind("p", summary.kind))
        .child(title(&summary.title))
        .maybe(lede)
        .maybe(document.answers.as_ref().map(|answered| related(text::ANSWERS, answered)))
        .each(&document.replies, |reply| related(text::REPLY, reply))
        .maybe(corrections(&article.corrections, site, place))
        .child(byline(summary, document.profile.as_ref(), facts, place))
        .maybe((!article.body.is_empty()).then(|| reading_tools(place)))
}

/// The table of contents and the text, or what stands in for it.
fn body(article: &Article, site: &Site, place: &Place) -> (Option<Element>, Element) {
    if article.locked && site.live.is_none() {
        (None, element("p", "empty").child(text::LOCKED_FOR_GOOD))
    } else if article.locked {
        (None, locked(&article.summary.path))
    } else if article.body.is_empty() {
        (None, element("p", "empty").child(text::NO_TEXT))
    } else {
        body_with_contents(&article.body, place)
    }
}

fn reading_time(article: &Article) -> Option<Element> {
    let words = article.body.plain_text().split_whitespace().count();
    (words > 0).then(|| element("span", "").child(text::reading_time(words.div_ceil(WORDS_A_MINUTE))))
}

/// How many comments there are, leading to them; nothing where none can come.
fn comments_link(document: &ArticleDocument, site: &Site) -> Option<Element> {
    let open = site.comments.is_some() && document.discussed_as.is_some();
    let count = comment_count(document).or(open.then_some(0)).filter(|count| *count > 0 || open)?;
    Some(element("a", "").with("href", "#discussion").child(text::comments(count)))
}

fn terms(label: &'static str, class: &'static str, terms: &[TermLink], place: &Place) -> Option<Element> {
    let (first, rest) = terms.split_first()?;
    let line = element("p", class).child(label).child(link("", first, place));
    Some(rest.iter().fold(line, |line, term| line.child(", ").child(link("", term, place))))
}

/// What was corrected, and the way to all corrections where there is a page of them: a source that is read live has none.
fn corrections(corrections: &[Correction], site: &Site, place: &Place) -> Option<Element> {
    let list = element("ul", "").each(corrections, |correction| {
        let when = text::corrected_on(&format::date(correction.date));
        element("li", "").child(element("b", "").child(when)).child(correction.text.as_str())
    });
    let all = site.live.is_none().then(|| {
        let link = element("a", "").with("href", place.path(&route::corrections()));
        element("p", "").child(link.child(text::ALL_CORRECTIONS))
    });
    let whole = element("div", "corrections").with("role", "note").with("aria-label", text::CORRECTIONS);
    (!corrections.is_empty()).then(|| whole.child(list).maybe(all))
}

/// The ways to tell the newsroom what is wrong, title and address filled in.
fn complaints(document: &ArticleDocument, site: &Site, place: &Place) -> Option<Element> {
    let summary = &document.article.summary;
    let about = text::about_article(&summary.title, &whole_address(site, &summary.path));
    let to = |why: &'static str| {
        let href = mail(place, &text::mail_subject(why, &summary.title), &about)?;
        Some(element("a", "").with("href", href).child(why))
    };
    let (report, reply) = (to(text::REPORT)?, to(text::ASK_REPLY)?);
    Some(element("p", "complaints").child(report).child(" · ").child(reply))
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
