//! What the builder asks of an HTML tree, so that the browser's and the native parser's serve alike.

/// A node of a parsed HTML tree; cheap to clone.
pub trait Node: Clone {
    /// What it is.
    fn kind(&self) -> Kind;
    /// The value of an attribute of an element.
    fn attribute(&self, name: &str) -> Option<String>;
    /// Its children in order.
    fn children(&self) -> Vec<Self>;
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An HTML element by its lower-case local name.
    Element(String),
    /// Text.
    Text(String),
    /// A comment: WordPress marks page breaks so.
    Comment(String),
    /// An element of SVG or MathML, a document type, anything else.
    Foreign,
}
