//! How dates, numbers and text are written for French readers.

mod cut;
mod date;
mod direction;
mod escape;
mod fold;
mod number;
mod typography;

pub use cut::cut;
pub use date::{brief, date, date_time, day, relative};
pub use direction::is_right_to_left;
pub use escape::{escape, escaped};
pub use fold::{fold, letters, slug};
pub use number::{compact, digits, integer, size};
pub use typography::french;
