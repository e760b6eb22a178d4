//! What a live WordPress offers for the front page.

use super::WordPress;
use super::listing::Chosen;
use super::wire::Post;
use crate::config::Site;
use crate::content::{Category, HomeDocument, Summary, TermLink, find_category};
use crate::source::SourceError;
use crate::source::front_page::{Offer, SECTIONS, TOP};
use futures_util::future::{join_all, join3};

/// Posts of a section that are asked for; those of the top of the page are not among them.
const SECTION_LENGTH: u32 = 8;

/// Sticky posts that are looked at: some magazines never take them away.
const STICKY: u32 = 4;

impl WordPress {
    /// The front page: what is sticky, what is newest, and some of each category in the menu. A section that fails is left
    /// out. What editors announce as urgent is not shown as such: here nobody has a clock.
    pub(super) async fn front_page(&self) -> Result<HomeDocument, SourceError> {
        let (newest, sticky) = (self.listed(TOP), self.listed(STICKY).with("sticky", "true"));
        let (site, newest, sticky) = join3(self.filled(), self.posts(&newest), self.posts(&sticky)).await;
        let (site, newest) = (site?, newest?.items);
        let sticky = sticky.map(|sticky| sticky.items).unwrap_or_default();
        let mut shown: Vec<u64> = sticky.iter().map(|post| post.id).collect();
        shown.extend(newest.iter().map(|post| post.id).filter(|id| sticky.iter().all(|post| post.id != *id)));
        shown.truncate(TOP as usize);
        let sections = sections(&site).into_iter().map(|category| self.section(category, &shown, &site));
        let sections = join_all(sections).await.into_iter().flatten().collect();
        let offer = |posts: &[Post]| self.summaries(posts, &site);
        Ok(Offer { chosen: offer(&sticky), newest: offer(&newest), sections, ..Offer::default() }.page())
    }

    async fn section(&self, category: &Category, shown: &[u64], site: &Site) -> Option<(TermLink, Vec<Summary>)> {
        let query = Chosen::Category(category.id).of(self.listed(SECTION_LENGTH)).numbers("exclude", shown);
        let articles = self.summaries(&self.posts(&query).await.ok()?.items, site);
        Some((category.link(), articles))
    }
}

/// The categories of the top entries of the menu that have articles: a WordPress without a planned menu may have a hundred,
/// each a request.
fn sections(site: &Site) -> Vec<&Category> {
    let entries = site.menu_entries();
    let category = |path| find_category(&site.categories, &|category| category.path == path).last().copied();
    let categories = entries.into_iter().filter_map(|entry| category(entry.path));
    categories.filter(|category| category.count > 0).take(SECTIONS).collect()
}
