//! The two files of Cloudflare Pages, whose rules are few, know no query, and hold whether a file is there or not.

use super::header_file::{self, Collision};
use super::placeholders::{Dialect, Told, pattern, rules};
use super::{HostFile, HostFiles, Published, encoded};
use std::fmt::Write;

/// Rules without a placeholder, developers.cloudflare.com/pages/configuration/redirects (2026).
pub const MOST_STATIC: usize = 2000;

/// Rules with one.
pub const MOST_DYNAMIC: usize = 100;

/// `_headers`, `_redirects`, and small pages for the old addresses beyond its rules.
pub fn files(published: &Published<'_>) -> HostFiles {
    let headers = HostFile::new("_headers", header_file::text(published, Collision::Joined));
    if published.live {
        let redirects = HostFile::new("_redirects", shell(published));
        return HostFiles { files: vec![headers, redirects], lost: 0 };
    }
    let base = published.base.path.trim_end_matches('/');
    let forms = published.redirects.forms().flat_map(|form| rules(form, Dialect::Cloudflare, &published.years));
    let (dynamic, fixed): (Vec<_>, Vec<_>) =
        forms.filter(|(from, _)| !shadows(from, published)).partition(|(from, _)| from.contains([':', '*']));
    let dynamic: Vec<_> = dynamic.into_iter().take(MOST_DYNAMIC).collect();
    // What the forms do not tell here. The most important ones get the rules.
    let told = Told::by(&dynamic);
    let untold = |(from, to): &&(String, String)| told.lead(&encoded(from)).as_ref() != Some(&encoded(to));
    let exact = published.redirects.moved.iter().filter(untold);
    let room = MOST_STATIC.saturating_sub(fixed.len());
    let mut text = String::new();
    let mut line = |from: &str, to: &str| {
        let _ = writeln!(text, "{base}{from} {base}{to} 301");
    };
    fixed.iter().for_each(|(from, to)| line(from, to));
    exact.clone().take(room).for_each(|(from, to)| line(&encoded(from), &encoded(to)));
    dynamic.iter().for_each(|(from, to)| line(from, to));
    let redirects = HostFile::new("_redirects", text);
    published.with_pages(vec![headers, redirects], exact.skip(room))
}

/// Whether a rule would hide a page that exists.
fn shadows(from: &str, published: &Published<'_>) -> bool {
    let regex = pattern(from);
    regex.is_none_or(|regex| published.pages.iter().any(|page| regex.is_match(&encoded(page))))
}

/// The app answers what ends in a slash, as its pages do and no file does. What does not gets 404.html, which is the app too.
fn shell(published: &Published<'_>) -> String {
    let base = &published.base.path;
    format!("{base}*/ {base} 200\n")
}
