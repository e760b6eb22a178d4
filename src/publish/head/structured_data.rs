//! What stands on a page, in the words of schema.org.

use super::Voice;
use super::node::Node;
use super::organisation::{magazine, writer};
use super::structured_article::article;
use crate::content::{Document, Listing, ListingKind, TermLink};
use crate::head::Head;
use crate::source::Content;
use crate::state::{Shown, State};
use crate::text;
use serde_json::{Value, json};

/// The things of a page; `None` where there is nothing that a search engine would show.
pub fn graph(voice: &Voice<'_>, shown: &Shown, head: &Head) -> Option<Value> {
    let State::Ready(Content::Document(document)) = &shown.state else { return None };
    let nodes: Vec<Node> = match document {
        Document::Home(_) => magazine(voice),
        Document::Article(document) => {
            let summary = &document.article.summary;
            let above = summary.category.as_ref().map(|category| voice.site.trail(&category.path)).unwrap_or_default();
            let itself = TermLink { name: summary.title.clone(), path: summary.path.clone() };
            [article(voice, document, head)].into_iter().chain(way(voice, above, itself)).collect()
        }
        Document::Listing(listing) => {
            let itself = TermLink { name: listing.name.clone(), path: listing.path.clone() };
            [list(voice, listing, head)].into_iter().chain(way(voice, listing.parents.clone(), itself)).collect()
        }
        Document::Page(page) => {
            let itself = TermLink { name: page.title.clone(), path: page.path.clone() };
            way(voice, page.parents.clone(), itself).into_iter().collect()
        }
        Document::Kiosk(_) | Document::Moved(_) => Vec::new(),
    };
    (!nodes.is_empty()).then(|| json!({ "@context": "https://schema.org", "@graph": nodes_of(nodes) }))
}

fn nodes_of(nodes: Vec<Node>) -> Vec<Value> {
    nodes.into_iter().map(Value::from).collect()
}

fn list(voice: &Voice<'_>, listing: &Listing, head: &Head) -> Node {
    let node = match listing.kind {
        ListingKind::Category | ListingKind::Tag => Node::of("CollectionPage").with("name", text::list(listing)),
        ListingKind::Author => {
            let author = TermLink { name: listing.name.clone(), path: listing.path.clone() };
            Node::of("ProfilePage").with("mainEntity", writer(voice, &author))
        }
    };
    node.with("description", listing.description.as_str())
        .with("url", head.canonical.clone())
        .with("inLanguage", voice.site.language.as_str())
}

/// The way to a page from the front page. It is made of addresses, so there is none where they cannot be whole.
fn way(voice: &Voice<'_>, above: Vec<TermLink>, itself: TermLink) -> Option<Node> {
    let home = TermLink { name: text::HOME.to_owned(), path: crate::content::Path::root() };
    let steps: Option<Vec<Value>> = (1..)
        .zip([home].into_iter().chain(above).chain([itself]))
        .map(|(position, step): (u32, TermLink)| {
            let address = voice.absolute_path(&step.path)?;
            let step = Node::of("ListItem").with("position", position).with("name", step.name).with("item", address);
            Some(Value::from(step))
        })
        .collect();
    steps.map(|steps| Node::of("BreadcrumbList").with("itemListElement", steps))
}
