//! How a link to a page looks where it is shared: Open Graph, and the card of X.

use super::Voice;
use crate::content::{Article, Document, Href};
use crate::format::cut;
use crate::head::{Head, Tags};
use crate::source::Content;
use crate::state::{Shown, State};

/// The longest title, in characters; the networks show between 60 and 100.
const TITLE: usize = 200;

/// How many tags are told.
const TAGS: usize = 6;

/// The size of a picture for previews, in pixels.
const SIZE: (&str, &str) = ("1200", "630");

/// Adds what the networks read. Pages that nobody shares say nothing.
pub fn add(voice: &Voice<'_>, shown: &Shown, head: &Head, tags: &mut Tags) {
    let article = match &shown.state {
        State::Ready(Content::Document(Document::Article(document))) => Some(&document.article),
        State::Ready(Content::Document(_)) => None,
        // The one page of a site that is read live.
        State::Loading => None,
        State::Ready(Content::Results(..) | Content::Settings | Content::Moved(_)) | State::Failed(_) => return,
    };
    let site = voice.site;
    let suffix = format!(" – {}", site.name);
    let title = head.title.strip_suffix(&suffix).unwrap_or(&head.title);
    tags.property("og:type", if article.is_some() { "article" } else { "website" });
    tags.property("og:title", &cut(title, TITLE));
    tags.property("og:description", &head.description);
    tags.property("og:url", head.canonical.as_deref().unwrap_or_default());
    tags.property("og:site_name", &site.name);
    tags.property("og:locale", &locale(&site.language));
    if let Some(article) = article {
        tell_article(voice, article, tags);
    }
    picture(voice, article, tags);
}

fn tell_article(voice: &Voice<'_>, article: &Article, tags: &mut Tags) {
    let summary = &article.summary;
    tags.property("article:published_time", &summary.published.to_string());
    tags.property("article:modified_time", &summary.updated.unwrap_or(summary.published).to_string());
    if let Some(author) = &summary.author {
        tags.property("article:author", &voice.absolute_path(&author.path).unwrap_or_default());
        tags.meta("author", &cut(&author.name, TITLE));
    }
    if let Some(category) = article.categories.first() {
        tags.property("article:section", &cut(&category.name, TITLE));
    }
    article.tags.iter().take(TAGS).for_each(|tag| tags.property("article:tag", &cut(&tag.name, TITLE)));
}

/// The article's own picture, else the magazine's.
fn picture(voice: &Voice<'_>, article: Option<&Article>, tags: &mut Tags) {
    let own = article.and_then(|article| article.preview.as_ref());
    let address = |href: &Href| voice.absolute(href);
    let (found, alt) = match (own, article.and_then(|article| article.summary.picture.as_ref())) {
        (Some(own), Some(picture)) => (address(own), picture.alt.as_str()),
        (Some(own), None) => (address(own), ""),
        (None, _) => (voice.identity.preview.as_ref().and_then(address), voice.site.name.as_str()),
    };
    let Some(found) = found else {
        tags.meta("twitter:card", "summary");
        return;
    };
    tags.property("og:image", &found);
    tags.property("og:image:width", SIZE.0);
    tags.property("og:image:height", SIZE.1);
    tags.property("og:image:alt", &cut(alt, TITLE));
    tags.meta("twitter:card", "summary_large_image");
}

/// A language with a country, as Open Graph has it: `fr` is `fr_FR`, `fr-CM` is `fr_CM`.
fn locale(language: &str) -> String {
    let mut parts = language.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let named = parts.find(|part| part.len() == 2).map(str::to_ascii_uppercase);
    let country = named.unwrap_or_else(|| match language.as_str() {
        "en" => "US".to_owned(),
        "ar" => "AR".to_owned(),
        "sw" => "KE".to_owned(),
        other => other.to_ascii_uppercase(),
    });
    if language.is_empty() { language } else { format!("{language}_{country}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_a_country() {
        for (language, expected) in
            [("fr", "fr_FR"), ("fr-CM", "fr_CM"), ("en", "en_US"), ("pt-Latn-MZ", "pt_MZ"), ("ar", "ar_AR"), ("", "")]
        {
            assert_eq!(locale(language), expected, "{language}");
        }
    }
}
