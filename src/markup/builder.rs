//! Walks an HTML tree and writes the body.

use super::element::{Element, Item};
use super::ids::Ids;
use super::piece::{Leaf, Piece};
use super::role::{BlockRole, Role, align_of};
use super::run::{Run, flat, runs};
use super::writer::{Place, Writer};
use super::{Addresses, is_blank};
use crate::content::{Block, Body, Embed, Flow, Footnote, Group, Href, Inline, Text, plain_text};
use std::collections::BTreeMap;

/// What one pass over a tree finds out and the next must know from the beginning.
#[derive(Default)]
pub struct Survey {
    /// The highest level of heading, 1 to 6.
    pub top: Option<u8>,
    /// The ids of the source that headings stand at, with the ids that the headings got.
    pub anchors: BTreeMap<String, String>,
    /// Whether a link to a place on the page had to be dropped.
    pub has_fragments: bool,
}

/// Builds a body. What it knows stands here, what it writes in a [`Writer`].
pub struct Builder<'a> {
    pub(super) addresses: &'a dyn Addresses,
    pub(super) known: &'a Survey,
    pub(super) found: Survey,
    pub(super) ids: Ids,
    /// The ids of footnotes in the source, with ours.
    pub(super) notes: BTreeMap<String, String>,
    /// The part in which a footnote is first referred to.
    pub(super) references: BTreeMap<String, u32>,
    /// The finished parts.
    pub(super) parts: Vec<Vec<Block>>,
    /// Ids passed since the last block: those of the heading that follows.
    pub(super) passed: Vec<String>,
}

/// An element's neighbours.
#[derive(Clone, Copy)]
pub struct Siblings<'a> {
    pub(super) before: &'a [Item],
    pub(super) after: &'a [Item],
}

impl<'a> Builder<'a> {
    /// Builds the body of `root`, whose footnotes were taken out; gives back what the pass found.
    pub fn build(root: &Element, notes: &[Element], addresses: &'a dyn Addresses, known: &'a Survey) -> (Body, Survey) {
        let mut builder = Self {
            addresses,
            known,
            found: Survey::default(),
            ids: Ids::new(),
            notes: BTreeMap::new(),
            references: BTreeMap::new(),
            parts: Vec::new(),
            passed: Vec::new(),
        };
        let ids = builder.name_notes(notes);
        let mut writer = Writer::default();
        builder.walk(&root.items, &Place::page(), &mut writer);
        builder.finish(&mut writer);
        builder.parts.push(writer.blocks);
        let place = Place { in_note: true, ..Place::page() };
        let notes = ids.into_iter().zip(notes).map(|(id, note)| Footnote { id, content: builder.flow(note, &place) });
        let notes = notes.collect();
        builder.place_notes(notes);
        let parts = builder.parts.into_iter().filter(|part| !part.is_empty()).collect();
        (Body { parts }, builder.found)
    }

    /// Writes what an element holds.
    pub(super) fn walk(&mut self, items: &[Item], place: &Place, writer: &mut Writer) {
        for (index, item) in items.iter().enumerate() {
            match item {
                Item::Text(text) => writer.text(place, text),
                Item::PageBreak if place.on_page => {
                    self.finish(writer);
                    self.parts.push(std::mem::take(&mut writer.blocks));
                }
                Item::PageBreak => {}
                Item::Element(element) => {
                    let before = items.get(..index).unwrap_or_default();
                    let after = items.get(index + 1..).unwrap_or_default();
                    self.element(element, Siblings { before, after }, place, writer);
                }
            }
        }
    }

    /// The blocks of what an element holds.
    pub(super) fn blocks(&mut self, items: &[Item], place: &Place) -> Vec<Block> {
        let mut writer = Writer::default();
        self.walk(items, place, &mut writer);
        self.finish(&mut writer);
        writer.blocks
    }

    /// What a list item, a cell or a footnote holds.
    pub(super) fn flow(&mut self, element: &Element, place: &Place) -> Flow {
        let mut blocks = self.blocks(&element.items, &place.deeper().in_line().spoken(element));
        let is_plain = |text: &Text| text.lang.is_empty() && text.dir.is_empty();
        if matches!(blocks.first(), Some(Block::Paragraph(text)) if is_plain(text))
            && let Block::Paragraph(text) = blocks.remove(0)
        {
            return Flow { text: text.inlines, blocks };
        }
        Flow { text: Vec::new(), blocks }
    }

    /// Everything an element holds as running text, and apart what has no text: films, frames.
    pub(super) fn pieces(&mut self, element: &Element, place: &Place) -> (Vec<Piece>, Vec<Block>) {
        let mut writer = Writer { flat: true, ..Writer::default() };
        self.walk(&element.items, &place.in_line(), &mut writer);
        (writer.line, writer.blocks)
    }

    /// Everything an element holds as running text in its own language.
    pub(super) fn inlines(&mut self, element: &Element, place: &Place) -> Vec<Inline> {
        flat(self.pieces(element, &place.spoken(element)).0)
    }

    /// Turns the text that waits into paragraphs and figures.
    pub(super) fn finish(&mut self, writer: &mut Writer) {
        for run in runs(std::mem::take(&mut writer.line)) {
            let block = match run {
                Run::Figure(align, figure) => Block::Figure(align, figure),
                Run::Text(inlines) => match lone_address(&inlines) {
                    Some(embed) => Block::Embed(embed),
                    None => Block::Paragraph(Text { inlines, lang: writer.lang.clone(), dir: writer.dir.clone() }),
                },
            };
            self.emit(writer, block);
        }
    }

