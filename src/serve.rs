//! A static server that does what a static host should: the reference for every other, and the one that tests run under.

mod answer;
mod content_type;
mod folder;
mod locate;
mod packing;
mod run;

pub use folder::Folder;
pub use run::{ServeError, run};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long answers under way may take after the end was asked for.
const FAREWELL: Duration = Duration::from_secs(3);

/// Serves a folder to whoever connects, until `stop`; answers under way are finished first.
pub async fn serve(
    folder: Folder,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let app = Router::new().fallback(handle).with_state(Arc::new(folder));
    let (ending, ended) = tokio::sync::oneshot::channel();
    let stop = async move {
        stop.await;
        let _ = ending.send(());
    };
    let serving = axum::serve(listener, app).with_graceful_shutdown(stop).into_future();
    tokio::select! {
        result = serving => result,
        () = async {
            let _ = ended.await;
            tokio::time::sleep(FAREWELL).await;
        } => Ok(()),
    }
}

async fn handle(State(folder): State<Arc<Folder>>, request: Request) -> Response {
    answer::answer(folder, request).await
}
