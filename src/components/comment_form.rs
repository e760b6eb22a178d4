//! The form in which a reader writes a comment.

use crate::config::{CommentDesk, Writing};
use crate::element::{Element, element};
use crate::text;

/// What the fields are called by those who take comments.
struct Names {
    post: &'static str,
    parent: &'static str,
    text: &'static str,
    name: &'static str,
    mail: &'static str,
}

const OF_FORM: Names =
    Names { post: "comment_post_ID", parent: "comment_parent", text: "comment", name: "author", mail: "email" };

const OF_REST: Names =
    Names { post: "post", parent: "parent", text: "content", name: "author_name", mail: "author_email" };

/// What a comment that answers none answers.
const NOBODY: &str = "0";

/// The button that makes the form an answer to a comment; the reading script does it.
pub fn answer(comment: u64, author: &str) -> Element {
    let button = element("button", "link")
        .with("type", "button")
        .with("data-act", "answer")
        .with("data-comment", comment.to_string())
        .with("data-author", author.to_owned())
        .with("aria-label", text::answer_to(author))
        .child(text::ANSWER);
    element("p", "comment__answer with-script").child(button)
}

/// Whom the form answers, and the way back.
fn answering() -> Element {
    let back = element("button", "link")
        .with("type", "button")
        .with("data-act", "answer")
        .with("data-comment", NOBODY)
        .child(text::ANSWER_NOBODY);
    element("p", "comment-form__answering")
        .with("data-answering", "")
        .with("role", "status")
        .with("hidden", "")
        .child(text::ANSWERING)
        .child(element("b", "").with("dir", "auto"))
        .child(" ")
        .child(back)
}

/// A form for the article of this number. It opens the page of the WordPress in a new tab, or is sent by the reading script,
/// which shows what became of it.
pub fn comment_form(desk: &CommentDesk, post: u64) -> Element {
    let names = if desk.write == Writing::Rest { OF_REST } else { OF_FORM };
    let hidden = |name: &'static str, value: String| {
        element("input", "").with("type", "hidden").with("name", name).with("value", value)
    };
    let field = |label: &'static str, control: Element| element("label", "").child(label).child(control);
    let input = |name: &'static str, kind: &'static str, complete: &'static str| {
        element("input", "").with("type", kind).with("name", name).with("autocomplete", complete).with("required", "")
    };
    let comment = element("textarea", "").with("name", names.text).with("rows", "5").with("required", "");
    let form = element("form", "comment-form")
        .with("method", "post")
        .with("action", desk.address.clone())
        .with("target", "_blank")
        .with("rel", "noopener")
        .with("aria-labelledby", "ecrire")
        .child(element("h3", "").with("id", "ecrire").child(text::WRITE_COMMENT))
        .child(hidden(names.post, post.to_string()))
        .child(hidden(names.parent, NOBODY.to_owned()).with("data-parent", ""))
        .child(answering())
        .child(field(text::YOUR_COMMENT, comment))
        .child(field(text::YOUR_NAME, input(names.name, "text", "name")))
        .child(field(text::YOUR_MAIL, input(names.mail, "email", "email")));
    let send = element("button", "button").with("type", "submit").child(text::SEND_COMMENT);
    if desk.write == Writing::Rest {
        let keep = element("input", "").with("type", "checkbox").with("data-keep", "");
        let keep = element("label", "comment-form__keep with-script").child(keep).child(text::KEEP_NAME);
        return form
            .with("data-act", "comment")
            .child(keep)
            .child(send)
            .each(text::COMMENT_STATES, |(state, sentence)| {
                element("p", "").with("data-state", state).with("hidden", "").child(sentence)
            });
    }
    form.child(send).child(element("p", "note").child(text::FORM_NOTE))
}
