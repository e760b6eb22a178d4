//! Finds the REST API of a WordPress from whatever address of it somebody has at hand.

use super::popular::COUNTER;
use super::value::{text, values};
use super::wire::check;
use crate::source::{Fetch, SourceError};
use serde_json::Value;

/// What a WordPress says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discovery {
    /// Its home address, ending in a slash.
    pub home: String,
    /// The address of its REST API, ending in `/wp-json/` or `/?rest_route=/`.
    pub api: String,
    /// Its name; HTML, for `HtmlParser::text` to decode.
    pub name: String,
    /// Its motto; HTML.
    pub description: String,
    /// Minutes east of UTC of its clock today.
    pub offset: i16,
    /// Whether it counts what is read, by the plugin that tells the most read.
    pub counts: bool,
}

/// What is asked of the index of the API, which weighs 160 KB as a whole.
const FIELDS: &str = "_fields=name,description,home,url,gmt_offset,timezone_string,namespaces";

/// The two places of the API below a home address: with pretty permalinks, and always.
const PLACES: [&str; 2] = ["wp-json/", "?rest_route=/"];

/// What follows the home address in addresses that people copy.
const TAILS: [&str; 6] = ["/wp-json", "/wp-admin", "/wp-login.php", "/index.php", "?", "#"];

/// The WordPress at an address of any of its pages, with or without the scheme. [`SourceError::Malformed`] when there is none;
/// when the server refused or failed, that.
pub async fn discover(fetch: &Fetch, address: &str) -> Result<Discovery, SourceError> {
    let mut failure = None;
    let mut silent = false;
    let mut scheme = String::new();
    for base in bases(address) {
        if !base.starts_with(&scheme) {
            silent = false;
        }
        scheme = base.split_inclusive("://").next().unwrap_or_default().to_owned();
        for place in PLACES {
            // A server that did not answer here will not answer at its other addresses.
            if silent {
                break;
            }
            match index(fetch, &format!("{base}{place}")).await {
                Ok(found) => return Ok(settled(fetch, found).await),
                Err(SourceError::NotFound | SourceError::Malformed(_) | SourceError::Server(..500)) => {}
                Err(error) => {
                    silent |= matches!(error, SourceError::Offline | SourceError::TimedOut);
                    failure = failure.or(Some(error));
                }
            }
        }
    }
    Err(failure.unwrap_or_else(|| SourceError::Malformed("not a WordPress".to_owned())))
}

/// The addresses below which the API may stand, the longest first: the page itself, then the folders above it.
fn bases(address: &str) -> Vec<String> {
    let address = address.trim();
    let (schemes, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (vec![scheme.to_ascii_lowercase()], rest),
        None => (vec!["https".to_owned(), "http".to_owned()], address),
    };
    let end = TAILS.iter().filter_map(|tail| rest.find(tail)).min().unwrap_or(rest.len());
    let segments: Vec<&str> = rest.get(..end).unwrap_or(rest).split('/').filter(|part| !part.is_empty()).collect();
    let lengths = || (1..=segments.len()).rev();
    let base = |scheme: &str, length| {
        let kept: Vec<&str> = segments.iter().take(length).copied().collect();
        format!("{scheme}://{}/", kept.join("/"))
    };
    schemes.iter().flat_map(|scheme| lengths().map(move |length| base(scheme, length))).collect()
}

/// The WordPress with its API where its own home address has it: the address at hand may be that of an article.
async fn settled(fetch: &Fetch, found: Discovery) -> Discovery {
    for place in PLACES {
        let api = format!("{}{place}", found.home);
        if api == found.api || index(fetch, &api).await.is_ok_and(|other| other.home == found.home) {
            return Discovery { api, ..found };
        }
    }
    found
}

