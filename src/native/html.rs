//! The native HTML parser: the same tree as the browser's `DOMParser` makes of the same text.

use crate::content::Body;
use crate::markup::{Addresses, HtmlParser, Kind, Node, build, document, plain};
use ego_tree::NodeRef;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use scraper::{Html, HtmlTreeSink, Node as TreeNode};

/// The parser for native sources.
pub const PARSER: HtmlParser = HtmlParser { body, text };

/// Elements in elements that are parsed; start tags deeper than that are passed over, their text stays. The algorithm looks
/// through all open elements for many a tag, so that its time would grow with the square of the depth. The builder reads 100.
const DEPTH: usize = 256;

/// Nodes of a tree, after which only text is read: unclosed marks multiply in every further paragraph. A page of the size of
/// a book has 50 000.
const NODES: usize = 500_000;

fn body(html: &str, addresses: &dyn Addresses) -> Body {
    let document = parse(html);
    document_body(&document).map(|root| build(&root, addresses)).unwrap_or_default()
}

fn text(html: &str) -> String {
    let document = parse(html);
    document_body(&document).map(|root| plain(&root)).unwrap_or_default()
}

fn parse(fragment: &str) -> Html {
    page(&document(fragment))
}

/// Parses a whole page.
pub fn page(html: &str) -> Html {
    // As in a document that runs no script: what `noscript` holds is parsed.
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), options);
    let tokenizer = Tokenizer::new(Bounded { builder }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // It stops after every script, for a browser to run it.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.0.into_inner()
}

fn document_body(document: &Html) -> Option<NodeRef<'_, TreeNode>> {
    let named = |node: &NodeRef<'_, TreeNode>, name| node.value().as_element().is_some_and(|e| e.name() == name);
    let html = document.tree.root().children().find(|node| named(node, "html"))?;
    html.children().find(|node| named(node, "body"))
}

impl Node for NodeRef<'_, TreeNode> {
    fn kind(&self) -> Kind {
        match self.value() {
            TreeNode::Element(element) if element.name.ns == html5ever::ns!(html) => {
                Kind::Element(element.name().to_owned())
            }
            TreeNode::Text(text) => Kind::Text(text.to_string()),
            TreeNode::Comment(comment) => Kind::Comment(comment.to_string()),
            TreeNode::Element(_)
            | TreeNode::Document
            | TreeNode::Fragment
            | TreeNode::Doctype(_)
            | TreeNode::ProcessingInstruction(_) => Kind::Foreign,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.value().as_element()?.attr(name).map(str::to_owned)
    }

    fn children(&self) -> Vec<Self> {
        NodeRef::children(self).collect()
    }
}

/// The tree builder, spared what would make it slow.
struct Bounded {
    builder: TreeBuilder<ego_tree::NodeId, HtmlTreeSink>,
}

impl Bounded {
    fn passes_over(&self, tag: &Tag) -> bool {
        let document = self.builder.sink.0.borrow();
        let mut nodes = document.tree.nodes();
        let is_full = nodes.len() > NODES;
        // The newest node stands where the parser is, or not far from it.
        let depth = nodes.next_back().map_or(0, |newest| newest.ancestors().take(DEPTH).count());
        is_full || (tag.kind == TagKind::StartTag && depth >= DEPTH && !is_raw(&tag.name))
    }
}

impl TokenSink for Bounded {
    type Handle = ego_tree::NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        match token {
            Token::TagToken(tag) if self.passes_over(&tag) => TokenSinkResult::Continue,
            token => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Whether what follows the tag is text up to its end tag: without the tag it would be read as markup.
fn is_raw(name: &str) -> bool {
    matches!(name, "iframe" | "noembed" | "noframes" | "plaintext" | "script" | "style" | "textarea" | "title" | "xmp")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Block, plain_text};
    use crate::markup::SiteAddresses;
    use std::time::{Duration, Instant};

    fn built(html: &str) -> Body {
        let page = "https://source.example/un/".to_owned();
        (PARSER.body)(html, &SiteAddresses { home: "https://source.example/".to_owned(), page })
    }

    #[test]
    fn a_title_is_text() {
        for (html, expected) in [
            ("L&rsquo;eau &amp; le sel", "L’eau & le sel"),
            ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
            ("Un <em>fleuve</em>\n  et<br>son&nbsp;lit", "Un fleuve et son\u{a0}lit"),
            ("<p>Un.</p><p>Deux&hellip;</p>", "Un. Deux…"),
            ("a<script>alert(1)</script>b<style>p{}</style><img src=x onerror=alert(1)>c", "abc"),
            ("5 < 6 > 4 && <", "5 < 6 > 4 && <"),
            ("<title>x</title>Un<textarea>y</textarea>", "Un"),
            ("Fête <img class='emoji' alt='🎉' src='x.svg'>", "Fête 🎉"),
            ("", ""),
        ] {
            assert_eq!((PARSER.text)(html), expected, "{html}");
        }
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "the time it takes is what is tested")]
    fn hostile_depth_and_number_cost_neither_the_stack_nor_the_day() {
        let (many, fewer) = (100_000, 20_000);
        let numbered = |tag: &str| (0..fewer).map(|n| tag.replace('#', &n.to_string())).collect::<String>();
        for (name, html) in [
            ("nested blocks", "<div>".repeat(many)),
            ("nested marks", "<b>".repeat(many)),
            ("different marks", numbered("<b id=#>")),
            ("marks that multiply", numbered("<p><b id=#>x")),
            ("lists", "<ul><li>".repeat(fewer)),
            ("tables", "<table><tr><td>".repeat(fewer)),
            ("quotes", "<blockquote>".repeat(fewer)),
            ("fonts and paragraphs", "<font><p>".repeat(fewer)),
            ("unopened ends", "<div>".repeat(fewer) + &"</p></b>".repeat(fewer)),
            ("ids", "<h2 id=a>b</h2>".repeat(fewer)),
            ("breaks", "a<br>".repeat(fewer)),
            ("comments", "<!--nextpage-->a".repeat(fewer)),
        ] {
            let start = Instant::now();
            let body = built(&(html + "Fin"));
            assert!(body.plain_text().ends_with("Fin"), "{name}");
            assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
        }
    }

    #[test]
    fn what_lies_too_deep_keeps_its_text() {
        let html = format!(
            "{}<p>profond <b>et gras</b><script>x</script></p>{}<p>Fin</p>",
            "<div>".repeat(500),
            "</div>".repeat(500)
        );
        let texts: Vec<String> = built(&html)
            .parts
            .concat()
            .iter()
            .map(|block| match block {
                Block::Paragraph(text) => plain_text(&text.inlines),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(texts, ["profond et gras", "Fin"]);
    }
}
