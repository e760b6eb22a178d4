//! The elements of a head.

use crate::format::escape;

/// Elements of a head as HTML. Names come from the program; whatever a content says is escaped here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(String);

impl Tags {
    /// The title of the page.
    pub fn title(&mut self, title: &str) {
        self.0.push_str("<title>");
        escape(title, &mut self.0);
        self.0.push_str("</title>");
    }

    /// An empty element. One of which an attribute would be empty says nothing and is left out.
    pub fn add(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        if attributes.iter().any(|(_, value)| value.is_empty()) {
            return;
        }
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(value, &mut self.0);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// `<meta name content>`
    pub fn meta(&mut self, name: &'static str, content: &str) {
        self.add("meta", &[("name", name), ("content", content)]);
    }

    /// `<meta property content>`
    pub fn property(&mut self, name: &'static str, content: &str) {
        self.add("meta", &[("property", name), ("content", content)]);
    }

    /// The HTML.
    pub fn into_html(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_content_says_stays_text_and_what_says_nothing_goes() {
        let mut tags = Tags::default();
        tags.title("</title><script>alert(1)</script>");
        tags.meta("description", "\"><img onerror=x>");
        tags.property("og:title", "");
        tags.add("link", &[("rel", "next"), ("href", "/a?b&c")]);
        assert_eq!(
            tags.into_html(),
            "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>\
             <meta name=\"description\" content=\"&quot;&gt;&lt;img onerror=x&gt;\">\
             <link rel=\"next\" href=\"/a?b&amp;c\">"
        );
    }
}
