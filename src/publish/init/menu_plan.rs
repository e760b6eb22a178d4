//! The menu of a site.json: from what a WordPress navigates by, or from its category tree.

use super::navigation::Entry;
use super::places::{Place, Places, written};
use crate::config::MenuPlan;
use crate::content::Category;
use crate::format::fold;
use std::cmp::Reverse;

/// Top entries of a menu that was made from the category tree: more do not fit on a line.
const TOP: usize = 9;

/// The category that WordPress files under what nobody filed, in the languages of its first installation.
const UNFILED: [&str; 4] = ["uncategorized", "non-classe", "sin-categoria", "allgemein"];

/// A menu, and what the editors have to know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The menu.
    pub menu: Vec<MenuPlan>,
    /// Names of entries that it does not have, with the foreign address that they lead to where they lead to one.
    pub left_out: Vec<String>,
    /// Categories in it.
    sections: usize,
}

/// The best of several menus: the one with the most categories, then the one with the most entries. `None` when none names
/// a category: then it is no menu of a magazine.
pub fn best(menus: &[Vec<Entry>], places: &Places) -> Option<Drawn> {
    let drawn = menus.iter().map(|menu| draw(menu, places));
    let best = drawn.max_by_key(|drawn| (drawn.sections, count(&drawn.menu)))?;
    (best.sections > 0).then_some(best)
}

fn draw(menu: &[Entry], places: &Places) -> Drawn {
    let mut drawn = Drawn::default();
    drawn.menu = menu.iter().flat_map(|entry| plan(entry, places, &mut drawn)).collect();
    drawn
}

/// One entry; those below it where it leads nowhere itself: an entry of a menu has a page.
fn plan(entry: &Entry, places: &Places, drawn: &mut Drawn) -> Vec<MenuPlan> {
    let label = entry.label.clone();
    let own = match places.of(&entry.address) {
        Place::Section(section) => {
            drawn.sections += 1;
            // A name that is the category's own follows it when it changes.
            let label = if fold(&label) == fold(&section.name) { String::new() } else { label };
            Some(MenuPlan { label, category: section.slugs, ..MenuPlan::default() })
        }
        _ if label.is_empty() => None,
        Place::Home => Some(MenuPlan { label, path: "/".to_owned(), ..MenuPlan::default() }),
        Place::Path(path) => Some(MenuPlan { label, path: written(&path), ..MenuPlan::default() }),
        Place::Away(address) => {
            drawn.left_out.push(format!("{label} ({address})"));
            None
        }
        Place::Nowhere => {
            drawn.left_out.push(label);
            None
        }
    };
    let children = entry.children.iter().flat_map(|child| plan(child, places, drawn)).collect();
    match own {
        Some(own) => vec![MenuPlan { children, ..own }],
        None => children,
    }
}

fn count(menu: &[MenuPlan]) -> usize {
    menu.iter().map(|entry| 1 + count(&entry.children)).sum()
}

/// The menu that shows the category tree: the top categories with the most articles, in the order of the tree, each with all
/// below it.
pub fn of_tree(tree: &[Category]) -> Drawn {
    let filled: Vec<&Category> = tree.iter().filter(|category| category.count > 0).collect();
    let filed: Vec<&Category> =
        filled.iter().copied().filter(|category| !UNFILED.contains(&category.slug.as_str())).collect();
    let shown = if filed.is_empty() { filled } else { filed };
    let mut fullest = shown.clone();
    fullest.sort_by_key(|category| Reverse(category.count));
    fullest.truncate(TOP);
    let mut drawn = Drawn::default();
    for category in shown {
        if fullest.iter().any(|other| other.slug == category.slug) {
            drawn.menu.push(MenuPlan { category: category.slug.clone(), ..MenuPlan::default() });
        } else {
            drawn.left_out.push(category.name.clone());
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Path;
    use crate::native::html::PARSER;
    use serde_json::json;

    fn category(id: u64, slug: &str, count: u32) -> Category {
        let (path, name) = (Path::root(), slug.to_uppercase());
        Category { id, slug: slug.into(), name, path, description: String::new(), count, children: vec![] }
    }

    fn entry(label: &str, address: &str, children: Vec<Entry>) -> Entry {
        Entry { label: label.into(), address: address.into(), children }
    }

    fn shown(menu: &[MenuPlan]) -> String {
        let entry =
            |entry: &MenuPlan| format!("{}<{}{}>{}", entry.label, entry.category, entry.path, shown(&entry.children));
        menu.iter().map(entry).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_menu_with_the_most_categories_is_taken_and_its_headings_are_not() {
        let tree = [category(2, "sport", 3), category(3, "monde", 3)];
        let links = [
            json!({"id": 2, "link": "https://a.example/category/sport/"}),
            json!({"id": 3, "link": "https://a.example/category/monde/"}),
        ];
        let pages =
            [json!({"id": 7, "slug": "équipe", "link": "https://a.example/%c3%a9quipe/", "title": {"rendered": "x"}})];
        let places = Places::new("https://a.example/", &tree, &links, &pages, PARSER);
        let foot = vec![entry("Équipe", "/%c3%a9quipe/", vec![]), entry("Contact", "/contact/", vec![])];
        let head = vec![
            entry("Accueil", "https://a.example", vec![]),
            entry(
                "Plus",
                "#",
                vec![entry("SPORT", "/category/sport/", vec![entry("Équipe", "/%c3%a9quipe/", vec![])])],
            ),
            entry("Le monde", "/category/monde/", vec![]),
            entry("Radio", "https://radio.example/", vec![]),
        ];
        let found = best(&[foot.clone(), head], &places).unwrap();
        assert_eq!(shown(&found.menu), "Accueil</> <sport>Équipe</équipe/> Le monde<monde>");
        assert_eq!(found.left_out, ["Plus", "Radio (https://radio.example/)"]);
        assert_eq!(best(&[foot], &places), None);
    }

    #[test]
    fn a_tree_with_many_branches_shows_the_fullest() {
        let tree: Vec<Category> = (0..14).map(|n| category(n, &format!("c{n}"), n as u32 % 7)).collect();
        let found = of_tree(&tree);
        assert_eq!(shown(&found.menu), "<c2> <c3> <c4> <c5> <c6> <c10> <c11> <c12> <c13>");
        assert_eq!(found.left_out, ["C1", "C8", "C9"]);
        let unfiled = [category(1, "non-classe", 90), category(2, "sport", 1)];
        assert_eq!(shown(&of_tree(&unfiled).menu), "<sport>");
        assert_eq!(shown(&of_tree(&unfiled[..1]).menu), "<non-classe>");
    }
}
