//! Every sentence that readers are shown, in one place per language.

use crate::content::Moment;
use crate::format;

/// Stands in for the missing title of a page.
pub const UNTITLED_PAGE: &str = "Page sans titre";

/// Stands in for a missing name.
pub const ANONYMOUS: &str = "Anonyme";

/// Stands in for a missing title.
pub fn untitled(published: Moment) -> String {
    format!("Article du {}", format::date(published))
}
