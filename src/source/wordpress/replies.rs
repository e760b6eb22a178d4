//! Rights of reply and the articles that they answer: a reply is known by its tag, what it answers by the first link in it.

use super::WordPress;
use super::kinds::REPLIES;
use super::listing::Chosen;
use super::wire::{Post, Term};
use crate::content::{Block, Body, Href, Inline, Path, TermLink};
use crate::route::{Address, successors};
use crate::source::SourceError;

/// Replies to one article that are shown.
const MOST: u64 = 10;

impl WordPress {
    /// The rights of reply to an article, oldest first.
    pub(super) async fn replies(&self, post: &Post) -> Result<Vec<TermLink>, SourceError> {
        let mut replies = Vec::new();
        for tag in self.tags_called(&REPLIES).await? {
            // WordPress looks into addresses too: those of the links of a reply.
            let query = Chosen::Tag(tag).of(self.query("posts").with("search", &post.slug)).number("per_page", MOST);
            let found = self.posts(&self.whole(query).with("order", "asc")).await?;
            for reply in found.items.iter().filter(|reply| reply.id != post.id) {
                let body = self.body(&reply.content, &reply.link);
                if first_article(&body).is_some_and(|slug| slug == post.slug) {
                    replies.extend(self.article_link(reply));
                }
            }
        }
        Ok(replies)
    }

    /// The article that a right of reply answers, where it is there.
    pub(super) async fn answered(&self, body: &Body, own: &str) -> Option<TermLink> {
        let slug = first_article(body).filter(|slug| slug != own)?;
        let posts = self.posts(&self.whole(self.query("posts").with("slug", &slug))).await.ok()?;
        self.article_link(posts.items.first()?)
    }

    /// The numbers of the tags with one of these slugs.
    pub(super) async fn tags_called(&self, slugs: &[impl AsRef<str>]) -> Result<Vec<u64>, SourceError> {
        if slugs.is_empty() {
            return Ok(Vec::new());
        }
        let slugs: Vec<&str> = slugs.iter().map(AsRef::as_ref).collect();
        let query = self.query("tags").with("slug", &slugs.join(",")).with("_fields", "id,slug,name");
        Ok(self.list(&query, Term::read).await?.items.iter().map(|tag| tag.id).collect())
    }
}

/// The slug of the first article that a text leads to.
fn first_article(body: &Body) -> Option<String> {
    body.parts.iter().flatten().find_map(|block| match block {
        Block::Paragraph(text) => linked(&text.inlines),
        _ => None,
    })
}

fn linked(inlines: &[Inline]) -> Option<String> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Link(Href::Inside(address), _) => article(address),
        Inline::Marked(_, inside) | Inline::Abbreviation(_, inside) | Inline::Foreign(_, _, inside) => linked(inside),
        _ => None,
    })
}

/// The slug of the article at an address inside the site, in our own scheme or in one of WordPress.
fn article(address: &str) -> Option<String> {
    let path = Path::parse(address.split(['?', '#']).next()?)?;
    let slug = |path: &Path| match Address::of(path) {
        Address::Article(slug) => Some(slug),
        Address::Category(_) | Address::Author(_) | Address::Tag(_) | Address::Page(_) => None,
    };
    match Address::of(&path) {
        Address::Page(page) => successors(&page, None).iter().find_map(|successor| slug(&successor.path)),
        _ => slug(&path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_known_by_its_address() {
        for (address, slug) in [
            ("/article/un-fleuve/?x=1#a", Some("un-fleuve")),
            ("/2019/08/16/un-fleuve/", Some("un-fleuve")),
            ("/rubrique/eau/", None),
            ("/", None),
        ] {
            assert_eq!(article(address).as_deref(), slug, "{address}");
        }
    }
}
