//! XML as it is written: whatever a content says, a reader of XML understands it.

use crate::format::escape;

/// A document on its way. Names come from the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Xml(String);

impl Xml {
    /// A document without anything in it.
    pub fn document() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned())
    }

    /// The start of an element on a line of its own.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.tag(tag, attributes, ">\n");
    }

    /// The end of an element that was opened.
    pub fn close(&mut self, tag: &str) {
        self.end(tag);
    }

    /// An element without content.
    pub fn empty(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.tag(tag, attributes, "/>\n");
    }

    /// An element that holds a text; none where the text is empty.
    pub fn text(&mut self, tag: &str, text: &str) {
        self.text_with(tag, &[], text);
    }

    /// The same with attributes.
    pub fn text_with(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        if !text.is_empty() {
            self.tag(tag, attributes, ">");
            escape(&readable(text), &mut self.0);
            self.end(tag);
        }
    }

    /// An element that holds HTML for who reads it as such; none where it is empty.
    pub fn html(&mut self, tag: &str, html: &str) {
        if !html.is_empty() {
            self.tag(tag, &[], "><![CDATA[");
            self.0.push_str(&readable(html).replace("]]>", "]]]]><![CDATA[>"));
            self.0.push_str("]]>");
            self.end(tag);
        }
    }

    /// Elements that were written elsewhere.
    pub fn append(&mut self, written: &str) {
        self.0.push_str(written);
    }

    /// What was written.
    pub fn into_string(self) -> String {
        self.0
    }

    fn tag(&mut self, tag: &str, attributes: &[(&str, &str)], end: &str) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(&readable(value), &mut self.0);
            self.0.push('"');
        }
        self.0.push_str(end);
    }

    fn end(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push_str(">\n");
    }
}

/// A text without the characters that XML does not know: nobody could read the document.
fn readable(text: &str) -> String {
    text.chars().filter(|c| is_allowed(*c)).collect()
}

/// `Char` of XML 1.0.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_written_is_read_back_but_for_what_xml_does_not_know() {
        for (text, expected) in [
            ("</a><b>&amp;\"'", "</a><b>&amp;\"'"),
            ("a]]>b", "a]]>b"),
            ("]]]]>>]]>", "]]]]>>]]>"),
            ("\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}é\u{2028}🎉ا", "é\u{2028}🎉ا"),
            ("a\tb\nc", "a\tb\nc"),
        ] {
            let mut xml = Xml::document();
            xml.open("all", &[("name", text)]);
            xml.text("text", text);
            xml.html("html", text);
            xml.close("all");
            let written = xml.into_string();
            let document = roxmltree::Document::parse(&written).unwrap();
            let named = |name: &str| document.descendants().find(|node| node.has_tag_name(name)).unwrap();
            let content = |name: &str| named(name).children().filter_map(|node| node.text()).collect::<String>();
            assert_eq!((content("text").as_str(), content("html").as_str()), (expected, expected), "{text:?}");
            // In attributes line ends and tabs are spaces.
            let expected = expected.replace(['\t', '\n'], " ");
            assert_eq!(named("all").attribute("name"), Some(expected.as_str()), "{text:?}");
        }
    }
}
