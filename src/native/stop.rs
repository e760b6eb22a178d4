//! Being asked to end.

use tokio::signal::unix::{SignalKind, signal};

/// Is ready when the process is asked to end, by Ctrl-C or by the system. From this call on it does not end by itself.
pub fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}
