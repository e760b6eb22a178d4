//! The articles of a WordPress: what lists show of them in memory, their texts from the records when they are asked for.

use super::links::Links;
use super::memory::Shelf;
use super::places::Places;
use super::post::{Post, Setting};
use super::reading::Reading;
use crate::content::{Article, Body, Href, Kind, Path, Summary, TermLink, flatten_categories};
use crate::markup::{Addresses, HtmlParser};
use crate::publish::PublishError;
use crate::publish::digest::digest;
use crate::publish::magazine::{Entry, Text, Texts};
use crate::source::SourceError;
use crate::source::wordpress::comments::comment;
use crate::source::wordpress::corrections::take_corrections;
use crate::source::wordpress::kinds::kind;
use crate::source::wordpress::lede::begins;
use crate::source::wordpress::picture::{figure, picture, without_lead};
use crate::source::wordpress::posts::updated;
use crate::source::wordpress::wire::{self, Comment};
use std::collections::HashMap;

/// Everything that was read, and where it stands.
pub struct Library {
    parser: HtmlParser,
    home: String,
    offset: i16,
    /// The name of the magazine, which titles for search engines end in.
    name: String,
    /// Whether the WordPress lets its comments be read.
    tells_comments: bool,
    shelf: Shelf,
    reading: Reading,
    places: Places,
    /// The numbers of the posts by their addresses.
    numbers: HashMap<Path, u64>,
    /// The slugs of the categories by their numbers.
    slugs: HashMap<u64, String>,
}

impl Library {
    /// The library of what was read; the texts of its posts are on `shelf`.
    pub fn new(setting: Setting<'_>, name: &str, shelf: Shelf, reading: Reading, places: Places) -> Self {
        Self {
            parser: setting.parser,
            home: setting.home.to_owned(),
            offset: setting.offset,
            name: name.to_owned(),
            tells_comments: !reading.account.refused.contains(&"comments"),
            shelf,
            slugs: flatten_categories(&places.tree).iter().map(|one| (one.id, one.slug.clone())).collect(),
            numbers: places.posts.iter().map(|(id, path)| (path.clone(), *id)).collect(),
            reading,
            places,
        }
    }

    /// All its articles, as lists know them.
    pub fn entries(&self) -> Vec<Entry> {
        self.reading.posts.iter().filter_map(|(id, post)| self.entry(*id, post)).collect()
    }

    fn entry(&self, id: u64, post: &Post) -> Option<Entry> {
        let (categories, tags) = self.terms(post);
        let (summary, version) = (self.summary(id, post)?, self.version(id, post));
        let answers = self.answered(id, post, summary.kind);
        let (corrections, indexed) = (post.corrections.clone(), !post.words.hidden);
        Some(Entry { summary, categories, tags, answers, corrections, indexed, version })
    }

    /// What a post is, by its categories and tags.
    fn kind(&self, post: &Post) -> Kind {
        let categories = post.wire.categories.iter().filter_map(|id| self.slugs.get(id)).map(String::as_str);
        let tags = post.wire.tags.iter().filter_map(|id| self.reading.tags.get(id)).map(|tag| tag.item.slug.as_str());
        kind(categories.chain(tags))
    }

    /// The article that a right of reply answers: the first that its text links to.
    fn answered(&self, id: u64, post: &Post, kind: Kind) -> Option<Path> {
        let links = Links::new(&self.places.targets, &self.home, &post.wire.link);
        let found = post.survey.links.iter().filter_map(|link| match links.link(link)? {
            Href::Inside(address) => Path::parse(address.split(['?', '#']).next()?),
            Href::Outside(_) | Href::Contact(_) | Href::Fragment(_) => None,
        });
        let other = |path: &Path| self.numbers.get(path).is_some_and(|other| *other != id);
        (kind == Kind::RightOfReply).then(|| found.into_iter().find(other)).flatten()
    }

    /// The categories and the tags of a post.
    fn terms(&self, post: &Post) -> (Vec<TermLink>, Vec<TermLink>) {
        let links = |known: &HashMap<u64, TermLink>, ids: &[u64]| -> Vec<TermLink> {
            ids.iter().filter_map(|id| known.get(id).cloned()).collect()
        };
        (links(&self.places.categories, &post.wire.categories), links(&self.places.tags, &post.wire.tags))
    }

