//! What an element is to the builder, by its name and the classes that WordPress and its plugins give.

use super::element::Element;
use crate::content::{Align, Mark};

/// What an element is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Unknown: its text stands in the line.
    Span,
    /// Marked text.
    Mark(Mark),
    /// `a`
    Link,
    /// `abbr`
    Abbreviation,
    /// `time`
    Time,
    /// `br`
    Break,
    /// `img`, `picture`
    Picture,
    /// `noscript`
    Noscript,
    /// Unknown, but on lines of its own.
    Division,
    /// `p`
    Paragraph,
    /// `h1` to `h6`
    Heading(u8),
    /// `ul`, `ol`
    List,
    /// `dl`
    Definitions,
    /// `blockquote`
    Quote,
    /// `pre`
    Preformatted,
    /// `table`
    Table,
    /// A picture or something else with a caption.
    Figure,
    /// What stands under a figure.
    Caption,
    /// Pictures in columns.
    Gallery,
    /// Columns of blocks.
    Columns,
    /// Blocks that belong together.
    Group,
    /// A file to fetch.
    File,
    /// Links that look like buttons.
    Buttons,
    /// `details`
    Details,
    /// `hr`
    Separator,
    /// `audio`
    Audio,
    /// `video`
    Video,
    /// `iframe`
    Frame,
    /// A post of a social network that its script would draw.
    Post,
    /// `form`
    Form,
    /// A form that is no way to write to anyone.
    SearchForm,
}

/// Classes of the quotations that a script turns into a post.
const POSTS: [&str; 8] = [
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "wp-embedded-content",
    "fb-post",
    "fb-video",
    "bluesky-embed",
];

impl Role {
    /// The role of an element.
    pub fn of(element: &Element) -> Self {
        match element.name.as_str() {
            "div" | "section" | "article" | "aside" | "ul" | "figure" | "p" | "dl" | "dd" | "li" | "main" => {
                Self::by_class(element).unwrap_or_else(|| Self::by_name(&element.name))
            }
            "blockquote" if element.has_class(&POSTS) => Self::Post,
            "form" if element.attribute("role").is_some_and(|role| role.trim().eq_ignore_ascii_case("search")) => {
                Self::SearchForm
            }
            name => Self::by_name(name),
        }
    }

    /// Whether it stands in a line of text.
    pub fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Span
                | Self::Mark(_)
                | Self::Link
                | Self::Abbreviation
                | Self::Time
                | Self::Break
                | Self::Picture
                | Self::Noscript
        )
    }

    /// Whether its block holds further blocks.
    pub fn nests(self) -> bool {
        matches!(
            self,
            Self::List | Self::Definitions | Self::Quote | Self::Columns | Self::Group | Self::Details | Self::Table
        )
    }

    fn by_class(element: &Element) -> Option<Self> {
        let mut gallery = false;
        for class in element.classes() {
            match class {
                "wp-caption" | "gallery-item" => return Some(Self::Figure),
                "wp-caption-text" | "gallery-caption" => return Some(Self::Caption),
                "wp-block-gallery" | "blocks-gallery-grid" | "tiled-gallery" | "wp-block-jetpack-tiled-gallery" => {
                    return Some(Self::Gallery);
                }
                "wp-block-columns" | "wp-block-text-columns" | "wp-block-media-text" => return Some(Self::Columns),
                "wp-block-group" | "wp-block-cover" => return Some(Self::Group),
                "wp-block-file" => return Some(Self::File),
                "wp-block-buttons" | "wp-block-button" => return Some(Self::Buttons),
                "gallery" => gallery = true,
                class if gallery && class.starts_with("gallery-columns-") => return Some(Self::Gallery),
                class if POSTS.contains(&class) => return Some(Self::Post),
                _ => {}
            }
        }
        None
    }

    fn by_name(name: &str) -> Self {
        match name {
            "b" | "strong" => Self::Mark(Mark::Strong),
            "i" | "em" | "cite" | "dfn" | "var" => Self::Mark(Mark::Emphasis),
            "code" | "tt" | "samp" => Self::Mark(Mark::Code),
            "sub" => Self::Mark(Mark::Sub),
            "sup" => Self::Mark(Mark::Sup),
            "mark" => Self::Mark(Mark::Highlight),
            "del" | "s" | "strike" => Self::Mark(Mark::Deleted),
            "ins" => Self::Mark(Mark::Inserted),
            "small" => Self::Mark(Mark::Small),
            "q" => Self::Mark(Mark::Quote),
            "kbd" => Self::Mark(Mark::Keyboard),
            "a" => Self::Link,
            "abbr" | "acronym" => Self::Abbreviation,
            "time" => Self::Time,
            "br" => Self::Break,
            "img" | "picture" => Self::Picture,
            "noscript" => Self::Noscript,
            "p" => Self::Paragraph,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "ul" | "ol" | "menu" | "dir" => Self::List,
            "dl" => Self::Definitions,
            "blockquote" => Self::Quote,
            "pre" | "xmp" | "listing" | "plaintext" => Self::Preformatted,
            "table" => Self::Table,
            "figure" => Self::Figure,
            "figcaption" => Self::Caption,
            "details" => Self::Details,
            "hr" => Self::Separator,
            "audio" => Self::Audio,
            "video" => Self::Video,
            "iframe" => Self::Frame,
            "form" => Self::Form,
            "address" | "article" | "aside" | "caption" | "center" | "dd" | "dialog" | "div" | "dt" | "fieldset"
            | "footer" | "header" | "hgroup" | "legend" | "li" | "main" | "nav" | "search" | "section" | "summary"
            | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => Self::Division,
            _ => Self::Span,
        }
    }
}

/// How an element stands in the text, by its class or the attribute of old; like what is around it when it does not say.
pub fn align_of(element: &Element, around: Align) -> Align {
    let by_class = element.classes().find_map(|class| match class {
        "alignleft" => Some(Align::Left),
        "alignright" => Some(Align::Right),
        "aligncenter" => Some(Align::Center),
        "alignwide" => Some(Align::Wide),
        "alignfull" => Some(Align::Full),
        _ => None,
    });
    by_class.unwrap_or_else(|| match element.attribute("align").unwrap_or_default() {
        "left" => Align::Left,
        "right" => Align::Right,
        "center" => Align::Center,
        _ => around,
    })
}
