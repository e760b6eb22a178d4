//! So many things at a time.

use rayon::ThreadPoolBuilder;

/// Does work whose parts are done side by side, at most `jobs` at a time, on threads that belong to no asynchronous runtime: a
/// part may wait.
pub fn at_a_time<T: Send>(jobs: usize, work: impl FnOnce() -> T + Send) -> T {
    match ThreadPoolBuilder::new().num_threads(jobs.max(1)).build() {
        Ok(threads) => threads.install(work),
        // No thread is to be had: those that there are do it.
        Err(_) => work(),
    }
}
