//! What only the native program needs of its machine.

pub mod html;
