//! The publisher: from a source to a folder of plain files.

mod folder;
mod magazine;
mod messages;
mod problem;
mod svg;
mod typography;

pub use magazine::Media;
pub use problem::{Findings, Problem};
