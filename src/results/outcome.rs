//! An answer on its way to the page: what is missing, what is shown, what is said.

use crate::element::Node;
use crate::format;
use crate::search::{Answer, FileName};

/// What is known of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Files of the index to fetch side by side before asking again.
    pub wanted: Vec<FileName>,
    /// Articles whose text is to be told before asking again: numbers and paths.
    pub texts: Vec<(u32, String)>,
    /// Whether a file is lost that more would have come from.
    pub lost: bool,
    /// What is shown; nothing before the results are known.
    pub content: Vec<Node>,
    /// What stands above it; empty where nothing does.
    pub heading: String,
    /// How much it is, or why it is nothing, in one sentence.
    pub status: String,
}

impl Outcome {
    /// An outcome that says what an answer lacks.
    pub fn of(answer: &Answer) -> Self {
        let (wanted, texts) = (answer.wanted.clone(), answer.texts.clone());
        Self { wanted, texts, lost: answer.lost, ..Self::default() }
    }

    /// As JSON. An element is `["p",{"class":"note"},CHILD…]`, a text is a string; addresses begin below the base.
    pub fn json(&self) -> String {
        let mut out = String::from("{\"wanted\":[");
        listed(&mut out, &self.wanted, |out, name| text(out, &name.path()));
        out.push_str("],\"texts\":[");
        listed(&mut out, &self.texts, |out, (id, path)| {
            out.push('[');
            out.push_str(&format::digits((*id).into()));
            out.push(',');
            text(out, path);
            out.push(']');
        });
        out.push_str("],\"lost\":");
        out.push_str(if self.lost { "true" } else { "false" });
        for (name, words) in [(",\"heading\":", &self.heading), (",\"status\":", &self.status)] {
            out.push_str(name);
            text(&mut out, words);
        }
        out.push_str(",\"content\":[");
        listed(&mut out, &self.content, node);
        out.push_str("]}");
        out
    }
}

fn listed<T>(out: &mut String, items: &[T], each: impl Fn(&mut String, &T)) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        each(out, item);
    }
}

fn node(out: &mut String, node_: &Node) {
    let element = match node_ {
        Node::Text(words) => return text(out, words),
        Node::Element(element) => element,
    };
    out.push('[');
    text(out, element.tag());
    out.push_str(",{");
    listed(out, element.attributes(), |out, (name, value)| {
        text(out, name);
        out.push(':');
        text(out, value);
    });
    out.push('}');
    for child in element.inside() {
        out.push(',');
        node(out, child);
    }
    out.push(']');
}

fn text(out: &mut String, words: &str) {
    out.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if u32::from(c) < 32 => {
                out.push_str("\\u00");
                for digit in [u32::from(c) >> 4, u32::from(c) & 15] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::element::element;
    use crate::search::Kind;
    use serde_json::{Value, json};

    #[test]
    fn an_outcome_is_json_whatever_stands_in_it() {
        let words = "« \"a\" \\ \u{1}\u{1f}\n é ا »";
        let link = element("a", "x").with("href", "/a/").child(words);
        let outcome = Outcome {
            wanted: vec![FileName { segment: 1, kind: Kind::Terms, number: 7 }],
            texts: vec![(3, "/a\"b/".into())],
            lost: true,
            content: vec![element("p", "").child("x ").child(link).into(), "fin".into()],
            heading: "Résultats".into(),
            status: words.into(),
        };
        let read: Value = serde_json::from_str(&outcome.json()).unwrap();
        let expected = json!({
            "wanted": ["000000000001/t7"],
            "texts": [[3, "/a\"b/"]],
            "lost": true,
            "heading": "Résultats",
            "status": words,
            "content": [["p", {}, "x ", ["a", { "class": "x", "href": "/a/" }, words]], "fin"],
        });
        assert_eq!(read, expected);
    }
}
