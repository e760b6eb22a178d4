//! What a native program has and a browser has not: a clock, files, connections and an HTML parser of its own.

pub mod clock;
pub mod disk;
pub mod html;
