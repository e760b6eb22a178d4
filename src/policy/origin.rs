//! An origin: who answers for what is loaded, `https://example.org:8443`.

/// A scheme, a host and, where it is not the scheme's own, a port; nothing that could end a directive of the policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin that stands alone; a slash may end it.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port.parse::<u16>().ok()?)),
            _ => (rest, None),
        };
        let scheme = scheme.to_ascii_lowercase();
        let own_port = match scheme.as_str() {
            "https" => 443,
            "http" => 80,
            _ => return None,
        };
        let host = is_host(host).then(|| host.to_ascii_lowercase())?;
        Some(Self(match port {
            Some(port) if port != own_port => format!("{scheme}://{host}:{port}"),
            _ => format!("{scheme}://{host}"),
        }))
    }

    /// The origin of a whole http(s) address.
    pub fn of(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        Self::parse(&format!("{scheme}://{host}"))
    }

    /// `https://example.org:8443`
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A name or number in ASCII (other names are written in their `xn--` form), or an IPv6 address in brackets.
fn is_host(host: &str) -> bool {
    match host.strip_prefix('[') {
        Some(rest) => rest
            .strip_suffix(']')
            .is_some_and(|ip| ip.contains(':') && ip.bytes().all(|b| b.is_ascii_hexdigit() || b == b':' || b == b'.')),
        None => {
            let label = |label: &str| {
                !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            };
            host.split('.').all(label)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_a_host_and_a_port() {
        for (text, expected) in [
            ("https://example.org", Some("https://example.org")),
            ("HTTPS://Example.org/", Some("https://example.org")),
            ("https://example.org:443", Some("https://example.org")),
            ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080")),
            ("http://[::1]:8080", Some("http://[::1]:8080")),
            ("http://[::1]", Some("http://[::1]")),
            ("example.org", None),
            ("ftp://example.org", None),
            ("https://", None),
            ("https://a..b", None),
            ("https://*.example.org", None),
            ("https://name@example.org", None),
            ("https://example.org:99999", None),
            ("https://example.org:", None),
            ("https://example.org/a", None),
            ("https://example.org ", None),
            ("https://example.org;x", None),
            ("https://exemple\u{e9}.org", None),
        ] {
            assert_eq!(Origin::parse(text).as_ref().map(Origin::as_str), expected, "{text}");
        }
    }

    #[test]
    fn an_address_tells_its_origin() {
        for (address, expected) in [
            ("https://example.org/blog/?x=//y#z", Some("https://example.org")),
            ("http://example.org:81?x", Some("http://example.org:81")),
            ("mailto:a@example.org", None),
            ("/a/", None),
        ] {
            assert_eq!(Origin::of(address).as_ref().map(Origin::as_str), expected, "{address}");
        }
    }
}
