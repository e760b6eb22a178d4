//! The HTML document around what a page shows.

use super::app_files::AppFiles;
use super::base::Base;
use super::carried;
use super::digest::digest;
use super::head::Identity;
use super::inert_json::inert;
use super::search_index::MANIFEST as INDEX;
use super::stylesheet::papers;
use crate::content::Picture;
use crate::format::escaped;
use crate::policy::Policy;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What the views make of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageHtml {
    /// Title, description and what else stands in the head; escaped.
    pub head: String,
    /// What stands in the element that the app takes over.
    pub body: String,
    /// What stands after it, for machines.
    pub foot: String,
}

/// What all documents of an edition have in common.
pub struct Shell {
    /// Everything before what differs between pages.
    start: String,
    /// What pages that are a text hold, and all others.
    text: Dress,
    whole: Dress,
    key: String,
}

/// What is inline in a page, around its own head.
struct Dress {
    /// From the last of the attributes to the page's own head.
    head: String,
    /// From the page's own head to its body.
    inline: String,
}

/// A stylesheet that stands inline in pages.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The rules.
    pub css: String,
    /// Lets these rules in and no others.
    pub policy: Policy,
}

/// How much of the stylesheet a page needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What a text needs: its first packets have to hold the text too.
    Text,
    /// Everything.
    Whole,
}

/// The document that a page shows, for the app, which need not fetch it.
#[derive(Clone, Copy, Debug)]
pub struct Island<'a> {
    /// The address of the document below the base, percent-encoded.
    pub file: &'a str,
    /// The document's bytes.
    pub json: &'a [u8],
}

/// What a shell is made of.
pub struct Parts<'a> {
    /// The magazine's name.
    pub name: &'a str,
    /// A BCP 47 tag.
    pub language: &'a str,
    /// Where the site stands.
    pub base: &'a Base,
    /// The app.
    pub app: &'a AppFiles,
    /// Whether there is a search index.
    pub index: bool,
    /// The stylesheet of pages that are a text.
    pub text: &'a Sheet,
    /// That of all others.
    pub whole: &'a Sheet,
    /// What the second has and the first has not, as a file below the base.
    pub rest: &'a str,
    /// What the magazine shows of itself.
    pub identity: &'a Identity,
    /// Its mark.
    pub icon: Option<&'a Picture>,
    /// The id of the edition.
    pub edition: &'a str,
    /// The file of the magazine's names and menu, below the base.
    pub site: &'a str,
}

impl Shell {
    /// The shell of an edition.
    pub fn new(parts: &Parts<'_>) -> Self {
        let Parts { name, language, base, app, index, text, whole, rest, identity, icon, edition, site } = parts;
        let mut attributes = vec![
            ("lang", (*language).to_owned()),
            ("dir", direction(language).to_owned()),
            ("data-base", base.path.clone()),
            ("data-name", (*name).to_owned()),
            ("data-app", base.file(&format!("assets/{}", app.script))),
            ("data-wasm", base.file(&format!("assets/{}", app.wasm))),
            ("data-site", base.file(site)),
            ("data-build", app.build()),
        ];
        attributes.extend(app.reading.iter().map(|name| ("data-reading", base.file(&format!("assets/{name}")))));
        if let Some(names) = &app.search {
            let [script, worker, engine, results] = names.each_ref().map(|name| base.file(&format!("assets/{name}")));
            attributes.push(("data-results", results));
            if *index {
                attributes.push(("data-search", [script, worker, engine, base.file(INDEX)].join(" ")));
            } else {
                // The worker decides whether it takes the engine.
                attributes.extend([("data-search", [script, worker].join(" ")), ("data-engine", engine)]);
            }
        }
        let attributes: String =
            attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
        let icons = icons(*icon, base);
        let colours: String = ["light", "dark"]
            .into_iter()
            .zip(papers())
            .map(|(scheme, colour)| {
                let media = format!("(prefers-color-scheme: {scheme})");
                format!("<meta name=\"theme-color\" media=\"{media}\" content=\"{}\">", escaped(&colour))
            })
            .collect();
        let edition = format!(" data-edition=\"{}\"", escaped(edition));
        let start = format!("<!DOCTYPE html>\n<html{attributes}");
        let key = digest([carried::SOURCES, &start, whole.policy.meta(), &whole.css, &app.boot, &identity.key()]);
        // The app fetches what such a page has not.
        let rest = format!(" data-style=\"{}\"", escaped(&base.file(rest)));
        let dress = |sheet: &Sheet, more: &str| Dress {
            head: format!(
                "{more}><head><meta charset=\"utf-8\">\
                 <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                escaped(sheet.policy.meta())
            ),
            inline: format!(
                "{colours}{icons}<style>{}</style><script>{}</script></head>\n<body><div id=\"app\">",
                sheet.css, app.boot
            ),
        };
        Self { start: format!("{start}{edition}"), key, text: dress(text, &rest), whole: dress(whole, "") }
    }

