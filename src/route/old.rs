//! Where the addresses of an old WordPress lead when nothing stands at them any more.

use super::Address;
use crate::content::Path;

/// A page that may be what an old address meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successor {
    /// Its address.
    pub path: Path,
    /// The page number of the old list, where 1 was the newest.
    pub page_from_newest: Option<u32>,
}

/// The likeliest first; the first that exists is the right one. `page` is the number in `…/page/N/`.
pub fn successors(path: &Path, page: Option<u32>) -> Vec<Successor> {
    let segments: Vec<&str> = path.segments().collect();
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    // `…/feed/`, `…/amp/`, `…/2/` (part of an article) and `…/comment-page-2/` stand behind an address of their own.
    let segments = match segments.as_slice() {
        [rest @ .., last] if !rest.is_empty() && is_appendix(last, rest) => rest,
        all => all,
    };
    let address = match segments {
        ["category", slugs @ ..] if !slugs.is_empty() => {
            Address::Category(slugs.iter().map(|slug| (*slug).to_owned()).collect())
        }
        ["tag", slug] => Address::Tag((*slug).to_owned()),
        ["author", slug] => Address::Author((*slug).to_owned()),
        [year, month, slug] | [year, month, _, slug] if year.len() == 4 && number(year) && number(month) => {
            Address::Article((*slug).to_owned())
        }
        // `/SLUG/`, `/archives/SLUG/` and `/CATEGORY/SLUG/` of an article.
        [.., slug] => Address::Article((*slug).to_owned()),
        [] => return Vec::new(),
    };
    let found = address.path().filter(|successor| successor != path);
    found.map(|path| Successor { path, page_from_newest: page }).into_iter().collect()
}

/// The number in `/archives/ID/`, one of the forms of address that WordPress offers.
pub fn archive_id(path: &Path) -> Option<u64> {
    match path.segments().collect::<Vec<&str>>().as_slice() {
        ["archives", id] => id.parse().ok(),
        _ => None,
    }
}

fn is_appendix(last: &str, before: &[&str]) -> bool {
    let part = last.len() < 4 && last.bytes().all(|b| b.is_ascii_digit()) && !last.is_empty();
    let slug_before = before.last().is_some_and(|slug| !slug.bytes().all(|b| b.is_ascii_digit()));
    matches!(last, "feed" | "amp" | "embed") || last.starts_with("comment-page-") || (part && slug_before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_wordpress_addresses_lead_to_their_successors() {
        for (old, page, expected) in [
            ("/2019/08/16/un-fleuve/", None, "/article/un-fleuve/"),
            ("/2019/08/un-fleuve/", None, "/article/un-fleuve/"),
            ("/2019/08/16/un-fleuve/2/", None, "/article/un-fleuve/"),
            ("/2019/08/16/un-fleuve/amp/", None, "/article/un-fleuve/"),
            ("/un-fleuve/", None, "/article/un-fleuve/"),
            ("/sport/un-match/", None, "/article/un-match/"),
            ("/category/sport/football/", Some(3), "/rubrique/sport/football/"),
            ("/category/sport/feed/", None, "/rubrique/sport/"),
            ("/tag/eau/", None, "/etiquette/eau/"),
            ("/author/awa/", None, "/auteur/awa/"),
        ] {
            let path = Path::parse(expected).unwrap();
            let expected = vec![Successor { path, page_from_newest: page }];
            assert_eq!(successors(&Path::parse(old).unwrap(), page), expected, "{old}");
        }
        assert_eq!(successors(&Path::parse("/article/x/").unwrap(), None), []);
    }
}
