//! Netlify's two files. Its rules yield to files that exist, so that forms may be wide; a rule for a page that is there is
//! forced with `!`.

use super::header_file::{self, Collision};
use super::placeholders::{Dialect, Told, rules};
use super::{HostFile, HostFiles, Published, encoded};
use std::fmt::Write;

/// `_headers` and `_redirects`.
pub fn files(published: &Published<'_>) -> HostFiles {
    let headers = HostFile::new("_headers", header_file::text(published, Collision::LastHolds));
    let redirects = HostFile::new("_redirects", if published.live { shell(published) } else { old(published) });
    HostFiles { files: vec![headers, redirects], lost: 0 }
}

fn old(published: &Published<'_>) -> String {
    let base = published.base.path.trim_end_matches('/');
    let mut out = format!("{base}/ s=:words {base}/recherche/?q=:words 301!\n");
    let forms = published.redirects.forms().flat_map(|form| rules(form, Dialect::Netlify, &published.years));
    let forms: Vec<(String, String)> = forms.collect();
    let told = Told::by(&forms);
    for (from, to) in &published.redirects.moved {
        if told.lead(encoded(from).trim_end_matches('/')).as_ref() != Some(&encoded(to)) {
            let _ = writeln!(out, "{} {} 301", published.link(from), published.link(to));
        }
    }
    for (from, to) in &forms {
        let _ = writeln!(out, "{base}{from} {base}{to} 301");
    }
    out
}

/// Files that browsers and programs ask for, whether a site has them or not.
const OFTEN_ASKED: [&str; 5] = ["favicon.ico", "feed.xml", "sitemap.xml", "sitemap-news.xml", "sw.js"];

/// The app answers what could be one of its pages. A rule cannot tell an extension, so what is known to be none comes first.
fn shell(published: &Published<'_>) -> String {
    let base = &published.base.path;
    let folders = super::FILE_FOLDERS.iter().map(|folder| format!("{folder}/*"));
    let files = OFTEN_ASKED.iter().map(|file| (*file).to_owned());
    let mut out = folders.chain(files).fold(String::new(), |mut out, name| {
        let _ = writeln!(out, "{base}{name} {base}404.html 404");
        out
    });
    let _ = writeln!(out, "{base}* {base}index.html 200");
    out
}
