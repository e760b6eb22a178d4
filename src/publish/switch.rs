//! Putting a new folder in the place of an old one, so that nobody ever meets half of one.

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The names that a publisher uses beside the folder `dir`: hidden; of them only the memory stays.
pub struct Beside {
    parent: PathBuf,
    /// `.site.`
    prefix: String,
    dir: PathBuf,
}

impl Beside {
    /// The names beside `dir`; `None` where nothing can stand beside it.
    pub fn of(dir: &Path) -> Option<Self> {
        let (parent, name) = (dir.parent()?, dir.file_name()?);
        let prefix = format!(".{}.", name.to_string_lossy());
        Some(Self { parent: parent.to_owned(), prefix, dir: dir.to_owned() })
    }

    /// Where the new edition is built.
    pub fn new_edition(&self) -> PathBuf {
        self.parent.join(format!("{}nouvelle-{}", self.prefix, std::process::id()))
    }

    /// Where the old one waits where folders cannot be exchanged.
    fn old_edition(&self) -> PathBuf {
        self.parent.join(format!("{}ancienne-{}", self.prefix, std::process::id()))
    }

    /// The lock file.
    pub fn lock(&self) -> PathBuf {
        self.parent.join(format!("{}verrou", self.prefix))
    }

    /// The publisher's memory, which stays.
    pub fn memory(&self) -> PathBuf {
        self.parent.join(format!("{}memoire", self.prefix))
    }

    /// Where the folder of the edition before waits to become the next one.
    pub fn spare(&self) -> PathBuf {
        self.memory().join("precedente")
    }

    /// Removes what a killed publisher left; puts the old edition back where it was killed between the two steps of
    /// [`in_two_steps`](Self::in_two_steps). Only who holds the lock may do so.
    pub fn clean(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.parent)? {
            let entry = entry?;
            let name = entry.file_name();
            let Some((kind, number)) =
                name.to_str().and_then(|name| name.strip_prefix(&self.prefix)).and_then(|rest| rest.split_once('-'))
            else {
                continue;
            };
            if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            match kind {
                "ancienne" if !self.dir.exists() => fs::rename(entry.path(), &self.dir)?,
                "ancienne" | "nouvelle" => fs::remove_dir_all(entry.path())?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts `new` in the place of `dir`, and what stood there in the place of `new`.
    pub fn switch(&self, new: &Path) -> io::Result<()> {
        if !self.dir.exists() {
            return fs::rename(new, &self.dir);
        }
        match renameat_with(CWD, new, CWD, &self.dir, RenameFlags::EXCHANGE) {
            // Some network and older file systems know no exchange.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => self.in_two_steps(new),
            result => result.map_err(io::Error::from),
        }
    }

    /// The same with two renames: for the moment between them there is no folder, and a kill in it is mended by
    /// [`clean`](Self::clean).
    fn in_two_steps(&self, new: &Path) -> io::Result<()> {
        let old = self.old_edition();
        fs::rename(&self.dir, &old)?;
        if let Err(error) = fs::rename(new, &self.dir) {
            fs::rename(&old, &self.dir)?;
            return Err(error);
        }
        fs::rename(&old, new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(path: &Path, mark: &str) {
        fs::create_dir_all(path).unwrap();
        fs::write(path.join("mark"), mark).unwrap();
    }

    fn mark(path: &Path) -> String {
        fs::read_to_string(path.join("mark")).unwrap_or_default()
    }

    #[test]
    fn the_new_folder_takes_the_place_of_the_old() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("site");
        let beside = Beside::of(&dir).unwrap();
        let new = beside.new_edition();
        folder(&new, "1");
        beside.switch(&new).unwrap();
        assert_eq!((mark(&dir).as_str(), new.exists()), ("1", false));
        folder(&new, "2");
        beside.switch(&new).unwrap();
        assert_eq!((mark(&dir).as_str(), mark(&new).as_str()), ("2", "1"));
        beside.in_two_steps(&new).unwrap();
        assert_eq!((mark(&dir).as_str(), mark(&new).as_str()), ("1", "2"));
    }

    #[test]
    fn what_a_killed_publisher_left_is_cleaned_and_nothing_else() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("site");
        let beside = Beside::of(&dir).unwrap();
        for name in
            [".site.nouvelle-12", ".site.nouvelle-x", ".site.nouvelle-", ".autre.nouvelle-12", "site.nouvelle-1"]
        {
            folder(&room.path().join(name), name);
        }
        // Killed between the two steps: the old edition is the only whole one.
        folder(&room.path().join(".site.ancienne-12"), "ancienne");
        beside.clean().unwrap();
        assert_eq!(mark(&dir), "ancienne");
        let mut left: Vec<_> = fs::read_dir(room.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [".autre.nouvelle-12", ".site.nouvelle-", ".site.nouvelle-x", "site", "site.nouvelle-1"]);
    }
}
