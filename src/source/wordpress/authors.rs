//! Authors: found by the address made from their display name, because the slug that WordPress gives them is their login.

use super::WordPress;
use super::wire::User;
use crate::content::{Href, Picture, TermLink};
use crate::format;
use crate::route::Address;
use crate::source::SourceError;
use std::collections::BTreeMap;

/// Hundreds of authors that are read at the most.
const PAGES: u32 = 5;

/// Pixels of the pictures of authors that WordPress offers at the most.
const PIXELS: u32 = 96;

impl WordPress {
    /// The byline of an author, remembered for when the reader follows it.
    pub(super) fn author_link(&self, user: &User) -> Option<TermLink> {
        let name = (self.parser.text)(&user.name);
        let path = Address::Author(address(&name, user.id)).path()?;
        self.seen.borrow_mut().insert(user.id, user.clone());
        Some(TermLink { name, path })
    }

    /// The authors whose address this is: several when they share a name, as accounts of one desk do.
    pub(super) async fn authors(&self, slug: &str) -> Result<Vec<User>, SourceError> {
        let is_meant = |user: &User| address(&(self.parser.text)(&user.name), user.id) == slug;
        let users = self.all_authors(&is_meant).await?;
        Ok(users.into_iter().filter(is_meant).collect())
    }

    /// The author of this login, for the addresses that WordPress gave them.
    pub(super) async fn author_of_login(&self, login: &str) -> Result<Option<TermLink>, SourceError> {
        let users = self.all_authors(&|user| user.login == login).await?;
        Ok(users.iter().find(|user| user.login == login).and_then(|user| self.author_link(user)))
    }

    /// The authors. Many sites refuse to list them but still name them beside their posts: then those met so far, or when
    /// the one `wanted` is not among them, those of the newest hundred posts too.
    async fn all_authors(&self, wanted: &dyn Fn(&User) -> bool) -> Result<Vec<User>, SourceError> {
        let query = self.query("users").with("_fields", "id,name,slug,description");
        match self.all(&self.fetch, query, PAGES, User::read).await {
            Ok(users) => return Ok(users.items),
            Err(SourceError::Refused | SourceError::NotFound) => {}
            Err(error) => return Err(error),
        }
        if !self.seen.borrow().values().any(wanted) {
            let newest = self.query("posts").number("per_page", 100);
            let newest = newest.with("_fields", "slug,date_gmt,_links.author,_embedded").with("_embed", "author");
            let users = self.posts(&newest).await?.items.into_iter().filter_map(|post| post.author);
            self.seen.borrow_mut().extend(users.map(|user| (user.id, user)));
        }
        Ok(self.seen.borrow().values().cloned().collect())
    }
}

/// Authors met so far, by id.
pub type Seen = BTreeMap<u64, User>;

/// The segment of an author's address. A name without letters leaves the number.
pub fn address(name: &str, id: u64) -> String {
    let slug = format::slug(name);
    if slug.is_empty() { id.to_string() } else { slug }
}

/// The picture of an author at this address.
pub fn portrait(address: &str) -> Option<Picture> {
    let src = Href::parse(&own_portrait(address)).filter(|href| matches!(href, Href::Outside(_)))?;
    let (width, height, variants) = (PIXELS, PIXELS, Vec::new());
    Some(Picture { src, width, height, alt: String::new(), variants, tone: None, weight: None })
}

/// The address that answers only where there is a picture of one's own: Gravatar sends a stranger's outline otherwise, and the
/// initials of a name say more.
fn own_portrait(address: &str) -> String {
    match address.split_once('?') {
        Some((picture, _)) if address.contains("gravatar.com/avatar/") => format!("{picture}?s={PIXELS}&d=404&r=g"),
        Some(_) | None => address.to_owned(),
    }
}
