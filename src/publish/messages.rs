//! What the publisher says on the command line, in French: the only place for its sentences.

pub mod authoring;
