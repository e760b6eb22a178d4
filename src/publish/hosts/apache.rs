//! .htaccess: what Apache needs to answer as `serve` does, on shared hosting too, where nobody may change its configuration.

use super::form::{FILE_FOLDERS, Form, escaped};
use super::{HostFile, HostFiles, Published};
use crate::native::media_type::{Size, TYPES};
use crate::policy::{Rule, headers};
use std::fmt::Write;

/// Apache reads .htaccess at every request and tries its rules one by one: more single addresses than this are pages.
const MOST_RULES: usize = 500;

/// .htaccess, and pages for what it has no room for.
pub fn files(published: &Published<'_>) -> HostFiles {
    let access = Access { published, rules: published.rules(), base: &published.decoded_base() };
    let files = vec![HostFile::new(".htaccess", access.text())];
    let rest: Vec<(String, String)> = match published.live {
        true => Vec::new(),
        false => {
            published.redirects.exact.iter().skip(MOST_RULES).map(|(from, to)| (from.clone(), to.clone())).collect()
        }
    };
    published.with_pages(files, rest.iter())
}

struct Access<'a> {
    published: &'a Published<'a>,
    rules: Vec<Rule>,
    /// Decoded, as Apache compares and finds it.
    base: &'a str,
}

/// The module whose directives a part is made of: without it the part is left out, and the site works with less.
fn with_module(module: &str, part: &str) -> String {
    format!("<IfModule {module}>\n{part}</IfModule>\n")
}

impl Access<'_> {
    fn text(&self) -> String {
        let mut out =
            "# Written by `regard publish --profile apache`, anew with every edition: changes made here are lost.\n\n\
             AddDefaultCharset Off\nFileETag MTime Size\n"
                .to_owned();
        let _ = writeln!(out, "ErrorDocument 404 {}404.html\n", self.published.base.path);
        out.push_str(&types());
        out.push_str(&with_module("mod_headers.c", &self.headers()));
        out.push_str(&with_module("mod_rewrite.c", &self.rewriting()));
        out.push_str(COMPRESSION);
        out
    }

    fn headers(&self) -> String {
        let mut out = lines(&headers(&self.rules, "/"), "    ");
        for rule in self.rules.iter().filter(|rule| rule.below != "/") {
            let below = escaped(&format!("{}{}", self.base, rule.below.trim_start_matches('/')));
            let _ = write!(
                out,
                "    <If \"%{{REQUEST_URI}} =~ m#^{below}#\">\n{}    </If>\n",
                lines(&rule.headers, "        ")
            );
        }
        let _ = writeln!(
            out,
            "    <FilesMatch \"{}\">\n        Header merge vary accept-encoding\n    </FilesMatch>",
            loose()
        );
        out
    }

    fn rewriting(&self) -> String {
        // Decoded: Apache encodes what it sends.
        let base = self.base;
        let mut out = format!("    RewriteEngine On\n    RewriteBase {}\n", quoted(base));
        // A file asked for by its own name is asked for by its folder's.
        let _ = write!(
            out,
            "\n    RewriteCond %{{THE_REQUEST}} \"^[A-Z]+ [^? ]*/index\\.html[? ]\"\n    \
             RewriteRule \"^(.*/)?index\\.html$\" \"{base}$1\" [R=301,L]\n"
        );
        if !self.published.live {
            let _ = write!(
                out,
                "\n    RewriteCond %{{QUERY_STRING}} \"(?:^|&)s=([^&]+)\"\n    \
                 RewriteRule \"^$\" \"{}recherche/?q=%1\" [R=301,NE,L]\n",
                in_rule(&self.published.base.path)
            );
        }
        let _ = write!(
            out,
            "\n    RewriteCond %{{REQUEST_FILENAME}}/index.html -f\n    RewriteRule \"^(.*[^/])$\" \"{base}$1/\" [R=301,L]\n"
        );
        for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
            let accepted =
                format!("    RewriteCond %{{HTTP:Accept-Encoding}} \"\\b{encoding}\\b(?!;q=0(?:\\.0*)?(?:,|$))\"\n");
            let _ = write!(
                out,
                "\n{accepted}    RewriteCond %{{REQUEST_FILENAME}}/index.html.{ending} -f\n    \
                 RewriteRule \"^(.*/)?$\" \"{base}$1index.html.{ending}\" [L]\n\
                 {accepted}    RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n    \
                 RewriteRule \"^(.+)$\" \"{base}$1.{ending}\" [L]\n"
            );
        }
        let _ = write!(
            out,
            "\n    RewriteCond %{{REQUEST_FILENAME}} -f [OR]\n    RewriteCond %{{REQUEST_FILENAME}}/index.html -f\n    \
             RewriteRule \"^\" \"-\" [L]\n\n    RewriteRule \"^(?:{})(?:/|$)\" \"-\" [R=404,L]\n",
            FILE_FOLDERS.join("|")
        );
        if self.published.live {
            // What has no extension may be a page of the live site.
            let _ = writeln!(out, "    RewriteRule \"(?:^|/)[^/.]*$\" \"{base}index.html\" [L]");
        } else {
            out.push('\n');
            out.push_str(&self.old());
        }
        out.push_str("    RewriteRule \"^\" \"-\" [R=404,L]\n");
        out
    }

    fn old(&self) -> String {
        let mut out = String::new();
        for (from, to) in self.published.redirects.exact.iter().take(MOST_RULES) {
            let from = escaped(from.trim_matches('/'));
            let _ =
                writeln!(out, "    RewriteRule \"^{from}/?$\" \"{}\" [R=301,NE,L]", in_rule(&self.published.link(to)));
        }
        self.published.redirects.forms().for_each(|form| out.push_str(&self.form(form)));
        out
    }

    fn form(&self, form: &Form) -> String {
        let (regex, new) = (form.regex("", "("), form.to("$1"));
        let page = new.split('?').next().unwrap_or_default().trim_start_matches('/');
        let index = if page.is_empty() || page.ends_with('/') { "index.html" } else { "" };
        let (base, new) = (self.base, new.trim_start_matches('/'));
        format!(
            "    RewriteCond \"%{{DOCUMENT_ROOT}}{base}{page}{index}\" -f\n    \
             RewriteRule \"{regex}\" \"{base}{new}\" [R=301,L]\n"
        )
    }
}

