//! The browser's own HTML parser, into a document that runs nothing and loads nothing.

use crate::content::Body;
use crate::markup::{Addresses, HtmlParser, Kind, Node, build, document, plain};
use wasm_bindgen::prelude::*;

/// The parser for sources in the browser. Where the page did not define `regardParse` every text is empty.
pub const PARSER: HtmlParser = HtmlParser { body, text };

const HTML: &str = "http://www.w3.org/1999/xhtml";
const ELEMENT: u16 = 1;
const TEXT: u16 = 3;
const COMMENT: u16 = 8;

// Each of these is `final`: called as the prototype has it, not as the object says. In a document and in a form, elements
// are found by their names as if they were properties, so `<form><input name="getAttribute">` would otherwise end the app.
#[wasm_bindgen]
extern "C" {
    /// Defined by the page's boot script: `DOMParser.parseFromString` with the only Trusted Types policy that lets markup
    /// pass, which the script keeps to itself.
    #[wasm_bindgen(js_name = regardParse, catch)]
    fn regard_parse(html: &str) -> Result<ParsedDocument, JsValue>;

    #[wasm_bindgen(js_name = Document)]
    type ParsedDocument;
    #[wasm_bindgen(method, getter, final, js_class = "Document")]
    fn body(this: &ParsedDocument) -> Option<ParsedNode>;

    #[wasm_bindgen(js_name = Node)]
    #[derive(Clone)]
    type ParsedNode;
    #[wasm_bindgen(method, getter, final, js_class = "Node", js_name = nodeType)]
    fn node_type(this: &ParsedNode) -> u16;
    #[wasm_bindgen(method, getter, final, js_class = "Node", js_name = nodeValue)]
    fn node_value(this: &ParsedNode) -> Option<String>;
    #[wasm_bindgen(method, getter, final, js_class = "Node", js_name = firstChild)]
    fn first_child(this: &ParsedNode) -> Option<ParsedNode>;
    #[wasm_bindgen(method, getter, final, js_class = "Node", js_name = nextSibling)]
    fn next_sibling(this: &ParsedNode) -> Option<ParsedNode>;

    #[wasm_bindgen(js_name = Element)]
    type ParsedElement;
    #[wasm_bindgen(method, getter, final, js_class = "Element", js_name = namespaceURI)]
    fn namespace(this: &ParsedElement) -> Option<String>;
    #[wasm_bindgen(method, getter, final, js_class = "Element", js_name = localName)]
    fn local_name(this: &ParsedElement) -> String;
    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    fn get_attribute(this: &ParsedElement, name: &str) -> Option<String>;
}

fn body(html: &str, addresses: &dyn Addresses) -> Body {
    parse(html).map(|root| build(&root, addresses)).unwrap_or_default()
}

fn text(html: &str) -> String {
    parse(html).map(|root| plain(&root)).unwrap_or_default()
}

fn parse(html: &str) -> Option<ParsedNode> {
    regard_parse(&document(html)).ok()?.body()
}

impl Node for ParsedNode {
    fn kind(&self) -> Kind {
        match self.node_type() {
            ELEMENT => {
                let element = self.unchecked_ref::<ParsedElement>();
                let is_html = element.namespace().as_deref() == Some(HTML);
                if is_html { Kind::Element(element.local_name()) } else { Kind::Foreign }
            }
            TEXT => Kind::Text(self.node_value().unwrap_or_default()),
            COMMENT => Kind::Comment(self.node_value().unwrap_or_default()),
            _ => Kind::Foreign,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.unchecked_ref::<ParsedElement>().get_attribute(name)
    }

    fn children(&self) -> Vec<Self> {
        std::iter::successors(self.first_child(), Self::next_sibling).collect()
    }
}
