//! stub
use crate::content::Body;
use crate::markup::HtmlParser;
pub const PARSER: HtmlParser = HtmlParser { body: |_, _| Body::default(), text: |t| t.to_owned() };
