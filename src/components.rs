//! The pieces that pages are made of: data in, an element out.

pub mod element;

mod advertisement;
mod body;
mod breadcrumb;
mod byline;
mod card;
mod comments;
mod failure;
mod footer;
mod header;
mod links;
mod menu;
mod newsletter;
mod pagination;
mod picture;
mod place;
mod profiles;
mod search_form;
mod side_column;
mod skeleton;
mod skip_link;
mod tabs;

pub use advertisement::advertisement;
pub use body::{body_view, heading_tag, mark_tag};
pub use breadcrumb::breadcrumb;
pub use byline::{byline, time, updated};
pub use card::{Level, Weight, card, cards, heading as card_heading, kind};
pub use comments::discussion;
pub use element::{Element, element};
pub use failure::failure;
pub use footer::footer;
pub use header::header;
pub use links::{link, navigation};
pub use newsletter::newsletter;
pub use pagination::pagination;
pub use picture::{figure, picture, picture_or_link};
pub use place::{Place, main_sections, section_class};
pub use profiles::profiles;
pub use search_form::search_form;
pub use side_column::{Beside, side_column};
pub use skeleton::skeleton;
pub use skip_link::skip_link;
