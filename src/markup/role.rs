//! What an element is to the builder, by its name and the classes that WordPress and its plugins give.

use super::element::Element;
use crate::content::{Align, Mark};

/// What an element is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It stands in a line of text.
    Inline(InlineRole),
    /// It stands on lines of its own.
    Block(BlockRole),
}

/// What an element in a line of text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum InlineRole {
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
}

/// What an element on lines of its own is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BlockRole {
    /// Nothing else is known of it.
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
                by_class(element).map_or_else(|| by_name(&element.name), Self::Block)
            }
            "blockquote" if element.has_class(&POSTS) => Self::Block(BlockRole::Post),
            "form" if element.attribute("role").is_some_and(|role| role.trim().eq_ignore_ascii_case("search")) => {
                Self::Block(BlockRole::SearchForm)
            }
            name => by_name(name),
        }
    }

    /// Whether it stands in a line of text.
    pub fn is_inline(self) -> bool {
        matches!(self, Self::Inline(_))
    }
}

impl BlockRole {
    /// Whether its block holds further blocks.
    pub fn nests(self) -> bool {
        matches!(
            self,
            Self::List | Self::Definitions | Self::Quote | Self::Columns | Self::Group | Self::Details | Self::Table
        )
    }
}

fn by_class(element: &Element) -> Option<BlockRole> {
    let mut gallery = false;
    for class in element.classes() {
        match class {
            "wp-caption" | "gallery-item" => return Some(BlockRole::Figure),
            "wp-caption-text" | "gallery-caption" => return Some(BlockRole::Caption),
            "wp-block-gallery" | "blocks-gallery-grid" | "tiled-gallery" | "wp-block-jetpack-tiled-gallery" => {
                return Some(BlockRole::Gallery);
            }
            "wp-block-columns" | "wp-block-text-columns" | "wp-block-media-text" => return Some(BlockRole::Columns),
            "wp-block-group" | "wp-block-cover" => return Some(BlockRole::Group),
            "wp-block-file" => return Some(BlockRole::File),
            "wp-block-buttons" | "wp-block-button" => return Some(BlockRole::Buttons),
            "gallery" => gallery = true,
            class if gallery && class.starts_with("gallery-columns-") => return Some(BlockRole::Gallery),
            class if POSTS.contains(&class) => return Some(BlockRole::Post),
            _ => {}
        }
    }
    None
}

fn by_name(name: &str) -> Role {
    match name {
        "b" | "strong" => mark(Mark::Strong),
        "i" | "em" | "cite" | "dfn" | "var" => mark(Mark::Emphasis),
        "code" | "tt" | "samp" => mark(Mark::Code),
        "sub" => mark(Mark::Sub),
        "sup" => mark(Mark::Sup),
        "mark" => mark(Mark::Highlight),
        "del" | "s" | "strike" => mark(Mark::Deleted),
        "ins" => mark(Mark::Inserted),
        "small" => mark(Mark::Small),
        "q" => mark(Mark::Quote),
        "kbd" => mark(Mark::Keyboard),
        "a" => Role::Inline(InlineRole::Link),
        "abbr" | "acronym" => Role::Inline(InlineRole::Abbreviation),
        "time" => Role::Inline(InlineRole::Time),
        "br" => Role::Inline(InlineRole::Break),
        "img" | "picture" => Role::Inline(InlineRole::Picture),
        "noscript" => Role::Inline(InlineRole::Noscript),
        "p" => Role::Block(BlockRole::Paragraph),
        "h1" => Role::Block(BlockRole::Heading(1)),
        "h2" => Role::Block(BlockRole::Heading(2)),
        "h3" => Role::Block(BlockRole::Heading(3)),
        "h4" => Role::Block(BlockRole::Heading(4)),
        "h5" => Role::Block(BlockRole::Heading(5)),
        "h6" => Role::Block(BlockRole::Heading(6)),
        "ul" | "ol" | "menu" | "dir" => Role::Block(BlockRole::List),
        "dl" => Role::Block(BlockRole::Definitions),
        "blockquote" => Role::Block(BlockRole::Quote),
        "pre" | "xmp" | "listing" | "plaintext" => Role::Block(BlockRole::Preformatted),
        "table" => Role::Block(BlockRole::Table),
        "figure" => Role::Block(BlockRole::Figure),
        "figcaption" => Role::Block(BlockRole::Caption),
        "details" => Role::Block(BlockRole::Details),
        "hr" => Role::Block(BlockRole::Separator),
        "audio" => Role::Block(BlockRole::Audio),
        "video" => Role::Block(BlockRole::Video),
        "iframe" => Role::Block(BlockRole::Frame),
        "form" => Role::Block(BlockRole::Form),
        "address" | "article" | "aside" | "caption" | "center" | "dd" | "dialog" | "div" | "dt" | "fieldset"
        | "footer" | "header" | "hgroup" | "legend" | "li" | "main" | "nav" | "search" | "section" | "summary"
        | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => Role::Block(BlockRole::Division),
        _ => Role::Inline(InlineRole::Span),
    }
}

fn mark(mark: Mark) -> Role {
    Role::Inline(InlineRole::Mark(mark))
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
