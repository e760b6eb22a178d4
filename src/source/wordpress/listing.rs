//! Lists of articles: categories with all below them, authors, tags.

use super::WordPress;
use super::query::Query;
use super::value::slug;
use super::wire::Term;
use crate::config::Site;
use crate::content::{Category, Document, Listing, ListingKind, PAGE_LENGTH, Path, TermLink, find_category};
use crate::markup::HtmlParser;
use crate::route::Address;
use crate::source::{Answer, SourceError};

/// The longest list that a list's own address can show.
const FRONT: u32 = 2 * PAGE_LENGTH - 1;

/// A list without its articles, and which they are.
pub struct List {
    /// Its heading; the numbers in it are not known yet.
    pub heading: Listing,
    /// Its posts.
    chosen: Chosen,
}

/// Which posts are in a list.
pub enum Chosen {
    /// Those of the category with this number and of all below it.
    Category(u64),
    /// Those of the authors with these numbers.
    Authors(Vec<u64>),
    /// Those with this tag.
    Tag(u64),
}

impl Chosen {
    /// `query` (for posts) for these only.
    pub fn of(&self, query: Query) -> Query {
        match self {
            // The plain `categories=` leaves out what is filed below. Brackets are written encoded.
            Self::Category(id) => {
                query.number("categories%5Bterms%5D", *id).with("categories%5Binclude_children%5D", "true")
            }
            Self::Authors(ids) => query.numbers("author", ids),
            Self::Tag(id) => query.number("tags", *id),
        }
    }
}

impl WordPress {
    /// A page of the list at one of our own addresses.
    pub(super) async fn listing(&self, address: &Address, page: Option<u32>) -> Result<Answer, SourceError> {
        let site = self.filled().await?;
        let list = self.list_at(address, &site).await?;
        if address.path().is_some_and(|path| path != list.heading.path) {
            return Ok(Answer::Moved(list.heading.path, page));
        }
        let query = match page {
            None => self.listed(FRONT),
            Some(page) => {
                self.listed(PAGE_LENGTH).with("orderby", "date").with("order", "asc").number("page", u64::from(page))
            }
        };
        let posts = self.posts(&list.chosen.of(query)).await?;
        let mut listing = list.heading;
        // Without the header (a proxy dropped it) the list is taken to end here.
        listing.total = posts.total.unwrap_or_else(|| page.unwrap_or(0) * PAGE_LENGTH + posts.length);
        listing.pages = Listing::numbered_pages(listing.total);
        listing.page = page;
        listing.articles = self.summaries(&posts.items, &site);
        match page {
            None => listing.articles.truncate(Listing::front_length(listing.total) as usize),
            Some(page) if page > listing.pages => return Err(SourceError::NotFound),
            Some(_) => listing.articles.reverse(),
        }
        Ok(Answer::Found(Document::Listing(listing)))
    }

    /// The list at one of our own addresses.
    pub(super) async fn list_at(&self, address: &Address, site: &Site) -> Result<List, SourceError> {
        match address {
            Address::Category(slugs) => {
                let found = category_at(address, site).or_else(|| category_of_slug(slugs, site));
                found.ok_or(SourceError::NotFound)
            }
            Address::Author(slug) => self.author_list(address, slug).await,
            Address::Tag(slug) => self.tag_list(address, slug).await,
            Address::Article(_) | Address::Page(_) => Err(SourceError::NotFound),
        }
    }

    /// How many articles a list has.
    pub(super) async fn total(&self, list: &List) -> Result<u32, SourceError> {
        let query = list.chosen.of(self.query("posts").number("per_page", 1).with("_fields", "slug"));
        Ok(self.list(&query, slug).await?.total.unwrap_or(0))
    }

    async fn author_list(&self, address: &Address, slug: &str) -> Result<List, SourceError> {
        let authors = self.authors(slug).await?;
        let author = authors.first().ok_or(SourceError::NotFound)?;
        let ids = authors.iter().map(|author| author.id).collect();
        let name = (self.parser.text)(&author.name);
        let description = (self.parser.text)(&author.description);
        let heading = heading(ListingKind::Author, name, address, description)?;
        Ok(List { heading, chosen: Chosen::Authors(ids) })
    }

    async fn tag_list(&self, address: &Address, slug: &str) -> Result<List, SourceError> {
        let query = self.query("tags").with("slug", slug).with("_fields", "id,slug,name,description");
        let tags = self.list(&query, Term::read).await?;
        let tag = tags.items.into_iter().next().ok_or(SourceError::NotFound)?;
        let description = (self.parser.text)(&tag.description);
        let heading = heading(ListingKind::Tag, self.tag_name(&tag), address, description)?;
        Ok(List { heading, chosen: Chosen::Tag(tag.id) })
    }

    /// The name of a tag as plain text.
    pub(super) fn tag_name(&self, tag: &Term) -> String {
        tag_name(tag, self.parser)
    }
}

/// The name of a tag as plain text.
pub fn tag_name(tag: &Term, parser: HtmlParser) -> String {
    let name = (parser.text)(&tag.name);
    if name.is_empty() { tag.slug.clone() } else { name }
}

/// The category that stands at this very address.
pub fn category_at(address: &Address, site: &Site) -> Option<List> {
    let path = address.path()?;
    category_list(&|category| category.path == path, site)
}

/// A category by its own slug, wherever it stands: addresses leave parents out, and categories are moved.
fn category_of_slug(slugs: &[String], site: &Site) -> Option<List> {
    let slug = slugs.last()?;
    category_list(&|category| category.slug == *slug, site)
}

fn category_list(matches: &dyn Fn(&Category) -> bool, site: &Site) -> Option<List> {
    let trail = find_category(&site.categories, matches);
    let (category, parents) = trail.split_last()?;
    let parents: Vec<TermLink> = parents.iter().map(|parent| parent.link()).collect();
    Some(List { heading: Listing::of_category(category, parents), chosen: Chosen::Category(category.id) })
}

fn heading(kind: ListingKind, name: String, address: &Address, description: String) -> Result<Listing, SourceError> {
    let path: Path = address.path().ok_or(SourceError::NotFound)?;
    Ok(Listing {
        kind,
        name,
        path,
        description,
        picture: None,
        parents: Vec::new(),
        children: Vec::new(),
        total: 0,
        pages: 0,
        page: None,
        articles: Vec::new(),
        seo: None,
    })
}
