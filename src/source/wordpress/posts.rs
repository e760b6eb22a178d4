//! Posts: what lists and articles ask of them, and what lists show.

use super::WordPress;
use super::kinds::kind;
use super::lede::lede;
use super::picture::picture;
use super::query::Query;
use super::wire::{Items, Post};
use crate::config::{Site, primary_category};
use crate::content::{Category, Moment, Summary, find_category};
use crate::markup::HtmlParser;
use crate::route::Address;
use crate::source::SourceError;
use crate::text;

/// What lists need: with `_embedded` named, the picture and the author come in the same answer.
const LISTED: &str = "id,slug,date,date_gmt,modified,modified_gmt,sticky,title.rendered,excerpt.rendered,\
                      categories,_links.wp:featuredmedia,_links.author,_embedded";

/// What an article needs besides.
const WHOLE: &str = "id,slug,link,date,date_gmt,modified,modified_gmt,sticky,title.rendered,excerpt.rendered,\
                     content,categories,tags,comment_status,_links.wp:featuredmedia,_links.author,_embedded";

const EMBEDDED: &str = "wp:featuredmedia,author";

/// A text that changed sooner than this after it was published, in seconds, was only being finished.
const FINISHING: i64 = 3_600;

impl WordPress {
    /// A request for posts as lists show them, newest first.
    pub(super) fn listed(&self, length: u32) -> Query {
        let query = self.query("posts").number("per_page", u64::from(length));
        query.with("_fields", LISTED).with("_embed", EMBEDDED)
    }

    /// `query` (for posts) asking for all that an article needs.
    pub(super) fn whole(&self, query: Query) -> Query {
        query.with("_fields", WHOLE).with("_embed", EMBEDDED)
    }

    /// The posts of a request.
    pub(super) async fn posts(&self, query: &Query) -> Result<Items<Post>, SourceError> {
        self.list(query, Post::read).await
    }

    /// What lists show of these posts; one whose slug makes no address is left out.
    pub(super) fn summaries(&self, posts: &[Post], site: &Site) -> Vec<Summary> {
        posts.iter().filter_map(|post| self.summary(post, site)).collect()
    }

    /// What lists show of a post.
    pub(super) fn summary(&self, post: &Post, site: &Site) -> Option<Summary> {
        let filed = categories(post, site);
        let paths: Vec<_> = filed.iter().map(|category| category.path.clone()).collect();
        Some(Summary {
            path: Address::Article(post.slug.clone()).path()?,
            title: self.title(post),
            lede: lede(self.parser, &post.excerpt),
            kind: kind(filed.iter().map(|category| category.slug.as_str())),
            published: post.published,
            updated: updated(post),
            author: post.author.as_ref().and_then(|author| self.author_link(author)),
            category: primary_category(&paths, &site.menu, &site.categories),
            picture: post.media.as_ref().and_then(|media| picture(media, &self.live.home)),
            comments: None,
            sticky: post.sticky,
        })
    }

    /// The title of a post as plain text.
    pub(super) fn title(&self, post: &Post) -> String {
        title(post, self.parser)
    }
}

/// The title of a post as plain text.
pub fn title(post: &Post, parser: HtmlParser) -> String {
    let title = (parser.text)(&post.title);
    if title.is_empty() { text::untitled(post.published) } else { title }
}

/// When the text of a post changed after it was finished.
pub fn updated(post: &Post) -> Option<Moment> {
    post.modified.filter(|modified| modified.utc >= post.published.utc + FINISHING)
}

/// The categories of a post that are in the tree, in the order of the post.
pub fn categories<'a>(post: &Post, site: &'a Site) -> Vec<&'a Category> {
    let found = |id: &u64| find_category(&site.categories, &|category| category.id == *id).last().copied();
    post.categories.iter().filter_map(found).collect()
}
