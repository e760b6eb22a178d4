//! Files in a published folder that are not ours: an owner's proof of identity, a host's settings, a folder of old pictures.

use super::messages;
use super::second_name::transfer;
use std::fs;
use std::io;
use std::path::Path;

/// Takes everything below `from` that is not `ours` over to `to`, symbolic links as such. Tells what had to be left out
/// because something stands in its place.
pub fn carry_over(from: &Path, to: &Path, ours: &dyn Fn(&str) -> bool) -> io::Result<Vec<String>> {
    let mut left_out = Vec::new();
    visit(from, to, "", ours, &mut left_out)?;
    Ok(left_out)
}

fn visit(
    from: &Path,
    to: &Path,
    above: &str,
    ours: &dyn Fn(&str) -> bool,
    left_out: &mut Vec<String>,
) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            visit(&source, &target, &format!("{name}/"), ours, left_out)?;
            if fs::read_dir(&source)?.next().is_none() {
                fs::create_dir_all(&target)?;
            }
            continue;
        }
        if ours(&name) {
            continue;
        }
        let free = fs::symlink_metadata(&target).is_err();
        let room = target.parent().is_some_and(|folder| fs::create_dir_all(folder).is_ok());
        if !free || !room {
            left_out.push(messages::left_out(&name));
        } else if kind.is_symlink() {
            std::os::unix::fs::symlink(fs::read_link(&source)?, &target)?;
        } else if kind.is_file() {
            transfer(&source, &target)?;
        } else {
            left_out.push(messages::left_out(&name));
        }
    }
    Ok(())
}
