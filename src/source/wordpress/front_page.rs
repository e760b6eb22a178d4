//! What a live WordPress offers for the front page.

use super::WordPress;
use super::kinds::opinions;
use super::listing::Chosen;
use super::query::Query;
use super::wire::Post;
use crate::config::Site;
use crate::content::{Category, HomeDocument, Summary, TermLink, find_category};
use crate::source::SourceError;
use crate::source::front_page::{CHOSEN, COVERS, Offer, SECTIONS, TOP, URGENT};
use futures_util::future::{join_all, join3, join4};

/// Posts of a section that are asked for; those of the top of the page are not among them.
const SECTION_LENGTH: u32 = 8;

/// Sticky posts that are looked at: some magazines never take them away.
const STICKY: u32 = 4;

/// Posts that are asked for of what editors named for the top.
const NAMED: u32 = 4;

impl WordPress {
    /// The front page: what is urgent, what is sticky or named for the top, what is newest, and some of each category in the
    /// menu. What fails beside the newest is left out.
    pub(super) async fn front_page(&self) -> Result<HomeDocument, SourceError> {
        let (newest, sticky) = (self.listed(TOP), self.listed(STICKY).with("sticky", "true"));
        let slugs = opinions();
        let named = join3(self.named(&self.published.alert), self.named(&self.published.lead), self.named(&slugs));
        let (site, newest, sticky, (alert, named, opinions)) =
            join4(self.filled(), self.posts(&newest), self.posts(&sticky), named).await;
        let (site, newest) = (site?, newest?.items);
        let sticky = sticky.map(|sticky| sticky.items).unwrap_or_default();
        let mut shown: Vec<u64> = sticky.iter().map(|post| post.id).collect();
        shown.extend(newest.iter().map(|post| post.id).filter(|id| sticky.iter().all(|post| post.id != *id)));
        shown.truncate(TOP as usize);
        let sections = sections(&site).into_iter().map(|category| self.section(category, &shown, &site));
        let sections = join_all(sections).await.into_iter().flatten().collect();
        let offer = |posts: &[Post]| self.summaries(posts, &site);
        let since = |posts: &[Post], moment: i64| {
            let mut articles = offer(posts);
            articles.retain(|article| article.published.utc > moment);
            articles
        };
        let newest = offer(&newest);
        let latest = newest.first().map_or(self.now, |article| article.published.utc);
        let mut chosen = offer(&sticky);
        chosen.extend(since(&named, latest - CHOSEN));
        let alert = since(&alert, self.now - URGENT).into_iter().next();
        let covers = self.published.kiosk.iter().flat_map(|kiosk| &kiosk.covers).take(COVERS).cloned().collect();
        let opinions = offer(&opinions);
        Ok(Offer { alert, chosen, newest, opinions, sections, covers, ..Offer::default() }.page())
    }

    /// The newest in categories or with tags of these slugs; none where there are no such.
    async fn named<S: AsRef<str>>(&self, slugs: &[S]) -> Vec<Post> {
        let Ok(site) = self.filled().await else { return Vec::new() };
        let categories = slugs.iter().filter_map(|slug| {
            let found = find_category(&site.categories, &|category| category.slug == slug.as_ref());
            Some(Chosen::Category(found.last()?.id))
        });
        let mut chosen: Vec<Chosen> = categories.collect();
        chosen.extend(self.tags_called(slugs).await.unwrap_or_default().into_iter().map(Chosen::Tag));
        let lists = chosen.iter().map(|chosen| chosen.of(self.listed(NAMED)));
        let lists: Vec<Query> = lists.collect();
        let answers = join_all(lists.iter().map(|list| self.posts(list))).await;
        let mut posts: Vec<Post> = answers.into_iter().flatten().flat_map(|answer| answer.items).collect();
        posts.sort_by_key(|post| (std::cmp::Reverse(post.published.utc), post.id));
        posts.dedup_by_key(|post| post.id);
        posts
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
