//! The pieces that pages are made of: data in, an element out.

pub mod element;

mod body;
mod breadcrumb;
mod byline;
mod card;
mod comments;
mod failure;
mod footer;
mod header;
mod lightbox;
mod links;
mod menu;
mod pagination;
mod picture;
mod place;
mod previews;
mod search_form;
mod side_column;
mod skeleton;
mod skip_link;

pub use body::{body_view, heading_tag, mark_tag};
pub use breadcrumb::breadcrumb;
pub use byline::{byline, time, updated};
pub use card::{Level, cards, front_card, kind};
pub use comments::discussion;
pub use element::{Element, element};
pub use failure::failure;
pub use footer::footer;
pub use header::header;
pub use lightbox::lightbox;
pub use links::{link, navigation};
pub use pagination::pagination;
pub use picture::{figure, picture, picture_or_link};
pub use place::{Place, main_sections, section_class};
pub use previews::previews;
pub use search_form::search_form;
pub use side_column::{Newest, side_column};
pub use skeleton::skeleton;
pub use skip_link::skip_link;
