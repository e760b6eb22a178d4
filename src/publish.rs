//! The publisher: from a source to a folder of plain files.

mod catalogue;
mod excerpt;
pub mod folder;
mod magazine;
mod messages;
mod problem;
mod site_file;
pub mod stand_in;
mod svg;
mod typography;

pub use magazine::{Magazine, Media};
pub use problem::{Findings, Problem};
