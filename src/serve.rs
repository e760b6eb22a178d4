//! `regard serve`: answers requests with the files of a published folder, as a good static host would.
//!
//! Nothing is ever written, and nothing of the folder is kept open: a new edition may take its place at any moment.

mod answer;
mod edition;
mod encoding;
mod locate;
mod messages;
mod page_policy;
mod rendition;

use crate::native::stop::stop_signal;
use answer::Host;
use axum::Router;
use axum::extract::Request;
use axum::serve::ListenerExt;
use edition::Edition;
use futures_util::FutureExt;
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, absolute};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long an answer may still take once the server was told to stop.
const PATIENCE: Duration = Duration::from_millis(500);

/// Serves the published folder `dir` until SIGINT or SIGTERM.
///
/// Writes the address of its front page on standard output as soon as it answers there. The error is one French sentence
/// with what to do.
pub async fn serve(dir: &Path, host: IpAddr, port: u16) -> Result<(), String> {
    let edition = Edition::read(dir).map_err(|fault| messages::not_served(dir, &fault))?;
    let wanted = SocketAddr::new(host, port);
    let stop = stop_signal().map_err(|error| messages::no_signals(&error))?.shared();
    let refused = |error: std::io::Error| messages::not_listening(wanted, &error);
    let listener = TcpListener::bind(wanted).await.map_err(refused)?;
    let address = listener.local_addr().map_err(refused)?;

    let listener = listener.tap_io(|connection| {
        // Without it the last packet of an answer may wait for the reader's acknowledgement; that it waits is no harm.
        let _ = connection.set_nodelay(true);
    });
    let serving = axum::serve(listener, router(dir)).with_graceful_shutdown(stop.clone());
    // Nobody may be reading standard output: no reason not to serve.
    let _ = writeln!(std::io::stdout(), "http://{address}{}", edition.base);
    let deadline = async {
        stop.await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        served = serving.into_future() => served.map_err(refused),
        () = deadline => Ok(()),
    }
}

/// Answers every request with what `dir` holds at that moment.
pub fn router(dir: &Path) -> Router {
    // The working folder itself may be the one that a new edition replaces.
    let host = Arc::new(Host::new(absolute(dir).unwrap_or_else(|_| dir.to_owned())));
    Router::new().fallback(move |request: Request| answer::answer(host.clone(), request))
}
