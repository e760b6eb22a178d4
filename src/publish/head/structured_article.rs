//! An article as search engines are told of it.

use super::Voice;
use super::node::Node;
use super::organisation::{author, publisher};
use crate::content::{ArticleDocument, Href, Kind};
use crate::format::cut;
use crate::head::Head;
use serde_json::Value;

/// The longest headline that search engines take, in characters.
const HEADLINE: usize = 110;

/// The longest text of a correction, in characters.
const CORRECTION: usize = 500;

/// The article, with who wrote and who publishes it.
pub fn article(voice: &Voice<'_>, document: &ArticleDocument, head: &Head) -> Node {
    let article = &document.article;
    let summary = &article.summary;
    let corrections: Vec<Value> = article
        .corrections
        .iter()
        .map(|correction| {
            Node::of("CorrectionComment")
                .with("text", cut(&correction.text, CORRECTION))
                .with("datePublished", correction.date.to_string())
                .into()
        })
        .collect();
    let names = |terms: &[crate::content::TermLink]| terms.iter().map(|term| term.name.clone()).collect::<Vec<_>>();
    let comments = summary.comments.or_else(|| u32::try_from(document.comments.len()).ok());
    Node::of(kind(summary.kind))
        .with("headline", cut(&summary.title, HEADLINE))
        .with("description", head.description.as_str())
        .with("datePublished", summary.published.to_string())
        .with("dateModified", summary.updated.unwrap_or(summary.published).to_string())
        .with("author", author(voice, summary.author.as_ref()))
        .with("publisher", publisher(voice))
        .with("mainEntityOfPage", head.canonical.clone())
        .with("inLanguage", voice.site.language.as_str())
        .with("articleSection", names(&article.categories))
        .with("keywords", names(&article.tags))
        .with("image", pictures(voice, document))
        .with("isAccessibleForFree", !article.locked)
        .with("commentCount", comments.filter(|count| *count > 0))
        .with("correction", corrections)
}

/// What schema.org calls it. What an organisation sent in or somebody answers is not the magazine's own report.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::News | Kind::Interview => "NewsArticle",
        Kind::Opinion => "OpinionNewsArticle",
        Kind::Analysis => "AnalysisNewsArticle",
        Kind::Sponsored => "AdvertiserContentArticle",
        Kind::Communique | Kind::RightOfReply => "Article",
    }
}

/// The picture for previews and the lead picture; search engines take no drawings.
fn pictures(voice: &Voice<'_>, document: &ArticleDocument) -> Vec<String> {
    let article = &document.article;
    let lead = article.summary.picture.as_ref().map(|picture| &picture.src);
    let is_photo = |href: &&Href| !href.as_string().to_ascii_lowercase().ends_with(".svg");
    let shown = article.preview.iter().chain(lead).filter(is_photo);
    shown.filter_map(|href| voice.absolute(href)).collect()
}
