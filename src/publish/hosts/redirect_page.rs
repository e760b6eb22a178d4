//! A small page at an old address, for hosts that have no rule for it.

use super::{HostFile, Published};
use crate::text;

/// The page at `from` that leads to `to`, both decoded addresses below the base.
pub fn of(published: &Published<'_>, from: &str, to: &str) -> HostFile {
    let link = escape(&published.link(to));
    let canonical = match published.base.url.strip_suffix(&published.base.path) {
        Some(origin) if !origin.is_empty() => format!("{}{link}", escape(origin)),
        Some(_) | None => link.clone(),
    };
    let policy = escape(published.policy.meta());
    let (title, sentence, label) = (text::MOVED, text::MOVED_TO, text::MOVED_LINK);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta http-equiv=\"refresh\" content=\"0; url={link}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title><link rel=\"canonical\" href=\"{canonical}\"></head>\n\
         <body><main><h1>{title}</h1><p>{sentence} <a href=\"{link}\">{label}</a></p></main></body></html>\n"
    );
    HostFile { name: format!("{}index.html", from.trim_start_matches('/')), text: html }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
