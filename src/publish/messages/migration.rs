//! What is said of the addresses of a WordPress: how many are kept, redirected, lost.

use super::failure::cause;
use crate::format::integer;
use crate::publish::migration::{MigrationReport, Sitemaps};
use crate::source::SourceError;
use std::path::Path;

/// Lost addresses that the summary names.
const NAMED: usize = 20;

/// A step begins.
pub const READING_SITEMAPS: &str = "Lecture des plans du site d’origine";

/// What the sitemaps were.
pub fn sitemaps(found: &Sitemaps) -> Vec<String> {
    let mut lines: Vec<String> = found
        .unread
        .iter()
        .map(|(address, error)| {
            let why = match error {
                SourceError::Malformed(_) => "ce n’est pas un plan de site".to_owned(),
                SourceError::NotFound
                | SourceError::Offline
                | SourceError::TimedOut
                | SourceError::Refused
                | SourceError::WrongPassword
                | SourceError::Busy(_)
                | SourceError::Server(_)
                | SourceError::TooNew(_) => cause(error),
            };
            format!("Attention\u{a0}: le plan {address} n’a pas pu être lu\u{a0}: {}.", why)
        })
        .collect();
    lines.push(match found.addresses.len() {
        0 => "Le WordPress n’a pas de plan de site\u{a0}: ses adresses ne peuvent pas être comparées à celles de l’édition.".to_owned(),
        1 => "Une adresse dans les plans du WordPress".to_owned(),
        count => format!("{} adresses dans les plans du WordPress", number(count)),
    });
    match found.foreign {
        0 => {}
        1 => lines.push("Une adresse d’un autre site y figure\u{202f}; elle n’est pas comparée.".to_owned()),
        count => lines.push(format!(
            "{} adresses d’autres sites y figurent\u{202f}; elles ne sont pas comparées.",
            number(count)
        )),
    }
    if found.cut {
        lines.push("Attention\u{a0}: ces plans sont trop longs\u{202f}; la suite n’a pas été lue.".to_owned());
    }
    lines
}

/// The sum of a report, and the first lost addresses.
pub fn summary(report: &MigrationReport, file: &Path) -> Vec<String> {
    let all = report.kept.len() + report.redirected.len() + report.lost.len();
    let mut lines = vec![format!(
        "Adresses du WordPress\u{a0}: {}\u{202f}; gardées {}, redirigées {}, perdues {}.",
        number(all),
        number(report.kept.len()),
        number(report.redirected.len()),
        number(report.lost.len())
    )];
    lines.extend(report.lost.iter().take(NAMED).map(|address| format!("  perdue\u{a0}: {address}")));
    match report.lost.len().saturating_sub(NAMED) {
        0 => {}
        1 => lines.push("  et une autre".to_owned()),
        others => lines.push(format!("  et {} autres", number(others))),
    }
    lines.push(format!("Liste complète\u{a0}: {}", file.display()));
    lines
}

/// The whole report.
pub fn report(report: &MigrationReport) -> String {
    let part = |title: &str, lines: Vec<String>| match lines.is_empty() {
        true => format!("# {title}\u{a0}: 0\n"),
        false => format!("# {title}\u{a0}: {}\n{}\n", number(lines.len()), lines.join("\n")),
    };
    let redirected = report.redirected.iter().map(|(from, to)| format!("{from} -> {to}")).collect();
    [
        part("Perdues, rien n’y répond plus", report.lost.clone()),
        part("Redirigées", redirected),
        part("Gardées", report.kept.clone()),
    ]
    .join("\n")
}

/// Addresses that would be lost, where none may be.
pub fn lost(count: usize, file: &Path) -> String {
    let lost = match count {
        1 => "Une adresse du WordPress serait perdue".to_owned(),
        count => format!("{} adresses du WordPress seraient perdues", number(count)),
    };
    format!(
        "{lost}\u{a0}: rien n’a été publié. Voyez {}, rendez ces pages publiques ou recommencez sans --strict.",
        file.display()
    )
}

fn number(count: usize) -> String {
    integer(u64::try_from(count).unwrap_or(u64::MAX))
}
