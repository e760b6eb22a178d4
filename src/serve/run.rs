//! The server from its start to Ctrl-C.

use super::{Folder, serve};
use crate::native::messages as say;
use std::fmt::{Display, Formatter};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Why nothing is served.
#[derive(Debug)]
pub enum ServeError {
    /// The folder is no published site.
    NotASite(PathBuf, String),
    /// Nobody can listen there.
    Listen(SocketAddr, io::Error),
    /// Something broke on the way.
    Broken(io::Error),
}

/// Serves the site at `path` until the program is asked to end (SIGINT, SIGTERM). `ready` is told its address once it can be
/// reached. Port 0 is any that is free.
pub async fn run(path: &Path, host: IpAddr, port: u16, ready: &dyn Fn(&str)) -> Result<(), ServeError> {
    let not_a_site = |error| ServeError::NotASite(path.to_owned(), error);
    let folder = Folder::open(path).map_err(not_a_site)?;
    let base = folder.edition().map_err(not_a_site)?.manifest.base.clone();
    let address = SocketAddr::new(host, port);
    let listener = TcpListener::bind(address).await.map_err(|error| ServeError::Listen(address, error))?;
    let address = listener.local_addr().map_err(ServeError::Broken)?;
    let stop = asked_to_end().map_err(ServeError::Broken)?;
    ready(&format!("http://{address}{base}"));
    serve(folder, listener, stop).await.map_err(ServeError::Broken)
}

fn asked_to_end() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

impl Display for ServeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&match self {
            Self::NotASite(path, error) => say::not_a_site(path, error),
            Self::Listen(address, error) => say::cannot_listen(address, error),
            Self::Broken(error) => say::serving_failed(error),
        })
    }
}

impl std::error::Error for ServeError {}
