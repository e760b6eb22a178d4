//! What a native program has and a browser has not: a command line, a clock, files, connections and an HTML parser of its own.

pub mod cli;
pub mod clock;
pub mod disk;
pub mod download;
pub mod html;
pub mod http;
pub mod media_type;
pub mod messages;
pub mod profile;
pub mod progress;
pub mod stop;
