//! What stands beside every page: the newest posts, those commented most, those read most.

use super::WordPress;
use super::query::Query;
use super::value::number;
use super::wire::{MOST, Read};
use super::{ask, popular};
use crate::config::Site;
use crate::content::{Recent, Summary};
use crate::source::SourceError;
use crate::source::front_page::title;
use futures_util::future::join4;
use serde_json::Value;

/// The newest ones beside a page, and what follows them where the page has those already.
const NEWEST: u32 = 17;

/// Articles of a ranked list.
const RANKED: usize = 5;

impl WordPress {
    /// The lists of the side column, and the advertisements that were published with the app. A ranked list that cannot be had
    /// is left out.
    pub(super) async fn beside(&self) -> Result<Recent, SourceError> {
        let query = self.listed(NEWEST);
        let (site, posts, discussed, read) =
            join4(self.filled(), self.posts(&query), self.most_discussed(), self.most_read()).await;
        let site = site?;
        Ok(Recent {
            latest: self.summaries(&posts?.items, &site).into_iter().map(title).collect(),
            discussed: self.ranked(&discussed.unwrap_or_default(), &site).await,
            read: self.ranked(&read.unwrap_or_default(), &site).await,
            advertisements: self.published.advertisements.clone(),
        })
    }

    /// These posts, in this order.
    async fn ranked(&self, ids: &[u64], site: &Site) -> Vec<Summary> {
        if ids.is_empty() {
            return Vec::new();
        }
        let query = self.listed(RANKED as u32).numbers("include", ids).with("orderby", "include");
        let posts = self.posts(&query).await.map(|posts| posts.items).unwrap_or_default();
        self.summaries(&posts, site).into_iter().map(title).collect()
    }

    /// The posts that most of the newest hundred comments are about; none when nothing is discussed by more than one.
    async fn most_discussed(&self) -> Result<Vec<u64>, SourceError> {
        let query: Query = self.query("comments").number("per_page", MOST.into()).with("_fields", "post");
        let post = |comment: &Value, _: i16| -> Read<u64> { Ok(number(comment, "/post")) };
        let mut counts: Vec<(u64, u32)> = Vec::new();
        for post in self.list(&query, post).await?.items.into_iter().filter(|post| *post > 0) {
            match counts.iter_mut().find(|(other, _)| *other == post) {
                Some((_, count)) => *count += 1,
                None => counts.push((post, 1)),
            }
        }
        // The sort is stable: of equals the one commented last goes first.
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Ok(counts.into_iter().take(RANKED).map(|(post, _)| post).collect())
    }

    async fn most_read(&self) -> Result<Vec<u64>, SourceError> {
        if !self.live.counts {
            return Ok(Vec::new());
        }
        let answer = ask(&self.fetch, &popular::query(&self.live.api, RANKED as u32)).await?;
        Ok(popular::ids(&answer.json()?))
    }
}
