//! Requests and time, as the sources want them.

use crate::source::{Fetch, Response, SourceError, Wait};
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use std::rc::Rc;
use web_sys::AbortController;

/// Aborts its request when it is dropped before the answer is there.
struct Abort(Option<AbortController>);

impl Drop for Abort {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// The browser's own requests: no header is added, so that no foreign server has to be asked first.
pub fn fetch() -> Fetch {
    Rc::new(|address| {
        let address = address.to_owned();
        Box::pin(async move {
            let abort = Abort(AbortController::new().ok());
            let signal = abort.0.as_ref().map(AbortController::signal);
            let request = Request::get(&address).abort_signal(signal.as_ref());
            let answer = request.send().await.map_err(|_| SourceError::Offline)?;
            let number = |name: &str| answer.headers().get(name).and_then(|value| value.trim().parse().ok());
            let (total, retry_after) = (number("X-WP-Total"), number("Retry-After"));
            let body = answer.text().await.map_err(|_| SourceError::Offline)?;
            Ok(Response { status: answer.status(), body: body.into(), total, retry_after })
        })
    })
}

/// The browser's clock.
pub fn wait() -> Wait {
    Rc::new(|milliseconds| Box::pin(TimeoutFuture::new(milliseconds)))
}
