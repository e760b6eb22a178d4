//! What the searching script is told of a search of the index, for suggestions and for the page of results alike.

mod asked;
mod json_text;
mod outcome;

pub use asked::Asked;
pub use outcome::{Outcome, outcome};
