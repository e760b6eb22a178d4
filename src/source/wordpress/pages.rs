//! Static pages, which stand below each other.

use super::WordPress;
use super::addresses::below;
use super::query::Query;
use super::wire::Page;
use crate::content::{Document, Path, StaticPage, TermLink};
use crate::markup::HtmlParser;
use crate::source::SourceError;
use crate::text;
use futures_util::future::join;

/// What a link to a page needs.
const LINKED: &str = "id,parent,slug,link,title.rendered";

/// What its own page needs.
const WHOLE: &str = "id,parent,slug,link,modified,modified_gmt,title.rendered,content";

/// Pages above each other that are looked through at the most.
const DEPTH: u32 = 10;

impl WordPress {
    /// The page at this path.
    pub(super) async fn page(&self, path: &Path) -> Result<Document, SourceError> {
        let segments: Vec<&str> = path.segments().collect();
        let Some((slug, above)) = segments.split_last() else { return Err(SourceError::NotFound) };
        let query = self.query("pages").with("slug", slug).number("per_page", 100).with("_fields", WHOLE);
        let (pages, above) = join(self.pages(query), self.pages_named(above)).await;
        let above = above.unwrap_or_default();
        let page = pages?.into_iter().find(|page| self.stands_at(page, &above, path)).ok_or(SourceError::NotFound)?;
        if page.protected {
            return Err(SourceError::Refused);
        }
        let children = self.children(&page, path).await.unwrap_or_default();
        Ok(Document::Page(StaticPage {
            path: path.clone(),
            title: self.page_title(&page),
            lede: String::new(),
            parents: self.parents(&page, &above, path),
            children,
            updated: page.modified,
            seo: None,
            body: self.body(&page.content, &page.link),
        }))
    }

    /// The path of the page with this number.
    pub(super) async fn page_path(&self, id: u64) -> Result<Path, SourceError> {
        let mut slugs = Vec::new();
        let mut next = id;
        for _ in 0..DEPTH {
            let query = self.query("pages").with("include", &next.to_string()).with("_fields", LINKED);
            let page = self.pages(query).await?.into_iter().next().ok_or(SourceError::NotFound)?;
            if let Some(path) = self.path_of_link(&page) {
                return Ok(path);
            }
            next = page.parent;
            slugs.insert(0, page.slug);
            if next == 0 {
                return Path::of(slugs.iter().map(String::as_str)).ok_or(SourceError::NotFound);
            }
        }
        Err(SourceError::NotFound)
    }

    async fn pages(&self, query: Query) -> Result<Vec<Page>, SourceError> {
        Ok(self.list(&query, Page::read).await?.items)
    }

    async fn pages_named(&self, slugs: &[&str]) -> Result<Vec<Page>, SourceError> {
        if slugs.is_empty() {
            return Ok(Vec::new());
        }
        self.pages(self.query("pages").with("slug", &slugs.join(",")).number("per_page", 100).with("_fields", LINKED))
            .await
    }

    /// Whether a page with the right slug stands at `path`: its link says so, or its parents do.
    fn stands_at(&self, page: &Page, above: &[Page], path: &Path) -> bool {
        let segments: Vec<&str> = path.segments().collect();
        self.path_of_link(page).is_some_and(|own| own == *path) || chain(page, above) == segments
    }

    /// The path that the link of a page shows; `None` when the WordPress has no pretty permalinks, and for the front page.
    fn path_of_link(&self, page: &Page) -> Option<Path> {
        let path = below(&page.link, &self.live.home)?;
        Path::parse(path).filter(|own| !path.contains('?') && *own != Path::root())
    }

    fn parents(&self, page: &Page, above: &[Page], path: &Path) -> Vec<TermLink> {
        let segments: Vec<&str> = path.segments().collect();
        let mut parents = Vec::new();
        let (mut next, mut length) = (page.parent, segments.len());
        while let Some(parent) = above.iter().find(|other| other.id == next && length > 1) {
            length -= 1;
            let path = Path::of(segments.iter().take(length).copied());
            parents.extend(path.map(|path| TermLink { name: self.page_title(parent), path }));
            next = parent.parent;
        }
        parents.reverse();
        parents
    }

    async fn children(&self, page: &Page, path: &Path) -> Result<Vec<TermLink>, SourceError> {
        let query = self.query("pages").number("parent", page.id).number("per_page", 100);
        let query = query.with("orderby", "menu_order").with("order", "asc").with("_fields", LINKED);
        let link = |child: &Page| Some(TermLink { name: self.page_title(child), path: path.join(&child.slug)? });
        Ok(self.pages(query).await?.iter().filter_map(link).collect())
    }

    fn page_title(&self, page: &Page) -> String {
        page_title(page, self.parser)
    }
}

/// The title of a page as plain text.
pub fn page_title(page: &Page, parser: HtmlParser) -> String {
    let title = (parser.text)(&page.title);
    if title.is_empty() { text::UNTITLED_PAGE.to_owned() } else { title }
}

/// The slugs from the top page down to `page`, as far as its parents are known.
fn chain<'a>(page: &'a Page, above: &'a [Page]) -> Vec<&'a str> {
    let mut slugs = vec![page.slug.as_str()];
    let mut next = page.parent;
    while let Some(parent) = above.iter().find(|other| other.id == next && slugs.len() <= above.len()) {
        slugs.insert(0, parent.slug.as_str());
        next = parent.parent;
    }
    // A parent that is not public ends the chain too early.
    if next == 0 { slugs } else { Vec::new() }
}
