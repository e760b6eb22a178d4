//! Who answers for the magazine, and who wrote an article.

use super::Voice;
use super::node::Node;
use crate::content::TermLink;
use crate::format::fold;
use crate::route::{Route, Search};
use serde_json::Value;

/// First words of bylines that name no person.
const DESKS: [&str; 9] = ["la", "le", "les", "l", "redaction", "service", "agence", "equipe", "collectif"];

/// Words in the addresses of pages that say by which rules the magazine works.
const PRINCIPLES: [&str; 4] = ["charte", "deontologie", "principes", "ligne-editoriale"];

/// The magazine as the publisher of a page: who it is, and where more is said of it.
pub fn publisher(voice: &Voice<'_>) -> Node {
    let logo = voice.identity.logo.as_ref().and_then(|logo| voice.absolute(logo));
    let logo = logo.map(|url| Value::from(Node::of("ImageObject").with("url", url)));
    Node::of("NewsMediaOrganization")
        .with("@id", id(voice))
        .with("name", voice.site.name.as_str())
        .with("url", home(voice))
        .with("logo", logo)
}

/// All that is known of the magazine, and its site with its search.
pub fn magazine(voice: &Voice<'_>) -> Vec<Node> {
    let site = voice.site;
    let profiles = site.social.iter().map(|profile| profile.url.as_str());
    let profiles: Vec<&str> =
        profiles.filter(|url| url.starts_with("https://") || url.starts_with("http://")).collect();
    let principles = site.pages.iter().find(|page| PRINCIPLES.iter().any(|word| page.path.slug().contains(word)));
    let organisation = publisher(voice)
        .with("legalName", site.legal.publisher.as_str())
        .with("description", site.description.as_str())
        .with("slogan", site.tagline.as_str())
        .with("email", site.legal.contact.as_str())
        .with("address", site.legal.address.as_str())
        .with("publishingPrinciples", principles.and_then(|page| voice.absolute_path(&page.path)))
        .with("sameAs", profiles);
    let search = home(voice).map(|home| {
        let address = format!("{}{}?q={{search_term_string}}", home.trim_end_matches('/'), search_page());
        let target = Node::of("EntryPoint").with("urlTemplate", address);
        let field = "required name=search_term_string";
        Value::from(Node::of("SearchAction").with("target", target).with("query-input", field))
    });
    let website = Node::of("WebSite")
        .with("name", site.name.as_str())
        .with("description", site.description.as_str())
        .with("inLanguage", site.language.as_str())
        .with("url", home(voice))
        .with("publisher", id(voice).map(|id| serde_json::json!({ "@id": id })))
        .with("potentialAction", search);
    vec![organisation, website]
}

/// The author of an article: the magazine itself where there is no byline.
pub fn author(voice: &Voice<'_>, author: Option<&TermLink>) -> Node {
    match author {
        None => publisher(voice),
        Some(author) => writer(voice, author),
    }
}

/// Who writes under a name: a person, or those who sign together.
pub fn writer(voice: &Voice<'_>, author: &TermLink) -> Node {
    let folded = fold(&author.name);
    let first = folded.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let own = [&voice.site.name, &voice.site.legal.publisher].into_iter().any(|name| *name == author.name);
    let kind = if own || DESKS.contains(&first) { "Organization" } else { "Person" };
    Node::of(kind).with("name", author.name.as_str()).with("url", voice.absolute_path(&author.path))
}

/// The address of the search, without its question.
fn search_page() -> String {
    Route::Search(Search::default()).href()
}

fn home(voice: &Voice<'_>) -> Option<String> {
    (!voice.site.base_url.is_empty()).then(|| voice.site.base_url.clone())
}

/// By which the nodes of all pages mean the same magazine.
fn id(voice: &Voice<'_>) -> Option<String> {
    home(voice).map(|home| format!("{home}#publisher"))
}
