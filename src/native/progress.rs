//! Progress on a terminal: a bar while a person watches, one plain line a step when not.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What a bar shows: the step, how much of it is done, seconds since it began.
const MEASURED: &str = "{msg} {bar:24} {pos}/{len} ({elapsed})";

/// The same where nobody knows how much there is.
const ENDLESS: &str = "{spinner} {msg} {pos} ({elapsed})";

/// How often a bar shows that the program lives although nothing was done meanwhile.
const TICK: Duration = Duration::from_millis(120);

/// Tells steps and lines. Lines go to standard output, bars to standard error: there a step's line is told as it begins when
/// nobody watches, so that a log shows where a run hangs, and as it ends when a bar stood for it.
pub struct Bars {
    watched: bool,
    bar: Mutex<Option<ProgressBar>>,
    print: fn(&str),
}

impl Bars {
    /// For the terminal, or for the pipe, that the program writes to.
    pub fn of_the_terminal() -> Self {
        Self { watched: std::io::stderr().is_terminal(), bar: Mutex::new(None), print }
    }

    /// A line.
    pub fn line(&self, line: &str) {
        match &*self.bar.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(bar) => bar.suspend(|| (self.print)(line)),
            None => (self.print)(line),
        }
    }

    /// A step begins.
    pub fn begin(&self, step: &str, total: Option<u64>) {
        self.end();
        if !self.watched {
            (self.print)(step);
            return;
        }
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
        let template = if total.is_some() { MEASURED } else { ENDLESS };
        bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(step.to_owned());
        bar.enable_steady_tick(TICK);
        *self.bar.lock().unwrap_or_else(PoisonError::into_inner) = Some(bar);
    }

    /// So many things more are done.
    pub fn advance(&self, by: u64) {
        if let Some(bar) = &*self.bar.lock().unwrap_or_else(PoisonError::into_inner) {
            bar.inc(by);
        }
    }

    /// The step is over.
    pub fn end(&self) {
        if let Some(bar) = self.bar.lock().unwrap_or_else(PoisonError::into_inner).take() {
            bar.finish_and_clear();
            (self.print)(&bar.message());
        }
    }
}

/// Nobody may be there to read it: that is no reason to end.
fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    thread_local! {
        static PRINTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    /// What a run prints.
    fn printed(watched: bool) -> Vec<String> {
        PRINTED.take();
        let print: fn(&str) = |line| PRINTED.with_borrow_mut(|lines| lines.push(line.to_owned()));
        let bars = Bars { watched, bar: Mutex::new(None), print };
        bars.line("before");
        bars.begin("one", Some(2));
        bars.line("between");
        std::thread::scope(|scope| {
            scope.spawn(|| bars.advance(1));
            scope.spawn(|| bars.advance(1));
        });
        bars.begin("two", None);
        bars.advance(5);
        bars.end();
        bars.end();
        bars.line("after");
        PRINTED.take()
    }

    #[test]
    fn a_step_is_one_line_whether_somebody_watches_or_not() {
        assert_eq!(printed(false), ["before", "one", "between", "two", "after"]);
        assert_eq!(printed(true), ["before", "between", "one", "two", "after"]);
    }
}
