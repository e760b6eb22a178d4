//! A magazine of a few lines, for tests of what is made from one.

use super::PublishError;
use super::magazine::{Entry, Magazine, Text, Texts};
use crate::config::{Config, Site};
use crate::content::{Article, Block, Body, Category, Inline, Kind, Moment, Path, Summary, TermLink};
use crate::source::SourceError;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

struct Held {
    articles: BTreeMap<Path, Article>,
    asked: Arc<AtomicUsize>,
}

impl Texts for Held {
    fn text(&self, path: &Path) -> Result<Text, PublishError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let article = self.articles.get(path).cloned();
        let article = article.ok_or_else(|| PublishError::Source(path.encoded(), SourceError::NotFound))?;
        Ok(Text { article, comments: Vec::new(), discussed_as: None })
    }
}

/// A term below `/below/`, named after its slug.
pub fn term(below: &str, slug: &str) -> TermLink {
    TermLink { name: slug.to_uppercase(), path: Path::of([below, slug]).unwrap() }
}

/// An article about sport, published so many minutes after the beginning of 2026.
pub fn article(slug: &str, minutes: i64) -> Article {
    let begin = Moment::parse("2026-01-01T00:00:00+01:00", 0).unwrap();
    Article {
        summary: Summary {
            path: Path::of(["article", slug]).unwrap(),
            title: format!("Titre de {slug}"),
            lede: String::new(),
            kind: Kind::News,
            published: Moment { utc: begin.utc + minutes * 60, ..begin },
            updated: None,
            author: Some(term("auteur", "awa")),
            category: None,
            picture: None,
            comments: None,
            sticky: false,
        },
        lead: None,
        categories: vec![term("rubrique", "sport")],
        tags: vec![term("etiquette", "eau")],
        body: Body::of(vec![paragraph(vec![Inline::Text(format!("Texte de {slug}."))])]),
        corrections: Vec::new(),
        source: String::new(),
        locked: false,
        preview: None,
        seo: None,
    }
}

/// A paragraph.
pub fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph(crate::content::Text { inlines, ..Default::default() })
}

/// The magazine of these articles.
pub fn magazine(articles: Vec<Article>) -> Magazine {
    counted(articles).0
}

/// The same, and how often its texts were asked for.
pub fn counted(articles: Vec<Article>) -> (Magazine, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let category = |slug: &str| Category {
        id: 0,
        slug: slug.to_owned(),
        name: slug.to_uppercase(),
        path: Path::of(["rubrique", slug]).unwrap(),
        description: String::new(),
        count: 0,
        children: Vec::new(),
    };
    let entries = articles.iter().map(|article| Entry {
        summary: article.summary.clone(),
        categories: article.categories.clone(),
        tags: article.tags.clone(),
        answers: None,
        corrections: article.corrections.clone(),
        indexed: !article.seo.as_ref().is_some_and(|seo| seo.hidden),
        version: article.summary.title.clone(),
    });
    let magazine = Magazine {
        config: Config::default(),
        categories: vec![category("sport"), category("vide")],
        articles: entries.collect(),
        ids: BTreeMap::new(),
        profiles: BTreeMap::new(),
        desk: None,
        discussions: None,
        pages: Vec::new(),
        kiosk: None,
        advertisements: Vec::new(),
        read: Vec::new(),
        media: Vec::new(),
        moved: BTreeMap::new(),
        texts: Box::new(Held {
            articles: articles.into_iter().map(|article| (article.summary.path.clone(), article)).collect(),
            asked: asked.clone(),
        }),
    };
    (magazine.complete(), asked)
}

/// The site of a magazine below a path.
pub fn site() -> Site {
    Site {
        name: "Le Fleuve".to_owned(),
        description: "Un magazine.".to_owned(),
        language: "fr".to_owned(),
        base_url: "https://example.org/journal/".to_owned(),
        ..Site::default()
    }
}
