//! How Leptos shows an element that stands still.

use crate::element::{Element, Node};
use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::{CastFrom, Rndr, types},
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

/// An element on the page.
pub struct Shown {
    /// What it was made from; what stands on the page may have been changed since.
    element: Element,
    node: types::Element,
}

impl Render for Element {
    type State = Shown;

    fn build(self) -> Shown {
        Shown { node: create(&self), element: self }
    }

    fn rebuild(self, shown: &mut Shown) {
        if self != shown.element {
            let mut new = self.build();
            shown.insert_before_this(&mut new);
            shown.unmount();
            *shown = new;
        }
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, buf: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.print(buf);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Shown {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            Position::NextChild | Position::NextChildAfterText | Position::OnlyChild | Position::LastChild => {
                cursor.sibling();
            }
        }
        position.set(Position::NextChild);
        match types::Element::cast_from(cursor.current()) {
            Some(node) => Shown { element: self, node },
            // Something took the element's place. The reader keeps what is there.
            None => self.build(),
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Element {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.node.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.node.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}

fn create(element: &Element) -> types::Element {
    let node = Rndr::create_element(element.tag(), None);
    for (name, value) in element.attributes() {
        Rndr::set_attribute(&node, name, value);
    }
    for child in element.inside() {
        match child {
            Node::Element(child) => Rndr::insert_node(&node, &create(child), None),
            Node::Text(text) => Rndr::insert_node(&node, &Rndr::create_text_node(text), None),
        }
    }
    node
}
