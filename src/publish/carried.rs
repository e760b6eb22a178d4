//! What the program carries inside: see build.rs.

include!(concat!(env!("OUT_DIR"), "/carried.rs"));
