//! What publishing tells of its way, for whoever watches.

use crate::native::progress::Bars;

/// Listens to a run. One step is under way at a time; its `advance` may come from any thread.
pub trait Progress: Sync {
    /// A line worth keeping: a warning, a result.
    fn line(&self, line: &str);

    /// A step begins, with so many things to do where that is known. It ends the step before.
    fn begin(&self, step: &str, total: Option<u64>);

    /// So many things more are done.
    fn advance(&self, by: u64);

    /// The step is over.
    fn end(&self);
}

impl Progress for Bars {
    fn line(&self, line: &str) {
        Self::line(self, line);
    }

    fn begin(&self, step: &str, total: Option<u64>) {
        Self::begin(self, step, total);
    }

    fn advance(&self, by: u64) {
        Self::advance(self, by);
    }

    fn end(&self) {
        Self::end(self);
    }
}
