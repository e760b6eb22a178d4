//! What a reader is shown of a search of the index: suggestions while typing, and the page of results.

mod asked;
mod filters;
mod hit;
mod outcome;
mod page;
mod suggestions;

pub use asked::Asked;
pub use outcome::Outcome;
pub use page::page;
pub use suggestions::suggestions;
