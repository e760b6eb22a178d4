//! The stylesheet, of which every page holds inline what it shows.

use super::carried;
use super::colours::{rules, tokens};
use super::digest::sha256;
use crate::config::Colours;

/// What every page needs, in the order in which the files of `style/` follow each other: from the general to the particular.
const TEXT: [&str; 11] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "header.css",
    "menu.css",
    "components.css",
    "card.css",
    "prose.css",
    "article.css",
    "reading.css",
    "footer.css",
];

/// What lists need besides, and what only the app shows.
const REST: [&str; 2] = ["front.css", "app.css"];

/// `style/` without comments and needless space. The text of an article has to come with the first packets, so that pages of
/// texts bring only what they show; the app fetches the rest.
pub struct Stylesheets {
    /// Inline in pages that are a text: articles and static pages.
    pub text: String,
    /// Inline in all other pages.
    pub whole: String,
    /// What the whole one has and that of texts has not. It follows all else there and here.
    pub rest: String,
}

impl Stylesheets {
    /// All of `style/`, with the magazine's colours.
    pub fn of(colours: &Colours) -> Self {
        let text = minify(&(joined(&TEXT) + &rules(colours)));
        let rest = minify(&joined(&REST));
        Self { whole: format!("{text}{rest}"), text, rest }
    }

    /// The name of the rest, which tells its content.
    pub fn rest_name(&self) -> String {
        let hash: String = sha256(self.rest.as_bytes()).chars().take(10).collect();
        format!("assets/style-{hash}.css")
    }
}

fn joined(names: &[&str]) -> String {
    let find = |name: &&str| carried::STYLES.iter().find(|(carried, _)| carried == name);
    names.iter().filter_map(find).map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect()
}

/// The colours of the page itself, light and dark, as tokens.css has them: for what a browser paints around it.
pub fn papers() -> Vec<String> {
    tokens("--paper:")
}

/// Drops comments, and space where CSS does not need it. Strings stay as they are.
fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
        } else if c.is_whitespace() {
            rest = rest.trim_start();
            space = true;
        } else {
            // Around these no space is needed. It is around `+`, `-`, `*` in calculations and before `:` and `(` in selectors.
            let free = |c: char| "{};,>".contains(c);
            if space && !out.is_empty() && !out.ends_with(|c| free(c) || c == ':') && !free(c) {
                out.push(' ');
            }
            space = false;
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            let length = if c == '"' || c == '\'' { string_length(rest, c) } else { c.len_utf8() };
            let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            out.push_str(token);
            rest = after;
        }
    }
    out
}

/// The length of the string that `css` begins with, its quotes included.
fn string_length(css: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in css.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_keeps_its_meaning() {
        for (css, expected) in [
            ("/* a */\na { color : red; }\n", "a{color :red}"),
            (
                "a  b > c , d:hover { margin: 0 auto; top: calc(1px + 2px) }",
                "a b>c,d:hover{margin:0 auto;top:calc(1px + 2px)}",
            ),
            ("a :hover { }", "a :hover{}"),
            ("@media (min-width: 1px) and (hover) { a { b: c; } }", "@media (min-width:1px) and (hover){a{b:c}}"),
            ("a::after { content: \"/* ; */  \\\" x\"; }", "a::after{content:\"/* ; */  \\\" x\"}"),
            ("a { background: url('a  b.png') }", "a{background:url('a  b.png')}"),
            ("a/**/b{}", "a b{}"),
            ("/* open", ""),
        ] {
            assert_eq!(minify(css), expected, "{css}");
        }
    }

    #[test]
    fn the_stylesheet_of_every_page_can_stand_inline() {
        let styles = Stylesheets::of(&Colours { accent: Some("#9a3412".into()), ..Colours::default() });
        for css in [&styles.text, &styles.whole, &styles.rest] {
            assert!(!css.is_empty() && !css.contains("</") && !css.contains("/*") && !css.contains('\r'));
            assert_eq!(css.matches('{').count(), css.matches('}').count());
        }
        assert!(styles.text.contains("--accent:#9a3412") && styles.whole.contains("--accent:#9a3412"));
        assert!(
            !styles.text.contains(".front{") && styles.whole.contains(".front{") && styles.rest.contains(".front{")
        );
    }

    #[test]
    fn every_file_of_the_folder_is_in_a_stylesheet() {
        let mut known: Vec<&str> = TEXT.iter().chain(&REST).copied().collect();
        let mut carried: Vec<&str> = carried::STYLES.iter().map(|(name, _)| *name).collect();
        known.sort_unstable();
        carried.sort_unstable();
        assert_eq!(known, carried);
    }
}
