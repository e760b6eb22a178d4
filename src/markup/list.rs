//! Lists: of items, and of terms with what they mean.

use super::builder::Builder;
use super::element::{Element, Item};
use super::role::{BlockRole, Role};
use super::writer::{Place, Writer};
use crate::content::{Block, Definition, Flow, List, Numbering, Text};

impl Builder<'_> {
    pub(super) fn list(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let mut items: Vec<Flow> = Vec::new();
        for item in &element.items {
            match (item, items.last_mut()) {
                (Item::Element(inner), _) if inner.name == "li" => items.push(self.flow(inner, place)),
                // A list directly in a list is shown below the item before.
                (Item::Element(inner), Some(last)) if Role::of(inner) == Role::Block(BlockRole::List) => {
                    last.blocks.extend(self.blocks(std::slice::from_ref(item), &place.deeper()));
                }
                _ => {
                    let blocks = self.blocks(std::slice::from_ref(item), &place.deeper().in_line());
                    items.push(Flow { text: Vec::new(), blocks });
                }
            }
        }
        items.retain(|item| *item != Flow::default());
        if !items.is_empty() {
            let numbering = (element.name == "ol").then(|| numbering(element));
            self.emit(writer, Block::List(List { numbering, items }));
        }
    }

    /// Terms and meanings. A meaning without a term and a term without a meaning are no definition: they stand before and
    /// after.
    pub(super) fn definitions(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let mut definitions = Vec::new();
        self.collect_definitions(element, place, writer, &mut definitions);
        let defined =
            definitions.iter().rposition(|definition| !definition.details.is_empty()).map_or(0, |last| last + 1);
        let undefined = definitions.split_off(defined);
        if !definitions.is_empty() {
            self.emit(writer, Block::Definitions(definitions));
        }
        for Definition { term: inlines, .. } in undefined {
            self.emit(writer, Block::Paragraph(Text { inlines, ..Text::default() }));
        }
    }

    fn collect_definitions(
        &mut self,
        element: &Element,
        place: &Place,
        writer: &mut Writer,
        definitions: &mut Vec<Definition>,
    ) {
        for item in &element.items {
            match item.element() {
                Some(inner) if inner.name == "dt" => {
                    let term = self.inlines(inner, place);
                    definitions.extend((!term.is_empty()).then_some(Definition { term, details: Vec::new() }));
                }
                Some(inner) if inner.name == "div" => self.collect_definitions(inner, place, writer, definitions),
                inner => {
                    let flow = match inner {
                        Some(inner) => self.flow(inner, place),
                        None => Flow { text: Vec::new(), blocks: self.blocks(std::slice::from_ref(item), place) },
                    };
                    match definitions.last_mut() {
                        _ if flow == Flow::default() => {}
                        Some(definition) => definition.details.push(flow),
                        None => {
                            let text = Text { inlines: flow.text, ..Text::default() };
                            let line = (!text.inlines.is_empty()).then_some(Block::Paragraph(text));
                            line.into_iter().chain(flow.blocks).for_each(|block| self.emit(writer, block));
                        }
                    }
                }
            }
        }
    }
}

fn numbering(element: &Element) -> Numbering {
    let reversed = element.attribute("reversed").is_some();
    let start = element.attribute("start").and_then(|start| start.trim().parse().ok());
    Numbering { start: start.filter(|start| reversed || *start != 1), reversed, style: style(element) }
}

/// The style of the numbers, from the attribute or, as newer block editors write it, from the style sheet's name of it.
fn style(element: &Element) -> char {
    let named = match element.attribute("type").unwrap_or_default() {
        "a" => Some('a'),
        "A" => Some('A'),
        "i" => Some('i'),
        "I" => Some('I'),
        _ => None,
    };
    let css = element.attribute("style").unwrap_or_default();
    let styles = [("lower-alpha", 'a'), ("upper-alpha", 'A'), ("lower-roman", 'i'), ("upper-roman", 'I')];
    named.or_else(|| styles.into_iter().find(|(name, _)| css.contains(name)).map(|(_, style)| style)).unwrap_or('1')
}