async fn index(fetch: &Fetch, api: &str) -> Result<Discovery, SourceError> {
    let joint = if api.contains('?') { '&' } else { '?' };
    let answer: Value = check(fetch(&format!("{api}{joint}{FIELDS}")).await?)?.json()?;
    let home = Some(text(&answer, "/home")).filter(|home| !home.is_empty()).unwrap_or_else(|| text(&answer, "/url"));
    if answer.get("name").is_none() || !home.starts_with("http") {
        return Err(SourceError::Malformed("not a WordPress".to_owned()));
    }
    // Behind a proxy that encrypts, many do not know that they are reached so; a browser would refuse the plain address.
    let home = match home.strip_prefix("http:") {
        Some(rest) if api.starts_with(&format!("https:{rest}")) => format!("https:{rest}"),
        Some(_) | None => home,
    };
    let hours: f64 = text(&answer, "/gmt_offset").parse().unwrap_or(0.0);
    Ok(Discovery {
        home: format!("{}/", home.trim_end_matches('/')),
        api: api.to_owned(),
        name: text(&answer, "/name"),
        description: text(&answer, "/description"),
        offset: (hours.clamp(-15.0, 15.0) * 60.0) as i16,
        counts: answer.get("namespaces").map(values).unwrap_or_default().iter().any(|name| *name == COUNTER),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Response;
    use futures_util::FutureExt;
    use std::rc::Rc;

    /// A server that answers `body` at these addresses and `status` elsewhere.
    fn found(
        addresses: &'static [&'static str],
        home: &str,
        status: u16,
        asked: &str,
    ) -> Result<Discovery, SourceError> {
        let body = format!(r#"{{"name":"L&#039;Afrique","home":"{home}","gmt_offset":"5.5"}}"#);
        let fetch: Fetch = Rc::new(move |address| {
            let here = addresses.iter().any(|api| address.starts_with(api));
            let status = if here { 200 } else { status };
            let body = body.as_str().into();
            Box::pin(async move { Ok(Response { status, body, ..Response::default() }) })
        });
        discover(&fetch, asked).now_or_never().unwrap()
    }

    const PRETTY: &str = "https://a.example/wp-json/";
    const PLAIN: &str = "https://a.example/?rest_route=/";
    const FOLDER: &str = "http://a.example/blog/wp-json/";

    #[test]
    fn a_wordpress_is_found_from_any_of_its_addresses() {
        for (apis, home, asked, api) in [
            (&[PRETTY][..], "https://a.example", "a.example", PRETTY),
            (&[PRETTY], "https://a.example", " https://a.example/wp-json/wp/v2/posts?x=1 ", PRETTY),
            (&[PRETTY], "https://a.example/", "https://a.example/2019/08/16/article/#comments", PRETTY),
            (&[PRETTY], "https://a.example", "HTTPS://a.example/wp-admin/edit.php", PRETTY),
            (&[PRETTY], "http://a.example", "https://a.example/", PRETTY),
            (&[PLAIN], "https://a.example", "https://a.example/?p=12", PLAIN),
            (&["https://a.example/x/?rest_route=/", PRETTY], "https://a.example", "a.example/x/", PRETTY),
            (&[FOLDER], "http://a.example/blog", "a.example/blog/page/", FOLDER),
        ] {
            let found = found(apis, home, 404, asked).unwrap();
            let home = api.trim_end_matches("wp-json/").trim_end_matches("?rest_route=/");
            assert_eq!((found.api.as_str(), found.home.as_str()), (api, home), "{asked}");
            assert_eq!((found.name.as_str(), found.offset), ("L&#039;Afrique", 330));
        }
    }

    #[test]
    fn a_failing_server_is_told_from_one_that_is_no_wordpress() {
        for (status, expected) in [
            (404, SourceError::Malformed("not a WordPress".into())),
            (401, SourceError::Refused),
            (503, SourceError::Server(503)),
        ] {
            assert_eq!(found(&[], "", status, "https://a.example/blog/"), Err(expected));
        }
    }
}
