//! Where the addresses that the WordPress itself gave its content lead.

use super::WordPress;
use super::listing::{List, category_at};
use crate::config::Site;
use crate::content::{Listing, Path};
use crate::route::{Address, Successor, successors};
use crate::source::{Answer, SourceError};

impl WordPress {
    /// Where an address of an old form leads; not found when nothing stands there either.
    pub(super) async fn successor(&self, path: &Path, page: Option<u32>) -> Result<Answer, SourceError> {
        let site = self.filled().await?;
        // Many sites leave `/category/` out of their addresses; a look at the tree costs no request.
        let bare = Address::Category(path.segments().map(str::to_owned).collect());
        if let Some(list) = category_at(&bare, &site) {
            return self.moved(list, page).await;
        }
        for Successor { path, page_from_newest } in successors(path, page) {
            let answer = match Address::of(&path) {
                Address::Article(slug) => self.moved_article(&slug).await,
                address => self.moved_list(&address, page_from_newest, &site).await,
            };
            match answer {
                Err(SourceError::NotFound) => {}
                answer => return answer,
            }
        }
        Err(SourceError::NotFound)
    }

    async fn moved_article(&self, slug: &str) -> Result<Answer, SourceError> {
        let slugs = self.slugs(self.query("posts").with("slug", slug)).await?;
        let path = slugs.into_iter().next().and_then(|slug| Address::Article(slug).path());
        path.map(|path| Answer::Moved(path, None)).ok_or(SourceError::NotFound)
    }

    async fn moved_list(&self, address: &Address, page: Option<u32>, site: &Site) -> Result<Answer, SourceError> {
        if let Address::Author(login) = address
            && let Some(author) = self.author_of_login(login).await?
        {
            return self.moved(self.list_at(&Address::of(&author.path), site).await?, page).await;
        }
        self.moved(self.list_at(address, site).await?, page).await
    }

    /// The list's own address, or the page of it that holds what the old page, counted from the newest, began with.
    async fn moved(&self, list: List, page_from_newest: Option<u32>) -> Result<Answer, SourceError> {
        let page = match page_from_newest {
            Some(page) => Listing::page_from_newest(self.total(&list).await?, page),
            None => None,
        };
        Ok(Answer::Moved(list.heading.path, page))
    }
}
