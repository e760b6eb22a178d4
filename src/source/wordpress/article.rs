//! An article with what its page needs besides: neighbours, related articles, tags, comments.

use super::addresses::addresses;
use super::authors::portrait;
use super::corrections::{may_correct, take_corrections};
use super::kinds::kind;
use super::lede::begins;
use super::listing::Chosen;
use super::picture::{figure, without_lead};
use super::posts::categories;
use super::wire::{Post, Term};
use super::{WordPress, ask, wire};
use crate::config::Site;
use crate::content::{
    Article, ArticleDocument, Body, Comment, Document, Kind, Profile, Summary, TermLink, find_category, is_old,
};
use crate::route::Address;
use crate::source::{Fetch, SourceError};
use futures_util::future::{join, join5};

/// Articles under "À lire aussi".
const RELATED: usize = 4;

/// What neighbours need.
const NEIGHBOUR: &str = "slug,title.rendered,date,date_gmt";

/// Which way a neighbour lies, in the words of the API.
#[derive(Clone, Copy)]
enum Side {
    Older,
    Newer,
}

impl WordPress {
    /// The article with this slug.
    pub(super) async fn article(&self, slug: &str) -> Result<Document, SourceError> {
        let (site, post) = join(self.filled(), self.post(slug)).await;
        self.document(post?, &*site?, None).await
    }

    /// The article with this slug, its text asked for with a password. The answers are not kept in memory.
    pub(super) async fn unlocked(&self, slug: &str, password: &str) -> Result<Document, SourceError> {
        let (site, locked) = join(self.filled(), self.post(slug)).await;
        let query = self.whole(self.query("posts").item(locked?.id)).with("password", password);
        let answer = ask(&self.uncached, &query).await?;
        let post = wire::item(&answer, query.name, Post::read, self.live.offset)?;
        // WordPress takes an empty password for none and answers as to anybody. `protected` is true for those who know the
        // password too.
        if post.protected && post.content.is_empty() {
            return Err(SourceError::WrongPassword);
        }
        self.document(post, &*site?, Some(password)).await
    }

    async fn post(&self, slug: &str) -> Result<Post, SourceError> {
        let posts = self.posts(&self.whole(self.query("posts").with("slug", slug))).await?;
        posts.items.into_iter().next().ok_or(SourceError::NotFound)
    }

    /// Only the text is indispensable: what else cannot be had is left out.
    async fn document(&self, post: Post, site: &Site, password: Option<&str>) -> Result<Document, SourceError> {
        let mut summary = self.summary(&post, site).ok_or(SourceError::NotFound)?;
        let locked = post.protected && password.is_none();
        let beside = join5(
            self.neighbour(&post, Side::Older),
            self.neighbour(&post, Side::Newer),
            self.related(&summary, site),
            self.tags(&post.tags),
            self.discussion(&post, locked, password),
        );
        let ((previous, next, related, tags, discussion), replies) = join(beside, self.replies(&post)).await;
        let comments = match discussion {
            Ok((comments, total)) => {
                summary.comments = Some(total);
                comments
            }
            Err(_) => Vec::new(),
        };
        let lead = post.media.as_ref().and_then(|media| figure(media, &self.live.home, self.parser));
        let body = if locked { Body::default() } else { self.body(&post.content, &post.link) };
        let (lead, mut body) = without_lead(lead, body);
        let corrections =
            if may_correct(&post.content) { take_corrections(&mut body, self.live.offset) } else { Vec::new() };
        let tags = tags.unwrap_or_default();
        if summary.kind == Kind::News {
            summary.kind = kind(tags.iter().map(|(slug, _)| slug.as_str()));
        }
        let profile = post.author.as_ref().map(|author| Profile {
            picture: portrait(&author.avatar),
            biography: (self.parser.text)(&author.description),
        });
        if begins(&summary.lede, &body) {
            summary.lede.clear();
        }
        // The primary one first, the others in their order.
        let mut filed: Vec<TermLink> = summary.category.iter().cloned().collect();
        let others = categories(&post, site).into_iter().map(|category| category.link());
        filed.extend(others.filter(|category| Some(category) != summary.category.as_ref()));
        let dated = is_old(summary.published, self.now);
        let answers = if summary.kind == Kind::RightOfReply { self.answered(&body, &post.slug).await } else { None };
        // Whose reply this is, and not a reply to it.
        let replies = if summary.kind == Kind::RightOfReply { Vec::new() } else { replies.unwrap_or_default() };
        let article = Article {
            summary,
            lead,
            categories: filed,
            tags: tags.into_iter().map(|(_, link)| link).collect(),
            body,
            corrections,
            source: String::new(),
            locked,
            preview: None,
            seo: None,
        };
        let (previous, next) = (previous.unwrap_or_default(), next.unwrap_or_default());
        let related = related.unwrap_or_default();
        Ok(Document::Article(Box::new(ArticleDocument {
            article,
            profile: profile.filter(|profile| *profile != Profile::default()),
            dated,
            answers,
            replies,
            previous,
            next,
            related,
            comments,
            discussed_as: (post.open && !locked && site.comments.is_some()).then_some(post.id),
        })))
    }

