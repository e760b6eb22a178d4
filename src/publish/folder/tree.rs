//! The category tree that a site.json plans.

use crate::config::CategoryPlan;
use crate::content::{Category, Path, TermLink};
use crate::route::Address;

/// The tree, counts still 0.
pub fn categories(plans: &[CategoryPlan]) -> Vec<Category> {
    below(plans, &[])
}

fn below(plans: &[CategoryPlan], above: &[String]) -> Vec<Category> {
    let category = |plan: &CategoryPlan| {
        let mut slugs = above.to_vec();
        slugs.push(plan.slug.clone());
        Some(Category {
            id: 0,
            slug: plan.slug.clone(),
            name: plan.name.clone(),
            path: Address::Category(slugs.clone()).path()?,
            description: plan.description.clone(),
            count: 0,
            children: below(&plan.children, &slugs),
        })
    };
    plans.iter().filter_map(category).collect()
}

/// The category of a slug path, `politique/geopolitique`.
pub fn link(plans: &[CategoryPlan], slug_path: &str) -> Option<TermLink> {
    let mut plans = plans;
    let mut name = None;
    for slug in slug_path.split('/') {
        let plan = plans.iter().find(|plan| plan.slug == slug)?;
        plans = &plan.children;
        name = Some(plan.name.clone());
    }
    let path = Path::of(std::iter::once("rubrique").chain(slug_path.split('/')))?;
    Some(TermLink { name: name?, path })
}

/// Every slug path of the tree.
pub fn slug_paths(plans: &[CategoryPlan]) -> Vec<String> {
    let mut paths = Vec::new();
    for plan in plans {
        paths.push(plan.slug.clone());
        paths.extend(slug_paths(&plan.children).iter().map(|path| format!("{}/{path}", plan.slug)));
    }
    paths
}
