//! How dates, numbers and text are written for French readers.

mod date;
mod fold;
mod number;
mod typography;

pub use date::{date, date_time, relative};
pub use fold::{fold, letters, slug};
pub use number::{compact, integer, size};
pub use typography::french;
