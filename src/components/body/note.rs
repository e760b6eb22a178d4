//! The notes at the foot of a text.

use super::{block::flow, context::Context};
use crate::{
    components::element::{Element, Node},
    content::Footnote,
    text,
};

/// The notes, each with a link back to where the text first refers to it.
pub fn footnotes(notes: &[Footnote], context: &mut Context) -> Element {
    let mut start = 1;
    let items = (0..).zip(notes).map(|(index, note)| {
        let item = Element::new("li");
        let Some((number, referred)) = context.render_note(&note.id) else {
            return item.children(flow(&note.content, context)).into();
        };
        start = number.saturating_sub(index);
        let item = item.with("id", text::note_place(&note.id)).children(flow(&note.content, context));
        if !referred {
            return item.into();
        }
        let back = Element::new("a")
            .with("class", "footnotes__back")
            .with("href", ["#", &text::note_reference_place(&note.id)].concat())
            .with("aria-label", text::back_to_text(number))
            .child(text::BACK);
        item.child(" ").child(back).into()
    });
    let items: Vec<Node> = items.collect();
    // A text in parts may have notes at the end of each; they are numbered on.
    let list = Element::new("ol");
    let list = if start > 1 { list.with("start", start.to_string()) } else { list };
    let heading = Element::new("h2").with("class", "visually-hidden").child(text::NOTES);
    Element::new("section").with("class", "footnotes").child(heading).child(list.children(items))
}
