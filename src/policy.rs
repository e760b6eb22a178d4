//! The Content-Security-Policy and the other headers of a site: derived here and nowhere else, for pages, `serve` and hosts.

mod origin;
mod rules;

pub use origin::Origin;
pub use rules::{Rule, headers, rules};

use crate::config::{Live, Newsletter, NewsletterMode, Origins};
use crate::content::FRAME_ORIGINS;
use serde::{Deserialize, Serialize};

/// The Content-Security-Policy of every page, without `frame-ancestors`, which only a header can say and which differs under
/// `/embed/`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Policy(String);

/// The hashes of what stands inline in every page, as `sha256-…` in base64.
#[derive(Clone, Copy, Debug)]
pub struct Inline<'a> {
    /// The boot script.
    pub script: &'a str,
    /// The stylesheet; for a policy of pages that differ, every stylesheet of theirs.
    pub styles: &'a [&'a str],
}

/// An address in the configuration that names no origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadOrigin {
    /// The field of site.json.
    pub field: &'static str,
    /// What stands there.
    pub value: String,
}

impl Policy {
    /// The policy of a site that may load from `origins`, sends its newsletter form to `newsletter` and reads `live`.
    ///
    /// A live WordPress serves its pictures, sounds and films itself, and its forms are sent there, so its origin is allowed
    /// wherever content may come from; other origins are named in site.json.
    pub fn of(
        origins: &Origins,
        newsletter: Option<&Newsletter>,
        live: Option<&Live>,
        inline: Inline<'_>,
    ) -> Result<Self, BadOrigin> {
        let mut source = Vec::new();
        if let Some(live) = live {
            source = checked("live", [&live.home, &live.api], Origin::of)?;
        }
        let with = |field, listed: &[String]| -> Result<String, BadOrigin> {
            let listed = checked(field, listed, Origin::parse)?;
            Ok(list(source.iter().chain(&listed)))
        };
        let sent = checked("newsletter.action", newsletter.map(|newsletter| &newsletter.action), Origin::of)?;
        // A form that is sent from the page is asked for what came of it.
        let asked = newsletter.is_some_and(|newsletter| newsletter.mode == NewsletterMode::Inline);
        let connected = checked("origins.connect", &origins.connect, Origin::parse)?;
        let asked = sent.iter().filter(|_| asked);
        let connect = list(source.iter().chain(&connected).chain(asked));
        let images = with("origins.images", &origins.images)?;
        let media = with("origins.media", &origins.media)?;
        let forms = with("origins.forms", &origins.forms)?;
        let newsletter = list(&sent);
        let (script, frames) = (inline.script, FRAME_ORIGINS.join(" "));
        let styles: Vec<String> = inline.styles.iter().map(|hash| format!("'{hash}'")).collect();
        let styles = styles.join(" ");
        Ok(Self(format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{script}'; style-src {styles}; \
             connect-src 'self'{connect}; img-src 'self' data:{images}; media-src 'self'{media}; font-src 'self'; \
             form-action 'self'{newsletter}{forms}; frame-src {frames}; manifest-src 'self'; worker-src 'self'; \
             base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; \
             trusted-types default regard-parse"
        )))
    }

    /// The policy as a `<meta http-equiv>` may say it.
    pub fn meta(&self) -> &str {
        &self.0
    }

    /// The policy as a header of the site's own pages: only the site itself may frame them.
    pub fn header(&self) -> String {
        format!("{}; frame-ancestors 'self'", self.0)
    }

    /// The policy as a header under `/embed/`: every site may frame these pages.
    pub fn embedded(&self) -> String {
        format!("{}; frame-ancestors *", self.0)
    }
}

fn checked<'a>(
    field: &'static str,
    values: impl IntoIterator<Item = &'a String>,
    read: fn(&str) -> Option<Origin>,
) -> Result<Vec<Origin>, BadOrigin> {
    let values = values.into_iter();
    values.map(|value| read(value).ok_or_else(|| BadOrigin { field, value: value.clone() })).collect()
}

