//! The only place that reads the clock natively, and lets time pass.

use crate::source::Wait;
use std::rc::Rc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970-01-01 00:00 UTC; 0 when the clock is set to before.
#[allow(clippy::disallowed_methods, reason = "this is the one place")]
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// Waits by the clock of the tokio runtime in which it is called.
pub fn wait() -> Wait {
    Rc::new(|milliseconds| Box::pin(tokio::time::sleep(Duration::from_millis(milliseconds.into()))))
}
