//! The HTML tree as the builder reads it: a copy without what is never shown, no deeper than a limit.

use super::{Kind, Node};

/// Levels of elements that are looked at; what lies deeper keeps its text only. Real articles stay below 30.
const DEPTH: u32 = 100;

/// What an element holds.
pub enum Item {
    /// Text.
    Text(String),
    /// An element.
    Element(Element),
    /// `<!--nextpage-->`.
    PageBreak,
}

/// An element with the attributes that matter to the builder.
pub struct Element {
    /// The local name in lower case.
    pub name: String,
    attributes: Vec<(&'static str, String)>,
    /// What it holds, in order; neighbouring texts are one.
    pub items: Vec<Item>,
    /// Whether there is a page break somewhere inside.
    pub has_page_break: bool,
}

impl Element {
    /// Copies a tree. This is the only code made once per kind of tree.
    pub fn copy<N: Node>(root: &N) -> Self {
        copy_element(root, "body".to_owned(), DEPTH)
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The value of the first of these attributes that is there and not blank.
    pub fn first_attribute(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.attribute(name).map(str::trim).filter(|value| !value.is_empty()))
    }

    /// A number in an attribute: `310`, `310px`; `None` for `50%` and everything else.
    pub fn number(&self, name: &str) -> Option<u32> {
        let value = self.attribute(name)?.trim();
        value.strip_suffix("px").unwrap_or(value).parse().ok()
    }

    /// Its classes.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace()
    }

    /// Whether it has one of these classes.
    pub fn has_class(&self, names: &[&str]) -> bool {
        self.classes().any(|class| names.contains(&class))
    }

    /// The elements directly inside.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.items.iter().filter_map(Item::element)
    }

    /// The first element inside, at any depth, that `is_wanted`.
    pub fn find(&self, is_wanted: &dyn Fn(&Element) -> bool) -> Option<&Element> {
        self.elements().find_map(|element| if is_wanted(element) { Some(element) } else { element.find(is_wanted) })
    }

    /// Its language, a BCP 47 tag; empty when it names none.
    pub fn lang(&self) -> String {
        let lang = self.attribute("lang").unwrap_or_default().trim();
        let valid = (2..=35).contains(&lang.len()) && lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if valid { lang.to_owned() } else { String::new() }
    }

    /// Its direction: `ltr`, `rtl`, `auto`, or empty.
    pub fn dir(&self) -> String {
        let dir = self.attribute("dir").unwrap_or_default().trim().to_ascii_lowercase();
        if matches!(dir.as_str(), "ltr" | "rtl" | "auto") { dir } else { String::new() }
    }

    /// Its text as it stands, a line break for every `br`.
    pub fn raw_text(&self) -> String {
        let mut out = String::new();
        self.write_raw(&mut out);
        out
    }

    fn write_raw(&self, out: &mut String) {
        for item in &self.items {
            match item {
                Item::Text(text) => out.push_str(text),
                Item::Element(element) if element.name == "br" => out.push('\n'),
                Item::Element(element) => element.write_raw(out),
                Item::PageBreak => {}
            }
        }
    }
}

impl Item {
    /// The element, if it is one.
    pub fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) | Self::PageBreak => None,
        }
    }

    /// Whether it is white space between elements.
    pub fn is_space(&self) -> bool {
        match self {
            Self::Text(text) => text.bytes().all(|b| b.is_ascii_whitespace()),
            Self::Element(_) | Self::PageBreak => false,
        }
    }
}

fn copy_element<N: Node>(node: &N, name: String, depth: u32) -> Element {
    let attributes = ["id", "class", "lang", "dir"]
        .iter()
        .chain(attributes_of(&name))
        .filter_map(|attribute| node.attribute(attribute).map(|value| (*attribute, value)))
        .collect();
    let items = if keeps_content(&name) { copy_items(node, depth) } else { Vec::new() };
    let has_page_break = items.iter().any(|item| match item {
        Item::PageBreak => true,
        Item::Element(element) => element.has_page_break,
        Item::Text(_) => false,
    });
    Element { name, attributes, items, has_page_break }
}

fn copy_items<N: Node>(node: &N, depth: u32) -> Vec<Item> {
    let mut items = Vec::new();
    for child in node.children() {
        match child.kind() {
            Kind::Text(text) => push_text(&mut items, text),
            Kind::Comment(text) if text.trim() == "nextpage" => items.push(Item::PageBreak),
            Kind::Element(name) if is_lost(&name) => {}
            Kind::Element(_) if depth == 0 => push_text(&mut items, deep_text(child)),
            Kind::Element(name) => items.push(Item::Element(copy_element(&child, name, depth - 1))),
            Kind::Comment(_) | Kind::Foreign => {}
        }
    }
    items
}

fn push_text(items: &mut Vec<Item>, text: String) {
    match items.last_mut() {
        Some(Item::Text(before)) => before.push_str(&text),
        _ => items.push(Item::Text(text)),
    }
}

/// The text of a tree of any depth: without recursion, which a hostile depth would overflow.
fn deep_text<N: Node>(node: N) -> String {
    let mut out = String::new();
    let mut waiting = vec![node];
    while let Some(node) = waiting.pop() {
        match node.kind() {
            Kind::Text(text) => out.push_str(&text),
            Kind::Element(name) if !is_lost(&name) && keeps_content(&name) && name != "noscript" => {
                waiting.extend(node.children().into_iter().rev());
            }
            Kind::Element(_) | Kind::Comment(_) | Kind::Foreign => {}
        }
    }
    out
}

/// Whether an element vanishes with all it holds.
fn is_lost(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "button"
            | "col"
            | "colgroup"
            | "datalist"
            | "embed"
            | "frame"
            | "frameset"
            | "head"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "meter"
            | "noembed"
            | "noframes"
            | "optgroup"
            | "option"
            | "output"
            | "param"
            | "progress"
            | "script"
            | "select"
            | "selectedcontent"
            | "style"
            | "template"
            | "textarea"
            | "title"
            | "track"
            | "wbr"
    )
}

/// Whether what an element holds is content: a form's is not, and a frame's is markup unread.
fn keeps_content(name: &str) -> bool {
    !matches!(name, "form" | "iframe")
}

/// The attributes that matter beside those of every element.
fn attributes_of(name: &str) -> &'static [&'static str] {
    match name {
        "a" => &["href", "name"],
        "img" => &[
            "src",
            "srcset",
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-srcset",
            "data-lazy-srcset",
            "width",
            "height",
            "alt",
            "align",
        ],
        "iframe" => &["src", "data-src", "data-lazy-src", "srcdoc", "title", "width", "height"],
        "video" => &["src", "data-src", "poster"],
        "audio" | "source" => &["src", "data-src"],
        "ol" => &["start", "reversed", "type", "style"],
        "td" | "th" => &["colspan", "rowspan"],
        "abbr" | "acronym" => &["title"],
        "time" => &["datetime"],
        "blockquote" => &["cite", "data-instgrm-permalink"],
        "div" => &["data-href", "role"],
        "section" | "aside" | "form" => &["role"],
        _ => &[],
    }
}
