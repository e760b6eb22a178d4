//! JSON that stands in a page as data.

/// JSON text for a `<script>` that is not run: nothing in it can end the element or begin a comment, and no line separator
/// stands in it that JavaScript once took for a line end. It reads as the same JSON.
///
/// `{"a":"</script>"}` becomes `{"a":"\u003c/script\u003e"}`.
pub fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        // In JSON these stand only inside of strings.
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn it_reads_back_and_holds_no_markup() {
        let value = json!({ "a": "</script><script>alert(1)</script><!-- ]]> & \u{2028}\u{2029}\u{0}\\u003c é 🎉" });
        let text = inert(&value.to_string());
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
