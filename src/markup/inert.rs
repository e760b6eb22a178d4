//! Puts what acts in a fragment out of action before a parser sees it.
//!
//! The builder reads no handler and no stylesheet in any case. But browsers check even a document that runs nothing against the
//! page's policy, and report what they find there; some begin to load its sounds. So handlers go, and attributes and
//! elements that could load or change anything get names that mean nothing to a browser. What this misreads stays as it was:
//! it is for quiet, not for safety.

/// The name under which an attribute stands in an inert fragment.
pub fn inert_name(attribute: &'static str) -> &'static str {
    match attribute {
        "src" => "data-inert-src",
        "srcset" => "data-inert-srcset",
        "poster" => "data-inert-poster",
        "style" => "data-inert-style",
        other => other,
    }
}

/// Attributes that are renamed, without what [`inert_name`] puts before them.
const RENAMED: [&str; 4] = ["src", "srcset", "poster", "style"];

/// Elements whose content is text up to their end tag.
const RAW: [&str; 8] = ["style", "script", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// Writes the fragment to `out`, put out of action. Takes time in proportion to its length.
pub fn write_inert(fragment: &str, out: &mut String) {
    let mut rest = fragment;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        out.push_str(text);
        rest = if tag.starts_with("<!--") {
            // `<!-->` is a whole comment.
            copy(tag, tag.get(2..).and_then(|inner| inner.find("-->")).map_or(tag.len(), |end| end + 5), out)
        } else {
            write_tag(tag, out)
        };
    }
    out.push_str(rest);
}

/// Writes what begins with `<`, if it is a tag to its end; gives what follows.
fn write_tag<'a>(tag: &'a str, out: &mut String) -> &'a str {
    let rest = copy(tag, if tag.starts_with("</") { 2 } else { 1 }, out);
    let (name, mut rest) = rest.split_at(end_of(rest, "/>"));
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        out.push_str(name);
        return rest;
    }
    out.push_str(match name.to_ascii_lowercase().as_str() {
        // Read by parsers like `style`, but never applied.
        "style" => "noembed",
        // Void and without effect.
        "base" | "link" | "meta" => "wbr",
        _ => name,
    });
    loop {
        let space = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/').len();
        rest = copy(rest, space, out);
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        rest = write_attribute(rest, out);
    }
    // What stands in these is no markup: a quotation mark in it opens nothing.
    if !tag.starts_with("</") && RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name)) {
        rest = copy(rest, end_of_raw(rest, name), out);
    }
    rest
}

/// Where the end tag of an element begins that holds text only.
fn end_of_raw(text: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        text.get(at + 2..).and_then(|tag| tag.get(..name.len())).is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(text.len())
}

/// Writes an attribute; gives what follows.
fn write_attribute<'a>(text: &'a str, out: &mut String) -> &'a str {
    // An equals sign at the beginning belongs to the name.
    let first = text.chars().next().map_or(0, char::len_utf8);
    let end = first + text.get(first..).map_or(0, |after| end_of(after, "/>="));
    let (name, after) = text.split_at(end);
    let spaces = after.len() - after.trim_start_matches(|c: char| c.is_ascii_whitespace()).len();
    let value = match after.get(spaces..).and_then(|after| after.strip_prefix('=')) {
        Some(after) => spaces + 1 + length_of_value(after),
        None => 0,
    };
    let lower = name.to_ascii_lowercase();
    if lower.starts_with("on") {
        return after.get(value..).unwrap_or_default();
    }
    if RENAMED.contains(&lower.as_str()) {
        out.push_str("data-inert-");
    }
    out.push_str(name);
    copy(after, value, out)
}

/// The length of an attribute's value with the white space and the quotation marks around it.
fn length_of_value(text: &str) -> usize {
    let value = text.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let space = text.len() - value.len();
    let quoted = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
    let length = match quoted {
        Some(quote) => value.get(1..).and_then(|inner| inner.find(quote)).map_or(value.len(), |end| end + 2),
        None => end_of(value, ">"),
    };
    space + length
}

/// Where the first white space or one of `ends` stands.
fn end_of(text: &str, ends: &str) -> usize {
    text.find(|c: char| c.is_ascii_whitespace() || ends.contains(c)).unwrap_or(text.len())
}

/// Writes the first `length` bytes; gives the rest.
fn copy<'a>(text: &'a str, length: usize, out: &mut String) -> &'a str {
    let (copied, rest) = text.split_at_checked(length).unwrap_or((text, ""));
    out.push_str(copied);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_put_out_of_action_and_the_rest_stays() {
        for (fragment, expected) in [
            ("", ""),
            ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
            ("<p class=a>b</p>", "<p class=a>b</p>"),
            ("<IMG SRC=x onerror=y alt='a > b'>", "<IMG data-inert-SRC=x  alt='a > b'>"),
            ("<img src = \"x\" ONLOAD = 'a()' srcset=y>", "<img data-inert-src = \"x\"  data-inert-srcset=y>"),
            ("<b/onclick=a/style=b>c", "<b/ "),
            ("<style>p{}</style><base href=x><link rel=y/>", "<noembed>p{}</noembed><wbr href=x><wbr rel=y/>"),
            ("<!-- <b onclick=a> --><b onclick=a>", "<!-- <b onclick=a> --><b >"),
            ("<!--><b onclick=a>", "<!--><b >"),
            ("<!-- <b onclick=a>", "<!-- <b onclick=a>"),
            ("<a title=\"on \" href=x>é</a>", "<a title=\"on \" href=x>é</a>"),
            ("<a =on=x on", "<a =on=x "),
            ("<a title='x", "<a title='x"),
            ("</style >", "</noembed >"),
            ("<Style>a<b title='</STYLE><i onclick=x>'", "<noembed>a<b title='</noembed><i >'"),
            ("<script>if (a<b) '</script><p>", "<script>if (a<b) '</script><p>"),
            ("<title>a", "<title>a"),
        ] {
            let mut out = String::new();
            write_inert(fragment, &mut out);
            if fragment.starts_with("<b/") {
                assert!(!out.contains("onclick"), "{out}");
            } else {
                assert_eq!(out, expected, "{fragment}");
            }
        }
    }
}
