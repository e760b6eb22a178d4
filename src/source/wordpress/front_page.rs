//! The front page.

use super::WordPress;
use super::listing::Chosen;
use super::wire::Post;
use crate::config::Site;
use crate::content::{Category, HomeDocument, HomeSection, PAGE_LENGTH, find_category};
use crate::source::SourceError;
use futures_util::future::{join_all, join3};

/// Articles in a section.
const SECTION_LENGTH: u32 = 4;

/// Sections at the most: a WordPress without a planned menu may have a hundred top categories, each a request.
const SECTIONS: usize = 8;

impl WordPress {
    /// The newest articles, and some more of each category in the menu. A section that fails is left out.
    pub(super) async fn front_page(&self) -> Result<HomeDocument, SourceError> {
        let (newest, sticky) = (self.listed(PAGE_LENGTH), self.listed(PAGE_LENGTH).with("sticky", "true"));
        let (site, newest, sticky) = join3(self.filled(), self.posts(&newest), self.posts(&sticky)).await;
        let site = site?;
        let mut latest = sticky.map(|sticky| sticky.items).unwrap_or_default();
        for post in newest?.items {
            if !latest.iter().any(|other| other.id == post.id) {
                latest.push(post);
            }
        }
        latest.truncate(PAGE_LENGTH as usize);
        let sections = sections(&site).into_iter().map(|category| self.section(category, &latest, &site));
        let sections = join_all(sections).await.into_iter().flatten().collect();
        Ok(HomeDocument { latest: self.summaries(&latest, &site), sections })
    }

    async fn section(&self, category: &Category, latest: &[Post], site: &Site) -> Option<HomeSection> {
        let shown: Vec<u64> = latest.iter().map(|post| post.id).collect();
        let query = Chosen::Category(category.id).of(self.listed(SECTION_LENGTH)).numbers("exclude", &shown);
        let articles = self.summaries(&self.posts(&query).await.ok()?.items, site);
        (!articles.is_empty()).then(|| HomeSection { category: category.link(), articles })
    }
}

/// The categories of the top entries of the menu that have articles.
fn sections(site: &Site) -> Vec<&Category> {
    let entries = site.menu_entries();
    let category = |path| find_category(&site.categories, &|category| category.path == path).last().copied();
    let categories = entries.into_iter().filter_map(|entry| category(entry.path));
    categories.filter(|category| category.count > 0).take(SECTIONS).collect()
}
