//! The readers' comments, threaded.

use super::Place;
use super::byline::time;
use crate::content::Comment;
use crate::{format, text};
use leptos::prelude::*;

/// Answers are indented down to this depth; deeper ones stand at it.
const DEPTH: usize = 3;

/// The discussion below an article; nothing when there are no comments.
pub fn discussion(comments: &[Comment], place: &Place) -> Option<impl IntoView + use<>> {
    // A comment whose parent is not there stands at the top: its text is not lost.
    let top = comments.iter().filter(|comment| comments.iter().all(|other| other.id != comment.parent));
    let threads: Vec<_> = top.flat_map(|comment| thread(comment, comments, 0, place)).collect();
    let count = u32::try_from(comments.len()).unwrap_or(u32::MAX);
    (!comments.is_empty()).then(|| {
        view! {
            <section class="discussion" aria-labelledby="discussion">
                <h2 id="discussion">{text::DISCUSSION}</h2>
                <p>{text::comments(count)}</p>
                {threads}
            </section>
        }
    })
}

/// A comment and the answers to it, in order.
fn thread(comment: &Comment, all: &[Comment], depth: usize, place: &Place) -> Vec<AnyView> {
    let shown = one(comment, depth, place);
    // Comments that answer each other in a circle have no top and are never reached; a long chain ends here.
    let answers = all.iter().filter(|answer| depth < 64 && answer.parent == comment.id && answer.id != comment.id);
    std::iter::once(shown).chain(answers.flat_map(|answer| thread(answer, all, depth + 1, place))).collect()
}

fn one(comment: &Comment, depth: usize, place: &Place) -> AnyView {
    let author = if comment.author.is_empty() { text::ANONYMOUS.to_owned() } else { comment.author.clone() };
    let class = format!("comment comment--{}", depth.min(DEPTH));
    let name = text::comment_by(&author);
    view! {
        <article class=class id=format!("commentaire-{}", comment.id) aria-label=name>
            <p class="comment__meta">
                <b class="comment__author">{author}</b> " "
                {time(comment.published, format::date_time(comment.published))}
            </p>
            {super::body::body_view(&comment.body, place)}
        </article>
    }
    .into_any()
}
