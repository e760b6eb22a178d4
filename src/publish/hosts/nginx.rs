//! nginx.conf: what a `server` block includes to answer as `serve` does.

use super::form::{FILE_FOLDERS, Form};
use super::{HostFile, HostFiles, Published};
use crate::native::media_type::TYPES;
use crate::policy::{Rule, headers};
use std::fmt::Write;

/// The one file: nginx has rules enough for every old address.
pub fn files(published: &Published<'_>) -> HostFiles {
    let conf = Conf { published, rules: published.rules(), base: &published.decoded_base() };
    HostFiles { files: vec![HostFile::new("nginx.conf", conf.text())], lost: 0 }
}

struct Conf<'a> {
    published: &'a Published<'a>,
    rules: Vec<Rule>,
    /// Decoded, as nginx compares and finds it.
    base: &'a str,
}

/// A file asked for by its own name is asked for by its folder's.
const INDEX: &str = r#"
    location ~ "/index\.html$" {
        if ($request_uri ~ "^([^?]*/)index\.html(?:\?.*)?$") { return 301 $1$is_args$args; }
        try_files $uri =404;
    }
"#;

impl Conf<'_> {
    fn text(&self) -> String {
        let Self { base, published, .. } = self;
        let mut out = self.introduction();
        if *base != "/" {
            let _ = writeln!(
                out,
                "location = {} {{ return 301 {}$is_args$args; }}",
                quoted(base.trim_end_matches('/')),
                published.base.path
            );
        }
        let _ = write!(
            out,
            "location {} {{\n    absolute_redirect off;\n    gzip off;\n    gzip_static on;\n    gzip_vary on;\n{}{}",
            quoted(base),
            types(),
            self.headers("/", 1)
        );
        let _ = writeln!(
            out,
            "    error_page 403 404 =404 {base}404.html;\n    try_files ${{uri}}index.html {};",
            self.fallback()
        );
        let _ = write!(
            out,
            "\n    location ~ \"/\\.(?!well-known(?:/|$))\" {{ return 404; }}\n    location = {} {{ return 404; }}\n{INDEX}",
            quoted(&format!("{base}nginx.conf"))
        );
        out.push_str(&self.nameless(1));
        for rule in self.rules.iter().filter(|rule| rule.below != "/") {
            out.push_str(&self.folder(rule));
        }
        if !published.live {
            let _ = write!(
                out,
                "\n    location = {} {{\n        if ($arg_s != \"\") {{ return 301 {}recherche/?q=$arg_s; }}\n        \
                 try_files ${{uri}}index.html =404;\n    }}\n",
                quoted(base),
                published.base.path
            );
            out.push_str(&self.exact());
        }
        out.push_str("}\n");
        if !published.live {
            out.push_str(&self.old());
        }
        out
    }

    fn introduction(&self) -> String {
        let below = self.base.trim_end_matches('/');
        format!(
            "# Written by `regard publish --profile nginx`, anew with every edition. In the server block of the site:\n\
             #\n#     root /srv/www;{}\n#     include /srv/www{below}/nginx.conf;\n#\n\
             # This file and the pages name the same Content-Security-Policy: whenever publishing has changed it, let nginx\n\
             # read it again (nginx -t && nginx -s reload).\n\
             # With Debian's libnginx-mod-http-brotli-static, `brotli_static on;` before the include sends smaller copies.\n\n",
            if below.is_empty() { String::new() } else { format!("    # the site is published into /srv/www{below}") }
        )
    }

    /// Where a request goes on when no page is at its address.
    fn fallback(&self) -> String {
        if self.published.live { format!("{}index.html", self.base) } else { self.name() }
    }

    /// The name of the location for old addresses, one for each base.
    fn name(&self) -> String {
        let base: String = self.base.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        format!("@regard{}", base.trim_end_matches('_'))
    }

    /// Addresses without a slash at the end: a file, or a folder with a page.
    fn nameless(&self, depth: usize) -> String {
        let indent = "    ".repeat(depth);
        let (page, other) = if self.published.live {
            // What has no extension may be a page of the live site.
            let shell = format!(
                "{indent}location ~ \"/[^/.]+$\" {{\n{indent}    FOLDER\n{indent}    try_files $uri {};\n{indent}}}\n",
                self.fallback()
            );
            (shell, "=404".to_owned())
        } else {
            (String::new(), self.fallback())
        };
        let folder = "if (-f $document_root$uri/index.html) { rewrite \"^(.*)$\" \"$1/\" permanent; }";
        let text = format!(
            "\n{page}{indent}location ~ \"[^/]$\" {{\n{indent}    FOLDER\n{indent}    try_files $uri {other};\n{indent}}}\n"
        );
        text.replace("FOLDER", folder)
    }

    /// A folder whose files carry other headers than pages do.
    fn folder(&self, rule: &Rule) -> String {
        let address = quoted(&format!("{}{}", self.base, rule.below.trim_start_matches('/')));
        let headers = self.headers(rule.below, 2);
        let first = rule.below.split('/').nth(1).unwrap_or_default();
        if FILE_FOLDERS.contains(&first) {
            return format!("\n    location ^~ {address} {{\n{headers}        try_files $uri =404;\n    }}\n");
        }
        let pages = format!("        try_files ${{uri}}index.html {};\n{}", self.fallback(), self.nameless(2));
        format!("\n    location {address} {{\n{headers}{pages}    }}\n")
    }

    fn headers(&self, address: &str, depth: usize) -> String {
        let indent = "    ".repeat(depth);
        headers(&self.rules, address).iter().fold(String::new(), |mut out, (name, value)| {
            let _ = writeln!(out, "{indent}add_header {name} {} always;", quoted(value));
            out
        })
    }

    fn exact(&self) -> String {
        let mut out = String::new();
        for (from, to) in &self.published.redirects.exact {
            let (from, to) = (format!("{}{}", self.base, from.trim_start_matches('/')), self.published.link(to));
            for from in [from.as_str(), from.trim_end_matches('/')] {
                let _ = writeln!(out, "    location = {} {{ return 301 \"{to}$is_args$args\"; }}", quoted(from));
            }
        }
        if out.is_empty() { out } else { format!("\n{out}") }
    }

    /// The forms of old addresses, for what has no file: each leads on only where the new address has one.
    fn old(&self) -> String {
        let mut out = format!(
            "location {} {{\n    absolute_redirect off;\n{}    error_page 404 {}404.html;\n    set $regard_file \"\";\n",
            self.name(),
            self.headers("/", 1),
            self.base
        );
        for form in self.published.redirects.forms() {
            out.push_str(&self.form(form));
        }
        out.push_str("    return 404;\n}\n");
        out
    }

    fn form(&self, form: &Form) -> String {
        // nginx encodes numbered groups, as links want them, and leaves named ones as files have them.
        let (regex, named) = (form.regex(self.base, "("), form.regex(self.base, "(?<regard_kept>"));
        let (new, there) = (form.to("$1"), form.to("${regard_kept}"));
        let page = there.split('?').next().unwrap_or_default();
        let index = if page.ends_with('/') { "index.html" } else { "" };
        let file = format!("{}{page}{index}", self.base.trim_end_matches('/'));
        // A question mark at the end: nothing of the old query goes on.
        let end = if new.contains('?') { "?" } else { "" };
        let to = format!("{}{new}{end}", self.published.base.path.trim_end_matches('/'));
        format!(
            "    if ($uri ~ \"{named}\") {{ set $regard_file \"{file}\"; }}\n    \
             if (-f $document_root$regard_file) {{ rewrite \"{regex}\" \"{to}\" permanent; }}\n"
        )
    }
}

fn types() -> String {
    let mut out = "    default_type application/octet-stream;\n    types {\n".to_owned();
    for (extensions, name, _) in TYPES {
        let _ = writeln!(out, "        \"{name}\" {};", extensions.join(" "));
    }
    out + "    }\n"
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
