//! Which files carry which headers: one table for `serve` and for every host's own file.

use super::Policy;

/// Headers for the files below an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What the address begins with, below the base: `/`, `/assets/`.
    pub below: &'static str,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
}

/// A file whose name tells its content never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Anything else is asked for again each time, and not sent again when its ETag still fits.
const ASK_AGAIN: &str = "no-cache";

/// The rules, general ones first: where two name the same header, the later holds.
pub fn rules(policy: &Policy) -> Vec<Rule> {
    let rule = |below, headers: &[(&'static str, &str)]| Rule {
        below,
        headers: headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
    };
    let open = ("access-control-allow-origin", "*");
    vec![
        rule(
            "/",
            &[
                ("content-security-policy", &policy.header()),
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "strict-origin-when-cross-origin"),
                ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cache-control", ASK_AGAIN),
            ],
        ),
        rule("/embed/", &[("content-security-policy", &policy.embedded())]),
        rule("/data/", &[open]),
        rule("/feed.xml", &[open]),
        // The magazine's names and menu, named after what they are.
        rule("/data/site-", &[open, ("cache-control", FOREVER)]),
        rule("/media/", &[open, ("cache-control", FOREVER)]),
        rule("/assets/", &[open, ("cache-control", FOREVER)]),
        // The snippets of wasm-bindgen keep their names when their content changes.
        rule("/assets/snippets/", &[("cache-control", ASK_AGAIN)]),
    ]
}

/// The headers of the file at an address below the base.
pub fn headers(rules: &[Rule], address: &str) -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for rule in rules.iter().filter(|rule| address.starts_with(rule.below)) {
        for (name, value) in &rule.headers {
            found.retain(|(other, _)| other != name);
            found.push((name, value.clone()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_particular_rule_holds() {
        let rules = rules(&Policy::default());
        let header = |address: &str, name: &str| {
            let found = headers(&rules, address).into_iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| value).unwrap_or_default()
        };
        for (address, cache, origin) in [
            ("/", ASK_AGAIN, ""),
            ("/article/assets/", ASK_AGAIN, ""),
            ("/data/site.json", ASK_AGAIN, "*"),
            ("/feed.xml", ASK_AGAIN, "*"),
            ("/data/site-0123456789.json", FOREVER, "*"),
            ("/media/fleuve-0123456789.svg", FOREVER, "*"),
            ("/assets/app-1.js", FOREVER, "*"),
            ("/assets/snippets/regard-1/inline0.js", ASK_AGAIN, "*"),
        ] {
            assert_eq!(header(address, "cache-control"), cache, "{address}");
            assert_eq!(header(address, "access-control-allow-origin"), origin, "{address}");
            assert_eq!(header(address, "x-content-type-options"), "nosniff", "{address}");
            assert_eq!(header(address, "x-frame-options"), "", "{address}");
        }
        assert!(header("/embed/article/x/", "content-security-policy").ends_with("frame-ancestors *"));
        assert!(header("/article/x/", "content-security-policy").ends_with("frame-ancestors 'self'"));
    }
}