    /// Adds a block; what would only repeat the block before is left out.
    pub(super) fn emit(&mut self, writer: &mut Writer, block: Block) {
        self.passed.clear();
        match (writer.blocks.last_mut(), block) {
            (Some(Block::Separator), Block::Separator) | (Some(Block::LostForm), Block::LostForm) => {}
            (Some(Block::Embed(before)), Block::Embed(embed)) if before.url == embed.url => {
                if before.title.is_empty() {
                    before.title = embed.title;
                }
            }
            (Some(Block::Buttons(before)), Block::Buttons(buttons)) => before.extend(buttons),
            (_, block) => writer.blocks.push(block),
        }
    }

    fn element(&mut self, element: &Element, siblings: Siblings<'_>, place: &Place, writer: &mut Writer) {
        self.passed.extend(element.attribute("id").filter(|id| !id.is_empty()).map(str::to_owned));
        let role = Role::of(element);
        if self.takes_aside(element, role, siblings, place, writer) {
            return;
        }
        match role {
            Role::Inline(role) => self.inline(element, role, siblings, place, writer),
            Role::Block(role) if writer.flat => self.flat_block(element, role, place, writer),
            Role::Block(role) => {
                self.finish(writer);
                self.spoken_block(element, role, place, writer);
            }
        }
    }

    /// A block, in a group where its language and direction find no other place.
    fn spoken_block(&mut self, element: &Element, role: BlockRole, place: &Place, writer: &mut Writer) {
        let (lang, dir) = (element.lang(), element.dir());
        let role = if role.nests() && place.is_deepest() { BlockRole::Division } else { role };
        let has_own = matches!(
            role,
            BlockRole::Paragraph | BlockRole::Heading(_) | BlockRole::Quote | BlockRole::Group | BlockRole::Post
        );
        let breaks_page = place.on_page && element.has_page_break;
        if has_own || breaks_page || place.is_deepest() || lang.is_empty() && dir.is_empty() {
            return self.block(element, role, place, writer);
        }
        let mut inner = Writer::default();
        self.block(element, role, &Place { align: place.align, ..place.deeper() }, &mut inner);
        self.emit_group(Group { blocks: inner.blocks, lang, dir }, writer);
    }

    fn block(&mut self, element: &Element, role: BlockRole, place: &Place, writer: &mut Writer) {
        match role {
            BlockRole::Paragraph => self.paragraph(element, place, writer),
            BlockRole::Heading(level) => self.heading(element, level, place, writer),
            BlockRole::List => self.list(element, place, writer),
            BlockRole::Definitions => self.definitions(element, place, writer),
            BlockRole::Quote => self.quote(element, place, writer),
            BlockRole::Preformatted => self.preformatted(element, place, writer),
            BlockRole::Table => self.table(element, place, writer),
            BlockRole::Figure => self.figure(element, place, writer),
            BlockRole::Gallery => self.gallery(element, place, writer),
            BlockRole::Columns => self.columns(element, place, writer),
            BlockRole::Group => self.group(element, place, writer),
            BlockRole::File => self.file(element, place, writer),
            BlockRole::Buttons => self.buttons(element, place, writer),
            BlockRole::Details => self.details(element, place, writer),
            BlockRole::Separator => self.emit(writer, Block::Separator),
            BlockRole::Audio => self.audio(element, place, writer),
            BlockRole::Video => self.video(element, place, writer),
            BlockRole::Frame => self.frame(element, writer),
            BlockRole::Post => self.post(element, place, writer),
            BlockRole::Form => self.emit(writer, Block::LostForm),
            BlockRole::SearchForm => {}
            BlockRole::Division | BlockRole::Caption => self.division(element, place, writer),
        }
    }

    /// An element on lines of its own of which nothing else is known.
    pub(super) fn division(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let align = align_of(element, place.align);
        self.walk(&element.items, &Place { align, ..place.clone() }, writer);
        self.finish(writer);
    }

    fn paragraph(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let align = align_of(element, place.align);
        let around = (std::mem::take(&mut writer.lang), std::mem::take(&mut writer.dir));
        (writer.lang, writer.dir) = (element.lang(), element.dir());
        self.walk(&element.items, &Place { align, loose: false, ..place.clone() }, writer);
        self.finish(writer);
        (writer.lang, writer.dir) = around;
    }

    /// A block where only running text can stand.
    fn flat_block(&mut self, element: &Element, role: BlockRole, place: &Place, writer: &mut Writer) {
        if matches!(role, BlockRole::Audio | BlockRole::Video | BlockRole::Frame) {
            let mut inner = Writer::default();
            self.block(element, role, place, &mut inner);
            writer.blocks.append(&mut inner.blocks);
        } else if matches!(element.name.as_str(), "td" | "th") {
            writer.push(place, Leaf::Text(" ".to_owned()));
            self.walk(&element.items, &place.spoken(element), writer);
        } else {
            writer.end_line(place);
            self.walk(&element.items, &place.spoken(element), writer);
            writer.end_line(place);
        }
    }
}

/// A paragraph that is nothing but the address of a film or a post: WordPress would have shown it had it been reached.
fn lone_address(inlines: &[Inline]) -> Option<Embed> {
    let [Inline::Text(_) | Inline::Link(..)] = inlines else { return None };
    let address = plain_text(inlines);
    let is_address = address.starts_with("http") && !is_blank(&address) && !address.contains(' ');
    let embed = Embed::of(&Href::parse(&address).filter(|_| is_address)?)?;
    embed.frame().is_some().then_some(embed)
}
