//! One publisher at a time.

use super::PublishError;
use rustix::fs::{FlockOperation, flock};
use std::fs::File;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The right to publish into a folder, held until dropped; the system takes it back from a killed program.
pub struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the right by the lock file at `path`; [`PublishError::Busy`] about `folder` when another program has it.
    pub fn take(path: PathBuf, folder: &Path) -> Result<Self, PublishError> {
        let disk = |error| PublishError::disk(&path, error);
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(disk)?;
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => {}
                Err(rustix::io::Errno::WOULDBLOCK) => return Err(PublishError::Busy(folder.to_owned())),
                Err(error) => return Err(disk(error.into())),
            }
            // The holder before us may have deleted the file between our opening and our locking of it.
            let own = file.metadata().map_err(disk)?;
            if std::fs::metadata(&path).is_ok_and(|there| there.ino() == own.ino() && there.dev() == own.dev()) {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Deleted while it is still held: who opens it from now on opens another file.
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_publisher_is_refused_until_the_first_is_done() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join(".site.verrou");
        let first = Lock::take(path.clone(), room.path()).unwrap();
        assert!(matches!(Lock::take(path.clone(), room.path()), Err(PublishError::Busy(_))));
        drop(first);
        assert!(!path.exists());
        drop(Lock::take(path.clone(), room.path()).unwrap());
        assert!(!path.exists());
    }
}
