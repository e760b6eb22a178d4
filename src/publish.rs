//! The publisher: from a source to a folder of plain files.

mod app_files;
mod base;
mod carried;
mod carry;
mod catalogue;
mod edition;
mod error;
mod excerpt;
pub mod folder;
mod front;
mod lock;
mod magazine;
mod manifest;
mod messages;
mod output;
mod pages;
mod problem;
mod related;
mod run;
mod shell;
mod site;
mod site_file;
pub mod stand_in;
mod stylesheet;
mod svg;
mod switch;
mod typography;

pub use app_files::AppFiles;
pub use error::PublishError;
pub use magazine::{Magazine, Media};
pub use manifest::{Kept, MANIFEST, Manifest};
pub use pages::{PageRequest, Render};
pub use problem::{Findings, Problem};
pub use run::Publisher;
pub use shell::PageHtml;