    /// The document of a page. `extent` tells what it shows; `rendered` is the address below the base that the body was made
    /// for; the app puts itself in the place of a body that was made for none.
    pub fn document(
        &self,
        page: &PageHtml,
        extent: Extent,
        rendered: Option<&str>,
        island: Option<Island<'_>>,
    ) -> String {
        let rendered = rendered.map(|address| format!(" data-rendered=\"{}\"", escaped(address))).unwrap_or_default();
        let Dress { head, inline } = match extent {
            Extent::Text => &self.text,
            Extent::Whole => &self.whole,
        };
        let PageHtml { head: own, body, foot } = page;
        let island = island.map(print).unwrap_or_default();
        format!("{}{rendered}{head}{own}{inline}{body}</div>{foot}{island}</body></html>\n", self.start)
    }

    /// Equal where all pages of equal content are equal, but for the id of the edition.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// The pictures of tabs and home screens, and the manifest: the magazine's own mark, else the carried one.
fn icons(own: Option<&Picture>, base: &Base) -> String {
    let own = own.map(|icon| icon.src.under(&base.path)).filter(|address| *address != base.file("icon.svg"));
    let carried = |name: &str| carried::PUBLIC.iter().any(|(carried, _)| *carried == name).then(|| base.file(name));
    let touch = match &own {
        Some(address) => Some(address.clone()).filter(|address| address.ends_with(".png")),
        None => carried("apple-touch-icon.png"),
    };
    let tab = if own.is_some() { "icon" } else { "icon\" type=\"image/svg+xml" };
    [
        (tab, own.or_else(|| carried("icon.svg"))),
        ("apple-touch-icon", touch),
        ("manifest", carried("manifest.webmanifest")),
    ]
    .into_iter()
    .filter_map(|(rel, address)| Some(format!("<link rel=\"{rel}\" href=\"{}\">", escaped(&address?))))
    .collect()
}

/// The last element of a page.
fn print(Island { file, json }: Island<'_>) -> String {
    let json = inert(&String::from_utf8_lossy(json));
    format!("<script type=\"application/json\" id=\"data\" data-file=\"{}\">{json}</script>", escaped(file))
}

/// The hash by which a policy lets an inline script or stylesheet in: `sha256-…`.
pub fn inline_hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// The direction in which a language is written.
fn direction(language: &str) -> &'static str {
    match language.split('-').next() {
        Some("ar" | "fa" | "he" | "ur" | "ps" | "dv" | "yi" | "ug" | "sd") => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_names_where_it_stands_and_what_it_is_made_of() {
        let app = AppFiles {
            script: "app-1.js".into(),
            wasm: "app-1_bg.wasm".into(),
            reading: Some("reading-1.js".into()),
            search: Some(["searching-1.js", "worker-1.js", "search-1.wasm", "results-1.js"].map(String::from)),
            boot: "boot()".into(),
            files: Vec::new(),
        };
        let base = Base::parse(Some("https://example.org/journal/")).unwrap();
        let sheet = |css: &str| Sheet { css: css.into(), policy: Policy::default() };
        let parts = Parts {
            name: "L'\"Eau\" & <Cie>",
            language: "ar",
            base: &base,
            app: &app,
            index: true,
            text: &sheet("a{b:c}"),
            whole: &sheet("a{b:c}d{e:f}"),
            rest: "assets/style-1.css",
            identity: &Identity::default(),
            icon: None,
            edition: "abc",
            site: "data/site-1.json",
        };
        let shell = Shell::new(&parts);
        let engine = " data-results=\"/journal/assets/results-1.js\" data-search=\"/journal/assets/searching-1.js /journal/assets/worker-1.js\" data-engine=\"/journal/assets/search-1.wasm\"";
        assert!(Shell::new(&Parts { index: false, ..parts }).start.contains(engine));
        let (head, body) = ("<title>T</title>".into(), "<p>Corps</p>".into());
        let page = PageHtml { head, body, foot: "<script type=\"application/ld+json\">{}</script>".into() };
        let island = Island { file: "/data/at/article/x.json", json: b"{\"t\":\"</script>\"}" };
        let html = shell.document(&page, Extent::Text, Some("/article/x/"), Some(island));
        for part in [
            "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\" data-base=\"/journal/\"",
            " data-name=\"L'&quot;Eau&quot; &amp; &lt;Cie&gt;\"",
            " data-app=\"/journal/assets/app-1.js\" data-wasm=\"/journal/assets/app-1_bg.wasm\"",
            " data-site=\"/journal/data/site-1.json\"",
            " data-reading=\"/journal/assets/reading-1.js\"",
            " data-search=\"/journal/assets/searching-1.js /journal/assets/worker-1.js /journal/assets/search-1.wasm /journal/data/search.bin\"",
            " data-edition=\"abc\" data-rendered=\"/article/x/\" data-style=\"/journal/assets/style-1.css\">",
            "<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"",
            "<title>T</title>",
            "<style>a{b:c}</style><script>boot()</script></head>",
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#fff\">",
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#13131b\">",
            "<body><div id=\"app\"><p>Corps</p></div><script type=\"application/ld+json\">{}</script><script type",
            "=\"application/json\" id=\"data\" data-file=\"/data/at/article/x.json\">{\"t\":\"\\u003c/script\\u003e\"}</script></body>",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
        let list = shell.document(&page, Extent::Whole, None, None);
        assert!(list.contains("<style>a{b:c}d{e:f}</style>"), "{list}");
        assert!(!list.contains("data-rendered") && !list.contains("data-style"));
    }

    #[test]
    fn an_inline_hash_is_the_one_that_browsers_compute() {
        assert_eq!(inline_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
