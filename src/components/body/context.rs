//! What must be known of a whole text while one of its blocks is rendered.

use crate::{
    components::place::Place,
    content::{Body, Href},
    text,
};

/// Where the text stands, its footnotes, and the names already given on the page.
pub struct Context<'a> {
    /// Where the text stands.
    pub place: &'a Place,
    /// Whether what is being shown stands in a link, in which no other can stand.
    pub linked: bool,
    notes: Vec<NoteState<'a>>,
    taken: Vec<String>,
    table_names: Vec<String>,
    /// The headings of the first level that can be led to: id and words.
    pub headings: Vec<(String, String)>,
}

struct NoteState<'a> {
    id: &'a str,
    referred: bool,
    rendered: bool,
}

impl<'a> Context<'a> {
    /// The context at the start of a text.
    pub fn new(body: &'a Body, place: &'a Place) -> Self {
        let notes = body.footnotes();
        // A heading of the author's must not take the place of a part, a note or something that stands around the text.
        let mut taken: Vec<String> = text::PLACES.map(str::to_owned).into();
        taken.extend((1..=body.parts.len()).map(text::part_place));
        for id in &notes {
            taken.push(text::note_place(id));
            taken.push(text::note_reference_place(id));
        }
        let notes = notes.into_iter().map(|id| NoteState { id, referred: false, rendered: false }).collect();
        Self { place, linked: false, notes, taken, table_names: Vec::new(), headings: Vec::new() }
    }

    /// An address as a link on the page writes it.
    pub fn href(&self, href: &Href) -> String {
        self.place.href(href)
    }

    /// The id that a heading gets: its own when nothing on the page has it yet, else none (empty).
    pub fn heading_id<'b>(&mut self, id: &'b str) -> &'b str {
        if self.taken.iter().any(|taken| taken == id) {
            return "";
        }
        self.taken.push(id.to_owned());
        id
    }

    /// The name of a table's region; regions of one page have different names.
    pub fn table_name(&mut self, caption: &str) -> String {
        let name = if caption.is_empty() { text::TABLE } else { caption };
        let mut unique = name.to_owned();
        let mut number = 2;
        while self.table_names.contains(&unique) {
            unique = [name, " ", &number.to_string()].concat();
            number += 1;
        }
        self.table_names.push(unique.clone());
        unique
    }

    /// The number of the footnote `id`, and whether this is the first reference to it; `None` when there is no such note.
    pub fn refer(&mut self, id: &str) -> Option<(usize, bool)> {
        let (number, note) = (1..).zip(&mut self.notes).find(|(_, note)| note.id == id)?;
        Some((number, !std::mem::replace(&mut note.referred, true)))
    }

    /// The number of the footnote `id` that is now rendered, and whether the text has referred to it; `None` when it is not
    /// one of the text's own, or another of that id has been rendered before.
    pub fn render_note(&mut self, id: &str) -> Option<(usize, bool)> {
        let (number, note) = (1..).zip(&mut self.notes).find(|(_, note)| note.id == id)?;
        (!std::mem::replace(&mut note.rendered, true)).then_some((number, note.referred))
    }
}
