//! The readers' comments, threaded.

use super::Place;
use super::body_view;
use super::byline::time;
use super::element::{Element, element};
use crate::content::Comment;
use crate::{format, text};

/// How far answers are indented; deeper ones stand at the last of these.
const DEPTHS: [&str; 4] = ["comment comment--0", "comment comment--1", "comment comment--2", "comment comment--3"];

/// Comments that answer each other deeper than this are left out: no thread goes there by itself.
const DEEPEST: usize = 64;

/// The discussion below an article; nothing when there are no comments.
pub fn discussion(comments: &[Comment], place: &Place) -> Option<Element> {
    let count = u32::try_from(comments.len()).unwrap_or(u32::MAX);
    // A comment whose parent is not there stands at the top: its text is not lost.
    let top = comments.iter().filter(|comment| comments.iter().all(|other| other.id != comment.parent));
    let mut section = element("section", "discussion")
        .with("aria-labelledby", "discussion")
        .child(element("h2", "").with("id", "discussion").child(text::DISCUSSION))
        .child(element("p", "").child(text::comments(count)));
    for comment in top {
        section = thread(section, comment, comments, 0, place);
    }
    (!comments.is_empty()).then_some(section)
}

/// Adds a comment and the answers to it, in order.
fn thread(section: Element, comment: &Comment, all: &[Comment], depth: usize, place: &Place) -> Element {
    let section = section.child(one(comment, depth, place));
    let answers = all.iter().filter(|answer| answer.parent == comment.id && answer.id != comment.id && depth < DEEPEST);
    answers.fold(section, |section, answer| thread(section, answer, all, depth + 1, place))
}

fn one(comment: &Comment, depth: usize, place: &Place) -> Element {
    let author = if comment.author.is_empty() { text::ANONYMOUS } else { &comment.author };
    let class = DEPTHS.get(depth).or(DEPTHS.last()).copied().unwrap_or_default();
    element("article", class)
        .with("id", format!("commentaire-{}", comment.id))
        .with("aria-label", text::comment_by(author))
        .child(
            element("p", "comment__meta")
                .child(element("b", "comment__author").child(author))
                .child(" ")
                .child(time(comment.published, format::date_time(comment.published))),
        )
        .child(body_view(&comment.body, place))
}
