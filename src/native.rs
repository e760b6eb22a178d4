//! What a native program has and a browser has not: a command line, a clock, files, connections of its own.

pub mod clock;
pub mod disk;
