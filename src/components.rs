//! The pieces that pages are made of: data in, HTML out.

mod body;
mod breadcrumb;
mod byline;
mod card;
mod comments;
pub mod element;
mod failure;
mod footer;
mod header;
mod layout;
mod menu;
mod pagination;
mod picture;
mod place;
mod search_form;
mod side_column;
mod skeleton;

pub use body::body_view;
pub use breadcrumb::breadcrumb;
pub use byline::byline;
pub use card::{Level, card, cards};
pub use comments::discussion;
pub use failure::failure;
pub use layout::layout;
pub use pagination::pagination;
pub use picture::{figure, picture};
pub use place::Place;
pub use search_form::search_form;
pub use skeleton::skeleton;
