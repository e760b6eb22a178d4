//! Our own scheme of content addresses, for sources that have none to keep: folders and a live WordPress.

use crate::content::Path;

/// A piece of content by what it is, in our own scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// `/article/SLUG/`
    Article(String),
    /// `/rubrique/A/B/`: the slugs from the top.
    Category(Vec<String>),
    /// `/auteur/SLUG/`
    Author(String),
    /// `/etiquette/SLUG/`
    Tag(String),
    /// Anything else: a static page.
    Page(Path),
}

impl Address {
    /// What `path` is in our own scheme.
    pub fn of(path: &Path) -> Self {
        let segments: Vec<&str> = path.segments().collect();
        match segments.as_slice() {
            ["article", slug] => Self::Article((*slug).to_owned()),
            ["rubrique", slugs @ ..] if !slugs.is_empty() => {
                Self::Category(slugs.iter().map(|slug| (*slug).to_owned()).collect())
            }
            ["auteur", slug] => Self::Author((*slug).to_owned()),
            ["etiquette", slug] => Self::Tag((*slug).to_owned()),
            _ => Self::Page(path.clone()),
        }
    }

    /// The path; `None` when a slug cannot stand in one.
    pub fn path(&self) -> Option<Path> {
        match self {
            Self::Article(slug) => Path::of(["article", slug]),
            Self::Category(slugs) => Path::of(std::iter::once("rubrique").chain(slugs.iter().map(String::as_str))),
            Self::Author(slug) => Path::of(["auteur", slug]),
            Self::Tag(slug) => Path::of(["etiquette", slug]),
            Self::Page(path) => Some(path.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        for path in
            ["/article/x/", "/rubrique/a/b/c/", "/auteur/x/", "/etiquette/x/", "/a/b/", "/article/", "/rubrique/"]
        {
            let path = Path::parse(path).unwrap();
            assert_eq!(Address::of(&path).path(), Some(path));
        }
    }
}
