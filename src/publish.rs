//! The publisher: from a source to a folder of plain files.

mod app_files;
mod base;
mod carried;
mod carry;
mod catalogue;
mod check;
mod data_files;
mod digest;
mod edition;
mod error;
mod examine;
mod excerpt;
mod feed;
pub mod folder;
mod front;
mod head;
mod inert_json;
mod init;
mod live_site;
mod lock;
mod machine_files;
mod magazine;
mod manifest;
mod media_name;
mod memory;
pub mod messages;
pub mod migration;
mod output;
mod pages;
pub mod pictures;
mod problem;
mod progress;
mod related;
mod render;
<<<<<<< HEAD
mod robots;
mod revise;
=======
mod rest;
>>>>>>> migration
mod run;
#[cfg(test)]
mod sample_magazine;
mod shell;
mod site;
mod site_file;
mod spare;
mod sitemap;
mod stylesheet;
mod svg;
mod switch;
mod typography;
<<<<<<< HEAD
mod xml;
=======
mod wordpress;
>>>>>>> migration

pub use app_files::AppFiles;
pub use check::check;
pub use error::PublishError;
<<<<<<< HEAD
pub use head::Identity;
pub use init::init;
=======
pub use examine::{Endpoint, Examined, examine};
pub use init::Draft;
>>>>>>> migration
pub use live_site::LiveSite;
pub use magazine::{Entry, Magazine, Media, Text, Texts};
pub use manifest::{Kept, MANIFEST, Manifest};
pub use pages::{PageRequest, Render};
pub use problem::{Findings, Problem};
pub use progress::Progress;
pub use render::render;
pub use revise::{Revise, revise, revise_article, revise_page};
pub use run::Publisher;
pub use shell::PageHtml;
pub use wordpress::Online;
