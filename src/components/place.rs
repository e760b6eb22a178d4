//! Where a page stands and who answers for it: what a view needs to know to write an address.

use crate::content::Href;

/// The deployment that a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path under which the site stands: `/` or `/journal/`.
    pub base: String,
    /// The e-mail address of the newsroom, where it has one.
    pub contact: Option<String>,
}

impl Place {
    /// The address as a link on this site writes it.
    pub fn href(&self, href: &Href) -> String {
        href.under(&self.base)
    }
}
