//! An HTML page as a tree, once as it is written, tag by tag, and once as a parser understands it.

use scraper::{ElementRef, Html, Node};

/// A node of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// An element: its name, its attributes in the order of their names, its children.
    Element(String, Vec<Attribute>, Vec<Tree>),
    /// Text.
    Text(String),
    /// A comment.
    Comment(String),
}

/// A name and a value.
pub type Attribute = (String, String);

/// What a parser makes of a page.
pub fn parsed(page: &str) -> Tree {
    tree_of(Html::parse_document(page).root_element())
}

/// The tree that the tags of a page say, as if HTML had no rules but its void elements and the line end after `<pre>`. The error is
/// what of it is not well formed.
pub fn written(page: &str) -> Result<Tree, String> {
    let mut rest = page.strip_prefix("<!DOCTYPE html>").ok_or("no doctype")?;
    let mut roots = read_nodes(&mut rest)?;
    match (roots.pop(), roots.as_slice(), rest) {
        (Some(root), [], "") => Ok(root),
        _ => Err(format!("not one root, before {rest:?}")),
    }
}

const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

fn tree_of(element: ElementRef<'_>) -> Tree {
    let name = element.value().name().to_owned();
    let mut attributes: Vec<_> =
        element.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    attributes.sort();
    let child = |node| match ElementRef::wrap(node) {
        Some(element) => Some(tree_of(element)),
        None => match node.value() {
            Node::Text(text) => Some(Tree::Text(text.to_string())),
            Node::Comment(comment) => Some(Tree::Comment(comment.to_string())),
            _ => None,
        },
    };
    Tree::Element(name, attributes, element.children().filter_map(child).collect())
}

/// Reads up to an end tag or the end.
fn read_nodes(rest: &mut &str) -> Result<Vec<Tree>, String> {
    let mut nodes = Vec::new();
    while !rest.is_empty() && !rest.starts_with("</") {
        nodes.push(if take(rest, "<!--") {
            Tree::Comment(until(rest, "-->")?.to_owned())
        } else if take(rest, "<!>") {
            Tree::Comment(String::new())
        } else if take(rest, "<") {
            read_element(rest)?
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            *rest = after;
            Tree::Text(unescape(text)?)
        });
    }
    Ok(nodes)
}

fn read_element(rest: &mut &str) -> Result<Tree, String> {
    let name = read_name(rest);
    let mut attributes = Vec::new();
    while take(rest, " ") {
        let name = read_name(rest);
        let value = if take(rest, "=\"") { unescape(until(rest, "\"")?)? } else { String::new() };
        attributes.push((name, value));
    }
    attributes.sort();
    if name.is_empty() || !take(rest, ">") {
        return Err(format!("not a tag: {name:?} before {rest:?}"));
    }
    if VOID.contains(&name.as_str()) {
        return Ok(Tree::Element(name, attributes, Vec::new()));
    }
    if name == "pre" {
        take(rest, "\n");
    }
    let children = read_nodes(rest)?;
    if take(rest, &format!("</{name}>")) {
        Ok(Tree::Element(name, attributes, children))
    } else {
        Err(format!("no end of {name} before {rest:?}"))
    }
}

fn read_name(rest: &mut &str) -> String {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    *rest = after;
    name.to_owned()
}

fn take(rest: &mut &str, prefix: &str) -> bool {
    match rest.strip_prefix(prefix) {
        Some(after) => {
            *rest = after;
            true
        }
        None => false,
    }
}

fn until<'a>(rest: &mut &'a str, end: &str) -> Result<&'a str, String> {
    let (before, after) = rest.split_once(end).ok_or_else(|| format!("no {end} in {rest:?}"))?;
    *rest = after;
    Ok(before)
}

fn unescape(text: &str) -> Result<String, String> {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once(';').ok_or_else(|| format!("a bare & in {text:?}"))?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#13" => '\r',
            other => return Err(format!("&{other}; in {text:?}")),
        });
        out.push_str(after);
    }
    Ok(out)
}
