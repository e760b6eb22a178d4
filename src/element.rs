//! Markup that stands still once it is written: the text of an article is made of it.
//!
//! Leptos visits every node that it hydrates and gives the page up when one of them is not as it was written. A text has
//! thousands of nodes, none of them reacts, and translators and extensions rewrite them at will. So a text is one view: it is
//! printed natively, built node by node in the browser, and adopted by its outermost element whatever became of the rest.

use crate::format::escape;
use std::borrow::Cow;

/// An HTML element.
///
/// Tags and names of attributes come from the program, never from a content, and there is no way in for raw HTML: a content can
/// only be a text or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, never empty and never next to another text: a parser would make one of the two.
    Text(String),
}

/// An element without attributes and children, with this class unless it is empty.
pub fn element(tag: &'static str, class: &'static str) -> Element {
    Element::new(tag).with_any("class", class)
}

impl Element {
    /// An element without attributes and children.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// Adds an attribute; one without a value, such as `controls`, has the value `""`.
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.set(name, value.into());
        self
    }

    // Not inlined, for the sake of bytes: views are little else than calls of these.
    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.attributes.push((name, value));
    }

    /// Adds an attribute, unless the value is empty.
    pub fn with_any(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() { self } else { self.with(name, value.to_owned()) }
    }

    /// A picture that is loaded before all others; anything else stays as it is.
    pub fn eager(mut self) -> Self {
        if self.tag == "img" {
            self.attributes.retain(|(name, _)| *name != "loading");
            self.attributes.push(("fetchpriority", "high".into()));
        }
        self
    }

    /// A picture that says nothing which is not said beside it; anything else stays as it is.
    pub fn decorative(mut self) -> Self {
        if self.tag == "img" {
            self.attributes.iter_mut().filter(|(name, _)| *name == "alt").for_each(|(_, value)| *value = "".into());
        }
        self
    }

    /// Adds a child at the end.
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.push(child.into());
        self
    }

    /// Adds children at the end.
    pub fn children(mut self, children: Vec<Node>) -> Self {
        children.into_iter().for_each(|child| self.push(child));
        self
    }

    /// Adds a child at the end, if there is one.
    pub fn maybe(mut self, child: Option<impl Into<Node>>) -> Self {
        child.into_iter().for_each(|child| self.push(child.into()));
        self
    }

    /// Adds an element for each of these.
    pub fn each<T>(mut self, items: impl IntoIterator<Item = T>, make: impl Fn(T) -> Self) -> Self {
        items.into_iter().for_each(|item| self.push(Node::Element(make(item))));
        self
    }

    /// The name of its tag.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Its attributes in their order.
    pub fn attributes(&self) -> &[(&'static str, Cow<'static, str>)] {
        &self.attributes
    }

    /// What is in it.
    pub fn inside(&self) -> &[Node] {
        &self.children
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.children.is_empty()
    }

    /// Whether it, or an element in it, has an attribute of this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        let own = self.attributes.iter().any(|(other, said)| *other == name && said == value);
        own || self.children.iter().any(|child| matches!(child, Node::Element(inner) if inner.has(name, value)))
    }

    /// Appends the element as HTML that a parser reads back as this very element, in any place where it may stand.
    pub fn print(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        // Parsers drop a line end right after `<pre>`.
        if let ("pre", Some(Node::Text(text))) = (self.tag, self.children.first())
            && text.starts_with('\n')
        {
            out.push('\n');
        }
        for child in &self.children {
            match child {
                Node::Element(element) => element.print(out),
                Node::Text(text) => escape(text, out),
            }
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }

    #[inline(never)]
    fn push(&mut self, child: Node) {
        match (self.children.last_mut(), child) {
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
            (_, child) => self.children.push(child),
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Elements without children and end tag, of those that are used here.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_printed_so_that_it_reads_back() {
        let link = || Element::new("a").with("href", "/?a=1&b=\"2\"");
        for (element, expected) in [
            (Element::new("p"), "<p></p>"),
            (Element::new("br"), "<br>"),
            (Element::new("audio").with("controls", ""), "<audio controls=\"\"></audio>"),
            (Element::new("p").with_any("lang", "").with_any("dir", "rtl"), "<p dir=\"rtl\"></p>"),
            (link().child("1 < 2 & 3"), "<a href=\"/?a=1&amp;b=&quot;2&quot;\">1 &lt; 2 &amp; 3</a>"),
            (Element::new("p").child("a").child("").child("b".to_owned()), "<p>ab</p>"),
            (Element::new("p").child("a\rb\0"), "<p>a&#13;b\u{FFFD}</p>"),
            (Element::new("pre").child("\nvers"), "<pre>\n\nvers</pre>"),
            (Element::new("pre").child(Element::new("code").child("\nx")), "<pre><code>\nx</code></pre>"),
        ] {
            let mut printed = String::new();
            element.print(&mut printed);
            assert_eq!(printed, expected);
        }
    }
}
