//! The one stylesheet, which stands inline in every page.

use super::carried;
use super::colours::{rules, tokens};
use crate::config::Colours;

/// The order in which the files of `style/` follow each other: from the general to the particular.
const ORDER: [&str; 11] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "header.css",
    "menu.css",
    "components.css",
    "front.css",
    "column.css",
    "prose.css",
    "article.css",
    "reading.css",
];

/// All of `style/` with the magazine's colours, without comments and needless space.
pub fn stylesheet(colours: &Colours) -> String {
    let mut files: Vec<&(&str, &[u8])> = carried::STYLES.iter().filter(|(name, _)| name.ends_with(".css")).collect();
    files.sort_by_key(|(name, _)| ORDER.iter().position(|other| other == name).unwrap_or(ORDER.len()));
    let mut css: String = files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    css.push_str(&rules(colours));
    minify(&css)
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
        let css = stylesheet(&Colours { accent: Some("#9a3412".into()), ..Colours::default() });
        assert!(css.contains("--accent:#9a3412"));
        assert!(!css.contains("</") && !css.contains("/*") && !css.contains('\r'));
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