    /// A text of the WordPress, found on its page `page`.
    pub(super) fn body(&self, html: &str, page: &str) -> Body {
        (self.parser.body)(html, &addresses(&self.live.home, page))
    }

    async fn neighbour(&self, post: &Post, side: Side) -> Result<Option<TermLink>, SourceError> {
        let query = self.query("posts").number("per_page", 1).with("_fields", NEIGHBOUR);
        let query = match side {
            Side::Older => query.with("before", &post.local),
            Side::Newer => query.with("after", &post.local).with("order", "asc"),
        };
        let posts = self.posts(&query).await?;
        Ok(posts.items.first().and_then(|post| self.article_link(post)))
    }

    pub(super) fn article_link(&self, post: &Post) -> Option<TermLink> {
        Some(TermLink { name: self.title(post), path: Address::Article(post.slug.clone()).path()? })
    }

    /// The newest of the same category, or of the nearest above it that has enough. One more is asked for instead of naming
    /// this article, so that the answer serves all articles of the category.
    async fn related(&self, summary: &Summary, site: &Site) -> Result<Vec<Summary>, SourceError> {
        let Some(primary) = &summary.category else { return Ok(Vec::new()) };
        let trail = find_category(&site.categories, &|category| category.path == primary.path);
        let enough = trail.iter().rev().find(|category| category.count > RELATED as u32);
        let Some(category) = enough.or(trail.first()) else { return Ok(Vec::new()) };
        let query = Chosen::Category(category.id).of(self.listed(RELATED as u32 + 1));
        let mut related = self.summaries(&self.posts(&query).await?.items, site);
        related.retain(|other| other.path != summary.path);
        related.truncate(RELATED);
        Ok(related)
    }

    /// Tags with their slugs.
    async fn tags(&self, ids: &[u64]) -> Result<Vec<(String, TermLink)>, SourceError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let query = self.query("tags").numbers("include", ids).number("per_page", 100);
        let query = query.with("_fields", "id,slug,name");
        let tags = self.list(&query, Term::read).await?.items;
        let link = |tag: &Term| {
            let path = Address::Tag(tag.slug.clone()).path()?;
            Some((tag.slug.clone(), TermLink { name: self.tag_name(tag), path }))
        };
        Ok(tags.iter().filter_map(link).collect())
    }

    async fn discussion(
        &self,
        post: &Post,
        locked: bool,
        password: Option<&str>,
    ) -> Result<(Vec<Comment>, u32), SourceError> {
        // WordPress does not show those of a locked post.
        if locked {
            return Err(SourceError::Refused);
        }
        let fetch: &Fetch = if password.is_some() { &self.uncached } else { &self.fetch };
        self.comments(fetch, post, password).await
    }
}
