//! The category tree of a WordPress, made from its flat list.

use super::wire::Term;
use crate::content::{Category, Path};
use crate::markup::HtmlParser;
use crate::route::Address;

/// Where a category stands, by its number and the slugs from the top down to it.
pub type PathOf<'a> = &'a dyn Fn(u64, &[String]) -> Option<Path>;

/// The address of a category in our own scheme.
pub fn own_path(_id: u64, slugs: &[String]) -> Option<Path> {
    Address::Category(slugs.to_vec()).path()
}

/// The tree. A category whose parent is not there stands at the top, and so does one of those that are each other's parents.
///
/// WordPress counts only what is filed in the very category, and an article may be filed in several: with those below it
/// added, a count says whether there is anything and no more.
pub fn tree(mut terms: Vec<Term>, parser: HtmlParser, path_of: PathOf<'_>) -> Vec<Category> {
    let ids: Vec<u64> = terms.iter().map(|term| term.id).collect();
    for term in &mut terms {
        if !ids.contains(&term.parent) {
            term.parent = 0;
        }
    }
    let mut tree = below(0, &[], &mut terms, parser, path_of);
    // What is left hangs below itself: each round takes one out and all that hangs below it.
    while let Some(first) = terms.first_mut() {
        first.parent = 0;
        tree.extend(below(0, &[], &mut terms, parser, path_of));
    }
    tree
}

/// Takes the categories below `parent` out of `terms`, so that none can come up twice.
fn below(
    parent: u64,
    slugs: &[String],
    terms: &mut Vec<Term>,
    parser: HtmlParser,
    path_of: PathOf<'_>,
) -> Vec<Category> {
    let here: Vec<Term> = terms.extract_if(.., |term| term.parent == parent).collect();
    here.into_iter()
        .filter_map(|term| {
            let slug = if Path::of([term.slug.as_str()]).is_some() { term.slug } else { term.id.to_string() };
            let slugs = [slugs, std::slice::from_ref(&slug)].concat();
            let children = below(term.id, &slugs, terms, parser, path_of);
            let name = (parser.text)(&term.name);
            Some(Category {
                id: term.id,
                name: if name.is_empty() { slug.clone() } else { name },
                path: path_of(term.id, &slugs)?,
                slug,
                description: (parser.text)(&term.description),
                count: children.iter().fold(term.count, |sum, child| sum.saturating_add(child.count)),
                children,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::flatten_categories;

    fn shown(terms: &[(u64, u64, &str, u32)]) -> Vec<(String, u32)> {
        let term = |&(id, parent, slug, count): &(u64, u64, &str, u32)| Term {
            id,
            parent,
            slug: slug.into(),
            name: slug.into(),
            description: String::new(),
            count,
        };
        let parser = HtmlParser { body: |_, _| Default::default(), text: str::to_owned };
        let tree = tree(terms.iter().map(term).collect(), parser, &own_path);
        flatten_categories(&tree).into_iter().map(|c| (c.path.as_str().to_owned(), c.count)).collect()
    }

    #[test]
    fn a_tree_is_as_deep_as_it_is_and_counts_what_is_below() {
        let terms = [(1, 0, "monde", 0), (4, 3, "benin", 2), (2, 0, "sport", 5), (3, 1, "afrique", 1)];
        let expected =
            [("/rubrique/monde/", 3), ("/rubrique/monde/afrique/", 3), ("/rubrique/monde/afrique/benin/", 2)];
        let found = shown(&terms);
        assert_eq!(found[..3], expected.map(|(path, count)| (path.to_owned(), count)));
        assert_eq!(found[3], ("/rubrique/sport/".to_owned(), 5));
    }

    #[test]
    fn orphans_and_circles_are_found_at_the_top() {
        let paths: Vec<String> =
            shown(&[(1, 9, "orphelin", 1), (2, 3, "a", 1), (3, 2, "b", 1), (4, 4, "soi", 1), (5, 0, "..", 1)])
                .into_iter()
                .map(|(path, _)| path)
                .collect();
        assert_eq!(paths, ["/rubrique/orphelin/", "/rubrique/5/", "/rubrique/a/", "/rubrique/a/b/", "/rubrique/soi/"]);
    }
}
