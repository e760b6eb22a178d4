//! The comments on a post.

use super::WordPress;
use super::addresses::addresses;
use super::wire::{Comment as Written, Post};
use crate::content::Comment;
use crate::markup::{Addresses, HtmlParser};
use crate::source::{Fetch, SourceError};
use crate::text;

/// Hundreds of comments that are read at the most: beyond, nobody reads on.
const PAGES: u32 = 3;

impl WordPress {
    /// The comments on a post, oldest first, and how many there are. Those that answer a comment that is not there (not
    /// approved, deleted) are among them.
    pub(super) async fn comments(
        &self,
        fetch: &Fetch,
        post: &Post,
        password: Option<&str>,
    ) -> Result<(Vec<Comment>, u32), SourceError> {
        let query = self.query("comments").number("post", post.id).with("order", "asc");
        // Not `content.rendered`: for comments WordPress 6.1 knows `content` only as a whole, and leaves it out otherwise.
        let query = query.with("_fields", "id,parent,author_name,date,date_gmt,content");
        let query = password.into_iter().fold(query, |query, password| query.with("password", password));
        let answer = self.all(fetch, query, PAGES, Written::read).await?;
        let total = answer.total.unwrap_or(answer.length);
        let addresses = addresses(&self.live.home, &post.link);
        let comments = answer.items.iter().map(|written| comment(written, self.parser, &addresses));
        Ok((comments.collect(), total))
    }
}

/// A comment as readers see it.
pub fn comment(written: &Written, parser: HtmlParser, addresses: &dyn Addresses) -> Comment {
    // In a name only entities mean something: WordPress shows angle brackets as they are.
    let author = (parser.text)(&written.author.replace('<', "&lt;"));
    Comment {
        id: written.id,
        parent: written.parent,
        author: if author.is_empty() { text::ANONYMOUS.to_owned() } else { author },
        published: written.published,
        body: (parser.body)(&written.content, addresses),
    }
}