/// ` https://a.example https://b.example`, each once.
fn list<'a>(origins: impl IntoIterator<Item = &'a Origin>) -> String {
    let mut seen: Vec<&Origin> = Vec::new();
    for origin in origins {
        if !seen.contains(&origin) {
            seen.push(origin);
        }
    }
    seen.iter().flat_map(|origin| [" ", origin.as_str()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INLINE: Inline<'_> = Inline { script: "sha256-AAA=", styles: &["sha256-BBB=", "sha256-CCC="] };

    fn origins(connect: &[&str], images: &[&str]) -> Origins {
        let owned = |list: &[&str]| list.iter().map(|origin| (*origin).to_owned()).collect();
        Origins { connect: owned(connect), images: owned(images), ..Origins::default() }
    }

    fn directive(policy: &Policy, name: &str) -> String {
        let found = policy.meta().split("; ").find_map(|directive| directive.strip_prefix(name));
        found.unwrap_or_default().trim().to_owned()
    }

    #[test]
    fn an_edition_loads_from_itself_alone() {
        let policy = Policy::of(&Origins::default(), None, None, INLINE).unwrap();
        for (name, expected) in [
            ("default-src", "'none'"),
            ("script-src", "'self' 'wasm-unsafe-eval' 'sha256-AAA='"),
            ("style-src", "'sha256-BBB=' 'sha256-CCC='"),
            ("connect-src", "'self'"),
            ("img-src", "'self' data:"),
            ("media-src", "'self'"),
            ("font-src", "'self'"),
            ("form-action", "'self'"),
            ("manifest-src", "'self'"),
            ("worker-src", "'self'"),
            ("base-uri", "'none'"),
            ("object-src", "'none'"),
            ("require-trusted-types-for", "'script'"),
            ("trusted-types", "default regard-parse"),
        ] {
            assert_eq!(directive(&policy, name), expected, "{name}");
        }
        assert!(directive(&policy, "frame-src").starts_with("https://www.youtube-nocookie.com "));
    }

    #[test]
    fn listed_origins_the_newsletter_and_the_live_site_are_let_in() {
        let live = Live {
            home: "https://live.example:8443/blog/".into(),
            api: "https://live.example:8443/blog/?rest_route=/".into(),
            offset: 0,
            counts: false,
        };
        let newsletter = Newsletter { action: "https://list.example/subscribe?x=1".into(), ..Newsletter::default() };
        let origins = origins(&["https://stats.example"], &["https://cdn.example", "https://live.example:8443"]);
        let policy = Policy::of(&origins, Some(&newsletter), Some(&live), INLINE).unwrap();
        assert_eq!(directive(&policy, "connect-src"), "'self' https://live.example:8443 https://stats.example");
        assert_eq!(directive(&policy, "img-src"), "'self' data: https://live.example:8443 https://cdn.example");
        assert_eq!(directive(&policy, "media-src"), "'self' https://live.example:8443");
        assert_eq!(directive(&policy, "form-action"), "'self' https://list.example https://live.example:8443");
        let inline = Newsletter { mode: NewsletterMode::Inline, ..newsletter };
        let policy = Policy::of(&Origins::default(), Some(&inline), None, INLINE).unwrap();
        assert_eq!(directive(&policy, "connect-src"), "'self' https://list.example");
        assert_eq!(directive(&policy, "form-action"), "'self' https://list.example");
    }

    #[test]
    fn nothing_but_an_origin_gets_into_the_policy() {
        for bad in ["https://a.example; script-src *", "*", "'unsafe-inline'", "https://a.example/path", "data:", ""] {
            let refused = Policy::of(&origins(&[], &[bad]), None, None, INLINE);
            assert_eq!(refused, Err(BadOrigin { field: "origins.images", value: bad.into() }), "{bad}");
        }
    }

    #[test]
    fn framing_is_a_matter_of_the_header() {
        let policy = Policy::of(&Origins::default(), None, None, INLINE).unwrap();
        assert!(!policy.meta().contains("frame-ancestors"));
        assert!(policy.header().ends_with("; frame-ancestors 'self'"));
        assert!(policy.embedded().ends_with("; frame-ancestors *"));
        for loose in ["unsafe-inline", "'unsafe-eval'"] {
            assert!(!policy.header().contains(loose));
        }
    }
}
