//! The folder of the edition before, kept in the publisher's memory as the beginning of the next one: all its files are second
//! names of files of the published edition, so that publishing costs what has changed and not what there is.

use super::manifest::{MANIFEST, Manifest};
use super::second_name::same;
use crate::native::disk::inside;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Makes `spare` the folder `new`, with those files alone that are files of the edition `old` in `dir`. Without a spare folder
/// `new` is empty.
pub fn adopt(spare: &Path, new: &Path, dir: &Path, old: Option<&Manifest>) -> io::Result<()> {
    match old {
        Some(old) if fs::rename(spare, new).is_ok() => {
            keep_shared(new, dir, "", old)?;
            // A first level that nothing was left of is gone.
            fs::create_dir_all(new)
        }
        Some(_) | None => {
            if spare.exists() {
                fs::remove_dir_all(spare)?;
            }
            fs::create_dir(new)
        }
    }
}

/// Removes from `folder` the files of the edition `old` that `stays` does not name, and folders that are empty then.
pub fn drop_files(folder: &Path, old: &Manifest, stays: &dyn Fn(&str, &str) -> bool) -> io::Result<()> {
    let kept = old.kept.iter().map(|(name, kept)| (name, &kept.sha256));
    for (name, sha256) in old.files.iter().chain(kept) {
        if !stays(name, sha256) {
            remove(folder, name)?;
        }
    }
    remove(folder, MANIFEST)
}

/// Gives every file of an edition in `dir` a second name below `spare`, if the file system knows such; a spare folder that is
/// not whole would cost more than it saves.
pub fn prepare(spare: &Path, dir: &Path, files: &BTreeMap<String, String>) {
    let link = |name: &String| {
        let (Some(from), Some(to)) = (inside(dir, name.split('/')), inside(spare, name.split('/'))) else {
            return Err(io::ErrorKind::InvalidInput.into());
        };
        to.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::hard_link(from, to)
    };
    let linked: io::Result<()> = files.keys().try_for_each(link);
    if linked.is_err() {
        // What cannot be removed now is removed by the next publisher.
        let _ = fs::remove_dir_all(spare);
    }
}

/// Removes everything below `new` that is no second name of a file of ours in `dir`.
fn keep_shared(new: &Path, dir: &Path, above: &str, old: &Manifest) -> io::Result<()> {
    for entry in fs::read_dir(new)? {
        let entry = entry?;
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            keep_shared(&entry.path(), &dir.join(entry.file_name()), &format!("{name}/"), old)?;
        } else if name == MANIFEST || !old.lists(&name) || !same(&entry.path(), &dir.join(entry.file_name())) {
            fs::remove_file(entry.path())?;
        }
    }
    if fs::read_dir(new)?.next().is_none() { fs::remove_dir(new) } else { Ok(()) }
}

/// Removes a file, if it is there, and the folders that held nothing else.
fn remove(folder: &Path, name: &str) -> io::Result<()> {
    let Some(file) = inside(folder, name.split('/')) else { return Ok(()) };
    match fs::remove_file(&file) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    }
    for above in file.ancestors().skip(1).take_while(|above| *above != folder) {
        // A folder that holds more stays.
        if fs::remove_dir(above).is_err() {
            break;
        }
    }
    Ok(())
}
