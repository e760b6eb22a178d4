//! The menu: what site.json plans, laid over the category tree there is.

use crate::content::{Category, Path, TermLink, find_category, flatten_categories};
use crate::json::record;
use serde::{Deserialize, Serialize};

/// A planned entry: a category by its slug path (`politique/geopolitique`), or a label with a path inside the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MenuPlan {
    /// What it says; empty for the category's name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Where it leads.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The slug path of a category.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// Its entries; empty for the category's children.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<MenuPlan>,
}

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub path: Path,
    /// The entries below it.
    pub children: Vec<MenuEntry>,
}

/// The menu of a site. Without a plan it is the category tree, empty categories left out; a planned category that is not
/// there is left out too.
pub fn menu(plan: &[MenuPlan], tree: &[Category]) -> Vec<MenuEntry> {
    if plan.is_empty() {
        return entries_of(tree);
    }
    plan.iter().filter_map(|planned| entry(planned, tree)).collect()
}

fn entry(planned: &MenuPlan, tree: &[Category]) -> Option<MenuEntry> {
    let children = || planned.children.iter().filter_map(|child| entry(child, tree)).collect();
    if planned.category.is_empty() {
        let path = Path::parse(&planned.path)?;
        return Some(MenuEntry { label: planned.label.clone(), path, children: children() });
    }
    let category = by_slugs(tree, planned.category.split('/'))?;
    Some(MenuEntry {
        label: if planned.label.is_empty() { category.name.clone() } else { planned.label.clone() },
        path: category.path.clone(),
        children: if planned.children.is_empty() { entries_of(&category.children) } else { children() },
    })
}

fn entries_of(categories: &[Category]) -> Vec<MenuEntry> {
    let filled = categories.iter().filter(|category| category.count > 0);
    filled
        .map(|category| MenuEntry {
            label: category.name.clone(),
            path: category.path.clone(),
            children: entries_of(&category.children),
        })
        .collect()
}

/// The category of a slug path.
fn by_slugs<'a, 'b>(mut tree: &'a [Category], slugs: impl Iterator<Item = &'b str>) -> Option<&'a Category> {
    let mut found = None;
    for slug in slugs {
        let category = tree.iter().find(|category| category.slug == slug)?;
        tree = &category.children;
        found = Some(category);
    }
    found
}

/// The primary one of an article's categories (given by their paths): the deepest that is in the menu, ties by menu order,
/// else the one with the lowest id, ties by the order of the tree.
pub fn primary_category(paths: &[Path], plan: &[MenuPlan], tree: &[Category]) -> Option<TermLink> {
    let mut in_menu: Option<(usize, Path)> = None;
    visit(&menu(plan, tree), 1, &mut |path, depth| {
        if paths.contains(path) && in_menu.as_ref().is_none_or(|(best, _)| depth > *best) {
            in_menu = Some((depth, path.clone()));
        }
    });
    let chosen = match in_menu {
        Some((_, path)) => find_category(tree, &|category| category.path == path).last().copied(),
        None => flatten_categories(tree)
            .into_iter()
            .filter(|category| paths.contains(&category.path))
            .min_by_key(|category| category.id),
    };
    chosen.map(Category::link)
}

fn visit(entries: &[MenuEntry], depth: usize, see: &mut dyn FnMut(&Path, usize)) {
    for entry in entries {
        see(&entry.path, depth);
        visit(&entry.children, depth + 1, see);
    }
}

record!(MenuPlan { ; label, path, category, children });

#[cfg(test)]
mod tests {
    use super::*;

    fn category(id: u64, slug: &str, path: &str, count: u32, children: Vec<Category>) -> Category {
        let (name, description) = (slug.to_uppercase(), String::new());
        Category { id, slug: slug.into(), name, path: Path::parse(path).unwrap(), description, count, children }
    }

    fn tree() -> Vec<Category> {
        vec![
            category(
                9,
                "sport",
                "/rubrique/sport/",
                3,
                vec![
                    category(8, "football", "/rubrique/sport/football/", 2, vec![]),
                    category(7, "boxe", "/rubrique/sport/boxe/", 0, vec![]),
                ],
            ),
            category(2, "culture", "/rubrique/culture/", 1, vec![]),
            category(1, "faits-divers", "/rubrique/faits-divers/", 1, vec![]),
        ]
    }

    fn plan() -> Vec<MenuPlan> {
        serde_json::from_str(
            r#"[{"label":"Accueil","path":"/"},{"category":"culture"},{"category":"sport","label":"Sports"},{"category":"absente"}]"#,
        )
        .unwrap()
    }

    fn labels(entries: &[MenuEntry]) -> Vec<&str> {
        entries.iter().map(|entry| entry.label.as_str()).collect()
    }

    #[test]
    fn a_plan_is_laid_over_the_tree_and_empty_categories_are_left_out() {
        let planned = menu(&plan(), &tree());
        assert_eq!(labels(&planned), ["Accueil", "CULTURE", "Sports"]);
        assert_eq!(labels(&planned[2].children), ["FOOTBALL"]);
        assert_eq!(labels(&menu(&[], &tree())), ["SPORT", "CULTURE", "FAITS-DIVERS"]);
    }

    #[test]
    fn the_primary_category_is_the_deepest_in_the_menu_then_the_lowest_id() {
        for (paths, expected) in [
            (&["/rubrique/sport/", "/rubrique/sport/football/", "/rubrique/culture/"][..], "FOOTBALL"),
            (&["/rubrique/sport/", "/rubrique/culture/"], "CULTURE"),
            (&["/rubrique/faits-divers/", "/rubrique/sport/"], "SPORT"),
            (&["/rubrique/faits-divers/"], "FAITS-DIVERS"),
        ] {
            let paths: Vec<Path> = paths.iter().map(|path| Path::parse(path).unwrap()).collect();
            assert_eq!(primary_category(&paths, &plan(), &tree()).unwrap().name, expected);
        }
        assert_eq!(primary_category(&[], &plan(), &tree()), None);
    }
}
