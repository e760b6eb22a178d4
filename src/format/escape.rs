//! Text made safe for HTML.

/// Writes what a parser reads back as `text`, between tags and between double quotes. It drops a zero and makes a line feed of
/// a bare carriage return, so these two are written as what stands for them.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}

/// The escaped text.
///
/// ```
/// assert_eq!(regard::format::escaped("<a href=\"?a&b\">"), "&lt;a href=&quot;?a&amp;b&quot;&gt;");
/// ```
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape(text, &mut out);
    out
}