    /// The primary category is for the magazine to tell.
    fn summary(&self, id: u64, post: &Post) -> Option<Summary> {
        let lead = self.reading.media.get(&post.picture).and_then(|file| file.picture.as_ref());
        let count = u32::try_from(self.comments(id, post).len()).unwrap_or(u32::MAX);
        Some(Summary {
            path: self.places.posts.get(&id)?.clone(),
            title: post.title.clone(),
            lede: post.lede.clone(),
            kind: self.kind(post),
            published: post.wire.published,
            updated: updated(&post.wire),
            author: self.places.authors.get(&post.author).cloned(),
            category: None,
            picture: lead.and_then(|media| picture(media, &self.home)),
            comments: self.tells_comments.then_some(count),
            sticky: post.wire.sticky,
        })
    }

    /// The comments on a post; none where only a password opens it.
    fn comments(&self, id: u64, post: &Post) -> &[Comment] {
        match self.reading.comments.get(&id) {
            Some(comments) if !post.wire.protected => comments,
            Some(_) | None => &[],
        }
    }

    /// Equal as long as everything is equal that the text is made of: the record, the lead picture, the comments, and where
    /// its links lead.
    fn version(&self, id: u64, post: &Post) -> String {
        let lead = self.reading.media.get(&post.picture).map(|file| file.digest.as_str()).unwrap_or_default();
        let links = Links::new(&self.places.targets, &self.home, &post.wire.link);
        let targets = post.survey.links.iter().filter_map(|link| Some(links.link(link)?.as_string()));
        let comments = self.comments(id, post).iter().flat_map(|comment| {
            let numbers = format!("{} {} {}", comment.id, comment.parent, comment.published);
            [numbers, comment.author.clone(), comment.content.clone()]
        });
        let parts: Vec<String> = targets.chain(comments).collect();
        let known = [post.digest.as_str(), lead, self.name.as_str()];
        digest(known.into_iter().chain(parts.iter().map(String::as_str)))
    }

    fn text_of(&self, id: u64, post: &Post) -> Option<Text> {
        let wire = wire::Post::read(&self.shelf.read(id)?, self.offset).ok()?;
        let links = Links::new(&self.places.targets, &self.home, &wire.link);
        let media = self.reading.media.get(&post.picture).and_then(|file| file.picture.as_ref());
        let lead = media.and_then(|media| figure(media, &self.home, self.parser));
        let body = if wire.protected { Body::default() } else { (self.parser.body)(&wire.content, &links) };
        let (lead, mut body) = without_lead(lead, body);
        let corrections = take_corrections(&mut body, self.offset);
        let (categories, tags) = self.terms(post);
        let mut summary = self.summary(id, post)?;
        if begins(&summary.lede, &body) {
            summary.lede.clear();
        }
        let comments = self.comments(id, post).iter().map(|written| comment(written, self.parser, &links));
        let comments = comments.collect();
        let preview = post.words.picture.clone().filter(|href| !self.is_lead(post, href));
        let article = Article {
            seo: post.words.seo(&summary.title, &self.name),
            summary,
            lead,
            categories,
            tags,
            body,
            corrections,
            source: String::new(),
            locked: wire.protected,
            preview,
        };
        let discussed_as = (wire.open && !wire.protected).then_some(id);
        Some(Text { article, comments, discussed_as })
    }

    /// Whether the picture for link previews is the lead picture, as it is where nobody chose another.
    fn is_lead(&self, post: &Post, href: &Href) -> bool {
        let address = href.as_string();
        let media = self.reading.media.get(&post.picture).and_then(|file| file.picture.as_ref());
        media.is_some_and(|media| media.file.source == address || media.sizes.iter().any(|size| size.source == address))
    }
}

impl Texts for Library {
    fn text(&self, path: &Path) -> Result<Text, PublishError> {
        let post = self.numbers.get(path).and_then(|id| Some((*id, self.reading.posts.get(id)?)));
        let text = post.and_then(|(id, post)| self.text_of(id, post));
        text.ok_or_else(|| PublishError::Source(path.encoded(), SourceError::NotFound))
    }
}
