//! The readers' comments below an article, threaded, and the ways to answer.

use super::byline::time;
use super::comment_form::{answer, comment_form};
use super::outgoing::{mail, whole_address};
use super::{Place, body_view};
use crate::config::Site;
use crate::content::{ArticleDocument, Comment};
use crate::element::{Element, element};
use crate::{format, text};

/// How far answers are indented; deeper ones stand at the last of these.
const DEPTHS: [&str; 4] = ["comment comment--0", "comment comment--1", "comment comment--2", "comment comment--3"];

/// Comments that answer each other deeper than this are left out: no thread goes there by itself.
const DEEPEST: usize = 64;

/// Threads that are shown before the following ones are asked for.
const THREADS: usize = 10;

/// How many comments an article has, as far as that is known.
pub fn comment_count(document: &ArticleDocument) -> Option<u32> {
    let here = u32::try_from(document.comments.len()).ok().filter(|count| *count > 0);
    document.article.summary.comments.or(here)
}

/// The discussion below an article; nothing where there is none and nobody can begin one.
pub fn discussion(document: &ArticleDocument, site: &Site, place: &Place) -> Option<Element> {
    let comments = &document.comments;
    let summary = &document.article.summary;
    let desk = site.comments.as_ref().zip(document.discussed_as);
    let form = desk.map(|(desk, post)| comment_form(desk, post));
    let refresh = site.discussions.as_deref().zip(document.discussed_as).map(|(all, post)| comments_of(all, post));
    let closed = (site.comments.is_some() && form.is_none()).then(|| element("p", "note").child(text::COMMENTS_CLOSED));
    let about = text::about_article(&summary.title, &whole_address(site, &summary.path));
    let mail = mail(place, &text::mail_subject(text::REACT_SUBJECT, &summary.title), &about).filter(|_| form.is_none());
    let react = mail.map(|href| element("p", "").child(element("a", "").with("href", href).child(text::REACT)));
    if comments.is_empty() && form.is_none() && react.is_none() {
        return None;
    }
    let section = element("section", "discussion")
        .with("aria-labelledby", "discussion")
        .with_any("data-refresh", refresh.as_deref().unwrap_or_default())
        .child(element("h2", "").with("id", "discussion").child(text::DISCUSSION));
    let threads = Threads { all: comments, open: form.is_some(), refreshed: refresh.is_some(), place };
    let count = comment_count(document).map(|count| element("p", "note").child(text::comments(count)));
    Some(section.maybe(count).maybe(threads.list()).maybe(closed).maybe(form).maybe(react))
}

/// Where the comments on the article of this number can be asked for, a hundred at most, oldest first.
fn comments_of(all: &str, post: u64) -> String {
    let joint = if all.contains('?') { "&" } else { "?" };
    let wanted = "per_page=100&order=asc&orderby=date&_fields=id,parent,author_name,date_gmt,content";
    format!("{all}{joint}post={post}&{wanted}")
}

/// The comments of an article on their way to the page.
struct Threads<'a> {
    all: &'a [Comment],
    /// Whether readers can write here, so that each comment can be answered.
    open: bool,
    /// Whether the reading script asks for newer ones when the list is opened.
    refreshed: bool,
    place: &'a Place,
}

impl Threads<'_> {
    /// The threads behind a line that opens them, which a wide screen does without.
    fn list(&self) -> Option<Element> {
        let count = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        // A comment whose parent is not there stands at the top: its text is not lost.
        let is_top = |comment: &&Comment| self.all.iter().all(|other| other.id != comment.parent);
        let top: Vec<&Comment> = self.all.iter().filter(is_top).collect();
        let line = element("summary", "").with_any("data-act", if self.refreshed { "discuss" } else { "" });
        let list = element("details", "discussion__list")
            .with("data-relative", "")
            .child(line.child(text::read_comments(count)));
        (!self.all.is_empty()).then(|| self.threads(list, &top))
    }

    /// The first of these threads, and the others behind a line that opens them.
    fn threads(&self, within: Element, top: &[&Comment]) -> Element {
        let (shown, rest) = top.split_at(top.len().min(THREADS));
        let within = shown.iter().fold(within, |within, comment| self.thread(within, comment, 0));
        let more = element("details", "discussion__more").child(element("summary", "").child(text::MORE_COMMENTS));
        within.maybe((!rest.is_empty()).then(|| self.threads(more, rest)))
    }

    /// Adds a comment and the answers to it, in order.
    fn thread(&self, within: Element, comment: &Comment, depth: usize) -> Element {
        let within = within.child(self.one(comment, depth));
        let is_answer = |answer: &&Comment| answer.parent == comment.id && answer.id != comment.id && depth < DEEPEST;
        self.all.iter().filter(is_answer).fold(within, |within, answer| self.thread(within, answer, depth + 1))
    }

    fn one(&self, comment: &Comment, depth: usize) -> Element {
        let author = if comment.author.is_empty() { text::ANONYMOUS } else { &comment.author };
        let class = DEPTHS.get(depth).or(DEPTHS.last()).copied().unwrap_or_default();
        element("article", class)
            .with("id", format!("commentaire-{}", comment.id))
            .with("aria-label", text::comment_by(author))
            .child(
                element("p", "comment__meta")
                    .child(element("b", "comment__author").with("dir", "auto").child(author))
                    .child(" ")
                    .child(time(comment.published, format::date_time(comment.published))),
            )
            .child(body_view(&comment.body, self.place))
            .maybe(self.open.then(|| answer(comment.id, author)))
    }
}
