//! Views: data in, HTML out, the same natively and in the browser.

pub mod body;
pub mod element;
pub mod place;
