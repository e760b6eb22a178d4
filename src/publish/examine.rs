//! Whether a WordPress can be published: what its REST API gives to visitors, and what it means when it does not.

use super::live_site::written_offset;
use super::messages::beginning::found;
use super::messages::examination as say;
use super::problem::Findings;
use super::rest::{List, Rest, text};
use crate::markup::HtmlParser;
use crate::source::Fetch;
use crate::source::wordpress::discover;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// How things are, a line each.
    pub facts: Vec<String>,
    /// What keeps the WordPress from being published, and what will be missing.
    pub findings: Findings,
}

/// A list of the API that publishing asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// Without them there is no magazine.
    Posts,
    /// Static pages.
    Pages,
    /// The category tree.
    Categories,
    /// Tags.
    Tags,
    /// Authors.
    Users,
    /// Comments.
    Comments,
    /// The media library.
    Media,
    /// Menus of block themes.
    Navigation,
}

impl Endpoint {
    const ALL: [Self; 8] = [
        Self::Posts,
        Self::Pages,
        Self::Categories,
        Self::Tags,
        Self::Users,
        Self::Comments,
        Self::Media,
        Self::Navigation,
    ];

    /// Its name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::Pages => "pages",
            Self::Categories => "categories",
            Self::Tags => "tags",
            Self::Users => "users",
            Self::Comments => "comments",
            Self::Media => "media",
            Self::Navigation => "navigation",
        }
    }
}

/// Examines the WordPress at `address` with a dozen requests, one after the other. Whatever is wrong with it is a finding.
pub async fn examine(fetch: &Fetch, parser: HtmlParser, address: &str) -> Examined {
    let mut examined = Examined::default();
    match discover(fetch, address).await {
        Ok(site) => {
            let home = site.home.as_str();
            examined.facts.push(found(&(parser.text)(&site.name), home));
            examined.facts.push(say::api(&site.api));
            examined.facts.push(say::clock(&written_offset(site.offset)));
            if home.starts_with("http:") {
                examined.findings.warn(home, None, say::NOT_ENCRYPTED.to_owned());
            }
            let rest = Rest { fetch, api: &site.api };
            for endpoint in Endpoint::ALL {
                probe(&rest, endpoint, &mut examined).await;
            }
        }
        Err(error) => {
            let page = fetch(address).await.ok();
            let barrier = page.and_then(|page| barrier(&page.body));
            examined.findings.error(address, None, say::no_wordpress(&error, barrier));
        }
    }
    examined
}

async fn probe(rest: &Rest<'_>, endpoint: Endpoint, examined: &mut Examined) {
    let fields = if endpoint == Endpoint::Posts { "link" } else { "id" };
    let answer = rest.ask(&format!("wp/v2/{}", endpoint.name()), &format!("per_page=1&_fields={fields}")).await;
    match answer.as_ref().map_err(Clone::clone).and_then(List::of) {
        Ok(list) => open(endpoint, &list, examined),
        Err(error) => {
            let message = say::closed(endpoint, &error, answer.ok().and_then(|answer| barrier(&answer.body)));
            match endpoint {
                Endpoint::Posts => examined.findings.error(endpoint.name(), None, message),
                Endpoint::Pages
                | Endpoint::Categories
                | Endpoint::Tags
                | Endpoint::Users
                | Endpoint::Comments
                | Endpoint::Media
                | Endpoint::Navigation => examined.findings.warn(endpoint.name(), None, message),
            }
        }
    }
}

fn open(endpoint: Endpoint, list: &List, examined: &mut Examined) {
    examined.facts.push(say::open(endpoint, list.total));
    if endpoint != Endpoint::Posts {
        return;
    }
    match list.items.first().map(|post| text(post, "/link")) {
        Some(link) if link.contains('?') => examined.findings.warn(link, None, say::PLAIN_PERMALINKS.to_owned()),
        Some(link) => examined.facts.push(say::permalinks(link)),
        None => examined.findings.error(endpoint.name(), None, say::NO_POSTS.to_owned()),
    }
}

/// What stands between visitors and a WordPress, by words that its pages of refusal hold.
const BARRIERS: [(&str, &str); 14] = [
    ("cdn-cgi/challenge-platform", "Cloudflare"),
    ("cf-error-details", "Cloudflare"),
    ("wordfence", "Wordfence"),
    ("sucuri", "Sucuri"),
    ("imunify360", "Imunify360"),
    ("itsec_rest_api", "Solid Security"),
    ("sgcaptcha", "SiteGround"),
    ("wp-cerber", "WP Cerber"),
    ("ninjafirewall", "NinjaFirewall"),
    ("incapsula", "Imperva"),
    ("akamai", "Akamai"),
    ("aiowps", "All-In-One Security"),
    ("rest_cannot_access", "Disable REST API"),
    ("rest_login_required", "Disable WP REST API"),
];

/// The product that an answer gives itself away as.
fn barrier(body: &str) -> Option<&'static str> {
    let body = body.to_ascii_lowercase();
    BARRIERS.iter().find(|(mark, _)| body.contains(mark)).map(|(_, product)| *product)
}
