//! The beginning of a text, for lists and link previews.

use crate::content::Body;
use crate::format::cut;

/// What lists show of an article without a lede: so many characters fill three lines on a phone.
const LENGTH: usize = 160;

/// The first words of a body, cut at a word, with an ellipsis where something follows.
pub fn excerpt(body: &Body) -> String {
    cut(&body.plain_text(), LENGTH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Block, Inline, Text};

    fn excerpt_of(text: &str) -> String {
        let inlines = vec![Inline::Text(text.to_owned())];
        excerpt(&Body::of(vec![Block::Paragraph(Text { inlines, ..Text::default() })]))
    }

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(excerpt_of("Un  fleuve."), "Un fleuve.");
        let long = excerpt_of(&"étiage, ".repeat(60));
        assert!(long.ends_with("étiage…") && long.chars().count() <= 160, "{long}");
        assert_eq!(excerpt(&Body::default()), "");
    }
}
