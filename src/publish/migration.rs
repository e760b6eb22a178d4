//! What becomes of the addresses that a WordPress tells search engines: kept, redirected or lost.

mod answers;
mod sitemap;
mod sitemaps;

pub use answers::Answers;
pub use sitemaps::{Sitemaps, Source};

use super::PublishError;
use super::messages::migration as say;
use super::progress::Progress;
use crate::native::disk::replace;
use std::path::{Path, PathBuf};

/// What an edition answers to an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A page, or a file.
    Page,
    /// It leads on, to this address of the edition.
    Redirect(String),
    /// Nothing.
    Nothing,
}

/// The addresses of a WordPress, by what its edition answers to them. All begin with a slash: they stand below its home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MigrationReport {
    /// Those that stay.
    pub kept: Vec<String>,
    /// Those that lead on, and where.
    pub redirected: Vec<(String, String)>,
    /// Those at which nothing stands any more.
    pub lost: Vec<String>,
}

impl MigrationReport {
    /// Whether a report was written to `room` before.
    pub fn is_written(room: &Path) -> bool {
        file(room).exists()
    }

    /// Asks for every address.
    pub fn of(addresses: &[String], answer: &dyn Fn(&str) -> Answer) -> Self {
        let mut report = Self::default();
        for address in addresses {
            match answer(address) {
                Answer::Page => report.kept.push(address.clone()),
                Answer::Redirect(to) => report.redirected.push((address.clone(), to)),
                Answer::Nothing => report.lost.push(address.clone()),
            }
        }
        report
    }

    /// Writes the whole report to `migration.txt` in `room`, and tells the sum of it. With `strict` a lost address is an
    /// error; the report is written nevertheless.
    pub fn conclude(&self, room: &Path, strict: bool, progress: &dyn Progress) -> Result<(), PublishError> {
        let file = self.write(room)?;
        say::summary(self, &file).iter().for_each(|line| progress.line(line));
        match self.lost.len() {
            lost if strict && lost > 0 => Err(PublishError::Lost(lost, file)),
            _ => Ok(()),
        }
    }

    fn write(&self, room: &Path) -> Result<PathBuf, PublishError> {
        let file = file(room);
        let written = replace(&file, say::report(self).as_bytes());
        written.map_err(|error| PublishError::disk(&file, error)).map(|()| file)
    }
}

fn file(room: &Path) -> PathBuf {
    room.join("migration.txt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[derive(Default)]
    struct Lines(Mutex<Vec<String>>);

    impl Progress for Lines {
        fn line(&self, line: &str) {
            self.0.lock().unwrap().push(line.to_owned());
        }
        fn begin(&self, _: &str, _: Option<u64>) {}
        fn advance(&self, _: u64) {}
        fn end(&self) {}
    }

    #[test]
    fn a_report_names_what_is_lost_and_keeps_the_whole_list() {
        let addresses: Vec<String> = (0..30).map(|n| format!("/a{n:02}/")).collect();
        let answer = |address: &str| match address {
            "/a00/" => Answer::Page,
            "/a01/" => Answer::Redirect("/b/".to_owned()),
            _ => Answer::Nothing,
        };
        let report = MigrationReport::of(&addresses, &answer);
        assert_eq!((report.kept.len(), report.redirected.len(), report.lost.len()), (1, 1, 28));
        let (room, lines) = (tempfile::tempdir().unwrap(), Lines::default());
        report.conclude(room.path(), false, &lines).unwrap();
        let said = lines.0.lock().unwrap().join("\n");
        assert!(said.contains("/a21/") && !said.contains("/a22/") && said.contains("8 autres"), "{said}");
        let written = std::fs::read_to_string(room.path().join("migration.txt")).unwrap();
        for line in ["/a00/", "/a01/ -> /b/", "/a29/"] {
            assert!(written.lines().any(|other| other == line), "{line}\n{written}");
        }
        let error = report.conclude(room.path(), true, &lines).unwrap_err();
        assert!(error.to_string().contains("28 adresses"), "{error}");
        let kept = MigrationReport::of(&addresses[..2], &answer);
        assert!(kept.conclude(room.path(), true, &lines).is_ok());
    }
}
