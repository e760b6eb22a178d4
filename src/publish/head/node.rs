//! A thing as search engines are told of it: a node of JSON-LD.

use serde_json::{Map, Value};

/// A node with its properties. What is empty or unknown is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Node(Map<String, Value>);

impl Node {
    /// A thing of a type of schema.org: `NewsArticle`.
    pub fn of(kind: &'static str) -> Self {
        Self(Map::new()).with("@type", kind)
    }

    /// Adds a property.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        let value = value.into();
        let says_nothing = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(values) => values.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        };
        if !says_nothing {
            self.0.insert(name.to_owned(), value);
        }
        self
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}