/// For hosts that cannot choose a copy.
const COMPRESSION: &str = "<IfModule !mod_rewrite.c>
    <IfModule mod_deflate.c>
        <IfModule mod_filter.c>
            AddOutputFilterByType DEFLATE text/html text/javascript application/json application/xml image/svg+xml application/wasm
        </IfModule>
    </IfModule>
</IfModule>
";

/// The types of files and of their copies, which Apache would take for archives.
fn types() -> String {
    let mut out = String::new();
    for (extensions, name, size) in TYPES {
        let copies = match size {
            Size::Loose => "(?:\\.(?:br|gz))?",
            Size::Dense => "",
        };
        let _ = writeln!(
            out,
            "<FilesMatch \"\\.(?:{}){copies}$\">\n    ForceType \"{name}\"\n</FilesMatch>",
            extensions.join("|")
        );
    }
    let encodings = "        AddEncoding br .br\n        AddEncoding gzip .gz\n";
    let files = format!("    <FilesMatch \"{}\">\n{encodings}    </FilesMatch>\n", loose().replace(")?$", ")$"));
    out + &with_module("mod_mime.c", &files)
}

/// Files that become smaller, and their copies.
fn loose() -> String {
    let loose = TYPES.iter().filter(|(_, _, size)| *size == Size::Loose);
    let extensions: Vec<&str> = loose.flat_map(|(extensions, _, _)| extensions.iter().copied()).collect();
    format!("\\.(?:{})(?:\\.(?:br|gz))?$", extensions.join("|"))
}

/// The same value for every answer: what a server sets for good answers only would stand beside it otherwise.
fn lines(headers: &[(&'static str, String)], indent: &str) -> String {
    headers.iter().fold(String::new(), |mut out, (name, value)| {
        let value = quoted(value);
        let _ = writeln!(out, "{indent}Header onsuccess unset {name}\n{indent}Header always set {name} {value}");
        out
    })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Signs that would refer to a group.
fn in_rule(address: &str) -> String {
    address.replace('%', "\\%").replace('$', "\\$")
}
