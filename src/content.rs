//! What a magazine is made of, as plain data: no browser, no clock, no Leptos.

mod article;
mod block;
mod body;
mod category;
mod comment;
mod document;
mod embed;
mod front;
mod href;
mod inline;
mod kind;
mod moment;
mod path;
mod picture;
mod profile;
mod seo;
mod term;

pub use article::{Article, Correction, Summary};
pub use block::{
    Align, Block, Button, Cell, Definition, Flow, Footnote, Group, Heading, List, Numbering, Quote, Row, Table, Text,
};
pub use body::Body;
pub use category::{Category, find as find_category, flatten as flatten_categories};
pub use comment::Comment;
pub use document::{
    ArticleDocument, Cover, Document, KioskDocument, Listing, ListingKind, PAGE_LENGTH, StaticPage, is_old,
};
pub use embed::{Embed, FRAME_ORIGINS, Provider};
pub use front::{Advertisement, HomeDocument, HomeSection, Layout, Place as AdvertisementPlace, Recent};
pub use href::Href;
pub use inline::{Inline, Label, Mark, plain_text, push as push_inline};
pub use kind::Kind;
pub use moment::{Civil, Moment, parse_offset};
pub use path::Path;
pub(crate) use path::{percent_decode, percent_encode};
pub use picture::{Figure, Picture, Variant};
pub use profile::Profile;
pub use seo::Seo;
pub use term::TermLink;
