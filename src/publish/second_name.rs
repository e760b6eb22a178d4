//! Files of an edition under a second name: what stays the same from one edition to the next is one file in both.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The file `from` in the place `to`, where a file may stand that is or is not the same.
pub fn share(from: &Path, to: &Path) -> io::Result<()> {
    if same(from, to) {
        return Ok(());
    }
    clear(to)?;
    transfer(from, to)
}

/// Makes room for a file where the edition before may have had another, or a folder.
pub fn clear(place: &Path) -> io::Result<()> {
    match fs::remove_file(place) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == ErrorKind::IsADirectory => fs::remove_dir_all(place),
        other => other,
    }
}

/// Makes a folder below `room`, also where the edition before had a file of its name.
pub fn make_folder(folder: &Path, room: &Path) -> io::Result<()> {
    if fs::create_dir_all(folder).is_ok() {
        return Ok(());
    }
    let between = folder.ancestors().take_while(|above| *above != room);
    if let Some(file) = between.filter(|above| above.is_file()).last() {
        fs::remove_file(file)?;
    }
    fs::create_dir_all(folder)
}

/// The same file in another place: a second name of it, or a copy with its date.
pub fn transfer(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    let date = fs::metadata(from)?.modified()?;
    fs::File::options().write(true).open(to)?.set_modified(date)
}

/// Whether two names are of one file.
pub fn same(one: &Path, other: &Path) -> bool {
    let id = |path| fs::symlink_metadata(path).map(|file| (file.dev(), file.ino())).ok();
    id(one).is_some_and(|file| id(other) == Some(file))
}
