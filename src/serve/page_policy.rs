//! The policy that a page says itself: stricter than the one of all pages, which lets in every stylesheet that one of them holds.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The policy stands right after the charset; a list of origins may be long.
const BEGINNING: u64 = 16 * 1024;

const START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy of the page in `file`; `None` where it says none.
pub fn page_policy(file: &Path) -> Option<String> {
    let mut beginning = Vec::new();
    File::open(file).ok()?.take(BEGINNING).read_to_end(&mut beginning).ok()?;
    policy_of(&String::from_utf8_lossy(&beginning))
}

fn policy_of(html: &str) -> Option<String> {
    let (policy, _) = html.split_once(START)?.1.split_once('"')?;
    Some(
        policy
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_its_policy() {
        let html = format!(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\">{START}img-src 'self' https://a.example/?a&amp;b\">"
        );
        assert_eq!(policy_of(&html).as_deref(), Some("img-src 'self' https://a.example/?a&b"));
        for none in ["", "<!DOCTYPE html><title>x</title>", START] {
            assert_eq!(policy_of(none), None, "{none}");
        }
    }
}
